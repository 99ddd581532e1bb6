//! Which stories a paste holds, and which of them is meant.
//!
//! A page under an article often carries the next one. What gives it away is
//! its structure: a new title printed twice ancestors a few lines, or a second
//! dateline. The first story is meant unless it is much shorter than another.

use crate::document::line_shape::{HEADLINE_WORDS, LineShape};
use crate::document::page::{Ancestor, LineMarkup};
use crate::document::roles::caption::is_caption;
use crate::document::title::WordOverlap;
use crate::text::chars::{before, first, slice, split_blanks, trim_start};
use crate::text::lines::Paragraph;
use crate::text::unicode::is_upper;
use std::ops::Range;

/// Lines ancestors which a title that opens a story is printed again.
const TITLE_REPEATS_WITHIN: usize = 4;
/// The first story gives way to one that has this many times its words.
const LONGER_STORY: usize = 3;
/// Words from which a line behind a dateline opens a story.
const OPENING_WORDS: usize = 12;
/// Words from which sentences make a story.
const STORY_WORDS: usize = 80;
/// Share of its words that a story tells in sentences; the page around one has more else.
const TOLD_SHARE: f64 = 0.4;
/// Lines behind a title ancestors which its story's first sentences stand.
const OPENING_LINES: usize = 12;
/// Words of a title that they must use again.
const SHARED_WORDS: usize = 3;
/// Teasers in a row from which they are taken for what they are.
const TEASERS: usize = 3;
/// Lines of text, and words in them, that a teaser may have.
const TEASER_LINES: usize = 2;
const TEASER_WORDS: usize = 60;
/// Labels, such as a date, that may stand beside a teaser's headline.
const TEASER_LABELS: usize = 2;

/// Finds the stories of a paste in reading order, as runs of lines; there is
/// always at least one, and together they are all lines. `kept` says which
/// lines look like an article's.
pub(crate) fn split(
    text: &str,
    lines: &[Paragraph],
    shapes: &[LineShape],
    line_markup: &[LineMarkup],
    kept: &[bool],
) -> Vec<Range<usize>> {
    let mut starts = openings(text, lines, shapes, kept);
    let in_figure = |i: usize| {
        line_markup
            .get(i)
            .is_some_and(|markup| markup.is_within(Ancestor::Figure))
    };
    starts.retain(|&i| !in_figure(i) && !goes_on(shapes, line_markup, kept, i));
    debug_assert!(starts.is_sorted());
    let tally = WordCounts::new(shapes, kept);
    let whole = 0..shapes.len();
    let mut stories = Vec::from([whole]);
    let ends = starts.iter().skip(1).copied().chain([shapes.len()]);
    for (&start, end) in starts.iter().zip(ends) {
        let Some(open) = stories.last_mut() else {
            break;
        };
        // What tells too little belongs to the story before it, or opens the first.
        if tally.is_story(open.start..start) && tally.is_story(start..end) {
            open.end = start;
            stories.push(start..shapes.len());
        }
    }
    stories
}

/// The words before each line: all, and those in sentences that look like an
/// article's. So any run of lines is summed at once.
struct WordCounts(Vec<[usize; 2]>);

impl WordCounts {
    fn new(shapes: &[LineShape], kept: &[bool]) -> Self {
        let mut sums = vec![[0, 0]];
        let mut sum = [0, 0];
        for (shape, &kept) in shapes.iter().zip(kept) {
            let tells = kept && shape.is_sentence();
            sum[0] += shape.words;
            sum[1] += if tells { shape.words } else { 0 };
            sums.push(sum);
        }
        Self(sums)
    }

    /// The words that some lines tell.
    fn told(&self, lines: &Range<usize>) -> usize {
        self.0[lines.end][1] - self.0[lines.start][1]
    }

    /// Whether some lines are a story and not the page around one.
    fn is_story(&self, lines: Range<usize>) -> bool {
        let (told, all) = (
            self.told(&lines),
            self.0[lines.end][0] - self.0[lines.start][0],
        );
        told >= STORY_WORDS && told as f64 >= TOLD_SHARE * all as f64
    }
}

/// Whether the text before a line goes on behind it, by its markup: then what
/// stands between is a box. Plain text does not tell.
fn goes_on(shapes: &[LineShape], line_markup: &[LineMarkup], kept: &[bool], at: usize) -> bool {
    let is_text = |i: &usize| kept[*i] && shapes[*i].is_sentence();
    let container = |i: usize| line_markup.get(i).map(|markup| markup.container);
    let Some(before) = (0..at)
        .rev()
        .take(OPENING_LINES)
        .find(is_text)
        .and_then(container)
    else {
        return false;
    };
    let behind = at..shapes.len().min(at + OPENING_LINES);
    behind.filter(is_text).any(|i| container(i) == Some(before))
}

