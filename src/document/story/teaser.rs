//! Detection of teasers for other articles at the end of a story.
//!
//! A teaser is a headline with one or two sentences under it, which together have at most
//! [`TEASER_WORDS`] words. Up to [`TEASER_LABELS`] labels, such as a date or "Share", may be
//! between the headline and the sentences, and as many after them.
//!
//! Teasers are recognised only in a run of at least [`MIN_TEASERS`] at the end of a story, and
//! only if their sentences have no more words than those of the text before them. Their text
//! is as grammatical as the article's, so nothing but this structure distinguishes them.

use crate::document::line_shape::{HEADLINE_WORDS, LineShape};
use std::ops::Range;

/// Minimum number of consecutive teasers.
const MIN_TEASERS: usize = 3;
/// Maximum number of sentence lines of a teaser.
const TEASER_LINES: usize = 2;
/// Maximum number of words in the sentence lines of a teaser.
const TEASER_WORDS: usize = 60;
/// Maximum number of labels before the sentences of a teaser, and of labels after them.
const TEASER_LABELS: usize = 2;

/// Returns the lines of the teasers at the end of a story; an empty range after the last
/// line if there are none.
pub(crate) fn teasers(shapes: &[LineShape]) -> Range<usize> {
    let none = shapes.len()..shapes.len();
    // The search goes backwards from the last sentence, one teaser at a time.
    let Some(last) = shapes.iter().rposition(|shape| shape.is_sentence()) else {
        return none;
    };
    let (mut start, mut found) = (last + 1, 0);
    while let Some(headline) = teaser_before(shapes, start) {
        start = headline;
        found += 1;
    }
    // A heading above them, such as "More stories", belongs to them.
    let headings = shapes[..start]
        .iter()
        .rev()
        .take_while(|shape| !shape.is_sentence());
    start -= headings.count().min(TEASER_LABELS);
    let is_minor = sentence_words(&shapes[start..]) <= sentence_words(&shapes[..start]);
    if found >= MIN_TEASERS && is_minor {
        start..shapes.len()
    } else {
        none
    }
}

/// Counts the words in sentence lines.
fn sentence_words(shapes: &[LineShape]) -> usize {
    let sentences = shapes.iter().filter(|shape| shape.is_sentence());
    sentences.map(|shape| shape.words).sum()
}

/// Returns the index of the headline of the teaser that ends before line `end`, if there is
/// a teaser.
fn teaser_before(shapes: &[LineShape], end: usize) -> Option<usize> {
    let end = end - labels_before(shapes, end);
    let sentences = shapes[..end]
        .iter()
        .rev()
        .take_while(|shape| shape.is_sentence());
    let lines = sentences.take(TEASER_LINES).count();
    let start = end - lines;
    let words: usize = shapes[start..end].iter().map(|shape| shape.words).sum();
    let headline = (start - labels_before(shapes, start)).checked_sub(1)?;
    let is_teaser = lines > 0 && words <= TEASER_WORDS && shapes[headline].is_headline();
    is_teaser.then_some(headline)
}

/// Counts the labels directly before line `end`, up to [`TEASER_LABELS`]. A label is a line
/// that is too short for a headline and is no sentence.
fn labels_before(shapes: &[LineShape], end: usize) -> usize {
    let is_label = |shape: &&LineShape| !shape.is_sentence() && shape.words < HEADLINE_WORDS;
    let labels = shapes[..end].iter().rev().take_while(is_label);
    labels.count().min(TEASER_LABELS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::line_shape::shapes;
    use crate::document::line_stats::line_stats;
    use crate::text::lines::paragraphs;

    const TITLE: &str = "Ferry stays in port as gales close the strait";
    const LINE: &str = "\nThe ferry stayed in port on Tuesday because of the gales in the strait.";

    /// Returns the first teaser line and the number of lines of a text.
    fn teasers_of(text: &str) -> (usize, usize) {
        let lines = paragraphs(text);
        let stats = line_stats(text, &lines);
        let run = teasers(&shapes(text, &lines, stats.lines()));
        (run.start, lines.len())
    }

    fn teaser(thing: &str) -> String {
        format!(
            "\nWhat became of the old {thing}\nThe {thing} was sold last year, and nobody knows to whom."
        )
    }

    #[test]
    fn three_headlines_with_a_sentence_each_at_the_end_are_teasers() {
        let body = LINE.repeat(4);
        let three = ["lighthouse", "brass bell", "pilot boat"]
            .map(teaser)
            .concat();
        assert_eq!(
            teasers_of(&format!("{TITLE}{body}{three}\nContact")),
            (5, 12)
        );
        // Five words are a headline, not a label.
        let short = three.replace("the old ", "the ");
        assert_eq!(
            teasers_of(&format!("{TITLE}{body}{short}\nContact")),
            (5, 12)
        );
    }

    #[test]
    fn two_headlines_with_a_sentence_each_are_no_teasers() {
        let two = ["lighthouse", "brass bell"].map(teaser).concat();
        let text = format!("{TITLE}{}{two}", LINE.repeat(4));
        assert_eq!(teasers_of(&text), (9, 9));
    }

    #[test]
    fn a_text_that_is_mostly_headlines_with_a_sentence_each_is_a_list() {
        let three = ["lighthouse", "brass bell", "pilot boat"]
            .map(teaser)
            .concat();
        assert_eq!(teasers_of(&format!("{TITLE}{LINE}{three}")), (8, 8));
    }

    #[test]
    fn a_headline_with_a_long_text_or_without_a_sentence_is_no_teaser() {
        let long = "The pilot boat was sold last year, and nobody knows to whom, ".repeat(6);
        let long = format!("\nWhat became of the old boat\n{long}said the board.");
        let two = ["lighthouse", "brass bell"].map(teaser).concat();
        let text = format!("{TITLE}{}{two}{long}", LINE.repeat(8));
        assert_eq!(teasers_of(&text), (15, 15));
        let bare = "\nWhat became of the old lighthouse\nWhat became of the old ferry house";
        let text = format!("{TITLE}{}{bare}{}", LINE.repeat(4), teaser("pilot boat"));
        assert_eq!(teasers_of(&text), (9, 9));
    }

    #[test]
    fn a_teaser_may_have_two_labels_before_its_sentence_and_two_after() {
        let teaser = |of: &str| {
            format!(
                "\nWhat became of the {of}\nMarch 3\nBy Orla Fenn\nThe {of} was sold last year.\nMore\nShare"
            )
        };
        let start = |teasers: &str| {
            let text = format!("{TITLE}{}\nMore stories{teasers}", LINE.repeat(4));
            teasers_of(&text).0
        };
        let three = ["lighthouse", "brass bell", "pilot boat"].map(teaser);
        // The heading above the teasers belongs to them.
        assert_eq!(start(&three.concat()), 5);
        // Three labels break the pattern, leaving only two teasers.
        let other = three[0].replace("March 3", "March 3\nNews");
        assert_eq!(start(&[&other, &three[1][..], &three[2]].concat()), 25);
    }
}
