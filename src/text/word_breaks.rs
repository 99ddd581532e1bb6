//! Where words begin and end: rules `WB4` to `WB13b` of
//! [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries), read through
//! a table where a text is ASCII.

use crate::text::chars::char_at;
use crate::text::interner::Packed;
use crate::text::span::Span;
use crate::text::swar::{letters, run};
use crate::text::unicode::{Class, class, is_unspaced};

/// What a character does in a word: the `Word_Break` property, reduced to what
/// the rules tell apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WordBreak {
    /// Stands between words.
    Other,
    Letter,
    Digit,
    /// Goes on with any word (`WB13a`): the underscore.
    Line,
    /// Goes on with its like only (`WB13`).
    Katakana,
    /// Joins letters (WB6, WB7): `:` and `·`.
    MidLetter,
    /// Joins digits (WB11, WB12): `,` and `;`.
    MidNum,
    /// Joins either: the full stop and the apostrophes.
    MidNumLet,
    /// Belongs to the character before (WB4).
    Extend,
    /// A word of its own: an ideograph, or a letter of a script without blanks.
    Single,
}

const ASCII: [WordBreak; 128] = {
    let mut table = [WordBreak::Other; 128];
    let mut b = 0u8;
    while b < 128 {
        table[b as usize] = match b {
            b'a'..=b'z' | b'A'..=b'Z' => WordBreak::Letter,
            b'0'..=b'9' => WordBreak::Digit,
            b'_' => WordBreak::Line,
            b':' => WordBreak::MidLetter,
            b',' | b';' => WordBreak::MidNum,
            b'.' | b'\'' => WordBreak::MidNumLet,
            _ => WordBreak::Other,
        };
        b += 1;
    }
    table
};

/// What the character at `at` does, and its length in bytes.
#[inline]
fn joint(text: &str, at: usize) -> (WordBreak, usize) {
    let byte = text.as_bytes()[at];
    if byte < 128 {
        (ASCII[byte as usize], 1)
    } else {
        look_up(text, at)
    }
}

#[inline(never)]
fn look_up(text: &str, at: usize) -> (WordBreak, usize) {
    let Some(c) = char_at(text, at) else {
        return (WordBreak::Other, 1);
    };
    let joint = match (c, class(c)) {
        // No mark below is one of these.
        (_, Class::Upper | Class::Lower) => WordBreak::Letter,
        (_, Class::Ideograph) => WordBreak::Single,
        ('’' | '‘' | '․' | '﹒' | '＇' | '．', _) => WordBreak::MidNumLet,
        ('\u{b7}' | '\u{387}' | '‧' | '՟' | '״' | '︓' | '﹕' | '：', _) => {
            WordBreak::MidLetter
        }
        (';' | '։' | '،' | '؍' | '٬' | '߸' | '⁄' | '︐' | '︔' | '﹐' | '﹔' | '，' | '；', _) => {
            WordBreak::MidNum
        }
        ('‿' | '⁀' | '⁔' | '﹍'..='﹏' | '︳' | '︴' | '＿' | '\u{202f}', _) => {
            WordBreak::Line
        }
        ('〱'..='〵' | '゛' | '゜' | '゠'..='ヺ' | 'ー'..='ヿ' | 'ㇰ'..='ㇿ' | 'ｦ'..='ﾝ', _) => {
            WordBreak::Katakana
        }
        (_, Class::Extend) => WordBreak::Extend,
        _ if is_unspaced(c) => WordBreak::Single,
        (_, Class::Letter) => WordBreak::Letter,
        (_, Class::Numeric) => WordBreak::Digit,
        _ => WordBreak::Other,
    };
    (joint, c.len_utf8())
}

/// The words in a part of a text.
pub(crate) fn words(text: &str, within: Span) -> Words<'_> {
    Words {
        text,
        at: within.start as usize,
        end: within.end as usize,
    }
}

/// Goes from word to word.
#[derive(Clone)]
pub(crate) struct Words<'t> {
    text: &'t str,
    at: usize,
    end: usize,
}

/// A word of a text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Found {
    pub(crate) span: Span,
    /// Nothing but letters of ASCII, as most words are.
    pub(crate) is_plain: bool,
}

impl Found {
    /// The first bytes of the word, so many, folded and packed, if it is plain and they
    /// are few enough.
    #[inline]
    pub(crate) fn packed(self, text: &str, length: usize) -> Option<Packed> {
        if !self.is_plain {
            return None;
        }
        let bytes = text.as_bytes().get(self.span.start as usize..)?;
        Packed::of_letters(bytes, length)
    }
}

