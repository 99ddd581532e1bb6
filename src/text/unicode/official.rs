//! Unicode's own test files, for the tests of `sentence_breaks` and `word_breaks`.
//! They are in `tests/data/unicode` and must have the version of the tables.

use std::fs::read_to_string;
use std::path::Path;

/// Returns the texts of a test file, each with the byte offsets of its boundaries.
pub(crate) fn cases(file: &str) -> Vec<(String, Vec<usize>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/unicode");
    let path = folder.join(file);
    let data = read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    data.lines().filter_map(case).collect()
}

/// Parses a line such as "÷ 0061 × 002E ÷ # …": ÷ is a boundary, × is none.
fn case(line: &str) -> Option<(String, Vec<usize>)> {
    let line = line.split('#').next()?.trim();
    let (mut text, mut cuts) = (String::new(), Vec::new());
    for part in line.split_whitespace() {
        match part {
            "÷" => cuts.push(text.len()),
            "×" => {}
            code => text.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?),
        }
    }
    (!text.is_empty()).then_some((text, cuts))
}
