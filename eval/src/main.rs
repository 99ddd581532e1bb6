//! `nutgraf-eval`: runs Nutgraf over data sets, JSON lines in and out.

mod chance;
mod data;
mod detect_score;
mod fit;
mod html;
mod lines;
mod multi;
mod oracle;
mod paste;
mod porter;
mod predict;
mod published;
mod report;
mod rouge;
mod segment;
mod segment_score;
mod shingles;
mod tables;
mod train;
mod train_lines;
mod train_markup;

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
      {id, text, marks?, title?} -> {id, sentences, body, title, language, stories, set_aside, notice}
      The chosen sentences in reading order (three by default, all with --all),
      the byte spans of the article's own text and of the stories, and what was
      set aside with its role and the reason.
  segment
      {id, text} -> {id, sentences}
      The sentences of the whole text, nothing set aside.
  detect-score [--show] FILE…
      {lang, text} or {lang, paragraphs}, or books named like pg_en_emma.txt
      -> a table of how many paragraphs' languages were found
  segment-score [--told] [--show SET] FILE…
      {lang, text, sentences} or {lang, paragraphs} -> a table of scores
      With --told the engine need not detect the language; --show prints what
      came out wrong in the sets whose name has this in it.
  paste FILE…
      How well the lines {lines, is_main} of pages are told apart: a table.
  report [--most N] [FOLDER]
      Measures the engine on the data sets of a folder, by default that which the
      variable NUTGRAF_DATA names, and writes eval/REPORT.md.
  multi [FOLDER]
      The report's section on several documents alone.
  rouge
      {reference, summary} -> {one, two, lsum}
      ROUGE F1 of English summaries, from 0 to 100.
  train [--without SIGNAL]… [--set SIGNAL=N]… [FOLDER]
      Writes src/ranking/trained_weights.rs, learnt from the data sets of a folder.
  train-lines [--folds N [--by-page]] [--seed N] [--epochs N] [--clean FILE]… FILE…
      Writes src/document/line_classifier/weights.rs, learnt from such pages and from {id, text}
      articles; with --folds, the cross-validated table instead.
  tables
      Writes src/text/unicode/tables.rs from the Unicode Character Database.";

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
        Some(Value(command)) if command == "detect-score" => detect_score::command(arguments),
        Some(Value(command)) if command == "segment-score" => segment_score::command(arguments),
        Some(Value(command)) if command == "paste" => paste::command(arguments),
        Some(Value(command)) if command == "report" => report::command(arguments),
        Some(Value(command)) if command == "multi" => multi::command(arguments),
        Some(Value(command)) if command == "rouge" => rouge::command(arguments),
        Some(Value(command)) if command == "train" => train::command(arguments),
        Some(Value(command)) if command == "train-lines" => train_lines::command(arguments),
        Some(Value(command)) if command == "train-markup" => train_markup::command(arguments),
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
