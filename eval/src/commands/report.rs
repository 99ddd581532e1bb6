//! `report`: measures the engine with its own weights and writes `eval/REPORT.md`.

use super::{multi, report_cohesion};
use crate::datasets::folder as data_folder;
use crate::datasets::summaries::{Dataset, ENGLISH, OTHERS};
use crate::error::Error;
use crate::metrics::bootstrap::interval;
use crate::metrics::cohesion::{Cohesion, CohesionRules};
use crate::metrics::document::{
    Document, DocumentSet, load, readability, torn_share, up_to_budget,
};
use crate::metrics::oracle::greedy;
use crate::metrics::published;
use crate::metrics::rng::Xorshift;
use crate::metrics::rouge::Rouge;
use crate::train::sentences::{EDITORIAL_WEIGHTS, HeldOutWeights, MAX_DOCUMENTS, english_sets};
use lexopt::prelude::*;
use nutgraf::internals::ranking::Selection;
use nutgraf::{Length, summarize};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The measurements of all documents of a set.
struct SetResults {
    name: &'static str,
    words: u32,
    /// The scores of each of [`SYSTEMS`].
    systems: [Vec<Rouge>; 4],
    /// The largest cosine between two sentences, of each summary and of each lead.
    cosines: [Vec<f64>; 2],
    /// 100 where the summary, or the lead, opens with an anaphor, else 0.
    dangling: [Vec<f64>; 2],
    /// The percentage of torn sentences of each summary; see [`torn_share`].
    torn: Vec<f64>,
    /// The cohesion of the summaries, of the leads and of the oracles, of English sets.
    cohesion: [Vec<Cohesion>; 3],
    /// The relative positions of the chosen sentences in the article, 0 to 1.
    positions: Vec<f64>,
}

const SYSTEMS: [&str; 4] = ["Nutgraf", "lead", "random", "greedy oracle"];
/// Indices in [`SYSTEMS`].
const ENGINE: usize = 0;
const LEAD: usize = 1;

/// The line of the report after which the output of other commands is kept.
const KEEP_BELOW: &str = "<!-- Below: what other commands print. -->";

/// Runs `report [--output FILE] [--most N] [FOLDER]`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let (mut output, mut folder, mut most) = (PathBuf::from("eval/REPORT.md"), None, usize::MAX);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("output") => output = arguments.value()?.into(),
            Long("most") => most = arguments.value()?.parse()?,
            Value(path) => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = data_folder(folder)?;
    let mut report = preface();
    let english = measure_all(&folder, &ENGLISH, most)?;
    let others = measure_all(&folder, &OTHERS, most)?;
    report += &table("English sets", &english)?;
    report += &held_out(&folder)?;
    report += &published::section();
    report += &table("Other languages", &others)?;
    report += &multi::section(&folder, most)?;
    report += &readable(&english, &others)?;
    let cohesion = english.iter().map(|set| (set.name, &set.cohesion));
    report += &report_cohesion::section(&cohesion.collect::<Vec<_>>())?;
    let old = std::fs::read_to_string(&output).unwrap_or_default();
    let kept = old.find(KEEP_BELOW).map_or("", |at| &old[at..]);
    std::fs::write(&output, format!("{report}\n{kept}"))?;
    print!("{report}");
    Ok(())
}

fn preface() -> String {
    let output_of = |program: &str, words: &[&str]| {
        let output = std::process::Command::new(program).args(words).output();
        let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        text.unwrap_or_default()
    };
    format!(
        "# How good the summaries are\n\n\
         Written by `cargo xtask eval` on {}, at commit {}{}.\n\n\
         Every system gets the same number of words: sentences by rank up to the length that\n\
         is nearest to it. ROUGE-1/2/Lsum F1 as Google's `rouge-score` 0.1.2 counts it (other\n\
         languages: Unicode words, Snowball stems). Lead is the first sentences of the text as\n\
         it is; the engine has its default options and the title, where the set has one.\n\
         Differences from lead have their 95 % interval by paired bootstrap.\n",
        output_of("date", &["-u", "+%Y-%m-%d"]),
        output_of("git", &["rev-parse", "--short", "HEAD"]),
        if output_of("git", &["status", "--porcelain", "src"]).is_empty() {
            ""
        } else {
            " with changes"
        },
    )
}

