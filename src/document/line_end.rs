//! Detection of a sentence end at the end of a line or inside it.
//!
//! A paragraph rarely loses its full stop, but much can follow it: note marks ("[1]", "†",
//! ".4", "[citation needed]"), an agency ("(Reuters)", "— NWP"), a URL, hashtags, emoji,
//! closing markup. [`ends_sentence`] skips such a tail. [`holds_sentence`] finds a sentence
//! end before the end of the line, which distinguishes a paragraph from a heading.

use crate::text::chars::{before, first, is_blank, is_closer, last, slice, trim_end};
use crate::text::unicode::{Class, class, is_alphanumeric, is_lower, is_upper};

/// Minimum number of words of a line that is a sentence.
pub(super) const SENTENCE_WORDS: usize = 5;
/// Maximum number of words after the sentence end of a line.
const TAIL_WORDS: usize = 8;
/// Number of bytes at the end of a line, and after a full stop inside it, that are examined.
const EXAMINED_BYTES: usize = 200;
/// Maximum number of words of a name after a dash: "— AP & DPA".
const NAME_WORDS: usize = 3;
/// Maximum number of letters of an agency in small letters: "– dpa".
const AGENCY_LETTERS: usize = 4;
/// Minimum numbers of letters of a word before a full stop that is no abbreviation: in small
/// letters, and capitalised. Headings contain "Gov." or "Dept.", other lines seldom.
const LETTERS: [usize; 2] = [2, 3];
/// The same for a line that may be a heading.
const LETTERS_IN_HEADING: [usize; 2] = [3, 5];
/// Minimum number of digits before a full stop that is no decimal point, as in a year.
const YEAR_DIGITS: usize = 4;

/// Returns `true` if a line ends like a sentence. Closing quotes and brackets at the end are
/// ignored, and so is a tail of marks and credits after a sentence end.
pub(super) fn ends_sentence(line: &str, words: usize) -> bool {
    let trimmed = trim_end(line, is_closer);
    // "Read more..." is a link, not a sentence.
    let ends = last(trimmed).is_some_and(is_terminator) && !trimmed.ends_with("...");
    ends || words >= SENTENCE_WORDS && has_tail_after_sentence(line)
}

/// Returns `true` if a sentence of some length ends before the end of a line.
///
/// A question or exclamation mark counts only in a line that `is_long`, because headlines
/// contain them: "Will it sail? The board decides".
pub(super) fn holds_sentence(line: &str, is_long: bool) -> bool {
    // Letters of scripts without blanks count as half a word, as in the line's stats.
    let (mut words, mut wide) = (0, 0);
    let mut previous_is_word = false;
    let letters = if is_long { LETTERS } else { LETTERS_IN_HEADING };
    for (at, c) in line.char_indices() {
        let is_word = is_alphanumeric(c);
        words += usize::from(is_word && !previous_is_word);
        wide += usize::from(matches!(c, '\u{3040}'..='\u{9fff}'));
        previous_is_word = is_word || (previous_is_word && !is_blank(c));
        let counts = is_terminator(c) && (is_long || !matches!(c, '?' | '!' | '？' | '！'));
        if counts && words + wide / 2 >= SENTENCE_WORDS {
            let (head, rest) = line.split_at(at);
            if is_firm(head, c, letters) && opens_sentence(rest) {
                return true;
            }
        }
    }
    false
}

/// Returns `true` for a character that ends a sentence. An ellipsis does not.
fn is_terminator(c: char) -> bool {
    matches!(class(c), Class::FullStop | Class::Terminator) && c != '…'
}

/// Returns `true` if a sentence can open after the terminator that `rest` begins with: more
/// marks, notes and a blank follow, and then a word with a capital or of a script without case.
fn opens_sentence(rest: &str) -> bool {
    let is_mark = |c: char| is_terminator(c) || is_closer(c);
    let end = rest.floor_char_boundary(EXAMINED_BYTES);
    let mut after = slice(rest, 0, end).trim_start_matches(is_mark);
    while let Some(end) = after.find(']').filter(|_| after.starts_with('[')) {
        after = slice(after, end + 1, after.len());
    }
    let next = after.trim_start_matches(|c| is_blank(c) || !is_alphanumeric(c));
    let is_apart = after.starts_with(is_blank) || first(rest).is_some_and(|c| !c.is_ascii());
    is_apart && first(next).is_some_and(|c| !is_lower(c) && class(c) != Class::Numeric)
}

