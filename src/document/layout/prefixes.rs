//! Marks before every line: ">" of quoted mail, and the numbers of lines.

use super::Sheet;
use crate::text::chars::{before, is_blank, opens_blank, trim_start};

/// Maximum number of digits of a line number.
const MAX_DIGITS: usize = 5;
/// Minimum number of lines that count up in a text with line numbers.
const MIN_NUMBERED: usize = 4;

/// Skips the marks before the lines.
pub(super) fn skip(sheet: &mut Sheet) {
    skip_quote_marks(sheet);
    skip_numbers(sheet);
}

/// Skips the marks of quoted mail. A mark alone is a blank line.
fn skip_quote_marks(sheet: &mut Sheet) {
    let mut gap = false;
    for i in 0..sheet.lines.len() {
        let line = sheet.words(i);
        sheet.lines[i].gap |= std::mem::take(&mut gap);
        if line.starts_with('>') {
            let rest = trim_start(line, |c| c == '>' || is_blank(c));
            sheet.skip_label(i, rest);
            gap = rest.is_empty();
        }
    }
}

/// Skips line numbers if nearly all lines have one and they count up.
fn skip_numbers(sheet: &mut Sheet) {
    let (mut previous, mut counted) = (0, 0);
    for i in 0..sheet.lines.len() {
        if let Some((number, _)) = number(sheet.words(i)) {
            counted += usize::from(number == previous + 1);
            previous = number;
        }
    }
    if counted < MIN_NUMBERED || counted * 5 < sheet.lines.len() * 4 {
        return;
    }
    for i in 0..sheet.lines.len() {
        if let Some((_, rest)) = number(sheet.words(i)) {
            sheet.skip_label(i, rest);
        }
    }
}

/// Returns the number at the start of a line and the words after it.
fn number(line: &str) -> Option<(usize, &str)> {
    let rest = trim_start(line, |c| c.is_ascii_digit());
    let digits = before(line, rest).as_bytes();
    let is_number = (1..=MAX_DIGITS).contains(&digits.len()) && opens_blank(rest);
    is_number.then(|| {
        let number = digits
            .iter()
            .fold(0, |sum, b| sum * 10 + usize::from(b - b'0'));
        (number, trim_start(rest, is_blank))
    })
}
