//! Signals and rankings of sentences, for `nutgraf-eval`, which trains the weights of the
//! score and tries others.
//!
//! In: a text. Out: a [`RankableText`], whose sentences can be ranked with any weights.

use crate::document::page::Page;
use crate::pipeline::analyze;
use crate::ranking::features::SIGNALS;
use crate::ranking::mmr::{COHESION, COVERED_PENALTY, MmrInput, SIMILARITY_PENALTY, rank};
use crate::ranking::references::{Antecedent, Needs};
use crate::ranking::weighted_sum::trained;
use crate::score::Score;
use crate::sentences::terms::Vectors;
use crate::{Error, Options, Span};

pub use crate::ranking::mmr::CohesionWeights;

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
    /// Needs of each sentence: other sentences without which it is not understood.
    needs: Needs,
    /// Equal sentences, as [`MmrInput`] takes them.
    copies: Vec<Option<u32>>,
    /// Number of distinct terms.
    terms: usize,
    /// Main terms of each sentence, as a bit set.
    main_terms: Vec<u16>,
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
            main_terms: analysis.features.main_terms(),
            vectors: analysis.stats.vectors,
            needs: analysis.needs,
            signals: analysis
                .features
                .signals(&analysis.sources[0], &analysis.sentences, tokens)
                .collect(),
        })
    }

    /// Returns the sentences from the best to the last, by the weights of the signals and
    /// the factors of the selection.
    #[must_use]
    pub fn rank(&self, weights: &[f64; WIDTH], selection: &Selection) -> Vec<usize> {
        let score = |signals: &[f64; WIDTH]| {
            let terms = signals
                .iter()
                .zip(weights)
                .map(|(signal, weight)| signal * weight);
            Score::new(terms.sum())
        };
        let scores: Vec<Score> = self.signals.iter().map(score).collect();
        let ranking = rank(&MmrInput {
            scores: &scores,
            needs: &self.needs,
            cohesion: selection.cohesion,
            vectors: &self.vectors,
            copies: &self.copies,
            terms: self.terms,
            main_terms: &self.main_terms,
            covered_penalty: selection.covered,
            similarity_penalty: selection.similar,
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

    /// Returns the strength of the needs of a sentence that none of the chosen sentences meets.
    #[must_use]
    pub fn unmet(&self, sentence: usize, chosen: &[usize]) -> f64 {
        let is_met = |antecedent: Antecedent| match antecedent {
            Antecedent::Sentence(on) => chosen.contains(&(on as usize)),
            Antecedent::Term(term) => chosen.iter().any(|&i| {
                let vector = self.vectors.of(i);
                i != sentence && vector.iter().any(|(other, _)| *other == term)
            }),
        };
        let needs = self.needs.of(sentence).iter();
        needs
            .filter(|need| !is_met(need.met_by))
            .map(|need| f64::from(need.strength))
            .sum()
    }
}

/// Factors of the selection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Selection {
    /// Penalties for unmet needs and gains for neighbours.
    pub cohesion: CohesionWeights,
    /// Penalty for a cosine of 1 with a sentence ranked before.
    pub similar: f64,
    /// Penalty for each main term that a sentence ranked before has.
    pub covered: f64,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            cohesion: COHESION,
            similar: SIMILARITY_PENALTY,
            covered: COVERED_PENALTY,
        }
    }
}

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
