//! Statistics of each line, in one pass over its characters.
//!
//! In: a text and its lines. Out: a [`LineStats`] for each line (counts of words,
//! letters, punctuation; how it ends), and its topic words (the longer ones) as
//! numbers. Nothing here depends on the language.

mod hash;
mod scan;

use crate::text::lines::Paragraph;
use hash::HashIds;
use std::ops::Range;

/// Minimum number of words of running text in a line that ends like a sentence.
const SENTENCE_WORDS: u32 = 6;
/// Minimum number of words from which any line is running text.
const LONG_WORDS: u32 = 40;

/// Stats and topic words of all lines of a text.
pub(crate) struct PageStats {
    lines: Vec<LineStats>,
    /// Topic words of all lines in reading order, as numbers.
    topics: Vec<u32>,
    /// Distinct topic words.
    topic_ids: HashIds,
}

/// Stats of consecutive lines, such as those of one story.
#[derive(Clone, Copy)]
pub(crate) struct StatsSlice<'l> {
    pub(crate) lines: &'l [LineStats],
    page: &'l PageStats,
    /// Index in [`PageStats::topics`] of the first topic word of the first line.
    topics_start: u32,
}

/// Returns the stats of every line.
pub(crate) fn line_stats(text: &str, lines: &[Paragraph]) -> PageStats {
    let mut page = PageStats {
        lines: Vec::with_capacity(lines.len()),
        topics: Vec::new(),
        topic_ids: HashIds::default(),
    };
    let mut text_ids = HashIds::default();
    for line in lines {
        let (mut stats, hash) = page.scan_line(line.span.of(text));
        stats.text_id = text_ids.id(hash);
        page.lines.push(stats);
    }
    page
}

impl PageStats {
    /// Returns the stats of each line, in reading order.
    pub(crate) fn lines(&self) -> &[LineStats] {
        &self.lines
    }

    /// Returns a slice of all lines.
    pub(crate) fn all(&self) -> StatsSlice<'_> {
        self.part(0..self.lines.len())
    }

    /// Returns a slice of the lines in `range`.
    pub(crate) fn part(&self, range: Range<usize>) -> StatsSlice<'_> {
        let previous = range.start.checked_sub(1);
        StatsSlice {
            topics_start: previous.map_or(0, |line| self.lines[line].topics_end),
            lines: &self.lines[range],
            page: self,
        }
    }
}

impl StatsSlice<'_> {
    /// Returns the topic words of a line, as numbers below
    /// [`StatsSlice::distinct_topics`].
    pub(crate) fn topics(&self, line: usize) -> &[u32] {
        let previous = line.checked_sub(1);
        let start = previous.map_or(self.topics_start, |line| self.lines[line].topics_end);
        &self.page.topics[start as usize..self.lines[line].topics_end as usize]
    }

    /// Returns the number of distinct topic words of the whole text, an upper bound
    /// for those of the slice.
    pub(crate) fn distinct_topics(&self) -> usize {
        self.page.topic_ids.len()
    }
}

/// Stats of one line.
///
/// A text may have one line for every two bytes, and all stats are traversed several
/// times. So counts that are usually small are bytes that saturate at 255.
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // Independent properties, not a state.
pub(crate) struct LineStats {
    /// Number of words: runs between blanks that contain a letter or digit.
    pub(crate) words: u32,
    /// The same, but two characters count as a word in scripts without blanks
    /// between words.
    pub(crate) estimated_words: u32,
    /// Number of letters and digits.
    pub(crate) letters: u32,
    /// Number of characters.
    pub(crate) characters: u32,
    /// Number of digits.
    pub(crate) digits: u32,
    /// Number of words that begin with a capital, the first word excluded.
    pub(crate) capitalised: u32,
    /// Number of words of two or more capitals and no other letters.
    pub(crate) all_capitals: u32,
    /// Number of words of at most three letters and no digits.
    pub(crate) short_words: u32,
    /// Number of the line's words, equal for lines that differ only in case and
    /// punctuation.
    pub(crate) text_id: u32,
    /// Hash of the first word.
    pub(crate) first_word: u32,
    /// Index in [`PageStats::topics`] after the last topic word of the line.
    topics_end: u32,
    /// Coarse summary of length, end, digits and capitals. Lines of a list tend to
    /// have equal ones.
    pub(crate) outline: u8,
    /// Number of commas and semicolons, at most 255.
    pub(crate) commas: u8,
    /// Number of sentence ends, including that of the line, at most 255.
    pub(crate) sentence_ends: u8,
    /// Number of bars, bullets and arrows, which often separate links, at most 255.
    pub(crate) separators: u8,
    /// Number of words with a capital after a lower-case letter, such as
    /// `StoreDownload`, at most 255.
    pub(crate) camel_case: u8,
    /// Set if the line ends in a full stop, question or exclamation mark; closing
    /// quotes after it are ignored.
    pub(crate) ends_sentence: bool,
    /// Set if the line ends in a question mark.
    pub(crate) ends_in_question_mark: bool,
    /// Set if the line ends in a colon.
    pub(crate) ends_in_colon: bool,
    /// Set if the line ends in an ellipsis.
    pub(crate) ends_in_ellipsis: bool,
    /// Set if the line contains a URL or mail address.
    pub(crate) has_address: bool,
    /// Set if the line contains a year or a time of day.
    pub(crate) has_date: bool,
    /// Set if a quotation mark opens in the line.
    pub(crate) has_quote: bool,
    /// Set if the line begins with a bullet or a number.
    pub(crate) is_item: bool,
    /// Set if the first letter is in lower case.
    pub(crate) starts_lowercase: bool,
}

impl LineStats {
    /// Returns `true` if the line is running text, by its length and its end.
    pub(crate) fn is_running_text(&self) -> bool {
        self.ends_sentence && self.words >= SENTENCE_WORDS || self.words >= LONG_WORDS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::paragraphs;
    use crate::text::span::Span;

    fn stats_of(text: &str) -> LineStats {
        let line = Paragraph {
            span: Span::new(0, text.len()),
            gap: true,
            is_certain: false,
        };
        line_stats(text, &[line]).lines[0]
    }

    #[test]
    fn running_text_is_long_enough_and_ends_like_a_sentence() {
        assert!(stats_of("The ferry stayed in port on Tuesday, he said.”").is_running_text());
        assert!(!stats_of("Read the rest of this story...").is_running_text());
        assert!(!stats_of("Sign in.").is_running_text());
        assert!(!stats_of("").is_running_text());
    }

    #[test]
    fn words_are_counted_by_kind() {
        let line = stats_of("NWP says the StoreDownload of 2021 | cost 3,200 pounds");
        assert_eq!((line.words, line.capitalised), (9, 1));
        assert_eq!((line.all_capitals, line.camel_case), (1, 1));
        assert_eq!((line.separators, line.commas), (1, 1));
        assert!(line.has_date && !line.ends_sentence && !line.starts_lowercase);
    }

    #[test]
    fn lines_that_differ_in_case_and_punctuation_have_the_same_number() {
        let text = "Read More »\nREAD MORE\nMore read";
        let page = line_stats(text, &paragraphs(text));
        let ids: Vec<u32> = page.lines().iter().map(|line| line.text_id).collect();
        assert_eq!(ids, [0, 0, 1]);
    }
}
