//! Ranks all sentences by maximal marginal relevance (Carbonell & Goldstein 1998).
//!
//! Input: the scores and term vectors of the sentences. Output: all sentences from the best to
//! the worst. The next sentence is always the one with the highest score after a penalty for
//! its largest cosine with a sentence ranked before. Because the choice is greedy, a summary of
//! any length is a prefix of the ranking.
//!
//! A sentence that needs others to be understood carries a penalty for each need until a better
//! rank meets it, and the neighbours of ranked sentences gain: see `cohesion`.
//!
//! The evaluation is lazy (Minoux 1978): similarity penalties only grow, so the last known score
//! of a sentence is an upper bound of its current score, and only the sentence on top of a heap
//! needs to be brought up to date. A need that is met and a gain raise a score; that sentence
//! enters the heap again, but never ranks above the score of the last rank.
//! The work is limited to a multiple of the length of the text. Once the budget is spent, the
//! remaining ranks follow the last known scores.

mod cohesion;

pub use cohesion::CohesionWeights;
pub(crate) use cohesion::{Follows, UnmetNeed};

use crate::ranking::references::Needs;
use crate::score::Score;
use crate::sentences::terms::Vectors;
use cohesion::Cohesion;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Penalty for near copies of a better ranked sentence: more than the difference between any
/// two sentences by other parts, so that near copies rank after everything new.
const NEAR_COPY_PENALTY: f64 = 256.0;
/// Penalty for exact copies of another sentence, which rank after the near copies.
const COPY_PENALTY: f64 = 2.0 * NEAR_COPY_PENALTY;
/// Cosine from which two sentences are near copies.
const NEAR_COPY_COSINE: f64 = 0.8;
/// Penalties for unmet needs, and gains for neighbours.
pub(crate) const COHESION: CohesionWeights = CohesionWeights {
    need: 1.2,
    most: 1.9,
    after: 0.5,
    before: 0.25,
};
/// Penalty for similarity, as a factor of the squared cosine: a few common words are what makes
/// two sentences fit together, many are repetition.
pub(crate) const SIMILARITY_PENALTY: f64 = 3.0;
/// Penalty for each main term that a better rank has: as much as the sentence gained by it.
/// Readers prefer summaries that mention more of an article's main terms.
pub(crate) const COVERED_PENALTY: f64 = 0.3;
/// Penalty for similarity if several texts report on one event and thus repeat each other.
pub(crate) const MULTI_SIMILARITY_PENALTY: f64 = 15.0;
/// Number of ranks that are compared with the ranks before. Summaries that people read are
/// not longer than this.
pub(crate) const DIVERSITY_RANKS: usize = 256;
/// Maximum number of vector entries to compare, as a multiple of the number of entries.
const COMPARISON_BUDGET: usize = 4;
/// Number of entries that may be compared even if the text is short.
const MIN_COMPARISON_BUDGET: usize = 1 << 16;

/// Sentence at its rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ranked {
    /// Index of the sentence.
    pub(crate) sentence: u32,
    /// Score after penalties and gains, never above that of the previous rank.
    pub(crate) score: Score,
    /// Most similar sentence with a better rank, and the penalty for the similarity.
    pub(crate) repeats: Option<Repeat>,
    /// Penalty for needs that no better rank meets.
    pub(crate) needs: Option<UnmetNeed>,
    /// Gain for standing next to a better rank.
    pub(crate) follows: Option<Follows>,
}

/// Penalty for similarity to another sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repeat {
    /// Index of the other sentence.
    pub(crate) of: u32,
    /// Penalty as a positive number.
    pub(crate) penalty: Score,
}

impl Repeat {
    /// Returns `true` if the sentence says the same again, not only some of the same words.
    pub(crate) fn is_copy(self) -> bool {
        self.penalty.value() >= NEAR_COPY_PENALTY
    }
}

/// Sentences to rank.
pub(crate) struct MmrInput<'f> {
    /// Score of each sentence by itself.
    pub(crate) scores: &'f [Score],
    /// Needs of each sentence: other sentences without which it is not understood.
    pub(crate) needs: &'f Needs,
    /// Factors of the penalties for unmet needs and of the gains for neighbours.
    pub(crate) cohesion: CohesionWeights,
    /// Tf-idf vector of each sentence.
    pub(crate) vectors: &'f Vectors,
    /// First sentence with exactly the same words, for each sentence that is a copy.
    pub(crate) copies: &'f [Option<u32>],
    /// Number of distinct terms.
    pub(crate) terms: usize,
    /// Main terms of each sentence, as a bit set.
    pub(crate) main_terms: &'f [u16],
    /// Penalty for a cosine of 1: [`SIMILARITY_PENALTY`], [`MULTI_SIMILARITY_PENALTY`], or
    /// another value in an evaluation.
    pub(crate) similarity_penalty: f64,
    /// Penalty for each main term that a better rank has: [`COVERED_PENALTY`].
    pub(crate) covered_penalty: f64,
}

