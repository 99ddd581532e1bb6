//! `selection`: measures factors of the selection on the English sets: ROUGE over the lead, and
//! the proxies of cohesion for summaries of 60 words.

use crate::datasets::folder as data_folder;
use crate::error::Error;
use crate::metrics::cohesion::{Cohesion, CohesionRules};
use crate::metrics::document::{DocumentSet, up_to_budget};
use crate::train::sentences::english_sets;
use lexopt::prelude::*;
use nutgraf::internals::ranking::{Selection, WIDTH, names, shipped};
use std::path::PathBuf;

/// Number of words of the summaries whose cohesion is measured, as in the tests with readers.
const WORDS: u32 = 60;
/// The same for sets with very short references.
const SHORT_WORDS: u32 = 30;

/// Runs `selection [--need N] [--most N] [--after N] [--before N] [--similar N] [--covered N] [--set SIGNAL=N]…
/// [FOLDER]`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut selection = Selection::default();
    let mut weights = shipped();
    let mut folder = None;
    while let Some(argument) = arguments.next()? {
        let cohesion = &mut selection.cohesion;
        match argument {
            Long("need") => cohesion.need = arguments.value()?.parse()?,
            Long("most") => cohesion.most = arguments.value()?.parse()?,
            Long("after") => cohesion.after = arguments.value()?.parse()?,
            Long("before") => cohesion.before = arguments.value()?.parse()?,
            Long("covered") => selection.covered = arguments.value()?.parse()?,
            Long("similar") => selection.similar = arguments.value()?.parse()?,
            Long("set") => {
                let value: String = arguments.value()?.parse()?;
                let (name, weight) = value.split_once('=').ok_or("--set SIGNAL=N")?;
                let at = names().iter().position(|(other, _)| *other == name);
                weights[at.ok_or("no such signal")?] = weight.parse()?;
            }
            Value(path) => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let sets = english_sets(&data_folder(folder)?)?;
    println!(
        "| set | R1 over lead | R2 | adjacent | unmet | torn | odd | first |\n|---|---|---|---|---|---|---|---|"
    );
    let mut total = [0.0; 7];
    for set in &sets {
        let row = measure(set, &weights, &selection);
        print_row(set.name, row);
        for (total, value) in total.iter_mut().zip(row) {
            *total += value / sets.len() as f64;
        }
    }
    print_row("**mean**", total);
    Ok(())
}

fn print_row(name: &str, row: [f64; 7]) {
    let [one, two, adjacent, unmet, torn, odd, first] = row;
    println!(
        "| {name} | {one:+.2} | {two:+.2} | {adjacent:.3} | {unmet:.3} | {torn:.3} | {odd:.3} | {first:.2} |"
    );
}

/// Returns the gains in ROUGE-1 and ROUGE-2 over the lead, and the means of the proxies.
fn measure(set: &DocumentSet, weights: &[f64; WIDTH], selection: &Selection) -> [f64; 7] {
    let rules = CohesionRules::new();
    let words = if set.words <= SHORT_WORDS {
        SHORT_WORDS
    } else {
        WORDS
    };
    let mut sums = [0.0; 7];
    let mut pairs = 0usize;
    for document in &set.documents {
        let ranking = document.trial.rank(weights, selection);
        let summary = up_to_budget(&ranking, &document.trial.words, set.words);
        let gain = document.rouge(&summary) - document.lead_rouge();
        let chosen = up_to_budget(&ranking, &document.trial.words, words);
        let texts = document.trial.sentences.iter();
        let texts: Vec<&str> = texts.map(|span| span.of(&document.text)).collect();
        let Cohesion {
            adjacent,
            unmet,
            torn,
            odd,
            first,
        } = rules.model(&texts).measure(&chosen);
        pairs += usize::from(adjacent.is_some());
        let first = f64::from(u8::from(first));
        let row = [
            gain.one,
            gain.two,
            adjacent.unwrap_or(0.0),
            unmet,
            torn,
            odd,
            first,
        ];
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += value;
        }
    }
    let count = set.documents.len() as f64;
    let mut means = sums.map(|sum| sum / count);
    means[2] = sums[2] / pairs.max(1) as f64;
    means
}
