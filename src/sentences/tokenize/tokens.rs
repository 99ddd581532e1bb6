//! The words of texts, once they are read.

use super::{Key, TermId, WordEntry, WordId};
use crate::text::interner::{Numbering, mixed};
use crate::text::span::Span;
use std::ops::Range;

/// The words of a text, sentence by sentence.
pub(crate) struct Tokens {
    /// Every word, in reading order.
    pub(super) words: Vec<WordId>,
    /// Where each of them stands.
    pub(super) places: Vec<Span>,
    /// Where the words of each sentence end in `words`.
    pub(super) ends: Vec<u32>,
    /// The term of every word that has one, in reading order.
    pub(super) terms: Vec<TermId>,
    /// Which of all words each of them is.
    pub(super) term_words: Vec<u32>,
    /// Where the terms of each sentence end in `terms`.
    pub(super) term_ends: Vec<u32>,
    /// Every distinct word.
    pub(super) vocabulary: Vec<WordEntry>,
    /// Number of distinct terms.
    pub(super) distinct_terms: usize,
}

impl Tokens {
    /// Number of sentences.
    pub(crate) fn sentences(&self) -> usize {
        self.ends.len()
    }

    /// Number of distinct terms.
    pub(crate) fn distinct_terms(&self) -> usize {
        self.distinct_terms
    }

    /// The distinct words.
    pub(crate) fn vocabulary(&self) -> &[WordEntry] {
        &self.vocabulary
    }

    /// Number of words, stop words too, in a sentence.
    pub(crate) fn words_in(&self, sentence: usize) -> usize {
        self.range(sentence).len()
    }

    /// The words of a sentence, in reading order, as indices into the vocabulary.
    pub(crate) fn words_of(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let words = &self.words[self.range(sentence)];
        words.iter().map(|&WordId(word)| word as usize)
    }

    /// The same with where they stand. What closes a run of pairs of characters is
    /// no word and stands nowhere.
    pub(crate) fn placed_of(&self, sentence: usize) -> impl Iterator<Item = (usize, Span)> {
        let places = &self.places[self.range(sentence)];
        let words = self.words_of(sentence).zip(places.iter().copied());
        words.filter(|(_, place)| !place.is_empty())
    }

    /// Where one of all words stands.
    pub(crate) fn place(&self, word: u32) -> Span {
        self.places[word as usize]
    }

    /// The term of one of all words, unless it is a stop word.
    pub(crate) fn term(&self, word: u32) -> Option<TermId> {
        let WordId(word) = self.words[word as usize];
        self.vocabulary[word as usize].term
    }

    /// What a distinct word is compared by.
    pub(crate) fn key(&self, word: usize) -> Key {
        let term = self.vocabulary[word].term;
        term.map_or(Key::WordEntry(word), Key::Term)
    }

    /// The terms of a sentence, in reading order, repeats too.
    pub(crate) fn terms_of(&self, sentence: usize) -> &[TermId] {
        &self.terms[range(&self.term_ends, sentence)]
    }

    /// The terms of a sentence, in reading order, each with which of all words it is.
    pub(crate) fn term_words_of(
        &self,
        sentence: usize,
    ) -> impl ExactSizeIterator<Item = (TermId, u32)> {
        let range = range(&self.term_ends, sentence);
        let words = self.term_words[range.clone()].iter().copied();
        self.terms[range].iter().copied().zip(words)
    }

    /// For each sentence, the first one of exactly the same words, where that is another.
    pub(crate) fn copies(&self) -> Vec<Option<u32>> {
        let mut distinct = Numbering::default();
        let mut first: Vec<u32> = Vec::new();
        let copy_of = |sentence: usize| {
            let words = &self.words[self.range(sentence)];
            let is = |number: u32| {
                let known = first[number as usize] as usize;
                self.words[self.range(known)] == *words
            };
            let hash = words
                .iter()
                .fold(0, |hash, word| mixed(hash, u64::from(word.0)));
            let (number, new) = distinct.number((hash >> 32) as u32, &is);
            if new {
                first.push(sentence as u32);
            }
            (!new && !words.is_empty()).then(|| first[number as usize])
        };
        (0..self.ends.len()).map(copy_of).collect()
    }

    /// Which of all words are those of a sentence.
    pub(crate) fn range(&self, sentence: usize) -> Range<usize> {
        range(&self.ends, sentence)
    }
}

/// What lies between the end before and the own one.
fn range(ends: &[u32], of: usize) -> Range<usize> {
    let start = of.checked_sub(1).map_or(0, |before| ends[before]);
    start as usize..ends[of] as usize
}
