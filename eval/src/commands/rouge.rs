//! `rouge`: the ROUGE scores of summaries.

use crate::error::Error;
use crate::jsonl::map_rows;
use crate::metrics::rouge::{References, RougeTokenizer};
use lexopt::prelude::*;
use serde::Deserialize;
use std::cell::RefCell;

#[derive(Deserialize)]
struct RougeRow {
    reference: String,
    summary: String,
}

/// Runs `rouge [FILE…]`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut files = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let tokenizer = RefCell::new(RougeTokenizer::new("en"));
    map_rows(&files, |row: RougeRow| {
        let mut tokenizer = tokenizer.borrow_mut();
        let references = References::new(vec![tokenizer.lines(&row.reference)]);
        references.map(|references| references.rouge(&tokenizer.lines(&row.summary)))
    })
}
