//! What comes out for the fixtures of tests/golden, native.
//!
//! Each folder there holds three files: `input.txt`, a paste written for this
//! project; `meta.json`, what a reader says of it (see tests/reader.rs); and
//! `expected.txt`, all that the engine makes of it. After a change that is
//! meant to alter results,
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

use nutgraf::Options;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

macro_rules! names {
    ($($slug:literal)*) => { [$($slug),*] };
}
const FIXTURES: [&str; 24] = with_fixtures!(names);

/// A file or folder of tests/golden.
fn path(parts: &[&str]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    parts.iter().fold(folder, |path, part| path.join(part))
}

fn read(slug: &str, file: &str) -> String {
    let path = path(&[slug, file]);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names of the folders in a folder, or of the files.
fn names_in(folder: &Path, folders: bool) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the fixtures can be listed");
    entries
        .map(|entry| entry.expect("an entry of the folder"))
        .filter(|entry| entry.path().is_dir() == folders)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn the_list_of_fixtures_is_that_of_the_folders() {
    let listed: BTreeSet<String> = FIXTURES.map(String::from).into();
    assert_eq!(listed.len(), FIXTURES.len(), "a fixture is listed twice");
    assert_eq!(
        names_in(&path(&[]), true),
        listed,
        "see tests/common/golden.rs"
    );
}

#[test]
fn every_fixture_holds_three_files() {
    for slug in FIXTURES {
        let files: Vec<String> = names_in(&path(&[slug]), false).into_iter().collect();
        assert_eq!(files, ["expected.txt", "input.txt", "meta.json"], "{slug}");
    }
}

#[test]
fn results_are_those_expected() {
    let bless = std::env::var_os("NUTGRAF_BLESS").is_some();
    let mut report = Vec::new();
    for slug in FIXTURES {
        let found = golden::render(&read(slug, "input.txt"), &Options::default());
        if bless {
            fs::write(path(&[slug, "expected.txt"]), &found).expect("the file can be written");
            continue;
        }
        let expected = read(slug, "expected.txt");
        if found == expected {
            continue;
        }
        // The first line that differs, or the one that only one of them has.
        let mut lines = expected.lines().zip(found.lines()).enumerate();
        let (at, wanted, given) = match lines.find(|(_, (wanted, given))| wanted != given) {
            Some((at, (wanted, given))) => (at, wanted, given),
            None => (expected.lines().count().min(found.lines().count()), "", ""),
        };
        let at = at + 1;
        report.push(format!(
            "{slug}, line {at}:\n  expected {wanted}\n  found    {given}"
        ));
    }
    assert!(report.is_empty(), "{}", report.join("\n"));
}
