//! Speed on texts that are built to be slow. BENCHMARKS.md has the measurements.

use crate::support::hostile::{HOSTILE, Hostile};
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

/// Sizes in bytes between which time may grow: from the first to the second, four times.
const SIZES: [usize; 2] = [32 * 1024, 128 * 1024];
/// Maximum growth of the time. A linear rule needs four times as long, a quadratic one
/// sixteen times.
const MAX_GROWTH: f64 = 6.0;
/// Number of attempts, because a busy machine disturbs single measurements.
const ATTEMPTS: usize = 4;

/// Returns the time of `work` on the longer text as a multiple of that on the shorter one:
/// the least of several attempts, or the first that is small enough.
fn growth(hostile: &Hostile, work: impl Fn(&str)) -> f64 {
    let [short, long] = SIZES.map(|size| hostile.text(size));
    let mut least = f64::MAX;
    for _ in 0..ATTEMPTS {
        let base = clock::least(3, || work(&short));
        least = least.min(clock::least(1, || work(&long)) / base);
        if least <= MAX_GROWTH {
            break;
        }
    }
    least
}

fn assert_growth(name: &str, work: impl Fn(&str)) {
    for hostile in HOSTILE {
        let growth = growth(hostile, &work);
        assert!(
            growth <= MAX_GROWTH,
            "{name}, {}: {growth:.1} times as long for four times the text",
            hostile.name
        );
    }
}

#[test]
fn a_summary_of_four_times_the_text_takes_at_most_six_times_as_long() {
    assert_growth("summarize", |text| {
        drop(summarize(text, &Options::default()));
    });
}

#[test]
fn a_summary_of_several_texts_of_four_times_the_size_takes_at_most_six_times_as_long() {
    assert_growth("summarize_all", |text| {
        let half = text.floor_char_boundary(text.len() / 2);
        let halves = [text[..half].into(), text[half..].into()];
        drop(summarize_all(&halves, &Options::default()));
    });
}

#[test]
fn sentences_of_four_times_the_text_take_at_most_six_times_as_long() {
    assert_growth("sentences", |text| {
        drop(sentences(text, &Options::default()));
    });
}
