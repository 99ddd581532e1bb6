//! Rules about full stops without a space after them: within words and numbers, and
//! between sentences whose space is missing.

use super::context::{Context, first_word};
use super::{Segmenter, is_acronym, is_capitalized, punctuation, shapes};
use crate::language::Abbreviation;
use crate::text::chars::{char_at, count, is_blank, last};
use crate::text::unicode::{Class, class};

/// Minimum length of a small word that starts a sentence without a space before it, longer
/// than the ending of a web address.
const MIN_SMALL_WORD: usize = 4;
/// Minimum number of digits of a number that is not an ordinal or the number of a part.
const MIN_LONG_NUMBER: usize = 3;

impl Segmenter<'_> {
    /// Returns `true` if a sentence ends although no space follows: "… at 4:15 p.m.Former
    /// sailors", "他走了.没有人说话".
    pub(super) fn ends_without_space(&mut self, context: &Context) -> bool {
        let before = last(context.before).map_or(Class::Other, class);
        match char_at(context.after, 0).map_or(Class::Other, class) {
            // "Mr.ビーン", "3.15.까지", "ق.م", "ดร.สมชาย".
            Class::Letter | Class::Ideograph => {
                let is_joined = matches!(before, Class::Upper | Class::Lower | Class::Numeric);
                let part = context.word().rsplit('.').next().unwrap_or_default();
                let is_short = (1..=3).contains(&shapes::letters(part));
                context.is_boundary && !is_joined && !is_short && !context.word().is_empty()
            }
            // "0700.HK", "1.FC", ".NET", "NATO.The bank".
            Class::Upper => {
                let is_word = matches!(before, Class::Lower | Class::Letter | Class::Extend);
                let is_boundary = context.is_boundary
                    && !matches!(before, Class::Numeric)
                    && !context.word().is_empty();
                let is_name = is_acronym(context.word()) || !(is_boundary || is_word);
                if is_name && !matches!(before, Class::Close) {
                    return self.capitalized_word_starts(context)
                        && !context.word().contains('.')
                        && context.word().len() > 1;
                }
                is_boundary || self.ends_at_joined_word(context)
            }
            Class::Lower => {
                self.starts_small(context) && self.abbreviation(context.word()).is_none()
            }
            _ => context.is_boundary && !context.lower_case_follows(),
        }
    }

    /// Returns `true` if a word ends the sentence before a capital: "world.Today is".
    fn ends_at_joined_word(&mut self, context: &Context) -> bool {
        let next = first_word(context.after);
        let can_start = count(next) > 1 || self.classes(next).stop_word;
        if !can_start || !punctuation::space_is_missing(context) {
            return false;
        }
        let kind = self.abbreviation(context.word());
        matches!(kind, None | Some(Abbreviation::Time)) && context.word().len() > 1
    }

    /// Returns `true` if a stop word with a capital follows, or any such word after a long
    /// number: "NATO.The bank", "It cost 1,000.Nobody paid", but not "am 3.Mai".
    fn capitalized_word_starts(&mut self, context: &Context) -> bool {
        let next = first_word(context.after);
        let digits = context.word().bytes().filter(u8::is_ascii_digit).count();
        count(next) > 1
            && is_capitalized(next)
            && char_at(context.after, next.len()).is_some_and(is_blank)
            && (digits >= MIN_LONG_NUMBER || self.classes(next).stop_word)
    }

    /// Returns `true` if a stop word follows in a text without capitals: "it was
    /// cold.nobody came".
    pub(super) fn starts_small(&mut self, context: &Context) -> bool {
        let next = first_word(context.after);
        self.is_lower_case
            && next.len() >= MIN_SMALL_WORD
            && count(context.word()) > 2
            && !context.word().contains('.')
            && char_at(context.after, next.len()).is_some_and(is_blank)
            && self.classes(next).stop_word
    }
}
