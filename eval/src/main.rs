//! `nutgraf-eval`: runs Nutgraf over data sets, measures the results and trains the
//! weights.
//!
//! A command line and files of JSON lines come in; JSON lines, tables or generated
//! Rust source come out. The modules depend on each other in one direction:
//! `commands` on `train` and `metrics`, `train` on `metrics`, all of them on
//! `datasets`, `jsonl` and `error`.

mod commands;
mod datasets;
mod error;
mod jsonl;
mod metrics;
mod train;

use crate::error::Error;
use lexopt::prelude::*;
use std::process::ExitCode;

const USAGE: &str = "\
usage: nutgraf-eval COMMAND [OPTIONS] [FILE…]

Reads JSON lines from the files, or from standard input, and writes JSON lines.

  predict [--sentences N | --words N | --all]
      {id, text, marks?, title?} -> {id, sentences, body, title, language, stories, set_aside, notice}
      The chosen sentences in reading order (three by default, all with --all),
      the byte spans of the article's text and of the stories, and the excluded
      lines with their role and the reason.
  segment
      {id, text} -> {id, sentences}
      The sentences of the whole text; no line is excluded.
  detect-score [--show] FILE…
      {lang, text} or {lang, paragraphs}, or books named like pg_en_emma.txt
      -> a table of the paragraphs whose language was detected correctly
  segment-score [--known-language] [--show SET] FILE…
      {lang, text, sentences} or {lang, paragraphs} -> a table of scores
      With --known-language the engine does not detect the language; --show prints
      the errors in the sets whose name contains SET.
  extraction-score [--html] FILE…
      {lines, is_main}, or with --html {html, main_text} -> a table of scores
      Measures how well the article is separated from the rest of the page.
  report [--most N] [FOLDER]
      Measures the engine on the data sets of a folder, by default the one in
      the environment variable NUTGRAF_DATA, and writes eval/REPORT.md.
  blind [--most N] [--words N] [--seed N] [--against lead|random|FILE] [--sheet FILE] [--key FILE] FILE…
      {id, text, title?} -> a reading sheet, with the engine's extract of each text and that
      of another system in random order, and the key to it. A FILE after --against has the
      predictions of another build.
  blind-score --key FILE FILE…
      {item, informative, coherent, overall}, each \"A\", \"B\" or \"=\" -> wins, ties, losses
  selection [--need N] [--most N] [--after N] [--before N] [--similar N] [--covered N]
      [--set SIGNAL=N]… [FOLDER]
      Prints the gain over lead and the cohesion with other factors of the selection.
  agreement [--show] FILE [FOLDER]
      {set, text, start, end, other, label, part} -> a table: of the sentences that another
      text is said to repeat, how many it does, and of those that it does, how many are said
  keywords [--against FILE] [--output FILE] FOLDER
      {id, lang, text, keys} in each file of the folder -> a table of F1 at ten
      With --against also of another system, from {id, keywords}; --output writes such a FILE.
  multi [FOLDER]
      Prints the report's section on several documents.
  rouge
      {reference, summary} -> {one, two, lsum}
      ROUGE F1 of English summaries, from 0 to 100.
  train [--without SIGNAL]… [--set SIGNAL=N]… [FOLDER]
      Writes src/ranking/trained_weights.rs, trained on the data sets of a folder.
  train-keywords [--without SIGNAL]… FOLDER
      Writes src/ranking/keywords/weights.rs, trained on the same files as keywords.
  train-lines [--folds N [--by-page]] [--seed N] [--epochs N] [--clean FILE]… FILE…
      Prints src/document/line_classifier/weights.rs, trained on such pages and on {id, text}
      articles; with --folds, a cross-validated table instead.
  train-markup [--plain FILE]… [--clean FILE]… FILE…
      Prints src/document/markup_score/weights.rs, trained on pages as eval/html/read.js writes
      them.
  tables
      Prints src/text/unicode/tables.rs from the Unicode Character Database.";

fn main() -> ExitCode {
    match run(lexopt::Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nutgraf-eval: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let command = match arguments.next()? {
        Some(Value(command)) => command.string()?,
        Some(Long("help") | Short('h')) => {
            println!("{USAGE}");
            return Ok(());
        }
        _ => return Err(USAGE.into()),
    };
    match command.as_str() {
        "predict" => commands::predict::command(arguments),
        "segment" => commands::segment::command(arguments),
        "detect-score" => commands::detect_score::command(arguments),
        "segment-score" => commands::segment_score::command(arguments),
        "extraction-score" => commands::extraction_score::command(arguments),
        "agreement" => commands::agreement::command(arguments),
        "blind" => commands::blind::command(arguments),
        "blind-score" => commands::blind_score::command(arguments),
        "report" => commands::report::command(arguments),
        "keywords" => commands::keywords::command(arguments),
        "multi" => commands::multi::command(arguments),
        "selection" => commands::selection::command(arguments),
        "rouge" => commands::rouge::command(arguments),
        "tables" => commands::unicode_tables::command(),
        "train" => train::sentences::command(arguments),
        "train-keywords" => train::keywords::command(arguments),
        "train-lines" => train::lines::command(arguments),
        "train-markup" => train::markup::command(arguments),
        _ => Err(USAGE.into()),
    }
}
