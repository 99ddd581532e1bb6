//! Rules about words that a full stop shortens, and numbers that one counts.

use super::boundary::{Boundary, first_word};
use super::{Segmenter, items, marks};
use crate::language::Abbreviation;
use crate::text::chars::{first, is_blank, slice};
use crate::text::unicode::{Class, class, is_lower, is_upper};

/// The most words of a phrase such as "At 5 p.m." that opens a sentence.
const TIME_PHRASE_WORDS: usize = 3;

impl Segmenter<'_> {
    /// Whether the full stop belongs to an abbreviation, and the sentence goes on.
    pub(super) fn is_abbreviated(&mut self, place: &Boundary) -> bool {
        let Some(kind) = self.abbreviation(place.word()) else {
            return false;
        };
        // Cevat'a, consegue-o: the letter belongs to a word.
        if place.word().len() == 1 && place.is_word_joined() && !place.word().starts_with(is_upper)
        {
            return false;
        }
        let next = first(place.after);
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
            Abbreviation::Name => !self.opens_sentence(place),
            // 4 p.m. Monday; At 5 p.m. Dr. Hale left.
            Abbreviation::Time => {
                next.is_some_and(|c| matches!(class(c), Class::Numeric | Class::Lower))
                    || self.classes(first_word(place.after)).calendar
                    || place
                        .tail()
                        .split(is_blank)
                        .nth(TIME_PHRASE_WORDS)
                        .is_none()
            }
        }
    }

    /// What the full stop behind a word can mean.
    pub(super) fn abbreviation(&mut self, word: &str) -> Option<Abbreviation> {
        if word.is_empty() {
            return None;
        }
        // J. Brill: before the lists, for "P." is no page.
        if is_initials(word) && !word.contains('.') {
            return Some(Abbreviation::Name);
        }
        let note = self.classes(word);
        let listed = note.abbreviation;
        // In Danish "i" may end a sentence, "o" in Portuguese.
        if listed.is_none() && note.stop_word && word.len() == 1 {
            return None;
        }
        let looks = is_initials(word) || is_dotted(word) || has_no_vowel(word);
        listed.or_else(|| looks.then_some(Abbreviation::Name))
    }

    /// Whether what follows can only be a new sentence: a quotation, or a
    /// capital on a word that no name begins with.
    fn opens_sentence(&mut self, place: &Boundary) -> bool {
        let Some(c) = first(place.after) else {
            return true;
        };
        // Another initial, though "A" and "I" are words too.
        if slice(place.after, c.len_utf8(), place.after.len()).starts_with('.') {
            return false;
        }
        matches!(c, '"' | '“' | '‘' | '«' | '„' | '¿' | '¡')
            || (is_upper(c) && self.classes(first_word(place.after)).stop_word)
    }

    /// "… in 2018. 13 companies came": a number may go with an abbreviation, and
    /// UAX #29 always takes it so. Where there is none, it opens a sentence.
    pub(super) fn ends_before_number(&mut self, place: &Boundary) -> bool {
        if place.after.starts_with('№') || self.is_abbreviated(place) {
            return false;
        }
        let word = place.word();
        // 12. 3. 2014 and 5. 10 eggs: dates and items in parts.
        if word.is_empty() || is_day(word) {
            let next = first_word(place.after);
            let is_year = next.len() == 4 && next.bytes().all(|b| b.is_ascii_digit());
            let before = place.word_before().strip_suffix('.');
            if is_year && before.is_some_and(is_day) {
                return false;
            }
            return !slice(place.after, next.len(), place.after.len()).starts_with('.');
        }
        word.chars().count() > 2 || place.closed || self.classes(word).stop_word || place.breaks
    }

    /// "am 3. Mai", "im 19. Jahrhundert", "des XII. Regiments": where a full stop makes
    /// a number an ordinal. It does before a month; before another capital only
    /// behind an article or preposition, for there is also "auf Seite 12. Dort …",
    /// and for Roman ones not behind a name, "Ludwig XIV.".
    pub(super) fn is_ordinal(&mut self, place: &Boundary) -> bool {
        let word = place.word();
        let number = (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
        let roman = items::is_roman(word) && word.len() > 1;
        if !number && !roman {
            return false;
        }
        let next = first_word(place.after);
        if self.classes(next).calendar {
            return true;
        }
        // 7. Apríla 2020, in any language.
        let behind = slice(place.after, next.len(), place.after.len());
        let mut year = behind.bytes().skip(1).take_while(u8::is_ascii_digit);
        if number && behind.starts_with(' ') && year.by_ref().count() == 4 {
            return true;
        }
        let language = self.lexicon.language;
        let word_before = place.word_before();
        if number {
            language.ordinals
                && !self.classes(next).stop_word
                && self.classes(word_before).stop_word
        } else {
            (language.ordinals || !language.tuned)
                && !self.classes(next).stop_word
                && first(word_before).is_some_and(is_lower)
        }
    }

    /// "… at 4:15 p.m.Former sailors": no blank between sentences.
    pub(super) fn is_glued(&mut self, place: &Boundary) -> bool {
        let next = first_word(place.after);
        let opens = next.chars().count() > 1 || self.classes(next).stop_word;
        if !opens || !marks::blank_was_lost(place) {
            return false;
        }
        let kind = self.abbreviation(place.word());
        matches!(kind, None | Some(Abbreviation::Time)) && place.word().len() > 1
    }
}

/// Whether a word is a number of one or two digits, as of a day or a month.
fn is_day(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// "J", "J.R", "U.S": capitals with a full stop between.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(is_upper) && letters.next().is_none()
    })
}

/// "e.V", "n.Chr", "s.r.o", "b": short parts with full stops between, or one letter.
fn is_dotted(word: &str) -> bool {
    let short = |part: &str| {
        let letters = part.chars().all(|c| is_upper(c) || is_lower(c));
        letters && (1..=3).contains(&part.chars().count())
    };
    let single = word.chars().count() == 1;
    word.split('.').all(short) && (single || word.contains('.'))
}

/// "Skt", "hr", "bzw": nobody could say it. Capitals alone are an acronym, "TV".
fn has_no_vowel(word: &str) -> bool {
    let consonant = |c: char| matches!(c, 'b'..='z') && !matches!(c, 'e' | 'i' | 'o' | 'u' | 'y');
    let mut letters = word.chars();
    let initial = letters.next().map(|c| c.to_ascii_lowercase());
    (2..=5).contains(&word.len()) && initial.is_some_and(consonant) && letters.all(consonant)
}
