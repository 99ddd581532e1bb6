//! Words, folded and stemmed, as numbers.
//!
//! Words are those of [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries)
//! (rules WB4 to WB13b), read through a table where they are ASCII. Each
//! distinct word is folded, looked up and stemmed once, when it is first met.

use crate::language::{Language, fold_into};
use crate::span::Span;
use hashbrown::HashTable;
use rust_stemmers::Stemmer;
use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::ops::Range;

/// A distinct word: folded, not stemmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

/// A distinct stem that says something of the subject; stop words have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TermId(u32);

impl TermId {
    /// As an index into what is kept for every term.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// What is known of a distinct word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// Its stem, unless it is a stop word.
    pub(crate) term: Option<TermId>,
    /// How often it occurs.
    pub(crate) count: u32,
    /// An occurrence of it, inside a sentence rather than at its start if there is one.
    pub(crate) seen: Span,
}

/// The words of a text, sentence by sentence.
pub(crate) struct Tokens {
    /// Every word, in reading order.
    words: Vec<WordId>,
    /// Where the words of each sentence end in `words`.
    ends: Vec<u32>,
    /// Every distinct word.
    vocabulary: Vec<Word>,
    /// Number of distinct terms.
    terms: usize,
}

impl Tokens {
    /// Number of sentences.
    pub(crate) fn sentences(&self) -> usize {
        self.ends.len()
    }

    /// Number of words, stop words and repeats too.
    pub(crate) fn words(&self) -> usize {
        self.words.len()
    }

    /// Number of distinct terms.
    pub(crate) fn terms(&self) -> usize {
        self.terms
    }

    /// The distinct words.
    pub(crate) fn vocabulary(&self) -> &[Word] {
        &self.vocabulary
    }

    /// Number of words, stop words too, in a sentence.
    pub(crate) fn words_in(&self, sentence: usize) -> usize {
        self.range(sentence).len()
    }

    /// The terms of a sentence, in reading order, repeats too.
    pub(crate) fn terms_of(&self, sentence: usize) -> impl Iterator<Item = TermId> {
        let words = &self.words[self.range(sentence)];
        words.iter().filter_map(|&WordId(word)| self.vocabulary[word as usize].term)
    }

    /// For each sentence, the first one of exactly the same words, where that is another.
    pub(crate) fn copies(&self) -> Vec<Option<u32>> {
        let words = |sentence: u32| &self.words[self.range(sentence as usize)];
        let hash_of = |sentence: u32| {
            let mut hasher = FxHasher::default();
            words(sentence).iter().for_each(|&WordId(word)| hasher.write_u32(word));
            hasher.finish()
        };
        let mut first: HashTable<u32> = HashTable::with_capacity(self.ends.len());
        let copy_of = |sentence: u32| {
            if words(sentence).is_empty() {
                return None;
            }
            let same = |&other: &u32| words(other) == words(sentence);
            let found = first.find(hash_of(sentence), same).copied();
            if found.is_none() {
                first.insert_unique(hash_of(sentence), sentence, |&other| hash_of(other));
            }
            found
        };
        (0..self.ends.len() as u32).map(copy_of).collect()
    }

    fn range(&self, sentence: usize) -> Range<usize> {
        let start = if sentence == 0 { 0 } else { self.ends[sentence - 1] };
        start as usize..self.ends[sentence] as usize
    }
}

/// Turns sentences into words and terms.
pub(crate) struct Tokenizer {
    language: &'static Language,
    stemmer: Option<Stemmer>,
    words: Interner,
    stems: Interner,
    tokens: Tokens,
}

impl Tokenizer {
    /// For a text of about this many bytes in this language.
    pub(crate) fn new(language: &'static Language, bytes: usize) -> Self {
        let words = Vec::with_capacity(bytes / 5);
        let tokens = Tokens { words, ends: Vec::new(), vocabulary: Vec::new(), terms: 0 };
        Self {
            language,
            stemmer: language.stemmer.map(|make| make()),
            words: Interner::default(),
            stems: Interner::default(),
            tokens,
        }
    }

