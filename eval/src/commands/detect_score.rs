//! `detect-score`: language detection on paragraphs whose language is known.

use crate::error::Error;
use crate::jsonl;
use lexopt::prelude::*;
use nutgraf::Options;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};

/// Minimum number of words of a paragraph. Shorter ones are often only names.
const MIN_WORDS: usize = 20;

/// A row of the segmentation sets or of the summary sets.
#[derive(Deserialize)]
struct LanguageRow {
    lang: Option<String>,
    text: Option<String>,
    paragraphs: Option<Vec<Vec<String>>>,
}

/// For each true language, how often each language was detected.
type Detections = BTreeMap<String, BTreeMap<String, usize>>;

/// Detects the language of a paragraph and counts the result.
fn detect(language: &str, paragraph: &str, show: bool, detections: &mut Detections) {
    let letters = paragraph.chars().filter(|c| c.is_alphabetic()).count();
    // Japanese and Chinese have no spaces between words.
    if paragraph.split_whitespace().count() < MIN_WORDS && letters < MIN_WORDS * 20 {
        return;
    }
    // A single line, so that the engine does not exclude any of several lines.
    let paragraph: &str = &paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    let Ok(summary) = nutgraf::summarize(paragraph, &Options::default()) else {
        return;
    };
    // Norwegian texts are tagged nb, nn or no.
    let language = if matches!(language, "nb" | "nn") {
        "no"
    } else {
        language
    };
    let found = summary.language.code;
    if show && found != language {
        println!(
            "{language} -> {found}: {}",
            paragraph.chars().take(150).collect::<String>()
        );
    }
    let of = detections.entry(language.to_owned()).or_default();
    *of.entry(found.to_owned()).or_default() += 1;
}

/// Returns the language code in the file name of a book, such as `pg_en_emma.txt`.
fn language_of_name(file: &Path) -> Option<String> {
    let name = file.file_stem()?.to_str()?;
    Some(
        name.split('_')
            .find(|part| part.len() == 2 && *part != "pg")?
            .to_owned(),
    )
}

fn read(file: &Path, show: bool, detections: &mut Detections) -> Result<(), Error> {
    if let Some(language) = language_of_name(file)
        && file.extension().is_some_and(|extension| extension == "txt")
    {
        let text = read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
        let text = text.replace("\r\n", "\n");
        let paragraphs = text.split("\n\n");
        paragraphs.for_each(|paragraph| detect(&language, paragraph, show, detections));
        return Ok(());
    }
    for row in jsonl::rows::<LanguageRow>(file)? {
        let row = row?;
        let language = row.lang.as_deref().unwrap_or("en");
        for paragraph in row.paragraphs.iter().flatten() {
            detect(language, &paragraph.join(" "), show, detections);
        }
        let text = row.text.unwrap_or_default();
        text.lines()
            .for_each(|paragraph| detect(language, paragraph, show, detections));
    }
    Ok(())
}

/// Runs `detect-score [--show] FILE…`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut show = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            Long("show") => show = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let mut detections = Detections::new();
    for file in &files {
        read(file, show, &mut detections)?;
    }
    print_table(&detections);
    Ok(())
}

fn print_table(detections: &Detections) {
    println!("| language | paragraphs | right | share | taken for |\n|---|---|---|---|---|");
    let (mut total_right, mut total) = (0, 0);
    for (language, found) in detections {
        let all: usize = found.values().sum();
        let right = found.get(language).copied().unwrap_or(0);
        let wrong = found.iter().filter(|(code, _)| *code != language);
        let wrong: Vec<String> = wrong
            .map(|(code, count)| format!("{code} {count}"))
            .collect();
        let share = right as f64 / all as f64;
        println!(
            "| {language} | {all} | {right} | {share:.4} | {} |",
            wrong.join(", ")
        );
        total_right += right;
        total += all;
    }
    println!(
        "| all | {total} | {total_right} | {:.4} | |",
        total_right as f64 / total.max(1) as f64
    );
}
