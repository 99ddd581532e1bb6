//! Conversion between UTF-8 byte offsets and UTF-16 offsets, which JavaScript uses.
//!
//! [`Utf16Offsets`] converts byte offsets to UTF-16 code units, and [`byte_spans`]
//! converts code units back to bytes. Both take one forward pass over the text: a
//! running count of code units is advanced from each offset to the next, so the
//! offsets must be visited in ascending order, and the cost is linear in the length
//! of the text, however many offsets there are.

use crate::text::span::Span;
use std::collections::BinaryHeap;

/// Converts byte offsets to offsets in UTF-16 code units, in one forward pass.
///
/// A lone surrogate in a JavaScript string is passed to Rust as U+FFFD, which is also
/// one code unit, so the offsets are valid in the original JavaScript string.
pub struct Utf16Offsets<'t> {
    text: &'t str,
    /// Current position, in bytes.
    at: usize,
    /// Current position, in code units.
    units: u32,
}

impl<'t> Utf16Offsets<'t> {
    /// Starts a pass at the beginning of `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            units: 0,
        }
    }

    /// Converts a span of bytes to a span of code units. Spans must be converted in
    /// reading order, and must not overlap.
    pub fn span(&mut self, span: Span) -> Span {
        Span {
            start: self.offset(span.start),
            end: self.offset(span.end),
        }
    }

    /// Converts a byte offset to code units. Offsets must be converted in ascending order.
    pub fn offset(&mut self, to: u32) -> u32 {
        let to = to as usize;
        debug_assert!(
            self.at <= to,
            "offsets must be converted in ascending order"
        );
        let passed = &self.text.as_bytes()[self.at..to];
        // Every character has one leading byte. Characters outside the Basic Multilingual
        // Plane take two code units, and their leading byte is 0xF0 or more.
        let units = passed
            .iter()
            .map(|&b| u32::from(b & 0xc0 != 0x80) + u32::from(b >= 0xf0));
        self.units += units.sum::<u32>();
        self.at = to;
        self.units
    }
}

/// Returns the distinct start and end offsets of the spans, ascending.
fn sorted_offsets(spans: &[Span]) -> Vec<u32> {
    let mut offsets = Vec::with_capacity(2 * spans.len());
    for span in spans {
        offsets.extend([span.start, span.end]);
    }
    // The engine uses `BinaryHeap` already. `sort_unstable` would add 3 KB of WebAssembly.
    let mut offsets = BinaryHeap::from(offsets).into_sorted_vec();
    offsets.dedup();
    offsets
}

/// Converts spans in UTF-16 code units to spans in bytes, in the same order.
///
/// # Errors
/// Returns the first span that has an offset after the end of the text or inside a
/// character.
pub fn byte_spans(text: &str, units: &[Span]) -> Result<Vec<Span>, Span> {
    let offsets = sorted_offsets(units);
    let byte_offsets = byte_offsets(text, &offsets);
    let convert = |offset: u32| {
        let i = offsets.binary_search(&offset).ok()?;
        byte_offsets.get(i).copied().flatten()
    };
    let span = |units: &Span| {
        let both = convert(units.start).zip(convert(units.end));
        both.map(|(start, end)| Span { start, end }).ok_or(*units)
    };
    units.iter().map(span).collect()
}

/// Converts ascending offsets in code units to byte offsets, in one pass over the text.
///
/// An offset inside a character is `None`. Offsets after the end of the text are left
/// out, so the result can be shorter than `offsets`.
fn byte_offsets(text: &str, offsets: &[u32]) -> Vec<Option<u32>> {
    let mut converted = Vec::with_capacity(offsets.len());
    let mut at = 0;
    let characters = text.char_indices().map(|(i, c)| (i, c.len_utf16() as u32));
    for (i, length) in characters.chain([(text.len(), 0)]) {
        let next = |converted: &Vec<_>| offsets.get(converted.len()).copied();
        // These offsets lie inside the previous character.
        while next(&converted).is_some_and(|offset| offset < at) {
            converted.push(None);
        }
        if next(&converted) == Some(at) {
            converted.push(Some(i as u32));
        }
        at += length;
    }
    converted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_units_convert_back_to_the_same_bytes() {
        let text = "aé東🙂👩‍🚀\u{fffd}z";
        let spans: Vec<Span> = text
            .char_indices()
            .map(|(i, c)| Span::new(i, i + c.len_utf8()))
            .rev()
            .collect();
        let units: Vec<Span> = spans
            .iter()
            .map(|&span| Utf16Offsets::new(text).span(span))
            .collect();
        assert_eq!(byte_spans(text, &units), Ok(spans));
        let end = text.encode_utf16().count() as u32;
        let outside = Span {
            start: end,
            end: end + 1,
        };
        assert_eq!(byte_spans(text, &[outside]), Err(outside));
        // The second half of the first emoji.
        let half = Span { start: 4, end: 5 };
        assert_eq!(byte_spans(text, &[Span { start: 0, end }, half]), Err(half));
        assert_eq!(
            byte_spans("", &[Span::default()]),
            Ok(vec![Span::default()])
        );
    }

    #[test]
    fn offsets_count_code_units() {
        let text = "aé東🙂👩‍🚀\u{fffd}z";
        let mut utf16 = Utf16Offsets::new(text);
        let mut expected = 0;
        for (i, c) in text.char_indices() {
            let span = utf16.span(Span::new(i, i + c.len_utf8()));
            assert_eq!((span.start, span.len()), (expected, c.len_utf16()), "{c:?}");
            expected = span.end;
        }
        assert_eq!(expected as usize, text.encode_utf16().count());
    }
}
