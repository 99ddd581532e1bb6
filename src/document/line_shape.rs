//! What a line can be by its stats: a sentence, a title, a headline.

use crate::document::line_stats::LineStats;
use crate::text::chars::{contains, is_closer, last, trim_end};
use crate::text::interner::{IdTable, hash};
use crate::text::lines::Paragraph;

/// Words from which a line that ends like a sentence is taken for one by itself.
pub(crate) const SENTENCE_WORDS: usize = 5;
/// Words from which a title is a headline; those of sections are shorter.
pub(crate) const HEADLINE_WORDS: usize = 5;
/// What stands between the places of a page's address in words.
const TRAILS: [&str; 3] = [" › ", " > ", " | "];
/// Words that a title may have.
const TITLE_WORDS: std::ops::RangeInclusive<usize> = 3..=20;

/// What can be seen of a line.
#[derive(Clone, Copy, Debug)]
// Five things that a line is or is not, in any combination.
#[allow(clippy::struct_excessive_bools)]
pub(crate) struct LineShape {
    /// Words between blanks that hold a letter or digit.
    pub(crate) words: usize,
    /// Ends in a full stop, question or exclamation mark, closing quotes excluded.
    pub(crate) ends_sentence: bool,
    /// That mark is a question or exclamation mark.
    pub(crate) asks: bool,
    /// Number of the line; the same words have the same number.
    pub(crate) line: u32,
    /// Stands earlier already, word for word.
    pub(crate) repeat: bool,
    /// Opens with a bullet or a number.
    pub(crate) item: bool,
    /// Says where a page is filed: "Forum › Hives › Wet cappings?"
    pub(crate) trail: bool,
}

impl LineShape {
    /// A line of running text, told by its length and its end.
    pub(crate) fn is_sentence(self) -> bool {
        self.ends_sentence && self.words >= SENTENCE_WORDS
    }

    /// A line that could be a title. "Who will tell the birds?" could as well
    /// be a sentence, so what follows from a title has to be certain of it.
    pub(crate) fn could_be_title(self) -> bool {
        let is_label = self.item || self.trail;
        TITLE_WORDS.contains(&self.words) && (!self.ends_sentence || self.asks) && !is_label
    }

    /// A line that is a title of some length and no sentence.
    pub(crate) fn is_headline(self) -> bool {
        self.could_be_title() && !self.ends_sentence && self.words >= HEADLINE_WORDS
    }
}

/// The shapes of lines, in reading order, by how they look.
pub(crate) fn shapes(text: &str, lines: &[Paragraph], stats: &[LineStats]) -> Vec<LineShape> {
    let mut numbers = IdTable::default();
    // The first line with each number.
    let mut distinct: Vec<&str> = Vec::new();
    let shape = |(line, look): (&Paragraph, &LineStats)| {
        let line = line.span.of(text);
        let is = |number: u32| distinct[number as usize] == line;
        let (number, new) = numbers.id_or_insert(hash(line.as_bytes()), &is);
        if new {
            distinct.push(line);
        }
        let words = look.written as usize;
        let is_short = words <= *TITLE_WORDS.end();
        let trail = is_short && is_trail(line);
        LineShape {
            words,
            ends_sentence: ends_sentence(line) && !trail,
            asks: matches!(last(trim_end(line, is_closer)), Some('?' | '!')),
            line: number,
            repeat: !new,
            item: look.item,
            trail,
        }
    };
    lines.iter().zip(stats).map(shape).collect()
}

/// Whether a line has a mark of [`TRAILS`]; the bytes that hold none are passed first.
fn is_trail(line: &str) -> bool {
    let may_be = |byte: u8| matches!(byte, b'>' | b'|' | 0xe2);
    line.bytes().any(may_be) && TRAILS.iter().any(|mark| contains(line, mark))
}

/// Whether a line ends as a sentence does, closing quotes and brackets excluded.
fn ends_sentence(line: &str) -> bool {
    let open = trim_end(line, is_closer);
    // "Read more..." is a link, not a sentence.
    let ellipsis = open.ends_with("...");
    let ends = matches!(
        last(open),
        Some('.' | '!' | '?' | '。' | '！' | '？' | '؟' | '۔' | '।')
    );
    ends && !ellipsis
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::document::line_stats::line_stats;
    use crate::text::lines::paragraphs;

    fn of(text: &str) -> Vec<LineShape> {
        let lines = paragraphs(text);
        shapes(text, &lines, line_stats(text, &lines).lines())
    }

    #[test]
    fn a_sentence_is_told_by_its_length_and_its_end() {
        for line in [
            "The ferry stayed in port on Tuesday.",
            "“Will it sail before the end of the week?”",
            "The board (it met at noon, said no one.)",
        ] {
            assert!(of(line)[0].is_sentence(), "{line}");
        }
        for line in [
            "It sailed.",
            "The ferry stayed in port on Tuesday",
            "Read more of this story here...",
        ] {
            assert!(!of(line)[0].is_sentence(), "{line}");
        }
    }

    #[test]
    fn the_same_words_have_the_same_number() {
        let shapes = of("Follow\nThe ferry\nFollow");
        assert_eq!(shapes[0].line, shapes[2].line);
        assert_eq!(
            shapes.iter().map(|s| s.repeat).collect::<Vec<_>>(),
            [false, false, true]
        );
    }

    #[test]
    fn words_without_blanks_are_counted_by_their_length() {
        let shape = of("不正に改造したものを販売すると、権利の侵害になるのでしょうか。")[0];
        assert!(shape.words > 10 && shape.is_sentence());
    }

    #[test]
    fn words_hold_a_letter_or_a_digit() {
        assert_eq!(of("— one\u{a0}two & 3, «quatre» …")[0].words, 4);
    }
}
