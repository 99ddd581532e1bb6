//! `train-keywords`: fits the weights of the signals of keywords to keys that people chose, and
//! writes them as Rust source.
//!
//! Listwise softmax regression ([`fit`]) gives the start. It does not know that keywords do not
//! overlap, so [`climb`] then changes single weights as long as that raises the F1 of the chosen
//! keywords. There are no random numbers, and the result is always the same.

use super::listnet::{RankingExample, fit};
use crate::datasets::keyphrases::{KeyphraseSet, keyphrase_sets};
use crate::error::Error;
use crate::metrics::keyphrase_f1::PhraseStemmer;
use lexopt::prelude::*;
use nutgraf::Options;
use nutgraf::internals::keywords::{KeywordTrial, WIDTH, names};
use std::fmt::Write;
use std::path::PathBuf;

/// Weight of each signal of a candidate.
type KeywordWeights = [f64; WIDTH];

/// Weight of each set, where it is not 1. Crowd workers marked nearly every content word of an
/// article, verbs included; with a weight of 1 verbs would be keywords.
const SET_WEIGHTS: [(&str, f64); 1] = [("kpcrowd", 0.25)];
/// Indices of the signals whose weights [`climb`] changes: those of a phrase's length and of
/// its continuation, which decide between a phrase and its parts.
const CLIMBED: [usize; 5] = [0, 1, 2, 5, 6];
/// Maximum number of texts of a set.
const MAX_TEXTS: usize = 250;
/// Changes of a weight that [`climb`] tries, one round each.
const STEPS: [f64; 5] = [0.4, 0.2, 0.4, 0.2, 0.1];

/// A set of texts.
struct LabelledSet {
    weight: f64,
    texts: Vec<LabelledText>,
}

/// A text: its candidates, and which of them are keys.
struct LabelledText {
    trial: KeywordTrial,
    is_key: Vec<bool>,
    /// `is_key` as numbers that add up to 1, or 0.
    labels: Vec<f64>,
    /// Number of keys, including those that are no candidates.
    keys: usize,
}

/// Runs `train-keywords [--output FILE] [--without SIGNAL]… FOLDER`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut output = PathBuf::from("src/ranking/keywords/weights.rs");
    let (mut folder, mut without) = (None, Vec::new());
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("output") => output = arguments.value()?.into(),
            Long("without") => {
                let name: String = arguments.value()?.parse()?;
                let at = names().iter().position(|other| *other == name);
                without.push(at.ok_or("no such signal")?);
            }
            Value(path) => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let sets = keyphrase_sets(&folder.ok_or("name the folder of the sets")?)?;
    let labelled: Vec<LabelledSet> = sets.iter().map(LabelledSet::new).collect();
    let mut figures = String::new();
    let mut sum = 0.0;
    for (held_out, set) in sets.iter().enumerate() {
        let others = || labelled.iter().enumerate().filter(|(i, _)| *i != held_out);
        let others: Vec<&LabelledSet> = others().map(|(_, set)| set).collect();
        let score = labelled[held_out].f1(&trained(&others, &without));
        writeln!(figures, "// - {}: {score:.3}", set.name)?;
        sum += score;
    }
    let mean = sum / sets.len() as f64;
    let weights = trained(&labelled.iter().collect::<Vec<_>>(), &without);
    eprint!("{figures}mean {mean:.3}\n{weights:.2?}\n");
    std::fs::write(output, rust(&weights, &figures, mean)?)?;
    Ok(())
}

impl LabelledSet {
    /// Computes the candidates and labels of the texts of a set.
    fn new(set: &KeyphraseSet) -> Self {
        let own = SET_WEIGHTS.iter().find(|(name, _)| *name == set.name);
        let mut texts = Vec::new();
        for row in set.rows.iter().take(MAX_TEXTS) {
            let Ok(trial) = KeywordTrial::new(&row.text, &Options::default()) else {
                continue;
            };
            let stemmer = PhraseStemmer::new(&row.lang);
            let keys = stemmer.keys(&row.keys);
            let shown = trial.spans().iter().map(|span| span.of(&row.text));
            let is_key: Vec<bool> = shown
                .map(|shown| keys.contains(&stemmer.stems(shown)))
                .collect();
            let found = is_key.iter().filter(|is_key| **is_key).count().max(1);
            let label = |&is_key: &bool| f64::from(u8::from(is_key)) / found as f64;
            texts.push(LabelledText {
                labels: is_key.iter().map(label).collect(),
                trial,
                is_key,
                keys: keys.len(),
            });
        }
        Self {
            weight: own.map_or(1.0, |&(_, weight)| weight),
            texts,
        }
    }

    /// Returns the mean F1 of the keywords of the texts.
    fn f1(&self, weights: &KeywordWeights) -> f64 {
        let f1 = |text: &LabelledText| {
            let chosen = text.trial.choose(weights);
            let right = chosen
                .iter()
                .filter(|&&candidate| text.is_key[candidate])
                .count();
            2.0 * right as f64 / (chosen.len() + text.keys).max(1) as f64
        };
        self.texts.iter().map(f1).sum::<f64>() / self.texts.len() as f64
    }
}

/// Fits the weights to sets. The weights in `without` stay 0.
fn trained(sets: &[&LabelledSet], without: &[usize]) -> KeywordWeights {
    let whole: f64 = sets.iter().map(|set| set.weight).sum();
    let mut examples = Vec::new();
    for set in sets {
        let texts = set.texts.iter().filter(|text| text.is_key.contains(&true));
        examples.extend(texts.map(|text| RankingExample {
            signals: text.trial.signals(),
            labels: &text.labels,
            weight: set.weight / whole / set.texts.len() as f64,
        }));
    }
    let start = fit(&examples, without);
    // Relative gains, because a key is harder to find in some sets than in others.
    let before: Vec<f64> = sets.iter().map(|set| set.f1(&start).max(0.01)).collect();
    let objective = |weights: &KeywordWeights| {
        let sets = sets.iter().zip(&before);
        sets.map(|(set, before)| set.weight * set.f1(weights) / before)
            .sum()
    };
    climb(start, without, objective)
}

/// Changes one weight at a time while that raises the objective.
fn climb(
    mut weights: KeywordWeights,
    without: &[usize],
    objective: impl Fn(&KeywordWeights) -> f64,
) -> KeywordWeights {
    let mut best = objective(&weights);
    for step in STEPS {
        for i in CLIMBED.into_iter().filter(|i| !without.contains(i)) {
            for change in [step, -step] {
                let mut other = weights;
                other[i] += change;
                let score = objective(&other);
                if score > best {
                    (weights, best) = (other, score);
                    break;
                }
            }
        }
    }
    weights
}

/// Returns the Rust source of the weights.
fn rust(weights: &KeywordWeights, figures: &str, mean: f64) -> Result<String, std::fmt::Error> {
    let mut out = format!(
        "//! Trained weight of each signal of a keyword.\n\
         \n\
         // Written by `nutgraf-eval train-keywords FOLDER`; see `eval/src/train/keywords.rs`. F1 at\n\
         // ten of each set, with weights that were trained without it (mean {mean:.3}):\n{figures}\n\
         use super::signals::WIDTH;\n\n\
         /// Weight of each signal.\n\
         #[rustfmt::skip]\n\
         pub(super) const WEIGHTS: [f32; WIDTH] = [\n"
    );
    for (name, weight) in names().iter().zip(weights) {
        writeln!(out, "    {weight:.3}, // {name}")?;
    }
    out += "];\n";
    Ok(out)
}
