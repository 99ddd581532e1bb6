//! The words and phrases that an article keeps coming back to.

mod phrases;
mod sequences;

use crate::keyword::{Keyword, SourceSpan};
use crate::ranking::features::SourceText;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{Tokens, WordEntry};
use crate::text::chars::count;
use crate::text::span::Span;
use crate::text::unicode::{Class, class, is_alphanumeric};
use phrases::{Phrase, most_frequent, phrases};

/// Most keywords that are given.
const MOST: usize = 10;

/// What may become a keyword.
enum KeywordCandidate<'p> {
    Word(WordEntry),
    Phrase(&'p Phrase),
}

/// The heaviest terms and phrases by tf-idf, heaviest first, each shown in the
/// form that stands for it most often. A phrase counts the more the longer it is
/// (the logarithm of C-value, Frantzi, Ananiadou & Mima 2000). A word that mostly
/// stands in a phrase is shown by the phrase alone. Terms that occur once are no
/// keywords, unless all do.
pub(crate) fn keywords(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Vec<Keyword> {
    let phrases = phrases(sources, tokens, stats, bigrams);
    let mut shown: Vec<Option<WordEntry>> = vec![None; stats.tf.len()];
    for word in tokens.vocabulary() {
        if let Some(term) = word.term {
            let best = &mut shown[term.index()];
            if best.is_none_or(|best| word.count > best.count) {
                *best = Some(*word);
            }
        }
    }
    let mut best = TopKeywords::default();
    for (i, word) in shown.into_iter().enumerate() {
        let Some(word) = word.filter(|word| is_word(text_of(sources, word))) else {
            continue;
        };
        let alone = stats.tf[i] - phrases.covered[i];
        if 2 * alone >= stats.tf[i] && alone >= stats.tf[i].min(2) {
            let weight = f64::from(stats.tf[i]) * stats.idf[i];
            best.offer(stats.tf[i], weight, KeywordCandidate::Word(word));
        }
    }
    for phrase in &phrases.found {
        let mut spans = phrases.occurrences(phrase);
        let count = spans.len() as u32;
        if spans.next().is_some_and(|place| is_word(place.of(sources))) {
            best.offer(count, phrase.weight, KeywordCandidate::Phrase(phrase));
        }
    }
    let mut best = best.0;
    let Some(&(most, heaviest, _)) = best.first() else {
        return Vec::new();
    };
    best.retain(|&(count, _, _)| count > 1 || most == 1);
    let mut spans = spans(tokens, sources, &best);
    let keyword = |(i, (count, weight, candidate))| {
        let (span, source, spans) = match candidate {
            KeywordCandidate::Word(word) => {
                (word.example, word.source, std::mem::take(&mut spans[i]))
            }
            KeywordCandidate::Phrase(phrase) => {
                let spans: Vec<SourceSpan> = phrases.occurrences(phrase).collect();
                let shown = most_frequent(&spans, sources);
                (shown.span, shown.source, spans)
            }
        };
        let text = span.of(sources[source as usize].text);
        Keyword {
            span: Span {
                end: span.end - possessive(text) as u32,
                ..span
            },
            source,
            weight: weight / heaviest,
            count,
            spans,
        }
    };
    best.into_iter().enumerate().map(keyword).collect()
}

/// The best so far: how often they occur, their weights, and what they are.
#[derive(Default)]
struct TopKeywords<'p>(Vec<(u32, f64, KeywordCandidate<'p>)>);

impl<'p> TopKeywords<'p> {
    fn offer(&mut self, count: u32, weight: f64, candidate: KeywordCandidate<'p>) {
        let rank = |count: u32, weight: f64| (count > 1, weight);
        let better =
            |other: &(u32, f64, KeywordCandidate)| rank(count, weight) > rank(other.0, other.1);
        let behind = self.0.iter().position(better);
        if let Some(at) = behind.or((self.0.len() < MOST).then_some(self.0.len())) {
            self.0.insert(at, (count, weight, candidate));
            self.0.truncate(MOST);
        }
    }
}

fn text_of<'t>(sources: &[SourceText<'t>], word: &WordEntry) -> &'t str {
    word.example.of(sources[word.source as usize].text)
}

/// Bytes of an English possessive ending, which is not shown.
fn possessive(shown: &str) -> usize {
    let ending = ["'s", "’s"]
        .into_iter()
        .find(|ending| shown.ends_with(ending));
    ending.map_or(0, str::len)
}

/// Whether it is more than a number or a single letter.
fn is_word(shown: &str) -> bool {
    let letter = |c| is_alphanumeric(c) && class(c) != Class::Numeric;
    count(shown) > 1 && shown.chars().any(letter)
}

/// Where each of the words stands, in any of its forms.
fn spans(
    tokens: &Tokens,
    sources: &[SourceText],
    best: &[(u32, f64, KeywordCandidate)],
) -> Vec<Vec<SourceSpan>> {
    // Counted from 1, so that one byte a term is enough.
    let mut number = vec![0u8; tokens.distinct_terms()];
    for (i, (_, _, candidate)) in best.iter().enumerate() {
        if let KeywordCandidate::Word(WordEntry {
            term: Some(term), ..
        }) = candidate
        {
            number[term.index()] = i as u8 + 1;
        }
    }
    let mut spans = vec![Vec::new(); best.len()];
    for (source, of) in sources.iter().enumerate() {
        for sentence in of.sentences.clone() {
            for (term, word) in tokens.terms_with_words(sentence) {
                if let Some(i) = number[term.index()].checked_sub(1) {
                    spans[usize::from(i)].push(SourceSpan {
                        source: source as u32,
                        span: tokens.word_span(word),
                    });
                }
            }
        }
    }
    spans
}