    /// Appends a sentence.
    pub(crate) fn sentence(&mut self, text: &str, sentence: Span) {
        let first = self.tokens.words.len();
        for span in words(text, sentence) {
            let (id, new) = self.words.intern_folded(span.of(text));
            if new {
                let term = self.term(id);
                self.tokens.vocabulary.push(Word { term, count: 0, seen: span });
            }
            let word = &mut self.tokens.vocabulary[id as usize];
            // A capital inside a sentence is the word's own.
            if word.count == 1 && self.tokens.words.len() > first {
                word.seen = span;
            }
            word.count += 1;
            self.tokens.words.push(WordId(id));
        }
        self.tokens.ends.push(self.tokens.words.len() as u32);
    }

    /// The terms of a text that is evidence only, such as a title given apart.
    /// Its words are not counted; a word that the article never uses is left out.
    pub(crate) fn known_terms(&mut self, text: &str) -> Vec<TermId> {
        let span = Span::new(0, text.len());
        let mut folded = String::new();
        let known = words(text, span).filter_map(|word| {
            folded.clear();
            fold_into(word.of(text), &mut folded);
            if self.language.is_stop_word(&folded) {
                return None;
            }
            let stem = self.stemmer.as_ref().map_or(folded.as_str().into(), |s| s.stem(&folded));
            self.stems.find(&stem).map(TermId)
        });
        known.collect()
    }

    /// The words that were read.
    pub(crate) fn finish(self) -> Tokens {
        self.tokens
    }

    /// The term of a word that was just interned.
    fn term(&mut self, word: u32) -> Option<TermId> {
        let word = self.words.text(word);
        if self.language.is_stop_word(word) {
            return None;
        }
        let id = match &self.stemmer {
            Some(stemmer) => self.stems.intern(&stemmer.stem(word)),
            None => self.stems.intern(word),
        };
        self.tokens.terms = self.stems.len();
        Some(TermId(id))
    }
}

/// Distinct strings, numbered in the order in which they were first met. All
/// of them lie in one buffer, so a new one costs no allocation of its own.
#[derive(Default)]
struct Interner {
    table: HashTable<u32>,
    buffer: String,
    ends: Vec<u32>,
}

impl Interner {
    fn len(&self) -> usize {
        self.ends.len()
    }

    fn text(&self, id: u32) -> &str {
        slice(&self.buffer, &self.ends, id)
    }

    /// The number of a string that was interned before.
    fn find(&self, text: &str) -> Option<u32> {
        self.table.find(hash(text), |&id| self.text(id) == text).copied()
    }

    fn intern(&mut self, text: &str) -> u32 {
        let start = self.buffer.len();
        self.buffer.push_str(text);
        self.intern_tail(start).0
    }

    /// Folds a word and interns it; whether it is new.
    fn intern_folded(&mut self, word: &str) -> (u32, bool) {
        let start = self.buffer.len();
        fold_into(word, &mut self.buffer);
        self.intern_tail(start)
    }

    /// Interns what was just appended to the buffer, taking it back if it is known.
    fn intern_tail(&mut self, start: usize) -> (u32, bool) {
        let Self { table, buffer, ends } = self;
        let tail = &buffer[start..];
        let hash_of = hash(tail);
        if let Some(&id) = table.find(hash_of, |&id| slice(buffer, ends, id) == tail) {
            buffer.truncate(start);
            return (id, false);
        }
        let id = ends.len() as u32;
        ends.push(buffer.len() as u32);
        table.insert_unique(hash_of, id, |&id| hash(slice(buffer, ends, id)));
        (id, true)
    }
}

fn slice<'b>(buffer: &'b str, ends: &[u32], id: u32) -> &'b str {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] };
    &buffer[start as usize..ends[id] as usize]
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// What a character does in a word (the Word_Break property, reduced to what
/// the rules tell apart).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Stands between words.
    Other,
    /// Goes on with any word: letters, and the underscore of WB13a.
    Letter,
    Digit,
    /// Joins letters (WB6, WB7): `:` and `·`.
    MidLetter,
    /// Joins digits (WB11, WB12): `,` and `;`.
    MidNum,
    /// Joins either: the full stop and the apostrophes.
    MidNumLet,
    /// Belongs to the character before (WB4).
    Extend,
    /// A word of its own: an ideograph.
    Ideograph,
}

