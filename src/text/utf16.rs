//! From bytes of UTF-8 to JavaScript's offsets.

use crate::text::span::Span;
use std::collections::BinaryHeap;

/// Turns byte offsets into offsets in UTF-16 code units, in one forward pass.
///
/// A lone surrogate in a JavaScript string arrives here as U+FFFD, which is
/// one code unit as well, so offsets fit the string as it was passed in.
pub struct Utf16<'t> {
    text: &'t str,
    /// How far the pass has come, in bytes and in code units.
    at: usize,
    units: u32,
}

impl<'t> Utf16<'t> {
    /// Starts before the first character.
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            units: 0,
        }
    }

    /// The same stretch of text in code units.
    pub fn span(&mut self, span: Span) -> Span {
        Span {
            start: self.offset(span.start),
            end: self.offset(span.end),
        }
    }

    /// The same place in code units. Places must be asked for in reading order.
    pub fn offset(&mut self, to: u32) -> u32 {
        let to = to as usize;
        debug_assert!(self.at <= to, "spans are asked for in reading order");
        let passed = &self.text.as_bytes()[self.at..to];
        // Every character has one leading byte; those outside the Basic
        // Multilingual Plane, which UTF-16 writes in two units, lead with F0 or more.
        let units = passed
            .iter()
            .map(|&b| u32::from(b & 0xc0 != 0x80) + u32::from(b >= 0xf0));
        self.units += units.sum::<u32>();
        self.at = to;
        self.units
    }
}

/// The offsets at which these stretches begin and end, in order, each once.
fn sorted(spans: &[Span]) -> Vec<u32> {
    let mut offsets = Vec::with_capacity(2 * spans.len());
    for span in spans {
        offsets.extend([span.start, span.end]);
    }
    // A heap, for that is there already; sorting would be 3 KB of WebAssembly more.
    let mut offsets = BinaryHeap::from(offsets).into_sorted_vec();
    offsets.dedup();
    offsets
}

/// Stretches in code units as spans in bytes, in the same order, or the first
/// that ends behind the text or inside a character.
pub fn bytes(text: &str, units: &[Span]) -> Result<Vec<Span>, Span> {
    let offsets = sorted(units);
    // Each offset beside where it is in bytes, in one pass over the text.
    let mut places = Vec::with_capacity(offsets.len());
    let mut at = 0;
    let ends = text.char_indices().map(|(i, c)| (i, c.len_utf16() as u32));
    for (i, length) in ends.chain([(text.len(), 0)]) {
        // None for those that lie inside the character before.
        while offsets.get(places.len()).is_some_and(|&offset| offset < at) {
            places.push(None);
        }
        if offsets.get(places.len()) == Some(&at) {
            places.push(Some(i as u32));
        }
        at += length;
    }
    let place = |offset: u32| {
        let at = offsets.binary_search(&offset).ok()?;
        places.get(at).copied().flatten()
    };
    let span = |units: &Span| {
        let both = place(units.start).zip(place(units.end));
        both.map(|(start, end)| Span { start, end }).ok_or(*units)
    };
    units.iter().map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_units_lead_back_to_the_same_bytes() {
        let text = "aé東🙂👩‍🚀\u{fffd}z";
        let spans: Vec<Span> = text
            .char_indices()
            .map(|(i, c)| Span::new(i, i + c.len_utf8()))
            .rev()
            .collect();
        let units: Vec<Span> = spans
            .iter()
            .map(|&span| Utf16::new(text).span(span))
            .collect();
        assert_eq!(bytes(text, &units), Ok(spans));
        let end = text.encode_utf16().count() as u32;
        let outside = Span {
            start: end,
            end: end + 1,
        };
        assert_eq!(bytes(text, &[outside]), Err(outside));
        // The second half of the first emoji.
        let half = Span { start: 4, end: 5 };
        assert_eq!(bytes(text, &[Span { start: 0, end }, half]), Err(half));
        assert_eq!(bytes("", &[Span::default()]), Ok(vec![Span::default()]));
    }

    #[test]
    fn offsets_count_code_units() {
        let text = "aé東🙂👩‍🚀\u{fffd}z";
        let mut utf16 = Utf16::new(text);
        let mut expected = 0;
        for (i, c) in text.char_indices() {
            let span = utf16.span(Span::new(i, i + c.len_utf8()));
            assert_eq!((span.start, span.len()), (expected, c.len_utf16()), "{c:?}");
            expected = span.end;
        }
        assert_eq!(expected as usize, text.encode_utf16().count());
    }
}
