//! `predict`: summaries of the texts of a data set.

use crate::error::Error;
use crate::jsonl::map_rows;
use lexopt::prelude::*;
use nutgraf::{Length, Options, Page, Summary, summarize};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

#[derive(Deserialize)]
struct PredictRow {
    id: serde_json::Value,
    text: String,
    /// The packed markup of each line, as `eval/html/read.js` writes it.
    #[serde(default)]
    marks: Vec<u32>,
    title: Option<String>,
}

/// The output for one row.
#[derive(Serialize)]
struct Prediction {
    id: serde_json::Value,
    /// The chosen sentences, verbatim, in reading order.
    sentences: Vec<String>,
    /// Byte spans of the main story's text.
    body: Vec<[u32; 2]>,
    title: Option<String>,
    language: &'static str,
    /// Byte spans of the stories.
    stories: Vec<[u32; 2]>,
    /// The excluded lines, each with its role and the reason.
    set_aside: Vec<(String, &'static str, &'static str)>,
    notice: Option<&'static str>,
}

/// Runs `predict [--sentences N | --words N | --all] [FILE…]`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut length = Length::default();
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("sentences") => length = Length::Sentences(arguments.value()?.parse()?),
            Long("words") => length = Length::Words(arguments.value()?.parse()?),
            Long("all") => length = Length::Share(1.0),
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    // An invalid length is refused once, before the first row.
    summarize("Ready.", &Options::new(length))?;
    map_rows(&files, |row| predict(row, length))
}

fn predict(row: PredictRow, length: Length) -> Prediction {
    let mut options = Options::new(length);
    options.title = row.title;
    let page = if row.marks.is_empty() {
        Ok(Page::from(&row.text))
    } else {
        Page::packed(&row.text, &row.marks)
    };
    match page.and_then(|page| summarize(page, &options)) {
        Ok(summary) => prediction(row.id, &row.text, &options, &summary),
        // A refused text has an empty prediction. Only a blank one is not reported.
        Err(error) => {
            if error != nutgraf::Error::Empty {
                eprintln!("{}: {error}", row.id);
            }
            empty(row.id, options.title)
        }
    }
}

fn empty(id: serde_json::Value, title: Option<String>) -> Prediction {
    Prediction {
        id,
        sentences: Vec::new(),
        body: Vec::new(),
        title,
        language: "und",
        stories: Vec::new(),
        set_aside: Vec::new(),
        notice: None,
    }
}

fn prediction(
    id: serde_json::Value,
    text: &str,
    options: &Options,
    summary: &Summary,
) -> Prediction {
    let found = summary.title.map(|span| span.of(text).to_owned());
    Prediction {
        id,
        sentences: summary
            .chosen()
            .map(|s| s.span.of(text).to_owned())
            .collect(),
        body: summary
            .blocks
            .iter()
            .filter(|block| block.is_text())
            .map(|block| [block.span.start, block.span.end])
            .collect(),
        title: found.or_else(|| options.title.clone()),
        language: summary.language.code,
        stories: summary
            .stories
            .iter()
            .map(|story| [story.span.start, story.span.end])
            .collect(),
        set_aside: summary
            .excluded()
            .map(|aside| {
                let text = aside.span.of(text).to_owned();
                (text, aside.role.code(), aside.reason.code())
            })
            .collect(),
        notice: summary.notice.map(nutgraf::Notice::code),
    }
}
