//! Rules about ellipses, brackets, emoji, dashes and missing spaces.

use super::context::{Context, first_word};
use super::{Segmenter, is_capitalized, list_items, trim_leading_blanks};
use crate::text::chars::{char_at, first, is_blank, last, slice, trim_end, trim_start};
use crate::text::unicode::{is_alphanumeric, is_lower, is_upper};

/// Returns `true` if the full stop is the last of several: "a long way... They walked".
pub(super) fn is_ellipsis(context: &Context) -> bool {
    matches!(last(trim_end(context.before, is_blank)), Some('.' | '…'))
}

impl Segmenter<'_> {
    /// Returns `true` if a sentence ends at an ellipsis.
    ///
    /// Several dots end a sentence before a capital. Three spaced dots are an omission
    /// within a sentence, "the thing is . . . I did"; four are an ellipsis and a full
    /// stop, and two are a slip or misread. Three dots after a space can be either, "he waited ... Nobody came" or "in
    /// ... Lind": they end the sentence if a stop word follows.
    pub(super) fn ends_at_ellipsis(&mut self, context: &Context) -> bool {
        let tail = context.tail();
        let text = trim_end(tail, |c| c == '.' || is_blank(c));
        // "I... I do not know".
        if text == first_word(context.after) {
            return false;
        }
        let dots = slice(tail, text.len(), tail.len());
        let count = 1 + dots.bytes().filter(|&b| b == b'.').count();
        let is_detached = count == 3 && first(dots).is_some_and(is_blank);
        let is_spaced = dots.trim_start().contains(' ');
        (context.is_boundary || context.upper_case_follows())
            && !(is_detached && (is_spaced || !self.classes(first_word(context.after)).stop_word))
    }

    /// Returns `true` if a sentence ends at emoji or at the ellipsis character.
    ///
    /// Both end it before a capital or the name of an account: "Thanks 😊 See you", "He
    /// waited… Nobody came".
    pub(super) fn ends_at_emoji(&mut self, context: &Context) -> bool {
        let is_detached = context.terminator == '…' && last(context.before).is_some_and(is_blank);
        let sentence_follows = context.upper_case_follows() || context.after.starts_with('@');
        context.has_space
            && sentence_follows
            && (!is_detached || self.classes(first_word(context.after)).stop_word)
            && !is_bracketed(context)
    }
}

/// Returns `true` if a full stop follows its word directly, and three dots that mark an
/// omission follow it: "of words. . . . The practice", "in 1980. ...and then".
pub(super) fn omission_follows(context: &Context) -> bool {
    let spaced = context.after.strip_prefix(". . . ").and_then(first);
    let joined = context.after.strip_prefix("...").and_then(first);
    last(context.before).is_some_and(is_alphanumeric)
        && (spaced.is_some_and(is_upper) || joined.is_some_and(is_alphanumeric))
}

/// Returns `true` if the terminator is alone in brackets: "[...]", "(!)".
pub(super) fn is_bracketed(context: &Context) -> bool {
    let inside = trim_end(context.before, |c| matches!(c, '.' | ' ' | '!' | '?'));
    context.is_closed && matches!(last(inside), Some('[' | '('))
}

/// Returns `true` if a text starts with a web address: "http://…", "www.…".
pub(super) fn is_web_address(text: &str) -> bool {
    text.starts_with("http") || text.starts_with("www.")
}

/// Returns `true` if the space between two sentences is missing: "4:15 p.m.Former",
/// "world.Today is".
///
/// The next word must be a full word with a capital, and the text must not be a web
/// address or the name of a file: "awesome.Content/…", "Jane.Doe@…".
pub(super) fn space_is_missing(context: &Context) -> bool {
    if !last(context.before).is_some_and(is_lower) {
        return false;
    }
    let next = first_word(context.after);
    let after_word = char_at(context.after, next.len());
    let is_full_word = (is_capitalized(next) || list_items::is_roman(next))
        && after_word.is_none_or(|c| is_blank(c) || matches!(c, '.' | ',' | '!' | '?'))
        && (after_word != Some('.') || char_at(context.after, next.len() + 1).is_none_or(is_blank));
    if !is_full_word {
        return false;
    }
    let tail = context.tail();
    let before_token = trim_end(tail, |c| !is_blank(c));
    let token = slice(tail, before_token.len(), tail.len());
    !token.contains(['/', '@', '_', '\\', ':'])
}

/// Removes the dashes at the start of a text and the blanks after them. Returns `None` if
/// there are no dashes.
pub(super) fn after_dash(text: &str) -> Option<&str> {
    let rest = trim_start(text, |c| matches!(c, '-' | '–' | '—' | '―'));
    (rest.len() < text.len()).then(|| trim_leading_blanks(rest))
}
