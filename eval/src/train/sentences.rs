//! `train`: fits the weights of the sentence score to reference summaries and
//! writes them as Rust source.

use super::listnet::{RankingExample, fit};
use crate::datasets::folder as data_folder;
use crate::datasets::summaries::ENGLISH;
use crate::error::Error;
use crate::metrics::document::{Document, DocumentSet, load};
use lexopt::prelude::*;
use nutgraf::internals::ranking::{Selection, WIDTH, names};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Maximum number of training documents of a set.
pub(crate) const MAX_DOCUMENTS: usize = 500;
/// Weights that are set by hand, because ROUGE does not measure what readers reject: a very
/// long sentence, and one that is no prose.
pub(crate) const EDITORIAL_WEIGHTS: [(&str, f64); 6] = [
    ("too_many_words", -2.0),
    ("unended", -4.0),
    ("caption", -2.5),
    ("label", -3.0),
    ("promise", -1.2),
    ("question", -0.8),
];
/// Amounts that are added to the trained weights. They come from blind comparisons of
/// summaries: readers value the main terms and early sentences more than ROUGE does, and
/// quotations, list items, names and the first person less. See `eval/REPORT.md`.
const READER_SHIFTS: [(&str, f64); 6] = [
    ("early", 1.5),
    ("main_terms", 2.5),
    ("capitals", -0.4),
    ("quoted", -1.0),
    ("item", -1.6),
    ("first_person", -0.6),
];
/// The weight of a signal that single texts never have, chosen with `multi`.
const MULTI_DOCUMENT_WEIGHT: (&str, f64) = ("support", 5.0);

/// The weight of each signal of a sentence.
pub(crate) type SentenceWeights = [f64; WIDTH];

/// The options of the command.
struct Settings {
    output: PathBuf,
    folder: Option<PathBuf>,
    selection: Selection,
    /// Weights that are set by hand instead of trained.
    fixed: Vec<(String, f64)>,
}

