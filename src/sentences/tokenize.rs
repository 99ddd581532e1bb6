//! Tokenization: the words of sentences, folded and stemmed, as ids.
//!
//! The input is sentences of one or more texts; the output is [`Tokens`]. Words are those
//! of UAX #29. Each distinct word is folded, looked up in the word lists of its language
//! and stemmed only once, at its first occurrence.

mod stem;
#[cfg(test)]
mod tests;
mod tokens;
mod word_reader;

pub(crate) use tokens::Tokens;

use crate::language::Lexicon;
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::word_breaks::Word;
use rust_stemmers::Stemmer;
use std::num::NonZeroU32;
use stem::stem;
use word_reader::WordReader;

/// Maximum number of distinct words for which memory is reserved in advance.
const MAX_RESERVED_WORDS: usize = 4096;

/// Id of a distinct word, folded but not stemmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

/// Id of a term: a distinct stem. Stop words have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
// Counted from 1, so that `Option<TermId>` is no larger.
pub(crate) struct TermId(NonZeroU32);

impl TermId {
    /// Converts an index to an id.
    fn new(index: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index))
    }

    /// Returns an iterator over the first `count` terms.
    pub(crate) fn first(count: usize) -> impl Iterator<Item = Self> {
        (0..count as u32).map(Self::new)
    }

    /// Converts the id to an index into per-term data.
    #[inline]
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// An entry of the vocabulary: a distinct word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordEntry {
    /// Term of the word, or `None` for a stop word.
    pub(crate) term: Option<TermId>,
    /// Number of occurrences.
    pub(crate) count: u32,
    /// Span of one occurrence, preferably not at the start of a sentence.
    pub(crate) example: Span,
    /// Index of the text that contains the example.
    pub(crate) source: u32,
}

/// The key by which words are compared: the term, or the word itself if it has no term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MatchKey {
    Term(TermId),
    /// Index into the vocabulary.
    Word(usize),
}

/// Converts sentences to words and terms.
pub(crate) struct Tokenizer<'l> {
    lexicon: &'l Lexicon,
    stemmer: Option<Stemmer>,
    /// Index of the current text.
    source: u32,
    words: Interner,
    stems: Interner,
    /// `true` if the language folds ASCII letters by lower-casing alone.
    folds_plainly: bool,
    /// Buffer for the folded word.
    folded: String,
    tokens: Tokens,
}

impl<'l> Tokenizer<'l> {
    /// Creates a tokenizer for about `bytes` bytes of text in one language.
    pub(crate) fn new(lexicon: &'l Lexicon, bytes: usize) -> Self {
        // In a short text every second or third word is new, in a long one few are.
        let distinct = (bytes / 16).min(MAX_RESERVED_WORDS);
        let tokens = Tokens {
            words: Vec::with_capacity(bytes / 5),
            spans: Vec::with_capacity(bytes / 5),
            ends: Vec::new(),
            terms: Vec::with_capacity(bytes / 10),
            term_words: Vec::with_capacity(bytes / 10),
            term_ends: Vec::new(),
            vocabulary: Vec::with_capacity(distinct),
            distinct_terms: 0,
        };
        Self {
            lexicon,
            stemmer: lexicon.stemmer(),
            source: 0,
            words: Interner::with_capacity(distinct),
            stems: Interner::with_capacity(distinct),
            folds_plainly: lexicon.folds_plainly(),
            folded: String::new(),
            tokens,
        }
    }

    /// Switches to another text and its language.
    pub(crate) fn next_source(&mut self, source: usize, lexicon: &'l Lexicon) {
        self.source = source as u32;
        if self.lexicon.language.code != lexicon.language.code {
            self.lexicon = lexicon;
            self.stemmer = lexicon.stemmer();
            self.folds_plainly = lexicon.folds_plainly();
        }
    }

