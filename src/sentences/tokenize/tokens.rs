//! The result of tokenization: the words and terms of each sentence.

use super::{MatchKey, TermId, WordEntry, WordId};
use crate::text::interner::{IdTable, mix};
use crate::text::span::Span;
use std::ops::Range;

/// The words and terms of all texts, sentence by sentence.
///
/// A *word index* refers to one occurrence of a word, counted over all sentences.
pub(crate) struct Tokens {
    /// Every word, in reading order.
    pub(super) words: Vec<WordId>,
    /// Span of each word. Empty for the word that closes a run of character bigrams.
    pub(super) spans: Vec<Span>,
    /// For each sentence, the end of its part of `words`.
    pub(super) ends: Vec<u32>,
    /// The term of every word that has one, in reading order.
    pub(super) terms: Vec<TermId>,
    /// Word index of each term.
    pub(super) term_words: Vec<u32>,
    /// For each sentence, the end of its part of `terms`.
    pub(super) term_ends: Vec<u32>,
    /// The distinct words.
    pub(super) vocabulary: Vec<WordEntry>,
    /// Number of distinct terms.
    pub(super) distinct_terms: usize,
}

impl Tokens {
    /// Returns the number of sentences.
    pub(crate) fn sentences(&self) -> usize {
        self.ends.len()
    }

    /// Returns the number of distinct terms.
    pub(crate) fn distinct_terms(&self) -> usize {
        self.distinct_terms
    }

    /// Returns the distinct words.
    pub(crate) fn vocabulary(&self) -> &[WordEntry] {
        &self.vocabulary
    }

    /// Returns the number of words in a sentence, including stop words.
    pub(crate) fn word_count(&self, sentence: usize) -> usize {
        self.range(sentence).len()
    }

    /// Returns the words of a sentence, in reading order, as indices into the vocabulary.
    pub(crate) fn words_of(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let words = &self.words[self.range(sentence)];
        words.iter().map(|&WordId(word)| word as usize)
    }

    /// Returns the words of a sentence from a position on, as indices into the vocabulary.
    pub(crate) fn words_from(&self, sentence: usize, at: usize) -> impl Iterator<Item = usize> {
        let words = &self.words[self.range(sentence)];
        let words = words.get(at..).unwrap_or_default();
        words.iter().map(|&WordId(word)| word as usize)
    }

    /// Returns the words of a sentence, in reading order, as indices into the vocabulary,
    /// with their spans. The empty words that close a run of character bigrams are left
    /// out.
    pub(crate) fn words_with_spans(&self, sentence: usize) -> impl Iterator<Item = (usize, Span)> {
        let spans = &self.spans[self.range(sentence)];
        let words = self.words_of(sentence).zip(spans.iter().copied());
        words.filter(|(_, span)| !span.is_empty())
    }

    /// Returns the span of the word with a word index.
    pub(crate) fn word_span(&self, word: u32) -> Span {
        self.spans[word as usize]
    }

    /// Returns the index in the vocabulary of the word with a word index.
    pub(crate) fn word(&self, word: u32) -> usize {
        let WordId(word) = self.words[word as usize];
        word as usize
    }

    /// Returns the match key of a word, given by its index in the vocabulary.
    pub(crate) fn match_key(&self, word: usize) -> MatchKey {
        let term = self.vocabulary[word].term;
        term.map_or(MatchKey::Word(word), MatchKey::Term)
    }

    /// Returns the terms of a sentence, in reading order, including repeated ones.
    pub(crate) fn terms_of(&self, sentence: usize) -> &[TermId] {
        &self.terms[range(&self.term_ends, sentence)]
    }

    /// Returns the terms of a sentence, in reading order, with their word indices.
    pub(crate) fn terms_with_words(
        &self,
        sentence: usize,
    ) -> impl ExactSizeIterator<Item = (TermId, u32)> {
        let range = range(&self.term_ends, sentence);
        let words = self.term_words[range.clone()].iter().copied();
        self.terms[range].iter().copied().zip(words)
    }

    /// Returns, for each sentence, the first sentence with exactly the same words, or `None`
    /// if that is the sentence itself.
    pub(crate) fn copies(&self) -> Vec<Option<u32>> {
        let mut distinct = IdTable::default();
        // The first sentence with each id.
        let mut first: Vec<u32> = Vec::new();
        let copy_of = |sentence: usize| {
            let words = &self.words[self.range(sentence)];
            let is_same = |id: u32| {
                let other = first[id as usize] as usize;
                self.words[self.range(other)] == *words
            };
            let hash = words
                .iter()
                .fold(0, |hash, word| mix(hash, u64::from(word.0)));
            let (id, is_new) = distinct.id_or_insert((hash >> 32) as u32, &is_same);
            if is_new {
                first.push(sentence as u32);
            }
            (!is_new && !words.is_empty()).then(|| first[id as usize])
        };
        (0..self.ends.len()).map(copy_of).collect()
    }

    /// Returns the word indices of a sentence.
    pub(crate) fn range(&self, sentence: usize) -> Range<usize> {
        range(&self.ends, sentence)
    }
}

/// Returns the range of a sentence, given the end of each sentence.
fn range(ends: &[u32], sentence: usize) -> Range<usize> {
    let previous = sentence.checked_sub(1);
    let start = previous.map_or(0, |previous| ends[previous]);
    start as usize..ends[sentence] as usize
}
