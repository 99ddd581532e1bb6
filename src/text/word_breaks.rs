//! Words of a text: rules `WB4` to `WB13b` and `WB999` of
//! [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundary_Rules).
//!
//! The input is a text and a span in it; the output is the span of each word, in
//! reading order. A word has at least one letter, digit or ideograph. Runs of ASCII
//! letters, of which most words consist, are passed eight bytes at a time.

mod property;

use crate::text::interner::PackedString;
use crate::text::span::Span;
use crate::text::swar::{letter_mask, prefix_length};
use property::{ASCII, WordBreak, word_break_at};

/// Returns an iterator over the words of a part of a text.
pub(crate) fn words(text: &str, within: Span) -> Words<'_> {
    Words {
        text,
        at: within.start as usize,
        end: within.end as usize,
    }
}

/// An iterator over the words of a part of a text.
#[derive(Clone)]
pub(crate) struct Words<'t> {
    text: &'t str,
    at: usize,
    end: usize,
}

/// A word of a text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Word {
    pub(crate) span: Span,
    /// `true` if the word consists of ASCII letters only, as most words do.
    pub(crate) is_ascii_letters: bool,
}

impl Word {
    /// Packs the first `length` bytes of the word, lower-cased.
    ///
    /// Returns `None` if the word does not consist of ASCII letters, or if `length` is
    /// too large for a [`PackedString`].
    #[inline]
    pub(crate) fn packed(self, text: &str, length: usize) -> Option<PackedString> {
        if !self.is_ascii_letters {
            return None;
        }
        let bytes = text.as_bytes().get(self.span.start as usize..)?;
        PackedString::of_letters(bytes, length)
    }
}

impl Words<'_> {
    /// Returns the next word.
    #[inline]
    pub(crate) fn next_word(&mut self) -> Option<Word> {
        let mut word = Word::default();
        self.read(&mut word).then_some(word)
    }

    /// Writes the next word to `word`. Returns `false` at the end of the text.
    // An out parameter rather than a return value, because copying a struct right after
    // its fields were written separately stalls the processor (a failed store forward).
    // Never inlined, because several stages read words.
    #[inline(never)]
    pub(crate) fn read(&mut self, word: &mut Word) -> bool {
        while self.at < self.end {
            let start = self.at;
            let (first, length) = word_break_at(self.text, start);
            self.at += length;
            let (end, is_word) = match first {
                WordBreak::Letter if length == 1 => {
                    let end = ascii_letters_end(self.text, self.at, self.end);
                    if self.ends_word_at(end) {
                        self.at = end;
                        word.span = Span::new(start, end);
                        word.is_ascii_letters = true;
                        return true;
                    }
                    word_end(self.text, first, end, self.end)
                }
                WordBreak::Letter
                | WordBreak::Numeric
                | WordBreak::ExtendNumLet
                | WordBreak::Katakana
                | WordBreak::Single => word_end(self.text, first, self.at, self.end),
                _ => continue,
            };
            self.at = end;
            if is_word {
                word.span = Span::new(start, end);
                word.is_ascii_letters = false;
                return true;
            }
        }
        false
    }

    /// Returns `true` if a word of letters certainly ends at `at`, judged by ASCII alone.
    #[inline]
    fn ends_word_at(&self, at: usize) -> bool {
        match self.ascii_word_break(at) {
            Some(WordBreak::Other | WordBreak::MidNum) => true,
            Some(WordBreak::MidLetter | WordBreak::MidNumLet) => {
                self.ascii_word_break(at + 1) == Some(WordBreak::Other)
            }
            _ => false,
        }
    }

    /// Returns the property of the ASCII character at `at`, or `None` for another
    /// character. The end of the text counts as [`WordBreak::Other`].
    #[inline]
    fn ascii_word_break(&self, at: usize) -> Option<WordBreak> {
        match self.text.as_bytes().get(at).filter(|_| at < self.end) {
            Some(&byte) => ASCII.get(usize::from(byte)).copied(),
            None => Some(WordBreak::Other),
        }
    }
}

impl Iterator for Words<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        self.next_word().map(|word| word.span)
    }
}

