//! A text with what the markup it came from says of each of its lines.
//!
//! Where a page's HTML is at hand, it tells more than the words alone: which
//! lines are a menu, a caption, a list of other articles. `dom` reads that off
//! a document; other programs may fill in a [`Mark`] for each line themselves.
//! A plain text has no marks and is a [`Page`], too.

mod clues;
#[cfg(any(test, target_family = "wasm"))]
pub(crate) mod kinds;
mod mark;
// Without a DOM only their tests use all of them.
#[cfg(any(test, target_family = "wasm"))]
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
pub(crate) mod names;
#[cfg(any(test, target_family = "wasm"))]
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
pub(crate) mod writer;

pub use clues::{CLUES, Clue, clues};
pub use mark::{Hint, Mark, Tag, Within};

use crate::error::Error;
use crate::options::number;
use crate::text::chars::slice;
use crate::text::span::Span;

/// A text, and what markup says of its lines where that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page<'t> {
    text: &'t str,
    marks: Vec<Mark>,
}

impl<'t> Page<'t> {
    /// A text with a mark for each of its lines. A line ends with a line feed
    /// (U+000A); behind the last one there may be a line without.
    ///
    /// # Errors
    /// [`Error::Option`] with the name `marks` if there are not as many marks as lines.
    pub fn new(text: &'t str, marks: Vec<Mark>) -> Result<Self, Error> {
        if marks.len() == lines(text) {
            Ok(Self { text, marks })
        } else {
            Err(refused(marks.len() * Mark::WORDS))
        }
    }

    /// The same from packed marks, [`Mark::WORDS`] numbers for each line: see [`Mark::pack`].
    ///
    /// # Errors
    /// [`Error::Option`] with the name `marks` if there are not as many numbers as that.
    #[inline(never)]
    pub fn packed(text: &'t str, words: &[u32]) -> Result<Self, Error> {
        let (marks, rest) = words.as_chunks();
        if rest.is_empty() && marks.len() == lines(text) {
            let marks = marks.iter().map(|&mark| Mark::unpack(mark)).collect();
            Ok(Self { text, marks })
        } else {
            Err(refused(words.len()))
        }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// What markup says of each line, in order; empty for a plain text.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The marks of the lines in which these stretches of the text begin; nothing
    /// for a plain text. Spans must be given in reading order.
    #[must_use]
    pub fn marks_of(&self, spans: &[Span]) -> Vec<Mark> {
        let (mut line, mut at) = (0, 0);
        let mark = |span: &Span| {
            let start = (span.start as usize).max(at);
            let passed = slice(self.text, at, start);
            line += passed.bytes().filter(|&b| b == b'\n').count();
            at = start;
            self.marks.get(line).copied()
        };
        spans.iter().map_while(mark).collect()
    }
}

impl<'t> From<&'t str> for Page<'t> {
    fn from(text: &'t str) -> Self {
        Self {
            text,
            marks: Vec::new(),
        }
    }
}

impl<'t> From<&'t String> for Page<'t> {
    fn from(text: &'t String) -> Self {
        text.as_str().into()
    }
}

/// Number of lines.
fn lines(text: &str) -> usize {
    let ended = text.bytes().filter(|&b| b == b'\n').count();
    ended + usize::from(!text.is_empty() && !text.ends_with('\n'))
}

fn refused(words: usize) -> Error {
    Error::Option {
        name: "marks",
        value: [&number(words as f64), " numbers"].concat(),
        range: "four numbers for each line of the text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item() -> Mark {
        Mark {
            tag: Tag::Item,
            ..Mark::default()
        }
    }

    #[test]
    fn a_plain_text_is_a_page_without_marks() {
        let page = Page::from("One line.\nAnother.");
        assert_eq!(page.text(), "One line.\nAnother.");
        assert!(page.marks().is_empty());
        assert!(page.marks_of(&[Span::new(0, 3)]).is_empty());
    }

    #[test]
    fn there_is_a_mark_for_each_line_whether_the_last_one_is_ended_or_not() {
        for (text, lines) in [
            ("", 0),
            ("a", 1),
            ("a\n", 1),
            ("a\n\nb", 3),
            ("a\r\nb\n", 2),
        ] {
            let marks = vec![item(); lines];
            let words: Vec<u32> = marks.iter().flat_map(|mark| mark.pack()).collect();
            assert_eq!(
                Page::new(text, marks.clone()),
                Page::packed(text, &words),
                "{text:?}"
            );
            assert_eq!(Page::new(text, marks).map(|p| p.marks().len()), Ok(lines));
            assert!(Page::new(text, vec![item(); lines + 1]).is_err());
        }
    }

    #[test]
    fn wrong_marks_are_refused_by_name() {
        for count in [0, 3, 5, 7, 12] {
            let refusal = Page::packed("One.\nTwo.\n", &vec![0; count]).unwrap_err();
            assert!(matches!(refusal, Error::Option { name: "marks", .. }));
        }
        let refusal = Page::packed("One.\nTwo.\n", &[0; 7]).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "The option marks is 7 numbers, but it must be four numbers for each line of the text."
        );
    }

    #[test]
    fn a_stretch_has_the_mark_of_the_line_in_which_it_begins() {
        let text = "Head\n\u{a0} First. Second.\nThird\n";
        let marks: Vec<Mark> = (1..=3u8)
            .map(|depth| Mark {
                depth,
                ..Mark::default()
            })
            .collect();
        let page = Page::new(text, marks).expect("a mark a line");
        let spans: Vec<Span> = ["Head", "First.", "Second.", "Third"]
            .map(|part| text.find(part).expect("a part"))
            .map(|start| Span::new(start, start + 4))
            .to_vec();
        let depths: Vec<u8> = page.marks_of(&spans).iter().map(|m| m.depth).collect();
        assert_eq!(depths, [1, 2, 2, 3]);
    }
}
