//! Sentence boundaries by the default rules of
//! [UAX #29](https://www.unicode.org/reports/tr29/#Sentence_Boundary_Rules).
//!
//! The input is a text; the output is a list of candidate boundaries. Only a
//! terminator or a line break can make a boundary, so the text is scanned for those,
//! and rules SB3 to SB11 are applied to each. Candidates that are not boundaries are
//! also returned, because [`crate::sentences::segment`] overrides some decisions.
//!
//! Tested against Unicode's own test file and against `icu_segmenter`. This
//! implementation is smaller than `icu_segmenter` by the size of a second set of
//! Unicode tables.

use crate::text::chars::{char_at, slice};
use crate::text::swar::{all_letters_or_space, find_byte};
use crate::text::unicode::{Class, class, is_emoji};

/// A position where a sentence may end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BoundaryCandidate {
    /// Offset of the terminator.
    pub(crate) start: usize,
    /// Class of the terminator: `FullStop`, `Terminator` or `Separator` by UAX #29,
    /// `Continue` for the additional terminator of a language, and `Other` for emoji
    /// and the ellipsis character.
    pub(crate) class: Class,
    /// Offset after the terminator.
    pub(crate) terminator_end: usize,
    /// Offset after the quotation marks, brackets and spaces that follow the terminator,
    /// where UAX #29 begins the next sentence.
    pub(crate) end: usize,
    /// `true` if UAX #29 has a boundary at `end`.
    pub(crate) is_boundary: bool,
}

/// Returns an iterator over the candidate boundaries of a text, ascending.
///
/// `additional` is one more ASCII character that ends sentences in some languages.
pub(crate) fn candidates(
    text: &str,
    additional: Option<u8>,
) -> impl Iterator<Item = BoundaryCandidate> {
    let (mut at, mut sentence_start) = (0, 0);
    std::iter::from_fn(move || {
        let (start, class) = next_terminator(text, at, additional)?;
        let candidate = candidate(text, sentence_start, start, class);
        at = candidate.end;
        if candidate.is_boundary {
            sentence_start = candidate.end;
        }
        Some(candidate)
    })
}

/// Returns the ends of the sentences of a text by UAX #29 alone, ascending. The last one
/// is the end of the text.
#[cfg(all(test, not(target_family = "wasm")))]
pub(crate) fn boundaries(text: &str) -> Vec<usize> {
    let boundaries = candidates(text, None).filter(|candidate| candidate.is_boundary);
    let mut ends: Vec<usize> = boundaries.map(|candidate| candidate.end).collect();
    if !text.is_empty() && ends.last() != Some(&text.len()) {
        ends.push(text.len());
    }
    ends
}

/// Applies the rules to the terminator at `start`, in the sentence from `sentence_start`.
fn candidate(text: &str, sentence_start: usize, start: usize, class: Class) -> BoundaryCandidate {
    let mut cursor = Cursor { text, at: start };
    cursor.step();
    let mut candidate = BoundaryCandidate {
        start,
        class,
        terminator_end: cursor.at,
        end: cursor.at,
        is_boundary: false,
    };
    match class {
        // SB3, SB4: a line break ends the sentence, and CR LF is one line break.
        Class::Separator => {
            if is_crlf(text, start) {
                cursor.step();
            }
            candidate.is_boundary = true;
        }
        Class::FullStop | Class::Terminator => {
            cursor.skip(Class::Extend);
            candidate.terminator_end = cursor.at;
            candidate.is_boundary = ends_sentence(text, sentence_start, start, class, &mut cursor);
        }
        Class::Other => {
            cursor.skip_emoji();
            candidate.terminator_end = cursor.at;
            cursor.skip(Class::Space);
        }
        _ => cursor.skip(Class::Space),
    }
    candidate.end = cursor.at;
    candidate
}

/// Returns `true` if the full stop or terminator at `start` ends the sentence (SB6 to SB11).
///
/// `cursor` is just after the terminator. It is advanced to the boundary, or to the
/// position where the search for the next candidate continues.
fn ends_sentence(
    text: &str,
    sentence_start: usize,
    start: usize,
    class: Class,
    cursor: &mut Cursor,
) -> bool {
    let is_full_stop = class == Class::FullStop;
    match cursor.class() {
        // SB6: "3.2".
        Some(Class::Numeric) if is_full_stop => return false,
        // SB7: "U.S".
        Some(Class::Upper) if is_full_stop && follows_cased_letter(text, sentence_start, start) => {
            return false;
        }
        _ => {}
    }
    // SB9, SB10: closing quotation marks, brackets and spaces belong to the sentence.
    cursor.skip(Class::Close);
    cursor.skip(Class::Space);
    // SB8: "etc. and so on".
    if is_full_stop && continues_in_lower_case(*cursor) {
        return false;
    }
    match cursor.class() {
        // SB8a: "What?! … What?, he said."
        Some(Class::Continue | Class::FullStop | Class::Terminator) => false,
        // SB9, SB10, SB4: a line break belongs to the sentence too.
        Some(Class::Separator) => {
            let is_crlf = is_crlf(text, cursor.at);
            cursor.step();
            if is_crlf {
                cursor.step();
            }
            true
        }
        // SB11
        _ => true,
    }
}

/// Returns `true` if the last character before `end` that is not `Extend` (SB5) is an
/// upper-case or lower-case letter.
fn follows_cased_letter(text: &str, start: usize, end: usize) -> bool {
    let mut classes = slice(text, start, end).chars().rev().map(class);
    let last = classes.find(|&class| class != Class::Extend);
    matches!(last, Some(Class::Upper | Class::Lower))
}

