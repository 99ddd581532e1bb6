//! Small questions about characters and the ends of strings.
//!
//! The standard library answers them too, but it unrolls the decoding of UTF-8
//! into every place that asks. Here each has one body, which saves the wasm
//! several kilobytes.

use crate::text::span::Span;
use crate::text::swar::{find_byte, has_no};

/// A part of a text, by byte offsets on character boundaries. Offsets that are
/// none would be a mistake in this crate; in WebAssembly, where a panic ends
/// the instance, they give nothing instead.
#[inline(never)]
pub(crate) fn slice(text: &str, start: usize, end: usize) -> &str {
    let slice = text.get(start..end);
    debug_assert!(slice.is_some(), "{start}..{end} is no part of the text");
    slice.unwrap_or_default()
}

/// What a text begins with, before what is left of it.
pub(crate) fn before<'t>(text: &'t str, rest: &str) -> &'t str {
    slice(text, 0, text.len().saturating_sub(rest.len()))
}

/// The character at a byte offset.
#[inline(never)]
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// The same for loops over texts that are mostly ASCII.
#[inline]
pub(crate) fn decoded(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => char_at(text, at),
    }
}

/// The first character.
#[inline(never)]
pub(crate) fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// The last character.
#[inline(never)]
pub(crate) fn last(text: &str) -> Option<char> {
    text.chars().next_back()
}

/// Whether a character shows nothing: white space, controls, and the marks
/// that only steer how others are set.
pub(crate) fn is_blank(c: char) -> bool {
    if c.is_ascii() {
        return c <= ' ' || c == '\x7f';
    }
    matches!(c, '\u{80}'..='\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{1680}' | '\u{180e}'
        | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
        | '\u{3000}' | '\u{feff}')
}

/// Quotes and brackets that may stand between the end of a sentence and the next.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '}' | '“' | '‘' | '›'
    )
}

/// Quotes and brackets that open a sentence.
pub(crate) fn is_opener(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '«' | '„' | '(' | '[')
}

/// Without leading characters of a kind.
#[inline(never)]
pub(crate) fn trim_start(text: &str, kind: fn(char) -> bool) -> &str {
    let mut start = 0;
    while let Some(c) = decoded(text, start).filter(|&c| kind(c)) {
        start += c.len_utf8();
    }
    // Mostly there is nothing of the kind.
    if start == 0 {
        text
    } else {
        slice(text, start, text.len())
    }
}

/// Without trailing characters of a kind.
#[inline(never)]
pub(crate) fn trim_end(text: &str, kind: fn(char) -> bool) -> &str {
    text.trim_end_matches(kind)
}

/// The span of `start..end` without blanks at its ends, if anything is left.
#[inline(never)]
pub(crate) fn trimmed(text: &str, start: usize, end: usize) -> Option<Span> {
    let rest = trim_start(slice(text, start, end), is_blank);
    let start = end - rest.len();
    let inner = trim_end(rest, is_blank);
    (!inner.is_empty()).then(|| Span::new(start, start + inner.len()))
}

/// The parts of a text between blanks.
pub(crate) fn split_blanks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = trim_start(rest, is_blank);
        let behind = trim_start(rest, |c| !is_blank(c));
        let word = before(rest, behind);
        rest = behind;
        (!word.is_empty()).then_some(word)
    })
}

/// Whether a text holds another.
#[inline(never)]
pub(crate) fn contains(text: &str, part: &str) -> bool {
    let (bytes, part) = (text.as_bytes(), part.as_bytes());
    let Some(&first) = part.first() else {
        return true;
    };
    let mut at = 0;
    while let Some(found) = find_byte(bytes, at, |eight| has_no(eight, first), |b| b == first) {
        if bytes
            .get(found..)
            .is_some_and(|rest| rest.starts_with(part))
        {
            return true;
        }
        at = found + 1;
    }
    false
}

/// Number of characters (code points).
pub(crate) fn count(text: &str) -> usize {
    text.bytes().filter(|b| b & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_invisible_marks_are_blank() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_whitespace() || c.is_control()) {
            assert!(is_blank(c), "{c:?}");
        }
        assert!("\u{feff}\u{200b}\u{200e}\u{ad}".chars().all(is_blank));
        assert!(!"a.é—\u{301}🙂".chars().any(is_blank));
    }

    #[test]
    fn a_span_is_trimmed_on_both_sides() {
        let text = "\u{a0} tide \u{200b}";
        assert_eq!(
            trimmed(text, 0, text.len()).map(|span| span.of(text)),
            Some("tide")
        );
        assert_eq!(trimmed(" \n", 0, 2), None);
    }

    #[test]
    fn words_are_what_stands_between_blanks() {
        assert_eq!(
            split_blanks(" one\u{a0}two,\n three ").collect::<Vec<_>>(),
            ["one", "two,", "three"]
        );
        assert_eq!(split_blanks(" ").count(), 0);
    }

    #[test]
    fn a_part_is_found_anywhere() {
        assert!(contains("all rights", "rights") && contains("all", "all"));
        assert!(!contains("all", "alle") && !contains("", "x"));
    }
}
