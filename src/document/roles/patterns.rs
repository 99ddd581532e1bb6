//! Wording by which a line is recognised as something other than the article's text: a notice
//! of rights, a date, a byline, an agency's signature or a dateline.
//!
//! The phrases are those of every language, because lines are read before the language of the
//! text is detected. Captions have rules of their own in [`super::caption`].

use super::caption::is_caption;
use crate::document::block::Role;
use crate::document::line_end::SENTENCE_WORDS;
use crate::document::line_shape::LineShape;
use crate::document::page::{Ancestor, LineMarkup, Tag};
use crate::language::{LINE_PHRASES, LinePhrases};
use crate::text::chars::{contains, first, last, split_blanks};
use crate::text::unicode::{is_lower, is_upper};

/// Maximum number of words of a notice of rights.
const RIGHTS_WORDS: usize = 40;
/// Maximum number of words of a line that opens like a date, as "Updated".
const DATE_WORDS: usize = 12;
/// Maximum number of words of a line that only names a date.
const PLAIN_DATE_WORDS: usize = 8;
/// Maximum number of words of a byline.
const BYLINE_WORDS: usize = 6;
/// Maximum number of words of an agency's signature.
const SIGNATURE_WORDS: usize = 6;
/// Maximum number of words of a dateline.
const DATELINE_WORDS: usize = 4;

/// Returns `true` for a notice of rights. Such a notice may read like a sentence, but is
/// never one of the article's.
pub(super) fn is_rights_notice(line: &str, words: usize) -> bool {
    let is_held = |phrase: &str| contains(line, phrase);
    let is_opening = |phrase: &str| line.starts_with(phrase);
    words <= RIGHTS_WORDS
        && (line.starts_with('©')
            || any_phrase(|phrases| phrases.rights, is_held)
            || any_phrase(|phrases| phrases.rights_openings, is_opening))
}

/// Returns the role of a line that certainly is none of the article's sentences.
pub(super) fn certain_role(line: &str, shape: LineShape, markup: LineMarkup) -> Option<Role> {
    let in_figure = markup.is_within(Ancestor::Figure) && !markup.is_within(Ancestor::Quote);
    let is_opening = |phrase: &str| line.starts_with(phrase);
    if markup.tag == Tag::Caption || in_figure || is_caption(line, shape.words) {
        Some(Role::Caption)
    } else if is_date(line, shape.words) {
        Some(Role::Date)
    } else if shape.ends_sentence {
        None
    } else if shape.words <= BYLINE_WORDS && any_phrase(|phrases| phrases.bylines, is_opening) {
        Some(Role::Byline)
    } else if shape.words <= SIGNATURE_WORDS && matches!(first(line), Some('—' | '–' | '―')) {
        Some(Role::Signature)
    } else if shape.words <= DATELINE_WORDS && last(line) == Some(':') && is_all_capitals(line) {
        Some(Role::Dateline)
    } else {
        None
    }
}

/// Returns the role of an excluded line that has no certain one.
pub(super) fn fallback_role(line: &str, shape: LineShape) -> Role {
    if shape.could_be_title() && !contains(line, "://") {
        Role::Heading
    } else if shape.item && shape.words >= SENTENCE_WORDS {
        Role::Standfirst
    } else if shape.is_sentence() {
        Role::Body
    } else {
        Role::Boilerplate
    }
}

/// Returns `true` if a line has capital letters and no small ones.
fn is_all_capitals(line: &str) -> bool {
    line.chars().any(is_upper) && !line.chars().any(is_lower)
}

/// Returns `true` for a date of publication or update: "Updated 5 sec ago",
/// "Published April 2, 2021", "21 February 2018".
fn is_date(line: &str, words: usize) -> bool {
    let is_opening = |phrase: &str| line.starts_with(phrase);
    let names_date = words <= PLAIN_DATE_WORDS
        && line.bytes().any(|b| b.is_ascii_digit())
        && split_blanks(line).any(|w| any_phrase(|phrases| phrases.months, |m| w.starts_with(m)));
    words <= DATE_WORDS && (any_phrase(|phrases| phrases.stamps, is_opening) || names_date)
}

/// Returns `true` if a phrase from the given list of any language matches.
fn any_phrase(
    list: impl Fn(&LinePhrases) -> &'static [&'static str],
    matches: impl Fn(&str) -> bool,
) -> bool {
    let mut languages = LINE_PHRASES.iter();
    languages.any(|phrases| list(phrases).iter().any(|phrase| matches(phrase)))
}
