//! Rules about lists, whose items may stand in one line.

use super::boundary::Boundary;
use super::unblanked;
use crate::text::chars::{first, is_blank, last, slice, trim_end, trim_start};
use crate::text::span::Span;
use crate::text::unicode::is_alphanumeric;

/// The longest marker, in bytes: "3.4.2.5.1".
const LONGEST_MARKER: usize = 12;
/// Words from which an Arabic paragraph without a full stop is too long a sentence.
const RUN_ON: usize = 25;
/// Words that make a clause.
const CLAUSE: usize = 3;

/// What an item begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Marker {
    /// The number; letters count on far behind the highest.
    number: u32,
    /// What stands behind it: 1 for a full stop, 2 for a bracket, 3 for both.
    style: u8,
    /// Whether a bullet stands before it.
    bullet: bool,
}

/// "1.", "12)", "3.)", "b." and "• 4." at the start of a text.
fn marker(text: &str) -> Option<Marker> {
    let rest = trim_start(text, is_bullet);
    let bullet = rest.len() < text.len();
    let rest = if bullet { unblanked(rest) } else { rest };
    let bytes = rest.as_bytes();
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let (number, length) = match (digits, bytes.first()) {
        (1..=3, _) => (rest.get(..digits)?.parse().ok()?, digits),
        (0, Some(c @ b'a'..=b'z')) => (1000 + u32::from(*c), 1),
        _ => return None,
    };
    let (style, behind) = match bytes.get(length..)? {
        [b'.', b')', ..] => (3, 2),
        [b'.', ..] => (1, 1),
        [b')', ..] => (2, 1),
        _ => return None,
    };
    let blank = matches!(bytes.get(length + behind), Some(b' ') | None);
    blank.then_some(Marker {
        number,
        style,
        bullet,
    })
}

fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '▪' | '●' | '◦' | '‣' | '■')
}

/// Whether a block begins like an item of a list.
pub(super) fn opens(block: &str) -> bool {
    marker(block).is_some()
}

/// The items of a list that was written in one line: "1) Eggs 2) Flour 3) Salt".
/// Only where the line begins with the first of them, and each is the next one.
/// A block without a list is one item.
pub(super) fn items(block: &str) -> impl Iterator<Item = Span> {
    let mut open = marker(block);
    let mut start = 0;
    std::iter::from_fn(move || {
        if start > block.len() {
            return None;
        }
        let mut at = start;
        while let Some(marker) = open {
            let Some(blank) = slice(block, at, block.len()).find(' ') else {
                break;
            };
            at += blank + 1;
            let next = Marker {
                number: marker.number + 1,
                ..marker
            };
            if self::marker(slice(block, at, block.len())) == Some(next) {
                open = Some(next);
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

/// "1", "3.4.2", "• 9", "b", "(iv)": a number or letter that only counts what comes next,
/// and is no sentence of its own.
pub(super) fn is_marker(sentence: &str) -> bool {
    if sentence.len() > LONGEST_MARKER {
        return false;
    }
    let inner = trim_start(sentence, |c| is_bullet(c) || is_blank(c) || c == '(');
    let inner = trim_end(inner, |c| c == ')');
    let mut parts = inner.split('.').map(unblanked);
    parts.all(|part| {
        let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let mut letters = part.chars();
        let letter = letters.next().is_some_and(is_alphanumeric) && letters.next().is_none();
        digits || letter || is_roman(part)
    }) && first(inner).is_some()
}

/// "to buy: 1.Milk, 2.Eggs": a number that counts what it has no blank before.
pub(super) fn is_marker_in_line(place: &Boundary) -> bool {
    let word = place.word();
    if word.len() > 2 || !word.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let before = trim_end(place.without_word(), is_blank);
    matches!(last(before), Some(':' | ',' | ';'))
}

/// "(b) the harbour", "(iv)", "(3)": an item's letter or number in brackets.
pub(super) fn is_bracketed_marker(text: &str) -> bool {
    // No further than that: the next bracket may be far.
    let rest = text.strip_prefix('(').unwrap_or_default();
    let end = rest.bytes().take(5).position(|byte| byte == b')');
    end.is_some_and(|end| is_marker(slice(rest, 0, end)))
}

/// Arabic may run a whole paragraph together by commas. One that has no full stop
/// at all is cut at those that stand between clauses, not in a list of words.
/// Hands over each clause but the last, and returns where that begins.
pub(super) fn clauses(block: &str, mut clause: impl FnMut(usize, usize)) -> usize {
    if block.split(is_blank).nth(RUN_ON).is_none() {
        return 0;
    }
    let blanks = |part: &str| part.chars().filter(|&c| is_blank(c)).count();
    // The blanks since the last clause began are counted once, part by part.
    let (mut start, mut at, mut passed) = (0, 0, 0);
    let mut parts = block.split_inclusive('،').peekable();
    while let Some(part) = parts.next() {
        at += part.len();
        passed += blanks(part);
        let next = parts.peek().is_some_and(|next| blanks(next) >= CLAUSE);
        if next && passed >= CLAUSE {
            clause(start, at);
            (start, passed) = (at, 0);
        }
    }
    start
}

/// "IV", "xii".
pub(super) fn is_roman(word: &str) -> bool {
    let all = |digits: &[u8]| word.bytes().all(|b| digits.contains(&b));
    !word.is_empty() && word.len() <= 6 && (all(b"IVXLC") || all(b"ivxlc"))
}
