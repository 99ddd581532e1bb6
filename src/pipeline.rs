//! Runs all stages in order: from texts to their ranked sentences.
//!
//! Input: one or more texts and the options. Output: the result. One text and several take the
//! same path. Words, terms and vectors are counted over all texts; what depends on the position
//! in a text (opening, title, following sentences) is computed within each.
//!
//! [`analyze`] covers the stages up to the features; the rest is here.

mod analysis;

pub(crate) use analysis::{Analysis, analyze};

use crate::document::block::Notice;
use crate::document::extraction::Document;
use crate::document::page::Page;
use crate::error::Error;
use crate::feature::Feature;
use crate::language::Lexicon;
use crate::limits::MAX_BYTES;
use crate::options::{Length, Options};
use crate::ranking::explain::Explainer;
use crate::ranking::keywords;
use crate::ranking::mmr::{self, MmrInput, Ranked};
use crate::ranking::overrides::Override;
use crate::ranking::source_text::SourceText;
use crate::ranking::weighted_sum;
use crate::score::Score;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::Tokens;
use crate::summary::sentence::Sentence;
use crate::summary::{Language, MultiSummary, Source, selection};
use crate::text::word_breaks;

/// Ranks the sentences of all texts and chooses those of their summary.
///
/// # Errors
/// See [`crate::summarize_all`].
pub(crate) fn run(pages: &[Page], options: &Options) -> Result<MultiSummary, Error> {
    let analysis = analyze(pages, options)?;
    let mut sentences = score(&analysis, options);
    let main_terms = analysis.features.main_terms();
    // For a long text these take much memory, which the next stages need.
    drop(analysis.features);
    let Analysis {
        documents,
        sources,
        tokens,
        stats,
        bigrams,
        needs,
        ..
    } = analysis;
    let keywords = keywords::keywords(&sources, &tokens, &stats, &bigrams);
    drop(bigrams);
    let ranking = mmr::rank(&MmrInput {
        scores: &sentences
            .iter()
            .map(Sentence::own_score)
            .collect::<Vec<_>>(),
        needs: &needs,
        cohesion: mmr::COHESION.scaled(options.weights.of(Feature::Needs)),
        vectors: &stats.vectors,
        copies: &penalized_copies(&sentences, &tokens),
        terms: tokens.distinct_terms(),
        main_terms: &main_terms,
        covered_penalty: mmr::COVERED_PENALTY * options.weights.of(Feature::TopicTerms),
        similarity_penalty: similarity_penalty(sources.len()),
    });
    set_ranks(&mut sentences, &ranking);
    explain_overlaps(&mut sentences, &ranking, &tokens, &stats);
    selection::choose(&mut sentences, length(&documents, options));
    Ok(MultiSummary {
        sentences,
        keywords,
        sources: documents
            .into_iter()
            .zip(&sources)
            .zip(pages)
            .map(|((document, source), page)| source_result(document, source, page, &tokens))
            .collect(),
    })
}

/// Checks the options and the size of the texts. Returns the total number of bytes.
pub(crate) fn check(pages: &[Page], options: &Options) -> Result<usize, Error> {
    let mut bytes = 0;
    for page in pages {
        options.check(page.text())?;
        bytes += page.text().len();
    }
    if bytes > MAX_BYTES {
        return Err(Error::TooLong { bytes });
    }
    Ok(bytes)
}

/// Returns the lexicon of the requested language, or of the one that the page declares and
/// the text is in.
pub(crate) fn lexicon(text: &str, declared: Option<&str>, options: &Options) -> &'static Lexicon {
    let requested = options.language.as_deref();
    requested.map_or_else(|| Lexicon::detect(text, declared), Lexicon::of_tag)
}

