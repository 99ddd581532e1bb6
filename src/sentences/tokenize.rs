//! Words, folded and stemmed, as numbers.
//!
//! Words are those of UAX #29. Each distinct word is folded, looked up and stemmed
//! once, when it is first met.

#[cfg(test)]
mod tests;
mod tokens;

pub(crate) use tokens::Tokens;

use crate::language::Lexicon;
use crate::text::chars::first;
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::unicode::{Class, class, is_unspaced};
use crate::text::word_breaks::{Found, Words, words};
use rust_stemmers::Stemmer;
use std::borrow::Cow;
use std::num::NonZeroU32;

/// Distinct words that room is made for at once, at most.
const MANY_WORDS: usize = 4096;

/// A distinct word: folded, not stemmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

/// A distinct stem that says something of the subject; stop words have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
// Counted from 1, so that none at all takes no room of its own.
pub(crate) struct TermId(NonZeroU32);

impl TermId {
    /// The term at an index.
    fn new(index: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index))
    }

    /// So many terms, from the first on.
    pub(crate) fn first(count: usize) -> impl Iterator<Item = Self> {
        (0..count as u32).map(Self::new)
    }

    /// As an index into what is kept for every term.
    #[inline]
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// What is known of a distinct word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordEntry {
    /// Its stem, unless it is a stop word.
    pub(crate) term: Option<TermId>,
    /// How often it occurs.
    pub(crate) count: u32,
    /// An occurrence of it, inside a sentence rather than at its start if there is one.
    pub(crate) seen: Span,
    /// Which of the texts that is in.
    pub(crate) source: u32,
}

/// What a word is compared by: its term, or itself if it has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Term(TermId),
    WordEntry(usize),
}

/// Turns sentences into words and terms.
pub(crate) struct Tokenizer<'l> {
    lexicon: &'l Lexicon,
    stemmer: Option<Stemmer>,
    /// Which of the texts is being read.
    source: u32,
    words: Interner,
    stems: Interner,
    /// Whether the language folds letters of ASCII as ASCII does.
    folds_plainly: bool,
    folded: String,
    tokens: Tokens,
}

impl<'l> Tokenizer<'l> {
    /// For a text of about this many bytes in this language.
    pub(crate) fn new(lexicon: &'l Lexicon, bytes: usize) -> Self {
        // Of a short text every second or third word is new, of a long one few are.
        let distinct = (bytes / 16).min(MANY_WORDS);
        let tokens = Tokens {
            words: Vec::with_capacity(bytes / 5),
            places: Vec::with_capacity(bytes / 5),
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

    /// Goes on with another text, in its language.
    pub(crate) fn next_source(&mut self, source: usize, lexicon: &'l Lexicon) {
        self.source = source as u32;
        if self.lexicon.language.code != lexicon.language.code {
            self.lexicon = lexicon;
            self.stemmer = lexicon.stemmer();
            self.folds_plainly = lexicon.folds_plainly();
        }
    }

    fn fold(&mut self, word: &str) {
        self.folded.clear();
        self.lexicon.fold_into(word, &mut self.folded);
    }

    /// Appends a sentence.
    pub(crate) fn sentence(&mut self, text: &str, sentence: Span) {
        let first = self.tokens.words.len();
        let mut reader = WordReader::new(text, sentence);
        let mut found = Found::default();
        while reader.read(&mut found) {
            let span = found.span;
            let packed = if self.folds_plainly {
                found.packed(text, span.len())
            } else {
                None
            };
            let (id, new) = if let Some(packed) = packed {
                self.words.intern_packed(packed)
            } else {
                self.fold(span.of(text));
                self.words.intern(self.folded.as_bytes())
            };
            if new {
                if packed.is_some() {
                    self.fold(span.of(text));
                }
                let term = self.term();
                self.tokens.vocabulary.push(WordEntry {
                    term,
                    count: 0,
                    seen: span,
                    source: self.source,
                });
            }
            let word = &mut self.tokens.vocabulary[id as usize];
            // A capital inside a sentence is the word's own.
            if word.count == 1 && self.tokens.words.len() > first {
                (word.seen, word.source) = (span, self.source);
            }
            word.count += 1;
            if let Some(term) = word.term {
                self.tokens.terms.push(term);
                self.tokens.term_words.push(self.tokens.words.len() as u32);
            }
            self.tokens.words.push(WordId(id));
            self.tokens.places.push(span);
        }
        self.tokens.ends.push(self.tokens.words.len() as u32);
        self.tokens.term_ends.push(self.tokens.terms.len() as u32);
    }

    /// What the words of a phrase are compared by; nothing if the texts lack one of them.
    pub(crate) fn phrase(&mut self, phrase: &str) -> Option<Vec<Key>> {
        let mut keys = self.keys(phrase).into_iter();
        let mut known = Vec::new();
        keys.all(|key| {
            known.extend(key);
            key.is_some()
        })
        .then_some(known)
    }

    /// The terms of a text that is evidence only, such as a title given apart.
    /// Its words are not counted; a word that the article never uses is left out.
    pub(crate) fn known_terms(&mut self, text: &str) -> Vec<TermId> {
        let mut known = Vec::new();
        for key in self.keys(text) {
            if let Some(Key::Term(term)) = key {
                known.push(term);
            }
        }
        known
    }

    /// What each word of a text is compared by, if the texts that were read have it.
    fn keys(&mut self, text: &str) -> Vec<Option<Key>> {
        let mut keys = Vec::new();
        let mut reader = WordReader::new(text, Span::new(0, text.len()));
        let mut found = Found::default();
        while reader.read(&mut found) {
            let span = found.span;
            if span.is_empty() {
                continue;
            }
            self.fold(span.of(text));
            let stem = stem(&self.folded, self.lexicon, self.stemmer.as_ref());
            let term = |id| Key::Term(TermId::new(id));
            keys.push(match stem {
                Some(stem) => self.stems.find(stem.as_bytes()).map(term),
                None => self.known(&self.folded).map(Key::WordEntry),
            });
        }
        keys
    }

    /// The distinct words so far.
    pub(crate) fn vocabulary(&self) -> &[WordEntry] {
        &self.tokens.vocabulary
    }

    /// Where in the vocabulary a folded word is, if it was read.
    pub(crate) fn known(&self, folded: &str) -> Option<usize> {
        self.words.find(folded.as_bytes()).map(|id| id as usize)
    }

    /// The words that were read.
    pub(crate) fn finish(self) -> Tokens {
        self.tokens
    }

    /// The term of the folded word, unless it is a stop word.
    fn term(&mut self) -> Option<TermId> {
        let stem = stem(&self.folded, self.lexicon, self.stemmer.as_ref())?;
        let (id, _) = self.stems.intern(stem.as_bytes());
        self.tokens.distinct_terms = self.stems.len();
        Some(TermId::new(id))
    }
}

/// Reads the words of a sentence: those of a script without blanks by pairs of
/// characters, each run of them closed by an empty word.
struct WordReader<'t> {
    text: &'t str,
    words: Words<'t>,
    /// The next word, where that was looked at already.
    ahead: Option<Found>,
    /// Where the last single character ended.
    last: u32,
}

impl<'t> WordReader<'t> {
    fn new(text: &'t str, sentence: Span) -> Self {
        Self {
            text,
            words: words(text, sentence),
            ahead: None,
            last: 0,
        }
    }

