//! Measures the wording of a sentence: words that are informative whatever the subject.
//!
//! Input: the classes of the words. Output: counts
//! of them in each sentence, scaled to 1. Cue words go back to Edmundson (1969). Only English
//! has a list of them; in other languages these measurements are 0.

use crate::ranking::word_cues::{
    ANNOUNCING, CONCLUDING, CONNECTIVE, Classes, DEMONSTRATIVE, FIRST_PERSON, NEGATION, PRONOUN,
    WE, WordCues,
};
use crate::sentences::tokenize::Tokens;

/// Classes of words that refer to another sentence.
const ANAPHOR: Classes = PRONOUN | DEMONSTRATIVE | CONNECTIVE;

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

/// Measures one sentence.
pub(super) fn wording(cues: &WordCues, tokens: &Tokens, sentence: usize) -> Wording {
    let mut counts = [0u32; Classes::BITS as usize];
    let mut anaphors = 0;
    for word in tokens.words_of(sentence) {
        let mut classes = cues.of(word);
        anaphors += u32::from(classes & ANAPHOR != 0);
        while classes != 0 {
            counts[classes.trailing_zeros() as usize] += 1;
            // Clears the lowest bit.
            classes &= classes - 1;
        }
    }
    let count = |class: Classes| f64::from(counts[class.trailing_zeros() as usize]);
    let words = tokens.word_count(sentence).max(1) as f64;
    Wording {
        announcing: (count(ANNOUNCING) / 2.0).min(1.0),
        we_announce: count(ANNOUNCING).min(1.0) * count(WE).min(1.0),
        concluding: count(CONCLUDING).min(1.0),
        first_person: count(FIRST_PERSON).min(1.0),
        negation: (count(NEGATION) / 2.0).min(1.0),
        pointing_back: (5.0 * f64::from(anaphors) / words).min(1.0),
    }
}
