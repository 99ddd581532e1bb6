//! Rules about numbers before a full stop, and after it.

use super::context::{Context, first_word};
use super::{Segmenter, list_items};
use crate::text::chars::{first, slice};
use crate::text::unicode::is_lower;

impl Segmenter<'_> {
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
    /// A number before a month is an ordinal. Before another capital it is one only after an
    /// article or preposition, because of "auf Seite 12. Dort …", and a Roman numeral must not follow a
    /// name, "Ludwig XIV.". In Hungarian and Turkish the numeral comes before the name: "II.
    /// Rákóczi Ferenc".
    pub(super) fn is_ordinal(&mut self, context: &Context) -> bool {
        let word = context.word();
        let is_number = (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
        let is_roman = list_items::is_roman(word) && word.len() > 1;
        if !is_number && !is_roman {
            return false;
        }
        let next = first_word(context.after);
        // "Takım 2. Lig'de oynuyor".
        let stem = next.split(['\'', '’']).next().unwrap_or(next);
        if self.classes(stem).calendar {
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
            let is_before_name = matches!(language.code, "hu" | "tr");
            (language.ordinals || !language.tuned || is_before_name)
                && !self.classes(next).stop_word
                && (is_before_name || first(word_before).is_some_and(is_lower))
        }
    }
}

/// Returns `true` for a number of one or two digits, such as a day or a month.
fn is_day(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}
