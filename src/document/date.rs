//! The date of a text: the first of its date lines that names a year.

use crate::document::block::{Block, Role, Story};
use crate::language::LINE_PHRASES;
use crate::text::chars::split_blanks;
use crate::text::span::Span;

/// Date of a text.
#[derive(Clone, Copy)]
pub(crate) struct TextDate {
    /// Line that names it.
    pub(crate) span: Span,
    /// Number of months since the year 0. The middle of the year if the line names no month.
    pub(crate) month: u32,
}

/// Finds the date of the first chosen story.
pub(crate) fn find(text: &str, blocks: &[Block], stories: &[Story]) -> Option<TextDate> {
    let story = stories.iter().find(|story| story.chosen)?.span;
    blocks.iter().find_map(|&Block { span, role, .. }| {
        let is_date = role == Role::Date && span.start >= story.start && span.end <= story.end;
        let line = if is_date { span.of(text) } else { "" };
        let year = year(line)?;
        let month = 12 * year + month(line).unwrap_or(6);
        Some(TextDate { span, month })
    })
}

/// Returns the first year that a line names: 1900 to 2099.
fn year(line: &str) -> Option<u32> {
    let mut numbers = line.as_bytes().split(|b| !b.is_ascii_alphanumeric());
    numbers.find_map(|number| match number {
        [b'1', b'9', rest @ ..] => two_digits(rest).map(|year| 1900 + year),
        [b'2', b'0', rest @ ..] => two_digits(rest).map(|year| 2000 + year),
        _ => None,
    })
}

/// Returns the value of two digits.
fn two_digits(digits: &[u8]) -> Option<u32> {
    match digits {
        &[tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
            Some(10 * u32::from(tens - b'0') + u32::from(ones - b'0'))
        }
        _ => None,
    }
}

/// Returns the first month that a line names, from 0.
fn month(line: &str) -> Option<u32> {
    let month_of = |word: &str| {
        let mut languages = LINE_PHRASES.iter().map(|phrases| phrases.months.iter());
        languages.find_map(|mut months| months.position(|month| word.starts_with(month)))
    };
    let month = split_blanks(line).find_map(month_of);
    month.map(|month| month as u32 % 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_a_month_and_a_year() {
        for (line, expected) in [
            ("Updated 21 February 2018", (Some(1), Some(2018))),
            ("Published April 2, 2021", (Some(3), Some(2021))),
            ("Posted 2018-02-21 at 17:15", (None, Some(2018))),
            ("Updated 5 sec ago", (None, None)),
            ("Nr. 1234 of 20180 copies", (None, None)),
        ] {
            assert_eq!((month(line), year(line)), expected, "{line}");
        }
    }
}
