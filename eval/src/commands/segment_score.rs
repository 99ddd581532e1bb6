//! `segment-score`: sentences against data sets that say where they end.
//!
//! Two kinds of rows are known. A *rule* has `text` and the `sentences` that must
//! come out of it exactly, but for white space. A *document* has `paragraphs`, each
//! a list of sentences; it is scored by the F1 of the boundaries inside paragraphs
//! (the end of a paragraph is never missed and would only flatter).

use crate::Failure;
use lexopt::prelude::*;
use nutgraf::Options;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;

/// A row of any of the sets.
#[derive(Deserialize)]
struct Row {
    lang: String,
    // A rule.
    text: Option<String>,
    sentences: Option<Vec<String>>,
    golden: Option<bool>,
    suite: Option<String>,
    doc_type: Option<String>,
    clean: Option<bool>,
    // A document.
    paragraphs: Option<Vec<Vec<String>>>,
    /// What stands behind each sentence; a blank where it is not said.
    seps: Option<Vec<Vec<String>>>,
    treebank: Option<String>,
    source: Option<String>,
}

/// What was found in one set.
#[derive(Default)]
struct Count {
    right: usize,
    found: usize,
    expected: usize,
}

impl Count {
    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.expected).max(1) as f64
    }
}

/// Whether a rule can be kept without changing the text: nothing but white space
/// is lost or added, and no sentence spans the end of a line.
fn is_plain(row: &Row, text: &str, sentences: &[String]) -> bool {
    let ink = |text: &str| text.split_whitespace().collect::<String>();
    let expected: String = sentences.iter().map(|sentence| ink(sentence)).collect();
    let lines: Vec<String> = text.lines().map(ink).collect();
    let mut ends = BTreeSet::new();
    let mut at = 0;
    for sentence in sentences {
        at += ink(sentence).len();
        ends.insert(at);
    }
    let mut at = 0;
    row.doc_type.is_none()
        && ink(text) == expected
        && lines.iter().all(|line| {
            at += line.len();
            at == 0 || ends.contains(&at)
        })
}

/// Whether a rule is one of those that their authors call golden.
fn is_golden(row: &Row) -> bool {
    let suite = row.suite.as_deref().unwrap_or("");
    row.golden == Some(true) || (suite.contains("GOLDEN") && row.clean != Some(true))
}

fn options(language: &str, told: bool) -> Options {
    let mut options = Options::default();
    options.language = told.then(|| language.to_owned());
    options
}