fn measure_all(folder: &Path, datasets: &[Dataset], most: usize) -> Result<Vec<SetResults>, Error> {
    let sets = datasets
        .iter()
        .map(|dataset| Ok(measure(&load(folder, dataset, most)?)));
    sets.collect()
}

fn measure(set: &DocumentSet) -> SetResults {
    let mut results = SetResults {
        name: set.name,
        words: set.words,
        systems: Default::default(),
        cosines: Default::default(),
        dangling: Default::default(),
        torn: Vec::new(),
        cohesion: Default::default(),
        positions: Vec::new(),
    };
    let rules = CohesionRules::new();
    for (d, document) in set.documents.iter().enumerate() {
        let chosen = by_engine(document, set.words);
        let sentences = document.trial.sentences.len();
        let order = Xorshift::new(d as u64 + 1).permutation(sentences);
        let random = up_to_budget(&order, &document.trial.words, set.words);
        let mut best = greedy(document.oracle_input(set.words), None).chosen;
        best.sort_unstable();
        let scores = [
            document.rouge(&chosen),
            document.lead_rouge(),
            document.rouge(&random),
            document.rouge(&best),
        ];
        for (all, score) in results.systems.iter_mut().zip(scores) {
            all.push(score);
        }
        let own = readability(&document.trial, &chosen);
        for (i, read) in [own, document.lead_readability].into_iter().enumerate() {
            results.cosines[i].push(read.max_cosine);
            results.dangling[i].push(if read.dangles { 100.0 } else { 0.0 });
        }
        let in_order: Vec<usize> = (0..sentences).collect();
        let lead = up_to_budget(&in_order, &document.trial.words, set.words);
        let texts = document.trial.sentences.iter();
        let texts: Vec<&str> = texts.map(|span| span.of(&document.text)).collect();
        let model = rules.model(&texts);
        for (all, chosen) in results.cohesion.iter_mut().zip([&chosen, &lead, &best]) {
            all.push(model.measure(chosen));
        }
        let torn = torn_share(&document.trial, &chosen);
        results.torn.push(torn);
        let last = (sentences - 1).max(1) as f64;
        results
            .positions
            .extend(chosen.iter().map(|&i| i as f64 / last));
    }
    results
}

/// Returns the sentences that the engine chooses with its own weights.
fn by_engine(document: &Document, words: u32) -> Vec<usize> {
    let mut options = document.options.clone();
    options.length = Length::Words(words);
    let Ok(summary) = summarize(document.text.as_str(), &options) else {
        return Vec::new();
    };
    let sentences = summary.sentences.iter().enumerate();
    let chosen = sentences.filter(|(_, sentence)| sentence.chosen);
    chosen.map(|(i, _)| i).collect()
}

fn table(title: &str, sets: &[SetResults]) -> Result<String, Error> {
    let mut out = format!("\n## {title}\n\n| set (documents, words) |");
    for system in SYSTEMS {
        write!(out, " {system} |")?;
    }
    out += " R1 over lead | R2 over lead |\n|---|---|---|---|---|---|---|\n";
    for set in sets {
        let count = set.systems[LEAD].len();
        write!(out, "| {} ({count}, {}) |", set.name, set.words)?;
        for system in &set.systems {
            let sum = system
                .iter()
                .fold(Rouge::default(), |sum, &score| sum + score);
            let mean = sum / count as f64;
            write!(out, " {:.1}/{:.1}/{:.1} |", mean.one, mean.two, mean.lsum)?;
        }
        writeln!(out, " {} |", over_lead(&[set]))?;
    }
    let all: Vec<&SetResults> = sets.iter().collect();
    writeln!(
        out,
        "| **mean of the sets** | | | | | {} |",
        over_lead(&all)
    )?;
    let rest: Vec<&SetResults> = sets
        .iter()
        .filter(|set| !set.name.starts_with("SciTLDR"))
        .collect();
    if rest.len() < all.len() {
        writeln!(out, "| without SciTLDR | | | | | {} |", over_lead(&rest))?;
    }
    Ok(out)
}

