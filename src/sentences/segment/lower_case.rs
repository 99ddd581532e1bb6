//! Rules about sentences that start with a lower-case letter.

use super::context::Context;
use super::{Segmenter, list_items, punctuation};
use crate::text::chars::{count, last};

/// Minimum number of characters of a word that is never taken for an abbreviation.
const FULL_WORD_LENGTH: usize = 7;
/// Vowels that words can end in.
const VOWELS: &str = "aeiouyăáéíóúäöüåıαειουηωаеиоуыэюя";

impl Segmenter<'_> {
    /// Returns `true` if a sentence ends although a lower-case letter follows.
    ///
    /// A lower-case letter usually continues the sentence: “Go!” he said; Yahoo! said; the town approx. five miles off.
    /// A new one starts in a block that is written without capitals, "call them today.
    /// they wait", and after a full stop that does not end an abbreviation, "... of
    /// programming. iPhones".
    pub(super) fn ends_before_lower_case(&mut self, context: &Context) -> bool {
        if punctuation::is_web_address(context.after)
            || list_items::is_bracketed_marker(context.after)
        {
            return context.has_space && !self.is_abbreviated(context);
        }
        let word = context.word();
        if !context.has_space
            || context.is_closed
            || context.before.ends_with(['.', ' '])
            || word.contains('.')
        {
            return false;
        }
        let is_full_word = self.is_full_word(word);
        self.abbreviation(word).is_none()
            && (context.terminator == '.' || self.is_lower_case)
            && (is_full_word || (self.is_lower_case && count(word) > 1))
    }

    /// Returns `true` if a word is probably not shortened: it is long, or it ends in a
    /// vowel, which abbreviations such as "prof" and "techn" mostly leave off, or it is a
    /// stop word.
    fn is_full_word(&mut self, word: &str) -> bool {
        let length = count(word);
        length >= FULL_WORD_LENGTH
            || (length >= FULL_WORD_LENGTH - 2 && last(word).is_some_and(|c| VOWELS.contains(c)))
            || (length > 2 && self.classes(word).stop_word)
    }
}
