//! Which line is a story's title: first, repeated, behind the body, or absent.

use crate::block::{Block, Role};
use crate::intern::Interner;
use crate::language::fold;
use crate::shape::Shape;
use crate::span::Span;
use crate::tokenize::words;
use std::ops::Range;

/// Bytes of a word that stand for it when a title is compared with the body.
const STUB: usize = 6;
/// Bytes of a story's text that its title is looked for in.
const EVIDENCE: usize = 3000;
/// Words that a line behind the text must share with it to be its title.
const SHARED_BEHIND: usize = 3;

/// The line that names the story: of the title-like lines around its text, the
/// one that shares most words with it. Lines before the text come first, and
/// of two lines alike, the first.
pub(crate) fn find(text: &str, blocks: &[Block], shapes: &[Shape]) -> Option<usize> {
    let first = blocks.iter().position(Block::is_text)?;
    let start = blocks[first].span.start as usize;
    let end = blocks.iter().rfind(|b| b.is_text())?.span.end as usize;
    let end = text.floor_char_boundary(end.min(start + EVIDENCE));
    let mut evidence = Interner::default();
    for word in words(text, Span::new(start, end)) {
        evidence.intern(stub(word.of(text)).as_bytes());
    }
    let shared = |i: usize| -> usize {
        let words = words(text, blocks[i].span).map(|word| stub(word.of(text)));
        words
            .filter(|word| word.len() > 3 && evidence.find(word.as_bytes()).is_some())
            .count()
    };
    let best = |range: Range<usize>, least: usize| {
        let could_be = |&i: &usize| blocks[i].role == Role::Heading && shapes[i].is_title_like();
        let found = range.filter(could_be).map(|i| (shared(i), i)).rev();
        found
            .max_by_key(|&(shared, _)| shared)
            .filter(|&(shared, _)| shared >= least)
    };
    best(0..first, 1)
        .or_else(|| best(first..blocks.len(), SHARED_BEHIND))
        .map(|(_, i)| i)
}

/// The beginning of a folded word, which its forms mostly share.
fn stub(word: &str) -> String {
    let mut folded = fold(word);
    folded.truncate(folded.floor_char_boundary(STUB));
    folded
}

#[cfg(test)]
mod tests {
    use crate::options::Options;

    fn title(text: &str) -> Option<&str> {
        let document = crate::document::read(text, &Options::default()).expect("good options");
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
    fn a_line_that_shares_no_word_with_the_text_is_not_its_title() {
        let text = format!("More stories from the islands\n{FERRY_BODY}");
        assert_eq!(title(&text), None);
    }
}
