//! Rules about full stops after abbreviations and numbers.

use super::context::{Context, first_word};
use super::{Segmenter, is_acronym, list_items, shapes};
use crate::language::Abbreviation;
use crate::text::chars::{char_at, count, first, is_blank, last, slice};
use crate::text::unicode::{Class, class, is_lower, is_upper};

/// Maximum number of words of a time phrase, such as "At 5 p.m.", at the start of a
/// sentence.
const MAX_TIME_PHRASE_WORDS: usize = 3;

impl Segmenter<'_> {
    /// Returns `true` if the full stop belongs to an abbreviation and the sentence continues.
    pub(super) fn is_abbreviated(&mut self, context: &Context) -> bool {
        let word = context.word();
        // "300 a. C."
        if word.len() == 1 && word.starts_with(is_lower) && is_initial(context.after) {
            return true;
        }
        let Some(kind) = self.abbreviation(word) else {
            return false;
        };
        let next_word = first_word(context.after);
        let stop_follows = char_at(context.after, next_word.len()) == Some('.');
        // A single letter that is part of a longer word: "Cevat'a", "consegue-o", לפנה"ס.
        if count(word) == 1 && context.is_word_joined() && !word.starts_with(is_upper) {
            return false;
        }
        let next = first(context.after);
        // "Lind Inc. (a ferry line)", "eqn. [4]".
        if matches!(next, Some('(' | '[')) {
            return true;
        }
        match kind {
            // Dr. Hale, e.g. a boat.
            Abbreviation::Inner => {
                let is_acronym = is_acronym(word) && !self.is_upper_case;
                let can_end = is_acronym || self.is_unit(context);
                !(can_end && !stop_follows && self.starts_new_sentence(context))
            }
            // No. 4, Jan. 13; vol. IX, App. B; Mon. Jan. 5.
            Abbreviation::Number => {
                let is_number =
                    next_word != word && self.classes(next_word).abbreviation == Some(kind);
                next.is_some_and(|c| class(c) == Class::Numeric)
                    || (stop_follows && is_number)
                    || self.is_lettered(context)
            }
            // Lind Inc. Chairman Bo Hale; the U.S. Navy.
            Abbreviation::Name => {
                let is_end = self.starts_new_sentence(context)
                    || (self.is_unit(context)
                        && context.upper_case_follows()
                        && count(word) > 2
                        && !stop_follows
                        && self.lexicon.language.code != "de");
                self.is_upper_case || !is_end
            }
            // 4 p.m. Monday; At 5 p.m. Dr. Hale left.
            Abbreviation::Time => {
                self.is_upper_case
                    || next.is_some_and(|c| matches!(class(c), Class::Numeric | Class::Lower))
                    || self.classes(next_word).calendar
                    || context
                        .tail()
                        .split(is_blank)
                        .nth(MAX_TIME_PHRASE_WORDS)
                        .is_none()
            }
        }
    }

    /// Returns the kind of abbreviation that a word can be before a full stop, or `None` if
    /// it is not an abbreviation.
    pub(super) fn abbreviation(&mut self, word: &str) -> Option<Abbreviation> {
        if word.is_empty() {
            return None;
        }
        // "J. Brill". Checked before the word lists, in which "p." is a page.
        if shapes::is_initials(word) && !word.contains('.') {
            return Some(Abbreviation::Name);
        }
        let classes = self.classes(word);
        let listed = classes.abbreviation;
        // A word of one letter can end a sentence: "i" in Danish, "o" in Portuguese.
        if listed.is_none() && classes.stop_word && word.len() == 1 {
            return None;
        }
        listed.or_else(|| shapes::is_abbreviation(word).then_some(Abbreviation::Name))
    }

    /// Returns `true` if a small word after a number is its unit: "12 ft.", "5 млн руб.".
    fn is_unit(&mut self, context: &Context) -> bool {
        let amount = context.word_before();
        let is_quantity = last(amount).is_some_and(|c| class(c) == Class::Numeric)
            || (first(amount).is_some_and(is_lower)
                && self.classes(amount).abbreviation == Some(Abbreviation::Name));
        is_quantity && first(context.word()).is_some_and(is_lower)
    }

    /// Returns `true` if a Roman numeral or the letter of a part follows: "vol. IX of", "Abb.
    /// A zeigt", "art. L. 121".
    fn is_lettered(&mut self, context: &Context) -> bool {
        let next = first_word(context.after);
        let rest = slice(context.after, next.len(), context.after.len());
        let is_roman = next.len() > 1 && list_items::is_roman(next) && next.starts_with(is_upper);
        let number = rest.strip_prefix(". ").and_then(first);
        let is_letter = next.len() == 1
            && next.starts_with(is_upper)
            && (number.is_some_and(|c| c.is_ascii_digit())
                || rest.starts_with(',')
                || (rest.starts_with(is_blank) && !self.classes(next).stop_word));
        is_roman || is_letter
    }

    /// Returns `true` if the following text can only be a new sentence: a quotation, or a
    /// stop word with a capital, which does not begin a name.
    fn starts_new_sentence(&mut self, context: &Context) -> bool {
        let Some(c) = first(context.after) else {
            return true;
        };
        // Another initial, although "A" and "I" are also words.
        if slice(context.after, c.len_utf8(), context.after.len()).starts_with('.') {
            return false;
        }
        matches!(c, '"' | '“' | '‘' | '«' | '„' | '¿' | '¡')
            || (is_upper(c) && self.classes(first_word(context.after)).stop_word)
    }
}

/// Returns `true` if a text starts with a letter and a full stop: "C. ".
fn is_initial(text: &str) -> bool {
    let letter = first_word(text);
    count(letter) == 1 && char_at(text, letter.len()) == Some('.')
}
