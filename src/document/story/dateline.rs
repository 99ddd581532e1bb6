//! Detection of datelines: the place, in capitals, that a news report was sent from, at the
//! start of its first sentence.

use crate::text::chars::{before, first, slice, split_blanks, trim_start};
use crate::text::unicode::is_upper;

/// Minimum number of capital letters in a place's name.
const PLACE_CAPITALS: usize = 3;
/// Maximum number of bytes of a place's name.
const PLACE_BYTES: usize = 40;
/// Number of characters after a place within which the colon or dash must follow.
const SOURCE_CHARACTERS: usize = 24;
/// Maximum number of words of a place's name before a colon.
const NAME_WORDS: usize = 3;

/// Returns `true` if a line opens with a dateline: "PORT MARROW: …", "LIND (NWP) — …".
pub(super) fn has_dateline(line: &str) -> bool {
    let rest = trim_start(line, |c| {
        is_upper(c) || matches!(c, ' ' | '-' | '.' | '\'' | '’')
    });
    let place = before(line, rest);
    let capitals = place.chars().filter(|&c| is_upper(c)).count();
    if capitals < PLACE_CAPITALS || place.len() > PLACE_BYTES {
        return false;
    }
    let rest = match first(rest) {
        // An agency or a date may be between the place and the dash.
        Some('(' | ',') => {
            let mut source = rest.char_indices().take(SOURCE_CHARACTERS);
            match source.find(|&(_, c)| matches!(c, ':' | '—' | '–')) {
                Some((i, _)) => slice(rest, i, rest.len()),
                None => return false,
            }
        }
        _ => rest,
    };
    matches!(first(rest), Some(':' | '—' | '–')) || place.ends_with(" - ")
}

/// Returns `true` if a line opens with one to three capitalised words and a colon:
/// "Port Marrow: …". In the first sentence of a story that is a dateline; elsewhere it can
/// be anything.
pub(super) fn opens_with_name(line: &str) -> bool {
    let mut words = split_blanks(line).take(NAME_WORDS);
    let is_capitalised = |word: &str| first(word).is_some_and(is_upper);
    let last = words.find(|word| word.ends_with(':') || !is_capitalised(word));
    last.is_some_and(|word| word.ends_with(':') && is_capitalised(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_is_a_place_in_capitals_before_a_colon_or_dash() {
        for line in [
            "PORT MARROW: The",
            "LIND (NWP) — The",
            "LIND, Jan. 4 — The",
            "LIND – The",
            "ULM: The",
        ] {
            assert!(has_dateline(line), "{line}");
        }
        for line in [
            "Note: this",
            "A man: tall",
            "NATO said on Monday: no",
            "IT IS LATE",
            "IT — the",
            "THE HARBOUR AND ALL THE SHOPS BEHIND THE QUAY: closed",
        ] {
            assert!(!has_dateline(line), "{line}");
        }
    }
}
