//! The layout of a plain text: which characters are its words, and which belong to the page, the
//! transcript or the mail that the words were copied from.
//!
//! [`read`] takes a text and returns its paragraphs, the lines to exclude whatever they
//! contain, and a copy of the text to read. The copy has the same length, so all offsets are
//! those of the text; labels inside paragraphs, such as stamps and line numbers, are blanks in
//! it, and a word that a line break divides is whole. Nearly all texts have no
//! [`signs`] of a layout. The stages for others, in order:
//!
//! 1. [`prefixes`] skips the marks of quoted mail, and line numbers.
//! 2. [`headers`] finds the headers of mails, and front matter.
//! 3. [`markdown`] reads headings, links, emphasis and code.
//! 4. [`references`] finds lists of references, and the sections of an encyclopedia.
//! 5. [`turns`] reads the stamps and speakers of subtitles, transcripts and chats.
//! 6. [`page_breaks`] finds page numbers and running heads.
//! 7. [`joins`] joins lines to paragraphs.

mod headers;
mod joins;
mod markdown;
mod page_breaks;
mod prefixes;
mod references;
mod signs;
mod turns;

use crate::text::chars::trimmed;
use crate::text::lines::{self, Paragraph};
use crate::text::span::Span;

/// Result of reading the layout of a text.
pub(crate) struct Layout {
    /// The text's paragraphs, without the labels before and after their words.
    pub(crate) paragraphs: Vec<Paragraph>,
    /// Span of each paragraph, labels included, and of each line that is a label, which is
    /// marked with `true`. In reading order. Empty if these are the paragraphs.
    pub(crate) whole: Vec<(Span, bool)>,
    /// The text with blanks for labels, or `None` if that is the text itself.
    pub(crate) reading: Option<String>,
}

/// Reads the layout of a text. Only `article`s are searched for labels. If the text `has_markup`,
/// each line is a paragraph.
pub(crate) fn read(text: &str, has_markup: bool, article: bool) -> Layout {
    let lines = lines::lines(text);
    if has_markup || !signs::any(text, &lines) {
        debug_assert!(
            has_markup || {
                let layout = read_stages(text, &lines, article);
                layout.reading.is_none() && layout.paragraphs == lines
            }
        );
        return Layout {
            paragraphs: lines,
            whole: Vec::new(),
            reading: None,
        };
    }
    read_stages(text, &lines, article)
}

/// Reads the layout of a text with all stages.
fn read_stages(text: &str, lines: &[Paragraph], article: bool) -> Layout {
    let mut sheet = Sheet::new(text, lines);
    if article {
        prefixes::skip(&mut sheet);
        headers::find(&mut sheet);
        markdown::read(&mut sheet);
        references::find(&mut sheet);
        turns::read(&mut sheet);
        page_breaks::find(&mut sheet);
    }
    joins::join(&mut sheet);
    sheet.finish()
}

/// Use of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// Text, or anything that the extraction may find it to be.
    Text,
    /// Text for certain, as the words of a transcript or a subtitle.
    Certain,
    /// A label without text, such as a stamp.
    Label,
    /// A label at a page break: a page number, a running head or a footnote.
    PageLabel,
}

impl Use {
    fn is_label(self) -> bool {
        matches!(self, Use::Label | Use::PageLabel)
    }
}

/// A line, and what was found out about it.
#[derive(Clone, Copy)]
struct Line {
    /// Span of the line, or of the joined lines.
    whole: Span,
    /// Span of its words, without labels.
    words: Span,
    /// `true` at the start of the text and after a blank line.
    gap: bool,
    /// Use of the line.
    class: Use,
}

/// A text whose layout is being read.
struct Sheet<'t> {
    text: &'t str,
    lines: Vec<Line>,
    /// Labels inside lines, in any order.
    blanks: Vec<Span>,
    /// Hyphens that divide a word, with the line break after them.
    hyphens: Vec<Span>,
    /// `true` if the lines are subtitles.
    has_cues: bool,
}

impl<'t> Sheet<'t> {
    fn new(text: &'t str, lines: &[Paragraph]) -> Self {
        let line = |line: &Paragraph| Line {
            whole: line.span,
            words: line.span,
            gap: line.gap,
            class: Use::Text,
        };
        Self {
            text,
            lines: lines.iter().map(line).collect(),
            blanks: Vec::new(),
            hyphens: Vec::new(),
            has_cues: false,
        }
    }

    /// Returns the words of a line.
    fn words(&self, i: usize) -> &'t str {
        self.lines[i].words.of(self.text)
    }

    /// Makes a line a label.
    fn set_label(&mut self, i: usize) {
        self.lines[i].class = Use::Label;
    }

    /// Removes a label from the start of a line, up to `rest`, the end of its words. A line
    /// without any other words becomes a label.
    fn skip_label(&mut self, i: usize, rest: &str) {
        let words = self.lines[i].words;
        let start = words.end as usize - rest.len();
        if let Some(rest) = trimmed(self.text, start, words.end as usize) {
            self.blanks.push(Span::new(words.start as usize, start));
            self.lines[i].words = rest;
        } else {
            self.set_label(i);
        }
    }

    /// Returns the layout. In a text of nothing but labels they are paragraphs.
    fn finish(self) -> Layout {
        let has_text = self.lines.iter().any(|line| !line.class.is_label());
        let reading = self.reading();
        let mut layout = Layout {
            paragraphs: Vec::with_capacity(self.lines.len()),
            whole: Vec::with_capacity(self.lines.len()),
            reading: None,
        };
        for line in &self.lines {
            let trim = |text| trimmed(text, line.words.start as usize, line.words.end as usize);
            let words = reading.as_deref().map_or(Some(line.words), trim);
            let words = words.filter(|_| !(has_text && line.class.is_label()));
            layout.whole.push((line.whole, words.is_none()));
            layout.paragraphs.extend(words.map(|span| Paragraph {
                span,
                ..Paragraph::from(*line)
            }));
        }
        layout.reading = reading;
        layout
    }

    /// Returns the copy of the text to read, or `None` if it is the text itself.
    fn reading(&self) -> Option<String> {
        if self.blanks.is_empty() && self.hyphens.is_empty() {
            return None;
        }
        let mut bytes = self.text.as_bytes().to_vec();
        for span in &self.blanks {
            bytes[span.range()].fill(b' ');
        }
        for span in &self.hyphens {
            // A word joiner has three bytes, a soft hyphen has two. Neither divides a word.
            let hyphen = &mut bytes[span.range()];
            let (joiner, rest) = hyphen.split_at_mut(hyphen.len() % 2 * 3);
            joiner.copy_from_slice(&[0xe2, 0x81, 0xa0][..joiner.len()]);
            for pair in rest.chunks_exact_mut(2) {
                pair.copy_from_slice(&[0xc2, 0xad]);
            }
        }
        String::from_utf8(bytes).ok()
    }
}
