//! `keywords`: how many of the keys that people chose are among the ten keywords.

use crate::datasets::keyphrases::{KeyphraseRow, KeyphraseSet, keyphrase_sets};
use crate::error::Error;
use crate::jsonl::rows;
use crate::metrics::bootstrap::interval;
use crate::metrics::keyphrase_f1::PhraseStemmer;
use lexopt::prelude::*;
use nutgraf::{Options, summarize};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::io::Write;
use std::path::PathBuf;

/// The keywords of a text by one system, best first.
#[derive(Deserialize, Serialize)]
struct KeywordRow {
    id: String,
    keywords: Vec<String>,
}

/// Runs `keywords [--against FILE] [--output FILE] FOLDER`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let (mut folder, mut against, mut output) = (None, None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("against") => against = Some(PathBuf::from(arguments.value()?)),
            Long("output") => output = Some(PathBuf::from(arguments.value()?)),
            Value(path) => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let sets = keyphrase_sets(&folder.ok_or("name the folder of the sets")?)?;
    let mut peer = HashMap::new();
    if let Some(file) = &against {
        for row in rows::<KeywordRow>(file)? {
            let row = row?;
            peer.insert(row.id, row.keywords);
        }
    }
    let mut written = output.map(std::fs::File::create).transpose()?;
    let mut own = |row: &KeyphraseRow| -> Result<Vec<String>, Error> {
        let keywords = by_engine(row);
        if let Some(file) = &mut written {
            let id = row.id.clone();
            writeln!(
                file,
                "{}",
                serde_json::to_string(&KeywordRow {
                    id,
                    keywords: keywords.clone()
                })?
            )?;
        }
        Ok(keywords)
    };
    let other = |row: &KeyphraseRow| {
        let keywords = peer.get(&row.id).cloned();
        keywords.ok_or_else(|| format!("no keywords for {}", row.id).into())
    };
    println!(
        "| set (texts) | Nutgraf |{}",
        if against.is_some() {
            " the other | difference |"
        } else {
            ""
        }
    );
    println!(
        "|---|---|{}",
        if against.is_some() { "---|---|" } else { "" }
    );
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for set in &sets {
        let name = format!("{} ({})", set.name, set.rows.len());
        ours.push(scores(set, &mut own)?);
        if against.is_some() {
            theirs.push(scores(set, other)?);
        }
        print_row(
            &name,
            &ours[ours.len() - 1..],
            theirs.last().map_or(&[], std::slice::from_ref),
        );
    }
    print_row("**mean of the sets**", &ours, &theirs);
    Ok(())
}

/// Prints a row of the table: the mean over sets, and the difference with its 95 % interval.
fn print_row(name: &str, ours: &[Vec<f64>], theirs: &[Vec<f64>]) {
    let (own, _) = interval(ours);
    print!("| {name} | {own:.3} |");
    if !theirs.is_empty() {
        let gain = |(a, b): (&Vec<f64>, &Vec<f64>)| a.iter().zip(b).map(|(a, b)| a - b).collect();
        let gains: Vec<Vec<f64>> = ours.iter().zip(theirs).map(gain).collect();
        let (mean, [low, high]) = interval(&gains);
        print!(
            " {:.3} | {mean:+.3} ({low:+.3} to {high:+.3}) |",
            interval(theirs).0
        );
    }
    println!();
}

/// Returns the keywords of a text as displayed.
fn by_engine(row: &KeyphraseRow) -> Vec<String> {
    let Ok(summary) = summarize(row.text.as_str(), &Options::default()) else {
        return Vec::new();
    };
    let shown = summary
        .keywords
        .iter()
        .map(|keyword| keyword.span.of(&row.text));
    shown.map(str::to_owned).collect()
}

/// Returns the F1 of each text of a set.
fn scores(
    set: &KeyphraseSet,
    mut system: impl FnMut(&KeyphraseRow) -> Result<Vec<String>, Error>,
) -> Result<Vec<f64>, Error> {
    let score = |row: &KeyphraseRow| {
        let stemmer = PhraseStemmer::new(&row.lang);
        let keywords = system(row)?;
        Ok(stemmer.f1(
            keywords.iter().map(String::as_str),
            &stemmer.keys(&row.keys),
        ))
    };
    set.rows.iter().map(score).collect()
}
