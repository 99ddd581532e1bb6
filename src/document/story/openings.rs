//! Lines at which a new story may begin.
//!
//! A line opens a story in one of two cases:
//!
//! - It is a headline that is printed again within [`TITLE_REPEATS_WITHIN`] lines, and the
//!   sentences under it use its words.
//! - It is the headline above a second dateline, in a story that began with a dateline itself.
//!
//! If the markup is known, lines in figures are not openings. Lines in a box between two
//! paragraphs of one article are not openings either.

use super::dateline::{has_dateline, opens_with_name};
use crate::document::analyzed_lines::AnalyzedLines;
use crate::document::roles::caption::is_caption;
use crate::document::word_overlap::WordOverlap;

/// Number of lines within which a title that opens a story is printed again.
const TITLE_REPEATS_WITHIN: usize = 4;
/// Minimum number of words of a line whose dateline opens a story.
const DATELINE_WORDS: usize = 12;
/// Number of lines after a title within which the first sentences of its story are expected.
const OPENING_LINES: usize = 12;
/// Number of those sentences that are compared with the title.
const OPENING_SENTENCES: usize = 2;
/// Minimum number of the title's words that they must use.
const SHARED_WORDS: usize = 3;

/// Returns the lines that may open a story, in reading order.
///
/// `kept` is set for each line whose score is that of an article's line.
pub(super) fn find(lines: AnalyzedLines, kept: &[bool]) -> Vec<usize> {
    let mut starts = candidates(lines, kept);
    starts.retain(|&i| !lines.is_in_figure(i) && !continues_after(lines, kept, i));
    starts
}

/// Properties of the current story up to the scanned line.
#[derive(Default)]
struct StoryScan {
    has_sentence: bool,
    /// Set if the first sentence has a dateline. In a story without one, "FIRST: …" inside
    /// the text is no dateline.
    has_dateline: bool,
}

/// Returns the lines that may open a story by the text alone. Candidates may lie a few lines
/// apart.
fn candidates(lines: AnalyzedLines, kept: &[bool]) -> Vec<usize> {
    let mut starts = Vec::new();
    // Position of the first line with each number.
    let mut first_printed = Vec::new();
    // Index of the first line after the last sentence.
    let mut after_sentence = 0;
    let mut story = StoryScan::default();
    for (i, &shape) in lines.shapes.iter().enumerate() {
        if !shape.repeat {
            first_printed.push(i);
        }
        if is_repeated_title(lines, i) {
            starts.push(i);
            story = StoryScan::default();
        }
        if !kept[i] || !shape.is_sentence() {
            continue;
        }
        let line = lines.line(i);
        if !story.has_sentence {
            story.has_dateline = has_dateline(line) || opens_with_name(line);
        } else if story.has_dateline && shape.words >= DATELINE_WORDS && has_dateline(line) {
            starts.extend(title_above(lines, &first_printed, after_sentence, i));
        }
        story.has_sentence = true;
        after_sentence = i + 1;
    }
    starts.dedup();
    starts
}

/// Returns `true` for a headline that is printed again within a few lines, for the first
/// time there, and whose words the text under it uses.
fn is_repeated_title(lines: AnalyzedLines, i: usize) -> bool {
    let (shapes, shape) = (lines.shapes, lines.shapes[i]);
    let near = &shapes[i + 1..shapes.len().min(i + 1 + TITLE_REPEATS_WITHIN)];
    near.iter().any(|other| other.line == shape.line)
        && !shape.repeat
        && shape.is_headline()
        && !is_caption(lines.line(i), shape.words)
        && is_used_below(lines, i)
}

/// Returns `true` if the first sentences under a title use its words.
fn is_used_below(lines: AnalyzedLines, title: usize) -> bool {
    let below = title + 1..lines.count().min(title + 1 + OPENING_LINES);
    let sentences = below.filter(|&i| lines.shapes[i].is_sentence());
    let title = lines.paragraphs[title].span;
    let mut overlap = WordOverlap::of(lines.text, std::iter::once(title));
    for i in sentences.take(OPENING_SENTENCES) {
        overlap.add(lines.paragraphs[i].span);
    }
    overlap.shared(title) >= SHARED_WORDS
}

/// Returns the headline between the last sentence and a line with a dateline. Lead-ins and
/// dates may lie between them.
///
/// If the headline is printed several times there, the first is returned. `first_printed`
/// maps the number of each line to its first position.
fn title_above(
    lines: AnalyzedLines,
    first_printed: &[usize],
    after_sentence: usize,
    dateline: usize,
) -> Option<usize> {
    let mut above = (after_sentence..dateline).rev();
    let title = above.find(|&i| lines.shapes[i].is_headline())?;
    let first = first_printed[lines.shapes[title].line as usize];
    Some(if first < after_sentence { title } else { first })
}

/// Returns `true` if markup shows that the text before a line continues after it, so that the
/// line is part of a box. In plain text there is no evidence of that.
fn continues_after(lines: AnalyzedLines, kept: &[bool], i: usize) -> bool {
    let is_text = |i: &usize| kept[*i] && lines.shapes[*i].is_sentence();
    let container = |i: usize| lines.markup.get(i).map(|markup| markup.container);
    let mut before = (0..i).rev().take(OPENING_LINES);
    let Some(before) = before.find(is_text).and_then(container) else {
        return false;
    };
    let mut after = (i..lines.count().min(i + OPENING_LINES)).filter(is_text);
    after.any(|i| container(i) == Some(before))
}
