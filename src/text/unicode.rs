//! Properties of characters from the Unicode Character Database, in 4 KB of tables.
//!
//! Each character has one class, which both the sentence rules and the word rules use.
//! The tables of the standard library for letters, digits and case, together with those
//! of a segmenter, would be three times the size and need four look-ups per character.

#[cfg(all(test, not(target_family = "wasm")))]
pub(crate) mod official;
#[allow(clippy::unreadable_literal)]
mod tables;

use tables::{
    BMP_CLASSES, BMP_STARTS, CAPITAL_RUNS, CAPITALS, DISTANCES, HIGH_CLASSES, HIGH_STARTS,
};

/// The class of a character: its [`Sentence_Break`
/// property](https://www.unicode.org/reports/tr29/#Default_Sentence_Boundaries), with
/// ideographs separated from other letters.
///
/// Unassigned code points may have the class of their neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Any other character.
    Other,
    /// White space within a line (`Sp`).
    Space,
    /// A line or paragraph separator (`Sep`, `CR`, `LF`).
    Separator,
    /// An upper-case or titlecase letter (`Upper`).
    Upper,
    /// A lower-case letter (`Lower`).
    Lower,
    /// A letter without case (`OLetter`).
    Letter,
    /// An ideograph (`OLetter` too), which is a word of its own.
    Ideograph,
    /// A digit (`Numeric`).
    Numeric,
    /// A combining or format character (`Extend`, `Format`), which belongs to the
    /// previous character.
    Extend,
    /// A quotation mark or bracket (`Close`).
    Close,
    /// A comma, colon or dash (`SContinue`), after which a sentence continues.
    Continue,
    /// A full stop (`ATerm`), which may end a sentence.
    FullStop,
    /// A terminator (`STerm`), such as `!`, which ends a sentence.
    Terminator,
}

/// Returns the class of a character.
pub(crate) fn class(c: char) -> Class {
    let code = c as u32;
    if code < 128 {
        ASCII[code as usize]
    } else {
        table_class(code)
    }
}

/// Returns `true` for a letter, ideograph or digit.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    matches!(
        class(c),
        Class::Upper | Class::Lower | Class::Letter | Class::Ideograph | Class::Numeric
    )
}

/// Returns `true` for an upper-case letter.
pub(crate) fn is_upper(c: char) -> bool {
    class(c) == Class::Upper
}

/// Returns `true` for a lower-case letter.
pub(crate) fn is_lower(c: char) -> bool {
    class(c) == Class::Lower
}

/// Returns `true` for an emoji that can end a sentence, above all faces and hands.
///
/// Older symbols, such as the heart of "I ❤ Lind", are not included, because they often
/// replace a word.
pub(crate) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}')
}

/// Returns `true` for a character of a script that puts no spaces between words and
/// whose letters are not words of their own: Thai, Lao, Burmese and Khmer.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Returns the lower-case form of a capital, and any other character unchanged.
pub(crate) fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = c as u32;
    // İ: its lower-case form in Unicode is two characters, i and a combining dot above.
    if code == 0x130 {
        return 'i';
    }
    let runs = CAPITALS.partition_point(|&first| first <= code);
    let Some(run) = runs.checked_sub(1) else {
        return c;
    };
    // The lowest bit of a length is set if only every second code point is a capital.
    let (distance, length) = (code - CAPITALS[run], u32::from(CAPITAL_RUNS[run]));
    let alternates = length & 1 == 1;
    if distance > length / 2 || (alternates && distance & 1 == 1) {
        return c;
    }
    char::from_u32(code.wrapping_add_signed(DISTANCES[run])).unwrap_or(c)
}

/// Looks up the class of a character in the tables.
#[inline(never)]
fn table_class(code: u32) -> Class {
    // The most common characters outside ASCII, without a search of the tables.
    match code {
        0x430..=0x45f => return Class::Lower,
        0x400..=0x42f => return Class::Upper,
        0x4e00..=0x9fff => return Class::Ideograph,
        0xac00..=0xd7a3 => return Class::Letter,
        _ => {}
    }
    let value = if code < 0x10000 {
        let run = BMP_STARTS.partition_point(|&first| u32::from(first) <= code);
        BMP_CLASSES[run - 1]
    } else {
        let run = HIGH_STARTS.partition_point(|&first| first <= code);
        HIGH_CLASSES[run.saturating_sub(1)]
    };
    // Runs in which the case alternates: capitals at even code points (5) or at odd ones (6).
    match (value, code & 1) {
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

/// The class of each ASCII character.
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
    fn ascii_has_the_same_classes_as_the_tables() {
        for code in 0..128 {
            assert_eq!(ASCII[code as usize], table_class(code), "U+{code:04X}");
        }
    }

    /// Set if the standard library has an older version of Unicode than the tables, as that of
    /// the oldest supported compiler.
    const STD_IS_OLDER: bool = char::UNICODE_VERSION.0 < 17;

    #[test]
    fn lower_case_forms_match_the_standard_library() {
        for c in ('\0'..=char::MAX).filter(|&c| c != 'İ') {
            let expected: Vec<char> = c.to_lowercase().collect();
            // An older version lacks some pairs: there a capital is its own lower-case form.
            let is_new_pair = STD_IS_OLDER && expected == [c];
            assert!(expected == [lower(c)] || is_new_pair, "{c:?}");
        }
    }

    #[test]
    fn letters_and_case_of_european_scripts_match_the_standard_library() {
        // Unicode 17 made ʕ, a lower-case letter before, one without case.
        let changed = if STD_IS_OLDER { Some('ʕ') } else { None };
        let latin_greek_cyrillic = (0..0x530).chain(0x1e00..0x2000).filter_map(char::from_u32);
        for c in latin_greek_cyrillic.filter(|&c| c.is_alphabetic() && Some(c) != changed) {
            // UAX #29 counts titlecase letters, such as ǅ, as upper-case.
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