/// Returns `true` if a terminator after `head` ends a sentence rather than an abbreviation,
/// an initial or a number. `minimum` is that of the letters before it.
fn is_firm(head: &str, terminator: char, minimum: [usize; 2]) -> bool {
    if class(terminator) != Class::FullStop || last(head).is_some_and(is_closer) {
        return true;
    }
    let is_inner = |c: char| is_alphanumeric(c) || matches!(c, '\'' | '’');
    let word = head.rsplit(|c| !is_inner(c)).next().unwrap_or("");
    let is_dotted = before(head, word).ends_with('.');
    let letters = word.chars().count();
    let minimum = match first(word).map(class) {
        Some(Class::Numeric) => YEAR_DIGITS,
        Some(Class::Upper) => minimum[1],
        Some(Class::Lower) => minimum[0],
        _ => 0,
    };
    letters >= minimum && !is_dotted
}

/// Result of looking for a sentence end in one of the last words of a line.
enum Ending {
    /// The word has a sentence end with nothing but marks after it.
    Sentence,
    /// The word is a mark or a credit.
    Tail,
    /// The word ends a group in brackets; this is the opening bracket.
    Group(char),
    /// The word is part of a name, or a number.
    Name,
    /// The word belongs to running text.
    Text,
}

/// Returns `true` if a line consists of a text that ends in a terminator and a short tail.
fn has_tail_after_sentence(line: &str) -> bool {
    let mut group = None;
    let (mut names, mut is_credit) = (0, false);
    let start = line.floor_char_boundary(line.len().saturating_sub(EXAMINED_BYTES));
    let line = slice(line, start, line.len());
    let words = line.rsplit(is_blank).filter(|word| !word.is_empty());
    for (i, word) in words.take(TAIL_WORDS).enumerate() {
        let word = match group {
            Some(opener) => {
                let Some(at) = word.rfind(opener) else {
                    continue;
                };
                group = None;
                slice(word, 0, at)
            }
            None => word,
        };
        match ending(word) {
            Ending::Sentence => return names == 0 || is_credit || word.ends_with(':'),
            Ending::Group(opener) => group = Some(opener),
            Ending::Tail => is_credit |= word.starts_with(['—', '–', '-', '―', '/']),
            Ending::Name => {
                names += 1;
                // "AFP" needs no dash, and "Source:" is as good as one.
                let is_agency = word.chars().filter(|&c| is_upper(c)).nth(1).is_some()
                    && !word.chars().any(is_lower);
                is_credit |= is_agency || word.ends_with(':');
                if names > NAME_WORDS {
                    return false;
                }
            }
            // "– dpa" is an agency if the dash follows a sentence.
            Ending::Text if i == 0 && word.len() <= AGENCY_LETTERS => names += 1,
            Ending::Text => return false,
        }
    }
    false
}

/// Classifies one of the last words of a line.
fn ending(word: &str) -> Ending {
    let mut rest = word;
    while let Some(c) = last(rest) {
        let head = slice(rest, 0, rest.len() - c.len_utf8());
        if is_terminator(c) {
            let is_end = !rest.ends_with("...") && is_firm(head, c, LETTERS);
            return if is_end { Ending::Sentence } else { tail(word) };
        }
        rest = match (opening_bracket(c), class(c)) {
            (Some(opener), _) => match head.rfind(opener) {
                Some(at) => slice(rest, 0, at),
                None if last(head).is_some_and(is_alphanumeric) => return Ending::Group(opener),
                // Part of an emoticon or an arrow.
                None => head,
            },
            (None, Class::Upper | Class::Lower | Class::Letter | Class::Ideograph) => {
                return tail(word);
            }
            // Marks and the digits of notes: ".1–3".
            _ => head,
        };
    }
    if first(word).is_some_and(is_alphanumeric) {
        // The number after "Jan." belongs to the sentence, that after "[8]:" does not.
        Ending::Name
    } else {
        Ending::Tail
    }
}

/// Classifies a word without a sentence end.
fn tail(word: &str) -> Ending {
    let Some(opening) = first(word) else {
        return Ending::Tail;
    };
    if !is_alphanumeric(opening) || word.contains("://") || word.contains('.') && word.contains('/')
    {
        Ending::Tail
    } else if is_upper(opening) {
        Ending::Name
    } else {
        Ending::Text
    }
}

/// Returns the bracket that a closing one belongs to.
fn opening_bracket(c: char) -> Option<char> {
    match c {
        ')' => Some('('),
        ']' => Some('['),
        '}' => Some('{'),
        '>' => Some('<'),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