impl Words<'_> {
    /// The next word.
    #[inline]
    pub(crate) fn next_found(&mut self) -> Option<Found> {
        let mut found = Found::default();
        self.read(&mut found).then_some(found)
    }

    /// Reads the next word into a place; false if there is none.
    // The place is the caller's, for a copy of what was written in parts stalls the
    // processor. A body of its own, for several stages read words.
    #[inline(never)]
    pub(crate) fn read(&mut self, found: &mut Found) -> bool {
        while self.at < self.end {
            let start = self.at;
            let (first, length) = joint(self.text, start);
            self.at += length;
            let (behind, shows) = match first {
                WordBreak::Letter if length == 1 => {
                    let behind = plain_end(self.text, self.at, self.end);
                    if self.is_gap(behind) {
                        self.at = behind;
                        found.span = Span::new(start, behind);
                        found.is_plain = true;
                        return true;
                    }
                    word_end(self.text, first, behind, self.end)
                }
                WordBreak::Letter
                | WordBreak::Digit
                | WordBreak::Line
                | WordBreak::Katakana
                | WordBreak::Single => word_end(self.text, first, self.at, self.end),
                _ => continue,
            };
            self.at = behind;
            if shows {
                found.span = Span::new(start, behind);
                found.is_plain = false;
                return true;
            }
        }
        false
    }

    /// Whether a word of letters ends at a place for certain: what stands there joins none.
    #[inline]
    fn is_gap(&self, at: usize) -> bool {
        match self.plain_joint(at) {
            Some(WordBreak::Other | WordBreak::MidNum) => true,
            Some(WordBreak::MidLetter | WordBreak::MidNumLet) => {
                self.plain_joint(at + 1) == Some(WordBreak::Other)
            }
            _ => false,
        }
    }

    /// What a character of ASCII does; the end is as good as a blank.
    #[inline]
    fn plain_joint(&self, at: usize) -> Option<WordBreak> {
        match self.text.as_bytes().get(at).filter(|_| at < self.end) {
            Some(&byte) => ASCII.get(usize::from(byte)).copied(),
            None => Some(WordBreak::Other),
        }
    }
}

impl Iterator for Words<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        self.next_found().map(|found| found.span)
    }
}

/// Where the word ends that begins with `first` and goes on at `at`, and whether
/// it has a letter or digit: underscores alone are a line.
#[inline(never)]
fn word_end(text: &str, first: WordBreak, mut at: usize, end: usize) -> (usize, bool) {
    let (mut last, mut shows) = (first, first != WordBreak::Line);
    while at < end {
        if last == WordBreak::Letter {
            at = plain_end(text, at, end);
            if at == end {
                break;
            }
        }
        let (next, length) = joint(text, at);
        match next {
            WordBreak::Extend => {}
            _ if last == WordBreak::Single => break,
            WordBreak::Letter | WordBreak::Digit if last != WordBreak::Katakana => {
                (last, shows) = (next, true);
            }
            WordBreak::Katakana if matches!(last, WordBreak::Katakana | WordBreak::Line) => {
                (last, shows) = (next, true);
            }
            WordBreak::Line => last = next,
            // A joint holds only if the same kind goes on behind it.
            WordBreak::MidLetter | WordBreak::MidNum | WordBreak::MidNumLet => {
                let joins = match last {
                    WordBreak::Letter => next != WordBreak::MidNum,
                    WordBreak::Digit => next != WordBreak::MidLetter,
                    _ => false,
                };
                if !joins || follows(text, at + length, end) != Some(last) {
                    break;
                }
            }
            _ => break,
        }
        at += length;
    }
    (at, shows)
}

/// Where the letters of ASCII end that go on at `at`: what most words are of.
#[inline]
fn plain_end(text: &str, at: usize, end: usize) -> usize {
    let rest = text.as_bytes().get(at..end).unwrap_or_default();
    at + run(rest, letters)
}

/// What comes next but for what belongs to the character before.
fn follows(text: &str, mut at: usize, end: usize) -> Option<WordBreak> {
    while at < end {
        let (next, length) = joint(text, at);
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

    fn of(text: &str) -> Vec<&str> {
        words(text, Span::new(0, text.len()))
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn words_are_those_of_uax_29() {
        assert_eq!(
            of("Don’t pay 3,200.50 at O'Neill's, U.S. style!"),
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
            of("mother-in-law 'quoted' snake_case 4x4 12:30"),
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
    fn words_are_those_of_the_test_file_of_unicode() {
        let cases = official::cases("WordBreakTest.txt");
        assert!(cases.len() > 1500, "{} cases", cases.len());
        // In Hebrew a quotation mark is a letter (WB7a to WB7c); here it is none. And
        // a picture that is joined to another (WB3c) is no word either way, nor is a
        // mark that opens one.
        let left_out = |text: &str| {
            text.contains('א') && text.contains(['\'', '"'])
                || ["\u{200d}Ⓜ", "\u{200d}🛑", "\u{70f}"]
                    .iter()
                    .any(|part| text.contains(part))
        };
        for (text, cuts) in cases.iter().filter(|(text, _)| !left_out(text)) {
            let parts = cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]);
            let expected: Vec<&str> = parts
                .filter(|part| part.chars().any(is_alphanumeric))
                .collect();
            assert_eq!(of(text), expected, "{text:?}");
        }
    }

    #[test]
    fn words_of_other_scripts_are_found() {
        assert_eq!(
            of("Größe naïve cafe\u{301} Москва 東京 🙂ok"),
            ["Größe", "naïve", "cafe\u{301}", "Москва", "東", "京", "ok"]
        );
    }
}
