//! Splitting of a text into lines, and of hard-wrapped lines into paragraphs.
//!
//! In most texts each line is a paragraph. E-mail and text copied from a PDF break
//! every line at a fixed width instead, so a paragraph is several lines. A line
//! counts as wrapped if the first word of the next line would not have fitted on it;
//! the lines are joined if nearly all lines of the text are wrapped at one width.

use crate::text::chars::{count, first, last, slice, split_blanks, trimmed};
use crate::text::span::Span;
use crate::text::swar::{all_printable, find_byte};
use crate::text::unicode::{is_alphanumeric, is_lower};

/// Line widths, in characters, at which a text can be hard-wrapped.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 30..=120;
/// Minimum number of pairs of neighbouring lines in a hard-wrapped text.
const MIN_PAIRS: usize = 3;
/// Words before which a line ends in a hyphen that is part of the text: "Hafen- und".
const AFTER_HYPHEN: [&str; 4] = ["and", "oder", "or", "und"];

/// A paragraph: one line, or several lines that were hard-wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// Span from the first visible character to the last.
    pub(crate) span: Span,
    /// `true` at the start of the text and after a blank line.
    pub(crate) gap: bool,
    /// `true` if it is text for certain, as somebody's words in a transcript.
    pub(crate) is_certain: bool,
}

/// Splits a text into its paragraphs, in reading order. Blank lines are left out.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = lines(text);
    let Some(width) = wrap_width(text, &lines) else {
        return lines;
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut previous: Option<Paragraph> = None;
    for line in lines {
        match (previous, paragraphs.last_mut()) {
            (Some(previous), Some(open)) if is_wrapped(text, previous, line, width) => {
                open.span.end = line.span.end;
            }
            _ => paragraphs.push(line),
        }
        previous = Some(line);
    }
    paragraphs
}

/// Splits a text into its lines, in reading order. Blank lines are left out.
pub(crate) fn lines(text: &str) -> Vec<Paragraph> {
    let bytes = text.as_bytes();
    let mut lines = Vec::new();
    let (mut start, mut at, mut gap) = (0, 0, true);
    loop {
        // First bytes of all line breaks. Few other characters begin with one of these.
        let may_break = |byte| byte < 0x0e || byte == 0xc2 || byte == 0xe2;
        at = find_byte(bytes, at, all_printable, may_break).unwrap_or(bytes.len());
        let break_length = line_break_length(bytes, at);
        if break_length == 0 && at < bytes.len() {
            at += 1;
            continue;
        }
        match trimmed(text, start, at) {
            Some(span) => lines.push(Paragraph {
                span,
                gap: std::mem::take(&mut gap),
                is_certain: false,
            }),
            None => gap = true,
        }
        if break_length == 0 {
            return lines;
        }
        at += break_length;
        start = at;
    }
}

/// Returns the length in bytes of the line break at `at`, or 0 if there is none.
#[inline]
fn line_break_length(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => 2,
        Some(b'\n' | b'\r' | 0x0b | 0x0c) => 1,
        // NEXT LINE, LINE SEPARATOR and PARAGRAPH SEPARATOR in UTF-8.
        Some(0xc2) if bytes[at + 1] == 0x85 => 2,
        Some(0xe2) if bytes[at + 1] == 0x80 && matches!(bytes[at + 2], 0xa8 | 0xa9) => 3,
        _ => 0,
    }
}

/// Returns the width, in characters, at which the lines of a text are hard-wrapped, or
/// `None` if they are not.
///
/// At least 80 % of the pairs of neighbouring lines must be wrapped at that width. At
/// most half of the wrapped lines may end in a full stop, question mark or
/// exclamation mark: paragraphs of about equal length end in one, wrapped lines
/// seldom. In a mail, whose quotations are narrower and whose greetings are short, it
/// suffices that a third of the lines end in the middle of a sentence.
pub(crate) fn wrap_width(text: &str, lines: &[Paragraph]) -> Option<usize> {
    let (width, pairs) = longest_common_width(text, lines)?;
    let (mut wrapped, mut without_stop, mut continued) = (0, 0, 0);
    for pair in lines.windows(2) {
        if is_wrapped(text, pair[0], pair[1], width) {
            wrapped += 1;
            without_stop += usize::from(!ends_in_stop(text, pair[0]));
            continued += usize::from(is_continued(text, pair[0], pair[1], width));
        }
    }
    let is_uniform = wrapped * 10 >= pairs * 8 && without_stop * 2 >= wrapped;
    (is_uniform || (continued >= MIN_PAIRS && continued * 3 >= pairs)).then_some(width)
}

