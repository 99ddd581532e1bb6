//! `nutgraf-eval`: runs Nutgraf over data sets, JSON lines in and out.

mod lines;
mod paste;
mod predict;
mod segment;
mod tables;
mod train_lines;

use lexopt::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{BufRead, BufReader, Write, stdin, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
usage: nutgraf-eval COMMAND [OPTIONS] [FILE…]

Reads JSON lines from the files, or from standard input, and writes JSON lines.

  predict [--sentences N | --words N | --all]
      {id, text, title?} -> {id, sentences, body, title, language}
      The chosen sentences in reading order (three by default, all with --all),
      and the byte spans of the article's own text.
  segment
      {id, text} -> {id, sentences}
      The sentences of the whole text, nothing set aside.
  tables
      Writes src/unicode/tables.rs from the Unicode Character Database.";

/// What stops a command.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run(lexopt::Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("nutgraf-eval: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    match arguments.next()? {
        Some(Value(command)) if command == "predict" => predict::command(arguments),
        Some(Value(command)) if command == "segment" => segment::command(arguments),
        Some(Value(command)) if command == "train-lines" => train_lines::command(arguments),
        Some(Value(command)) if command == "tables" => tables::command(),
        Some(Long("help") | Short('h')) => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.into()),
    }
}

/// Answers every row of the files, or of standard input if there are none, in order.
fn answer<Row: DeserializeOwned, Answer: Serialize>(
    files: &[PathBuf],
    answer: impl Fn(Row) -> Answer,
) -> Result<(), Failure> {
    let mut out = stdout().lock();
    let mut each = |name: &str, reader: &mut dyn BufRead| -> Result<(), Failure> {
        for (i, line) in reader.lines().enumerate() {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            let row =
                serde_json::from_str(&line).map_err(|e| format!("{name}, line {}: {e}", i + 1))?;
            serde_json::to_writer(&mut out, &answer(row))?;
            writeln!(out)?;
        }
        Ok(())
    };
    for file in files {
        let name = file.display().to_string();
        let opened = File::open(file).map_err(|e| format!("{name}: {e}"))?;
        each(&name, &mut BufReader::new(opened))?;
    }
    if files.is_empty() {
        each("standard input", &mut stdin().lock())?;
    }
    out.flush()?;
    Ok(())
}
