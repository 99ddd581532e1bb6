//! Ranks all sentences by maximal marginal relevance (Carbonell & Goldstein 1998).
//!
//! Input: the scores and term vectors of the sentences. Output: all sentences from the best to
//! the worst. The next sentence is always the one with the highest score after a penalty for
//! its largest cosine with a sentence ranked before. Because the choice is greedy, a summary of
//! any length is a prefix of the ranking.
//!
//! A sentence that opens with an anaphor ("But he …") carries a penalty, which is refunded once
//! the previous sentence is ranked.
//!
//! The evaluation is lazy (Minoux 1978): similarity penalties only grow, so the last known score
//! of a sentence is an upper bound of its current score, and only the sentence on top of a heap
//! needs to be brought up to date. A refund raises a score; that sentence enters the heap again.
//! The work is limited to a multiple of the length of the text. Once the budget is spent, the
//! remaining ranks follow the last known scores.

use crate::score::Score;
use crate::sentences::terms::Vectors;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Penalty for near copies of a better ranked sentence: more than the difference between any
/// two sentences by other parts, so that near copies rank after everything new.
const NEAR_COPY_PENALTY: f64 = 256.0;
/// Penalty for exact copies of another sentence, which rank after the near copies.
const COPY_PENALTY: f64 = 2.0 * NEAR_COPY_PENALTY;
/// Cosine from which two sentences are near copies.
const NEAR_COPY_COSINE: f64 = 0.8;
/// Penalty for similarity, as a factor of the cosine.
pub(crate) const SIMILARITY_PENALTY: f64 = 2.0;
/// Penalty for similarity if several texts report on one event and thus repeat each other.
pub(crate) const MULTI_SIMILARITY_PENALTY: f64 = 10.0;
/// Number of ranks that are compared with the ranks before. Summaries that people read are
/// not longer than this.
const DIVERSITY_RANKS: usize = 256;
/// Maximum number of vector entries to compare, as a multiple of the number of entries.
const COMPARISON_BUDGET: usize = 4;
/// Number of entries that may be compared even if the text is short.
const MIN_COMPARISON_BUDGET: usize = 1 << 16;

/// Sentence at its rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ranked {
    /// Index of the sentence.
    pub(crate) sentence: u32,
    /// Score after penalties and refund, never above that of the previous rank.
    pub(crate) score: Score,
    /// Most similar sentence with a better rank, and the penalty for the similarity.
    pub(crate) repeats: Option<Repeat>,
    /// Refund of the anaphora penalty.
    pub(crate) refund: Score,
}

/// Penalty for repeating another sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repeat {
    /// Index of the repeated sentence.
    pub(crate) of: u32,
    /// Penalty as a positive number.
    pub(crate) penalty: Score,
}

/// Sentences to rank.
pub(crate) struct MmrInput<'f> {
    /// Score of each sentence by itself.
    pub(crate) scores: &'f [Score],
    /// Penalty of each sentence for opening with an anaphor, included in its score. Refunded
    /// once the previous sentence is ranked, but never enough to outrank it.
    pub(crate) anaphora_penalties: &'f [Score],
    /// Tf-idf vector of each sentence.
    pub(crate) vectors: &'f Vectors,
    /// First sentence with exactly the same words, for each sentence that is a copy.
    pub(crate) copies: &'f [Option<u32>],
    /// Number of distinct terms.
    pub(crate) terms: usize,
    /// Penalty for a cosine of 1: [`SIMILARITY_PENALTY`], [`MULTI_SIMILARITY_PENALTY`], or
    /// another value in an evaluation.
    pub(crate) similarity_penalty: f64,
}

/// Ranks all sentences.
pub(crate) fn rank(input: &MmrInput) -> Vec<Ranked> {
    let mut ranker = Ranker::new(input);
    while let Some((score, Reverse(sentence))) = ranker.heap.pop() {
        if ranker.is_current(sentence, score) && !ranker.update(sentence) {
            ranker.accept(sentence, score);
            ranker.refund_next(sentence as usize + 1);
        }
    }
    ranker.ranking
}

