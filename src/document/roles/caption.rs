//! Detection of picture captions by their wording.
//!
//! A caption is a line of at most [`CAPTION_WORDS`] words that either credits the picture
//! ("Photo: Ada Brill", "courtesy: the museum") or is a single sentence with a dash and the
//! name of a news agency after it ("The quay at dawn. — NWP"). The credit phrases are in the file of each language.

use crate::document::line_end::holds_sentence;
use crate::language::{LINE_PHRASES, LinePhrases};
use crate::text::chars::{contains, first, slice, split_blanks};
use crate::text::swar::{all_lowercase_or_space, find_byte};
use crate::text::unicode::is_upper;

/// Maximum number of words of a caption.
const CAPTION_WORDS: usize = 45;
/// Maximum number of words of an agency's name.
const AGENCY_WORDS: usize = 2;

/// Returns `true` if a line of so many words is a caption.
pub(crate) fn is_caption(line: &str, words: usize) -> bool {
    words <= CAPTION_WORDS && (has_credit(line) || ends_with_agency(line))
}

/// Set for the first byte of every credit phrase, and for the colon.
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

/// Returns `true` if a line contains a credit phrase of any language.
fn has_credit(line: &str) -> bool {
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

/// Returns `true` if a line is a single sentence with a dash and at most two capitalised words
/// after it: "The quay at dawn. — NWP". A dash at the start of the line does not count. With
/// two sentences the line is a paragraph of a report, which an agency signs as well.
fn ends_with_agency(line: &str) -> bool {
    if !contains(line, "— ") {
        return false;
    }
    let mut words = split_blanks(line).collect::<Vec<_>>().into_iter().rev();
    let name = words
        .by_ref()
        .take(AGENCY_WORDS + 1)
        .take_while(|word| *word != "—")
        .collect::<Vec<_>>();
    name.len() <= AGENCY_WORDS
        && name
            .iter()
            .all(|word| first(word).is_some_and(|c| is_upper(c) || c == '&'))
        && words.next().is_some()
        && !line
            .rfind('—')
            .is_some_and(|dash| holds_sentence(slice(line, 0, dash), true))
}
