//! Signs that a text has a layout. Nearly all articles have none, and no stage needs to read them.

use super::headers::is_enumeration;
use super::markdown::{has_inline_marks, is_mark};
use super::turns;
use crate::text::chars::{first, last};
use crate::text::lines::{Paragraph, wrap_width};
use crate::text::unicode::is_lower;

/// Minimum number of lines in a row that may be a header.
const MIN_RUN: usize = 3;
/// Minimum number of lines with brackets that may be references, or headings with a link.
const MIN_BRACKETS: usize = 2;

/// Returns `true` if one of the stages may find a label, or lines to join. A stage that finds
/// anything without one of these signs is a bug.
pub(super) fn any(text: &str, lines: &[Paragraph]) -> bool {
    let (mut brackets, mut numbers, mut turns, mut run) = (0, 0, 0, 0);
    let (mut gaps, mut small) = (0, 0);
    for line in lines {
        let words = line.span.of(text);
        let &[opening, ..] = words.as_bytes() else {
            continue;
        };
        let opens_word = opening.is_ascii_alphanumeric() || !opening.is_ascii();
        let is_mark = || matches!(opening, b'>' | b'#' | b'^' | b'`' | b'~') || is_mark(words);
        let closing = last(words);
        if matches!(closing, Some('-' | '\u{2010}' | '¬')) || (!opens_word && is_mark()) {
            return true;
        }
        brackets += usize::from(opening == b'[' || closing == Some(']'));
        numbers += usize::from(opening.is_ascii_digit());
        if line.gap {
            gaps += 1;
            small += usize::from(first(words).is_some_and(is_lower));
        }
        let is_turn = turns::opens(words);
        turns += usize::from(is_turn);
        run = if is_turn { run + 1 } else { 0 };
        if run >= MIN_RUN || (is_turn && is_enumeration(words)) {
            return true;
        }
    }
    let count = lines.len();
    brackets >= MIN_BRACKETS
        || (turns >= turns::MIN_TURNS && turns * turns::LINES_PER_STAMP >= count)
        || numbers * 5 >= count * 4
        || (gaps == count && small * 5 >= count * 2)
        || has_inline_marks(text)
        || wrap_width(text, lines).is_some()
}
