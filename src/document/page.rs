//! A text with what the markup it came from says of each of its lines.
//!
//! Where a page's HTML is at hand, it tells more than the words alone: which
//! lines are a menu, a caption, a list of other articles. `dom` reads that off
//! a document; other programs may fill in a [`LineMarkup`] for each line themselves.
//! A plain text has no line_markup and is a [`Page`], too.

#[cfg(any(test, target_family = "wasm"))]
pub(crate) mod element_kinds;
mod line_markup;
mod markup_features;
// Without a DOM only their tests use all of them.
#[cfg(any(test, target_family = "wasm"))]
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
pub(crate) mod class_names;
#[cfg(any(test, target_family = "wasm"))]
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
pub(crate) mod writer;

pub use line_markup::{Ancestor, Hint, LineMarkup, Tag};
pub use markup_features::{MARKUP_FEATURES, MarkupFeature, markup_features};

use crate::error::Error;
use crate::options::number;
use crate::text::chars::slice;
use crate::text::span::Span;

/// A text, and what markup says of its lines where that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page<'t> {
    text: &'t str,
    line_markup: Vec<LineMarkup>,
}

impl<'t> Page<'t> {
    /// A text with a markup for each of its lines. A line ends with a line feed
    /// (U+000A); behind the last one there may be a line without.
    ///
    /// # Errors
    /// [`Error::Option`] with the name `line_markup` if there are not as many line_markup as lines.
    pub fn new(text: &'t str, line_markup: Vec<LineMarkup>) -> Result<Self, Error> {
        if line_markup.len() == lines(text) {
            Ok(Self { text, line_markup })
        } else {
            Err(refused(line_markup.len() * LineMarkup::WORDS))
        }
    }

    /// The same from packed line_markup, [`LineMarkup::WORDS`] numbers for each line: see [`LineMarkup::pack`].
    ///
    /// # Errors
    /// [`Error::Option`] with the name `line_markup` if there are not as many numbers as that.
    #[inline(never)]
    pub fn packed(text: &'t str, words: &[u32]) -> Result<Self, Error> {
        let (line_markup, rest) = words.as_chunks();
        if rest.is_empty() && line_markup.len() == lines(text) {
            let line_markup = line_markup
                .iter()
                .map(|&markup| LineMarkup::unpack(markup))
                .collect();
            Ok(Self { text, line_markup })
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
    pub fn line_markup(&self) -> &[LineMarkup] {
        &self.line_markup
    }

    /// The line_markup of the lines in which these stretches of the text begin; nothing
    /// for a plain text. Spans must be given in reading order.
    #[must_use]
    pub fn line_markup_of(&self, spans: &[Span]) -> Vec<LineMarkup> {
        let (mut line, mut at) = (0, 0);
        let markup = |span: &Span| {
            let start = (span.start as usize).max(at);
            let passed = slice(self.text, at, start);
            line += passed.bytes().filter(|&b| b == b'\n').count();
            at = start;
            self.line_markup.get(line).copied()
        };
        spans.iter().map_while(markup).collect()
    }
}

impl<'t> From<&'t str> for Page<'t> {
    fn from(text: &'t str) -> Self {
        Self {
            text,
            line_markup: Vec::new(),
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
        name: "lineMarkup",
        value: [&number(words as f64), " numbers"].concat(),
        range: "four numbers for each line of the text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item() -> LineMarkup {
        LineMarkup {
            tag: Tag::Item,
            ..LineMarkup::default()
        }
    }

    #[test]
    fn a_plain_text_is_a_page_without_marks() {
        let page = Page::from("One line.\nAnother.");
        assert_eq!(page.text(), "One line.\nAnother.");
        assert!(page.line_markup().is_empty());
        assert!(page.line_markup_of(&[Span::new(0, 3)]).is_empty());
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
            let line_markup = vec![item(); lines];
            let words: Vec<u32> = line_markup
                .iter()
                .flat_map(|markup| markup.pack())
                .collect();
            assert_eq!(
                Page::new(text, line_markup.clone()),
                Page::packed(text, &words),
                "{text:?}"
            );
            assert_eq!(
                Page::new(text, line_markup).map(|p| p.line_markup().len()),
                Ok(lines)
            );
            assert!(Page::new(text, vec![item(); lines + 1]).is_err());
        }
    }

    #[test]
    fn wrong_marks_are_refused_by_name() {
        for count in [0, 3, 5, 7, 12] {
            let refusal = Page::packed("One.\nTwo.\n", &vec![0; count]).unwrap_err();
            assert!(matches!(
                refusal,
                Error::Option {
                    name: "lineMarkup",
                    ..
                }
            ));
        }
        let refusal = Page::packed("One.\nTwo.\n", &[0; 7]).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "option `lineMarkup` is 7 numbers, expected four numbers for each line of the text"
        );
    }

    #[test]
    fn a_stretch_has_the_mark_of_the_line_in_which_it_begins() {
        let text = "Head\n\u{a0} First. Second.\nThird\n";
        let line_markup: Vec<LineMarkup> = (1..=3u8)
            .map(|depth| LineMarkup {
                depth,
                ..LineMarkup::default()
            })
            .collect();
        let page = Page::new(text, line_markup).expect("a markup a line");
        let spans: Vec<Span> = ["Head", "First.", "Second.", "Third"]
            .map(|part| text.find(part).expect("a part"))
            .map(|start| Span::new(start, start + 4))
            .to_vec();
        let depths: Vec<u8> = page
            .line_markup_of(&spans)
            .iter()
            .map(|m| m.depth)
            .collect();
        assert_eq!(depths, [1, 2, 2, 3]);
    }
}
