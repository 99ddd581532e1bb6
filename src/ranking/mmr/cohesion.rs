//! Adjusts the scores to the sentences ranked so far: penalties for unmet needs, and gains for
//! neighbours.
//!
//! A need is met once the sentence that meets it has a better rank. In human ratings of extracts,
//! neighbouring sentences read better than sentences from here and there.

use crate::ranking::references::{Antecedent, Need, Needs};
use crate::score::Score;
use crate::sentences::terms::Vectors;

/// Factors of the adjustments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CohesionWeights {
    /// Penalty for an unmet need of strength 1.
    pub need: f64,
    /// Maximum strength of all unmet needs of a sentence.
    pub most: f64,
    /// Gain of the sentence after a ranked one.
    pub after: f64,
    /// Gain of the sentence before a ranked one.
    pub before: f64,
}

impl CohesionWeights {
    /// Multiplies all factors by the user's weight.
    pub(crate) fn scaled(self, weight: f64) -> Self {
        Self {
            need: self.need * weight,
            after: self.after * weight,
            before: self.before * weight,
            ..self
        }
    }
}

/// Penalty for an unmet need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnmetNeed {
    /// Index of the sentence that would meet the strongest need.
    pub(crate) on: u32,
    /// Penalty as a positive number.
    pub(crate) penalty: Score,
}

/// Gain for standing next to a sentence with a better rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Follows {
    /// Index of that sentence.
    pub(crate) of: u32,
    pub(crate) gain: Score,
}

/// State of the adjustments.
pub(super) struct Cohesion<'f> {
    needs: &'f Needs,
    weights: CohesionWeights,
    /// Sentences that need each antecedent, grouped by antecedent.
    dependents: Vec<u32>,
    /// For each antecedent, the end of its group: first the sentences, then the terms.
    ends: Vec<u32>,
    /// For each antecedent, `true` once it is ranked.
    met: Vec<bool>,
    sentences: usize,
}

impl<'f> Cohesion<'f> {
    pub(super) fn new(
        needs: &'f Needs,
        weights: CohesionWeights,
        sentences: usize,
        terms: usize,
    ) -> Self {
        let mut cohesion = Self {
            needs,
            weights,
            dependents: Vec::new(),
            ends: vec![0; sentences + terms],
            met: vec![false; sentences + terms],
            sentences,
        };
        // Counting sort by antecedent.
        for need in (0..sentences).flat_map(|i| needs.of(i)) {
            let index = cohesion.index(need.met_by);
            cohesion.ends[index] += 1;
        }
        let mut total = 0;
        for end in &mut cohesion.ends {
            total += *end;
            *end = total;
        }
        cohesion.dependents = vec![0; total as usize];
        for i in (0..sentences).rev() {
            for need in needs.of(i).iter().rev() {
                let index = cohesion.index(need.met_by);
                // Ends become starts, group by group.
                cohesion.ends[index] -= 1;
                cohesion.dependents[cohesion.ends[index] as usize] = i as u32;
            }
        }
        cohesion
    }

    /// Returns the index of an antecedent.
    fn index(&self, antecedent: Antecedent) -> usize {
        match antecedent {
            Antecedent::Sentence(sentence) => sentence as usize,
            Antecedent::Term(term) => self.sentences + term.index(),
        }
    }

    fn is_met(&self, need: &Need) -> bool {
        self.met[self.index(need.met_by)]
    }

    /// Returns the penalty for the needs of a sentence that are not met yet.
    pub(super) fn unmet(&self, sentence: usize) -> Option<UnmetNeed> {
        let mut sum = 0.0;
        for need in self
            .needs
            .of(sentence)
            .iter()
            .filter(|need| !self.is_met(need))
        {
            sum += f64::from(need.strength);
        }
        let penalty = Score::new(self.weights.need * sum.min(self.weights.most));
        (penalty > Score::default()).then(|| UnmetNeed {
            on: self.strongest(sentence),
            penalty,
        })
    }

    /// Returns the sentence that meets the strongest need of a sentence, preferably one that is
    /// not met yet; the sentence itself if it has no need.
    pub(super) fn strongest(&self, sentence: usize) -> u32 {
        let mut strongest = (false, 0.0, sentence as u32);
        for need in self.needs.of(sentence) {
            let key = (!self.is_met(need), need.strength);
            if key > (strongest.0, strongest.1) {
                strongest = (key.0, key.1, need.on);
            }
        }
        strongest.2
    }

    /// Returns the gains of the neighbours of a sentence that receives a rank.
    pub(super) fn neighbours(&self, sentence: usize) -> [(usize, Score); 2] {
        let gain =
            |opens_text: bool, weight: f64| Score::new(if opens_text { 0.0 } else { weight });
        [
            (
                sentence + 1,
                gain(self.needs.opens_text(sentence + 1), self.weights.after),
            ),
            (
                sentence.wrapping_sub(1),
                gain(self.needs.opens_text(sentence), self.weights.before),
            ),
        ]
    }

    /// Records that a sentence has a rank. Calls `changed` with each sentence that needed it.
    pub(super) fn meet(
        &mut self,
        sentence: usize,
        vectors: &Vectors,
        changed: &mut dyn FnMut(&Self, u32),
    ) {
        let sentences = self.sentences;
        let terms = vectors.of(sentence).iter();
        let terms = terms.map(|&(term, _)| sentences + term.index());
        for index in std::iter::once(sentence).chain(terms) {
            if !std::mem::replace(&mut self.met[index], true) {
                let end = self
                    .ends
                    .get(index + 1)
                    .map_or(self.dependents.len(), |&end| end as usize);
                for at in self.ends[index] as usize..end {
                    changed(self, self.dependents[at]);
                }
            }
        }
    }
}
