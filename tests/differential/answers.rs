//! Prints questions (texts with options) and their native answers as lines of JSON, in the
//! form that JavaScript passes and receives. `js/test/differential.test.js` passes the same
//! questions to the WebAssembly and compares the answers.
//!
//! Without arguments the texts are generated from a fixed seed. Given files, it reads the
//! texts from them: each line is a JSON array of texts, which are summarised together.

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
            writeln!(out, "{}", with_answer(&question))?;
        }
    }
    for file in files {
        for line in BufReader::new(File::open(file)?).lines() {
            let texts: Vec<String> = serde_json::from_str(&line?)?;
            let question = questions.about("text of a file", texts);
            writeln!(out, "{}", with_answer(&question))?;
        }
    }
    out.flush()
}

/// Returns a question with its answer as JSON.
fn with_answer(question: &Question) -> Value {
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
