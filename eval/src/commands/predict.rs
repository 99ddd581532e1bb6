//! `predict`: summaries of a data set's texts.

use crate::{Failure, answer};
use lexopt::prelude::*;
use nutgraf::{Error, Length, Options, Page, Summary, summarize};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

#[derive(Deserialize)]
struct Row {
    id: serde_json::Value,
    text: String,
    /// What markup says of its lines, as `eval/html/read.js` writes it.
    #[serde(default)]
    marks: Vec<u32>,
    title: Option<String>,
}

/// The answer to one row.
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
    /// What was set aside, with its role and the reason.
    set_aside: Vec<(String, &'static str, &'static str)>,
    notice: Option<&'static str>,
}

pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
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
    // Refuse a bad length before the first row rather than in each.
    summarize("Ready.", &Options::new(length))?;
    answer(&files, |row| predict(row, length))
}

fn predict(row: Row, length: Length) -> Prediction {
    let mut options = Options::new(length);
    options.title = row.title;
    let page = if row.marks.is_empty() {
        Ok(Page::from(&row.text))
    } else {
        Page::packed(&row.text, &row.marks)
    };
    match page.and_then(|page| summarize(page, &options)) {
        Ok(summary) => prediction(row.id, &row.text, &options, &summary),
        // A blank row has a blank answer; anything else is told and answered so too.
        Err(error) => {
            if error != Error::Empty {
                eprintln!("{}: {error}", row.id);
            }
            let (sentences, body) = (Vec::new(), Vec::new());
            Prediction {
                id: row.id,
                sentences,
                body,
                title: options.title,
                language: "und",
                stories: Vec::new(),
                set_aside: Vec::new(),
                notice: None,
            }
        }
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
            .set_aside()
            .map(|aside| {
                let text = aside.span.of(text).to_owned();
                (text, aside.role.code(), aside.reason.code())
            })
            .collect(),
        notice: summary.notice.map(nutgraf::Notice::code),
    }
}
