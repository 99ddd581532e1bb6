//! `multi`: summaries of several articles on one event, compared with the first
//! sentences of each article in turn.

use crate::datasets::folder as data_folder;
use crate::datasets::summaries::{EventRow, budget, events};
use crate::error::Error;
use crate::metrics::bootstrap::interval;
use crate::metrics::document::up_to_budget;
use crate::metrics::rng::Xorshift;
use crate::metrics::rouge::{References, Rouge, RougeTokenizer, Tokens};
use lexopt::prelude::*;
use nutgraf::{Length, Options, Page, StoryChoice, sentences, summarize, summarize_all};
use std::fmt::Write;
use std::path::{Path, PathBuf};

const SYSTEMS: [&str; 4] = [
    "Nutgraf",
    "Nutgraf, one after another",
    "first sentences in turn",
    "random",
];
/// The index of the baseline in [`SYSTEMS`].
const LEAD: usize = 2;

/// Runs `multi [FOLDER]`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
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

/// Returns the section of the report.
pub(crate) fn section(folder: &Path, most: usize) -> Result<String, Error> {
    let rows = events(folder)?;
    let words = budget(rows.iter().flat_map(|row| &row.references));
    let mut scores: [Vec<Rouge>; SYSTEMS.len()] = Default::default();
    let mut supported = Vec::new();
    for (number, row) in rows.iter().take(most).enumerate() {
        let mut tokenizer = RougeTokenizer::new("en");
        let references = row.references.iter().map(|r| tokenizer.lines(r)).collect();
        let Some(references) = References::new(references) else {
            continue;
        };
        let (summary, share) = together(row, words)?;
        supported.push(100.0 * share);
        let unfiltered = UnfilteredSentences::new(row)?;
        let in_turn = unfiltered.texts(&unfiltered.in_turn(), words);
        let order = Xorshift::new(number as u64 + 1).permutation(unfiltered.texts.len());
        let joined = row.documents.join("\n\n");
        let summaries = [
            summary,
            one_text(&joined, words)?,
            in_turn,
            unfiltered.texts(&order, words),
        ];
        for (all, summary) in scores.iter_mut().zip(summaries) {
            let lines: Vec<Tokens> = summary.iter().map(|text| tokenizer.tokens(text)).collect();
            all.push(references.rouge(&lines));
        }
    }
    table(&scores, words, &supported)
}

fn table(
    scores: &[Vec<Rouge>; SYSTEMS.len()],
    words: u32,
    supported: &[f64],
) -> Result<String, Error> {
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
    let mean = supported.iter().sum::<f64>() / supported.len().max(1) as f64;
    writeln!(
        out,
        "\nOf the chosen sentences {mean:.0} % are reported as said by another of the articles."
    )?;
    Ok(out)
}

/// Summarizes all documents together. Also returns the share of the chosen
/// sentences that another document supports.
fn together(row: &EventRow, words: u32) -> Result<(Vec<&str>, f64), Error> {
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

/// Summarizes the documents as if they were one text.
fn one_text(text: &str, words: u32) -> Result<Vec<&str>, Error> {
    let options = Options::new(Length::Words(words)).story(StoryChoice::All);
    let summary = summarize(text, &options)?;
    Ok(summary.chosen().map(|s| s.span.of(text)).collect())
}

/// The sentences of all documents, with no line excluded.
struct UnfilteredSentences<'r> {
    texts: Vec<&'r str>,
    words: Vec<u32>,
    /// The document of each sentence and its index there.
    positions: Vec<(usize, usize)>,
}

impl<'r> UnfilteredSentences<'r> {
    fn new(row: &'r EventRow) -> Result<Self, Error> {
        let mut all = Self {
            texts: Vec::new(),
            words: Vec::new(),
            positions: Vec::new(),
        };
        for (number, document) in row.documents.iter().enumerate() {
            if document.trim().is_empty() {
                continue;
            }
            for (index, span) in sentences(document, &Options::default())?.iter().enumerate() {
                let text = span.of(document);
                all.texts.push(text);
                all.words.push(text.split_whitespace().count() as u32);
                all.positions.push((number, index));
            }
        }
        Ok(all)
    }

    /// Returns the first sentence of each document, then the second of each, and so on.
    fn in_turn(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.texts.len()).collect();
        order.sort_by_key(|&i| (self.positions[i].1, self.positions[i].0));
        order
    }

    /// Returns the texts of a ranking up to the budget, in reading order.
    fn texts(&self, order: &[usize], words: u32) -> Vec<&'r str> {
        let chosen = up_to_budget(order, &self.words, words);
        chosen.into_iter().map(|i| self.texts[i]).collect()
    }
}
