//! The little that is needed of the Unicode Character Database, in 4 KB.
//!
//! One class a character serves sentences and words. The standard library's
//! tables for letters, digits and case, and those of a segmenter, would be
//! three times the size and answer through four look-ups.

#[cfg(all(test, not(target_family = "wasm")))]
pub(crate) mod official;
#[allow(clippy::unreadable_literal)]
mod tables;

use tables::{
    BMP_CLASSES, BMP_STARTS, CAPITAL_RUNS, CAPITALS, DISTANCES, HIGH_CLASSES, HIGH_STARTS,
};

/// What a character is in a sentence: the [Sentence_Break
/// property](https://www.unicode.org/reports/tr29/#Sentence_Break_Property_Values),
/// with ideographs told from other letters. Code points that Unicode has not
/// assigned may have the class of their neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Other,
    /// White space inside a line.
    Space,
    /// The end of a line or paragraph.
    Separator,
    Upper,
    Lower,
    /// A letter without case.
    Letter,
    /// A letter that is a word of its own.
    Ideograph,
    Numeric,
    /// Belongs to the character before it.
    Extend,
    /// Quotes and brackets.
    Close,
    /// Goes on with a sentence: commas, colons, dashes.
    Continue,
    /// May end a sentence (`ATerm`).
    FullStop,
    /// Ends a sentence (`STerm`).
    Terminator,
}

/// The class of a character.
pub(crate) fn class(c: char) -> Class {
    let code = c as u32;
    if code < 128 {
        ASCII[code as usize]
    } else {
        look_up(code)
    }
}

/// Whether a character is part of words: a letter, an ideograph or a digit.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    matches!(
        class(c),
        Class::Upper | Class::Lower | Class::Letter | Class::Ideograph | Class::Numeric
    )
}

/// Whether a character is a capital.
pub(crate) fn is_upper(c: char) -> bool {
    class(c) == Class::Upper
}

/// Whether a character is a small letter.
pub(crate) fn is_lower(c: char) -> bool {
    class(c) == Class::Lower
}

/// Whether a character is a picture that people end sentences with, faces and
/// hands above all. The heart of "I ❤ Lind" is older and is none.
pub(crate) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}')
}

/// Whether a letter belongs to a script that sets no blanks between words and
/// whose letters are no words either: Thai, Lao, Burmese, Khmer.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// The small letter of a capital, and any other character itself.
pub(crate) fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = c as u32;
    // In Unicode its small letter is two characters, i and a dot above.
    if code == 0x130 {
        return 'i';
    }
    let run = CAPITALS.partition_point(|&first| first <= code);
    let Some(run) = run.checked_sub(1) else {
        return c;
    };
    let (distance, length) = (code - CAPITALS[run], u32::from(CAPITAL_RUNS[run]));
    let alternate = length & 1 == 1;
    if distance > length / 2 || (alternate && distance & 1 == 1) {
        return c;
    }
    char::from_u32(code.wrapping_add_signed(DISTANCES[run])).unwrap_or(c)
}

#[inline(never)]
fn look_up(code: u32) -> Class {
    // What most texts that are not ASCII consist of.
    match code {
        0x430..=0x45f => return Class::Lower,
        0x400..=0x42f => return Class::Upper,
        0x4e00..=0x9fff => return Class::Ideograph,
        0xac00..=0xd7a3 => return Class::Letter,
        _ => {}
    }
    let number = if code < 0x10000 {
        let run = BMP_STARTS.partition_point(|&first| u32::from(first) <= code);
        BMP_CLASSES[run - 1]
    } else {
        let run = HIGH_STARTS.partition_point(|&first| first <= code);
        HIGH_CLASSES[run.saturating_sub(1)]
    };
    match (number, code & 1) {
        (1, _) => Class::Space,
        (2, _) => Class::Separator,
        (3, _) | (5, 0) | (6, 1) => Class::Upper,
        (4..=6, _) => Class::Lower,
        (7, _) => Class::Letter,
        (8, _) => Class::Ideograph,
        (9, _) => Class::Numeric,
        (10, _) => Class::Extend,
        (11, _) => Class::Close,
        (12, _) => Class::Continue,
        (13, _) => Class::FullStop,
        (14, _) => Class::Terminator,
        _ => Class::Other,
    }
}

const ASCII: [Class; 128] = {
    let mut classes = [Class::Other; 128];
    let mut b = 0u8;
    while b < 128 {
        classes[b as usize] = match b {
            b'\n' | b'\r' => Class::Separator,
            b'\t' | 0x0b | 0x0c | b' ' => Class::Space,
            b'A'..=b'Z' => Class::Upper,
            b'a'..=b'z' => Class::Lower,
            b'0'..=b'9' => Class::Numeric,
            b'"' | b'\'' | b'(' | b')' | b'[' | b']' | b'{' | b'}' => Class::Close,
            b',' | b'-' | b':' | b';' => Class::Continue,
            b'.' => Class::FullStop,
            b'!' | b'?' => Class::Terminator,
            _ => Class::Other,
        };
        b += 1;
    }
    classes
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_has_the_classes_of_the_table() {
        for code in 0..128 {
            assert_eq!(ASCII[code as usize], look_up(code), "U+{code:04X}");
        }
    }

    /// Whether the standard library has an older Unicode than the tables: that of the
    /// oldest compiler that will do lacks some letters. Where it has a newer one, the
    /// tables are to be made anew.
    fn is_older() -> bool {
        char::UNICODE_VERSION < (17, 0, 0)
    }

    #[test]
    fn capitals_have_the_small_letters_of_the_standard_library() {
        if is_older() {
            return;
        }
        for c in ('\0'..=char::MAX).filter(|&c| c != 'İ') {
            let mut expected = c.to_lowercase();
            assert_eq!(
                (Some(lower(c)), None),
                (expected.next(), expected.next()),
                "{c:?}"
            );
        }
    }

    #[test]
    fn letters_and_case_of_european_scripts_are_those_of_the_standard_library() {
        if is_older() {
            return;
        }
        let latin_greek_cyrillic = (0..0x530).chain(0x1e00..0x2000).filter_map(char::from_u32);
        for c in latin_greek_cyrillic.filter(|c| c.is_alphabetic()) {
            // UAX #29 counts titlecase letters, such as ǅ, as capitals.
            let capital = c.is_uppercase() || (!c.is_lowercase() && lower(c) != c);
            let extends = class(c) == Class::Extend;
            assert!(is_alphanumeric(c) || extends, "{c:?}");
            assert_eq!(
                (is_upper(c), is_lower(c)),
                (capital, c.is_lowercase() && !extends),
                "{c:?}"
            );
        }
    }
}
