//! Captions: lines that credit a picture or end in the name of an agency.

use crate::language::{LINE_PHRASES, LinePhrases};
use crate::text::chars::{contains, first, split_blanks};
use crate::text::swar::{all_lowercase_or_space, find_byte};
use crate::text::unicode::is_upper;

/// Words that a caption may have.
const CAPTION_WORDS: usize = 45;

/// A line that credits a picture.
pub(crate) fn is_caption(line: &str, words: usize) -> bool {
    words <= CAPTION_WORDS && (is_credited(line) || ends_with_agency(line))
}

/// Characters that begin a credit, and the colon. A table that is indexed by byte.
static CREDIT_STARTS: [bool; 256] = {
    let mut starts = [false; 256];
    starts[b':' as usize] = true;
    let mut language = 0;
    while language < LINE_PHRASES.len() {
        let credits = LINE_PHRASES[language].credits;
        let mut i = 0;
        while i < credits.len() {
            let first = credits[i].as_bytes()[0];
            assert!(
                !first.is_ascii_lowercase(),
                "the search skips small letters"
            );
            starts[first as usize] = true;
            i += 1;
        }
        language += 1;
    }
    starts
};

/// Returns whether a line holds a picture credit.
fn is_credited(line: &str) -> bool {
    let may_begin = |byte: u8| CREDIT_STARTS[byte as usize];
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(found) = find_byte(bytes, at, all_lowercase_or_space, may_begin) {
        let (before, rest) = bytes.split_at(found);
        let is_credit = |phrases: &&LinePhrases| {
            if rest.first() == Some(&b':') {
                let mut endings = phrases.credits_before_colon.iter();
                endings.any(|ending| before.ends_with(ending.as_bytes()))
            } else {
                let mut credits = phrases.credits.iter();
                credits.any(|credit| rest.starts_with(credit.as_bytes()))
            }
        };
        if LINE_PHRASES.iter().any(is_credit) {
            return true;
        }
        at = found + 1;
    }
    false
}

/// "The quay at dawn. — NWP"
fn ends_with_agency(line: &str) -> bool {
    if !contains(line, "— ") {
        return false;
    }
    let mut words = split_blanks(line).collect::<Vec<_>>().into_iter().rev();
    let named = words
        .by_ref()
        .take(3)
        .take_while(|word| *word != "—")
        .collect::<Vec<_>>();
    named.len() < 3
        && named
            .iter()
            .all(|word| first(word).is_some_and(|c| is_upper(c) || c == '&'))
        && words.next().is_some()
}
