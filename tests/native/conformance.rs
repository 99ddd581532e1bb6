//! Sentences of each language, cut where they must be.
//!
//! The sentences below were written for this project, to try one rule each. The
//! golden rules of `pragmatic_segmenter` and pySBD, which are other people's, run
//! where the folder of shared data lies beside this repository.

use crate::support::languages::SENTENCES;
use nutgraf::{Options, sentences};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::path::Path;

/// Where the shared data sets are, if they are there.
const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/segmentation");
/// The share of golden rules that must hold in each language that has lists.
const EACH: f64 = 0.97;
/// The share over all languages.
const ALL: f64 = 0.95;

/// The sentences of a text in a language, with white space made single.
fn cut(text: &str, language: &str) -> Vec<String> {
    let mut options = Options::default();
    options.language = Some(language.to_owned());
    let spans = sentences(text, &options).unwrap_or_default();
    spans
        .iter()
        .map(|span| single_spaced(span.of(text)))
        .collect()
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn sentences_written_for_each_language_come_out_whole() {
    let mut wrong = Vec::new();
    for (language, groups) in SENTENCES {
        for group in groups.trim().split("\n\n") {
            let expected: Vec<&str> = group.lines().map(str::trim).collect();
            let found = cut(&expected.join(" "), language);
            if found != expected {
                wrong.push((language, expected, found));
            }
        }
    }
    assert!(wrong.is_empty(), "(language, expected, found): {wrong:#?}");
}

#[test]
fn every_language_with_lists_has_sentences_here() {
    let mut codes: Vec<&str> = SENTENCES.iter().map(|(code, _)| *code).collect();
    codes.dedup();
    assert!(codes.len() >= 18, "{codes:?}");
}

/// Whether a rule can be kept without changing the text.
fn is_plain(row: &Value, text: &str, expected: &[String]) -> bool {
    let ink = |text: &str| text.split_whitespace().collect::<String>();
    let all: String = expected.iter().map(|sentence| ink(sentence)).collect();
    // A sentence that spans the end of a line asks for lines to be joined.
    let lines = text.lines().map(ink).filter(|line| !line.is_empty());
    let joined = expected.iter().any(|sentence| {
        let sentence = ink(sentence);
        lines
            .clone()
            .any(|line| sentence.len() > line.len() && sentence.starts_with(&line))
    });
    row["doc_type"].is_null() && ink(text) == all && !joined
}

/// The golden rules of a row, as (language, text, sentences).
fn golden(row: &Value) -> Option<(String, String, Vec<String>)> {
    let suite = row["suite"].as_str().unwrap_or("");
    let golden = row["golden"] == true || (suite.contains("GOLDEN") && row["clean"] != true);
    let text = row["text"].as_str()?.to_owned();
    let sentences = row["sentences"].as_array()?.iter();
    let expected: Vec<String> = sentences
        .filter_map(Value::as_str)
        .map(single_spaced)
        .collect();
    (golden && is_plain(row, &text, &expected)).then(|| {
        (
            row["lang"].as_str().unwrap_or("").to_owned(),
            text,
            expected,
        )
    })
}

#[test]
fn golden_rules_that_ask_for_no_cleaning_hold() {
    let mut rules = Vec::new();
    for file in ["pragmatic_segmenter.jsonl", "pysbd_golden_rules.jsonl"] {
        let path = Path::new(SHARED).join(file);
        let Ok(data) = read_to_string(&path) else {
            eprintln!("skipped: {} is not there", path.display());
            return;
        };
        let rows = data
            .lines()
            .map(|line| serde_json::from_str(line).expect("a row of JSON"));
        rules.extend(rows.filter_map(|row: Value| golden(&row)));
    }
    rules.sort();
    rules.dedup();
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (language, text, expected) in &rules {
        let found = cut(text, language);
        if found != *expected {
            eprintln!("{language}\n  expected {expected:#?}\n  found {found:#?}");
        }
        let (right, all) = counts.entry(language).or_default();
        *right += usize::from(found == *expected);
        *all += 1;
    }
    for language in ["ar", "da", "de", "el", "en", "es", "fr", "it", "nl", "ru"] {
        let (right, all) = counts[language];
        assert!(
            right as f64 >= EACH * all as f64,
            "{language}: {right} of {all}"
        );
    }
    let right: usize = counts.values().map(|(right, _)| right).sum();
    assert!(
        right as f64 >= ALL * rules.len() as f64,
        "{right} of {}: {counts:?}",
        rules.len()
    );
}
