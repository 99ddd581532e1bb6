//! Emoticons that end a sentence: "She laughed :D They left."

use super::trim_leading_blanks;
use crate::text::chars::{first, is_blank, slice, trim_start};
use crate::text::swar::{all_letters_or_space, find_byte};
use crate::text::unicode::{is_alphanumeric, is_lower, is_upper};

/// Returns the end of the first emoticon of a block that ends a sentence, or the length of the
/// block. A sentence follows if it opens with a capital, or if the block `is_lower_case`.
#[inline(never)]
pub(super) fn first_end(block: &str, is_lower_case: bool) -> usize {
    let bytes = block.as_bytes();
    let is_eyes = |b| matches!(b, b':' | b';' | b'<');
    let mut at = 1;
    while let Some(eyes) = find_byte(bytes, at, all_letters_or_space, is_eyes) {
        at = eyes + 1;
        let rest = slice(block, at, block.len());
        let mouth = rest.strip_prefix('-').unwrap_or(rest);
        let after = trim_start(mouth, |c| {
            matches!(c, ')' | '(' | '/' | '|' | 'D' | 'P' | '3')
        });
        let is_emoticon = bytes[eyes - 1] == b' '
            && after.len() < mouth.len()
            && first(after).is_some_and(is_blank);
        if is_emoticon && opens_sentence(after, is_lower_case) {
            return block.len() - after.len();
        }
    }
    block.len()
}

/// Returns `true` if a sentence opens after an emoticon.
fn opens_sentence(after: &str, is_lower_case: bool) -> bool {
    let opening = trim_start(trim_leading_blanks(after), |c| !is_alphanumeric(c));
    first(opening).is_some_and(|c| is_upper(c) || (is_lower_case && is_lower(c)))
}
