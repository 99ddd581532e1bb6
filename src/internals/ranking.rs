//! Signals and rankings of sentences, for `nutgraf-eval`, which trains the weights of the
//! score and tries others.
//!
//! In: a text. Out: a [`RankableText`], whose sentences can be ranked with any weights.

use crate::document::page::Page;
use crate::feature::Feature;
use crate::pipeline::analyze;
use crate::ranking::features::SIGNALS;
use crate::ranking::mmr::{MmrInput, SIMILARITY_PENALTY, rank};
use crate::ranking::weighted_sum::trained;
use crate::score::Score;
use crate::sentences::terms::Vectors;
use crate::{Error, Options, Span};

/// Number of signals of a sentence.
pub const WIDTH: usize = SIGNALS.len();

/// Text whose sentences can be ranked with any weights.
pub struct RankableText {
    /// Spans of the sentences, in reading order.
    pub sentences: Vec<Span>,
    /// Number of words of each sentence.
    pub words: Vec<u32>,
    /// Signals of each sentence, as numbers.
    pub signals: Vec<[f64; WIDTH]>,
    /// Term vectors of the sentences.
    vectors: Vectors,
    /// Equal sentences, as [`MmrInput`] takes them.
    copies: Vec<Option<u32>>,
    /// Number of distinct terms.
    terms: usize,
}

impl RankableText {
    /// Analyses a text.
    ///
    /// # Errors
    /// Returns the errors of [`crate::summarize`].
    pub fn new(text: &str, options: &Options) -> Result<Self, Error> {
        let analysis = analyze(&[Page::from(text)], options)?;
        let tokens = &analysis.tokens;
        Ok(Self {
            sentences: analysis
                .sentences
                .iter()
                .map(|sentence| sentence.span)
                .collect(),
            words: (0..tokens.sentences())
                .map(|i| tokens.word_count(i) as u32)
                .collect(),
            copies: tokens.copies(),
            terms: tokens.distinct_terms(),
            vectors: analysis.stats.vectors,
            signals: analysis
                .features
                .signals(&analysis.sources[0], &analysis.sentences, tokens)
                .collect(),
        })
    }

    /// Returns the sentences from the best to the last, by the weights of the signals and
    /// the penalty for similarity (by default [`SIMILARITY_PENALTY`]).
    #[must_use]
    pub fn rank(&self, weights: &[f64; WIDTH], similar: Option<f64>) -> Vec<usize> {
        let score = |signals: &[f64; WIDTH]| {
            let terms = signals
                .iter()
                .zip(weights)
                .map(|(signal, weight)| signal * weight);
            Score::new(terms.sum())
        };
        let scores: Vec<Score> = self.signals.iter().map(score).collect();
        let anaphora_penalty = |i: usize| {
            let penalty = if i > 0 && self.dangles(i) {
                -weights[DANGLING]
            } else {
                0.0
            };
            Score::new(penalty.max(0.0))
        };
        let anaphora_penalties: Vec<Score> = (0..scores.len()).map(anaphora_penalty).collect();
        let ranking = rank(&MmrInput {
            scores: &scores,
            anaphora_penalties: &anaphora_penalties,
            vectors: &self.vectors,
            copies: &self.copies,
            terms: self.terms,
            similarity_penalty: similar.unwrap_or(SIMILARITY_PENALTY),
        });
        ranking
            .iter()
            .map(|place| place.sentence as usize)
            .collect()
    }

    /// Returns the cosine similarity of two sentences, from 0 to 1.
    #[must_use]
    pub fn cosine(&self, a: usize, b: usize) -> f64 {
        let mut dense = vec![0.0; self.terms];
        for &(term, weight) in self.vectors.of(a) {
            dense[term.index()] = f64::from(weight);
        }
        self.vectors.dot(b, &dense)
    }

    /// Returns `true` if a sentence opens with a word that refers to an earlier sentence.
    #[must_use]
    pub fn dangles(&self, sentence: usize) -> bool {
        self.signals[sentence][DANGLING] > 0.0
    }
}

/// Index of the signal for a sentence that opens with a word that refers to an earlier one.
const DANGLING: usize = {
    let mut i = 0;
    while !matches!(SIGNALS[i].1, Feature::Dangling) {
        i += 1;
    }
    i
};

/// Returns the name of every signal and the code of the feature it belongs to.
#[must_use]
pub fn names() -> [(&'static str, &'static str); WIDTH] {
    SIGNALS.map(|(name, feature)| (name, feature.code()))
}

/// Returns the weights of the engine.
#[must_use]
pub fn shipped() -> [f64; WIDTH] {
    trained()
}