/// Ranks all sentences.
pub(crate) fn rank(input: &MmrInput) -> Vec<Ranked> {
    let mut ranker = Ranker::new(input);
    while let Some((score, Reverse(sentence))) = ranker.heap.pop() {
        if ranker.is_current(sentence, score) && !ranker.update(sentence) {
            ranker.accept(sentence, score);
            ranker.adjust(sentence as usize);
        }
    }
    ranker.ranking
}

/// Sentence that has no rank yet.
#[derive(Clone, Copy)]
struct MmrCandidate {
    /// Number of ranks that the sentence was compared with.
    compared: u32,
    /// Largest penalty for similarity to one sentence.
    repeats: Option<Repeat>,
    /// Penalty for its main terms that better ranks have.
    covered: Score,
    needs: Option<UnmetNeed>,
    follows: Option<Follows>,
    ranked: bool,
}

impl MmrCandidate {
    /// Returns the last known score.
    fn score(&self, own: Score) -> Score {
        let needs = self.needs.map_or(Score::default(), |need| need.penalty);
        let follows = self
            .follows
            .map_or(Score::default(), |follows| follows.gain);
        own + follows - needs - penalty(self.repeats) - self.covered
    }
}

/// State of the ranking.
struct Ranker<'f> {
    input: &'f MmrInput<'f>,
    candidates: Vec<MmrCandidate>,
    cohesion: Cohesion<'f>,
    /// Last known scores, highest first; on a tie, the first sentence of the text. An entry
    /// whose score is not the candidate's last known score is stale.
    heap: BinaryHeap<(Score, Reverse<u32>)>,
    /// Sentence with the best rank for each main term.
    covered_by: [Option<u32>; 16],
    /// Number of vector entries that may still be compared.
    budget: usize,
    /// Vector of the sentence under comparison, indexed by term; all 0 between comparisons.
    dense: Vec<f64>,
    ranking: Vec<Ranked>,
}

impl<'f> Ranker<'f> {
    fn new(input: &'f MmrInput) -> Self {
        let count = input.scores.len();
        let cohesion = Cohesion::new(input.needs, input.cohesion, count, input.terms);
        let mut candidates: Vec<MmrCandidate> = Vec::with_capacity(count);
        let mut heap = BinaryHeap::with_capacity(count);
        for sentence in 0..count {
            let candidate = MmrCandidate {
                compared: 0,
                covered: Score::default(),
                repeats: input.copies[sentence].map(|of| Repeat {
                    of,
                    penalty: Score::new(COPY_PENALTY),
                }),
                needs: cohesion.unmet(sentence),
                follows: None,
                ranked: false,
            };
            heap.push((
                candidate.score(input.scores[sentence]),
                Reverse(sentence as u32),
            ));
            candidates.push(candidate);
        }
        let budget = COMPARISON_BUDGET * input.vectors.entries();
        Self {
            input,
            candidates,
            cohesion,
            heap,
            covered_by: [None; 16],
            budget: budget.max(MIN_COMPARISON_BUDGET),
            dense: vec![0.0; input.terms],
            ranking: Vec::with_capacity(count),
        }
    }

    /// Returns the last known score of a sentence.
    fn score(&self, sentence: usize) -> Score {
        self.candidates[sentence].score(self.input.scores[sentence])
    }

    /// Returns `false` for a stale entry of the heap.
    fn is_current(&self, sentence: u32, score: Score) -> bool {
        !self.candidates[sentence as usize].ranked && score == self.score(sentence as usize)
    }

    /// Brings the penalties of a sentence for the ranks so far up to date and puts it back into
    /// the heap. Returns `false` if they are up to date, or if the limits of the work are
    /// reached.
    fn update(&mut self, sentence: u32) -> bool {
        let covered = self.covered_penalty(sentence);
        let candidate = &mut self.candidates[sentence as usize];
        let is_compared = candidate.compared as usize == self.ranking.len()
            || self.ranking.len() >= DIVERSITY_RANKS
            || self.budget == 0;
        if is_compared && candidate.covered == covered {
            return false;
        }
        candidate.covered = covered;
        if !is_compared {
            let work = compare(
                candidate,
                sentence as usize,
                &self.ranking,
                self.input,
                &mut self.dense,
            );
            self.budget = self.budget.saturating_sub(work);
        }
        self.heap
            .push((self.score(sentence as usize), Reverse(sentence)));
        true
    }

