//! Golden results: the summaries of the fixtures in `tests/golden`.
//!
//! Each folder there has three files: `input.txt`, a paste written for this
//! project; `meta.json`, a reader's notes on it (see `reader.rs`); and
//! `expected.txt`, the whole result. After a change that is meant to change
//! results, run
//!
//! ```text
//! NUTGRAF_BLESS=1 cargo test --test native golden
//! ```
//!
//! to write `expected.txt`, and read the difference. `tests/wasm` compares the
//! same files with the results in a browser.

use crate::support::rendering::{self, with_fixtures};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

macro_rules! names {
    ($($slug:literal)*) => { [$($slug),*] };
}
const FIXTURES: [&str; 24] = with_fixtures!(names);

/// Returns the path of a file or folder in `tests/golden`.
fn path(parts: &[&str]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    parts.iter().fold(folder, |path, part| path.join(part))
}

fn read(slug: &str, file: &str) -> String {
    let path = path(&[slug, file]);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the names of the folders in a folder, or of the files.
fn names_in(folder: &Path, folders: bool) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the fixtures can be listed");
    entries
        .map(|entry| entry.expect("an entry of the folder"))
        .filter(|entry| entry.path().is_dir() == folders)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn every_folder_is_in_the_list_of_fixtures() {
    let listed: BTreeSet<String> = FIXTURES.map(String::from).into();
    assert_eq!(listed.len(), FIXTURES.len(), "a fixture is listed twice");
    assert_eq!(
        names_in(&path(&[]), true),
        listed,
        "see tests/native/support/rendering.rs"
    );
}

#[test]
fn every_fixture_has_three_files() {
    for slug in FIXTURES {
        let files: Vec<String> = names_in(&path(&[slug]), false).into_iter().collect();
        assert_eq!(files, ["expected.txt", "input.txt", "meta.json"], "{slug}");
    }
}

#[test]
fn results_equal_the_expected_files() {
    let bless = std::env::var_os("NUTGRAF_BLESS").is_some();
    let mut report = Vec::new();
    for slug in FIXTURES {
        let found = rendering::render(slug, &read(slug, "input.txt"));
        if bless {
            fs::write(path(&[slug, "expected.txt"]), &found).expect("the file can be written");
            continue;
        }
        let expected = read(slug, "expected.txt");
        if found == expected {
            continue;
        }
        // The first line that differs, or the first that only one of them has.
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
