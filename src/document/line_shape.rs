//! Heuristic line classes: sentence, possible title, headline.
//!
//! In: the lines of a text and their stats. Out: a [`LineShape`] for each line, whose
//! methods apply the rules. All rules depend on length, end and repetition alone.

use crate::document::line_end::{SENTENCE_WORDS, ends_sentence, holds_sentence};
use crate::document::line_stats::LineStats;
use crate::text::chars::{contains, is_closer, last, trim_end};
use crate::text::interner::{IdTable, hash};
use crate::text::lines::Paragraph;

/// Minimum number of words of a headline. Titles of sections are shorter.
pub(crate) const HEADLINE_WORDS: usize = 5;
/// Maximum number of words of a heading. A longer line is a paragraph, however it ends.
pub(crate) const MAX_HEADING_WORDS: usize = 25;
/// Minimum number of words of a line that is text for certain. "Okay." says nothing.
const CERTAIN_WORDS: usize = 3;
/// Separators of a breadcrumb trail.
const BREADCRUMB_SEPARATORS: [&str; 3] = [" › ", " > ", " | "];
/// Number of words that a title may have.
const TITLE_WORDS: std::ops::RangeInclusive<usize> = 3..=20;

/// Properties of a line that the rules depend on.
#[derive(Clone, Copy, Debug)]
// Independent properties, not a state.
#[allow(clippy::struct_excessive_bools)]
pub(crate) struct LineShape {
    /// Number of words: runs between blanks that contain a letter or digit. In scripts
    /// without blanks, two characters count as a word.
    pub(crate) words: usize,
    /// Set if the line ends like a sentence, ignoring notes and credits after the end, or
    /// is a paragraph without a sentence end, by its length or a sentence inside it.
    pub(crate) ends_sentence: bool,
    /// Set if the line ends in a question or exclamation mark.
    pub(crate) is_question: bool,
    /// Number of the line's text. Equal lines have the same number.
    pub(crate) line: u32,
    /// Set if an equal line occurs earlier.
    pub(crate) repeat: bool,
    /// Set if the line begins with a bullet or a number.
    pub(crate) item: bool,
    /// Set if the line is a breadcrumb trail: "Forum › Hives › Wet cappings?"
    pub(crate) is_breadcrumb: bool,
    /// Set if the line is text for certain, as in a transcript.
    pub(crate) is_certain: bool,
}

impl LineShape {
    /// Returns `true` if the line is a sentence, by its length and its end.
    pub(crate) fn is_sentence(self) -> bool {
        self.ends_sentence && self.words >= SENTENCE_WORDS
    }

    /// Returns `true` if the line is too long for a heading, or a sentence.
    pub(crate) fn is_paragraph(self) -> bool {
        self.words > MAX_HEADING_WORDS || self.is_sentence()
    }

    /// Returns `true` if the line could be a title.
    ///
    /// A line such as "Who will tell the birds?" could equally be a sentence, so callers
    /// need further evidence before they draw conclusions from a title.
    pub(crate) fn could_be_title(self) -> bool {
        let is_label = self.item || self.is_breadcrumb;
        TITLE_WORDS.contains(&self.words) && (!self.ends_sentence || self.is_question) && !is_label
    }

    /// Returns `true` if the line is a title of some length and not a sentence.
    pub(crate) fn is_headline(self) -> bool {
        self.could_be_title() && !self.ends_sentence && self.words >= HEADLINE_WORDS
    }
}

/// Returns the shapes of lines, in reading order.
pub(crate) fn shapes(text: &str, lines: &[Paragraph], stats: &[LineStats]) -> Vec<LineShape> {
    let mut numbers = IdTable::default();
    // The text of each distinct line, by its number.
    let mut distinct: Vec<&str> = Vec::new();
    let shape = |(paragraph, stats): (&Paragraph, &LineStats)| {
        let line = paragraph.span.of(text);
        let is_equal = |number: u32| distinct[number as usize] == line;
        let (number, is_new) = numbers.id_or_insert(hash(line.as_bytes()), &is_equal);
        if is_new {
            distinct.push(line);
        }
        let words = stats.estimated_words as usize;
        let is_short = words <= *TITLE_WORDS.end();
        let is_breadcrumb =
            is_short && has_breadcrumb_separator(line) && !holds_sentence(line, false);
        LineShape {
            words,
            ends_sentence: if paragraph.is_certain {
                words >= CERTAIN_WORDS
            } else {
                reads_like_sentence(line, stats) && !is_breadcrumb
            },
            is_question: matches!(last(trim_end(line, is_closer)), Some('?' | '!')),
            line: number,
            repeat: !is_new,
            item: stats.is_item,
            is_breadcrumb,
            is_certain: paragraph.is_certain,
        }
    };
    lines.iter().zip(stats).map(shape).collect()
}

/// Returns `true` if a line contains one of [`BREADCRUMB_SEPARATORS`]. Most lines are
/// rejected without a search, because they contain none of the separators' bytes (0xE2
/// is the first byte of `›`).
fn has_breadcrumb_separator(line: &str) -> bool {
    let may_be = |byte: u8| matches!(byte, b'>' | b'|' | 0xe2);
    let contains_any = || {
        BREADCRUMB_SEPARATORS
            .iter()
            .any(|mark| contains(line, mark))
    };
    line.bytes().any(may_be) && contains_any()
}

/// Returns `true` if a line ends like a sentence or is a paragraph.
fn reads_like_sentence(line: &str, stats: &LineStats) -> bool {
    let words = stats.estimated_words as usize;
    ends_sentence(line, words)
        || words > SENTENCE_WORDS && holds_sentence(line, words > *TITLE_WORDS.end())
        || words > MAX_HEADING_WORDS && is_prose(stats)
}

/// Returns `true` if the words of a line are those of running text. Menus and lists in one
/// line have more capitals or separators.
fn is_prose(stats: &LineStats) -> bool {
    stats.capitalised * 3 < stats.words && u32::from(stats.separators) * 8 < stats.words
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::document::line_stats::line_stats;
    use crate::text::lines::paragraphs;

    fn shapes_of(text: &str) -> Vec<LineShape> {
        let lines = paragraphs(text);
        shapes(text, &lines, line_stats(text, &lines).lines())
    }

    #[test]
    fn a_sentence_has_enough_words_and_a_sentence_end() {
        for line in [
            "The ferry stayed in port on Tuesday.",
            "“Will it sail before the end of the week?”",
            "The board (it met at noon, said no one.)",
        ] {
            assert!(shapes_of(line)[0].is_sentence(), "{line}");
        }
        for line in [
            "It sailed.",
            "The ferry stayed in port on Tuesday",
            "Read more of this story here...",
        ] {
            assert!(!shapes_of(line)[0].is_sentence(), "{line}");
        }
    }

    #[test]
    fn equal_lines_have_the_same_number() {
        let shapes = shapes_of("Follow\nThe ferry\nFollow");
        assert_eq!(shapes[0].line, shapes[2].line);
        assert_eq!(
            shapes.iter().map(|s| s.repeat).collect::<Vec<_>>(),
            [false, false, true]
        );
    }

    #[test]
    fn words_of_scripts_without_blanks_are_estimated_by_length() {
        let shape = shapes_of("不正に改造したものを販売すると、権利の侵害になるのでしょうか。")[0];
        assert!(shape.words > 10 && shape.is_sentence());
    }

    #[test]
    fn words_contain_a_letter_or_a_digit() {
        assert_eq!(shapes_of("— one\u{a0}two & 3, «quatre» …")[0].words, 4);
    }
}
