//! `segment`: the plain segmentation of a data set's texts.

use crate::{Failure, answer};
use lexopt::prelude::*;
use nutgraf::Options;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

#[derive(Deserialize)]
struct Row {
    id: serde_json::Value,
    text: String,
}

/// The answer to one row.
#[derive(Serialize)]
struct Segmentation {
    id: serde_json::Value,
    sentences: Vec<String>,
}

pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    answer(&files, |row: Row| {
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