/// Returns `true` if a line ends in a full stop, question mark or exclamation mark.
fn ends_in_stop(text: &str, line: Paragraph) -> bool {
    matches!(last(line.span.of(text)), Some('.' | '!' | '?'))
}

/// Returns `true` if `next` continues a sentence of `line` in small letters. `line` must be
/// longer than half of the width, unlike most verses and items.
fn is_continued(text: &str, line: Paragraph, next: Paragraph, width: usize) -> bool {
    first(next.span.of(text)).is_some_and(is_lower)
        && !ends_in_stop(text, line)
        && count(line.span.of(text)) * 2 > width
}

/// Returns the width that at most 5 % of the lines exceed, and the number of pairs of
/// neighbouring lines without a gap between them.
///
/// The 5 % allow for lines that an unbreakable word made too long. Only lines that are
/// followed by another without a gap are counted, and of these none that divides a word.
/// Returns `None` if there are fewer than [`MIN_PAIRS`], or if the width is outside of
/// [`WRAP_WIDTHS`].
fn longest_common_width(text: &str, lines: &[Paragraph]) -> Option<(usize, usize)> {
    // Number of lines of each length; the last entry counts all that are longer.
    let mut lengths = [0usize; *WRAP_WIDTHS.end() + 2];
    let mut pairs = 0;
    let divided = |pair: &[Paragraph]| divided_word(text, pair[0].span, pair[1].span);
    for pair in lines.windows(2).filter(|pair| !pair[1].gap) {
        pairs += 1;
        if divided(pair).is_none() {
            lengths[count(pair[0].span.of(text)).min(lengths.len() - 1)] += 1;
        }
    }
    if pairs < MIN_PAIRS {
        return None;
    }
    let mut at_least_as_long = 0;
    let width = (0..lengths.len())
        .rev()
        .find(|&length| {
            at_least_as_long += lengths[length];
            at_least_as_long * 20 > pairs
        })
        .filter(|width| WRAP_WIDTHS.contains(width))?;
    Some((width, pairs))
}

/// Returns `true` if `next` continues the paragraph of `line`: no gap is between them,
/// the first word of `next` would not have fitted on `line` or continues its sentence, and
/// `next` does not start a list item.
pub(crate) fn is_wrapped(text: &str, line: Paragraph, next: Paragraph, width: usize) -> bool {
    if next.gap {
        return false;
    }
    let following = next.span.of(text);
    if divided_word(text, line.span, next.span).is_some() {
        return true;
    }
    let word = split_blanks(following).next().unwrap_or("");
    let is_full = count(line.span.of(text)) + 1 + count(word) > width;
    (is_full || is_continued(text, line, next, width)) && !opens_item(following)
}

/// Returns the span from the hyphen at the end of a line to the rest of the word in the next one,
/// or `None` if the line does not divide a word: "in-", "crease".
pub(crate) fn divided_word(text: &str, line: Span, next: Span) -> Option<Span> {
    let words = line.of(text);
    // The last bytes of the three hyphens. Nearly all lines end otherwise.
    if !matches!(words.as_bytes().last(), Some(b'-' | 0x90 | 0xac)) {
        return None;
    }
    let hyphen = last(words).filter(|c| matches!(c, '-' | '\u{2010}' | '¬'))?;
    let start = words.len() - hyphen.len_utf8();
    let following = next.of(text);
    let is_divided = last(slice(words, 0, start)).is_some_and(is_alphanumeric)
        && first(following).is_some_and(is_lower)
        && !AFTER_HYPHEN.contains(&split_blanks(following).next()?);
    is_divided.then(|| Span::new(line.start as usize + start, next.start as usize))
}

