//! Segmentation into sentences, compared with known sentences of each language.
//!
//! The sentences in `support/languages.rs` were written for this project, one for
//! each rule. The golden rules in `tests/data` are those of `pragmatic_segmenter` and
//! pySBD.

use crate::support::languages::SENTENCES;
use nutgraf::{Options, sentences};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::path::Path;

/// Number of distinct golden rules that need no change to the text.
const RULES: usize = 172;
/// Minimum share of the golden rules that hold in each of [`WITH_LISTS`].
const EACH: f64 = 1.0;
/// Minimum share of the golden rules that hold over all languages.
const ALL: f64 = 0.97;
/// The languages with golden rules for which Nutgraf has word lists.
const WITH_LISTS: [&str; 10] = ["ar", "da", "de", "el", "en", "es", "fr", "it", "nl", "ru"];

/// Returns the sentences of a text, with single spaces as white space.
fn segmented(text: &str, language: &str) -> Vec<String> {
    let options = Options::default().language(language);
    let spans = sentences(text, &options).unwrap_or_default();
    let texts = spans.iter().map(|span| single_spaced(span.of(text)));
    texts.collect()
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn sentences_written_for_each_language_are_found() {
    let mut wrong = Vec::new();
    for (language, paragraphs) in SENTENCES {
        for paragraph in paragraphs.trim().split("\n\n") {
            let expected: Vec<&str> = paragraph.lines().map(str::trim).collect();
            let found = segmented(&expected.join(" "), language);
            if found != expected {
                wrong.push((language, expected, found));
            }
        }
    }
    assert!(wrong.is_empty(), "(language, expected, found): {wrong:#?}");
}

#[test]
fn at_least_18_languages_have_sentences_written_for_them() {
    let mut codes: Vec<&str> = SENTENCES.iter().map(|(code, _)| *code).collect();
    codes.dedup();
    assert!(codes.len() >= 18, "{codes:?}");
}

/// A text and the sentences that it must be segmented into, with single spaces.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct GoldenRule {
    lang: String,
    text: String,
    sentences: Vec<String>,
}

impl GoldenRule {
    /// Parses a line of the files.
    fn parse(line: &str) -> Self {
        let row: Value = serde_json::from_str(line).expect("a rule in JSON");
        let text = |value: &Value| value.as_str().expect("a string").to_owned();
        let sentences = row["sentences"].as_array().expect("a list of sentences");
        let sentences = sentences.iter().map(|value| single_spaced(&text(value)));
        Self {
            lang: text(&row["lang"]),
            text: text(&row["text"]),
            sentences: sentences.collect(),
        }
    }

    /// Returns whether the rule can hold without changes to the text: the sentences
    /// differ from it in white space only, and none continues on the next line.
    fn needs_no_change(&self) -> bool {
        let visible = |text: &str| text.split_whitespace().collect::<String>();
        let all: String = self.sentences.iter().map(|s| visible(s)).collect();
        let lines = self.text.lines().map(visible);
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        let is_joined = self.sentences.iter().map(|s| visible(s)).any(|sentence| {
            let continues = |line: &String| sentence.len() > line.len();
            let mut lines = lines.iter();
            lines.any(|line| continues(line) && sentence.starts_with(line.as_str()))
        });
        visible(&self.text) == all && !is_joined
    }
}

/// Reads the golden rules that need no change to the text, each once.
fn golden_rules() -> Vec<GoldenRule> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden_rules");
    let mut rules = Vec::new();
    for file in ["pragmatic_segmenter.jsonl", "pysbd.jsonl"] {
        let path = folder.join(file);
        let data = read_to_string(&path);
        let data = data.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        rules.extend(data.lines().map(GoldenRule::parse));
    }
    rules.retain(GoldenRule::needs_no_change);
    rules.sort();
    rules.dedup();
    rules
}

#[test]
fn golden_rules_that_need_no_change_to_the_text_hold() {
    let rules = golden_rules();
    assert_eq!(rules.len(), RULES, "rules are missing or new");
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for rule in &rules {
        let found = segmented(&rule.text, &rule.lang);
        let holds = found == rule.sentences;
        if !holds {
            let (language, expected) = (&rule.lang, &rule.sentences);
            eprintln!("{language}\n  expected {expected:#?}\n  found {found:#?}");
        }
        let (right, all) = counts.entry(&rule.lang).or_default();
        *right += usize::from(holds);
        *all += 1;
    }
    for language in WITH_LISTS {
        let (right, all) = counts[language];
        assert!(
            right as f64 >= EACH * all as f64,
            "{language}: {right} of {all}"
        );
    }
    let right: usize = counts.values().map(|(right, _)| right).sum();
    let all = rules.len();
    assert!(
        right as f64 >= ALL * all as f64,
        "{right} of {all}: {counts:?}"
    );
}
