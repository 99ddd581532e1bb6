//! `detect-score`: the language of paragraphs whose language is known.

use crate::Failure;
use flate2::read::GzDecoder;
use lexopt::prelude::*;
use nutgraf::Options;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs::{File, read_to_string};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Paragraphs with fewer words say too little, and are often names.
const MIN_WORDS: usize = 20;

/// A row of the segmentation or of the summary sets.
#[derive(Deserialize)]
struct Row {
    lang: Option<String>,
    text: Option<String>,
    paragraphs: Option<Vec<Vec<String>>>,
}

/// What was answered for each language, and how often.
type Answers = BTreeMap<String, BTreeMap<String, usize>>;

fn ask(language: &str, paragraph: &str, show: bool, answers: &mut Answers) {
    let letters = paragraph.chars().filter(|c| c.is_alphabetic()).count();
    // Japanese and Chinese have no blanks to count words by.
    if paragraph.split_whitespace().count() < MIN_WORDS && letters < MIN_WORDS * 20 {
        return;
    }
    // One line, or the engine would look at what kind each line is of.
    let paragraph: &str = &paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    let Ok(summary) = nutgraf::summarize(paragraph, &Options::default()) else {
        return;
    };
    // What Norwegians write has three tags.
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
    let of = answers.entry(language.to_owned()).or_default();
    *of.entry(found.to_owned()).or_default() += 1;
}

/// The language in the name of a book's file: `pg_en_emma.txt`.
fn language_of_name(file: &Path) -> Option<String> {
    let name = file.file_stem()?.to_str()?;
    Some(
        name.split('_')
            .find(|part| part.len() == 2 && *part != "pg")?
            .to_owned(),
    )
}

fn read(file: &Path, show: bool, answers: &mut Answers) -> Result<(), Failure> {
    if let Some(language) = language_of_name(file)
        && file.extension().is_some_and(|extension| extension == "txt")
    {
        let text = read_to_string(file)?.replace("\r\n", "\n");
        let paragraphs = text.split("\n\n");
        paragraphs.for_each(|paragraph| ask(&language, paragraph, show, answers));
        return Ok(());
    }
    let opened = File::open(file)?;
    let zipped = file.extension().is_some_and(|extension| extension == "gz");
    let reader: Box<dyn Read> = if zipped {
        Box::new(GzDecoder::new(opened))
    } else {
        Box::new(opened)
    };
    for line in BufReader::new(reader).lines() {
        let row: Row = serde_json::from_str(&line?)?;
        let language = row.lang.as_deref().unwrap_or("en");
        for paragraph in row.paragraphs.iter().flatten() {
            ask(language, &paragraph.join(" "), show, answers);
        }
        let text = row.text.unwrap_or_default();
        text.lines()
            .for_each(|paragraph| ask(language, paragraph, show, answers));
    }
    Ok(())
}

pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut show = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            Long("show") => show = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let mut answers = Answers::new();
    for file in &files {
        read(file, show, &mut answers).map_err(|e| format!("{}: {e}", file.display()))?;
    }
    println!("| language | paragraphs | right | share | taken for |\n|---|---|---|---|---|");
    let (mut rights, mut alls) = (0, 0);
    for (language, found) in &answers {
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
        rights += right;
        alls += all;
    }
    println!(
        "| all | {alls} | {rights} | {:.4} | |",
        rights as f64 / alls.max(1) as f64
    );
    Ok(())
}
