//! Which sentences a summary should have: those whose choice overlaps most
//! with the references.

use crate::data::Document;

/// Summaries that are made for the labels, each from another first sentence.
const STARTS: usize = 5;
/// Points of ROUGE-1 and ROUGE-2 by which a summary may be worse than the best
/// before it counts only 1/e.
const LENIENCE: f64 = 3.0;

/// A greedy choice, what each of its sentences gained, and what it is worth.
pub(crate) struct Oracle {
    pub(crate) chosen: Vec<usize>,
    gains: Vec<f64>,
    worth: f64,
}

/// Picks the sentence that gains most, again and again, up to the budget;
/// `first` is picked first, if it is given.
pub(crate) fn greedy(document: &Document, words: u32, first: Option<usize>) -> Oracle {
    let budget = f64::from(words);
    let mut oracle = Oracle {
        chosen: Vec::new(),
        gains: Vec::new(),
        worth: 0.0,
    };
    let mut length = 0.0;
    loop {
        let mut best: Option<(f64, usize)> = None;
        for (i, line) in document.lines.iter().enumerate() {
            let longer = length + f64::from(document.trial.words[i]);
            let opens = oracle.chosen.is_empty();
            let fits = if opens {
                first.is_none_or(|first| first == i)
            } else {
                longer - budget < budget - length
            };
            if !fits || line.is_empty() || oracle.chosen.contains(&i) {
                continue;
            }
            let with = [&oracle.chosen[..], &[i]].concat();
            let worth = document
                .target
                .sum(with.iter().map(|&i| &document.lines[i]));
            if worth > oracle.worth + 1e-9 && best.is_none_or(|best| worth > best.0) {
                best = Some((worth, i));
            }
        }
        let Some((worth, i)) = best else {
            return oracle;
        };
        oracle.gains.push(worth - oracle.worth);
        oracle.worth = worth;
        oracle.chosen.push(i);
        length += f64::from(document.trial.words[i]);
    }
}

/// How much each sentence is wanted; they add up to 1, or are all 0.
///
/// One greedy choice is a matter of luck: often others are all but as good. So
/// several are made, each from another of the sentences that overlap most by
/// themselves, and count by what they are worth.
pub(crate) fn labels(document: &Document, words: u32) -> Vec<f64> {
    let alone = |i: usize| document.target.sum(std::iter::once(&document.lines[i]));
    let mut starts: Vec<(f64, usize)> = (0..document.lines.len()).map(|i| (alone(i), i)).collect();
    starts.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let starts = starts.iter().take(STARTS).filter(|(worth, _)| *worth > 0.0);
    let oracles: Vec<Oracle> = starts
        .map(|&(_, first)| greedy(document, words, Some(first)))
        .collect();
    let best = oracles.iter().fold(0.0, |best: f64, o| best.max(o.worth));
    let mut labels = vec![0.0; document.lines.len()];
    for oracle in &oracles {
        let weight = libm::exp((oracle.worth - best) / LENIENCE);
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
