//! Selects the keywords: the words and phrases that are characteristic of an article.
//!
//! Input: the words of the texts and the statistics of their terms. Output: at most ten
//! keywords with all their occurrences. Words and phrases are weighted by tf-idf; `phrases`
//! finds the phrases.

mod phrases;
mod sequences;

use crate::keyword::{Keyword, SourceSpan};
use crate::ranking::source_text::SourceText;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{Tokens, WordEntry};
use crate::text::chars::count;
use crate::text::span::Span;
use crate::text::unicode::{Class, class, is_alphanumeric};
use phrases::{Phrase, Phrases, most_frequent, phrases};

/// Maximum number of keywords.
const MAX_KEYWORDS: usize = 10;

/// Returns the heaviest terms and phrases by tf-idf, heaviest first.
///
/// Each is shown in its most frequent form. The weight of a phrase grows with its length (by
/// the logarithm, as in the C-value, Frantzi, Ananiadou & Mima 2000). A word that mostly occurs
/// within a phrase is represented by the phrase alone. Terms that occur only once are keywords
/// only if no term occurs more often.
pub(crate) fn keywords(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Vec<Keyword> {
    let phrases = phrases(sources, tokens, stats, bigrams);
    let mut top = TopKeywords::default();
    top.offer_words(sources, tokens, stats, &phrases);
    top.offer_phrases(sources, &phrases);
    let mut top = top.0;
    let Some(heaviest) = top.first() else {
        return Vec::new();
    };
    let (max_weight, only_single) = (heaviest.weight, heaviest.count == 1);
    top.retain(|candidate| candidate.count > 1 || only_single);
    let mut spans = word_spans(tokens, sources, &top);
    let keyword = |(i, candidate): (usize, KeywordCandidate)| {
        let (shown, spans) = match candidate.form {
            Form::Word(word) => (first_seen(&word), std::mem::take(&mut spans[i])),
            Form::Phrase(phrase) => {
                let spans: Vec<SourceSpan> = phrases.occurrences(phrase).collect();
                (most_frequent(&spans, sources), spans)
            }
        };
        let (source, span) = (shown.source, shown.span);
        Keyword {
            span: Span {
                end: span.end - possessive_len(shown.of(sources)) as u32,
                ..span
            },
            source,
            weight: candidate.weight / max_weight,
            count: candidate.count,
            spans,
        }
    };
    top.into_iter().enumerate().map(keyword).collect()
}

/// Word or phrase that may become a keyword.
struct KeywordCandidate<'p> {
    /// Number of occurrences.
    count: u32,
    weight: f64,
    form: Form<'p>,
}

enum Form<'p> {
    Word(WordEntry),
    Phrase(&'p Phrase),
}

/// The best candidates, best first; on a tie, the first one offered. Candidates that recur are
/// better than those that do not.
#[derive(Default)]
struct TopKeywords<'p>(Vec<KeywordCandidate<'p>>);

impl<'p> TopKeywords<'p> {
    /// Offers every term in its most frequent form, unless it mostly occurs within phrases.
    fn offer_words(
        &mut self,
        sources: &[SourceText],
        tokens: &Tokens,
        stats: &TermStats,
        phrases: &Phrases,
    ) {
        let forms = most_frequent_forms(tokens, stats.tf.len());
        for (i, word) in forms.into_iter().enumerate() {
            let Some(word) = word.filter(|word| is_word(first_seen(word).of(sources))) else {
                continue;
            };
            let tf = stats.tf[i];
            let outside = tf - phrases.covered[i];
            if 2 * outside >= tf && outside >= tf.min(2) {
                let weight = f64::from(tf) * stats.idf[i];
                self.offer(tf, weight, Form::Word(word));
            }
        }
    }

    fn offer_phrases(&mut self, sources: &[SourceText], phrases: &'p Phrases) {
        for phrase in &phrases.found {
            let mut spans = phrases.occurrences(phrase);
            let count = spans.len() as u32;
            if spans.next().is_some_and(|span| is_word(span.of(sources))) {
                self.offer(count, phrase.weight, Form::Phrase(phrase));
            }
        }
    }

    fn offer(&mut self, count: u32, weight: f64, form: Form<'p>) {
        let is_worse =
            |other: &KeywordCandidate| (count > 1, weight) > (other.count > 1, other.weight);
        let at = self.0.iter().position(is_worse);
        if let Some(at) = at.or((self.0.len() < MAX_KEYWORDS).then_some(self.0.len())) {
            self.0.insert(
                at,
                KeywordCandidate {
                    count,
                    weight,
                    form,
                },
            );
            self.0.truncate(MAX_KEYWORDS);
        }
    }
}

/// Returns for each term the word that occurs most often; on a tie, the first one.
fn most_frequent_forms(tokens: &Tokens, terms: usize) -> Vec<Option<WordEntry>> {
    let mut forms: Vec<Option<WordEntry>> = vec![None; terms];
    for word in tokens.vocabulary() {
        if let Some(term) = word.term {
            let form = &mut forms[term.index()];
            if form.is_none_or(|form| word.count > form.count) {
                *form = Some(*word);
            }
        }
    }
    forms
}

/// Returns the occurrence of a word that represents it.
fn first_seen(word: &WordEntry) -> SourceSpan {
    SourceSpan {
        source: word.source,
        span: word.example,
    }
}

/// Returns the length in bytes of an English possessive ending, which keywords do not include.
fn possessive_len(shown: &str) -> usize {
    let ending = ["'s", "’s"]
        .into_iter()
        .find(|ending| shown.ends_with(ending));
    ending.map_or(0, str::len)
}

/// Returns `true` for a string that is more than a number or a single character.
fn is_word(shown: &str) -> bool {
    let is_letter = |c| is_alphanumeric(c) && class(c) != Class::Numeric;
    count(shown) > 1 && shown.chars().any(is_letter)
}

/// Returns the occurrences of each candidate that is a word, in any form; empty for phrases.
fn word_spans(
    tokens: &Tokens,
    sources: &[SourceText],
    top: &[KeywordCandidate],
) -> Vec<Vec<SourceSpan>> {
    // Number of the candidate from 1 for each term, or 0, so that one byte per term suffices.
    let mut numbers = vec![0u8; tokens.distinct_terms()];
    for (i, candidate) in top.iter().enumerate() {
        if let Form::Word(WordEntry {
            term: Some(term), ..
        }) = candidate.form
        {
            numbers[term.index()] = i as u8 + 1;
        }
    }
    let mut spans = vec![Vec::new(); top.len()];
    for (number, source) in sources.iter().enumerate() {
        for sentence in source.sentences.clone() {
            for (term, word) in tokens.terms_with_words(sentence) {
                if let Some(i) = numbers[term.index()].checked_sub(1) {
                    spans[usize::from(i)].push(SourceSpan {
                        source: number as u32,
                        span: tokens.word_span(word),
                    });
                }
            }
        }
    }
    spans
}

impl SourceSpan {
    fn of<'t>(self, sources: &[SourceText<'t>]) -> &'t str {
        self.span.of(sources[self.source as usize].text)
    }
}
