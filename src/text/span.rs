//! Byte ranges of the original text.

use std::ops::Range;

/// A half-open range of byte offsets in the original text.
///
/// Every span that Nutgraf returns starts and ends on a character boundary of the
/// text that it was made from, so [`Span::of`] cannot fail on that text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset just past the last byte.
    pub end: u32,
}

impl Span {
    /// Creates a span from byte offsets, which fit into 32 bits because texts are
    /// limited to [`crate::MAX_BYTES`].
    pub(crate) fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// Returns the part of `text` that the span covers.
    ///
    /// Returns an empty string if the span was made from another text and its offsets
    /// are out of range or inside a character here.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Converts the span to a range of byte offsets.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Returns the length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Returns `true` if the length is zero.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}
