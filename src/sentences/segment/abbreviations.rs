//! Rules about full stops after abbreviations and numbers.

use super::context::{Context, first_word};
use super::{Segmenter, list_items, punctuation};
use crate::language::Abbreviation;
use crate::text::chars::{first, is_blank, slice};
use crate::text::unicode::{Class, class, is_lower, is_upper};

/// Maximum number of words of a time phrase, such as "At 5 p.m.", at the start of a
/// sentence.
const MAX_TIME_PHRASE_WORDS: usize = 3;

impl Segmenter<'_> {
    /// Returns `true` if the full stop belongs to an abbreviation and the sentence continues.
    pub(super) fn is_abbreviated(&mut self, context: &Context) -> bool {
        let Some(kind) = self.abbreviation(context.word()) else {
            return false;
        };
        // A single letter that is part of a longer word: "Cevat'a", "consegue-o".
        if context.word().len() == 1
            && context.is_word_joined()
            && !context.word().starts_with(is_upper)
        {
            return false;
        }
        let next = first(context.after);
        // "Lind Inc. (a ferry line)", "eqn. [4]".
        if matches!(next, Some('(' | '[')) {
            return true;
        }
        match kind {
            // Dr. Hale, e.g. a boat.
            Abbreviation::Inner => true,
            // No. 4, Jan. 13.
            Abbreviation::Number => next.is_some_and(|c| class(c) == Class::Numeric),
            // Lind Inc. Chairman Bo Hale; the U.S. Navy.
            Abbreviation::Name => !self.starts_new_sentence(context),
            // 4 p.m. Monday; At 5 p.m. Dr. Hale left.
            Abbreviation::Time => {
                next.is_some_and(|c| matches!(class(c), Class::Numeric | Class::Lower))
                    || self.classes(first_word(context.after)).calendar
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
        if is_initials(word) && !word.contains('.') {
            return Some(Abbreviation::Name);
        }
        let classes = self.classes(word);
        let listed = classes.abbreviation;
        // A word of one letter can end a sentence: "i" in Danish, "o" in Portuguese.
        if listed.is_none() && classes.stop_word && word.len() == 1 {
            return None;
        }
        let is_pattern = is_initials(word) || is_dotted(word) || has_no_vowel(word);
        listed.or_else(|| is_pattern.then_some(Abbreviation::Name))
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

    /// Returns `true` if a sentence ends before a number: "… in 2018. 13 companies came".
    ///
    /// A number can belong to an abbreviation before it, which UAX #29 always assumes. Without
    /// an abbreviation, it starts a sentence.
    pub(super) fn ends_before_number(&mut self, context: &Context) -> bool {
        if context.after.starts_with('№') || self.is_abbreviated(context) {
            return false;
        }
        let word = context.word();
        // Dates and items in parts: "12. 3. 2014", "5. 10 eggs".
        if word.is_empty() || is_day(word) {
            let next = first_word(context.after);
            let is_year = next.len() == 4 && next.bytes().all(|b| b.is_ascii_digit());
            let before = context.word_before().strip_suffix('.');
            if is_year && before.is_some_and(is_day) {
                return false;
            }
            return !slice(context.after, next.len(), context.after.len()).starts_with('.');
        }
        word.chars().count() > 2
            || context.is_closed
            || self.classes(word).stop_word
            || context.is_boundary
    }

    /// Returns `true` if the full stop makes a number an ordinal: "am 3. Mai", "im 19.
    /// Jahrhundert", "des XII. Regiments".
    ///
    /// It does before a month. Before another capital it does only after an article or
    /// preposition, because of "auf Seite 12. Dort …", and a Roman numeral must not follow a
    /// name, "Ludwig XIV.".
    pub(super) fn is_ordinal(&mut self, context: &Context) -> bool {
        let word = context.word();
        let is_number = (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
        let is_roman = list_items::is_roman(word) && word.len() > 1;
        if !is_number && !is_roman {
            return false;
        }
        let next = first_word(context.after);
        if self.classes(next).calendar {
            return true;
        }
        // A date with a year in any language: "7. Apríla 2020".
        let after_next = slice(context.after, next.len(), context.after.len());
        let mut year_digits = after_next.bytes().skip(1).take_while(u8::is_ascii_digit);
        if is_number && after_next.starts_with(' ') && year_digits.by_ref().count() == 4 {
            return true;
        }
        let language = self.lexicon.language;
        let word_before = context.word_before();
        if is_number {
            language.ordinals
                && !self.classes(next).stop_word
                && self.classes(word_before).stop_word
        } else {
            (language.ordinals || !language.tuned)
                && !self.classes(next).stop_word
                && first(word_before).is_some_and(is_lower)
        }
    }

    /// Returns `true` if a sentence ends although no space follows: "… at 4:15 p.m.Former
    /// sailors".
    pub(super) fn ends_without_space(&mut self, context: &Context) -> bool {
        let next = first_word(context.after);
        let can_start = next.chars().count() > 1 || self.classes(next).stop_word;
        if !can_start || !punctuation::space_is_missing(context) {
            return false;
        }
        let kind = self.abbreviation(context.word());
        matches!(kind, None | Some(Abbreviation::Time)) && context.word().len() > 1
    }
}

/// Returns `true` for a number of one or two digits, such as a day or a month.
fn is_day(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Returns `true` for single capitals separated by full stops: "J", "J.R", "U.S".
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(is_upper) && letters.next().is_none()
    })
}

/// Returns `true` for short parts separated by full stops, or one letter: "e.V", "n.Chr",
/// "s.r.o", "b".
fn is_dotted(word: &str) -> bool {
    let is_short = |part: &str| {
        let has_letters_only = part.chars().all(|c| is_upper(c) || is_lower(c));
        has_letters_only && (1..=3).contains(&part.chars().count())
    };
    let is_single = word.chars().count() == 1;
    word.split('.').all(is_short) && (is_single || word.contains('.'))
}

/// Returns `true` for a word without vowels, which nobody could pronounce: "Skt", "hr",
/// "bzw". Returns `false` for capitals alone, which are an acronym: "TV".
fn has_no_vowel(word: &str) -> bool {
    let is_consonant =
        |c: char| matches!(c, 'b'..='z') && !matches!(c, 'e' | 'i' | 'o' | 'u' | 'y');
    let mut letters = word.chars();
    let initial = letters.next().map(|c| c.to_ascii_lowercase());
    (2..=5).contains(&word.len()) && initial.is_some_and(is_consonant) && letters.all(is_consonant)
}
