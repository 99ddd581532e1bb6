//! Joining of lines to paragraphs: of wrapped lines, of the lines of subtitles, of the halves of
//! a sentence before and after a page break, and of the halves of a word.

use super::{Line, Sheet, Use};
use crate::text::chars::{contains, first, is_closer, last, slice, trim_end};
use crate::text::lines::{Paragraph, divided_word, is_wrapped, opens_item, wrap_width};
use crate::text::unicode::{Class, class, is_lower};

/// Minimum length in bytes of the last line of a page that a sentence continues after.
const MIN_BYTES: usize = 16;

impl Sheet<'_> {
    /// Returns the width at which the lines are wrapped, or `None` if they are not.
    pub(super) fn wrap_width(&self) -> Option<usize> {
        let lines = self.lines.iter().filter(|line| line.class == Use::Text);
        wrap_width(
            self.text,
            &lines.map(|&line| line.into()).collect::<Vec<_>>(),
        )
    }

    /// Returns `true` if the words of a line end a sentence.
    pub(super) fn ends_sentence(&self, line: &Line) -> bool {
        let words = trim_end(line.words.of(self.text), is_closer);
        last(words)
            .is_some_and(|c| c == ':' || matches!(class(c), Class::FullStop | Class::Terminator))
    }
}

impl From<Line> for Paragraph {
    fn from(line: Line) -> Self {
        Self {
            span: line.words,
            gap: line.gap,
            is_certain: line.class == Use::Certain,
        }
    }
}

/// Joins the lines of each paragraph.
pub(super) fn join(sheet: &mut Sheet) {
    if is_double_spaced(sheet) {
        for line in &mut sheet.lines {
            line.gap = false;
        }
    }
    let rules = Rules {
        width: sheet.wrap_width(),
        has_stops: has_stops(sheet),
    };
    let mut joined: Vec<Line> = Vec::with_capacity(sheet.lines.len());
    // Index of the last paragraph, and its last line.
    let mut open: Option<(usize, Line)> = None;
    for line in std::mem::take(&mut sheet.lines) {
        if line.class.is_label() {
            joined.push(line);
            continue;
        }
        let is_joined =
            |&(i, last): &(usize, Line)| rules.joins(sheet, last, line, &joined[i + 1..]);
        if let Some((i, last)) = open.filter(is_joined) {
            for label in joined.iter().skip(i + 1) {
                sheet.blanks.push(label.whole);
            }
            joined.truncate(i + 1);
            if let Some(hyphen) = divided_word(sheet.text, last.words, line.words) {
                sheet.hyphens.push(hyphen);
            }
            joined[i].whole.end = line.whole.end;
            joined[i].words.end = line.words.end;
            open = Some((i, line));
        } else {
            open = Some((joined.len(), line));
            joined.push(line);
        }
    }
    sheet.lines = joined;
}

/// Evidence on which lines are joined.
struct Rules {
    /// Width at which lines are wrapped, if they are.
    width: Option<usize>,
    /// `true` if the sentences of subtitles end with full stops.
    has_stops: bool,
}

impl Rules {
    /// Returns `true` if a line continues the paragraph of the last line, with some labels
    /// between them.
    fn joins(&self, sheet: &Sheet, last: Line, line: Line, labels: &[Line]) -> bool {
        let text = sheet.text;
        if opens_item(line.words.of(text)) {
            return false;
        }
        if sheet.has_cues && line.class == Use::Certain {
            return last.class == Use::Certain
                && (labels.is_empty() || (self.has_stops && !sheet.ends_sentence(&last)));
        }
        // A turn, or the first line of a quotation or after one.
        let has_label = |line: Line| line.words.start != line.whole.start;
        if has_label(line) != has_label(last) && (has_label(line) || last.class != Use::Certain) {
            return false;
        }
        let between = slice(text, last.whole.end as usize, line.whole.start as usize);
        if !labels.is_empty() || contains(between, "\u{c}") {
            return labels.iter().all(|label| label.class == Use::PageLabel)
                && self.width.is_some()
                && last.words.len() >= MIN_BYTES
                && !sheet.ends_sentence(&last);
        }
        let is_divided = !line.gap && divided_word(text, last.words, line.words).is_some();
        is_divided
            || self
                .width
                .is_some_and(|width| is_wrapped(text, last.into(), line.into(), width))
    }
}

/// Returns `true` if a blank line follows every line, but not because each is a paragraph: many
/// start in small letters.
fn is_double_spaced(sheet: &Sheet) -> bool {
    let count = sheet.lines.len();
    let starts_small = |line: &&Line| first(line.words.of(sheet.text)).is_some_and(is_lower);
    count > 3
        && sheet.lines.iter().all(|line| line.gap)
        && sheet.lines.iter().filter(starts_small).count() * 5 >= count * 2
}

/// Returns `true` if at least every fourth line of subtitles ends a sentence.
fn has_stops(sheet: &Sheet) -> bool {
    let (mut lines, mut stops) = (0, 0);
    for line in sheet.lines.iter().filter(|line| line.class == Use::Certain) {
        lines += 1;
        stops += usize::from(sheet.ends_sentence(line));
    }
    stops * 4 >= lines
}
