//! Texts and wishes made at random, for tests of what holds for any of them.
//! Whoever includes this file has the module `prose` beside it.

use crate::prose;
use nutgraf::{Feature, Length, Options, Span, StoryChoice, Weights};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Tags of languages with a module of their own and without; the last one is no tag.
pub const LANGUAGES: [&str; 12] = [
    "en", "ar", "de", "el", "fi", "ja", "ru", "tr", "zh", "hy", "und", "no tag",
];

/// Pastes, characters of any kind, and bytes that are no text.
pub fn texts() -> impl Strategy<Value = String> {
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

/// One thing that a caller asks for. An index is any place of the text.
#[derive(Clone, Debug)]
pub enum Wish {
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

pub fn wish() -> impl Strategy<Value = Wish> {
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

/// All of the wishes, for this text.
pub fn options(text: &str, wishes: Vec<Wish>) -> Options {
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
