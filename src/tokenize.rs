//! Words, folded and stemmed, as numbers.
//!
//! Words are those of [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries)
//! (rules `WB4` to `WB13b`), read through a table where they are ASCII. Each
//! distinct word is folded, looked up and stemmed once, when it is first met.

use crate::chars::char_at;
use crate::intern::Interner;
use crate::language::Lexicon;
use crate::span::Span;
use crate::unicode::{Class, class};
use rust_stemmers::Stemmer;
use std::borrow::Cow;
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
        words
            .iter()
            .filter_map(|&WordId(word)| self.vocabulary[word as usize].term)
    }

    /// For each sentence, the first one of exactly the same words, where that is another.
    pub(crate) fn copies(&self) -> Vec<Option<u32>> {
        let mut distinct = Interner::default();
        let mut first = Vec::new();
        let mut bytes = Vec::new();
        let copy_of = |sentence: usize| {
            bytes.clear();
            self.words[self.range(sentence)]
                .iter()
                .for_each(|id| bytes.extend(id.0.to_le_bytes()));
            let (id, new) = distinct.intern(&bytes);
            if new {
                first.push(sentence as u32);
            }
            (!new && !bytes.is_empty()).then(|| first[id as usize])
        };
        (0..self.ends.len()).map(copy_of).collect()
    }

    fn range(&self, sentence: usize) -> Range<usize> {
        let start = if sentence == 0 {
            0
        } else {
            self.ends[sentence - 1]
        };
        start as usize..self.ends[sentence] as usize
    }
}

/// Turns sentences into words and terms.
pub(crate) struct Tokenizer<'l> {
    lexicon: &'l Lexicon,
    stemmer: Option<Stemmer>,
    words: Interner,
    stems: Interner,
    folded: String,
    tokens: Tokens,
}

impl<'l> Tokenizer<'l> {
    /// For a text of about this many bytes in this language.
    pub(crate) fn new(lexicon: &'l Lexicon, bytes: usize) -> Self {
        let words = Vec::with_capacity(bytes / 5);
        let tokens = Tokens {
            words,
            ends: Vec::new(),
            vocabulary: Vec::new(),
            terms: 0,
        };
        Self {
            lexicon,
            stemmer: lexicon.stemmer(),
            words: Interner::default(),
            stems: Interner::default(),
            folded: String::new(),
            tokens,
        }
    }

    /// Appends a sentence.
    pub(crate) fn sentence(&mut self, text: &str, sentence: Span) {
        let first = self.tokens.words.len();
        for span in words(text, sentence) {
            self.folded.clear();
            self.lexicon.fold_into(span.of(text), &mut self.folded);
            let (id, new) = self.words.intern(self.folded.as_bytes());
            if new {
                let term = self.term();
                self.tokens.vocabulary.push(Word {
                    term,
                    count: 0,
                    seen: span,
                });
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
        let mut known = Vec::new();
        for word in words(text, Span::new(0, text.len())) {
            self.folded.clear();
            self.lexicon.fold_into(word.of(text), &mut self.folded);
            let stem = stem(&self.folded, self.lexicon, self.stemmer.as_ref());
            known.extend(
                stem.and_then(|stem| self.stems.find(stem.as_bytes()))
                    .map(TermId),
            );
        }
        known
    }

    /// The words that were read.
    pub(crate) fn finish(self) -> Tokens {
        self.tokens
    }

    /// The term of the folded word, unless it is a stop word.
    fn term(&mut self) -> Option<TermId> {
        let stem = stem(&self.folded, self.lexicon, self.stemmer.as_ref())?;
        let (id, _) = self.stems.intern(stem.as_bytes());
        self.tokens.terms = self.stems.len();
        Some(TermId(id))
    }
}

/// The stem of a folded word, unless it is a stop word.
fn stem<'w>(word: &'w str, lexicon: &Lexicon, stemmer: Option<&Stemmer>) -> Option<Cow<'w, str>> {
    if lexicon.note(word).stop_word {
        return None;
    }
    Some(stemmer.map_or(Cow::Borrowed(word), |stemmer| stemmer.stem(word)))
}

/// What a character does in a word: the `Word_Break` property, reduced to what
/// the rules tell apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// Stands between words.
    Other,
    /// Goes on with any word: letters, and the underscore of `WB13a`.
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

const ASCII: [Joint; 128] = {
    let mut table = [Joint::Other; 128];
    let mut b = 0u8;
    while b < 128 {
        table[b as usize] = match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Joint::Letter,
            b'0'..=b'9' => Joint::Digit,
            b':' => Joint::MidLetter,
            b',' | b';' => Joint::MidNum,
            b'.' | b'\'' => Joint::MidNumLet,
            _ => Joint::Other,
        };
        b += 1;
    }
    table
};

