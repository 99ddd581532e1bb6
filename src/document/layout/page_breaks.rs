//! Page numbers and running heads of hard-wrapped text.

use super::{Sheet, Use};
use crate::text::chars::{all, contains, opens_blank, split_blanks, trim_start};
use crate::text::unicode::{is_lower, is_upper};

/// Maximum number of digits of a page number.
const MAX_DIGITS: usize = 4;
/// Maximum length in bytes of a line of a page number.
const PAGE_BYTES: usize = 12;
/// Maximum number of lines of a footnote.
const NOTE_LINES: usize = 6;
/// Maximum number of words of a running head.
const HEAD_WORDS: usize = 10;

/// Finds page numbers, and the running heads beside them.
pub(super) fn find(sheet: &mut Sheet) {
    if sheet.has_cues
        || !(0..sheet.lines.len()).any(|i| is_page_number(sheet, i))
        || sheet.wrap_width().is_none()
    {
        return;
    }
    let mut last_head = "";
    for i in 0..sheet.lines.len() {
        if is_page_number(sheet, i) {
            set_label(sheet, i);
            set_footnote(sheet, i);
            let before = i.checked_sub(1).filter(|_| sheet.lines[i].gap);
            for head in before.into_iter().chain([i + 1]) {
                if head < sheet.lines.len() && is_running_head(sheet.words(head)) {
                    last_head = sheet.words(head);
                    set_label(sheet, head);
                }
            }
        }
    }
    for i in 0..sheet.lines.len() {
        if sheet.words(i) == last_head {
            set_label(sheet, i);
        }
    }
}

fn set_label(sheet: &mut Sheet, i: usize) {
    sheet.lines[i].class = Use::PageLabel;
}

/// Makes a footnote between a page number and the sentence that it interrupts a label.
fn set_footnote(sheet: &mut Sheet, end: usize) {
    let Some(start) = (end.saturating_sub(NOTE_LINES).max(1)..end).rfind(|&i| sheet.lines[i].gap)
    else {
        return;
    };
    let note = trim_start(sheet.words(start), |c| {
        c.is_ascii_digit() || matches!(c, '*' | '†')
    });
    let is_note = note.len() < sheet.words(start).len() && opens_blank(note);
    if is_note && !sheet.ends_sentence(&sheet.lines[start - 1]) {
        for i in start..end {
            set_label(sheet, i);
        }
    }
}

/// Returns `true` for a line of a page number: "12", "- 12 -".
fn is_page_number(sheet: &Sheet, i: usize) -> bool {
    let line = sheet.words(i).as_bytes();
    if line.len() > PAGE_BYTES {
        return false;
    }
    let digits = line.iter().filter(|b| b.is_ascii_digit()).count();
    (1..=MAX_DIGITS).contains(&digits)
        && line
            .iter()
            .all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-'))
        && sheet.lines[i].class == Use::Text
}

/// Returns `true` for a line that can be a running head: in capitals, or with a wide space.
fn is_running_head(line: &str) -> bool {
    let is_capital = !all(line, |c| !is_upper(c)) && all(line, |c| !is_lower(c));
    (is_capital || contains(line, "   ")) && split_blanks(line).count() <= HEAD_WORDS
}
