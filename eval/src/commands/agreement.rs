//! `agreement`: how often another text says the same as a sentence if the engine says so.
//!
//! Each row names a sentence of a text by its byte offsets, another text of the same set, and a
//! label: `same` if that text makes the main statement of the sentence, `partly` if it makes a part
//! of it, `no` if it does not, `untrue` if it would be plainly wrong to say so. The texts are those
//! of the data folder: Multi-News by the id of the set, or `articles` for the real articles.

use crate::datasets::folder as data_folder;
use crate::datasets::summaries::events;
use crate::error::Error;
use crate::jsonl;
use lexopt::prelude::*;
use nutgraf::{MultiSummary, Options, Page, summarize_all};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(untagged)]
enum Row {
    Pair(LabelledPair),
    /// Head of the file.
    About {
        #[serde(rename = "about")]
        _about: String,
    },
}

#[derive(Deserialize)]
struct LabelledPair {
    set: String,
    text: u32,
    start: u32,
    end: u32,
    other: u32,
    label: Label,
    /// `dev` for the pairs that constants were found on, `test` for the others.
    part: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Label {
    Same,
    Partly,
    No,
    Untrue,
}

/// Number of pairs, and of those that the engine reports, by label.
#[derive(Default)]
struct Counts {
    pairs: [usize; 4],
    reported: [usize; 4],
}

/// Runs `agreement [--show] FILE [FOLDER]`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut show = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("show") => show = true,
            Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut paths = paths.into_iter();
    let file = paths.next().ok_or("agreement needs a file of labels")?;
    let sets = sets(&data_folder(paths.next())?)?;
    let mut summaries: BTreeMap<String, MultiSummary> = BTreeMap::new();
    let mut parts: BTreeMap<String, Counts> = BTreeMap::new();
    for row in jsonl::rows::<Row>(&file)? {
        let Row::Pair(pair) = row? else {
            continue;
        };
        let texts = sets.get(&pair.set).ok_or("a pair of an unknown set")?;
        if !summaries.contains_key(&pair.set) {
            let pages: Vec<Page> = texts.iter().map(Page::from).collect();
            summaries.insert(
                pair.set.clone(),
                summarize_all(&pages, &Options::default())?,
            );
        }
        let reported = is_reported(&summaries[&pair.set], &pair);
        let counts = parts.entry(pair.part.clone()).or_default();
        counts.pairs[pair.label as usize] += 1;
        counts.reported[pair.label as usize] += usize::from(reported);
        if show && reported != matches!(pair.label, Label::Same) {
            let text = &texts[pair.text as usize][pair.start as usize..pair.end as usize];
            let name = ["same", "partly", "no", "untrue"][pair.label as usize];
            println!(
                "{name}, reported: {reported}, {} {}: {text}",
                pair.set, pair.other
            );
        }
    }
    print!("{}", table(&parts));
    Ok(())
}

/// Returns the texts of every set of the data folder, by name.
fn sets(folder: &Path) -> Result<BTreeMap<String, Vec<String>>, Error> {
    let events = events(folder)?.into_iter();
    let mut sets: BTreeMap<String, Vec<String>> =
        events.map(|row| (row.id, row.documents)).collect();
    if let Ok(entries) = fs::read_dir(folder.join("../articles")) {
        let mut files = entries
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<Vec<_>, Error>>()?;
        files.sort();
        let texts = files.iter().map(|file| Ok(fs::read_to_string(file)?));
        sets.insert("articles".into(), texts.collect::<Result<_, Error>>()?);
    }
    Ok(sets)
}

/// Returns `true` if the engine names the other text as a source of the sentence.
fn is_reported(summary: &MultiSummary, pair: &LabelledPair) -> bool {
    let overlaps = |start, end| start < pair.end && end > pair.start;
    let mut sentences = summary.sentences.iter();
    let found = sentences
        .find(|s| s.source == pair.text && overlaps(s.span.start, s.span.end))
        .map(nutgraf::Sentence::reasons);
    let mut reasons = found.into_iter().flatten();
    reasons.any(|reason| reason.sources.contains(&pair.other))
}

fn table(parts: &BTreeMap<String, Counts>) -> String {
    let mut out = String::from(
        "| pairs | same, partly, no, untrue | reported of each | true | partly | not | found |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for (part, Counts { pairs, reported }) in parts {
        let [same, partly, no, untrue] = *reported;
        let all = reported.iter().sum::<usize>().max(1) as f64;
        let list = |counts: &[usize; 4]| counts.map(|count| count.to_string()).join(", ");
        let row = format!(
            "| {part} | {} | {} | {:.2} | {:.2} | {:.2} | {:.2} |\n",
            list(pairs),
            list(reported),
            same as f64 / all,
            partly as f64 / all,
            (no + untrue) as f64 / all,
            same as f64 / pairs[0].max(1) as f64,
        );
        out.push_str(&row);
    }
    out
}
