//! `segment-score`: segmentation compared with data sets of known sentences.
//!
//! There are two kinds of rows. A *rule* has `text` and its `sentences`, which must
//! match exactly apart from white space. A *document* has `paragraphs`, each a list
//! of sentences, and is scored by the F1 of the boundaries inside paragraphs. The
//! ends of paragraphs are not counted, because they are always found.

use crate::error::Error;
use crate::jsonl;
use lexopt::prelude::*;
use nutgraf::Options;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A row of any of the segmentation sets: a rule or a document.
#[derive(Deserialize)]
struct SegmentedRow {
    lang: String,
    // Fields of a rule.
    text: Option<String>,
    sentences: Option<Vec<String>>,
    golden: Option<bool>,
    suite: Option<String>,
    doc_type: Option<String>,
    clean: Option<bool>,
    // Fields of a document.
    paragraphs: Option<Vec<Vec<String>>>,
    /// The separator after each sentence; a space where it is missing.
    seps: Option<Vec<Vec<String>>>,
    treebank: Option<String>,
    source: Option<String>,
}

/// The counts of one set, in boundaries or in rules.
#[derive(Default)]
struct BoundaryCount {
    right: usize,
    found: usize,
    expected: usize,
}

impl BoundaryCount {
    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.expected).max(1) as f64
    }
}

/// Returns whether a rule can hold without changes to the text: the sentences
/// differ from the text in white space only, and none continues on the next line.
fn is_plain(row: &SegmentedRow, text: &str, sentences: &[String]) -> bool {
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

/// Returns whether the authors of a rule list it among their golden rules.
fn is_golden(row: &SegmentedRow) -> bool {
    let suite = row.suite.as_deref().unwrap_or("");
    row.golden == Some(true) || (suite.contains("GOLDEN") && row.clean != Some(true))
}

fn segment(text: &str, options: &Options) -> Vec<String> {
    let spans = nutgraf::sentences(text, options).unwrap_or_default();
    spans.iter().map(|span| span.of(text).to_owned()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the end of each sentence as a number of visible characters.
fn ends<'t>(sentences: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let mut at = 0;
    let ink = sentences.map(|sentence| {
        at += sentence.chars().filter(|c| !c.is_whitespace()).count();
        at
    });
    ink.collect()
}

/// Returns the text of a document, and the ends of its sentences and paragraphs.
fn document(
    row: &SegmentedRow,
    paragraphs: &[Vec<String>],
) -> (String, BTreeSet<usize>, BTreeSet<usize>) {
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

/// The options of the command.
#[derive(Default)]
struct Settings {
    /// Passes the language to the engine instead of having it detected.
    known_language: bool,
    /// Prints the errors in sets whose name contains this.
    show: Option<String>,
}

impl Settings {
    fn options(&self, language: &str) -> Options {
        let mut options = Options::default();
        options.language = self.known_language.then(|| language.to_owned());
        options
    }

    fn shows(&self, set: &str) -> bool {
        self.show.as_deref().is_some_and(|part| set.contains(part))
    }
}

fn score(row: &SegmentedRow, settings: &Settings, sets: &mut BTreeMap<String, BoundaryCount>) {
    if let Some(paragraphs) = &row.paragraphs {
        score_document(row, paragraphs, settings, sets);
    } else if let (Some(text), Some(sentences)) = (&row.text, &row.sentences) {
        score_rule(row, text, sentences, settings, sets);
    }
}

fn score_document(
    row: &SegmentedRow,
    paragraphs: &[Vec<String>],
    settings: &Settings,
    sets: &mut BTreeMap<String, BoundaryCount>,
) {
    let set = row.treebank.as_ref().or(row.source.as_ref());
    let set = format!("boundaries {} {}", row.lang, set.map_or("", String::as_str));
    let (text, expected, paragraphs) = document(row, paragraphs);
    let found = segment(&text, &settings.options(&row.lang));
    let found: BTreeSet<usize> = ends(found.iter().map(String::as_str)).into_iter().collect();
    let (expected, found) = (&expected - &paragraphs, &found - &paragraphs);
    if settings.shows(&set) {
        let characters: Vec<char> = text.chars().collect();
        let (missed, added) = (&expected - &found, &found - &expected);
        for (label, ends) in [("MISSED", missed), ("ADDED", added)] {
            for end in ends {
                println!("{label} {}", context(&characters, end));
            }
        }
    }
    let count = sets.entry(set).or_default();
    count.right += expected.intersection(&found).count();
    count.found += found.len();
    count.expected += expected.len();
}

fn score_rule(
    row: &SegmentedRow,
    text: &str,
    sentences: &[String],
    settings: &Settings,
    sets: &mut BTreeMap<String, BoundaryCount>,
) {
    let kind = match (is_golden(row), is_plain(row, text, sentences)) {
        (true, true) => "golden",
        (false, true) => "other rules",
        (_, false) => "rules of cleaning",
    };
    let set = format!("{kind} {}", row.lang);
    let found = segment(text, &settings.options(&row.lang));
    let found: Vec<String> = found.iter().map(|s| one_line(s)).collect();
    let expected: Vec<String> = sentences.iter().map(|s| one_line(s)).collect();
    if settings.shows(&set) && found != expected {
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

/// Returns the text around a boundary, which is given by the number of visible
/// characters before it.
fn context(text: &[char], end: usize) -> String {
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

/// Runs `segment-score [--known-language] [--show SET] FILE…`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut settings = Settings::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            Long("known-language") => settings.known_language = true,
            Long("show") => settings.show = Some(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut sets: BTreeMap<String, BoundaryCount> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for file in &files {
        for row in jsonl::rows::<SegmentedRow>(file)? {
            let row = row?;
            // Both golden sets have most rules in common, and repeat some.
            let is_new = row.text.as_ref().is_none_or(|text| {
                seen.insert((row.lang.clone(), one_line(text), is_golden(&row)))
            });
            if is_new {
                score(&row, &settings, &mut sets);
            }
        }
    }
    print_table(&sets);
    Ok(())
}

fn print_table(sets: &BTreeMap<String, BoundaryCount>) {
    println!("| set | right | found | expected | F1 |\n|---|---|---|---|---|");
    for (set, count) in sets {
        let BoundaryCount {
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
}
