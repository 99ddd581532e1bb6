//! The section of `report` on cohesion: the proxies of each set for the engine, the lead
//! and the oracle.

use crate::error::Error;
use crate::metrics::cohesion::Cohesion;
use std::fmt::Write;

/// Returns the section on the cohesion of the summaries of English sets.
pub(super) fn section(sets: &[(&str, &[Vec<Cohesion>; 3])]) -> Result<String, Error> {
    let mut out = String::from(
        "\n## How the summaries hold together\n\n\
         Measured by `eval/src/metrics/cohesion.rs`. Adjacent: share of consecutive sentences of a\n\
         summary that are consecutive in the article, too. Unmet: strength of the references of a sentence\n\
         (connectives, pronouns, demonstratives, surnames, quotations) that no chosen sentence resolves.\n\
         Torn: share of sentences with a pronoun at the start and without the sentence before. Odd: captions,\n\
         link labels, questions, sentences without an end. First: share of summaries with the article's first\n\
         sentence. Lead and oracle here choose from the sentences that the engine found.\n\n\
         | set | system | adjacent | unmet | torn | odd | first |\n|---|---|---|---|---|---|---|\n",
    );
    let mut totals = [[0.0; 5]; 3];
    for (name, systems) in sets {
        for (system, all) in systems.iter().enumerate() {
            let means = means_of(all);
            row(&mut out, name, system, means)?;
            for (total, mean) in totals[system].iter_mut().zip(means) {
                *total += mean / sets.len() as f64;
            }
        }
    }
    for (system, means) in totals.into_iter().enumerate() {
        row(&mut out, "**mean of the sets**", system, means)?;
    }
    Ok(out)
}

fn row(out: &mut String, set: &str, system: usize, means: [f64; 5]) -> Result<(), Error> {
    let system = ["Nutgraf", "lead", "oracle"][system];
    let [adjacent, unmet, torn, odd, first] = means;
    writeln!(
        out,
        "| {set} | {system} | {adjacent:.2} | {unmet:.3} | {torn:.3} | {odd:.3} | {first:.2} |"
    )?;
    Ok(())
}

/// Returns the means of adjacent, unmet, torn, odd and first.
fn means_of(all: &[Cohesion]) -> [f64; 5] {
    let mean = |values: Vec<f64>| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let of = |value: fn(&Cohesion) -> f64| mean(all.iter().map(value).collect());
    [
        mean(all.iter().filter_map(|one| one.adjacent).collect()),
        of(|one| one.unmet),
        of(|one| one.torn),
        of(|one| one.odd),
        of(|one| f64::from(u8::from(one.first))),
    ]
}
