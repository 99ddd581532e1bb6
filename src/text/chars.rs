//! Basic operations on characters and strings: slicing, trimming, splitting,
//! searching and classifying.
//!
//! The standard library has equivalents, but it inlines the decoding of UTF-8 at
//! every call. The functions here have one body each, which makes the
//! WebAssembly module several kilobytes smaller.

use crate::text::span::Span;
use crate::text::swar::{find_byte, none_equals};

/// Returns the part of a text between two byte offsets on character boundaries.
///
/// Other offsets are a bug in this crate. They panic in debug builds and return an
/// empty string in release builds, because a panic in WebAssembly would end the
/// instance.
#[inline(never)]
pub(crate) fn slice(text: &str, start: usize, end: usize) -> &str {
    let slice = text.get(start..end);
    debug_assert!(slice.is_some(), "{start}..{end} is not a slice of the text");
    slice.unwrap_or_default()
}

/// Returns the part of `text` before its suffix `rest`.
pub(crate) fn before<'t>(text: &'t str, rest: &str) -> &'t str {
    slice(text, 0, text.len().saturating_sub(rest.len()))
}

/// Returns the character at a byte offset, or `None` at the end of the text.
#[inline(never)]
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// Returns the character at a byte offset, like [`char_at`], but with the case of ASCII
/// inlined. Intended for hot loops.
#[inline]
pub(crate) fn decoded(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => char_at(text, at),
    }
}

/// Returns the first character.
#[inline(never)]
pub(crate) fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// Returns the last character.
#[inline(never)]
pub(crate) fn last(text: &str) -> Option<char> {
    text.chars().next_back()
}

/// Returns `true` for a character without a visible glyph: white space, control
/// characters, and format characters such as direction marks and joiners.
pub(crate) fn is_blank(c: char) -> bool {
    if c.is_ascii() {
        return c <= ' ' || c == '\x7f';
    }
    matches!(c, '\u{80}'..='\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{1680}' | '\u{180e}'
        | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
        | '\u{3000}' | '\u{feff}')
}

/// Returns `true` for a quotation mark or bracket that can follow the end of a sentence.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '}' | '“' | '‘' | '›'
    )
}

/// Returns `true` for a quotation mark or bracket that can open a sentence.
pub(crate) fn is_opener(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '«' | '„' | '(' | '[')
}

/// Removes the leading characters that satisfy `matches`.
#[inline(never)]
pub(crate) fn trim_start(text: &str, matches: fn(char) -> bool) -> &str {
    let mut start = 0;
    while let Some(c) = decoded(text, start).filter(|&c| matches(c)) {
        start += c.len_utf8();
    }
    // The common case: there is nothing to remove.
    if start == 0 {
        text
    } else {
        slice(text, start, text.len())
    }
}

/// Removes the trailing characters that satisfy `matches`.
#[inline(never)]
pub(crate) fn trim_end(text: &str, matches: fn(char) -> bool) -> &str {
    text.trim_end_matches(matches)
}

/// Returns the span of `start..end` without blanks at either end, or `None` if
/// nothing else is in it.
#[inline(never)]
pub(crate) fn trimmed(text: &str, start: usize, end: usize) -> Option<Span> {
    let rest = trim_start(slice(text, start, end), is_blank);
    let start = end - rest.len();
    let inner = trim_end(rest, is_blank);
    (!inner.is_empty()).then(|| Span::new(start, start + inner.len()))
}

/// Splits a text at runs of blanks. Yields no empty parts.
pub(crate) fn split_blanks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = trim_start(rest, is_blank);
        let next = trim_start(rest, |c| !is_blank(c));
        let word = before(rest, next);
        rest = next;
        (!word.is_empty()).then_some(word)
    })
}

/// Returns the offset of the first ASCII character `byte` at or after `at`.
#[inline(never)]
pub(crate) fn find_ascii(text: &str, at: usize, byte: u8) -> Option<usize> {
    find_byte(
        text.as_bytes(),
        at,
        |chunk| none_equals(chunk, byte),
        |b| b == byte,
    )
}

/// Returns `true` if all characters satisfy `matches`.
pub(crate) fn all(text: &str, matches: fn(char) -> bool) -> bool {
    trim_start(text, matches).is_empty()
}

/// Returns `true` if the first character is blank.
#[inline(never)]
pub(crate) fn opens_blank(text: &str) -> bool {
    first(text).is_some_and(is_blank)
}

/// Returns `true` if `part` occurs in `text`.
#[inline(never)]
pub(crate) fn contains(text: &str, part: &str) -> bool {
    let (bytes, part) = (text.as_bytes(), part.as_bytes());
    let Some(&first) = part.first() else {
        return true;
    };
    let mut at = 0;
    while let Some(found) = find_byte(bytes, at, |chunk| none_equals(chunk, first), |b| b == first)
    {
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

/// Counts the characters (code points) of a text.
pub(crate) fn count(text: &str) -> usize {
    text.bytes().filter(|b| b & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_invisible_characters_are_blank() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_whitespace() || c.is_control()) {
            assert!(is_blank(c), "{c:?}");
        }
        assert!("\u{feff}\u{200b}\u{200e}\u{ad}".chars().all(is_blank));
        assert!(!"a.é—\u{301}🙂".chars().any(is_blank));
    }

    #[test]
    fn trimmed_removes_blanks_at_both_ends() {
        let text = "\u{a0} tide \u{200b}";
        assert_eq!(
            trimmed(text, 0, text.len()).map(|span| span.of(text)),
            Some("tide")
        );
        assert_eq!(trimmed(" \n", 0, 2), None);
    }

    #[test]
    fn split_blanks_yields_the_parts_between_blanks() {
        assert_eq!(
            split_blanks(" one\u{a0}two,\n three ").collect::<Vec<_>>(),
            ["one", "two,", "three"]
        );
        assert_eq!(split_blanks(" ").count(), 0);
    }

    #[test]
    fn contains_finds_a_part_at_any_position() {
        assert!(contains("all rights", "rights") && contains("all", "all"));
        assert!(!contains("all", "alle") && !contains("", "x"));
    }
}
