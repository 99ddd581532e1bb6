//! The headers of mails and files: runs of lines of a name and a value, the line that introduces
//! a quoted mail, the signature, and front matter.

use super::turns::skip_name;
use super::{Line, Sheet, Use};

/// Minimum number of lines of a header.
const MIN_LINES: usize = 3;
/// Maximum number of lines of a signature, and of front matter.
const MAX_LINES: usize = 12;
/// Maximum length in bytes of a value.
const MAX_BYTES: usize = 100;

/// Finds headers and makes their lines labels.
pub(super) fn find(sheet: &mut Sheet) {
    let count = sheet.lines.len();
    for start in 0..count {
        let is_fenced = start == 1 && sheet.words(0) == "---";
        if sheet.lines[start].gap || is_fenced {
            let end = header_end(sheet, start, is_fenced);
            if end - start >= MIN_LINES {
                set_labels(&mut sheet.lines[start..end]);
            }
        }
    }
    for i in 0..count {
        let line = sheet.words(i);
        let is_quoted = |line: &Line| line.words.start != line.whole.start;
        let introduces = line.ends_with(':') && !is_quoted(&sheet.lines[i]);
        if introduces && sheet.lines.get(i + 1).is_some_and(is_quoted) {
            sheet.set_label(i);
        } else if line == "--" && i > 0 && count - i <= MAX_LINES {
            set_labels(&mut sheet.lines[i..]);
        }
    }
    // The terms of a paper. Several such lines are a table.
    let mut terms = (0..count).filter(|&i| is_enumeration(sheet.words(i)));
    if let (Some(i), None) = (terms.next(), terms.next()) {
        sheet.set_label(i);
    }
}

/// Returns the end of a header that starts with a line: of lines with a value after different
/// names, with other text after them. The names of front matter may be in small letters.
fn header_end(sheet: &Sheet, start: usize, is_fenced: bool) -> usize {
    let (mut names, mut count) = ([""; MAX_LINES], 0);
    for line in &sheet.lines[start..] {
        let line = line.words.of(sheet.text);
        match skip_name(line, is_fenced) {
            Some((name, value)) => {
                let is_value = value.len() <= MAX_BYTES
                    && !value.bytes().any(|b| matches!(b, b'!' | b'?'))
                    && !value.ends_with('.');
                if !is_value || count == MAX_LINES || names.contains(&name) {
                    break;
                }
                names[count] = name;
                count += 1;
            }
            None => return start + count,
        }
    }
    start
}

/// Returns `true` for a line of one name and several values: "Keywords: tides; gravel; ports".
#[inline(never)]
pub(super) fn is_enumeration(line: &str) -> bool {
    skip_name(line, false).is_some_and(|(_, values)| {
        let separators = values
            .chars()
            .filter(|c| matches!(c, ';' | '·' | '•'))
            .count();
        separators > 1 && !values.ends_with('.')
    })
}

fn set_labels(lines: &mut [Line]) {
    for line in lines {
        line.class = Use::Label;
    }
}