/// Returns `true` if the next letter is lower-case, with no terminator or line break
/// before it (SB8).
fn continues_in_lower_case(mut cursor: Cursor) -> bool {
    while let Some(class) = cursor.class() {
        match class {
            Class::Lower => return true,
            Class::Upper
            | Class::Letter
            | Class::Ideograph
            | Class::Separator
            | Class::FullStop
            | Class::Terminator => return false,
            _ => cursor.step(),
        }
    }
    false
}

/// For each byte, the kind of character that it may begin: 0 for no terminator, 1 for an
/// ASCII terminator or line break, 2 for a character that must be decoded to decide.
///
/// No terminator begins with the same byte as the letters of Latin, Greek, Cyrillic or
/// Hebrew.
const LEAD_BYTES: [u8; 256] = {
    let mut leads = [0; 256];
    leads[b'.' as usize] = 1;
    leads[b'!' as usize] = 1;
    leads[b'?' as usize] = 1;
    leads[b'\n' as usize] = 1;
    leads[b'\r' as usize] = 1;
    // NEXT LINE, and Armenian, Arabic, Syriac and N'Ko punctuation.
    leads[0xc2] = 2;
    leads[0xd6] = 2;
    leads[0xd8] = 2;
    leads[0xdb] = 2;
    leads[0xdc] = 2;
    leads[0xdf] = 2;
    let mut lead = 0xe0;
    while lead < 0xf8 {
        leads[lead] = 2;
        lead += 1;
    }
    leads
};

/// Returns the offset and class of the next terminator or line break at or after `at`.
fn next_terminator(text: &str, mut at: usize, additional: Option<u8>) -> Option<(usize, Class)> {
    let bytes = text.as_bytes();
    loop {
        // Chunks of letters and spaces can be skipped: no language ends sentences with a letter.
        at = match additional {
            None => find_byte(bytes, at, all_letters_or_space, |byte| {
                LEAD_BYTES[byte as usize] != 0
            })?,
            Some(_) => find_byte(bytes, at, all_letters_or_space, |byte| {
                LEAD_BYTES[byte as usize] != 0 || Some(byte) == additional
            })?,
        };
        let c = char_at(text, at)?;
        match c {
            '.' => return Some((at, Class::FullStop)),
            '!' | '?' => return Some((at, Class::Terminator)),
            '\n' | '\r' => return Some((at, Class::Separator)),
            // Latin, Greek and Cyrillic letters, dashes and quotation marks: common, and
            // never terminators.
            '\u{86}'..='\u{588}' | '\u{2010}'..='\u{2023}' => {}
            c if c.is_ascii() => return Some((at, Class::Continue)),
            '…' => return Some((at, Class::Other)),
            c if is_emoji(c) => return Some((at, Class::Other)),
            c => {
                let class = class(c);
                if matches!(
                    class,
                    Class::FullStop | Class::Terminator | Class::Separator
                ) {
                    return Some((at, class));
                }
            }
        }
        at += c.len_utf8();
    }
}

fn is_crlf(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n')
}

/// A position in a text.
#[derive(Clone, Copy)]
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl Cursor<'_> {
    /// Returns the class of the next character.
    fn class(&self) -> Option<Class> {
        char_at(self.text, self.at).map(class)
    }

    /// Advances by one character.
    fn step(&mut self) {
        self.at += char_at(self.text, self.at).map_or(0, char::len_utf8);
    }

    /// Skips characters of a class, and the characters that extend them (SB5).
    fn skip(&mut self, skipped: Class) {
        while self
            .class()
            .is_some_and(|class| class == skipped || class == Class::Extend)
        {
            self.step();
        }
    }

    /// Skips emoji, and the characters that extend them.
    fn skip_emoji(&mut self) {
        while char_at(self.text, self.at).is_some_and(|c| is_emoji(c) || class(c) == Class::Extend)
        {
            self.step();
        }
    }
}

// icu_segmenter and proptest are not dependencies of the tests in WebAssembly.
#[cfg(all(test, not(target_family = "wasm")))]
mod tests {
    use super::*;
    use crate::text::unicode::official;
    use icu_segmenter::SentenceSegmenter;
    use icu_segmenter::options::SentenceBreakInvariantOptions;
    use proptest::prelude::*;

    /// Returns the boundaries that `icu_segmenter` finds by the same rules.
    fn reference(text: &str) -> Vec<usize> {
        let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
        segmenter.segment_str(text).filter(|&end| end > 0).collect()
    }

    #[test]
    fn examples_of_the_standard_have_its_boundaries() {
        for (text, expected) in [
            ("c.d", vec![3]),
            ("3.4", vec![3]),
            ("U.S", vec![3]),
            ("the resp. leaders are", vec![21]),
            ("the resp. Leaders are", vec![10, 21]),
            ("etc.)’ ‘(the", vec![16]),
            ("etc.)’ ‘(The", vec![9, 16]),
            ("He said “Go?” She went.\r\nBack", vec![18, 29, 33]),
        ] {
            assert_eq!(boundaries(text), expected, "{text}");
            assert_eq!(reference(text), expected, "{text}");
        }
    }

    #[test]
    fn boundaries_match_the_test_file_of_unicode() {
        let cases = official::cases("SentenceBreakTest.txt");
        assert!(cases.len() > 500, "{} cases", cases.len());
        for (text, cuts) in cases {
            assert_eq!(boundaries(&text), cuts[1..], "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn boundaries_match_icu_segmenter(text in "([a-zA-Z0-9.!?,:;()\"'’“” \u{a0}\n\r\u{2028}éÉßжЖ東。！״א\u{301}\u{ad}\u{200d}\u{2060}…‥٣؟।-]{0,3}[.?!。]?){0,12}") {
            prop_assert_eq!(boundaries(&text), reference(&text));
        }
    }
}