/// Formats the gains over lead in ROUGE-1 and ROUGE-2 with their intervals, as two cells.
fn over_lead(sets: &[&SetResults]) -> String {
    let gains = |measure: fn(Rouge) -> f64| {
        let of = |set: &&SetResults| -> Vec<f64> {
            let pairs = set.systems[ENGINE].iter().zip(&set.systems[LEAD]);
            pairs
                .map(|(&engine, &lead)| measure(engine - lead))
                .collect()
        };
        let (mean, [low, high]) = interval(&sets.iter().map(of).collect::<Vec<_>>());
        format!("{mean:+.2} ({low:+.2} to {high:+.2})")
    };
    format!("{} | {}", gains(|r| r.one), gains(|r| r.two))
}

/// Returns the table of gains by weights that were trained without the documents
/// they are measured on.
fn held_out(folder: &Path) -> Result<String, Error> {
    let sets = english_sets(folder)?;
    let held_out = HeldOutWeights::new(&sets, &EDITORIAL_WEIGHTS);
    let mut out = format!(
        "\nThe weights that ship were learnt from these documents (up to {MAX_DOCUMENTS} of a set). By\n\
         weights that were learnt in the same way without what they are measured on, over lead:\n\n\
         | set | R1, other half of all sets | R2 | R1, all other sets | R2 |\n\
         |---|---|---|---|---|\n"
    );
    let mut all: [Vec<Vec<f64>>; 4] = Default::default();
    for (s, set) in sets.iter().enumerate() {
        let mut gains: [Vec<f64>; 4] = Default::default();
        for (d, document) in set.documents.iter().enumerate() {
            let lead = document.lead_rouge();
            for (i, weights) in [&held_out.halves, &held_out.sets].into_iter().enumerate() {
                let summary =
                    document.summary(&weights[s][d % 2], &Selection::default(), set.words);
                let gain = document.rouge(&summary) - lead;
                gains[2 * i].push(gain.one);
                gains[2 * i + 1].push(gain.two);
            }
        }
        writeln!(
            out,
            "| {} |{}",
            set.name,
            cells(gains.each_ref().map(std::slice::from_ref))
        )?;
        for (all, gains) in all.iter_mut().zip(gains) {
            all.push(gains);
        }
    }
    writeln!(
        out,
        "| **mean of the sets** |{}",
        cells(all.each_ref().map(|v| &v[..]))
    )?;
    let last = all.each_ref().map(|v| &v[..v.len() - 1]);
    writeln!(out, "| without SciTLDR |{}", cells(last))?;
    Ok(out)
}

fn cells(gains: [&[Vec<f64>]; 4]) -> String {
    let cell = |gains| {
        let (mean, [low, high]) = interval(gains);
        format!(" {mean:+.2} ({low:+.2} to {high:+.2}) |")
    };
    gains.map(cell).concat()
}

/// Returns the section on properties that ROUGE does not measure.
fn readable(english: &[SetResults], others: &[SetResults]) -> Result<String, Error> {
    let mut out = String::from(
        "\n## How the summaries read\n\n\
         Share of summaries whose first sentence needs one that is left out, by the engine's own rules\n\
         (\"He\", \"But\", a surname alone); of all their sentences that do (\"torn\"); mean of the largest\n\
         cosine between two sentences of a summary; where the chosen sentences stand, 0\n\
         for the first of the article and 1 for the last.\n\n\
         | set | first needs another | of lead | torn | largest cosine | of lead | place |\n|---|---|---|---|---|---|---|\n",
    );
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let row = |set: &SetResults| {
        [
            mean(&set.dangling[0]),
            mean(&set.dangling[1]),
            mean(&set.torn),
            mean(&set.cosines[0]),
            mean(&set.cosines[1]),
            mean(&set.positions),
        ]
    };
    let mut line = |name: &str, v: [f64; 6]| {
        let [dangling, lead, torn, cosine, lead_cosine, position] = v;
        let figures =
            format!("{dangling:.1} % | {lead:.1} % | {torn:.1} % | {cosine:.3} | {lead_cosine:.3}");
        writeln!(out, "| {name} | {figures} | {position:.2} |")
    };
    for set in english.iter().chain(others) {
        line(set.name, row(set))?;
    }
    let rows: Vec<[f64; 6]> = english.iter().map(row).collect();
    let means = std::array::from_fn(|i| mean(&rows.iter().map(|row| row[i]).collect::<Vec<_>>()));
    line("**mean of the English sets**", means)?;
    Ok(out)
}
