//! What is measured, natively and in WebAssembly alike.

use nutgraf::{Options, bench, sentences, summarize};
use std::hint::black_box;

/// A stage: its name, and how it reads a text. What it returns depends on all that it did.
pub type Stage = (&'static str, fn(&str) -> usize);

/// The least first.
pub const STAGES: [Stage; 7] = [
    ("byte pass", |text| {
        text.bytes().filter(|&byte| byte == black_box(b' ')).count()
    }),
    ("tokenise", bench::words),
    ("floor", bench::floor),
    ("segment", |text| {
        let english = Options::default().language("en");
        sentences(text, &english).map_or(0, |sentences| sentences.len())
    }),
    ("clean", bench::document),
    ("sentences and words", bench::sentences_and_words),
    ("whole", |text| {
        summarize(text, &Options::default()).map_or(0, |summary| summary.sentences.len())
    }),
];

/// Where the floor, sentences with words, cleaning and the whole stand among them.
#[allow(dead_code)]
pub const FLOOR: usize = 2;
pub const CLEAN: usize = 4;
pub const WORDS: usize = 5;
pub const WHOLE: usize = 6;
