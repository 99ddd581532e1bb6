//! Division of a text into stories.
//!
//! A page under an article often carries the next one. [`split`] takes the lines of a text and
//! returns a range of lines for each story. A new story is recognised by its structure
//! ([`openings`]): a title that is printed twice within a few lines, or a second dateline
//! ([`dateline`]). [`main`] chooses the story to summarise: the first, unless another is much
//! longer. Teasers for other articles after a story are found by [`teaser`].

mod dateline;
mod openings;
pub(crate) mod teaser;

use crate::document::analyzed_lines::AnalyzedLines;
use crate::document::line_shape::LineShape;
use std::ops::Range;

/// Number of times that another story must be as long as the first to be chosen instead.
const LONGER_STORY: usize = 3;
/// Minimum number of words in the sentences of a story.
const STORY_WORDS: usize = 80;
/// Minimum share of a story's words that are in sentences. The page around a story has a
/// smaller one.
const SENTENCE_SHARE: f64 = 0.4;

/// Returns the stories of a text in reading order, as ranges of lines.
///
/// There is always at least one story, and together they cover all lines. `kept` is set for
/// each line whose score is that of an article's line.
pub(crate) fn split(lines: AnalyzedLines, kept: &[bool]) -> Vec<Range<usize>> {
    let count = lines.count();
    let starts = openings::find(lines, kept);
    debug_assert!(starts.is_sorted());
    let words = WordSums::new(lines.shapes, kept);
    let whole = 0..count;
    let mut stories = Vec::from([whole]);
    let ends = starts.iter().skip(1).copied().chain([count]);
    for (&start, end) in starts.iter().zip(ends) {
        let Some(open) = stories.last_mut() else {
            break;
        };
        // A part that is too short belongs to the story before it, or begins the first one.
        if words.is_story(open.start..start) && words.is_story(start..end) {
            open.end = start;
            stories.push(start..count);
        }
    }
    stories
}

/// Returns the index of the story to summarise: the first, unless another is much longer.
pub(crate) fn main(shapes: &[LineShape], kept: &[bool], stories: &[Range<usize>]) -> usize {
    let words = WordSums::new(shapes, kept);
    let length = |i: usize| words.in_sentences(&stories[i]);
    // The earliest of the longest.
    let longest = (0..stories.len()).rev().max_by_key(|&i| length(i));
    let longest = longest.unwrap_or(0);
    if length(longest) > LONGER_STORY * length(0) {
        longest
    } else {
        0
    }
}

/// Prefix sums of the words of lines, which give the sums of any range in constant time.
///
/// Each element holds the number of words before a line: all of them, and those in kept
/// sentences.
struct WordSums(Vec<[usize; 2]>);

impl WordSums {
    fn new(shapes: &[LineShape], kept: &[bool]) -> Self {
        let mut sums = vec![[0, 0]];
        let mut sum = [0, 0];
        for (shape, &kept) in shapes.iter().zip(kept) {
            let counts = kept && shape.is_sentence();
            sum[0] += shape.words;
            sum[1] += if counts { shape.words } else { 0 };
            sums.push(sum);
        }
        Self(sums)
    }

    /// Returns the number of words of some lines.
    fn all(&self, lines: &Range<usize>) -> usize {
        self.0[lines.end][0] - self.0[lines.start][0]
    }

    /// Returns the number of words in the kept sentences of some lines.
    fn in_sentences(&self, lines: &Range<usize>) -> usize {
        self.0[lines.end][1] - self.0[lines.start][1]
    }

    /// Returns `true` if some lines are long enough for a story and mostly sentences.
    fn is_story(&self, lines: Range<usize>) -> bool {
        let (in_sentences, all) = (self.in_sentences(&lines), self.all(&lines));
        in_sentences >= STORY_WORDS && in_sentences as f64 >= SENTENCE_SHARE * all as f64
    }
}

#[cfg(test)]
mod tests;
