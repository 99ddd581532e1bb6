//! Speed on texts that are built to be slow. BENCHMARKS.md has the measurements.

use crate::support::hostile::HOSTILE;
use crate::support::{clock, prose};
use nutgraf::{Options, Page, sentences, summarize, summarize_all};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// Size of a text in bytes. At this size a quadratic rule takes a hundred times as
/// long as prose.
const SIZE: usize = 100_000;
/// Maximum time of a text as a multiple of that of prose of the same size. This is far
/// above the measured ratios (`cargo xtask bench hostile`), to allow for debug builds on
/// busy machines, and far below the ratio of a quadratic rule.
const MAX_RATIO: f64 = 40.0;

/// Returns the processor time of a summary and a segmentation, in seconds.
fn seconds(text: &str) -> f64 {
    clock::least(2, || {
        let summary = summarize(text, &Options::default());
        let segmented = sentences(text, &Options::default());
        assert_eq!(summary.is_ok(), segmented.is_ok(), "{text:.40}");
    })
}

/// Returns the processor time of a joint summary of a text and its copy, in seconds.
fn seconds_twice(text: &str) -> f64 {
    clock::least(2, || {
        let _ = summarize_all(&[Page::from(text), Page::from(text)], &Options::default());
    })
}

/// Returns random prose.
fn prose(size: usize) -> String {
    let mut runner = TestRunner::deterministic();
    let mut prose = String::new();
    while prose.len() < size {
        let paste = prose::pastes().new_tree(&mut runner).expect("a paste");
        prose.push_str(&paste.current());
        prose.push('\n');
    }
    prose
}

#[test]
fn no_text_and_its_copy_take_40_times_as_long_as_prose_and_its_copy() {
    let prose = prose(SIZE / 4);
    seconds_twice(&prose);
    let plain = seconds_twice(&prose);
    for hostile in HOSTILE {
        let ratio = seconds_twice(&hostile.text(SIZE / 4)) / plain;
        assert!(
            ratio < MAX_RATIO,
            "{}: {ratio:.1} times as long",
            hostile.name
        );
    }
}

#[test]
fn no_text_takes_40_times_as_long_as_prose_of_the_same_size() {
    let prose = prose(SIZE);
    // The first call builds the word lists of the languages.
    seconds(&prose);
    let plain = seconds(&prose);
    for hostile in HOSTILE {
        let text = hostile.text(SIZE);
        let ratio = seconds(&text) / plain;
        assert!(
            ratio < MAX_RATIO,
            "{}: {ratio:.1} times as long",
            hostile.name
        );
    }
}
