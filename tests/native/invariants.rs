//! The checks of the fuzz targets in `fuzz/`, native, on texts and wishes made at random.

#![cfg(not(target_family = "wasm"))]

#[path = "common/promises.rs"]
mod promises;
#[path = "common/prose.rs"]
mod prose;
#[path = "common/wishes.rs"]
mod wishes;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use wishes::{LANGUAGES, options, texts, wish};

proptest! {
    #![proptest_config(Config { cases: 250, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_text_has_a_sound_summary_or_is_blank(text in texts()) {
        promises::engine(&text);
    }

    #[test]
    fn sentences_hold_all_that_shows_in_any_language(
        text in texts(), language in select(&LANGUAGES[..])
    ) {
        promises::segmenter(&text, language);
    }

    #[test]
    fn every_line_is_in_a_story_and_what_is_text_in_sentences(text in texts()) {
        promises::document(&text);
    }

    #[test]
    fn what_is_asked_for_is_done_or_refused_in_words(
        text in texts(), wishes in prop::collection::vec(wish(), 0..8)
    ) {
        promises::wishes(&text, &options(&text, wishes));
    }

    #[test]
    fn several_texts_are_told_apart(texts in prop::collection::vec(texts(), 1..5)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        promises::several(&texts);
    }
}
