//! The checks of the fuzz targets in `fuzz/`, native, on texts and wishes made at random.

#![cfg(not(target_family = "wasm"))]

#[path = "common/promises.rs"]
mod promises;
#[path = "common/prose.rs"]
mod prose;

use nutgraf::{Feature, Length, Options, Span, StoryChoice, Weights};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;

const LANGUAGES: [&str; 12] = [
    "en", "ar", "de", "el", "fi", "ja", "ru", "tr", "zh", "hy", "und", "no tag",
];

/// Pastes, characters of any kind, and bytes that are no text.
fn texts() -> impl Strategy<Value = String> {
    let bytes = prop::collection::vec(any::<u8>(), 0..300);
    let marks = prop::collection::vec(
        select(
            &[
                '.', ' ', '\n', '“', '”', 'A', 'b', '1', '—', '(', ')', '🙂', '。', '،', '\u{301}',
            ][..],
        ),
        0..150,
    );
    prop_oneof![
        2 => prose::pastes(),
        1 => any::<String>(),
        1 => bytes.prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        1 => marks.prop_map(String::from_iter),
    ]
}

#[derive(Clone, Debug)]
enum Wish {
    Length(Length),
    Title(String),
    Language(&'static str),
    AsItIs,
    Story(StoryChoice),
    Keep(Index, Index),
    Drop(Index, Index),
    Pin(Index, Index),
    Ban(Index, Index),
    Focus(Index, Index),
    Weight(Feature, f64),
    Outside(u32, u32),
}

fn wish() -> impl Strategy<Value = Wish> {
    let length = prop_oneof![
        (0..9u32).prop_map(Length::Sentences),
        (0..200u32).prop_map(Length::Words),
        (-0.1..1.2f64).prop_map(Length::Share),
    ];
    let story = prop_oneof![
        Just(StoryChoice::All),
        (0..3u32).prop_map(StoryChoice::Number),
    ];
    let two = || (any::<Index>(), any::<Index>());
    prop_oneof![
        length.prop_map(Wish::Length),
        any::<String>().prop_map(Wish::Title),
        select(&LANGUAGES[..]).prop_map(Wish::Language),
        Just(Wish::AsItIs),
        story.prop_map(Wish::Story),
        two().prop_map(|(a, b)| Wish::Keep(a, b)),
        two().prop_map(|(a, b)| Wish::Drop(a, b)),
        two().prop_map(|(a, b)| Wish::Pin(a, b)),
        two().prop_map(|(a, b)| Wish::Ban(a, b)),
        two().prop_map(|(a, b)| Wish::Focus(a, b)),
        (select(&Feature::ALL[..]), -1.0..11.0).prop_map(|(f, weight)| Wish::Weight(f, weight)),
        any::<(u32, u32)>().prop_map(|(start, end)| Wish::Outside(start, end)),
    ]
}

fn options(text: &str, wishes: Vec<Wish>) -> Options {
    let stretch = |a: Index, b: Index| {
        let place = |index: Index| text.floor_char_boundary(index.index(text.len() + 1)) as u32;
        let (start, end) = (place(a).min(place(b)), place(a).max(place(b)));
        Span { start, end }
    };
    let mut options = Options::default();
    let mut weights = Weights::default();
    for wish in wishes {
        match wish {
            Wish::Length(length) => options.length = length,
            Wish::Title(title) => options.title = Some(title),
            Wish::Language(tag) => options.language = Some(tag.into()),
            Wish::AsItIs => options.clean = false,
            Wish::Story(story) => options.story = story,
            Wish::Keep(a, b) => options.keep.push(stretch(a, b)),
            Wish::Drop(a, b) => options.drop.push(stretch(a, b)),
            Wish::Pin(a, b) => options.pin.push(stretch(a, b)),
            Wish::Ban(a, b) => options.ban.push(stretch(a, b)),
            Wish::Focus(a, b) => options.focus.push(stretch(a, b).of(text).into()),
            Wish::Weight(feature, weight) => weights = weights.with(feature, weight),
            Wish::Outside(start, end) => options.pin.push(Span { start, end }),
        }
    }
    options.weights(weights)
}

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
