//! What comes out for the fixtures of tests/golden, native.
//!
//! Each folder there holds three files: `input.txt`, a paste written for this
//! project; `meta.json`, what a reader says of it; and `expected.txt`, all that
//! the engine makes of it. After a change that is meant to alter results,
//!
//! ```text
//! NUTGRAF_BLESS=1 cargo test --test golden
//! ```
//!
//! writes `expected.txt` anew, and the difference shows what the change did.
//! tests/web.rs compares the same files with what comes out in a browser.

#![cfg(not(target_family = "wasm"))]

#[macro_use]
#[path = "common/golden.rs"]
mod golden;

use nutgraf::{Options, Summary, summarize};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

macro_rules! names {
    ($($slug:literal)*) => { [$($slug),*] };
}
const FIXTURES: [&str; 20] = with_fixtures!(names);

/// Where the engine does not see yet what a reader sees: fixture, check and
/// why. An entry whose check holds again fails the tests, so that it goes.
const SHORTFALLS: &[(&str, &str, &str)] = &[];

/// A fixture, and what the engine makes of it.
struct Fixture {
    slug: &'static str,
    input: String,
    meta: Value,
    summary: Summary,
}

fn path(slug: &str, file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(slug).join(file)
}

fn read(slug: &str, file: &str) -> String {
    let path = path(slug, file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

impl Fixture {
    fn load(slug: &'static str) -> Self {
        let input = read(slug, "input.txt");
        let meta = serde_json::from_str(&read(slug, "meta.json"))
            .unwrap_or_else(|error| panic!("{slug}/meta.json: {error}"));
        let summary = summarize(&input, &Options::default())
            .unwrap_or_else(|error| panic!("{slug}/input.txt: {error}"));
        Self { slug, input, meta, summary }
    }

    /// A list of texts in meta.json.
    fn list(&self, key: &str) -> Vec<&str> {
        let list = self.meta[key].as_array().unwrap_or_else(|| panic!("{}: no {key}", self.slug));
        let text = |value: &'static str| panic!("{}: {value} in {key}", self.slug);
        list.iter().map(|entry| entry.as_str().unwrap_or_else(|| text("no text"))).collect()
    }

    fn sentences(&self) -> impl Iterator<Item = &str> {
        self.summary.sentences.iter().map(|sentence| sentence.span.of(&self.input))
    }

    fn chosen(&self) -> impl Iterator<Item = &str> {
        self.summary.chosen().map(|sentence| sentence.span.of(&self.input))
    }
}

/// Runs a check over all fixtures. It returns what is wrong with one, or
/// nothing. All but the known shortfalls must hold, and none of those.
fn check(name: &str, wrong: impl Fn(&Fixture) -> Vec<String>) {
    let mut report = Vec::new();
    for slug in FIXTURES {
        let known = SHORTFALLS.iter().any(|&(fixture, check, _)| (fixture, check) == (slug, name));
        let found = wrong(&Fixture::load(slug));
        match (known, found.is_empty()) {
            (true, true) => report.push(format!("{slug}: holds now; take it off SHORTFALLS")),
            (false, false) => report.extend(found.iter().map(|what| format!("{slug}: {what}"))),
            _ => {}
        }
    }
    assert!(report.is_empty(), "{name}:\n{}", report.join("\n"));
}

#[test]
fn the_list_of_fixtures_is_that_of_the_folders_and_each_holds_three_files() {
    let listed = |folder: PathBuf, folders: bool| -> BTreeSet<String> {
        let entries = fs::read_dir(&folder).expect("tests/golden can be listed");
        entries
            .map(|entry| entry.expect("an entry of the folder").path())
            .filter(|path| path.is_dir() == folders)
            .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .collect()
    };
    let names: BTreeSet<String> = FIXTURES.map(String::from).into();
    assert_eq!(names.len(), FIXTURES.len(), "a fixture is listed twice");
    assert_eq!(listed(path("", ""), true), names, "tests/common/golden.rs lists the fixtures");
    for slug in FIXTURES {
        let files: Vec<String> = listed(path(slug, ""), false).into_iter().collect();
        assert_eq!(files, ["expected.txt", "input.txt", "meta.json"], "{slug}");
    }
}

#[test]
fn known_shortfalls_name_fixtures_and_checks_that_exist() {
    let checks = ["title", "tricky", "sentences", "chosen", "set aside", "key"];
    for (slug, name, why) in SHORTFALLS {
        assert!(FIXTURES.contains(slug) && checks.contains(name), "{slug}, {name}: no such check");
        assert!(!why.is_empty(), "{slug}, {name}: says no reason");
    }
}

#[test]
fn every_text_that_a_reader_named_stands_in_the_fixture_word_for_word() {
    for fixture in FIXTURES.map(Fixture::load) {
        let named = ["tricky", "set_aside", "key"].map(|key| fixture.list(key)).concat();
        for text in named.into_iter().chain(fixture.meta["title"].as_str()) {
            assert!(fixture.input.contains(text), "{}: {text:?}", fixture.slug);
        }
        let aside = fixture.list("set_aside");
        for text in aside {
            let is_line = fixture.input.lines().any(|line| line.contains(text));
            assert!(is_line, "{}: {text:?} is no line", fixture.slug);
        }
    }
}

#[test]
fn results_are_those_expected() {
    for slug in FIXTURES {
        let rendering = golden::render(&read(slug, "input.txt"), &Options::default());
        if std::env::var_os("NUTGRAF_BLESS").is_some() {
            fs::write(path(slug, "expected.txt"), &rendering).expect("expected.txt can be written");
        }
        let expected = read(slug, "expected.txt");
        let pairs = expected.lines().zip(rendering.lines()).enumerate();
        if let Some((at, (old, new))) = pairs.into_iter().find(|(_, (old, new))| old != new) {
            let at = at + 1;
            panic!("{slug}/expected.txt, line {at}:\n  expected {old}\n  found    {new}");
        }
        assert!(expected == rendering, "{slug}/expected.txt and the result differ in length");
    }
}

#[test]
fn the_title_is_found() {
    check("title", |fixture| {
        let title = fixture.summary.title.map(|span| span.of(&fixture.input));
        let wanted = fixture.meta["title"].as_str();
        if title == wanted { vec![] } else { vec![format!("found {title:?}, not {wanted:?}")] }
    });
}

#[test]
fn every_tricky_sentence_comes_out_whole_and_once() {
    check("tricky", |fixture| {
        let missing = |text: &&str| fixture.sentences().filter(|s| s == text).count() != 1;
        let tricky = fixture.list("tricky").into_iter().filter(missing);
        tricky.map(|text| format!("is not a sentence, once: {text:?}")).collect()
    });
}

#[test]
fn there_are_as_many_sentences_as_a_reader_counts() {
    check("sentences", |fixture| {
        let found = fixture.summary.sentences.len() as u64;
        let wanted = fixture.meta["sentences"].as_u64().expect("a number of sentences");
        if found == wanted { vec![] } else { vec![format!("{found}, not {wanted}")] }
    });
}

#[test]
fn nothing_chosen_comes_from_a_line_that_is_not_the_article() {
    check("chosen", |fixture| {
        let aside = fixture.list("set_aside");
        // A line of one or two words, such as "Follow", may well stand in a sentence too.
        let line_in = |s: &str, line: &str| line.split_whitespace().count() > 2 && s.contains(line);
        let is_aside = |s: &&str| aside.iter().any(|line| line.contains(s) || line_in(s, line));
        fixture.chosen().filter(is_aside).map(|s| format!("chose {s:?}")).collect()
    });
}

#[test]
fn every_line_that_is_not_the_article_is_set_aside() {
    check("set aside", |fixture| {
        let aside = fixture.summary.set_aside.iter().map(|aside| aside.span.of(&fixture.input));
        let aside: Vec<&str> = aside.flat_map(str::lines).map(str::trim_end).collect();
        let missing = fixture.list("set_aside").into_iter().filter(|line| !aside.contains(line));
        missing.map(|line| format!("took for the article: {line:?}")).collect()
    });
}

#[test]
fn a_summary_of_three_sentences_holds_one_that_a_reader_would_choose() {
    check("key", |fixture| {
        let key = fixture.list("key");
        if fixture.chosen().any(|sentence| key.contains(&sentence)) {
            return vec![];
        }
        vec![format!("chose {:#?}", fixture.chosen().collect::<Vec<_>>())]
    });
}
