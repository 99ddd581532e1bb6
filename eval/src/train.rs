//! `train`: fits the weights of the score to what people put into summaries.

use crate::Failure;
use crate::data::{Document, ENGLISH, Set, load};
use crate::fit::{Example, Weights, fit};
use lexopt::prelude::*;
use nutgraf::internals::ranking::{WIDTH, names};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Most documents of a set that are learnt from.
pub(crate) const MOST: usize = 500;
/// Weights that no fit sets: they are there for the reader's sake. A summary
/// is not to open with "But he", nor to be one endless sentence.
pub(crate) const FOR_THE_READER: [(&str, f64); 2] = [("dangling", -0.4), ("too_many_words", -2.0)];
/// A signal that the single texts of the fit never have, by what `multi` showed.
const FOR_SEVERAL: (&str, f64) = ("support", 5.0);

/// `train [--output FILE] [--similar N] [--without SIGNAL]… [--set SIGNAL=N]… FOLDER`
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut output: PathBuf = "src/ranking/trained_weights.rs".into();
    let (mut folder, mut similar) = (None, None);
    let mut set: Vec<(String, f64)> = FOR_THE_READER
        .iter()
        .chain([&FOR_SEVERAL])
        .map(|&(name, weight)| (name.to_owned(), weight))
        .collect();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("output") => output = arguments.value()?.into(),
            Long("similar") => similar = Some(arguments.value()?.parse()?),
            Long("without") => set.push((arguments.value()?.parse()?, 0.0)),
            Long("set") => {
                let value: String = arguments.value()?.parse()?;
                let (name, weight) = value.split_once('=').ok_or("--set SIGNAL=N")?;
                set.push((name.to_owned(), weight.parse()?));
            }
            Value(path) => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let sets = english(&data_folder(folder)?)?;
    let set: Vec<(&str, f64)> = set
        .iter()
        .map(|(name, weight)| (&name[..], *weight))
        .collect();
    let weights = trained(&sets, &set, |_, _| true);
    let crossed = Crossed::new(&sets, &set);
    let figures = [
        ("kept back by halves", &crossed.halves),
        ("kept back whole", &crossed.sets),
    ];
    let mut header = String::new();
    for (name, weights) in figures {
        let gains = gains(&sets, weights, similar);
        let line = |gains: &[[f64; 2]]| {
            let mean = |at: usize| gains.iter().map(|g| g[at]).sum::<f64>() / gains.len() as f64;
            format!("{:+.2}/{:+.2}", mean(0), mean(1))
        };
        let each: Vec<String> = gains
            .iter()
            .map(|g| line(std::slice::from_ref(g)))
            .collect();
        writeln!(header, "// {name}: {}", line(&gains))?;
        eprintln!("{name}: {} [{}]", line(&gains), each.join(" "));
    }
    std::fs::write(&output, rust(&sets, &weights, &header)?)?;
    Ok(())
}

/// The folder of the data sets, as asked for or as the variable says.
pub(crate) fn data_folder(asked: Option<PathBuf>) -> Result<PathBuf, Failure> {
    let named = || std::env::var_os("NUTGRAF_DATA").map(PathBuf::from);
    let folder = asked.or_else(named);
    Ok(folder.ok_or("name the folder of the data sets, or set NUTGRAF_DATA to it")?)
}

/// What is learnt from.
pub(crate) fn english(folder: &Path) -> Result<Vec<Set>, Failure> {
    ENGLISH
        .iter()
        .map(|source| load(folder, source, MOST))
        .collect()
}

/// The weights by those documents that are wanted, every set weighing the same.
fn trained(sets: &[Set], set: &[(&str, f64)], wanted: impl Fn(usize, usize) -> bool) -> Weights {
    let mut examples = Vec::new();
    for (s, set) in sets.iter().enumerate() {
        let documents = set.documents.iter().enumerate();
        let learnt: Vec<&Document> = documents
            .filter(|(d, document)| wanted(s, *d) && document.labels.iter().any(|&l| l > 0.0))
            .map(|(_, document)| document)
            .collect();
        examples.extend(learnt.iter().map(|document| Example {
            signals: &document.trial.signals,
            labels: &document.labels,
            weight: 1.0 / (sets.len() * learnt.len()) as f64,
        }));
    }
    let at = |name: &str| names().iter().position(|(other, _)| *other == name);
    let fixed = set.iter().filter_map(|(name, _)| at(name));
    let mut weights = fit(&examples, &fixed.collect::<Vec<_>>());
    for &(name, weight) in set {
        if let Some(at) = at(name) {
            weights[at] = weight;
        }
    }
    weights
}

/// Weights for every document of every set that were not learnt from it.
pub(crate) struct Crossed {
    /// Learnt from the other half of all sets.
    pub(crate) halves: Vec<[Weights; 2]>,
    /// Learnt from the other sets.
    pub(crate) sets: Vec<[Weights; 2]>,
}

impl Crossed {
    pub(crate) fn new(sets: &[Set], set: &[(&str, f64)]) -> Self {
        let half = [1, 0].map(|half| trained(sets, set, |_, document| document % 2 == half));
        let without = |left_out: usize| [trained(sets, set, |set, _| set != left_out); 2];
        Self {
            halves: vec![half; sets.len()],
            sets: (0..sets.len()).map(without).collect(),
        }
    }
}

/// By how much each set's ROUGE-1 and ROUGE-2 are better than those of its lead.
fn gains(sets: &[Set], weights: &[[Weights; 2]], similar: Option<f64>) -> Vec<[f64; 2]> {
    let gain = |(set, weights): (&Set, &[Weights; 2])| {
        let mut sum = [0.0; 2];
        for (d, document) in set.documents.iter().enumerate() {
            let summary = document.summary(&weights[d % 2], similar, set.words);
            let gain = document.rouge(&summary) - document.target.rouge(&document.lead);
            sum = [sum[0] + gain.one, sum[1] + gain.two];
        }
        sum.map(|sum| sum / set.documents.len() as f64)
    };
    sets.iter().zip(weights).map(gain).collect()
}

/// The text of `src/ranking/trained_weights.rs`.
fn rust(sets: &[Set], weights: &Weights, figures: &str) -> Result<String, std::fmt::Error> {
    let mut out = String::from(
        "//! What each signal, at its full value of 1, adds to a score.\n\
         \n\
         // Written by `nutgraf-eval train FOLDER`; see `eval/src/train.rs`. Learnt by\n\
         // listwise softmax cross-entropy, every set weighing the same, from\n",
    );
    for set in sets {
        writeln!(out, "// - {}: {} documents", set.name, set.documents.len())?;
    }
    write!(
        out,
        "//\n\
         // Gain in ROUGE-1/ROUGE-2 over the first sentences at equal words, mean of\n\
         // the sets, by weights that were learnt without what they are measured on:\n{figures}\n\
         use crate::ranking::features::SIGNALS;\n\n\
         /// The weight of each signal, by its name.\n\
         #[rustfmt::skip]\n\
         pub(super) const WEIGHTS: [(&str, f32); SIGNALS.len()] = [\n"
    )?;
    for (i, (name, _)) in names().iter().enumerate().take(WIDTH) {
        let reader = FOR_THE_READER.iter().any(|(fixed, _)| fixed == name);
        let note = if reader {
            " // set for the reader"
        } else if *name == FOR_SEVERAL.0 {
            " // set for several texts"
        } else {
            ""
        };
        writeln!(out, "    (\"{name}\", {:.3}),{note}", weights[i])?;
    }
    out.push_str("];\n");
    Ok(out)
}
