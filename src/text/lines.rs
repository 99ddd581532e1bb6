//! Lines of a paste, and the paragraphs that hard-wrapped lines belong to.
//!
//! Most pastes have one paragraph a line. Mail and text copied out of a PDF
//! break every line at a fixed width instead; there a paragraph is several
//! lines. The test for it is the one a typewriter would make: a line was
//! wrapped if the first word of the next line would not have fitted any more.

use crate::text::chars::{count, first, last, split_blanks, trimmed};
use crate::text::span::Span;
use crate::text::swar::{are_printed, find_byte};

/// Widths, in characters, between which text is taken to be hard-wrapped.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 30..=120;
/// Pairs of lines that must look wrapped before any is taken to be.
const MIN_PAIRS: usize = 3;

/// A paragraph: one line, or several that were hard-wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// From the first visible character to the last.
    pub(crate) span: Span,
    /// Whether a blank line, or the start of the text, stands before it.
    pub(crate) gap: bool,
}

/// Splits a text into its paragraphs, in reading order. Blank lines belong to none.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = lines(text);
    let Some(width) = wrap_width(text, &lines) else {
        return lines;
    };
    let mut joined: Vec<Paragraph> = Vec::new();
    let mut previous: Option<Paragraph> = None;
    for line in lines {
        match (previous, joined.last_mut()) {
            (Some(before), Some(open)) if !line.gap && wraps(text, before, line, width) => {
                open.span.end = line.span.end;
            }
            _ => joined.push(line),
        }
        previous = Some(line);
    }
    joined
}

/// The lines that show anything.
pub(crate) fn lines(text: &str) -> Vec<Paragraph> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let (mut start, mut at, mut gap) = (0, 0, true);
    loop {
        // Most bytes cannot end a line; the first that may is looked at closely.
        let may_end = |byte| byte < 0x0e || byte == 0xc2 || byte == 0xe2;
        at = find_byte(bytes, at, are_printed, may_end).unwrap_or(bytes.len());
        let length = match bytes.get(at) {
            None => 0,
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => 2,
            Some(b'\n' | b'\r' | 0x0b | 0x0c) => 1,
            // NEXT LINE, LINE SEPARATOR and PARAGRAPH SEPARATOR in UTF-8.
            Some(0xc2) if bytes[at + 1] == 0x85 => 2,
            Some(0xe2) if bytes[at + 1] == 0x80 && matches!(bytes[at + 2], 0xa8 | 0xa9) => 3,
            Some(_) => {
                at += 1;
                continue;
            }
        };
        match trimmed(text, start, at) {
            Some(span) => found.push(Paragraph {
                span,
                gap: std::mem::take(&mut gap),
            }),
            None => gap = true,
        }
        if length == 0 {
            return found;
        }
        at += length;
        start = at;
    }
}

/// The width at which this text is hard-wrapped, if it is.
fn wrap_width(text: &str, lines: &[Paragraph]) -> Option<usize> {
    // How many lines that go on without a gap have each length.
    let mut lengths = [0usize; *WRAP_WIDTHS.end() + 2];
    let mut pairs = 0;
    for pair in lines.windows(2).filter(|pair| !pair[1].gap) {
        lengths[count(pair[0].span.of(text)).min(lengths.len() - 1)] += 1;
        pairs += 1;
    }
    if pairs < MIN_PAIRS {
        return None;
    }
    // The longest line, but for the few that an unbreakable word made too long.
    let mut longer = 0;
    let width = (0..lengths.len())
        .rev()
        .find(|&length| {
            longer += lengths[length];
            longer * 20 > pairs
        })
        .filter(|width| WRAP_WIDTHS.contains(width))?;
    let wrapped = lines
        .windows(2)
        .filter(|pair| !pair[1].gap && wraps(text, pair[0], pair[1], width));
    // Paragraphs of about the same length end in a full stop, wrapped lines seldom.
    let (mut count, mut within) = (0, 0);
    for pair in wrapped {
        count += 1;
        within += usize::from(!matches!(
            last(pair[0].span.of(text)),
            Some('.' | '!' | '?')
        ));
    }
    (count * 10 >= pairs * 8 && within * 2 >= count).then_some(width)
}

/// Whether `next` goes on with the paragraph of `line`: its first word would
/// not have fitted, and it does not open a list item.
fn wraps(text: &str, line: Paragraph, next: Paragraph, width: usize) -> bool {
    let following = next.span.of(text);
    let word = split_blanks(following).next().unwrap_or("");
    count(line.span.of(text)) + 1 + count(word) > width && !opens_item(following)
}

/// Whether a line opens with a bullet or an item's number.
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

    fn of(text: &str) -> Vec<&str> {
        paragraphs(text).iter().map(|p| p.span.of(text)).collect()
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        let text = "a\nb\r\nc\rd\u{85}e\u{2028}f\u{2029}g\u{c}h";
        assert_eq!(of(text), ["a", "b", "c", "d", "e", "f", "g", "h"]);
    }

    #[test]
    fn blanks_and_marks_are_trimmed_and_blank_lines_leave_a_gap() {
        let text = "\u{feff} one\u{a0}\n\u{200b}\n two\t\nthree";
        let found = paragraphs(text);
        assert_eq!(of(text), ["one", "two", "three"]);
        assert_eq!(
            found.iter().map(|p| p.gap).collect::<Vec<_>>(),
            [true, true, false]
        );
    }

    #[test]
    fn lines_that_were_broken_at_a_width_are_joined() {
        let text = "The harbour board met on Monday to hear\n\
                    what the dredging would cost, and for\n\
                    how long the ferries would have to stay\n\
                    away.\n\
                    \n\
                    It heard a figure that few had expected\n\
                    and nobody liked.";
        assert_eq!(of(text).len(), 2);
    }

    #[test]
    fn paragraphs_of_one_length_are_not_joined() {
        let text = ["gales", "boats", "crews", "ships", "tides"]
            .map(|of| format!("The office said on Tuesday that the {of} were worse.\n"));
        assert_eq!(self::of(&text.concat()).len(), 5);
    }

    #[test]
    fn verses_and_lists_keep_their_lines() {
        let verse = "The tide went out\nand took the boats along\nfor once\nwe let it go\n";
        assert_eq!(of(verse).len(), 4);
        let list = "two eggs\na cup of flour\nsalt\nbutter for the pan\nsome milk\n";
        assert_eq!(of(list).len(), 5);
    }

    #[test]
    fn bullets_are_told_from_dashes_in_words() {
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
}