fn segment(text: &str, options: &Options) -> Vec<String> {
    let spans = nutgraf::sentences(text, options).unwrap_or_default();
    spans.iter().map(|span| span.of(text).to_owned()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many characters that show anything stand before the end of each sentence.
fn ends<'t>(sentences: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let mut at = 0;
    let ink = sentences.map(|sentence| {
        at += sentence.chars().filter(|c| !c.is_whitespace()).count();
        at
    });
    ink.collect()
}

/// The text of a document, and where sentences and paragraphs end in it.
fn document(row: &Row, paragraphs: &[Vec<String>]) -> (String, BTreeSet<usize>, BTreeSet<usize>) {
    let mut text = String::new();
    let (mut sentence_ends, mut paragraph_ends) = (BTreeSet::new(), BTreeSet::new());
    let mut base = 0;
    for (i, paragraph) in paragraphs.iter().enumerate() {
        for (j, sentence) in paragraph.iter().enumerate() {
            text += sentence;
            let separator = row.seps.as_ref().and_then(|seps| seps.get(i)?.get(j));
            if j + 1 < paragraph.len() {
                text += separator.map_or(" ", String::as_str);
            }
        }
        text += "\n\n";
        let here = ends(paragraph.iter().map(String::as_str));
        sentence_ends.extend(here.iter().map(|end| base + end));
        base += here.last().copied().unwrap_or(0);
        paragraph_ends.insert(base);
    }
    (text, sentence_ends, paragraph_ends)
}

/// How the command was asked to work.
#[derive(Default)]
struct Asked {
    /// Tells the engine the language instead of leaving it to detection.
    told: bool,
    /// Prints what came out wrong.
    show: Option<String>,
}

impl Asked {
    fn shows(&self, set: &str) -> bool {
        self.show.as_deref().is_some_and(|part| set.contains(part))
    }
}

fn score(row: &Row, asked: &Asked, sets: &mut BTreeMap<String, Count>) {
    let options = options(&row.lang, asked.told);
    if let Some(paragraphs) = &row.paragraphs {
        let set = row.treebank.as_ref().or(row.source.as_ref());
        let set = format!("boundaries {} {}", row.lang, set.map_or("", String::as_str));
        let (text, expected, paragraphs) = document(row, paragraphs);
        let found = segment(&text, &options);
        let found: BTreeSet<usize> = ends(found.iter().map(String::as_str)).into_iter().collect();
        let inner = |set: &BTreeSet<usize>| &(set - &paragraphs) | &BTreeSet::new();
        let (expected, found) = (inner(&expected), inner(&found));
        if asked.shows(&set) {
            let ink: Vec<char> = text.chars().collect();
            for (sign, ends) in [
                ("MISSED", &expected - &found),
                ("ADDED", &found - &expected),
            ] {
                for end in ends {
                    println!("{sign} {}", around(&ink, end));
                }
            }
        }
        let count = sets.entry(set).or_default();
        count.right += expected.intersection(&found).count();
        count.found += found.len();
        count.expected += expected.len();
    } else if let (Some(text), Some(sentences)) = (&row.text, &row.sentences) {
        let kind = match (is_golden(row), is_plain(row, text, sentences)) {
            (true, true) => "golden",
            (false, true) => "other rules",
            (_, false) => "rules of cleaning",
        };
        let set = format!("{kind} {}", row.lang);
        let found: Vec<String> = segment(text, &options)
            .iter()
            .map(|s| one_line(s))
            .collect();
        let expected: Vec<String> = sentences.iter().map(|s| one_line(s)).collect();
        if asked.shows(&set) && found != expected {
            println!(
                "{set}\n  expected {}\n  found    {}",
                expected.join(" ‖ "),
                found.join(" ‖ ")
            );
        }
        let count = sets.entry(set).or_default();
        count.right += usize::from(found == expected);
        count.found += 1;
        count.expected += 1;
    }
}

/// The text about a boundary, given by the visible characters before it.
fn around(text: &[char], end: usize) -> String {
    let mut ink = 0;
    let at = text.iter().position(|c| {
        ink += usize::from(!c.is_whitespace());
        ink == end
    });
    let at = at.map_or(text.len(), |at| at + 1);
    let part = |range: &[char]| range.iter().collect::<String>().replace('\n', "⏎");
    let (before, after) = (
        &text[at.saturating_sub(60)..at],
        &text[at..text.len().min(at + 40)],
    );
    format!("{}‖{}", part(before), part(after))
}

pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut asked = Asked::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            Long("told") => asked.told = true,
            Long("show") => asked.show = Some(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut sets: BTreeMap<String, Count> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for file in &files {
        let name = file.display().to_string();
        let opened = File::open(file).map_err(|e| format!("{name}: {e}"))?;
        for (i, line) in BufReader::new(opened).lines().enumerate() {
            let row: Row =
                serde_json::from_str(&line?).map_err(|e| format!("{name}, line {}: {e}", i + 1))?;
            // Both golden sets have most rules in common, and repeat some.
            let new = row.text.as_ref().is_none_or(|text| {
                seen.insert((row.lang.clone(), one_line(text), is_golden(&row)))
            });
            if new {
                score(&row, &asked, &mut sets);
            }
        }
    }
    println!("| set | right | found | expected | F1 |\n|---|---|---|---|---|");
    for (set, count) in &sets {
        let Count {
            right,
            found,
            expected,
        } = count;
        println!(
            "| {set} | {right} | {found} | {expected} | {:.3} |",
            count.f1()
        );
    }
    for kind in ["golden", "other rules", "rules of cleaning"] {
        let of_kind = sets.iter().filter(|(set, _)| set.starts_with(kind));
        let (right, all) = of_kind.fold((0, 0), |sum, (_, count)| {
            (sum.0 + count.right, sum.1 + count.expected)
        });
        println!(
            "| {kind}, all languages | {right} | | {all} | {:.3} |",
            right as f64 / f64::from(all.max(1) as u32)
        );
    }
    Ok(())
}
