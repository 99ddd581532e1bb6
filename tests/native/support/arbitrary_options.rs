//! Random texts and options, for tests of properties that hold for all of them.
//! Needs the module `prose` as a sibling.

use super::prose;
use nutgraf::{Feature, Length, Options, Span, StoryChoice, Weights};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Language tags with and without a module of their own. The last one is no valid tag.
pub const LANGUAGES: [&str; 12] = [
    "en", "ar", "de", "el", "fi", "ja", "ru", "tr", "zh", "hy", "und", "no tag",
];

/// Returns pastes, strings of any characters, and invalid UTF-8 read as text.
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

/// The setting of one option. An index is any position in the text.
#[derive(Clone, Debug)]
pub enum ArbitraryOption {
    Length(Length),
    Title(String),
    Language(&'static str),
    Unfiltered,
    Story(StoryChoice),
    IncludeLines(Index, Index),
    ExcludeLines(Index, Index),
    Pin(Index, Index),
    Exclude(Index, Index),
    Focus(Index, Index),
    Weight(Feature, f64),
    /// A span that the text may not contain.
    Outside(u32, u32),
}

/// Returns the setting of a random option.
pub fn arbitrary_option() -> impl Strategy<Value = ArbitraryOption> {
    let length = prop_oneof![
        (0..9u32).prop_map(Length::Sentences),
        (0..200u32).prop_map(Length::Words),
        (-0.1..1.2f64).prop_map(Length::Share),
    ];
    let story = prop_oneof![
        Just(StoryChoice::All),
        (0..3u32).prop_map(StoryChoice::Index),
    ];
    let two = || (any::<Index>(), any::<Index>());
    prop_oneof![
        length.prop_map(ArbitraryOption::Length),
        any::<String>().prop_map(ArbitraryOption::Title),
        select(&LANGUAGES[..]).prop_map(ArbitraryOption::Language),
        Just(ArbitraryOption::Unfiltered),
        story.prop_map(ArbitraryOption::Story),
        two().prop_map(|(a, b)| ArbitraryOption::IncludeLines(a, b)),
        two().prop_map(|(a, b)| ArbitraryOption::ExcludeLines(a, b)),
        two().prop_map(|(a, b)| ArbitraryOption::Pin(a, b)),
        two().prop_map(|(a, b)| ArbitraryOption::Exclude(a, b)),
        two().prop_map(|(a, b)| ArbitraryOption::Focus(a, b)),
        (select(&Feature::ALL[..]), -1.0..11.0)
            .prop_map(|(f, weight)| ArbitraryOption::Weight(f, weight)),
        any::<(u32, u32)>().prop_map(|(start, end)| ArbitraryOption::Outside(start, end)),
    ]
}

/// Returns options with all of the settings, with spans of this text.
pub fn options(text: &str, settings: Vec<ArbitraryOption>) -> Options {
    let span = |a: Index, b: Index| {
        let offset = |index: Index| text.floor_char_boundary(index.index(text.len() + 1)) as u32;
        let (start, end) = (offset(a).min(offset(b)), offset(a).max(offset(b)));
        Span { start, end }
    };
    let mut options = Options::default();
    let mut weights = Weights::default();
    for setting in settings {
        match setting {
            ArbitraryOption::Length(length) => options.length = length,
            ArbitraryOption::Title(title) => options.title = Some(title),
            ArbitraryOption::Language(tag) => options.language = Some(tag.into()),
            ArbitraryOption::Unfiltered => options.extract_article = false,
            ArbitraryOption::Story(story) => options.story = story,
            ArbitraryOption::IncludeLines(a, b) => options.include_lines.push(span(a, b)),
            ArbitraryOption::ExcludeLines(a, b) => options.exclude_lines.push(span(a, b)),
            ArbitraryOption::Pin(a, b) => options.pin.push(span(a, b)),
            ArbitraryOption::Exclude(a, b) => options.exclude.push(span(a, b)),
            ArbitraryOption::Focus(a, b) => options.focus.push(span(a, b).of(text).into()),
            ArbitraryOption::Weight(feature, weight) => weights = weights.with(feature, weight),
            ArbitraryOption::Outside(start, end) => options.pin.push(Span { start, end }),
        }
    }
    options.weights(weights)
}