impl Settings {
    fn parse(mut arguments: lexopt::Parser) -> Result<Self, Error> {
        let fixed = EDITORIAL_WEIGHTS.iter().chain([&MULTI_DOCUMENT_WEIGHT]);
        let mut settings = Self {
            output: "src/ranking/trained_weights.rs".into(),
            folder: None,
            selection: Selection::default(),
            fixed: fixed
                .map(|&(name, weight)| (name.to_owned(), weight))
                .collect(),
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("output") => settings.output = arguments.value()?.into(),
                Long("similar") => settings.selection.similar = arguments.value()?.parse()?,
                Long("without") => settings.fixed.push((arguments.value()?.parse()?, 0.0)),
                Long("set") => {
                    let value: String = arguments.value()?.parse()?;
                    let (name, weight) = value.split_once('=').ok_or("--set SIGNAL=N")?;
                    settings.fixed.push((name.to_owned(), weight.parse()?));
                }
                Value(path) => settings.folder = Some(PathBuf::from(path)),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(settings)
    }
}

/// Runs `train [--output FILE] [--similar N] [--without SIGNAL]… [--set SIGNAL=N]… [FOLDER]`.
pub(crate) fn command(arguments: lexopt::Parser) -> Result<(), Error> {
    let settings = Settings::parse(arguments)?;
    let sets = english_sets(&data_folder(settings.folder)?)?;
    let fixed = settings.fixed.iter();
    let fixed: Vec<(&str, f64)> = fixed.map(|(name, weight)| (&name[..], *weight)).collect();
    let weights = trained(&sets, &fixed, |_, _| true);
    let held_out = HeldOutWeights::new(&sets, &fixed);
    let figures = [
        ("one half of each data set held out", &held_out.halves),
        ("one whole data set held out", &held_out.sets),
    ];
    let mut header = String::new();
    for (name, weights) in figures {
        let gains = gains(&sets, weights, &settings.selection);
        let line = |gains: &[[f64; 2]]| {
            let mean = |at: usize| gains.iter().map(|g| g[at]).sum::<f64>() / gains.len() as f64;
            format!("{:+.2}/{:+.2}", mean(0), mean(1))
        };
        let each = gains.iter().map(|gain| line(std::slice::from_ref(gain)));
        let each: Vec<String> = each.collect();
        writeln!(header, "// {name}: {}", line(&gains))?;
        eprintln!("{name}: {} [{}]", line(&gains), each.join(" "));
    }
    std::fs::write(&settings.output, rust(&sets, &weights, &header)?)?;
    Ok(())
}

/// Reads the training documents.
pub(crate) fn english_sets(folder: &Path) -> Result<Vec<DocumentSet>, Error> {
    ENGLISH
        .iter()
        .map(|dataset| load(folder, dataset, MAX_DOCUMENTS))
        .collect()
}

/// Fits the weights to the documents for which `is_wanted(set, document)` is true.
/// Every set has the same total weight. The weights in `fixed` are set as given.
fn trained(
    sets: &[DocumentSet],
    fixed: &[(&str, f64)],
    is_wanted: impl Fn(usize, usize) -> bool,
) -> SentenceWeights {
    let mut examples = Vec::new();
    for (s, set) in sets.iter().enumerate() {
        let documents = set.documents.iter().enumerate();
        let used: Vec<&Document> = documents
            .filter(|(d, document)| is_wanted(s, *d) && document.labels.iter().any(|&l| l > 0.0))
            .map(|(_, document)| document)
            .collect();
        examples.extend(used.iter().map(|document| RankingExample {
            signals: &document.trial.signals,
            labels: &document.labels,
            weight: 1.0 / (sets.len() * used.len()) as f64,
        }));
    }
    let at = |name: &str| names().iter().position(|(other, _)| *other == name);
    let fixed_signals = fixed.iter().filter_map(|(name, _)| at(name));
    let mut weights = fit(&examples, &fixed_signals.collect::<Vec<_>>());
    for &(name, shift) in &READER_SHIFTS {
        if let Some(at) = at(name) {
            weights[at] += shift;
        }
    }
    for &(name, weight) in fixed {
        if let Some(at) = at(name) {
            weights[at] = weight;
        }
    }
    weights
}

/// For each set, weights for its even and its odd documents that were trained
/// without the documents they are for.
pub(crate) struct HeldOutWeights {
    /// Trained on the other half of all sets.
    pub(crate) halves: Vec<[SentenceWeights; 2]>,
    /// Trained on the other sets.
    pub(crate) sets: Vec<[SentenceWeights; 2]>,
}

impl HeldOutWeights {
    pub(crate) fn new(sets: &[DocumentSet], fixed: &[(&str, f64)]) -> Self {
        let half = [1, 0].map(|half| trained(sets, fixed, |_, document| document % 2 == half));
        let without = |held_out: usize| [trained(sets, fixed, |set, _| set != held_out); 2];
        Self {
            halves: vec![half; sets.len()],
            sets: (0..sets.len()).map(without).collect(),
        }
    }
}

/// Returns the gain of each set over its lead baseline, in ROUGE-1 and ROUGE-2.
fn gains(
    sets: &[DocumentSet],
    weights: &[[SentenceWeights; 2]],
    selection: &Selection,
) -> Vec<[f64; 2]> {
    let gain = |(set, weights): (&DocumentSet, &[SentenceWeights; 2])| {
        let mut sum = [0.0; 2];
        for (d, document) in set.documents.iter().enumerate() {
            let summary = document.summary(&weights[d % 2], selection, set.words);
            let gain = document.rouge(&summary) - document.lead_rouge();
            sum = [sum[0] + gain.one, sum[1] + gain.two];
        }
        sum.map(|sum| sum / set.documents.len() as f64)
    };
    sets.iter().zip(weights).map(gain).collect()
}

/// Returns the Rust source of the weights.
fn rust(
    sets: &[DocumentSet],
    weights: &SentenceWeights,
    figures: &str,
) -> Result<String, std::fmt::Error> {
    let mut out = String::from(
        "//! Trained weight of each signal: the amount it adds to a score at its maximum, 1.\n\
         \n\
         // Written by `nutgraf-eval train FOLDER`; see `eval/src/train`. Learnt by\n\
         // listwise softmax cross-entropy, with equal weight for every data set, from\n",
    );
    for set in sets {
        writeln!(out, "// - {}: {} documents", set.name, set.documents.len())?;
    }
    write!(
        out,
        "//\n\
         // Gain in ROUGE-1/ROUGE-2 over the first sentences at an equal number of words,\n\
         // mean of the data sets, measured on documents that were held out of training:\n{figures}\n\
         use crate::ranking::features::SIGNALS;\n\n\
         /// Weight of each signal, by its name.\n\
         #[rustfmt::skip]\n\
         pub(super) const WEIGHTS: [(&str, f32); SIGNALS.len()] = [\n"
    )?;
    for (i, (name, _)) in names().iter().enumerate().take(WIDTH) {
        let has = |list: &[(&str, f64)]| list.iter().any(|(other, _)| other == name);
        let note = if has(&EDITORIAL_WEIGHTS) {
            " // set for readers"
        } else if has(&READER_SHIFTS) {
            " // shifted for readers"
        } else if *name == MULTI_DOCUMENT_WEIGHT.0 {
            " // set for several texts"
        } else {
            ""
        };
        writeln!(out, "    (\"{name}\", {:.3}),{note}", weights[i])?;
    }
    out.push_str("];\n");
    Ok(out)
}
