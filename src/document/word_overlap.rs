//! Overlap of words between some lines and a stretch of text.
//!
//! Words are case-folded and compared by their first [`PREFIX`] bytes, which the inflected
//! forms of a word usually share. The lines' words are indexed and the text's words looked up,
//! because the text is longer.

use crate::language::fold_into;
use crate::text::interner::{Interner, PackedString};
use crate::text::span::Span;
use crate::text::word_breaks::words;

/// Number of leading bytes of a word that are compared.
const PREFIX: usize = 6;
/// Words of at most this many bytes are not counted.
const SHORT: usize = 3;

/// Words of some lines, and which of them the text added so far contains.
pub(crate) struct WordOverlap<'t> {
    text: &'t str,
    /// Prefixes of the lines' words.
    prefixes: Interner,
    /// `true` for each prefix that was found in the text.
    found: Vec<bool>,
}

impl<'t> WordOverlap<'t> {
    /// Indexes the words of some lines of a text.
    pub(crate) fn of(text: &'t str, lines: impl Iterator<Item = Span>) -> Self {
        let mut prefixes = Interner::default();
        for line in lines {
            for_each_prefix(text, line, &mut |prefix| {
                _ = prefixes.intern_packed(prefix);
            });
        }
        Self {
            text,
            found: vec![false; prefixes.len()],
            prefixes,
        }
    }

    /// Adds a stretch of the text in which to look for the lines' words.
    pub(crate) fn add(&mut self, span: Span) {
        for_each_prefix(self.text, span, &mut |prefix| {
            if let Some(id) = self.prefixes.find_packed(prefix) {
                self.found[id as usize] = true;
            }
        });
    }

    /// Counts the words of a line that the added text contains, short ones excluded.
    pub(crate) fn shared(&self, line: Span) -> usize {
        let mut shared = 0;
        for_each_prefix(self.text, line, &mut |prefix| {
            let id = self.prefixes.find_packed(prefix);
            let found = id.is_some_and(|id| self.found[id as usize]);
            shared += usize::from(prefix.len() > SHORT && found);
        });
        shared
    }
}

/// Calls a function with the folded prefix of every word of a stretch.
fn for_each_prefix(text: &str, span: Span, visit: &mut dyn FnMut(PackedString)) {
    let mut folded = String::new();
    let mut words = words(text, span);
    while let Some(word) = words.next_word() {
        // Words in ASCII need no buffer.
        let ascii = word.packed(text, word.span.len().min(PREFIX));
        let prefix = ascii.or_else(|| {
            folded.clear();
            fold_into(word.span.of(text), &mut folded);
            let end = folded.floor_char_boundary(PREFIX);
            PackedString::of(folded.as_bytes().get(..end)?)
        });
        if let Some(prefix) = prefix {
            visit(prefix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_shared_if_they_begin_alike_and_are_not_short() {
        let text = "The ferries of Élan\nÉLAN: the ferrymen said so";
        let (line, rest) = text.split_once('\n').expect("two lines");
        let line = Span::new(0, line.len());
        let mut overlap = WordOverlap::of(text, std::iter::once(line));
        assert_eq!(overlap.shared(line), 0);
        overlap.add(Span::new(text.len() - rest.len(), text.len()));
        // "ferries" and "ferrymen" differ at the sixth byte; "the" is too short.
        assert_eq!(overlap.shared(line), 1);
    }
}
