//! `report`: measures the engine as it ships and writes `eval/REPORT.md`.

use crate::chance::{Dice, interval};
use crate::data::{Document, ENGLISH, OTHERS, Set, Source, cut, load, reads, torn};
use crate::oracle::greedy;
use crate::rouge::Rouge;
use crate::train::{Crossed, FOR_THE_READER, MOST, data_folder};
use crate::{Failure, multi, published};
use lexopt::prelude::*;
use nutgraf::{Length, summarize};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What came out for every document of a set.
struct Measured {
    name: &'static str,
    words: u32,
    systems: [Vec<Rouge>; 4],
    /// The largest cosine of each summary, and of each lead.
    cosines: [Vec<f64>; 2],
    /// Whether each summary, and each lead, opens with a word that points back.
    dangling: [Vec<f64>; 2],
    /// The share of each summary's sentences that lean on one that is left out.
    torn: Vec<f64>,
    /// Where in the article the chosen sentences stand, from 0 to 1.
    places: Vec<f64>,
}

const SYSTEMS: [&str; 4] = ["Nutgraf", "lead", "random", "greedy oracle"];
const ENGINE: usize = 0;
const LEAD: usize = 1;

/// In the report, the mark above what other commands print.
const MARK: &str = "<!-- Below: what other commands print. -->";

/// `report [--output FILE] [--most N] FOLDER`
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
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
    let english = measured(&folder, &ENGLISH, most)?;
    let others = measured(&folder, &OTHERS, most)?;
    report += &table("English sets", &english)?;
    report += &crossed(&folder)?;
    report += &published::section();
    report += &table("Other languages", &others)?;
    report += &multi::section(&folder, most)?;
    report += &readable(&english, &others)?;
    // What stands below the mark is kept.
    let old = std::fs::read_to_string(&output).unwrap_or_default();
    let others = old.find(MARK).map_or("", |at| &old[at..]);
    std::fs::write(&output, format!("{report}\n{others}"))?;
    print!("{report}");
    Ok(())
}

fn preface() -> String {
    let told = |program: &str, words: &[&str]| {
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
         Differences from lead stand with their 95 % interval by paired bootstrap.\n",
        told("date", &["-u", "+%Y-%m-%d"]),
        told("git", &["rev-parse", "--short", "HEAD"]),
        if told("git", &["status", "--porcelain", "src"]).is_empty() {
            ""
        } else {
            " with changes"
        },
    )
}

fn measured(folder: &Path, sources: &[Source], most: usize) -> Result<Vec<Measured>, Failure> {
    let sets = sources
        .iter()
        .map(|source| Ok(measure(&load(folder, source, most)?)));
    sets.collect()
}

fn measure(set: &Set) -> Measured {
    let mut measured = Measured {
        name: set.name,
        words: set.words,
        systems: Default::default(),
        cosines: Default::default(),
        dangling: Default::default(),
        torn: Vec::new(),
        places: Vec::new(),
    };
    for (d, document) in set.documents.iter().enumerate() {
        let chosen = by_engine(document, set.words);
        let sentences = document.trial.sentences.len();
        let order = Dice::new(d as u64 + 1).order(sentences);
        let random = cut(&order, &document.trial.words, set.words);
        let mut best = greedy(document, set.words, None).chosen;
        best.sort_unstable();
        let scores = [
            document.rouge(&chosen),
            document.target.rouge(&document.lead),
            document.rouge(&random),
            document.rouge(&best),
        ];
        for (all, score) in measured.systems.iter_mut().zip(scores) {
            all.push(score);
        }
        let all = [reads(&document.trial, &chosen), document.lead_reads];
        for (i, (cosine, dangles)) in all.into_iter().enumerate() {
            measured.cosines[i].push(cosine);
            measured.dangling[i].push(if dangles { 100.0 } else { 0.0 });
        }
        measured.torn.push(torn(&document.trial, &chosen));
        let last = (sentences - 1).max(1) as f64;
        measured
            .places
            .extend(chosen.iter().map(|&i| i as f64 / last));
    }
    measured
}

/// The summary that the engine gives to any caller.
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

fn table(title: &str, sets: &[Measured]) -> Result<String, Failure> {
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
    let all: Vec<&Measured> = sets.iter().collect();
    writeln!(
        out,
        "| **mean of the sets** | | | | | {} |",
        over_lead(&all)
    )?;
    let rest: Vec<&Measured> = sets
        .iter()
        .filter(|set| !set.name.starts_with("SciTLDR"))
        .collect();
    if rest.len() < all.len() {
        writeln!(out, "| without SciTLDR | | | | | {} |", over_lead(&rest))?;
    }
    Ok(out)
}

/// The gains in ROUGE-1 and ROUGE-2 with their intervals, as two cells.
fn over_lead(sets: &[&Measured]) -> String {
    let gains = |measure: fn(Rouge) -> f64| {
        let of = |set: &&Measured| -> Vec<f64> {
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

/// The same by weights that were learnt without the documents they are measured on.
fn crossed(folder: &Path) -> Result<String, Failure> {
    let sets = crate::train::english(folder)?;
    let crossed = Crossed::new(&sets, &FOR_THE_READER);
    let mut out = format!(
        "\nThe weights that ship were learnt from these documents (up to {MOST} of a set). By\n\
         weights that were learnt in the same way without what they are measured on, over lead:\n\n\
         | set | R1, other half of all sets | R2 | R1, all other sets | R2 |\n\
         |---|---|---|---|---|\n"
    );
    let mut all: [Vec<Vec<f64>>; 4] = Default::default();
    for (s, set) in sets.iter().enumerate() {
        let mut gains: [Vec<f64>; 4] = Default::default();
        for (d, document) in set.documents.iter().enumerate() {
            let lead = document.target.rouge(&document.lead);
            for (i, weights) in [&crossed.halves, &crossed.sets].into_iter().enumerate() {
                let summary = document.summary(&weights[s][d % 2], None, set.words);
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

/// What ROUGE cannot tell.
fn readable(english: &[Measured], others: &[Measured]) -> Result<String, Failure> {
    let mut out = String::from(
        "\n## How the summaries read\n\n\
         Share of summaries that open with a word that points back (\"He\", \"But\"); of their\n\
         sentences that do so while the one before them is left out (\"torn\"); mean of the largest\n\
         cosine between two sentences of a summary; where the chosen sentences stand, 0\n\
         for the first of the article and 1 for the last.\n\n\
         | set | dangling | of lead | torn | largest cosine | of lead | place |\n|---|---|---|---|---|---|---|\n",
    );
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let row = |set: &Measured| {
        [
            mean(&set.dangling[0]),
            mean(&set.dangling[1]),
            mean(&set.torn),
            mean(&set.cosines[0]),
            mean(&set.cosines[1]),
            mean(&set.places),
        ]
    };
    let mut line = |name: &str, v: [f64; 6]| {
        let [dangling, lead, torn, cosine, lead_cosine, place] = v;
        let figures =
            format!("{dangling:.1} % | {lead:.1} % | {torn:.1} % | {cosine:.3} | {lead_cosine:.3}");
        writeln!(out, "| {name} | {figures} | {place:.2} |")
    };
    for set in english.iter().chain(others) {
        line(set.name, row(set))?;
    }
    let rows: Vec<[f64; 6]> = english.iter().map(row).collect();
    let means = std::array::from_fn(|i| mean(&rows.iter().map(|row| row[i]).collect::<Vec<_>>()));
    line("**mean of the English sets**", means)?;
    Ok(out)
}