const ASCII: [Class; 128] = {
    let mut table = [Class::Other; 128];
    let mut b = 0u8;
    while b < 128 {
        table[b as usize] = match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b':' => Class::MidLetter,
            b',' | b';' => Class::MidNum,
            b'.' | b'\'' => Class::MidNumLet,
            _ => Class::Other,
        };
        b += 1;
    }
    table
};

/// The class of the character at `at`, and its length in bytes.
fn class(text: &str, at: usize) -> (Class, usize) {
    let byte = text.as_bytes()[at];
    if byte < 128 {
        return (ASCII[byte as usize], 1);
    }
    let Some(c) = text[at..].chars().next() else { return (Class::Other, 1) };
    let class = match c {
        '’' | '‘' | '․' => Class::MidNumLet,
        '·' | '‧' => Class::MidLetter,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' => {
            Class::Extend
        }
        '\u{3040}'..='\u{309f}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => {
            Class::Ideograph
        }
        _ if c.is_alphabetic() => Class::Letter,
        _ if c.is_numeric() => Class::Digit,
        _ => Class::Other,
    };
    (class, c.len_utf8())
}

/// The words in a part of a text.
pub(crate) fn words(text: &str, within: Span) -> impl Iterator<Item = Span> {
    let end = within.end as usize;
    let mut at = within.start as usize;
    std::iter::from_fn(move || {
        let mut last = loop {
            if at >= end {
                return None;
            }
            match class(text, at) {
                (class @ (Class::Letter | Class::Digit | Class::Ideograph), _) => break class,
                (_, length) => at += length,
            }
        };
        let start = at;
        at += class(text, at).1;
        while at < end {
            let (next, length) = class(text, at);
            match next {
                Class::Ideograph | Class::Other => break,
                _ if last == Class::Ideograph && next != Class::Extend => break,
                Class::Letter | Class::Digit => last = next,
                Class::Extend => {}
                // A joint holds only if the same kind goes on behind it.
                Class::MidLetter | Class::MidNum | Class::MidNumLet => {
                    let joins = match last {
                        Class::Letter => next != Class::MidNum,
                        _ => next != Class::MidLetter,
                    };
                    let behind = at + length;
                    if !joins || behind >= end || class(text, behind).0 != last {
                        break;
                    }
                }
            }
            at += length;
        }
        Some(Span::new(start, at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        words(text, Span::new(0, text.len())).map(|span| span.of(text)).collect()
    }

    fn tokens(sentences: &[&str]) -> Tokens {
        let text = sentences.join(" ");
        let mut tokenizer = Tokenizer::new(Language::of_tag("en"), text.len());
        let mut start = 0;
        for sentence in sentences {
            tokenizer.sentence(&text, Span::new(start, start + sentence.len()));
            start += sentence.len() + 1;
        }
        tokenizer.finish()
    }

    #[test]
    fn words_are_those_of_uax_29() {
        assert_eq!(of("Don’t pay 3,200.50 at O'Neill's, U.S. style!"), [
            "Don’t", "pay", "3,200.50", "at", "O'Neill's", "U.S", "style"
        ]);
        assert_eq!(of("mother-in-law 'quoted' snake_case 4x4 12:30"), [
            "mother", "in", "law", "quoted", "snake_case", "4x4", "12", "30"
        ]);
    }

    #[test]
    fn words_of_other_scripts_are_found() {
        assert_eq!(of("Größe naïve cafe\u{301} Москва 東京 🙂ok"), [
            "Größe", "naïve", "cafe\u{301}", "Москва", "東", "京", "ok"
        ]);
    }

    #[test]
    fn a_word_is_stemmed_and_stop_words_have_no_term() {
        let tokens = tokens(&["The ferry sails.", "Ferries sailed to the islands."]);
        let terms: Vec<Vec<TermId>> = (0..2).map(|s| tokens.terms_of(s).collect()).collect();
        assert_eq!(terms[0], terms[1][..2]);
        assert_eq!((tokens.terms(), tokens.words_in(0), tokens.words_in(1)), (3, 3, 5));
    }

    #[test]
    fn a_word_is_shown_as_it_stands_inside_a_sentence() {
        let text = "Ferries wait. Even Ferries wait.";
        let tokens = tokens(&["Ferries wait.", "Even Ferries wait."]);
        let word = tokens.vocabulary()[0];
        assert_eq!((word.seen.of(text), word.seen.start, word.count), ("Ferries", 19, 2));
    }
}
