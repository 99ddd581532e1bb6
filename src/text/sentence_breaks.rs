//! Where sentences may end, by the default rules of
//! [UAX #29](https://www.unicode.org/reports/tr29/#Sentence_Boundary_Rules).
//!
//! Only a terminator or the end of a line can make a boundary, so the text is
//! searched for those and the rules are put to each. Places where they make
//! none are told too, for [`crate::sentences::segment`] knows better at some. Checked
//! against Unicode's own tests and against `icu_segmenter`; smaller than the
//! latter by what a second set of Unicode tables weighs.

use crate::text::chars::{char_at, slice};
use crate::text::swar::{are_words, find_byte};
use crate::text::unicode::{Class, class, is_emoji};

/// A place where a sentence may end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminator {
    /// Where the terminator begins.
    pub(crate) at: usize,
    /// `FullStop`, `Terminator` or `Separator`; `Continue` for a colon or semicolon
    /// that was asked for, `Other` for emoji and for the one character that is an ellipsis.
    pub(crate) kind: Class,
    /// Behind the terminator.
    pub(crate) behind: usize,
    /// Behind the quotes, brackets and blanks that follow, too, where UAX #29 would
    /// begin the next sentence.
    pub(crate) end: usize,
    /// Whether UAX #29 has a boundary at `end`.
    pub(crate) breaks: bool,
}

/// The places where sentences may end, ascending. `also` is one more ASCII
/// character that ends them in some language.
pub(crate) fn stops(text: &str, also: Option<u8>) -> impl Iterator<Item = Terminator> {
    let (mut at, mut start) = (0, 0);
    std::iter::from_fn(move || {
        let (found, kind) = next_candidate(text, at, also)?;
        let stop = stop(text, start, found, kind);
        at = stop.end;
        if stop.breaks {
            start = stop.end;
        }
        Some(stop)
    })
}

/// The ends of the sentences of a text by UAX #29 alone, ascending; the last is
/// the end of the text.
#[cfg(all(test, not(target_family = "wasm")))]
pub(crate) fn boundaries(text: &str) -> Vec<usize> {
    let breaks = stops(text, None).filter(|stop| stop.breaks);
    let mut ends: Vec<usize> = breaks.map(|stop| stop.end).collect();
    if !text.is_empty() && ends.last() != Some(&text.len()) {
        ends.push(text.len());
    }
    ends
}

/// What the candidate at `found` is, in the sentence that began at `start`.
fn stop(text: &str, start: usize, found: usize, kind: Class) -> Terminator {
    let mut behind = Cursor { text, at: found };
    behind.step();
    let mut stop = Terminator {
        at: found,
        kind,
        behind: behind.at,
        end: behind.at,
        breaks: false,
    };
    match kind {
        // SB3, SB4: a line ends here, and CR LF is one end.
        Class::Separator => {
            if is_crlf(text, found) {
                behind.step();
            }
            stop.breaks = true;
        }
        Class::FullStop | Class::Terminator => {
            stop.breaks = after_terminator(start, kind, &mut behind, &mut stop);
        }
        Class::Other => {
            while char_at(text, behind.at).is_some_and(|c| is_emoji(c) || class(c) == Class::Extend)
            {
                behind.step();
            }
            stop.behind = behind.at;
            behind.skip(Class::Space);
        }
        _ => behind.skip(Class::Space),
    }
    stop.end = behind.at;
    stop
}

/// SB6 to SB11: whether the terminator at `stop` makes a boundary. Leaves
/// `behind` there, or where to search on.
fn after_terminator(start: usize, kind: Class, behind: &mut Cursor, stop: &mut Terminator) -> bool {
    let text = behind.text;
    behind.skip(Class::Extend);
    let full_stop = kind == Class::FullStop;
    stop.behind = behind.at;
    match behind.class() {
        // SB6: 3.2
        Some(Class::Numeric) if full_stop => return false,
        // SB7: U.S
        Some(Class::Upper) if full_stop => {
            let before = slice(text, start, stop.at).chars().rev().map(class);
            let letter = before.into_iter().find(|&class| class != Class::Extend);
            if matches!(letter, Some(Class::Upper | Class::Lower)) {
                return false;
            }
        }
        _ => {}
    }
    // SB9, SB10: what closes the sentence and the space behind it belong to it.
    behind.skip(Class::Close);
    behind.skip(Class::Space);
    // SB8: etc. and so on
    if full_stop && goes_on_in_lower_case(*behind) {
        return false;
    }
    match behind.class() {
        // SB8a: What?! … What?, he said.
        Some(Class::Continue | Class::FullStop | Class::Terminator) => false,
        // SB9, SB10, SB4: so does the end of its line.
        Some(Class::Separator) => {
            let crlf = is_crlf(text, behind.at);
            behind.step();
            if crlf {
                behind.step();
            }
            true
        }
        _ => true,
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

/// What a byte of UTF-8 may begin: nothing of interest (0), a terminator or end
/// of a line in ASCII (1), or a character to be looked at (2). No terminator
/// begins like the letters of Latin, Greek, Cyrillic or Hebrew.
const LEADS: [u8; 256] = {
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

/// The next terminator or end of a line, from `at` on.
fn next_candidate(text: &str, mut at: usize, also: Option<u8>) -> Option<(usize, Class)> {
    let bytes = text.as_bytes();
    loop {
        // No language ends sentences with a letter.
        at = match also {
            None => find_byte(bytes, at, are_words, |byte| LEADS[byte as usize] != 0)?,
            Some(_) => find_byte(bytes, at, are_words, |byte| {
                LEADS[byte as usize] != 0 || Some(byte) == also
            })?,
        };
        let c = char_at(text, at)?;
        match c {
            '.' => return Some((at, Class::FullStop)),
            '!' | '?' => return Some((at, Class::Terminator)),
            '\n' | '\r' => return Some((at, Class::Separator)),
            // Neither among Latin letters nor among quotes and dashes.
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
    use crate::text::unicode::official;
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
            assert_eq!(boundaries(text), expected, "{text}");
            assert_eq!(reference(text), expected, "{text}");
        }
    }

    #[test]
    fn boundaries_are_those_of_the_test_file_of_unicode() {
        let cases = official::cases("SentenceBreakTest.txt");
        assert!(cases.len() > 500, "{} cases", cases.len());
        for (text, cuts) in cases {
            assert_eq!(boundaries(&text), cuts[1..], "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn boundaries_are_those_of_icu(text in "([a-zA-Z0-9.!?,:;()\"'’“” \u{a0}\n\r\u{2028}éÉßжЖ東。！״א\u{301}\u{ad}\u{200d}\u{2060}…‥٣؟।-]{0,3}[.?!。]?){0,12}") {
            prop_assert_eq!(boundaries(&text), reference(&text));
        }
    }
}
