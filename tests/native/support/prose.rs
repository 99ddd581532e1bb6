//! Random texts that resemble pasted articles.

use proptest::prelude::*;
use proptest::sample::select;

/// Ordinary words, and words that look like the end of a sentence.
const WORDS: [&str; 32] = [
    "the",
    "harbour",
    "ferry",
    "of",
    "Leckford",
    "said",
    "and",
    "dredging",
    "in",
    "a",
    "river",
    "tide",
    "Mr.",
    "U.S.",
    "p.m.",
    "Nov.",
    "3.2",
    "percent",
    "e.g.",
    "No.",
    "J.",
    "it",
    "was",
    "council",
    "“quite",
    "so,”",
    "who’s",
    "Inc.",
    "mother-in-law",
    "festival",
    "£1.3m",
    "Møller",
];
const ENDS: [&str; 8] = [".", ".", ".", "?", "!", "…", ".”", "?!"];
/// Lines around an article that are copied along with it.
const BOILERPLATE: [&str; 10] = [
    "Follow",
    "© 2021 Marrow Tern. All rights reserved.",
    "By Orla Fenn",
    "Published April 2, 2021",
    "• Move will cost £22m, the company says",
    "The quay on Monday. (Photo: NWP)",
    "Share",
    "https://tern.example.org/b3ll9",
    "Council keeps library open by one vote",
    "— NWP",
];
const LINE_ENDS: [&str; 5] = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\u{2028}"];

fn sentence() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(select(&WORDS[..]), 1..18);
    (words, select(&ENDS[..])).prop_map(|(words, end)| {
        let text = words.join(" ") + end;
        let first = text.chars().next().map_or(0, char::len_utf8);
        text[..first].to_uppercase() + &text[first..]
    })
}

fn paragraph() -> impl Strategy<Value = String> {
    let sentences = prop::collection::vec(sentence(), 1..5).prop_map(|all| all.join(" "));
    prop_oneof![4 => sentences, 1 => select(&BOILERPLATE[..]).prop_map(String::from)]
}

/// Wraps a text at a width, as old mail programs do.
fn wrapped(text: &str, width: usize, line_end: &str) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push_str(line_end);
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// Returns several paragraphs and lines of boilerplate. Some pastes are hard-wrapped,
/// and some contain the same paragraph twice.
pub fn pastes() -> impl Strategy<Value = String> {
    let paragraphs = prop::collection::vec((paragraph(), select(&LINE_ENDS[..])), 1..8);
    (paragraphs, prop::option::of(40..80usize), any::<bool>()).prop_map(
        |(mut all, width, twice)| {
            if twice {
                all.extend_from_within(..1);
            }
            let part = |(text, end): &(String, &str)| match width {
                Some(width) => wrapped(text, width, "\n") + "\n" + end,
                None => text.clone() + end,
            };
            all.iter().map(part).collect()
        },
    )
}
