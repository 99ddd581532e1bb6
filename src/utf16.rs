//! From bytes of UTF-8 to JavaScript's offsets.

use crate::span::Span;

/// Turns byte offsets into offsets in UTF-16 code units, in one forward pass.
///
/// A lone surrogate in a JavaScript string arrives here as U+FFFD, which is
/// one code unit as well, so offsets fit the string as it was passed in.
pub(crate) struct Utf16<'t> {
    text: &'t str,
    /// How far the pass has come, in bytes and in code units.
    at: usize,
    units: u32,
}

impl<'t> Utf16<'t> {
    /// Starts before the first character.
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            units: 0,
        }
    }

    /// The same stretch of text in code units. Spans must be asked for in reading order.
    pub(crate) fn span(&mut self, span: Span) -> Span {
        Span {
            start: self.offset(span.start as usize),
            end: self.offset(span.end as usize),
        }
    }

    fn offset(&mut self, to: usize) -> u32 {
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

#[cfg(test)]
mod tests {
    use super::*;

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
