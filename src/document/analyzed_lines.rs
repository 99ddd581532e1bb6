//! Consecutive lines of a text together with everything that was found out about each.

use crate::document::line_shape::LineShape;
use crate::document::page::{Ancestor, LineMarkup};
use crate::text::lines::Paragraph;
use std::ops::Range;

/// Consecutive lines, such as those of a whole text or of one story.
#[derive(Clone, Copy)]
pub(crate) struct AnalyzedLines<'a> {
    /// The whole text that the lines are part of.
    pub(crate) text: &'a str,
    /// Span of each line.
    pub(crate) paragraphs: &'a [Paragraph],
    /// Shape of each line.
    pub(crate) shapes: &'a [LineShape],
    /// Markup of each line; empty for a plain text.
    pub(crate) markup: &'a [LineMarkup],
}

impl<'a> AnalyzedLines<'a> {
    /// Returns the number of lines.
    pub(crate) fn count(self) -> usize {
        self.paragraphs.len()
    }

    /// Returns the lines in a range.
    pub(crate) fn part(self, range: Range<usize>) -> Self {
        Self {
            text: self.text,
            markup: self.markup.get(range.clone()).unwrap_or_default(),
            shapes: &self.shapes[range.clone()],
            paragraphs: &self.paragraphs[range],
        }
    }

    /// Returns the text of a line.
    pub(crate) fn line(self, i: usize) -> &'a str {
        self.paragraphs[i].span.of(self.text)
    }

    /// Returns the markup of a line; that of a plain text says nothing.
    pub(crate) fn markup_of(self, i: usize) -> LineMarkup {
        self.markup.get(i).copied().unwrap_or_default()
    }

    /// Returns `true` if markup puts a line inside a figure.
    pub(crate) fn is_in_figure(self, i: usize) -> bool {
        self.markup_of(i).is_within(Ancestor::Figure)
    }
}
