//! Several documents at once: what the engine makes of the articles on an event,
//! beside the first sentences of each in turn.

use crate::Failure;
use crate::chance::{Dice, interval};
use crate::data::{budget, cut};
use crate::rouge::{Counter, Line, Rouge, Target};
use crate::train::data_folder;
use lexopt::prelude::*;
use nutgraf::{Length, Options, Page, StoryChoice, sentences, summarize, summarize_all};
use serde::Deserialize;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the documents are, beside the folder of the other sets.
const FILE: &str = "../multidoc/multinews.jsonl";

#[derive(Deserialize)]
struct Row {
    documents: Vec<String>,
    references: Vec<String>,
}

const SYSTEMS: [&str; 4] = [
    "Nutgraf",
    "Nutgraf, one after another",
    "first sentences in turn",
    "random",
];
const LEAD: usize = 2;

/// `multi [FOLDER]`
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut folder = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(path) => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    print!("{}", section(&data_folder(folder)?, usize::MAX)?);
    Ok(())
}

/// The section of the report.
pub(crate) fn section(folder: &Path, most: usize) -> Result<String, Failure> {
    let path = folder.join(FILE);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let rows: Vec<Row> = text
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let words = budget(rows.iter().flat_map(|row| &row.references));
    let mut scores: [Vec<Rouge>; SYSTEMS.len()] = Default::default();
    let mut agreed = Vec::new();
    for (number, row) in rows.iter().take(most).enumerate() {
        let mut counter = Counter::new("en");
        let references = row.references.iter().map(|r| counter.lines(r)).collect();
        let Some(target) = Target::new(references) else {
            continue;
        };
        let (summary, share) = together(row, words)?;
        agreed.push(100.0 * share);
        let plain = Plain::new(row)?;
        let in_turn = plain.texts(&plain.in_turn(), words);
        let order = Dice::new(number as u64 + 1).order(plain.texts.len());
        let joined = row.documents.join("\n\n");
        let summaries = [
            summary,
            one_text(&joined, words)?,
            in_turn,
            plain.texts(&order, words),
        ];
        for (all, summary) in scores.iter_mut().zip(summaries) {
            let lines: Vec<Line> = summary.iter().map(|text| counter.words(text)).collect();
            all.push(target.rouge(&lines));
        }
    }
    table(&scores, words, &agreed)
}

fn table(
    scores: &[Vec<Rouge>; SYSTEMS.len()],
    words: u32,
    agreed: &[f64],
) -> Result<String, Failure> {
    let count = scores[LEAD].len();
    let mut out = format!(
        "\n## Several documents\n\n\
         Multi-News, {count} sets of articles on an event, {words} words of each. \"First sentences\n\
         in turn\" takes the first of each article, then the second of each, and so on; \"one after\n\
         another\" is the engine on the articles as if they were one text.\n\n\
         | system | R1/R2/Lsum | R1 over the first in turn | R2 |\n|---|---|---|---|\n"
    );
    for (name, own) in SYSTEMS.iter().zip(scores) {
        let sum = own.iter().fold(Rouge::default(), |sum, &score| sum + score);
        let mean = sum / count as f64;
        write!(
            out,
            "| {name} | {:.1}/{:.1}/{:.1} |",
            mean.one, mean.two, mean.lsum
        )?;
        for measure in [|r: Rouge| r.one, |r: Rouge| r.two] {
            let pairs = own.iter().zip(&scores[LEAD]);
            let gains: Vec<f64> = pairs.map(|(&a, &b)| measure(a - b)).collect();
            let (mean, [low, high]) = interval(&[gains]);
            write!(out, " {mean:+.2} ({low:+.2} to {high:+.2}) |")?;
        }
        out.push('\n');
    }
    let mean = agreed.iter().sum::<f64>() / agreed.len().max(1) as f64;
    writeln!(
        out,
        "\nOf the chosen sentences {mean:.0} % say what another of the articles says too."
    )?;
    Ok(out)
}

/// The summary of all documents, and the share of its sentences that others support.
fn together(row: &Row, words: u32) -> Result<(Vec<&str>, f64), Failure> {
    let pages: Vec<Page> = row.documents.iter().map(Page::from).collect();
    let summary = summarize_all(&pages, &Options::new(Length::Words(words)))?;
    let chosen: Vec<_> = summary.chosen().collect();
    let supported = chosen.iter().filter(|sentence| {
        let reasons = sentence.reasons();
        reasons.iter().any(|reason| !reason.sources.is_empty())
    });
    let share = supported.count() as f64 / chosen.len() as f64;
    let texts = chosen
        .iter()
        .map(|s| s.span.of(&row.documents[s.source as usize]));
    Ok((texts.collect(), share))
}

/// The summary of the documents as if they were one text.
fn one_text(text: &str, words: u32) -> Result<Vec<&str>, Failure> {
    let options = Options::new(Length::Words(words)).story(StoryChoice::All);
    let summary = summarize(text, &options)?;
    Ok(summary.chosen().map(|s| s.span.of(text)).collect())
}

/// The sentences of all documents as they are, nothing set aside.
struct Plain<'r> {
    texts: Vec<&'r str>,
    words: Vec<u32>,
    /// The document of each and its place there.
    places: Vec<(usize, usize)>,
}

impl<'r> Plain<'r> {
    fn new(row: &'r Row) -> Result<Self, Failure> {
        let mut plain = Self {
            texts: Vec::new(),
            words: Vec::new(),
            places: Vec::new(),
        };
        for (number, document) in row.documents.iter().enumerate() {
            if document.trim().is_empty() {
                continue;
            }
            for (place, span) in sentences(document, &Options::default())?.iter().enumerate() {
                let text = span.of(document);
                plain.texts.push(text);
                plain.words.push(text.split_whitespace().count() as u32);
                plain.places.push((number, place));
            }
        }
        Ok(plain)
    }

    /// The first sentence of each document, then the second of each, and so on.
    fn in_turn(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.texts.len()).collect();
        order.sort_by_key(|&i| (self.places[i].1, self.places[i].0));
        order
    }

    fn texts(&self, order: &[usize], words: u32) -> Vec<&'r str> {
        let chosen = cut(order, &self.words, words);
        chosen.into_iter().map(|i| self.texts[i]).collect()
    }
}
