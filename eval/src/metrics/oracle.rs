//! Greedy oracle summaries: the sentences whose choice overlaps most with the
//! references. The training labels come from them.

use super::rouge::{References, Tokens};

/// Number of oracle summaries that the labels are averaged over.
const STARTS: usize = 5;
/// Difference in ROUGE-1 plus ROUGE-2, in points, at which the weight of an
/// oracle summary falls to 1/e of the best one's.
const TEMPERATURE: f64 = 3.0;

/// The input of the oracle: the sentences of a document and its references.
#[derive(Clone, Copy)]
pub(crate) struct OracleInput<'d> {
    /// The tokens of each sentence.
    pub(crate) sentences: &'d [Tokens],
    /// The number of words of each sentence.
    pub(crate) words: &'d [u32],
    pub(crate) references: &'d References,
    /// Words of the summary.
    pub(crate) budget: u32,
}

/// A greedy summary.
pub(crate) struct Oracle {
    /// The chosen sentences, in the order in which they were chosen.
    pub(crate) chosen: Vec<usize>,
    /// The ROUGE gain of each chosen sentence.
    gains: Vec<f64>,
    /// ROUGE-1 plus ROUGE-2.
    score: f64,
}

/// Picks the sentence with the largest gain until the budget is reached or no
/// sentence gains anything. If `first` is given, it is picked first.
pub(crate) fn greedy(input: OracleInput, first: Option<usize>) -> Oracle {
    let budget = f64::from(input.budget);
    let mut oracle = Oracle {
        chosen: Vec::new(),
        gains: Vec::new(),
        score: 0.0,
    };
    let mut length = 0.0;
    loop {
        let mut best: Option<(f64, usize)> = None;
        for (i, sentence) in input.sentences.iter().enumerate() {
            let longer = length + f64::from(input.words[i]);
            let fits = if oracle.chosen.is_empty() {
                first.is_none_or(|first| first == i)
            } else {
                longer - budget < budget - length
            };
            if !fits || sentence.is_empty() || oracle.chosen.contains(&i) {
                continue;
            }
            let with = [&oracle.chosen[..], &[i]].concat();
            let sentences = with.iter().map(|&i| &input.sentences[i]);
            let score = input.references.rouge_1_plus_2(sentences);
            if score > oracle.score + 1e-9 && best.is_none_or(|best| score > best.0) {
                best = Some((score, i));
            }
        }
        let Some((score, i)) = best else {
            return oracle;
        };
        oracle.gains.push(score - oracle.score);
        oracle.score = score;
        oracle.chosen.push(i);
        length += f64::from(input.words[i]);
    }
}

/// Returns the training label of each sentence. The labels add up to 1, or are
/// all 0 if no sentence overlaps with the references.
///
/// A single greedy summary depends on chance, because others are often nearly
/// as good. So one is made from each of the sentences that score best alone,
/// and each summary is weighted by its score.
pub(crate) fn labels(input: OracleInput) -> Vec<f64> {
    let sentences = input.sentences.iter();
    let alone = |sentence| input.references.rouge_1_plus_2(std::iter::once(sentence));
    let mut starts: Vec<(f64, usize)> = sentences.map(alone).zip(0..).collect();
    starts.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let starts = starts.iter().take(STARTS).filter(|(score, _)| *score > 0.0);
    let oracles: Vec<Oracle> = starts
        .map(|&(_, first)| greedy(input, Some(first)))
        .collect();
    let best = oracles.iter().fold(0.0, |best: f64, o| best.max(o.score));
    let mut labels = vec![0.0; input.sentences.len()];
    for oracle in &oracles {
        let weight = libm::exp((oracle.score - best) / TEMPERATURE);
        for (&i, gain) in oracle.chosen.iter().zip(&oracle.gains) {
            labels[i] += weight * gain;
        }
    }
    let sum: f64 = labels.iter().sum();
    if sum > 0.0 {
        for label in &mut labels {
            *label /= sum;
        }
    }
    labels
}