/// What the character at `at` does, and its length in bytes.
fn joint(text: &str, at: usize) -> (Joint, usize) {
    let byte = text.as_bytes()[at];
    if byte < 128 {
        return (ASCII[byte as usize], 1);
    }
    let Some(c) = char_at(text, at) else {
        return (Joint::Other, 1);
    };
    let joint = match (c, class(c)) {
        ('’' | '‘' | '․', _) => Joint::MidNumLet,
        ('·' | '‧', _) => Joint::MidLetter,
        (_, Class::Upper | Class::Lower | Class::Letter) => Joint::Letter,
        (_, Class::Numeric) => Joint::Digit,
        (_, Class::Extend) => Joint::Extend,
        (_, Class::Ideograph) => Joint::Ideograph,
        _ => Joint::Other,
    };
    (joint, c.len_utf8())
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
            match joint(text, at) {
                (joint @ (Joint::Letter | Joint::Digit | Joint::Ideograph), _) => break joint,
                (_, length) => at += length,
            }
        };
        let start = at;
        at += joint(text, at).1;
        while at < end {
            let (next, length) = joint(text, at);
            match next {
                Joint::Ideograph | Joint::Other => break,
                _ if last == Joint::Ideograph && next != Joint::Extend => break,
                Joint::Letter | Joint::Digit => last = next,
                Joint::Extend => {}
                // A joint holds only if the same kind goes on behind it.
                Joint::MidLetter | Joint::MidNum | Joint::MidNumLet => {
                    let joins = match last {
                        Joint::Letter => next != Joint::MidNum,
                        _ => next != Joint::MidLetter,
                    };
                    let behind = at + length;
                    if !joins || behind >= end || joint(text, behind).0 != last {
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
        words(text, Span::new(0, text.len()))
            .map(|span| span.of(text))
            .collect()
    }

    fn tokens(sentences: &[&str]) -> Tokens {
        let text = sentences.join(" ");
        let english = Lexicon::of_tag("en");
        let mut tokenizer = Tokenizer::new(english, text.len());
        let mut start = 0;
        for sentence in sentences {
            tokenizer.sentence(&text, Span::new(start, start + sentence.len()));
            start += sentence.len() + 1;
        }
        tokenizer.finish()
    }

    #[test]
    fn words_are_those_of_uax_29() {
        assert_eq!(
            of("Don’t pay 3,200.50 at O'Neill's, U.S. style!"),
            [
                "Don’t",
                "pay",
                "3,200.50",
                "at",
                "O'Neill's",
                "U.S",
                "style"
            ]
        );
        assert_eq!(
            of("mother-in-law 'quoted' snake_case 4x4 12:30"),
            [
                "mother",
                "in",
                "law",
                "quoted",
                "snake_case",
                "4x4",
                "12",
                "30"
            ]
        );
    }

    #[cfg(not(target_family = "wasm"))]
    #[test]
    fn words_are_those_of_the_test_file_of_unicode() {
        let cases = crate::unicode::official::cases("WordBreakTest.txt");
        assert!(cases.len() > 1500, "{} cases", cases.len());
        let mut wrong = 0;
        for (text, cuts) in cases {
            let parts = cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]);
            let expected: Vec<&str> = parts
                .filter(|part| part.chars().any(crate::unicode::is_alphanumeric))
                .collect();
            if of(&text) != expected { wrong += 1; eprintln!("{text:?} {expected:?} {:?}", of(&text)); }
        }
        assert_eq!(wrong, 0);
    }

    #[test]
    fn words_of_other_scripts_are_found() {
        assert_eq!(
            of("Größe naïve cafe\u{301} Москва 東京 🙂ok"),
            ["Größe", "naïve", "cafe\u{301}", "Москва", "東", "京", "ok"]
        );
    }

    #[test]
    fn a_word_is_stemmed_and_stop_words_have_no_term() {
        let tokens = tokens(&["The ferry sails.", "Ferries sailed to the islands."]);
        let terms: Vec<Vec<TermId>> = (0..2).map(|s| tokens.terms_of(s).collect()).collect();
        assert_eq!(terms[0], terms[1][..2]);
        assert_eq!(
            (tokens.terms(), tokens.words_in(0), tokens.words_in(1)),
            (3, 3, 5)
        );
    }

    #[test]
    fn a_word_is_shown_as_it_stands_inside_a_sentence() {
        let text = "Ferries wait. Even Ferries wait.";
        let tokens = tokens(&["Ferries wait.", "Even Ferries wait."]);
        let word = tokens.vocabulary()[0];
        assert_eq!(
            (word.seen.of(text), word.seen.start, word.count),
            ("Ferries", 19, 2)
        );
    }
}
