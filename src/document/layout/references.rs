//! Lists of references, and the sections of an encyclopedia's page.

use super::{Sheet, Use};
use crate::text::chars::{last, opens_blank, slice, split_blanks, trim_end, trim_start};
use crate::text::unicode::is_alphanumeric;

/// Maximum length in bytes of a heading with its link.
const HEADING_BYTES: usize = 80;
/// Minimum number of headings with the same link.
const MIN_HEADINGS: usize = 2;

/// Makes references labels, and the paragraphs of sections certain.
pub(super) fn find(sheet: &mut Sheet) {
    let count = sheet.lines.len();
    let mut is_after_reference = false;
    let (mut edit, mut headings) = (None, 0);
    for i in 0..count {
        let line = sheet.words(i);
        let is_reference = is_numbered(line);
        let follows = is_after_reference || (i + 1 < count && is_numbered(sheet.words(i + 1)));
        if line.starts_with("^ ") || (is_reference && follows) {
            sheet.set_label(i);
        }
        is_after_reference = is_reference;
        if let Some(link) = link(line) {
            headings += usize::from(*edit.get_or_insert(link) == link);
        }
    }
    if headings < MIN_HEADINGS {
        return;
    }
    let mut is_section = false;
    for i in 0..count {
        let line = sheet.words(i);
        is_section |= link(line).is_some();
        if is_section && sheet.lines[i].class == Use::Text && is_paragraph(line) {
            sheet.lines[i].class = Use::Certain;
        }
    }
}

/// Returns `true` for a line that starts with a number in square brackets: "[12] Holm, A.".
fn is_numbered(line: &str) -> bool {
    let number = line.strip_prefix('[').unwrap_or_default();
    let rest = trim_start(number, |c| c.is_ascii_digit());
    let after = rest.strip_prefix(']').unwrap_or_default();
    rest.len() < number.len() && opens_blank(after)
}

/// Returns the link in square brackets at the end of a heading: "History[edit]".
fn link(line: &str) -> Option<&str> {
    if !line.ends_with(']') || line.len() > HEADING_BYTES {
        return None;
    }
    let head = trim_end(line, |c| c != '[').strip_suffix('[')?;
    let brackets = slice(line, head.len(), line.len());
    let is_word = brackets
        .as_bytes()
        .get(1)
        .is_some_and(|b| !b.is_ascii_digit());
    (is_word && last(head).is_some_and(is_alphanumeric)).then_some(brackets)
}

/// Returns `true` for a paragraph that ends with a full stop and notes: "in Lind.[8]".
fn is_paragraph(line: &str) -> bool {
    let mut rest = line;
    while rest.ends_with(']') {
        rest = trim_end(rest, |c| c != '[');
        rest = slice(rest, 0, rest.len().saturating_sub(1));
    }
    rest.ends_with('.') && split_blanks(rest).nth(4).is_some()
}
