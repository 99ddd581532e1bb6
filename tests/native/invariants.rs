//! The invariants that the fuzz targets check, here with random texts and options.

use crate::support::arbitrary_options::{LANGUAGES, arbitrary_option, options, texts};
use crate::support::invariants;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

proptest! {
    #![proptest_config(Config { cases: 250, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_text_has_a_valid_summary_or_is_blank(text in texts()) {
        invariants::engine(&text);
    }

    #[test]
    fn sentences_contain_every_visible_character_in_any_language(
        text in texts(), language in select(&LANGUAGES[..])
    ) {
        invariants::segmenter(&text, language);
    }

    #[test]
    fn every_line_is_in_a_story_and_every_text_line_in_sentences(text in texts()) {
        invariants::document(&text);
    }

    #[test]
    fn options_are_followed_or_refused_with_a_message(
        text in texts(), wanted in prop::collection::vec(arbitrary_option(), 0..8)
    ) {
        invariants::any_options(&text, &options(&text, wanted));
    }

    #[test]
    fn sentences_of_several_texts_name_their_own_text(texts in prop::collection::vec(texts(), 1..5)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        invariants::several(&texts);
    }
}
