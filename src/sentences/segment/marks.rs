//! Rules about dots, brackets and pictures.

use super::boundary::Boundary;
use super::boundary::first_word;
use super::{Segmenter, is_capitalised, items, unblanked};
use crate::text::chars::{char_at, first, is_blank, last, slice, trim_end, trim_start};
use crate::text::unicode::{is_alphanumeric, is_lower, is_upper};

/// "a long way... They walked": whether the full stop is the last of several.
pub(super) fn is_ellipsis(place: &Boundary) -> bool {
    matches!(last(trim_end(place.before, is_blank)), Some('.' | '…'))
}

impl Segmenter<'_> {
    /// Several dots end a sentence before a capital. Three with blanks between leave
    /// something out inside of it, "the thing is . . . I did"; four are an ellipsis
    /// and the full stop. Three that stand apart may do either: "he waited ... Nobody
    /// came", "in ... Lind".
    pub(super) fn ends_at_ellipsis(&mut self, place: &Boundary) -> bool {
        let tail = place.tail();
        let text = trim_end(tail, |c| c == '.' || is_blank(c));
        let dots = slice(tail, text.len(), tail.len());
        let count = 1 + dots.bytes().filter(|&b| b == b'.').count();
        let apart = count <= 3 && first(dots).is_some_and(is_blank);
        let spaced = dots.trim_start().contains(' ');
        (place.breaks || place.upper_follows())
            && !(apart && (spaced || !self.classes(first_word(place.after)).stop_word))
    }
}

/// "of words. . . . The practice", "in 1980. ...and then": a full stop right behind
/// its word, and then three dots that leave something out.
pub(super) fn omission_follows(place: &Boundary) -> bool {
    let spaced = place.after.strip_prefix(". . . ").and_then(first);
    let joined = place.after.strip_prefix("...").and_then(first);
    last(place.before).is_some_and(is_alphanumeric)
        && (spaced.is_some_and(is_upper) || joined.is_some_and(is_alphanumeric))
}

/// "[...]", "(!)": a mark in brackets of its own.
pub(super) fn is_bracketed(place: &Boundary) -> bool {
    let inside = trim_end(place.before, |c| matches!(c, '.' | ' ' | '!' | '?'));
    place.closed && matches!(last(inside), Some('[' | '('))
}

/// Emoji end a sentence before a capital or somebody's name, and so does an
/// ellipsis of one character: "Thanks 😊 See you", "He waited… Nobody came".
pub(super) fn ends_at_picture(place: &Boundary) -> bool {
    let apart = place.terminator == '…' && last(place.before).is_some_and(is_blank);
    let opens = place.upper_follows() || place.after.starts_with('@');
    place.gap && opens && !apart && !is_bracketed(place)
}

/// "http://…", "www.…".
pub(super) fn is_address(text: &str) -> bool {
    text.starts_with("http") || text.starts_with("www.")
}

/// "4:15 p.m.Former", "world.Today is": the blank was lost between sentences.
/// The next word must be a whole one with a capital, and no address or name of
/// a file must stand before: "awesome.Content/…", "Jane.Doe@…".
pub(super) fn blank_was_lost(place: &Boundary) -> bool {
    if !last(place.before).is_some_and(is_lower) {
        return false;
    }
    let next = first_word(place.after);
    let behind = char_at(place.after, next.len());
    let lost = (is_capitalised(next) || items::is_roman(next))
        && behind.is_none_or(|c| is_blank(c) || matches!(c, '.' | ',' | '!' | '?'))
        && (behind != Some('.') || char_at(place.after, next.len() + 1).is_none_or(is_blank));
    if !lost {
        return false;
    }
    let token = trim_end(place.tail(), |c| !is_blank(c));
    let token = slice(place.tail(), token.len(), place.tail().len());
    !token.contains(['/', '@', '_', '\\', ':'])
}

/// The dashes at the start of a text, and what is behind them and their blanks.
pub(super) fn behind_dash(text: &str) -> Option<&str> {
    let rest = trim_start(text, |c| matches!(c, '-' | '–' | '—' | '―'));
    (rest.len() < text.len()).then(|| unblanked(rest))
}
