//! Rules about quotations and who speaks.

use super::Segmenter;
use super::boundary::{Boundary, REACH};
use super::marks::behind_dash;
use crate::text::chars::{first, is_blank, is_opener};
use crate::text::span::Span;
use crate::text::unicode::{Class, class, is_upper};
use crate::text::word_breaks::words;

/// Words behind a quotation within which its speaker is named: "Dr. Ada Hale asked".
const SPEAKER_WORDS: usize = 4;
/// Most words of a credit behind a dash.
const CREDIT_WORDS: usize = 3;

impl Segmenter<'_> {
    /// “Why?” Dr. Hale asked: whether what follows a quotation says whose it is.
    pub(super) fn names_speaker(&mut self, place: &Boundary) -> bool {
        let head = place.head();
        words(head, Span::new(0, head.len()))
            .take(SPEAKER_WORDS)
            .any(|word| self.classes(word.of(head)).speech)
    }

    /// A colon or semicolon, in languages where they can end a sentence: Greek
    /// asks with a semicolon, Armenian ends with a colon, and in Arabic a colon
    /// ends a headline or label, unless somebody is about to speak.
    pub(super) fn ends_at_colon(&mut self, place: &Boundary) -> bool {
        match self.lexicon.language.code {
            "el" => (place.gap || place.closed) && !place.lower_follows(),
            "ar" => {
                let (tail, next) = (place.tail(), first(place.after));
                let mut said = words(tail, Span::new(0, tail.len()));
                place.gap
                    && next.is_some_and(|c| class(c) == Class::Letter)
                    && !said.any(|word| self.classes(word.of(tail)).speech)
            }
            _ => place.gap || place.closed,
        }
    }
}

/// "… like a shot. -- Ada, come here": a dash and a capital open what the next one
/// says. But a credit belongs to its line, "on Sunday. — NWP".
pub(super) fn dash_opens(place: &Boundary) -> bool {
    let said = behind_dash(place.after).unwrap_or_default();
    let whole = said.len() > REACH
        || said.split(is_blank).nth(CREDIT_WORDS).is_some()
        || said.ends_with(['.', '!', '?', '…', '»', '”', '"']);
    whole && place.gap && first(said).is_some_and(|c| is_upper(c) || is_opener(c))
}

/// 《走吧！爸爸》: whether the mark stands inside of a title.
pub(super) fn is_title_open(place: &Boundary) -> bool {
    let tail = place.tail();
    tail.rfind('《') > tail.rfind('》')
}

/// 「はい。」と言った: what closed was only quoted, and the sentence goes on.
pub(super) fn particle_follows(place: &Boundary) -> bool {
    place.closed
        && !place.gap
        && matches!(
            first(place.after),
            Some('と' | 'っ' | 'て' | 'の' | 'は' | 'が' | 'を' | 'に' | 'で' | 'も' | 'な')
        )
}