/// Lines that may open a story, each but a few lines after the one before or
/// behind it: a title that is printed again at once, and that the text under
/// it takes up, or the title over a second dateline.
fn openings(text: &str, lines: &[Paragraph], shapes: &[LineShape], kept: &[bool]) -> Vec<usize> {
    let mut starts = Vec::new();
    // Where each distinct line is printed first.
    let mut printed = Vec::new();
    let mut last_sentence = None;
    // Whether the story told a sentence so far, and opened with a dateline: in
    // one that did not, "FIRST: …" is something else.
    let (mut told, mut sent_in) = (false, false);
    for (i, &shape) in shapes.iter().enumerate() {
        if !shape.repeat {
            printed.push(i);
        }
        let near = &shapes[i + 1..shapes.len().min(i + 1 + TITLE_REPEATS_WITHIN)];
        let again = near.iter().any(|other| other.line == shape.line);
        if again && !shape.repeat && shape.is_headline() && is_taken_up(text, lines, shapes, i) {
            starts.push(i);
            (told, sent_in) = (false, false);
        }
        if !kept[i] || !shape.is_sentence() {
            continue;
        }
        let line = lines[i].span.of(text);
        if !told {
            sent_in = has_dateline(line) || opens_with_name(line);
        } else if sent_in && shape.words >= OPENING_WORDS && has_dateline(line) {
            // Taken back to the title before it, past standfirst and stamps.
            let after = last_sentence.map_or(0, |last| last + 1);
            if let Some(title) = (after..i).rev().find(|&j| shapes[j].is_headline()) {
                let printed = printed[shapes[title].line as usize];
                starts.push(if printed < after { title } else { printed });
            }
        }
        told = true;
        last_sentence = Some(i);
    }
    starts.dedup();
    starts
}

/// Whether the first sentences under a title use its words again.
fn is_taken_up(text: &str, lines: &[Paragraph], shapes: &[LineShape], title: usize) -> bool {
    if is_caption(lines[title].span.of(text), shapes[title].words) {
        return false;
    }
    let behind = title + 1..shapes.len().min(title + 1 + OPENING_LINES);
    let sentences = behind.filter(|&i| shapes[i].is_sentence()).take(2);
    let title = lines[title].span;
    let mut used = WordOverlap::of(text, std::iter::once(title));
    for i in sentences {
        used.add(lines[i].span);
    }
    used.shared(title) >= SHARED_WORDS
}

/// The story that is meant: the first, unless another is much longer.
pub(crate) fn main(shapes: &[LineShape], kept: &[bool], stories: &[Range<usize>]) -> usize {
    let tally = WordCounts::new(shapes, kept);
    let told = |i: usize| tally.told(&stories[i]);
    let longest = (0..stories.len()).rev().max_by_key(|&i| told(i));
    let longest = longest.unwrap_or(0);
    let gives_way = told(longest) > LONGER_STORY * told(0);
    if gives_way { longest } else { 0 }
}

/// The teasers for other articles at the end of a story: at least three
/// headlines with a sentence or two under each, and less of them than of what
/// stands before. Their text is as grammatical as the article's, so nothing
/// but this structure gives them away.
pub(crate) fn teasers(shapes: &[LineShape]) -> Range<usize> {
    let sentences = |range: Range<usize>| shapes[range].iter().filter(|shape| shape.is_sentence());
    let words = |range: Range<usize>| -> usize { sentences(range).map(|shape| shape.words).sum() };
    let none = shapes.len()..shapes.len();
    // Backwards from the last sentence, a teaser at a time.
    let Some(last) = shapes.iter().rposition(|shape| shape.is_sentence()) else {
        return none;
    };
    let (mut start, mut found) = (last + 1, 0);
    while let Some(headline) = teaser_before(shapes, start) {
        start = headline;
        found += 1;
    }
    // What stands over them, such as "More stories", goes with them.
    let over = shapes[..start]
        .iter()
        .rev()
        .take_while(|shape| !shape.is_sentence());
    start -= over.count().min(TEASER_LABELS);
    let enough = found >= TEASERS && words(start..shapes.len()) <= words(0..start);
    if enough { start..shapes.len() } else { none }
}

/// The headline of the teaser that ends before line `end`, if there is one.
fn teaser_before(shapes: &[LineShape], end: usize) -> Option<usize> {
    let labels = |end: usize, most: usize| {
        let labels = shapes[..end].iter().rev();
        let is_label = |shape: &&LineShape| !shape.is_sentence() && shape.words < HEADLINE_WORDS;
        labels.take_while(is_label).count().min(most)
    };
    let end = end - labels(end, TEASER_LABELS);
    let text = shapes[..end].iter().rev();
    let lines = text.take_while(|shape| shape.is_sentence());
    let lines = lines.take(TEASER_LINES).count();
    let start = end - lines;
    let words: usize = shapes[start..end].iter().map(|shape| shape.words).sum();
    let start = start - labels(start, TEASER_LABELS);
    let headline = shapes[start.checked_sub(1)?];
    let is_teaser = lines > 0 && words <= TEASER_WORDS && headline.is_headline();
    is_teaser.then(|| start - 1)
}

/// Whether a line opens with the place a report was sent from: "PORT MARROW: …", "LIND (NWP) — …".
fn has_dateline(line: &str) -> bool {
    let rest = trim_start(line, |c| {
        is_upper(c) || matches!(c, ' ' | '-' | '.' | '\'' | '’')
    });
    let place = before(line, rest);
    if place.chars().filter(|&c| is_upper(c)).count() < 3 || place.len() > 40 {
        return false;
    }
    let rest = match first(rest) {
        // An agency or a date stands between the place and the dash.
        Some('(' | ',') => {
            let mut inside = rest.char_indices().take(24);
            match inside.find(|&(_, c)| matches!(c, ':' | '—' | '–')) {
                Some((i, _)) => slice(rest, i, rest.len()),
                None => return false,
            }
        }
        _ => rest,
    };
    matches!(first(rest), Some(':' | '—' | '–')) || place.ends_with(" - ")
}

/// Whether a line opens with a name and a colon: "Port Marrow: …". At the
/// head of a story that is where it comes from; elsewhere it can be anything.
fn opens_with_name(line: &str) -> bool {
    let mut words = split_blanks(line).take(3);
    let named = words.find(|word| word.ends_with(':') || !first(word).is_some_and(is_upper));
    named.is_some_and(|word| word.ends_with(':') && first(word).is_some_and(is_upper))
}

#[cfg(test)]
mod tests;