    /// Returns the penalty for the main terms of a sentence that better ranks have.
    fn covered_penalty(&self, sentence: u32) -> Score {
        let covered = self.covered_terms(sentence).count();
        Score::new(self.input.covered_penalty * covered as f64)
    }

    /// Returns the sentences that cover the main terms of a sentence.
    fn covered_terms(&self, sentence: u32) -> impl Iterator<Item = u32> {
        let terms = self.input.main_terms[sentence as usize];
        let covered = self.covered_by.iter().enumerate();
        covered.filter_map(move |(i, by)| by.filter(|_| terms >> i & 1 == 1))
    }

    /// Gives the next rank to a sentence.
    fn accept(&mut self, sentence: u32, mut score: Score) {
        let candidate = &mut self.candidates[sentence as usize];
        candidate.ranked = true;
        let MmrCandidate {
            mut needs,
            mut follows,
            mut repeats,
            covered,
            ..
        } = *candidate;
        if covered > Score::default() {
            let of = repeats.map(|repeat| repeat.of);
            let of = of.or_else(|| self.covered_terms(sentence).next());
            let penalty = penalty(repeats) + covered;
            repeats = of.map(|of| Repeat { of, penalty });
        }
        // Only a gain or a need that was met can lift a score above that of the last rank. The
        // gain is reduced first. What is left is a penalty: a sentence never ranks better than
        // the one it needs.
        if let Some(last) = self.ranking.last()
            && score > last.score
        {
            let mut excess = score - last.score;
            if let Some(follows) = &mut follows {
                let reduction = excess.min(follows.gain);
                follows.gain = follows.gain - reduction;
                excess = excess - reduction;
            }
            if excess > Score::default() {
                let mut need = needs.unwrap_or(UnmetNeed {
                    on: self.cohesion.strongest(sentence as usize),
                    penalty: Score::default(),
                });
                need.penalty = need.penalty + excess;
                needs = Some(need);
            }
            score = last.score;
        }
        self.ranking.push(Ranked {
            sentence,
            score,
            repeats,
            needs,
            follows,
        });
        let terms = self.input.main_terms[sentence as usize];
        for (i, by) in self.covered_by.iter_mut().enumerate() {
            if terms >> i & 1 == 1 {
                by.get_or_insert(sentence);
            }
        }
    }

    /// Adjusts the scores of the sentences that need a ranked sentence or stand next to it.
    fn adjust(&mut self, sentence: usize) {
        let Self {
            input,
            candidates,
            cohesion,
            heap,
            ..
        } = self;
        for (neighbour, gain) in cohesion.neighbours(sentence) {
            if let Some(candidate) = candidates.get_mut(neighbour)
                && !candidate.ranked
                && candidate.follows.is_none_or(|follows| follows.gain < gain)
                && gain > Score::default()
            {
                let of = sentence as u32;
                candidate.follows = Some(Follows { of, gain });
                let score = candidate.score(input.scores[neighbour]);
                heap.push((score, Reverse(neighbour as u32)));
            }
        }
        cohesion.meet(sentence, input.vectors, &mut |cohesion, dependent| {
            let candidate = &mut candidates[dependent as usize];
            if !candidate.ranked {
                candidate.needs = cohesion.unmet(dependent as usize);
                let score = candidate.score(input.scores[dependent as usize]);
                heap.push((score, Reverse(dependent)));
            }
        });
    }
}

/// Brings a candidate's penalty up to date with the ranking so far.
///
/// Returns the number of vector entries that were compared, plus 1 for each sentence.
fn compare(
    candidate: &mut MmrCandidate,
    sentence: usize,
    ranking: &[Ranked],
    input: &MmrInput,
    dense: &mut [f64],
) -> usize {
    let vectors = input.vectors;
    let own = vectors.of(sentence);
    let mut work = own.len() + 1;
    for &(term, weight) in own {
        dense[term.index()] = f64::from(weight);
    }
    for ranked in &ranking[candidate.compared as usize..] {
        let other = ranked.sentence as usize;
        let cosine = vectors.dot(other, dense);
        work += vectors.of(other).len() + 1;
        let floor = if cosine >= NEAR_COPY_COSINE {
            NEAR_COPY_PENALTY
        } else {
            0.0
        };
        let cost = floor.max(input.similarity_penalty * cosine * cosine);
        let repeat = Repeat {
            of: ranked.sentence,
            penalty: Score::new(cost),
        };
        if repeat.penalty > penalty(candidate.repeats) {
            candidate.repeats = Some(repeat);
        }
    }
    for &(term, _) in own {
        dense[term.index()] = 0.0;
    }
    candidate.compared = ranking.len() as u32;
    work
}

fn penalty(repeats: Option<Repeat>) -> Score {
    repeats.map_or(Score::default(), |repeat| repeat.penalty)
}

#[cfg(test)]
mod tests;
