//! Texts with options, and what the engine answers natively: lines of JSON, as JavaScript
//! would ask and as it should get it. `js/test/differential.test.js` puts the same questions to
//! the WebAssembly and compares the answers.
//!
//! The texts are made, the same ones each time. Given files, it takes theirs instead: a line is
//! an array of texts, in JSON, which are summarised together if there are several.

#[path = "../native/support/arbitrary_options.rs"]
mod arbitrary_options;
#[path = "../native/support/hostile.rs"]
mod hostile;
mod json;
#[path = "../native/support/languages.rs"]
mod languages;
#[path = "../native/support/prose.rs"]
mod prose;
mod questions;

use questions::{Question, Questions};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufReader, Write};
use std::{env, fs::File};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut questions = Questions::new();
    let files: Vec<String> = env::args().skip(1).collect();
    if files.is_empty() {
        for question in questions.made() {
            writeln!(out, "{}", asked_and_answered(&question))?;
        }
    }
    for file in files {
        for line in BufReader::new(File::open(file)?).lines() {
            let texts: Vec<String> = serde_json::from_str(&line?)?;
            let question = questions.about("text of a file", texts);
            writeln!(out, "{}", asked_and_answered(&question))?;
        }
    }
    out.flush()
}

fn asked_and_answered(question: &Question) -> Value {
    let Question {
        kind,
        texts,
        marks,
        options,
    } = question;
    let answer = question.answer();
    json!({
        "kind": kind,
        "texts": texts,
        "marks": marks,
        "options": json::options(options, &texts[0]),
        "answer": answer.unwrap_or_else(|error| json::refusal(&error)),
    })
}
