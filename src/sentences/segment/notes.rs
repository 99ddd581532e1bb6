//! Notes, pictographs and closing marks that follow a sentence and belong to it.

use super::context::REACH;
use crate::text::chars::{count, first, is_blank, last, slice, trim_end, trim_start};
use crate::text::unicode::{Class, class, is_emoji, is_lower, is_upper};

/// Maximum length in bytes of a note in brackets: "[citation needed]".
const MAX_NOTE_LENGTH: usize = 32;
/// Maximum number of characters of a note in brackets after a blank: "[21]", "[1–3]".
const MAX_NUMBERS: usize = 4;

/// Skips everything at the start of `rest` that belongs to the sentence `before`.
pub(super) fn skip<'t>(before: &str, rest: &'t str) -> &'t str {
    let length = rest.len();
    let mut rest = skip_note_number(before, rest).unwrap_or(rest);
    while length - rest.len() < REACH
        && let Some(next) = skip_attached(rest)
    {
        rest = next;
    }
    rest
}

/// Skips something at the start of `rest` that belongs to the previous sentence, and
/// returns the text after it, or `None` if there is no such thing.
///
/// That is a note, "… of coal. [21] The", "… of coal.† The"; a verse, "Is it true?
/// (Phil. 4:8) No"; pictographs, "Thanks! 😊 See"; or a closing mark after a blank or a
/// note, "« Le bac part. » Il".
fn skip_attached(rest: &str) -> Option<&str> {
    let mark = trim_start(rest, is_blank);
    let is_joined = mark.len() == rest.len();
    let next = match first(mark)? {
        '[' => {
            let (note, next) = bracketed(mark, ']')?;
            let numbers = trim_start(note, |c| c.is_ascii_digit() || is_range(c) || c == '.');
            let is_note = is_joined || (numbers.is_empty() && count(note) <= MAX_NUMBERS);
            return (is_note && !note.ends_with(['.', '!', '?']) || note == "..." || note == "…")
                .then(|| skip_page(next));
        }
        '(' => {
            let (note, next) = bracketed(mark, ')')?;
            let numbers = trim_start(note, |c| c.is_ascii_digit());
            let is_number = is_joined && numbers.is_empty() && note.len() <= 3;
            (is_number || is_verse(note)).then_some(next)?
        }
        // "« Non ! », dit-elle".
        '»' => {
            let next = slice(mark, '»'.len_utf8(), mark.len());
            return first(next)
                .is_none_or(|c| is_blank(c) || c == ',')
                .then_some(next);
        }
        ')' | ']' | '”' => slice(mark, first(mark)?.len_utf8(), mark.len()),
        c if is_joined && is_note_sign(c) => trim_start(mark, is_note_sign),
        c if is_pictograph(c) => {
            trim_start(mark, |c| is_pictograph(c) || class(c) == Class::Extend)
        }
        _ => return None,
    };
    first(next).is_none_or(is_blank).then_some(next)
}

/// Splits a text that starts with a short bracket into the text in it and after it.
fn bracketed(text: &str, closer: char) -> Option<(&str, &str)> {
    let bytes = text.bytes().take(MAX_NOTE_LENGTH);
    let end = bytes
        .enumerate()
        .position(|(_, byte)| char::from(byte) == closer)?;
    let note = slice(text, 1, end);
    (!note.is_empty()).then(|| (note, slice(text, end + 1, text.len())))
}

/// Skips a page number after a note: "[12]: 34".
fn skip_page(text: &str) -> &str {
    let page = text.strip_prefix(':').unwrap_or_default();
    let page = trim_start(page, is_blank);
    let next = trim_start(page, |c| c.is_ascii_digit() || is_range(c));
    if next.len() < page.len() { next } else { text }
}

/// Returns `true` for the place of a verse: "Phil. 4:8".
fn is_verse(note: &str) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    note.split_once(':').is_some_and(|(chapter, verse)| {
        is_digit(chapter.as_bytes().last()) && is_digit(verse.as_bytes().first())
    })
}

/// Returns `true` for a sign that joins the numbers of notes: "1–3", "4,5".
fn is_range(c: char) -> bool {
    matches!(c, '–' | '-' | ',')
}

/// Returns `true` for a sign of a note: "¹²", "†", "*".
fn is_note_sign(c: char) -> bool {
    matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Returns `true` for an emoji, or an older pictographic symbol such as ❄, ⭐ or ❤.
fn is_pictograph(c: char) -> bool {
    is_emoji(c) || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}')
}

/// Skips the number of a note that was set as a superscript, "… of coal.11 The",
/// "(type 2).1–3 It", "in 1950.3 It", and the blank after it. Returns `None` if there is
/// none.
fn skip_note_number<'t>(before: &str, rest: &'t str) -> Option<&'t str> {
    let next = trim_start(rest, |c| c.is_ascii_digit() || is_range(c));
    let number = slice(rest, 0, rest.len() - next.len());
    let most = if number.bytes().all(|b| b.is_ascii_digit()) {
        3
    } else {
        9
    };
    let year = before.len() - trim_end(before, |c| c.is_ascii_digit()).len();
    let is_noted = last(before).is_some_and(|c| is_lower(c) || c == ')') || year == 4;
    let is_number = number.starts_with(|c: char| c.is_ascii_digit()) && number.len() <= most;
    let blank = first(next).filter(|&c| is_number && is_noted && is_blank(c))?;
    let capital_follows = first(trim_start(next, is_blank)).is_some_and(is_upper);
    capital_follows.then(|| slice(next, blank.len_utf8(), next.len()))
}