    /// Reads the next word into a place; false if there is none.
    #[inline]
    fn read(&mut self, found: &mut Found) -> bool {
        match self.ahead.take() {
            Some(ahead) => *found = ahead,
            None if self.words.read(found) => {}
            None => return false,
        }
        if !found.is_plain {
            self.pair(&mut found.span);
        }
        true
    }

    #[inline(never)]
    fn pair(&mut self, span: &mut Span) {
        if is_single(span.of(self.text)) {
            let paired = self.last == span.start;
            self.last = span.end;
            self.ahead = self.words.next_found();
            match self.ahead.map(|next| next.span) {
                Some(next) if next.start == span.end && is_single(next.of(self.text)) => {
                    span.end = next.end;
                }
                // The last one of several was read with the one before.
                _ if paired => span.end = span.start,
                _ => {}
            }
        }
    }
}

/// The stem of a folded word, unless it is a stop word.
fn stem<'w>(word: &'w str, lexicon: &Lexicon, stemmer: Option<&Stemmer>) -> Option<Cow<'w, str>> {
    let says_nothing =
        |word: &str| lexicon.classes(word).stop_word || word.chars().all(is_hiragana);
    if says_nothing(word) {
        return None;
    }
    if first(word).is_some_and(|c| c.is_ascii_digit()) {
        return Some(ungrouped(word));
    }
    let word = host(word, lexicon);
    if says_nothing(word) {
        return None;
    }
    Some(stemmer.map_or(Cow::Borrowed(word), |stemmer| stemmer.stem(word)))
}

/// The word that others lean on: "homme" of "l'homme", "arte" of "dell'arte",
/// "ankara" of the Turkish "ankara'da", "eu" of the Finnish "eu:n". A word keeps
/// an apostrophe of its own: "o'neill", "don't".
fn host<'w>(word: &'w str, lexicon: &Lexicon) -> &'w str {
    let word = word.split(':').next().unwrap_or(word);
    let Some((before, behind)) = word.split_once('\'') else {
        return word;
    };
    if lexicon.language.code == "tr" {
        before
    } else if lexicon.classes(before).stop_word && !behind.is_empty() {
        behind
    } else {
        word
    }
}

/// "1,000", "1.000" and "1'000" are 1000; "3.14" stays.
fn ungrouped(word: &str) -> Cow<'_, str> {
    let mut groups = word.split([',', '.', '\'']);
    let head = groups.next().is_some_and(|head| head.len() <= 3);
    let grouped = head && groups.all(|group| group.len() == 3);
    if grouped && word.len() > 3 {
        word.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
            .into()
    } else {
        word.into()
    }
}

/// Whether a word is one character of a script without blanks between words.
fn is_single(word: &str) -> bool {
    let is_plain = word.as_bytes().first().is_none_or(u8::is_ascii);
    !is_plain && first(word).is_some_and(|c| class(c) == Class::Ideograph || is_unspaced(c))
}

/// Japanese writes endings and particles in Hiragana, and little else.
fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}
