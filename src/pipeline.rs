//! From texts to their ranked sentences: the stages, in order.
//!
//! One text and several go the same way. What is counted (words, terms, their
//! vectors) is counted over all of them; what depends on a place (the opening, the
//! title, what comes behind) within each.

use crate::document::block::Notice;
use crate::document::extraction::{self, Document};
use crate::document::page::Page;
use crate::error::Error;
use crate::language::Lexicon;
use crate::limits::MAX_BYTES;
use crate::options::{Length, Options};
use crate::ranking::explain::Explainer;
use crate::ranking::features::{Features, SentenceSpan, Signs, SourceText};
use crate::ranking::keywords;
use crate::ranking::mmr;
use crate::ranking::mmr::MmrInput;
use crate::ranking::overrides::{Override, Overrides};
use crate::ranking::weighted_sum;
use crate::score::Score;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::segment::Segmenter;
use crate::sentences::terms::{self, TermStats};
use crate::sentences::tokenize::{Tokenizer, Tokens};
use crate::summary::{self, Language, MultiSummary, Sentence};
use crate::text::chars;
use crate::text::word_breaks;

/// Texts as their sentences are scored by.
pub(crate) struct Analysis<'t> {
    pub(crate) documents: Vec<Document>,
    pub(crate) sources: Vec<SourceText<'t>>,
    /// The sentences of all of them, in reading order.
    pub(crate) sentences: Vec<SentenceSpan>,
    pub(crate) tokens: Tokens,
    pub(crate) stats: TermStats,
    pub(crate) bigrams: Bigrams,
    pub(crate) features: Features,
    pub(crate) overrides: Overrides,
}

/// Ranks the sentences of all texts and chooses those of their summary.
///
/// # Errors
/// As [`crate::summarize`].
pub(crate) fn run(pages: &[Page], options: &Options) -> Result<MultiSummary, Error> {
    let analysis = analyze(pages, options)?;
    let mut sentences = score(&analysis, options);
    // Of a long text this is much, and more is needed now.
    drop(analysis.features);
    let Analysis {
        documents,
        sources,
        tokens,
        stats,
        bigrams,
        ..
    } = analysis;
    let keywords = keywords::keywords(&sources, &tokens, &stats, &bigrams);
    drop(bigrams);
    rank(&mut sentences, &sources, &tokens, &stats);
    let given_back = |document: &Document| document.notice == Some(Notice::NoArticle);
    let length = if documents.iter().all(given_back) {
        Length::Sentences(u32::MAX)
    } else {
        options.length
    };
    summary::cut(&mut sentences, length);
    let mut told = Vec::with_capacity(sources.len());
    for (document, source) in documents.into_iter().zip(&sources) {
        let mut words = 0;
        for block in document.blocks.iter().filter(|block| !block.is_text()) {
            words += word_breaks::words(source.text, block.span).count();
        }
        for i in source.sentences.clone() {
            words += tokens.word_count(i);
        }
        told.push(summary::Source {
            words,
            stories: document.stories,
            title: document.title,
            notice: document.notice,
            language: Language {
                code: source.lexicon.language.code,
                tuned: source.lexicon.language.tuned,
            },
            blocks: document.blocks,
        });
    }
    Ok(MultiSummary {
        sentences,
        keywords,
        sources: told,
    })
}

/// Refuses what is not taken; returns the bytes of all texts.
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

