//! All options on any text.
#![no_main]

#[allow(dead_code)]
#[path = "../../tests/native/support/invariants.rs"]
mod invariants;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use nutgraf::{Feature, Length, Options, Span, StoryChoice, Weights};

#[derive(Arbitrary, Debug)]
enum ArbitraryOption {
    Sentences(u32),
    Words(u32),
    Share(f64),
    Title(String),
    Language(String),
    Tag(u8),
    Unfiltered,
    Story(u8),
    AllStories,
    IncludeLines(u16, u16),
    ExcludeLines(u16, u16),
    Pin(u16, u16),
    Exclude(u16, u16),
    Focus(String),
    FocusOnText(u16, u8),
    Weight(u8, f64),
    /// A span that the text may not contain.
    Outside(u32, u32),
}

fuzz_target!(|input: (String, Vec<ArbitraryOption>)| {
    let (text, settings) = &input;
    let position = |offset: u16| text.floor_char_boundary(offset as usize % (text.len() + 1));
    let span = |a: u16, b: u16| {
        let (a, b) = (position(a) as u32, position(b) as u32);
        let (start, end) = (a.min(b), a.max(b));
        Span { start, end }
    };
    let mut options = Options::default();
    let mut weights = Weights::default();
    for setting in settings {
        match setting {
            ArbitraryOption::Sentences(count) => options.length = Length::Sentences(*count),
            ArbitraryOption::Words(count) => options.length = Length::Words(*count),
            ArbitraryOption::Share(share) => options.length = Length::Share(*share),
            ArbitraryOption::Title(title) => options.title = Some(title.clone()),
            ArbitraryOption::Language(tag) => options.language = Some(tag.clone()),
            ArbitraryOption::Tag(tag) => {
                let tags = ["en", "ar", "de", "el", "fi", "ja", "ru", "tr", "zh"];
                options.language = Some(tags[*tag as usize % tags.len()].into());
            }
            ArbitraryOption::Unfiltered => options.extract_article = false,
            ArbitraryOption::Story(number) => options.story = StoryChoice::Index((*number).into()),
            ArbitraryOption::AllStories => options.story = StoryChoice::All,
            ArbitraryOption::IncludeLines(a, b) => options.include_lines.push(span(*a, *b)),
            ArbitraryOption::ExcludeLines(a, b) => options.exclude_lines.push(span(*a, *b)),
            ArbitraryOption::Pin(a, b) => options.pin.push(span(*a, *b)),
            ArbitraryOption::Exclude(a, b) => options.exclude.push(span(*a, *b)),
            ArbitraryOption::Focus(words) => options.focus.push(words.clone()),
            ArbitraryOption::FocusOnText(start, length) => {
                let start = position(*start);
                let end = text.floor_char_boundary((start + *length as usize).min(text.len()));
                options.focus.push(text[start..end].into());
            }
            ArbitraryOption::Weight(feature, weight) => {
                let feature = Feature::ALL[*feature as usize % Feature::ALL.len()];
                weights = weights.with(feature, *weight);
            }
            ArbitraryOption::Outside(start, end) => options.pin.push(Span {
                start: *start,
                end: *end,
            }),
        }
    }
    invariants::any_options(text, &options.weights(weights));
});
