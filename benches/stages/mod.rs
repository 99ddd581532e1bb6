//! The stages that are measured natively and in WebAssembly.

use nutgraf::internals::bench;
use nutgraf::{Options, sentences, summarize};
use std::hint::black_box;

/// A stage: its name and its function, whose result depends on all of its work.
pub type Stage = (&'static str, fn(&str) -> usize);

/// The stages, fastest first.
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

// Indices of stages for the native bench. The bench in the browser uses names.
#[allow(dead_code)]
pub const FLOOR: usize = 2;
#[allow(dead_code)]
pub const CLEAN: usize = 4;
#[allow(dead_code)]
pub const WORDS: usize = 5;
#[allow(dead_code)]
pub const WHOLE: usize = 6;
