//! Texts that are made to be slow are not, native. The figures are in BENCHMARKS.md.

use crate::support::hostile::HOSTILE;
use crate::support::{clock, prose};
use nutgraf::{Options, sentences, summarize};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// Enough for a rule that looks again and again to take a hundred times as long as prose.
const SIZE: usize = 100_000;
/// The most that any text may take, as a multiple of prose of the same size. Far above what
/// they take (`cargo xtask bench hostile`), for debug builds on busy machines; far below
/// what any of them takes with the length squared.
const MOST: f64 = 40.0;

fn seconds(text: &str) -> f64 {
    clock::least(2, || {
        let told = summarize(text, &Options::default());
        let cut = sentences(text, &Options::default());
        assert_eq!(told.is_ok(), cut.is_ok(), "{text:.40}");
    })
}

#[test]
fn no_text_takes_many_times_as_long_as_prose_of_its_size() {
    let mut runner = TestRunner::deterministic();
    let mut prose = String::new();
    while prose.len() < SIZE {
        let paste = prose::pastes().new_tree(&mut runner).expect("a paste");
        prose.push_str(&paste.current());
        prose.push('\n');
    }
    // The first reading makes the lists of languages.
    seconds(&prose);
    let plain = seconds(&prose);
    for hostile in HOSTILE {
        let text = hostile.text(SIZE);
        let ratio = seconds(&text) / plain;
        assert!(ratio < MOST, "{}: {ratio:.1} times as long", hostile.name);
    }
}
