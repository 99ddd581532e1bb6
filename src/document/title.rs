//! Detection of a story's title.
//!
//! The title is the line before the text that shares the most words with it, give or take a
//! third. Where no line before the text qualifies, lines after it are considered. A headline
//! in the markup (`h1`) takes precedence over both. A story may have no title.

use crate::document::analyzed_lines::AnalyzedLines;
use crate::document::block::{Block, Role};
use crate::document::page::Tag;
use crate::document::word_overlap::WordOverlap;
use crate::text::span::Span;
use std::ops::Range;

/// Number of bytes of a story's text that candidates are compared with.
const TEXT_BYTES: usize = 3000;
/// Minimum number of words that a title before the text shares with it.
const SHARED_BEFORE: usize = 1;
/// Minimum number of words that a title after the start of the text shares with it.
const SHARED_AFTER: usize = 3;

/// Returns the index of the line that names the story, if there is one.
pub(crate) fn find(lines: AnalyzedLines, blocks: &[Block]) -> Option<usize> {
    let first_text = blocks.iter().position(Block::is_text)?;
    let is_headline = |&i: &usize| lines.markup_of(i).tag == Tag::Heading(1);
    let is_title_like =
        |&i: &usize| blocks[i].role == Role::Heading && lines.shapes[i].could_be_title();
    let is_candidate = |i: &usize| is_headline(i) || is_title_like(i);
    let all = 0..blocks.len();
    if !all.clone().any(|i| is_candidate(&i)) {
        return None;
    }
    let candidates = all.clone().filter(is_candidate);
    let mut overlap = WordOverlap::of(lines.text, candidates.map(|i| blocks[i].span));
    overlap.add(compared_text(lines.text, blocks, first_text)?);
    let shared = |i: usize| overlap.shared(blocks[i].span);
    let best = |range: Range<usize>, minimum: usize| {
        let candidates = range.filter(is_title_like);
        first_of_best(candidates.map(|i| (shared(i), i)).collect(), minimum)
    };
    let mut headlines = all.clone().filter(is_headline);
    headlines
        .find(|&i| shared(i) > 0)
        .or_else(|| best(0..first_text, SHARED_BEFORE))
        .or_else(|| best(first_text..all.end, SHARED_AFTER))
}

/// Returns the stretch of the story's text, excluded lines included, that titles
/// are compared with.
fn compared_text(text: &str, blocks: &[Block], first_text: usize) -> Option<Span> {
    let start = blocks[first_text].span.start as usize;
    let end = blocks.iter().rfind(|block| block.is_text())?.span.end as usize;
    let end = text.floor_char_boundary(end.min(start + TEXT_BYTES));
    Some(Span::new(start, end))
}

/// Returns the first of some lines that shares at least two thirds as many words with
/// the text as the best of them, and no fewer than the minimum.
///
/// The best itself may be a lead-in, which is longer than the title above it and so
/// shares more words. `candidates` holds the shared words and the index of each line.
fn first_of_best(candidates: Vec<(usize, usize)>, minimum: usize) -> Option<usize> {
    let most = candidates.iter().map(|&(shared, _)| shared).max()?;
    let is_close = |(shared, _): &(usize, usize)| *shared * 3 >= most * 2 && *shared >= minimum;
    candidates.into_iter().find(is_close).map(|(_, i)| i)
}

#[cfg(test)]
mod tests {
    use crate::options::Options;

    fn title(text: &str) -> Option<&str> {
        let document = crate::document::extraction::read(&text.into(), &Options::default())
            .expect("good options");
        document.title.map(|span| span.of(text))
    }

    const FERRY: &str = "Ferry stays in port as gales close the strait";
    const FERRY_BODY: &str =
        "PORT MARROW: The ferry stayed in port on Tuesday because of the gales in the strait.";

    #[test]
    fn a_title_after_the_body_belongs_to_it() {
        let text = format!("{FERRY_BODY}\n{FERRY}\nhttps://example.org/m7\n{FERRY}");
        assert_eq!(title(&text), Some(FERRY));
    }

    #[test]
    fn a_site_name_is_not_the_title() {
        let text = format!("The Daily Tern of Lind\n{FERRY}\n{FERRY_BODY}");
        assert_eq!(title(&text), Some(FERRY));
    }

    #[test]
    fn a_line_that_shares_no_word_with_the_text_is_not_the_title() {
        let text = format!("More stories from the islands\n{FERRY_BODY}");
        assert_eq!(title(&text), None);
    }
}
