//! The [`Word_Break` property](https://www.unicode.org/reports/tr29/#Default_Word_Boundaries)
//! of characters, reduced to the values that the rules distinguish.

use crate::text::chars::char_at;
use crate::text::unicode::{Class, class, is_unspaced};

/// The `Word_Break` property of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum WordBreak {
    /// Never part of a word.
    Other,
    /// A letter (`ALetter`, `Hebrew_Letter`).
    Letter,
    /// A digit.
    Numeric,
    /// Continues any word (WB13a): the underscore and its relatives.
    ExtendNumLet,
    /// Continues a word of Katakana only (WB13).
    Katakana,
    /// Joins two letters (WB6, WB7): `:` and `·`.
    MidLetter,
    /// Joins two digits (WB11, WB12): `,` and `;`.
    MidNum,
    /// Joins two letters or two digits: the full stop and the apostrophes.
    MidNumLet,
    /// Belongs to the previous character (WB4).
    Extend,
    /// A word of its own (WB999): an ideograph, or a letter of a script without spaces
    /// between words.
    Single,
}

/// The property of each ASCII character.
pub(super) const ASCII: [WordBreak; 128] = {
    let mut table = [WordBreak::Other; 128];
    let mut b = 0u8;
    while b < 128 {
        table[b as usize] = match b {
            b'a'..=b'z' | b'A'..=b'Z' => WordBreak::Letter,
            b'0'..=b'9' => WordBreak::Numeric,
            b'_' => WordBreak::ExtendNumLet,
            b':' => WordBreak::MidLetter,
            b',' | b';' => WordBreak::MidNum,
            b'.' | b'\'' => WordBreak::MidNumLet,
            _ => WordBreak::Other,
        };
        b += 1;
    }
    table
};

/// Returns the property of the character at `at`, and its length in bytes.
#[inline]
pub(super) fn word_break_at(text: &str, at: usize) -> (WordBreak, usize) {
    let byte = text.as_bytes()[at];
    if byte < 128 {
        (ASCII[byte as usize], 1)
    } else {
        non_ascii_word_break_at(text, at)
    }
}

#[inline(never)]
fn non_ascii_word_break_at(text: &str, at: usize) -> (WordBreak, usize) {
    let Some(c) = char_at(text, at) else {
        return (WordBreak::Other, 1);
    };
    let property = match (c, class(c)) {
        // First, because none of the characters listed below has one of these classes.
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
            WordBreak::ExtendNumLet
        }
        ('〱'..='〵' | '゛' | '゜' | '゠'..='ヺ' | 'ー'..='ヿ' | 'ㇰ'..='ㇿ' | 'ｦ'..='ﾝ', _) => {
            WordBreak::Katakana
        }
        (_, Class::Extend) => WordBreak::Extend,
        _ if is_unspaced(c) => WordBreak::Single,
        (_, Class::Letter) => WordBreak::Letter,
        (_, Class::Numeric) => WordBreak::Numeric,
        _ => WordBreak::Other,
    };
    (property, c.len_utf8())
}
