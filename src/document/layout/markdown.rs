//! Marks of Markdown and reStructuredText: headings, emphasis, links, pictures and code.

use super::Sheet;
use crate::text::chars::{all, opens_blank, trim_start};
use crate::text::span::Span;
use crate::text::swar::{find_byte, none_equals};

/// Maximum length in bytes of the address of a link.
const ADDRESS_BYTES: usize = 400;

/// Finds the marks and skips them.
pub(super) fn read(sheet: &mut Sheet) {
    let mut is_code = false;
    for i in 0..sheet.lines.len() {
        let line = sheet.words(i);
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        is_code ^= is_fence;
        if is_code || is_fence || is_mark(line) {
            sheet.set_label(i);
        } else {
            skip_inline(sheet, i);
            let heading = trim_start(line, |c| c == '#');
            if heading.len() < line.len() && opens_blank(heading) {
                sheet.skip_label(i, heading);
            }
        }
    }
}

/// Returns `true` for a rule, as under a heading, the row of a table, a picture or a directive.
#[inline(never)]
pub(super) fn is_mark(line: &str) -> bool {
    let is_rule = |c| matches!(c, '=' | '-' | '~' | '*' | '_' | '+' | '|' | ':' | ' ' | '^');
    let is_row = line.len() > 2 && line.starts_with('|') && line.ends_with('|');
    is_row
        || (line.len() > 2 && all(line, is_rule))
        || line.starts_with("![")
        || line.starts_with(".. ")
}

/// Returns `true` if a text has a mark of emphasis or the address of a link.
pub(super) fn has_inline_marks(text: &str) -> bool {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while let Some(found) = find_mark(bytes, at) {
        if matches!(bytes[found..], [b'*', b'*', ..] | [b']', b'(', ..]) {
            return true;
        }
        at = found + 1;
    }
    false
}

/// Returns the offset of the next asterisk or closing bracket.
#[inline(never)]
fn find_mark(bytes: &[u8], at: usize) -> Option<usize> {
    let has_none = |chunk| none_equals(chunk, b'*') && none_equals(chunk, b']');
    find_byte(bytes, at, has_none, |b| b == b'*' || b == b']')
}

/// Makes the marks of emphasis and the addresses of links labels.
fn skip_inline(sheet: &mut Sheet, i: usize) {
    let offset = sheet.lines[i].words.start as usize;
    let line = sheet.words(i);
    let (bytes, mut at) = (line.as_bytes(), 0);
    while let Some(found) = find_mark(bytes, at) {
        let length = match bytes[found..] {
            [b'*', b'*', ..] => 2,
            [b']', b'(', ..] => {
                let mut address = bytes[found..].iter().take(ADDRESS_BYTES);
                let Some(end) = address.position(|&b| b == b')') else {
                    return;
                };
                end + 1
            }
            _ => 0,
        };
        if length > 0 {
            let start = offset + found;
            sheet.blanks.push(Span::new(start, start + length));
        }
        at = found + length.max(1);
    }
}
