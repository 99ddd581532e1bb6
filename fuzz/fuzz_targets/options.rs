//! Any options on any text.
#![no_main]

#[allow(dead_code)]
#[path = "../../tests/native/support/invariants.rs"]
mod invariants;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use nutgraf::{Feature, Length, Options, Span, StoryChoice, Weights};

#[derive(Arbitrary, Debug)]
enum Wish {
    Sentences(u32),
    Words(u32),
    Share(f64),
    Title(String),
    Language(String),
    Tag(u8),
    AsItIs,
    Story(u8),
    AllStories,
    Keep(u16, u16),
    Drop(u16, u16),
    Pin(u16, u16),
    Ban(u16, u16),
    Focus(String),
    FocusOnText(u16, u8),
    Weight(u8, f64),
    /// A stretch that the text may not have.
    Outside(u32, u32),
}

fuzz_target!(|input: (String, Vec<Wish>)| {
    let (text, wishes) = &input;
    let place = |offset: u16| text.floor_char_boundary(offset as usize % (text.len() + 1));
    let stretch = |a: u16, b: u16| {
        let (a, b) = (place(a) as u32, place(b) as u32);
        let (start, end) = (a.min(b), a.max(b));
        Span { start, end }
    };
    let mut options = Options::default();
    let mut weights = Weights::default();
    for wish in wishes {
        match wish {
            Wish::Sentences(count) => options.length = Length::Sentences(*count),
            Wish::Words(count) => options.length = Length::Words(*count),
            Wish::Share(share) => options.length = Length::Share(*share),
            Wish::Title(title) => options.title = Some(title.clone()),
            Wish::Language(tag) => options.language = Some(tag.clone()),
            Wish::Tag(tag) => {
                let tags = ["en", "ar", "de", "el", "fi", "ja", "ru", "tr", "zh"];
                options.language = Some(tags[*tag as usize % tags.len()].into());
            }
            Wish::AsItIs => options.clean = false,
            Wish::Story(number) => options.story = StoryChoice::Number((*number).into()),
            Wish::AllStories => options.story = StoryChoice::All,
            Wish::Keep(a, b) => options.keep.push(stretch(*a, *b)),
            Wish::Drop(a, b) => options.drop.push(stretch(*a, *b)),
            Wish::Pin(a, b) => options.pin.push(stretch(*a, *b)),
            Wish::Ban(a, b) => options.ban.push(stretch(*a, *b)),
            Wish::Focus(words) => options.focus.push(words.clone()),
            Wish::FocusOnText(start, length) => {
                let start = place(*start);
                let end = text.floor_char_boundary((start + *length as usize).min(text.len()));
                options.focus.push(text[start..end].into());
            }
            Wish::Weight(feature, weight) => {
                let feature = Feature::ALL[*feature as usize % Feature::ALL.len()];
                weights = weights.with(feature, *weight);
            }
            Wish::Outside(start, end) => options.pin.push(Span {
                start: *start,
                end: *end,
            }),
        }
    }
    invariants::any_options(text, &options.weights(weights));
});
