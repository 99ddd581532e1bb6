//! Which line is a story's title: first, repeated, behind the body, or absent.

use crate::block::{Block, Role};
use crate::intern::{Interner, Packed};
use crate::language::fold_into;
use crate::page::{Mark, Tag};
use crate::shape::Shape;
use crate::span::Span;
use crate::tokenize::{Found, words};
use std::ops::Range;

/// Bytes of a word that stand for it when a title is compared with the body.
const STUB: usize = 6;
/// Bytes up to which a word is short, and says little.
const SHORT: usize = 3;
/// Bytes of a story's text that its title is looked for in.
const LOOKED_AT: usize = 3000;
/// Words that a line behind the text must share with it to be its title.
const SHARED_BEHIND: usize = 3;

/// The line that names the story: of the title-like lines around its text, the
/// first that shares about as many words with it as any. Lines before the text
/// come first. Where markup names a headline, it is that.
pub(crate) fn find(
    text: &str,
    blocks: &[Block],
    shapes: &[Shape],
    marks: &[Mark],
) -> Option<usize> {
    let first = blocks.iter().position(Block::is_text)?;
    let is_headline = |&i: &usize| marks.get(i).is_some_and(|mark| mark.tag == Tag::Heading(1));
    let could_be = |&i: &usize| blocks[i].role == Role::Heading && shapes[i].could_be_title();
    if !(0..blocks.len()).any(|i| is_headline(&i) || could_be(&i)) {
        return None;
    }
    let start = blocks[first].span.start as usize;
    let end = blocks.iter().rfind(|b| b.is_text())?.span.end as usize;
    let end = text.floor_char_boundary(end.min(start + LOOKED_AT));
    let mut evidence = Evidence::default();
    evidence.add(text, Span::new(start, end));
    let shared = |i: usize| evidence.shared(text, blocks[i].span);
    let best = |range: Range<usize>, least: usize| {
        let found: Vec<_> = range.filter(could_be).map(|i| (shared(i), i)).collect();
        let most = found.iter().map(|&(shared, _)| shared).max()?;
        // A standfirst shares more words than the title above it, for it has more.
        let about = |&&(shared, _): &&(usize, usize)| shared * 3 >= most * 2 && shared >= least;
        found.iter().find(about).map(|&(_, i)| i)
    };
    let mut headlines = (0..blocks.len()).filter(is_headline);
    headlines
        .find(|&i| shared(i) > 0)
        .or_else(|| best(0..first, 1))
        .or_else(|| best(first..blocks.len(), SHARED_BEHIND))
}

/// The words of a text, to compare a title with.
#[derive(Default)]
pub(crate) struct Evidence(Interner);

impl Evidence {
    /// Takes in the words of a stretch of the text.
    pub(crate) fn add(&mut self, text: &str, span: Span) {
        let mut folded = String::new();
        let mut words = words(text, span);
        while let Some(found) = words.next_found() {
            match plain_stub(text, found) {
                Some(stub) => self.0.intern_packed(stub),
                None => self.0.intern(stub(found.span.of(text), &mut folded)),
            };
        }
    }

    /// How many words of a title, short ones aside, stand there too.
    pub(crate) fn shared(&self, text: &str, title: Span) -> usize {
        let mut folded = String::new();
        let mut known = |found: Found| {
            if let Some(stub) = plain_stub(text, found) {
                return found.span.len() > SHORT && self.0.find_packed(stub).is_some();
            }
            let stub = stub(found.span.of(text), &mut folded);
            stub.len() > SHORT && self.0.find(stub).is_some()
        };
        let (mut words, mut shared) = (words(text, title), 0);
        while let Some(found) = words.next_found() {
            shared += usize::from(known(found));
        }
        shared
    }
}

/// The beginning of a folded word, which its forms mostly share; made in a buffer.
fn stub<'f>(word: &str, folded: &'f mut String) -> &'f [u8] {
    folded.clear();
    fold_into(word, folded);
    folded.truncate(folded.floor_char_boundary(STUB));
    folded.as_bytes()
}

/// The same of a word of letters of ASCII, as most are.
fn plain_stub(text: &str, found: Found) -> Option<Packed> {
    found.packed(text, found.span.len().min(STUB))
}

#[cfg(test)]
mod tests {
    use crate::options::Options;

    fn title(text: &str) -> Option<&str> {
        let document =
            crate::document::read(&text.into(), &Options::default()).expect("good options");
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
