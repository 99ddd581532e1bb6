//! Which line is a story's title: first, repeated, behind the body, or absent.

use crate::document::block::{Block, Role};
use crate::document::line_shape::LineShape;
use crate::document::page::{LineMarkup, Tag};
use crate::language::fold_into;
use crate::text::interner::{Interner, PackedString};
use crate::text::span::Span;
use crate::text::word_breaks::words;
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
    shapes: &[LineShape],
    line_markup: &[LineMarkup],
) -> Option<usize> {
    let first = blocks.iter().position(Block::is_text)?;
    let is_headline = |&i: &usize| {
        line_markup
            .get(i)
            .is_some_and(|markup| markup.tag == Tag::Heading(1))
    };
    let could_be = |&i: &usize| blocks[i].role == Role::Heading && shapes[i].could_be_title();
    if !(0..blocks.len()).any(|i| is_headline(&i) || could_be(&i)) {
        return None;
    }
    let start = blocks[first].span.start as usize;
    let end = blocks.iter().rfind(|b| b.is_text())?.span.end as usize;
    let end = text.floor_char_boundary(end.min(start + LOOKED_AT));
    let lines = (0..blocks.len()).filter(|i| is_headline(i) || could_be(i));
    let mut evidence = WordOverlap::of(text, lines.map(|i| blocks[i].span));
    evidence.add(Span::new(start, end));
    let shared = |i: usize| evidence.shared(blocks[i].span);
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

/// The words of lines that may be titles, and which of them a text has. It is the
/// text that is looked up in the lines, for it is longer.
pub(crate) struct WordOverlap<'t> {
    text: &'t str,
    words: Interner,
    found: Vec<bool>,
}

impl<'t> WordOverlap<'t> {
    /// For some lines of a text.
    pub(crate) fn of(text: &'t str, lines: impl Iterator<Item = Span>) -> Self {
        let mut words = Interner::default();
        for line in lines {
            stubs(text, line, &mut |stub| _ = words.intern_packed(stub));
        }
        Self {
            text,
            found: vec![false; words.len()],
            words,
        }
    }

    /// Takes in the words of a stretch of the text.
    pub(crate) fn add(&mut self, span: Span) {
        stubs(self.text, span, &mut |stub| {
            if let Some(id) = self.words.find_packed(stub) {
                self.found[id as usize] = true;
            }
        });
    }

    /// How many words of a line, short ones excluded, stand there too.
    pub(crate) fn shared(&self, line: Span) -> usize {
        let mut shared = 0;
        stubs(self.text, line, &mut |stub| {
            let id = self.words.find_packed(stub);
            let found = id.is_some_and(|id| self.found[id as usize]);
            shared += usize::from(stub.len() > SHORT && found);
        });
        shared
    }
}

/// Tells the beginnings of the folded words of a stretch, which the forms of a word
/// mostly share.
fn stubs(text: &str, span: Span, tell: &mut dyn FnMut(PackedString)) {
    let mut folded = String::new();
    let mut words = words(text, span);
    while let Some(found) = words.next_word() {
        let plain = found.packed(text, found.span.len().min(STUB));
        let stub = plain.or_else(|| {
            folded.clear();
            fold_into(found.span.of(text), &mut folded);
            let end = folded.floor_char_boundary(STUB);
            PackedString::of(folded.as_bytes().get(..end)?)
        });
        if let Some(stub) = stub {
            tell(stub);
        }
    }
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
    fn a_line_that_shares_no_word_with_the_text_is_not_its_title() {
        let text = format!("More stories from the islands\n{FERRY_BODY}");
        assert_eq!(title(&text), None);
    }
}