/// Everything up to what is looked at in each sentence.
///
/// # Errors
/// As [`crate::summarize`].
pub(crate) fn analyze<'t>(pages: &[Page<'t>], options: &Options) -> Result<Analysis<'t>, Error> {
    let bytes = check(pages, options)?;
    let mut documents = Vec::with_capacity(pages.len());
    let mut sources: Vec<SourceText> = Vec::with_capacity(pages.len());
    let mut sentences: Vec<SentenceSpan> = Vec::new();
    let mut tokenizer: Option<Tokenizer> = None;
    let mut spans = Vec::new();
    for page in pages {
        let text = page.text();
        let document = extraction::read(page, options)?;
        let blocks = &document.blocks;
        let start = blocks.iter().find(|block| block.is_text());
        let start = start.map_or(0, |block| block.span.start as usize);
        let lexicon = lexicon(chars::slice(text, start, text.len()), options);
        let tokenizer = tokenizer.get_or_insert_with(|| Tokenizer::new(lexicon, bytes));
        tokenizer.next_source(sources.len(), lexicon);
        let mut segmenter = Segmenter::new(lexicon);
        let first = sentences.len();
        for block in blocks.iter().filter(|block| block.is_text()) {
            segmenter.segment(text, block.span, &mut spans);
            for (i, span) in spans.drain(..).enumerate() {
                tokenizer.add_sentence(text, span);
                sentences.push(SentenceSpan {
                    span,
                    starts_paragraph: i == 0,
                });
            }
        }
        let title = document.title.map(|span| span.of(text));
        let title = options.title.as_deref().or(title);
        sources.push(SourceText {
            text,
            title: tokenizer.known_terms(title.unwrap_or("")),
            lexicon,
            sentences: first..sentences.len(),
        });
        documents.push(document);
    }
    let Some(mut tokenizer) = tokenizer.filter(|_| !sentences.is_empty()) else {
        return Err(Error::Empty);
    };
    tokenizer.next_source(0, sources[0].lexicon);
    let signs = Signs::new(&tokenizer, &sources);
    let focus = options.focus.iter();
    let focus = focus.filter_map(|phrase| tokenizer.phrase_keys(phrase));
    let focus = focus.collect();
    let tokens = tokenizer.finish();
    let overrides = Overrides::new(focus, &sentences, options)?;
    let stats = terms::stats(&tokens);
    let bigrams = Bigrams::new(&tokens, &stats);
    let features = Features::new(&sources, &tokens, &stats, &bigrams, signs);
    Ok(Analysis {
        documents,
        sources,
        sentences,
        tokens,
        stats,
        bigrams,
        features,
        overrides,
    })
}

/// The lists of the language that was asked for, or else of the text's own.
pub(crate) fn lexicon(text: &str, options: &Options) -> &'static Lexicon {
    options
        .language
        .as_deref()
        .map_or_else(|| Lexicon::detect(text), Lexicon::of_tag)
}

/// All sentences with what each scores by itself, in reading order.
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
        explainer.title(&source.title);
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
                overridden: analysis.overrides.overridden(i),
                repeats: None,
                refund: Score::default(),
                supporters: features.supporters(i),
                matched_words: explainer.matched_words(i, &parts, &focus),
            });
        }
    }
    sentences
}

/// Ranks them.
fn rank(sentences: &mut [Sentence], sources: &[SourceText], tokens: &Tokens, stats: &TermStats) {
    let similar = if sources.len() > 1 {
        mmr::MULTI_SIMILARITY_PENALTY
    } else {
        mmr::SIMILARITY_PENALTY
    };
    let scores: Vec<Score> = sentences.iter().map(Sentence::own_score).collect();
    let mut anaphora_penalties: Vec<Score> =
        sentences.iter().map(Sentence::anaphora_penalty).collect();
    for source in sources {
        // Nothing of the same text stands before it.
        if let Some(first) = anaphora_penalties.get_mut(source.sentences.start) {
            *first = Score::default();
        }
    }
    let mut copies = tokens.copies();
    for (i, copy) in copies.iter_mut().enumerate() {
        // What the reader put in repeats nothing, and what is out is not repeated.
        let overridden = |sentence: usize| sentences[sentence].overridden;
        let first = copy.and_then(|first| overridden(first as usize));
        if overridden(i) == Some(Override::Pinned) || first == Some(Override::Excluded) {
            *copy = None;
        }
    }
    let ranking = mmr::rank(&MmrInput {
        scores: &scores,
        anaphora_penalties: &anaphora_penalties,
        vectors: &stats.vectors,
        copies: &copies,
        terms: tokens.distinct_terms(),
        similar,
    });
    for (i, place) in ranking.iter().enumerate() {
        let sentence = &mut sentences[place.sentence as usize];
        sentence.rank = i as u32 + 1;
        sentence.score = place.score;
        sentence.repeats = place.repeats;
        sentence.refund = place.refund;
    }
}
