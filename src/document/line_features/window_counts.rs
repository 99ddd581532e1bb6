//! Counts of any range of lines in constant time, by prefix sums.

use super::ratio;
use super::repeats::LineRepeats;
use crate::document::line_stats::LineStats;

/// Counts of a range of lines.
#[derive(Clone, Copy, Default)]
pub(super) struct LineCounts {
    /// Number of words.
    pub(super) words: u32,
    /// Number of lines of running text.
    pub(super) prose_lines: u32,
    /// Number of words in lines of running text.
    pub(super) prose_words: u32,
    /// Number of lines that are repeated elsewhere.
    pub(super) repeats: u32,
    /// Number of lines with a year or a time of day.
    pub(super) dates: u32,
}

impl LineCounts {
    fn plus(self, line: &LineStats, repeats: LineRepeats) -> Self {
        let prose = u32::from(line.is_running_text());
        Self {
            words: self.words + line.words,
            prose_lines: self.prose_lines + prose,
            prose_words: self.prose_words + prose * line.words,
            repeats: self.repeats + u32::from(repeats.any()),
            dates: self.dates + u32::from(line.has_date),
        }
    }

    fn minus(self, other: Self) -> Self {
        Self {
            words: self.words - other.words,
            prose_lines: self.prose_lines - other.prose_lines,
            prose_words: self.prose_words - other.prose_words,
            repeats: self.repeats - other.repeats,
            dates: self.dates - other.dates,
        }
    }

    /// Returns the share of the words that are in running text.
    pub(super) fn density(self) -> f32 {
        ratio(self.prose_words, self.words)
    }

    /// Returns the mean number of words of a line of running text.
    pub(super) fn mean_prose_words(self) -> f32 {
        ratio(self.prose_words, self.prose_lines)
    }
}

/// Prefix sums: the counts of all lines before each line, and of all lines.
pub(super) struct WindowCounts(Vec<LineCounts>);

impl WindowCounts {
    pub(super) fn new(lines: &[LineStats], repeats: &[LineRepeats]) -> Self {
        let mut sum = LineCounts::default();
        let mut sums = Vec::with_capacity(lines.len() + 1);
        sums.push(sum);
        for (line, &repeats) in lines.iter().zip(repeats) {
            sum = sum.plus(line, repeats);
            sums.push(sum);
        }
        Self(sums)
    }

    /// Returns the counts of the lines from `start` to before `end`.
    #[inline(never)]
    pub(super) fn between(&self, start: usize, end: usize) -> LineCounts {
        self.0[end].minus(self.0[start])
    }

    /// Returns the counts of a line and the `reach` lines on each side.
    pub(super) fn around(&self, line: usize, reach: usize) -> LineCounts {
        self.between(line.saturating_sub(reach), self.end(line, reach))
    }

    /// Returns the counts of the `reach` lines before a line.
    pub(super) fn before(&self, line: usize, reach: usize) -> LineCounts {
        self.between(line.saturating_sub(reach), line)
    }

    /// Returns the counts of the `reach` lines after a line.
    pub(super) fn after(&self, line: usize, reach: usize) -> LineCounts {
        self.between(line + 1, self.end(line, reach))
    }

    /// Returns the counts of all lines before a line; for the number of lines, those
    /// of all lines.
    pub(super) fn prefix(&self, line: usize) -> LineCounts {
        self.0[line]
    }

    /// Returns the index after the `reach` lines that follow a line.
    fn end(&self, line: usize, reach: usize) -> usize {
        (self.0.len() - 1).min(line + reach + 1)
    }
}
