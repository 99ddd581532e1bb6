//! Signals of a candidate: numbers from which its score is computed.
//!
//! Input: a candidate, its links and the statistics of the terms. Output: its signals and its
//! score, which is a weighted sum. Most signals describe the company of the
//! candidate: how often another word belongs to it on either side, what stands before it, how
//! often it has capitals. `cargo xtask eval train-keywords` trains the weights.

use super::candidates::Candidate;
use super::links::{Joint, Link};
use crate::ranking::source_text::SourceText;
use crate::sentences::tokenize::Tokens;
use crate::text::chars::count;

/// Names of the signals, in the order of [`KeywordSignals`].
pub(crate) const NAMES: [&str; WIDTH] = [
    "two_words",
    "three_words",
    "four_words",
    "tf_idf",
    "place",
    "continued_before",
    "continued_after",
    "capital",
    "acronym",
    "after_verb_opener",
    "after_noun_opener",
    "numbers",
    "short_words",
    "long_words",
    "modifier",
];

/// Number of signals.
pub(crate) const WIDTH: usize = 15;

/// Signals of a candidate.
pub(crate) type KeywordSignals = [f64; WIDTH];

/// Returns the score of a candidate: the weighted sum of its signals.
pub(super) fn score(signals: &KeywordSignals, weights: &[f32; WIDTH]) -> f64 {
    let parts = signals.iter().zip(weights);
    parts
        .map(|(signal, &weight)| signal * f64::from(weight))
        .sum()
}

/// Number of letters from which a word counts as long.
const LONG_WORD: f64 = 12.0;
/// Maximum number of letters of a short word.
const SHORT_WORD: usize = 3;

/// Everything that the signals are computed from.
pub(super) struct SignalInput<'t> {
    pub(super) sources: &'t [SourceText<'t>],
    pub(super) tokens: &'t Tokens,
    pub(super) links: &'t [Link],
}

impl SignalInput<'_> {
    /// Returns the signals of a candidate.
    pub(super) fn signals(&self, candidate: Candidate) -> KeywordSignals {
        let Candidate { starts, length } = candidate;
        let mut company = [0u32; 6];
        let (mut sentences, mut last) = (0, None);
        for &start in starts {
            let start = start as usize;
            let words = &self.links[start..start + length];
            let next = self.links.get(start + length);
            sentences += u32::from(last != Some(words[0].sentence));
            last = Some(words[0].sentence);
            let continues = |link: &Link| link.joint != Joint::None && !link.traits.overlaps;
            let is_capital =
                |link: &Link| link.traits.capital && (length > 1 || !link.traits.opens);
            let observed = [
                continues(&words[0]),
                next.is_some_and(continues),
                words.iter().all(is_capital),
                words.iter().any(|link| link.traits.acronym),
                words[0].traits.after_verb_opener,
                words[0].traits.after_noun_opener,
            ];
            for (sum, observed) in company.iter_mut().zip(observed) {
                *sum += u32::from(observed);
            }
        }
        let occurrences = starts.len() as f64;
        let [left, right, capital, acronym, verb, noun] =
            company.map(|sum| f64::from(sum) / occurrences);
        let first = starts[0] as usize;
        let source = self.source_of(&self.links[first]);
        let start = self
            .tokens
            .range(self.sources[source].sentences.start)
            .start;
        let place = self.links[first].word as usize - start;
        let idf = log2(1.0 + self.tokens.sentences() as f64 / f64::from(sentences));
        let shape = self.shape(&self.links[first..first + length], source);
        [
            indicator(length == 2),
            indicator(length == 3),
            indicator(length == 4),
            log2(1.0 + occurrences * idf),
            log2(1.0 + place as f64),
            left,
            right,
            capital,
            acronym,
            verb,
            noun,
            shape.numbers,
            shape.short,
            shape.letters,
            shape.modifier,
        ]
    }

    /// Measures the characters of an occurrence.
    fn shape(&self, words: &[Link], source: usize) -> Shape {
        let source = &self.sources[source];
        let each = 1.0 / words.len() as f64;
        let mut shape = Shape::default();
        for word in words {
            let shown = self.tokens.word_span(word.word).of(source.text);
            let letters = count(shown);
            shape.letters += each * (letters as f64 / LONG_WORD).min(1.0);
            shape.short += each * indicator(letters <= SHORT_WORD);
            let is_number = shown.as_bytes().first().is_some_and(u8::is_ascii_digit);
            shape.numbers += each * indicator(is_number);
            let language = source.lexicon.language;
            let mut endings = language.modifier_endings.split(' ');
            let is_modifier = language.capital_nouns
                || endings.any(|ending| !ending.is_empty() && shown.ends_with(ending));
            // Only the last word counts.
            shape.modifier = indicator(is_modifier && !word.traits.capital);
        }
        shape
    }

    /// Returns the index of the text that contains a link.
    pub(super) fn source_of(&self, link: &Link) -> usize {
        let is_before = |source: &SourceText| source.sentences.end <= link.sentence as usize;
        self.sources.partition_point(is_before)
    }
}

/// Measurements of the characters of a candidate, from 0 to 1.
#[derive(Default)]
struct Shape {
    /// Share of numbers among the words.
    numbers: f64,
    /// Share of short words.
    short: f64,
    /// Mean length of the words.
    letters: f64,
    /// 1 if the last word ends like an adjective, adverb or participle.
    modifier: f64,
}

fn indicator(value: bool) -> f64 {
    f64::from(u8::from(value))
}

/// Returns the binary logarithm of a number from 1, interpolated linearly between powers of two.
/// The result is the same on every machine, and cheaper than an exact logarithm.
fn log2(x: f64) -> f64 {
    const ONE: u64 = 1.0f64.to_bits();
    const DOUBLING: f64 = (1u64 << 52) as f64;
    (x.to_bits() - ONE) as f64 / DOUBLING
}
