//! Rules about list items: their markers, and several items on one line.

use super::context::Context;
use super::trim_leading_blanks;
use crate::text::chars::{first, is_blank, last, slice, trim_end, trim_start};
use crate::text::span::Span;
use crate::text::unicode::is_alphanumeric;

/// Maximum length of a marker such as "3.4.2.5.1", in bytes.
const MAX_MARKER_LENGTH: usize = 12;

/// The marker at the start of a list item.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Marker {
    /// The number. Letters are mapped to a range above all numbers.
    number: u32,
    /// Punctuation after the number: 1 for a full stop, 2 for a bracket, 3 for both.
    style: u8,
    /// `true` if a bullet comes before the number.
    has_bullet: bool,
}

/// Parses a marker at the start of a text: "1.", "12)", "3.)", "b." or "• 4.".
fn marker(text: &str) -> Option<Marker> {
    let rest = trim_start(text, is_bullet);
    let has_bullet = rest.len() < text.len();
    let rest = if has_bullet {
        trim_leading_blanks(rest)
    } else {
        rest
    };
    let bytes = rest.as_bytes();
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let (number, length) = match (digits, bytes.first()) {
        (1..=3, _) => (rest.get(..digits)?.parse().ok()?, digits),
        (0, Some(c @ b'a'..=b'z')) => (1000 + u32::from(*c), 1),
        _ => return None,
    };
    let (style, punctuation) = match bytes.get(length..)? {
        [b'.', b')', ..] => (3, 2),
        [b'.', ..] => (1, 1),
        [b')', ..] => (2, 1),
        _ => return None,
    };
    let is_separate = matches!(bytes.get(length + punctuation), Some(b' ') | None);
    is_separate.then_some(Marker {
        number,
        style,
        has_bullet,
    })
}

/// Returns `true` for a bullet character.
fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '▪' | '●' | '◦' | '‣' | '■')
}

/// Returns `true` if a block starts with the marker of a list item.
pub(super) fn starts_with_marker(block: &str) -> bool {
    marker(block).is_some()
}

/// Splits a list that is written on one line into its items: "1) Eggs 2) Flour 3) Salt".
///
/// The line must start with the first marker, and each marker must be the successor of
/// the previous one. A block without such a list is one item.
pub(super) fn items(block: &str) -> impl Iterator<Item = Span> {
    let mut current = marker(block);
    let mut start = 0;
    std::iter::from_fn(move || {
        if start > block.len() {
            return None;
        }
        let mut at = start;
        while let Some(marker) = current {
            let Some(blank) = slice(block, at, block.len()).find(' ') else {
                break;
            };
            at += blank + 1;
            let next = Marker {
                number: marker.number + 1,
                ..marker
            };
            if self::marker(slice(block, at, block.len())) == Some(next) {
                current = Some(next);
                let item = Span::new(start, at);
                start = at;
                return Some(item);
            }
        }
        let item = Span::new(start, block.len());
        start = block.len() + 1;
        Some(item)
    })
}

/// Returns `true` for text that only numbers what follows, and is not a sentence of its
/// own: "1", "3.4.2", "• 9", "b", "(iv)".
pub(super) fn is_marker(sentence: &str) -> bool {
    if sentence.len() > MAX_MARKER_LENGTH {
        return false;
    }
    let inner = trim_start(sentence, |c| is_bullet(c) || is_blank(c) || c == '(');
    let inner = trim_end(inner, |c| c == ')');
    let mut parts = inner.split('.').map(trim_leading_blanks);
    parts.all(|part| {
        let is_number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let mut letters = part.chars();
        let is_letter = letters.next().is_some_and(is_alphanumeric) && letters.next().is_none();
        is_number || is_letter || is_roman(part)
    }) && first(inner).is_some()
}

/// Returns `true` for the number of an item in a running text, without a space after it:
/// "to buy: 1.Milk, 2.Eggs".
pub(super) fn is_inline_marker(context: &Context) -> bool {
    let word = context.word();
    if word.len() > 2 || !word.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let before = trim_end(context.without_word(), is_blank);
    matches!(last(before), Some(':' | ',' | ';'))
}

/// Returns `true` if a text starts with the bracketed letter or number of an item:
/// "(b) the harbour", "(iv)", "(3)".
pub(super) fn is_bracketed_marker(text: &str) -> bool {
    // A limited search, because the next bracket may be far away.
    let rest = text.strip_prefix('(').unwrap_or_default();
    let end = rest.bytes().take(5).position(|byte| byte == b')');
    end.is_some_and(|end| is_marker(slice(rest, 0, end)))
}

/// Returns `true` for a Roman numeral below 400: "IV", "xii".
pub(super) fn is_roman(word: &str) -> bool {
    let all = |digits: &[u8]| word.bytes().all(|b| digits.contains(&b));
    !word.is_empty() && word.len() <= 6 && (all(b"IVXLC") || all(b"ivxlc"))
}
