//! One ranking of all sentences, best first, that does not repeat itself.
//!
//! Maximal marginal relevance (Carbonell & Goldstein 1998): the next sentence
//! is the one with the best score after a penalty for its largest similarity
//! to a sentence chosen before. Because the choice is greedy, a summary of any
//! length is a prefix of the ranking.
//!
//! A sentence that opens with "But he" anaphora_penalties on the one before. It gets back what
//! that costs once the other is ranked.
//!
//! Penalties only grow, so a sentence's last known score is never below its
//! true one; where one gets something back, it is put in anew. That allows lazy
//! evaluation (Minoux 1978): only the sentence on top of the heap is brought up
//! to date. The work is limited to a multiple of the text; past it, ranks follow
//! the last known scores.

use crate::score::Score;
use crate::sentences::terms::Vectors;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What a sentence loses that is all but the same as one above it: more than
/// lies between any two by other parts, so that it comes behind all that is not said yet.
const NEAR_COPY_PENALTY: f64 = 256.0;
/// What a sentence of exactly the same words loses: it comes behind those, too.
const COPY_PENALTY: f64 = 2.0 * NEAR_COPY_PENALTY;
/// Cosine from which two sentences are all but the same.
const NEAR_COPY_COSINE: f64 = 0.8;
/// What a sentence loses for similarity below that, as a factor of the cosine.
pub(crate) const SIMILARITY_PENALTY: f64 = 2.0;
/// The same where several texts tell of one event, and repeat each other.
pub(crate) const MULTI_SIMILARITY_PENALTY: f64 = 10.0;
/// Ranks that are chosen with regard to those before. No summary that is read
/// is longer than this.
const DIVERSITY_RANKS: usize = 256;
/// Vector entries that may be compared, as a multiple of those there are.
const COMPARISON_BUDGET: usize = 4;
/// Entries that may be compared however short the text is.
const MIN_COMPARISON_BUDGET: usize = 1 << 16;

/// A sentence at its place in the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ranked {
    /// Which sentence.
    pub(crate) sentence: u32,
    /// Its score less the penalty; never above that of the rank before.
    pub(crate) score: Score,
    /// The sentence it is most similar to among those above it, and what that cost.
    pub(crate) repeats: Option<Repeat>,
    /// What it got back because the sentence before it stands above.
    pub(crate) refund: Score,
}

/// The penalty for saying again what another sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repeat {
    /// The sentence above.
    pub(crate) of: u32,
    /// What it costs; above 0.
    pub(crate) penalty: Score,
}

/// A sentence that waits for its rank.
#[derive(Clone, Copy)]
struct Candidate {
    /// How many of the chosen it was compared with.
    compared: u32,
    repeats: Option<Repeat>,
    /// What it got back because the sentence before it was ranked.
    refund: Score,
    ranked: bool,
}

/// What there is to rank.
pub(crate) struct MmrInput<'f> {
    /// What each sentence scores by itself.
    pub(crate) scores: &'f [Score],
    /// What each loses for leaning on the sentence before it, which it gets back
    /// once that one is ranked; not more than puts it right behind.
    pub(crate) anaphora_penalties: &'f [Score],
    pub(crate) vectors: &'f Vectors,
    /// The first sentence with the same words, where that is another one.
    pub(crate) copies: &'f [Option<u32>],
    /// Number of distinct terms.
    pub(crate) terms: usize,
    /// What a cosine of 1 would cost: [`SIMILARITY_PENALTY`], but for several texts and trials.
    pub(crate) similar: f64,
}

/// Ranks all sentences.
pub(crate) fn rank(input: &MmrInput) -> Vec<Ranked> {
    let count = input.scores.len();
    let mut waiting: Vec<Candidate> = Vec::with_capacity(count);
    let mut heap = BinaryHeap::with_capacity(count);
    for sentence in 0..count {
        let candidate = Candidate {
            compared: 0,
            repeats: input.copies[sentence].map(|of| Repeat {
                of,
                penalty: Score::new(COPY_PENALTY),
            }),
            refund: Score::default(),
            ranked: false,
        };
        heap.push((candidate.score(input, sentence), Reverse(sentence as u32)));
        waiting.push(candidate);
    }
    let mut budget = (COMPARISON_BUDGET * input.vectors.entries()).max(MIN_COMPARISON_BUDGET);
    let mut dense = vec![0.0; input.terms];
    let mut ranking: Vec<Ranked> = Vec::with_capacity(count);
    while let Some((mut score, Reverse(number))) = heap.pop() {
        let sentence = number as usize;
        let candidate = &mut waiting[sentence];
        // Whenever its score changes it is put in again; what was there before is void.
        if candidate.ranked || score != candidate.score(input, sentence) {
            continue;
        }
        let up_to_date = candidate.compared as usize == ranking.len();
        if !up_to_date && ranking.len() < DIVERSITY_RANKS && budget > 0 {
            let work = compare(candidate, sentence, &ranking, input, &mut dense);
            budget = budget.saturating_sub(work);
            heap.push((candidate.score(input, sentence), Reverse(number)));
            continue;
        }
        candidate.ranked = true;
        let mut refund = candidate.refund;
        if let Some(last) = ranking.last()
            && score > last.score
        {
            refund = refund - (score - last.score);
            score = last.score;
        }
        ranking.push(Ranked {
            sentence: number,
            score,
            repeats: candidate.repeats,
            refund,
        });
        // The next one no longer hangs in the air.
        if let Some(next) = waiting.get_mut(sentence + 1)
            && !next.ranked
            && input.anaphora_penalties[sentence + 1] > Score::default()
        {
            next.refund = input.anaphora_penalties[sentence + 1];
            heap.push((next.score(input, sentence + 1), Reverse(number + 1)));
        }
    }
    ranking
}

impl Candidate {
    /// Its last known score.
    fn score(&self, input: &MmrInput, sentence: usize) -> Score {
        input.scores[sentence] + self.refund - penalty(self.repeats)
    }
}

/// Brings a candidate's penalty up to date with the ranking so far; returns
/// the number of entries that were looked at.
fn compare(
    candidate: &mut Candidate,
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
        let cost = floor.max(input.similar * cosine);
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
