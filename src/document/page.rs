//! The input of the engine: a text, with the markup of its lines if that is known.
//!
//! HTML says more about a line than its words do: that it is part of a menu, a
//! caption, a list of other articles. `wasm::dom` reads this from a document;
//! other programs may fill in a [`LineMarkup`] for each line themselves. A plain
//! text is a [`Page`] without line markup.

#[cfg(any(test, target_family = "wasm"))]
pub(crate) mod element_kinds;
#[cfg(any(test, target_family = "wasm"))]
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
mod hard_wrap;
#[cfg(any(test, target_family = "wasm"))]
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
pub(crate) mod inline_style;
mod line_markup;
mod markup_features;
#[cfg(any(test, target_family = "wasm"))]
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
pub(crate) mod text_position;
// Native builds use these two modules only in tests, and not all of their items.
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

/// A text and, if known, the markup of each of its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page<'t> {
    text: &'t str,
    line_markup: Vec<LineMarkup>,
    language: Option<&'t str>,
}

impl<'t> Page<'t> {
    /// Creates a page from a text and the markup of each of its lines.
    ///
    /// Every line feed (U+000A) ends a line. The last line may lack one.
    ///
    /// # Errors
    /// [`Error::Option`] with the name `lineMarkup` if `line_markup` does not have
    /// exactly one element for each line.
    pub fn new(text: &'t str, line_markup: Vec<LineMarkup>) -> Result<Self, Error> {
        if line_markup.len() == count_lines(text) {
            Ok(Self {
                text,
                line_markup,
                language: None,
            })
        } else {
            Err(wrong_length(line_markup.len() * LineMarkup::WORDS))
        }
    }

    /// Creates a page from packed line markup: [`LineMarkup::WORDS`] numbers for
    /// each line, as [`LineMarkup::pack`] returns them.
    ///
    /// # Errors
    /// [`Error::Option`] with the name `lineMarkup` if `words` does not have
    /// exactly that many numbers for each line.
    #[inline(never)]
    pub fn packed(text: &'t str, words: &[u32]) -> Result<Self, Error> {
        let (line_markup, rest) = words.as_chunks();
        if rest.is_empty() && line_markup.len() == count_lines(text) {
            let line_markup = line_markup
                .iter()
                .map(|&markup| LineMarkup::unpack(markup))
                .collect();
            Ok(Self {
                text,
                line_markup,
                language: None,
            })
        } else {
            Err(wrong_length(words.len()))
        }
    }

    /// Sets the language that the page declares, as a BCP 47 tag.
    ///
    /// A text that is clearly in another language is read in that one.
    #[must_use]
    pub fn with_language(mut self, tag: Option<&'t str>) -> Self {
        self.language = tag;
        self
    }

    /// Returns the language that the page declares, if any.
    #[must_use]
    pub fn language(&self) -> Option<&'t str> {
        self.language
    }

    /// Returns the text.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the markup of each line, in order. Empty for a plain text.
    #[must_use]
    pub fn line_markup(&self) -> &[LineMarkup] {
        &self.line_markup
    }

    /// Returns the markup of the line in which each of `spans` begins. Empty for a
    /// plain text.
    ///
    /// The spans must be in reading order. Takes linear time.
    #[must_use]
    pub fn line_markup_of(&self, spans: &[Span]) -> Vec<LineMarkup> {
        // The line that contains `offset`, the start of the latest span so far.
        let (mut line, mut offset) = (0, 0);
        let markup = |span: &Span| {
            let start = (span.start as usize).max(offset);
            line += count_line_feeds(slice(self.text, offset, start));
            offset = start;
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
            language: None,
        }
    }
}

impl<'t> From<&'t String> for Page<'t> {
    fn from(text: &'t String) -> Self {
        text.as_str().into()
    }
}

/// Returns the number of lines. The last one need not end with a line feed.
fn count_lines(text: &str) -> usize {
    count_line_feeds(text) + usize::from(!text.is_empty() && !text.ends_with('\n'))
}

fn count_line_feeds(text: &str) -> usize {
    text.bytes().filter(|&b| b == b'\n').count()
}

/// Returns the error for line markup of the wrong length, given in numbers of the
/// packed form.
fn wrong_length(numbers: usize) -> Error {
    Error::Option {
        name: "lineMarkup",
        value: [&number(numbers as f64), " numbers"].concat(),
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
    fn a_plain_text_is_a_page_without_line_markup() {
        let page = Page::from("One line.\nAnother.");
        assert_eq!(page.text(), "One line.\nAnother.");
        assert!(page.line_markup().is_empty());
        assert!(page.line_markup_of(&[Span::new(0, 3)]).is_empty());
    }

    #[test]
    fn the_last_line_may_lack_its_line_feed() {
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
    fn line_markup_of_the_wrong_length_is_an_error_that_names_the_option() {
        for count in [0, 3, 5, 7, 12] {
            let error = Page::packed("One.\nTwo.\n", &vec![0; count]).unwrap_err();
            let expected = Error::Option {
                name: "lineMarkup",
                value: format!("{count} numbers"),
                range: "four numbers for each line of the text",
            };
            assert_eq!(error, expected);
        }
    }

    #[test]
    fn a_span_has_the_markup_of_the_line_in_which_it_begins() {
        let text = "Head\n\u{a0} First. Second.\nThird\n";
        let line_markup: Vec<LineMarkup> = (1..=3u8)
            .map(|depth| LineMarkup {
                depth,
                ..LineMarkup::default()
            })
            .collect();
        let page = Page::new(text, line_markup).expect("one markup for each line");
        let spans: Vec<Span> = ["Head", "First.", "Second.", "Third"]
            .map(|word| text.find(word).expect("the word occurs"))
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