/// Returns the end of the word that begins with `first` and continues at `at`, and
/// `true` if it has a letter or digit. A run of underscores alone is not a word.
#[inline(never)]
fn word_end(text: &str, first: WordBreak, mut at: usize, end: usize) -> (usize, bool) {
    let (mut last, mut is_word) = (first, first != WordBreak::ExtendNumLet);
    while at < end {
        if last == WordBreak::Letter {
            at = ascii_letters_end(text, at, end);
            if at == end {
                break;
            }
        }
        let (next, length) = word_break_at(text, at);
        match next {
            // WB4
            WordBreak::Extend => {}
            // WB999
            _ if last == WordBreak::Single => break,
            // WB5, WB8 to WB10, WB13b
            WordBreak::Letter | WordBreak::Numeric if last != WordBreak::Katakana => {
                (last, is_word) = (next, true);
            }
            // WB13, WB13b
            WordBreak::Katakana
                if matches!(last, WordBreak::Katakana | WordBreak::ExtendNumLet) =>
            {
                (last, is_word) = (next, true);
            }
            // WB13a
            WordBreak::ExtendNumLet => last = next,
            // WB6, WB7, WB11, WB12: joins only if the same property follows.
            WordBreak::MidLetter | WordBreak::MidNum | WordBreak::MidNumLet => {
                if !joins(next, last) || next_unextended(text, at + length, end) != Some(last) {
                    break;
                }
            }
            _ => break,
        }
        at += length;
    }
    (at, is_word)
}

/// Returns `true` if `middle` can join two characters with the property `side`.
#[inline]
fn joins(middle: WordBreak, side: WordBreak) -> bool {
    match side {
        WordBreak::Letter => middle != WordBreak::MidNum,
        WordBreak::Numeric => middle != WordBreak::MidLetter,
        _ => false,
    }
}

/// Returns the end of the run of ASCII letters at `at`.
#[inline]
fn ascii_letters_end(text: &str, at: usize, end: usize) -> usize {
    let rest = text.as_bytes().get(at..end).unwrap_or_default();
    at + prefix_length(rest, letter_mask)
}

/// Returns the property of the next character that is not [`WordBreak::Extend`] (WB4).
fn next_unextended(text: &str, mut at: usize, end: usize) -> Option<WordBreak> {
    while at < end {
        let (next, length) = word_break_at(text, at);
        if next != WordBreak::Extend {
            return Some(next);
        }
        at += length;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(not(target_family = "wasm"))]
    use crate::text::unicode::{is_alphanumeric, official};

    fn split(text: &str) -> Vec<&str> {
        words(text, Span::new(0, text.len()))
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn words_follow_the_rules_of_uax_29() {
        assert_eq!(
            split("Don’t pay 3,200.50 at O'Neill's, U.S. style!"),
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
            split("mother-in-law 'quoted' snake_case 4x4 12:30"),
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
    fn words_match_the_test_file_of_unicode() {
        let cases = official::cases("WordBreakTest.txt");
        assert!(cases.len() > 1500, "{} cases", cases.len());
        // Quotation marks inside Hebrew words (WB7a to WB7c) are not implemented. An emoji
        // after a joiner (WB3c) is not a word with or without that rule, and neither is a
        // format character that comes before a word.
        let is_excluded = |text: &str| {
            text.contains('א') && text.contains(['\'', '"'])
                || ["\u{200d}Ⓜ", "\u{200d}🛑", "\u{70f}"]
                    .iter()
                    .any(|part| text.contains(part))
        };
        for (text, cuts) in cases.iter().filter(|(text, _)| !is_excluded(text)) {
            let parts = cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]);
            let expected: Vec<&str> = parts
                .filter(|part| part.chars().any(is_alphanumeric))
                .collect();
            assert_eq!(split(text), expected, "{text:?}");
        }
    }

    #[test]
    fn words_of_other_scripts_are_found() {
        assert_eq!(
            split("Größe naïve cafe\u{301} Москва 東京 🙂ok"),
            ["Größe", "naïve", "cafe\u{301}", "Москва", "東", "京", "ok"]
        );
    }
}
