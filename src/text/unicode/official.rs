//! Reads Unicode's own test files, for the tests of `sentence_breaks` and `word_breaks`.
//!
//! The files are not copied into this repository. The package of `icu_segmenter`, which
//! is a dependency of the tests anyway, contains them (Unicode License v3), and
//! `cargo metadata` reports the folder of that package.

use std::fs::read_to_string;
use std::path::PathBuf;
use std::process::Command;

/// Returns the texts of a test file, each with the byte offsets of its boundaries.
pub(crate) fn cases(file: &str) -> Vec<(String, Vec<usize>)> {
    let path = testdata().join(file);
    let data = read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    data.lines().filter_map(case).collect()
}

/// Parses a line such as "÷ 0061 × 002E ÷ # …", in which ÷ is a boundary and × is not.
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

/// Returns the folder of test files in the package of `icu_segmenter`.
fn testdata() -> PathBuf {
    // Restricted to the host platform, because a fresh cache has no packages of others.
    let compiler = run("rustc", &["-vV"]);
    let host = compiler
        .lines()
        .find_map(|line| line.strip_prefix("host: "));
    let host = host.expect("rustc prints its host");
    let arguments = ["metadata", "--format-version", "1", "--locked"];
    let metadata = run(
        env!("CARGO"),
        &[&arguments[..], &["--filter-platform", host]].concat(),
    );
    let metadata: serde_json::Value = serde_json::from_str(&metadata).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let found = packages
        .iter()
        .find(|package| package["name"] == "icu_segmenter");
    let manifest = found.and_then(|package| package["manifest_path"].as_str());
    let manifest = PathBuf::from(manifest.expect("icu_segmenter is a dependency of the tests"));
    manifest.with_file_name("tests").join("testdata")
}

/// Runs a program and returns its standard output.
fn run(program: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command
        .output()
        .unwrap_or_else(|e| panic!("{program}: {e}"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {errors}");
    String::from_utf8(output.stdout).expect("programs print UTF-8")
}