/// Sentence that has no rank yet.
#[derive(Clone, Copy)]
struct MmrCandidate {
    /// Number of ranks that the sentence was compared with.
    compared: u32,
    repeats: Option<Repeat>,
    refund: Score,
    ranked: bool,
}

impl MmrCandidate {
    /// Returns the last known score.
    fn score(&self, input: &MmrInput, sentence: usize) -> Score {
        input.scores[sentence] + self.refund - penalty(self.repeats)
    }
}

/// State of the ranking.
struct Ranker<'f> {
    input: &'f MmrInput<'f>,
    candidates: Vec<MmrCandidate>,
    /// Last known scores, highest first; on a tie, the first sentence of the text. An entry
    /// whose score is not the candidate's last known score is stale.
    heap: BinaryHeap<(Score, Reverse<u32>)>,
    /// Number of vector entries that may still be compared.
    budget: usize,
    /// Vector of the sentence under comparison, indexed by term; all 0 between comparisons.
    dense: Vec<f64>,
    ranking: Vec<Ranked>,
}

impl<'f> Ranker<'f> {
    fn new(input: &'f MmrInput) -> Self {
        let count = input.scores.len();
        let mut candidates: Vec<MmrCandidate> = Vec::with_capacity(count);
        let mut heap = BinaryHeap::with_capacity(count);
        for sentence in 0..count {
            let candidate = MmrCandidate {
                compared: 0,
                repeats: input.copies[sentence].map(|of| Repeat {
                    of,
                    penalty: Score::new(COPY_PENALTY),
                }),
                refund: Score::default(),
                ranked: false,
            };
            heap.push((candidate.score(input, sentence), Reverse(sentence as u32)));
            candidates.push(candidate);
        }
        let budget = COMPARISON_BUDGET * input.vectors.entries();
        Self {
            input,
            candidates,
            heap,
            budget: budget.max(MIN_COMPARISON_BUDGET),
            dense: vec![0.0; input.terms],
            ranking: Vec::with_capacity(count),
        }
    }

    /// Returns `false` for a stale entry of the heap.
    fn is_current(&self, sentence: u32, score: Score) -> bool {
        let candidate = &self.candidates[sentence as usize];
        !candidate.ranked && score == candidate.score(self.input, sentence as usize)
    }

    /// Compares a sentence with the ranks that are new to it and puts it back into the heap.
    /// Returns `false` if there are none, or if the limits of the work are reached.
    fn update(&mut self, sentence: u32) -> bool {
        let candidate = &mut self.candidates[sentence as usize];
        let is_up_to_date = candidate.compared as usize == self.ranking.len();
        if is_up_to_date || self.ranking.len() >= DIVERSITY_RANKS || self.budget == 0 {
            return false;
        }
        let work = compare(
            candidate,
            sentence as usize,
            &self.ranking,
            self.input,
            &mut self.dense,
        );
        self.budget = self.budget.saturating_sub(work);
        let score = candidate.score(self.input, sentence as usize);
        self.heap.push((score, Reverse(sentence)));
        true
    }

    /// Gives the next rank to a sentence.
    fn accept(&mut self, sentence: u32, mut score: Score) {
        let candidate = &mut self.candidates[sentence as usize];
        candidate.ranked = true;
        let mut refund = candidate.refund;
        // Only a refund can lift a score above that of the previous rank.
        if let Some(last) = self.ranking.last()
            && score > last.score
        {
            refund = refund - (score - last.score);
            score = last.score;
        }
        self.ranking.push(Ranked {
            sentence,
            score,
            repeats: candidate.repeats,
            refund,
        });
    }

    /// Refunds the anaphora penalty of a sentence, because the previous one is now ranked.
    fn refund_next(&mut self, next: usize) {
        if let Some(candidate) = self.candidates.get_mut(next)
            && !candidate.ranked
            && self.input.anaphora_penalties[next] > Score::default()
        {
            candidate.refund = self.input.anaphora_penalties[next];
            let score = candidate.score(self.input, next);
            self.heap.push((score, Reverse(next as u32)));
        }
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
        let cost = floor.max(input.similarity_penalty * cosine);
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
