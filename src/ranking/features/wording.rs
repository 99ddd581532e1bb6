//! Words that tell something of a sentence, whatever its subject.
//!
//! Cue words are Edmundson's idea (1969). They are listed for English alone;
//! in other languages their signals are 0. Words that point back are those of
//! the language's own list.

use super::SourceText;
use crate::sentences::tokenize::{Tokenizer, Tokens, WordEntry};

/// What a word is a sign of: one bit each.
const POINTS_BACK: u8 = 1;
const SAYS_I: u8 = 2;
const DENIES: u8 = 4;
const SAYS_WE: u8 = 8;
const ANNOUNCES: u8 = 16;
const CONCLUDES: u8 = 32;

/// What each distinct word of the texts is a sign of.
pub(crate) struct Signs(Vec<u8>);

/// What the words of a sentence tell; every value from 0 to 1.
pub(super) struct Wording {
    /// Words that announce, 1 from two on.
    pub(super) announcing: f64,
    /// Whether it is "we" who announce, as in an abstract.
    pub(super) we_announce: f64,
    /// Whether it sums up.
    pub(super) concluding: f64,
    /// Whether somebody speaks of himself.
    pub(super) first_person: f64,
    /// Negations, 1 from two on.
    pub(super) negation: f64,
    /// Words that point back, 1 if they are a fifth of all.
    pub(super) pointing_back: f64,
}

impl Signs {
    /// Looks up what is listed, each word in the language of the text where it was seen.
    pub(crate) fn new(tokenizer: &Tokenizer, sources: &[SourceText]) -> Self {
        let vocabulary = tokenizer.vocabulary();
        let mut signs = vec![0; vocabulary.len()];
        for (number, source) in sources.iter().enumerate() {
            let code = source.lexicon.language.code;
            let is_same = |other: &SourceText| other.lexicon.language.code == code;
            if sources[..number].iter().any(is_same) {
                continue;
            }
            let mut add = |list: &str, sign: u8| {
                let words = list.split(' ').filter(|word| !word.is_empty());
                for word in words.filter_map(|word| tokenizer.word_index(word)) {
                    let WordEntry { term, source, .. } = vocabulary[word];
                    let is_cue = sign & (ANNOUNCES | CONCLUDES) != 0;
                    if term.is_some() == is_cue && is_same(&sources[source as usize]) {
                        signs[word] |= sign;
                    }
                }
            };
            let language = source.lexicon.language;
            add(language.dangling, POINTS_BACK);
            add(language.cues.first_person, SAYS_I);
            add(language.cues.negations, DENIES);
            add(language.cues.we, SAYS_WE);
            add(language.cues.announcing, ANNOUNCES);
            add(language.cues.concluding, CONCLUDES);
        }
        Self(signs)
    }

    /// Whether the sentence opens with a word that points back.
    pub(super) fn dangles(&self, tokens: &Tokens, sentence: usize) -> bool {
        let first = tokens.words_of(sentence).next();
        first.is_some_and(|word| self.0[word] & POINTS_BACK != 0)
    }

    /// Looks at one sentence.
    pub(super) fn of(&self, tokens: &Tokens, sentence: usize) -> Wording {
        let mut counts = [0u32; 6];
        for word in tokens.words_of(sentence) {
            let mut signs = self.0[word];
            while signs != 0 {
                counts[signs.trailing_zeros() as usize] += 1;
                signs &= signs - 1;
            }
        }
        let count = |sign: u8| f64::from(counts[sign.trailing_zeros() as usize]);
        let words = tokens.word_count(sentence).max(1) as f64;
        Wording {
            announcing: (count(ANNOUNCES) / 2.0).min(1.0),
            we_announce: count(ANNOUNCES).min(1.0) * count(SAYS_WE).min(1.0),
            concluding: count(CONCLUDES).min(1.0),
            first_person: count(SAYS_I).min(1.0),
            negation: (count(DENIES) / 2.0).min(1.0),
            pointing_back: (5.0 * count(POINTS_BACK) / words).min(1.0),
        }
    }
}
