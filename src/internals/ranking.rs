//! For `nutgraf-eval` only: the door through which it trains the weights of
//! `score` and tries others.

use crate::document::page::Page;
use crate::feature::Feature;
use crate::pipeline::analyze;
use crate::ranking::features::SIGNALS;
use crate::ranking::mmr::{MmrInput, SIMILARITY_PENALTY, rank};
use crate::ranking::weighted_sum::trained;
use crate::score::Score;
use crate::sentences::terms::Vectors;
use crate::{Error, Options, Span};

/// How many signals there are.
pub const WIDTH: usize = SIGNALS.len();

/// A text whose sentences can be ranked by any weights.
pub struct RankableText {
    /// Its sentences in reading order.
    pub sentences: Vec<Span>,
    /// The number of words of each.
    pub words: Vec<u32>,
    /// The signals of each.
    pub signals: Vec<[f64; WIDTH]>,
    vectors: Vectors,
    copies: Vec<Option<u32>>,
    terms: usize,
}

impl RankableText {
    /// Reads a text.
    ///
    /// # Errors
    /// As [`crate::summarize`].
    pub fn new(text: &str, options: &Options) -> Result<Self, Error> {
        let analysis = analyze(&[Page::from(text)], options)?;
        let tokens = &analysis.tokens;
        Ok(Self {
            sentences: analysis.sentences.iter().map(|seen| seen.span).collect(),
            words: (0..tokens.sentences())
                .map(|i| tokens.words_in(i) as u32)
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

    /// The sentences from the best to the last, by the weights of the signals
    /// and what similarity costs (by default what it costs in the engine).
    #[must_use]
    pub fn rank(&self, weights: &[f64; WIDTH], similar: Option<f64>) -> Vec<usize> {
        let score = |signals: &[f64; WIDTH]| {
            let parts = signals.iter().zip(weights).map(|(s, w)| s * w);
            Score::new(parts.sum())
        };
        let scores: Vec<Score> = self.signals.iter().map(score).collect();
        let anaphora_penalties = |i: usize| {
            let part = if i > 0 && self.dangles(i) {
                -weights[DANGLING]
            } else {
                0.0
            };
            Score::new(part.max(0.0))
        };
        let anaphora_penalties: Vec<Score> = (0..scores.len()).map(anaphora_penalties).collect();
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

    /// How similar two sentences are, from 0 to 1.
    #[must_use]
    pub fn cosine(&self, a: usize, b: usize) -> f64 {
        let mut dense = vec![0.0; self.terms];
        for &(term, weight) in self.vectors.of(a) {
            dense[term.index()] = f64::from(weight);
        }
        self.vectors.dot(b, &dense)
    }

    /// Whether a sentence opens with a word that points back.
    #[must_use]
    pub fn dangles(&self, sentence: usize) -> bool {
        self.signals[sentence][DANGLING] > 0.0
    }
}

/// Where among the signals it is told that a sentence opens with a word that points back.
const DANGLING: usize = {
    let mut at = 0;
    while !matches!(SIGNALS[at].1, Feature::Dangling) {
        at += 1;
    }
    at
};

/// The name of every signal and the code of the feature that it is told as.
#[must_use]
pub fn names() -> [(&'static str, &'static str); WIDTH] {
    SIGNALS.map(|(name, feature)| (name, feature.code()))
}

/// The weights that ship.
#[must_use]
pub fn shipped() -> [f64; WIDTH] {
    trained()
}
