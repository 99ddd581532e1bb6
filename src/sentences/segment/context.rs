//! The text around a candidate boundary, on which the rules decide.

use super::notes;
use crate::text::chars::{
    before, char_at, first, is_blank, is_closer, is_opener, last, slice, trim_end, trim_start,
};
use crate::text::sentence_breaks::BoundaryCandidate;
use crate::text::unicode::{Class, class, is_alphanumeric, is_lower, is_upper};

/// Number of bytes before and after a candidate that the rules examine: enough for a few
/// words, and few enough that no text makes the rules slow.
pub(super) const REACH: usize = 96;
/// Maximum length in bytes of a word that the rules examine. Longer words are cut.
const MAX_WORD_LENGTH: usize = 32;

/// The context of a candidate boundary.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy)]
pub(super) struct Context<'t> {
    /// Text of the sentence before the terminator.
    pub(super) before: &'t str,
    /// The terminator, or the first of several emoji.
    pub(super) terminator: char,
    /// Text after the sentence, from its first visible character on.
    pub(super) after: &'t str,
    /// `true` if closing quotation marks or brackets follow the terminator.
    pub(super) is_closed: bool,
    /// `true` if a blank separates the sentence from `after`.
    pub(super) has_space: bool,
    /// Offset in the block where the next sentence would start.
    pub(super) end: usize,
    /// `true` if the terminator is between digits.
    pub(super) is_decimal: bool,
    /// `true` if UAX #29 has a boundary here.
    pub(super) is_boundary: bool,
}

impl<'t> Context<'t> {
    /// Creates the context of a candidate in a block whose current sentence starts at `start`.
    pub(super) fn new(block: &'t str, start: usize, candidate: &BoundaryCandidate) -> Self {
        let unclosed = slice(block, candidate.terminator_end, block.len());
        let closed = trim_start(unclosed, is_closing);
        let before = slice(block, start, candidate.start);
        let after = trim_start(notes::skip(before, closed), is_blank);
        Self {
            before,
            terminator: char_at(block, candidate.start).unwrap_or('.'),
            after,
            is_closed: closed.len() < unclosed.len(),
            has_space: after.len() < closed.len(),
            end: block.len() - after.len(),
            is_decimal: last(before).is_some_and(is_digit) && first(unclosed).is_some_and(is_digit),
            is_boundary: candidate.is_boundary,
        }
    }

    /// Returns `true` if a lower-case letter follows, directly or after an opening quotation
    /// mark or bracket.
    pub(super) fn lower_case_follows(&self) -> bool {
        first(self.after_openers()).is_some_and(is_lower)
    }

    /// Returns `true` if a capital follows, directly or after an opening quotation mark or
    /// bracket.
    pub(super) fn upper_case_follows(&self) -> bool {
        first(self.after_openers()).is_some_and(is_upper)
    }

    /// Returns `true` if a digit follows.
    pub(super) fn digit_follows(&self) -> bool {
        let next = self.after.as_bytes().first();
        next.is_some_and(u8::is_ascii_digit)
    }

    /// Returns the text after the sentence without opening quotation marks and brackets.
    fn after_openers(&self) -> &'t str {
        trim_start(self.after, |c| {
            is_opener(c) || matches!(c, '\'' | '¿' | '¡')
        })
    }

    /// Returns the word before the terminator, with full stops inside it ("U.S", "n°").
    pub(super) fn word(&self) -> &'t str {
        last_word(self.before)
    }

    /// Returns the text of the sentence before [`Context::word`].
    pub(super) fn without_word(&self) -> &'t str {
        let text = trim_direction_marks(self.before);
        slice(text, 0, text.len() - self.word().len())
    }

    /// Returns the word before [`Context::word`].
    pub(super) fn word_before(&self) -> &'t str {
        last_word(trim_end(self.without_word(), is_blank))
    }

    /// Returns `true` if a hyphen, an apostrophe or the mark of a Hebrew acronym joins [`Context::word`] to the text before it.
    pub(super) fn is_word_joined(&self) -> bool {
        matches!(
            last(self.without_word()),
            Some('-' | '\'' | '’' | '"' | '״')
        )
    }

    /// Returns the last few words of the sentence.
    pub(super) fn tail(&self) -> &'t str {
        tail(self.before, REACH)
    }

    /// Returns the first few words after the sentence.
    pub(super) fn head(&self) -> &'t str {
        head(self.after, REACH)
    }
}

/// Returns `true` for a closing quotation mark or bracket.
fn is_closing(c: char) -> bool {
    // Danish and German quote as »Kom!«.
    is_closer(c) || matches!(c, '«' | '‹' | '」' | '』' | '）' | '》' | '】')
}

/// Removes invisible direction marks at the end of a text: "د\u{202a}.".
fn trim_direction_marks(text: &str) -> &str {
    trim_end(text, |c| class(c) == Class::Extend && is_blank(c))
}

/// Returns `true` for an ASCII digit.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Returns the word at the end of a text, with full stops inside it. A word longer than
/// [`MAX_WORD_LENGTH`] is cut.
pub(super) fn last_word(text: &str) -> &str {
    let text = trim_direction_marks(text);
    let near = tail(text, MAX_WORD_LENGTH);
    let rest = trim_end(near, |c| is_of_word(c) || matches!(c, '.' | '．' | '°'));
    slice(near, rest.len(), near.len())
}

/// Returns the word at the start of a text, with apostrophes inside it. A word longer
/// than [`MAX_WORD_LENGTH`] is cut.
pub(super) fn first_word(text: &str) -> &str {
    let near = head(text, MAX_WORD_LENGTH);
    let rest = trim_start(near, |c| is_of_word(c) || matches!(c, '\'' | '’'));
    before(near, rest)
}

/// Returns `true` for a letter, digit or combining mark, such as the vowel signs of Tamil.
fn is_of_word(c: char) -> bool {
    is_alphanumeric(c) || (class(c) == Class::Extend && !is_blank(c))
}

/// Returns at most the last `reach` bytes of a text, from a character boundary on.
fn tail(text: &str, reach: usize) -> &str {
    let mut start = text.len().saturating_sub(reach);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    slice(text, start, text.len())
}

/// Returns at most the first `reach` bytes of a text, up to a character boundary.
fn head(text: &str, reach: usize) -> &str {
    let mut end = reach.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    slice(text, 0, end)
}