/// Returns `true` if a line starts with a bullet or the number of a list item.
pub(crate) fn opens_item(line: &str) -> bool {
    let bytes = line.as_bytes();
    match first(line) {
        Some('•' | '▪' | '●' | '◦' | '‣' | '·' | '■' | '–') => true,
        Some('-' | '*') => bytes.get(1) == Some(&b' '),
        Some('—') => bytes.get('—'.len_utf8()) == Some(&b' '),
        Some('0'..='9') => {
            let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
            digits <= 2 && matches!(bytes[digits..], [b'.' | b')', b' ', ..])
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        paragraphs(text).iter().map(|p| p.span.of(text)).collect()
    }

    #[test]
    fn every_kind_of_line_break_ends_a_line() {
        let text = "a\nb\r\nc\rd\u{85}e\u{2028}f\u{2029}g\u{c}h";
        assert_eq!(split(text), ["a", "b", "c", "d", "e", "f", "g", "h"]);
    }

    #[test]
    fn blanks_and_format_characters_are_trimmed_and_blank_lines_leave_a_gap() {
        let text = "\u{feff} one\u{a0}\n\u{200b}\n two\t\nthree";
        let found = paragraphs(text);
        assert_eq!(split(text), ["one", "two", "three"]);
        assert_eq!(
            found.iter().map(|p| p.gap).collect::<Vec<_>>(),
            [true, true, false]
        );
    }

    #[test]
    fn hard_wrapped_lines_are_joined() {
        let text = "The harbour board met on Monday to hear\n\
                    what the dredging would cost, and for\n\
                    how long the ferries would have to stay\n\
                    away.\n\
                    \n\
                    It heard a figure that few had expected\n\
                    and nobody liked.";
        assert_eq!(split(text).len(), 2);
    }

    #[test]
    fn paragraphs_of_equal_length_are_not_joined() {
        let text = ["gales", "boats", "crews", "ships", "tides"]
            .map(|what| format!("The office said on Tuesday that the {what} were worse.\n"));
        assert_eq!(split(&text.concat()).len(), 5);
    }

    #[test]
    fn verses_and_lists_keep_their_lines() {
        let verse = "The tide went out\nand took the boats along\nfor once\nwe let it go\n";
        assert_eq!(split(verse).len(), 4);
        let list = "two eggs\na cup of flour\nsalt\nbutter for the pan\nsome milk\n";
        assert_eq!(split(list).len(), 5);
    }

    #[test]
    fn bullets_and_numbers_of_items_are_distinguished_from_other_dashes_and_numbers() {
        for line in [
            "• one",
            "- two",
            "– three",
            "–four",
            "* five",
            "6. six",
            "12) twelve",
        ] {
            assert!(opens_item(line), "{line}");
        }
        for line in [
            "-5 degrees",
            "2018. A year",
            "3.2 percent",
            "word",
            "*emphasis*",
        ] {
            assert!(!opens_item(line), "{line}");
        }
    }

    #[test]
    fn a_hyphen_at_a_line_end_divides_a_word_unless_a_capital_or_a_conjunction_follows() {
        fn divides(text: &str) -> Option<&str> {
            let lines = lines(text);
            divided_word(text, lines[0].span, lines[1].span).map(|span| span.of(text))
        }
        assert_eq!(divides("the in-\n crease"), Some("-\n "));
        assert_eq!(divides("la élec\u{2010}\ntricité"), Some("\u{2010}\n"));
        for text in [
            "Hafen-\nund Fährbetrieb",
            "the Leckford-\nLind line",
            "was it -\nwell",
        ] {
            assert_eq!(divides(text), None, "{text}");
        }
    }

    #[test]
    fn mail_is_wrapped_though_its_greetings_are_short() {
        let text = "Dear Ben,\n\
                    the keeper of the lighthouse has asked us whether\n\
                    he may take his two goats along on the mail boat.\n\
                    The skipper has nothing against it, but the post\n\
                    office has, and it wants an answer from us before\n\
                    the end of the week.\n\
                    Yours,\n\
                    Orla\n\
                    Quay 4\n\
                    Tern\n";
        assert_eq!(split(text)[1].lines().count(), 5);
        assert_eq!(split(text).last(), Some(&"Tern"));
    }
}
