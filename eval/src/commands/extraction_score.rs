//! `extraction-score`: separation of the lines of an article from the rest of its
//! page, from plain text or from HTML.

use super::html_extraction_score;
use crate::datasets::pages::{LabelledPage, pages};
use crate::error::Error;
use crate::metrics::line_f1::{KeptLines, RULES, TABLE_HEADER, rows};
use lexopt::prelude::*;
use std::path::PathBuf;

/// Runs `extraction-score [--html] FILE…`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut html = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("html") => html = true,
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if html {
        let mut files = files.iter();
        return files.try_for_each(|file| html_extraction_score::print_table(file));
    }
    let pages = pages(&files)?;
    println!("{TABLE_HEADER}");
    for (name, rule) in RULES {
        let kept: Vec<KeptLines> = pages.iter().map(rule).collect();
        print!("{}", rows(name, &pages, &kept));
    }
    let kept: Vec<KeptLines> = pages.iter().map(engine).collect();
    print!("{}", rows("Nutgraf*", &pages, &kept));
    println!(
        "\n* The engine as it ships. On the files that its weights were trained on this row is \
         in-sample and too good: `train-lines --folds 5` gives cross-validated figures."
    );
    Ok(())
}

/// Keeps the lines that the engine keeps with its own weights.
fn engine(page: &LabelledPage) -> KeptLines {
    let scores = page.score_lines(|text| {
        let Ok(summary) = nutgraf::summarize(text, &nutgraf::Options::default()) else {
            return Vec::new();
        };
        let score = |block: &nutgraf::Block| if block.excluded.is_none() { 1.0 } else { -1.0 };
        let blocks = summary.blocks.iter();
        blocks.map(|block| (block.span, score(block))).collect()
    });
    scores.into_iter().map(|score| score > 0.0).collect()
}
