//! `segment`: the sentences of the texts of a data set, with no line excluded.

use crate::error::Error;
use crate::jsonl::map_rows;
use lexopt::prelude::*;
use nutgraf::Options;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

#[derive(Deserialize)]
struct SegmentRow {
    id: serde_json::Value,
    text: String,
}

/// The output for one row.
#[derive(Serialize)]
struct Segmentation {
    id: serde_json::Value,
    sentences: Vec<String>,
}

/// Runs `segment [FILE…]`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    map_rows(&files, |row: SegmentRow| {
        let spans = nutgraf::sentences(&row.text, &Options::default()).unwrap_or_default();
        let sentences = spans
            .iter()
            .map(|span| span.of(&row.text).to_owned())
            .collect();
        Segmentation {
            id: row.id,
            sentences,
        }
    })
}