    /// Appends a sentence.
    pub(crate) fn add_sentence(&mut self, text: &str, sentence: Span) {
        let first = self.tokens.words.len();
        let mut reader = WordReader::new(text, sentence);
        let mut word = Word::default();
        while reader.read(&mut word) {
            let id = self.intern(text, &word);
            let entry = &mut self.tokens.vocabulary[id as usize];
            // A capital at the start of a sentence is not part of the word's own spelling,
            // so the second occurrence is the better example if it is not at the start. A longer
            // example has a hyphen and a line break in it.
            let is_longer = word.span.len() > entry.example.len();
            let is_inside = entry.count == 1 && self.tokens.words.len() > first;
            if (is_inside && !is_longer) || word.span.len() < entry.example.len() {
                (entry.example, entry.source) = (word.span, self.source);
            }
            entry.count += 1;
            if let Some(term) = entry.term {
                self.tokens.terms.push(term);
                self.tokens.term_words.push(self.tokens.words.len() as u32);
            }
            self.tokens.words.push(WordId(id));
            self.tokens.spans.push(word.span);
        }
        self.tokens.ends.push(self.tokens.words.len() as u32);
        self.tokens.term_ends.push(self.tokens.terms.len() as u32);
    }

    /// Returns the id of a word. A new word is added to the vocabulary, with a count of 0.
    #[inline]
    fn intern(&mut self, text: &str, word: &Word) -> u32 {
        let span = word.span;
        // Most words are short and of ASCII letters: packing them folds them as well.
        let packed = if self.folds_plainly {
            word.packed(text, span.len())
        } else {
            None
        };
        let (id, is_new) = if let Some(packed) = packed {
            self.words.intern_packed(packed)
        } else {
            self.fold(span.of(text));
            self.words.intern(self.folded.as_bytes())
        };
        if is_new {
            if packed.is_some() {
                self.fold(span.of(text));
            }
            let term = self.intern_term();
            self.tokens.vocabulary.push(WordEntry {
                term,
                count: 0,
                example: span,
                source: self.source,
            });
        }
        id
    }

    /// Folds a word into the buffer.
    fn fold(&mut self, word: &str) {
        self.folded.clear();
        self.lexicon.fold_into(word, &mut self.folded);
    }

    /// Returns the term of the folded word in the buffer, or `None` for a stop word.
    fn intern_term(&mut self) -> Option<TermId> {
        let stem = stem(&self.folded, self.lexicon, self.stemmer.as_ref())?;
        let (id, _) = self.stems.intern(stem.as_bytes());
        self.tokens.distinct_terms = self.stems.len();
        Some(TermId::new(id))
    }

    /// Returns the match keys of the words of a phrase, or `None` if one of them does
    /// not occur in the texts.
    pub(crate) fn phrase_keys(&mut self, phrase: &str) -> Option<Vec<MatchKey>> {
        let mut keys = self.match_keys(phrase).into_iter();
        let mut found = Vec::new();
        keys.all(|key| {
            found.extend(key);
            key.is_some()
        })
        .then_some(found)
    }

    /// Returns the terms of a text that is only compared with the article, such as a
    /// title from the options. Its words are not counted, and terms that do not occur
    /// in the article are left out.
    pub(crate) fn known_terms(&mut self, text: &str) -> Vec<TermId> {
        let mut terms = Vec::new();
        for key in self.match_keys(text) {
            if let Some(MatchKey::Term(term)) = key {
                terms.push(term);
            }
        }
        terms
    }

    /// Returns the match key of each word of a text, or `None` for a word that does not
    /// occur in the sentences so far.
    fn match_keys(&mut self, text: &str) -> Vec<Option<MatchKey>> {
        let mut keys = Vec::new();
        let mut reader = WordReader::new(text, Span::new(0, text.len()));
        let mut word = Word::default();
        while reader.read(&mut word) {
            let span = word.span;
            if span.is_empty() {
                continue;
            }
            self.fold(span.of(text));
            let stem = stem(&self.folded, self.lexicon, self.stemmer.as_ref());
            let term = |id| MatchKey::Term(TermId::new(id));
            keys.push(match stem {
                Some(stem) => self.stems.find(stem.as_bytes()).map(term),
                None => self.word_index(&self.folded).map(MatchKey::Word),
            });
        }
        keys
    }

    /// Returns the distinct words of the sentences so far.
    pub(crate) fn vocabulary(&self) -> &[WordEntry] {
        &self.tokens.vocabulary
    }

    /// Returns the index of a folded word in the vocabulary, or `None` if it does not
    /// occur in the sentences so far.
    pub(crate) fn word_index(&self, folded: &str) -> Option<usize> {
        self.words.find(folded.as_bytes()).map(|id| id as usize)
    }

    /// Returns the words of all sentences.
    pub(crate) fn finish(self) -> Tokens {
        self.tokens
    }
}
