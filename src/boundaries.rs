//! Sentence boundaries by the default rules of
//! [UAX #29](https://www.unicode.org/reports/tr29/#Sentence_Boundary_Rules).
//!
//! Only a terminator or the end of a line can make a boundary, so the text is
//! searched for those and the rules are put to each. Checked against
//! `icu_segmenter` on texts of all kinds; smaller than it by what a second set
//! of Unicode tables weighs.

use crate::chars::{char_at, slice};
use crate::unicode::{Class, class};

/// The ends of the sentences of a text, ascending; the last is the end of the text.
pub(crate) fn boundaries(text: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        if at >= text.len() {
            return None;
        }
        at = next(text, at);
        Some(at)
    })
}

/// The first boundary behind `start`.
fn next(text: &str, start: usize) -> usize {
    let mut at = start;
    while let Some((found, here)) = next_candidate(text, at) {
        let mut behind = Cursor { text, at: found };
        behind.step();
        if here == Class::Separator {
            // SB3, SB4: a line ends here, and CR LF is one end.
            if is_crlf(text, found) {
                behind.step();
            }
            return behind.at;
        }
        match after_terminator(text, start, found, here, &mut behind) {
            Some(boundary) => return boundary,
            None => at = behind.at,
        }
    }
    text.len()
}

/// SB6 to SB11: the boundary that the terminator at `found` makes, if it makes
/// one. If not, `behind` is where to search on.
fn after_terminator(
    text: &str,
    start: usize,
    found: usize,
    terminator: Class,
    behind: &mut Cursor,
) -> Option<usize> {
    behind.skip(Class::Extend);
    let full_stop = terminator == Class::FullStop;
    match behind.class() {
        // SB6: 3.2
        Some(Class::Numeric) if full_stop => return None,
        // SB7: U.S
        Some(Class::Upper) if full_stop => {
            let before = slice(text, start, found).chars().rev().map(class);
            let letter = before.into_iter().find(|&class| class != Class::Extend);
            if matches!(letter, Some(Class::Upper | Class::Lower)) {
                return None;
            }
        }
        _ => {}
    }
    // SB9, SB10: what closes the sentence and the space behind it belong to it.
    behind.skip(Class::Close);
    behind.skip(Class::Space);
    // SB8: etc. and so on
    if full_stop && goes_on_in_lower_case(*behind) {
        return None;
    }
    match behind.class() {
        // SB8a: What?! … What?, he said.
        Some(Class::Continue | Class::FullStop | Class::Terminator) => None,
        // SB9, SB10, SB4: so does the end of its line.
        Some(Class::Separator) => {
            let crlf = is_crlf(text, behind.at);
            behind.step();
            if crlf {
                behind.step();
            }
            Some(behind.at)
        }
        _ => Some(behind.at),
    }
}

/// Whether the next letter is a small one, with no end of a sentence before it.
fn goes_on_in_lower_case(mut cursor: Cursor) -> bool {
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

/// The next terminator or end of a line, from `at` on.
fn next_candidate(text: &str, mut at: usize) -> Option<(usize, Class)> {
    let bytes = text.as_bytes();
    loop {
        let byte = *bytes.get(at)?;
        if byte < 0x80 {
            match byte {
                b'.' => return Some((at, Class::FullStop)),
                b'!' | b'?' => return Some((at, Class::Terminator)),
                b'\n' | b'\r' => return Some((at, Class::Separator)),
                _ => at += 1,
            }
            continue;
        }
        let c = char_at(text, at)?;
        // No terminator stands in Latin, Greek or Cyrillic, nor among quotes and
        // dashes, which is most of what is not ASCII.
        if !matches!(c, '\u{86}'..='\u{588}' | '\u{2010}'..='\u{2023}') {
            let class = class(c);
            if matches!(
                class,
                Class::FullStop | Class::Terminator | Class::Separator
            ) {
                return Some((at, class));
            }
        }
        at += c.len_utf8();
    }
}

fn is_crlf(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n')
}

/// A place in a text.
#[derive(Clone, Copy)]
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl Cursor<'_> {
    fn class(&self) -> Option<Class> {
        char_at(self.text, self.at).map(class)
    }

    fn step(&mut self) {
        self.at += char_at(self.text, self.at).map_or(0, char::len_utf8);
    }

    /// Passes characters of a class, and those that extend them (SB5).
    fn skip(&mut self, passed: Class) {
        while self
            .class()
            .is_some_and(|class| class == passed || class == Class::Extend)
        {
            self.step();
        }
    }
}

// icu_segmenter and proptest are not there for wasm.
#[cfg(all(test, not(target_family = "wasm")))]
mod tests {
    use super::*;
    use icu_segmenter::SentenceSegmenter;
    use icu_segmenter::options::SentenceBreakInvariantOptions;
    use proptest::prelude::*;

    /// What `icu_segmenter` says, of the same rules.
    fn reference(text: &str) -> Vec<usize> {
        let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
        segmenter.segment_str(text).filter(|&end| end > 0).collect()
    }

    #[test]
    fn examples_of_the_standard_are_cut_as_it_says() {
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
            assert_eq!(boundaries(text).collect::<Vec<_>>(), expected, "{text}");
            assert_eq!(reference(text), expected, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn boundaries_are_those_of_icu(text in "([a-zA-Z0-9.!?,:;()\"'’“” \u{a0}\n\r\u{2028}éÉßжЖ東。！״א\u{301}\u{ad}\u{200d}\u{2060}…‥٣؟।-]{0,3}[.?!。]?){0,12}") {
            prop_assert_eq!(boundaries(&text).collect::<Vec<_>>(), reference(&text));
        }
    }
}