/// Scores all sentences by themselves and explains the scores. Returns them in reading order.
fn score(analysis: &Analysis, options: &Options) -> Vec<Sentence> {
    let (tokens, stats) = (&analysis.tokens, &analysis.stats);
    let weights = if analysis.sources.len() > 1 {
        weighted_sum::for_several(options.weights)
    } else {
        options.weights
    };
    let mut explainer = Explainer::new(tokens, stats);
    let mut sentences: Vec<Sentence> = Vec::with_capacity(analysis.sentences.len());
    for (number, source) in analysis.sources.iter().enumerate() {
        explainer.set_title(&source.title);
        let features = &analysis.features;
        let signals = features.signals(source, &analysis.sentences, tokens);
        for (i, signals) in source.sentences.clone().zip(signals) {
            let parts = weighted_sum::parts(&signals, &weights);
            let (focus, gain) = analysis.overrides.focus(tokens, i);
            sentences.push(Sentence {
                span: analysis.sentences[i].span,
                source: number as u32,
                rank: 0,
                score: Score::default(),
                words: tokens.word_count(i) as u32,
                chosen: false,
                parts,
                focus: gain,
                overridden: analysis.overrides.decision(i),
                repeats: None,
                needs: None,
                follows: None,
                supporters: features.supporters(i),
                matched_words: explainer.matched_words(i, &parts, &focus),
            });
        }
    }
    sentences
}

/// Returns the penalty for similarity in the ranking of so many texts.
fn similarity_penalty(texts: usize) -> f64 {
    if texts > 1 {
        mmr::MULTI_SIMILARITY_PENALTY
    } else {
        mmr::SIMILARITY_PENALTY
    }
}

/// Sets the ranks and the final scores.
fn set_ranks(sentences: &mut [Sentence], ranking: &[Ranked]) {
    for (i, ranked) in ranking.iter().enumerate() {
        let &Ranked {
            sentence,
            score,
            repeats,
            needs,
            follows,
        } = ranked;
        let sentence = &mut sentences[sentence as usize];
        sentence.rank = i as u32 + 1;
        sentence.score = score;
        sentence.repeats = repeats;
        sentence.needs = needs;
        sentence.follows = follows;
    }
}

/// Adds the words that sentences share with better ranks, as far as the ranks were compared.
fn explain_overlaps(
    sentences: &mut [Sentence],
    ranking: &[Ranked],
    tokens: &Tokens,
    stats: &TermStats,
) {
    for ranked in ranking.iter().take(mmr::DIVERSITY_RANKS) {
        if let Some(repeat) = ranked.repeats.filter(|repeat| !repeat.is_copy()) {
            let i = ranked.sentence as usize;
            let words = &mut sentences[i].matched_words;
            words.add_shared(tokens, stats, i, repeat.of as usize);
        }
    }
}

/// Returns for each sentence that is a penalized copy the sentence that it repeats.
///
/// A pinned sentence is not penalized, because the user asked for it. A copy of an excluded
/// sentence is not penalized, because the original is not in the summary.
fn penalized_copies(sentences: &[Sentence], tokens: &Tokens) -> Vec<Option<u32>> {
    let mut copies = tokens.copies();
    for (i, copy) in copies.iter_mut().enumerate() {
        let decision = |sentence: usize| sentences[sentence].overridden;
        let original = copy.and_then(|original| decision(original as usize));
        if decision(i) == Some(Override::Pinned) || original == Some(Override::Excluded) {
            *copy = None;
        }
    }
    copies
}

/// Returns the requested length, or the whole if none of the texts contains an article.
fn length(documents: &[Document], options: &Options) -> Length {
    let no_article = |document: &Document| document.notice == Some(Notice::NoArticle);
    if documents.iter().all(no_article) {
        Length::Sentences(u32::MAX)
    } else {
        options.length
    }
}

/// Turns the analysis of one text into its part of the result.
fn source_result(document: Document, source: &SourceText, page: &Page, tokens: &Tokens) -> Source {
    let mut words = 0;
    for block in document.blocks.iter().filter(|block| !block.is_text()) {
        words += word_breaks::words(source.text, block.span).count();
    }
    for i in source.sentences.clone() {
        words += tokens.word_count(i);
    }
    Source {
        words,
        stories: document.stories,
        title: document.title,
        date: document.date.map(|date| date.span),
        notice: document.notice,
        language: Language {
            code: source.lexicon.language.code,
            tuned: source.lexicon.language.tuned,
            declared: page.language().map(String::from),
        },
        blocks: document.blocks,
    }
}
