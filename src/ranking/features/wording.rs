//! Measures the wording of a sentence: words that are informative whatever the subject.
//!
//! Input: the language's lists of anaphors, pronouns, negations and cue words. Output: counts
//! of them in each sentence, scaled to 1. Cue words go back to Edmundson (1969). Only English
//! has a list of them; in other languages these measurements are 0.

use super::SourceText;
use crate::sentences::tokenize::{Tokenizer, Tokens, WordEntry};

// Classes of words, as bits of a set.
const ANAPHOR: u8 = 1;
const FIRST_PERSON: u8 = 2;
const NEGATION: u8 = 4;
const WE: u8 = 8;
const ANNOUNCING: u8 = 16;
const CONCLUDING: u8 = 32;

/// Classes of each distinct word of the texts, as a bit set.
pub(crate) struct WordCues(Vec<u8>);

/// Measurements of a sentence's words, each from 0 to 1.
pub(super) struct Wording {
    /// Number of announcing words, scaled so that two map to 1.
    pub(super) announcing: f64,
    /// 1 if an announcing word and "we" occur, as in an abstract.
    pub(super) we_announce: f64,
    /// 1 if a concluding word occurs.
    pub(super) concluding: f64,
    /// 1 if a pronoun of the first person singular occurs.
    pub(super) first_person: f64,
    /// Number of negations, scaled so that two map to 1.
    pub(super) negation: f64,
    /// Share of anaphors among the words, scaled so that a fifth maps to 1.
    pub(super) pointing_back: f64,
}

impl WordCues {
    /// Looks up the listed words, each in the language of the text that contains it.
    pub(crate) fn new(tokenizer: &Tokenizer, sources: &[SourceText]) -> Self {
        let vocabulary = tokenizer.vocabulary();
        let mut cues = vec![0; vocabulary.len()];
        for (number, source) in sources.iter().enumerate() {
            let code = source.lexicon.language.code;
            let is_same = |other: &SourceText| other.lexicon.language.code == code;
            if sources[..number].iter().any(is_same) {
                continue;
            }
            let mut add = |list: &str, class: u8| {
                let words = list.split(' ').filter(|word| !word.is_empty());
                for word in words.filter_map(|word| tokenizer.word_index(word)) {
                    let WordEntry { term, source, .. } = vocabulary[word];
                    // Cue words are content words, the others are stop words.
                    let is_cue = class & (ANNOUNCING | CONCLUDING) != 0;
                    if term.is_some() == is_cue && is_same(&sources[source as usize]) {
                        cues[word] |= class;
                    }
                }
            };
            let language = source.lexicon.language;
            add(language.dangling, ANAPHOR);
            add(language.cues.first_person, FIRST_PERSON);
            add(language.cues.negations, NEGATION);
            add(language.cues.we, WE);
            add(language.cues.announcing, ANNOUNCING);
            add(language.cues.concluding, CONCLUDING);
        }
        Self(cues)
    }

    /// Returns `true` if the first word of a sentence is an anaphor.
    pub(super) fn opens_with_anaphor(&self, tokens: &Tokens, sentence: usize) -> bool {
        let first = tokens.words_of(sentence).next();
        first.is_some_and(|word| self.0[word] & ANAPHOR != 0)
    }

    /// Measures one sentence.
    pub(super) fn wording(&self, tokens: &Tokens, sentence: usize) -> Wording {
        let mut counts = [0u32; 6];
        for word in tokens.words_of(sentence) {
            let mut classes = self.0[word];
            while classes != 0 {
                counts[classes.trailing_zeros() as usize] += 1;
                // Clears the lowest bit.
                classes &= classes - 1;
            }
        }
        let count = |class: u8| f64::from(counts[class.trailing_zeros() as usize]);
        let words = tokens.word_count(sentence).max(1) as f64;
        Wording {
            announcing: (count(ANNOUNCING) / 2.0).min(1.0),
            we_announce: count(ANNOUNCING).min(1.0) * count(WE).min(1.0),
            concluding: count(CONCLUDING).min(1.0),
            first_person: count(FIRST_PERSON).min(1.0),
            negation: (count(NEGATION) / 2.0).min(1.0),
            pointing_back: (5.0 * count(ANAPHOR) / words).min(1.0),
        }
    }
}
