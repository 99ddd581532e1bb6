//! Where sentences begin and end.
//!
//! The base is [`crate::text::sentence_breaks`], the rules of UAX #29. They know no
//! abbreviations, lists or quotations, so every place where a sentence may end
//! is put to the rules below, each of which has its reason and its examples.

mod abbreviations;
mod boundary;
mod items;
mod marks;
mod speech;
#[cfg(test)]
mod tests;

use crate::language::{Lexicon, WordClasses};
use crate::text::chars::{count, first, is_blank, last, slice, trim_start, trimmed};
use crate::text::sentence_breaks::stops;
use crate::text::span::Span;
use crate::text::unicode::{Class, is_alphanumeric, is_lower, is_upper};
use boundary::Boundary;

/// Letters from which a word is taken to be no abbreviation.
const WHOLE_WORD: usize = 7;
/// Vowels that words end with.
const VOWELS: &str = "aeiouyăáéíóúäöüåıαειουηωаеиоуыэюя";

/// Finds sentences in one block after the other.
pub(crate) struct Segmenter<'l> {
    lexicon: &'l Lexicon,
    folded: String,
    /// Whether the paragraph at hand is written without capitals.
    casual: bool,
}

impl<'l> Segmenter<'l> {
    /// For a text in this language.
    pub(crate) fn new(lexicon: &'l Lexicon) -> Self {
        Self {
            lexicon,
            folded: String::new(),
            casual: false,
        }
    }

    /// Appends the sentences of the block at `span`, without the blanks between
    /// them. Together they hold everything in the block that is not blank.
    pub(crate) fn segment(&mut self, text: &str, span: Span, sentences: &mut Vec<Span>) {
        let block = span.of(text);
        let letters = trim_start(block, |c| !is_alphanumeric(c));
        self.casual = first(letters).is_some_and(is_lower) && !items::opens(block);
        for item in items::items(block) {
            let offset = span.start as usize;
            let within = Span::new(offset + item.start as usize, offset + item.end as usize);
            self.part(text, within, sentences);
        }
    }

    /// The sentences of a block, or of one item of a list in it.
    fn part(&mut self, text: &str, span: Span, sentences: &mut Vec<Span>) {
        let block = span.of(text);
        let offset = span.start as usize;
        let already = sentences.len();
        // The sentence that is open, and how far it was searched for a word.
        let (mut start, mut searched, mut worded) = (0, 0, false);
        for stop in stops(block, self.lexicon.language.also_ends) {
            if stop.at < start || stop.kind == Class::Separator {
                continue;
            }
            worded = worded || slice(block, searched, stop.at).chars().any(is_alphanumeric);
            searched = stop.at;
            // "…", ")": a sentence holds a word.
            if !worded {
                continue;
            }
            let place = Boundary::new(block, start, &stop);
            if place.after.is_empty() {
                break;
            }
            if self.ends(&place, stop.kind) {
                sentences.extend(trimmed(text, offset + start, offset + place.end));
                start = place.end;
                (searched, worded) = (start, false);
            }
        }
        if start == 0 && self.lexicon.language.code == "ar" {
            start = items::clauses(block, |from, to| {
                sentences.extend(trimmed(text, offset + from, offset + to));
            });
        }
        let rest = trimmed(text, offset + start, offset + block.len());
        worded = worded
            || slice(block, start, block.len())
                .chars()
                .any(is_alphanumeric);
        let own = sentences.get_mut(already..).unwrap_or_default();
        match (rest, own.last_mut()) {
            (Some(rest), Some(last)) if !worded => last.end = rest.end,
            (rest, _) => sentences.extend(rest),
        }
    }

    /// Whether a sentence ends at this place.
    fn ends(&mut self, place: &Boundary, kind: Class) -> bool {
        match kind {
            Class::FullStop => self.ends_at_full_stop(place),
            Class::Terminator => self.ends_at_mark(place),
            Class::Continue => self.ends_at_colon(place),
            _ => marks::ends_at_picture(place),
        }
    }

    fn ends_at_full_stop(&mut self, place: &Boundary) -> bool {
        if !place.gap && !place.closed {
            let breaks = place.breaks && !place.lower_follows();
            return !marks::is_ellipsis(place)
                && !items::is_marker_in_line(place)
                && (breaks || self.is_glued(place));
        }
        if place.lower_follows() {
            return self.ends_before_lower(place);
        }
        match first(place.after) {
            Some('.' | '…') => return marks::omission_follows(place),
            Some(',' | ';' | ':' | '!' | '?') => return false,
            // A name on the web opens a sentence as a capital would.
            Some('@') if place.gap => return true,
            _ => {}
        }
        if items::is_marker(place.before) || marks::is_bracketed(place) {
            return false;
        }
        if marks::is_ellipsis(place) {
            return self.ends_at_ellipsis(place);
        }
        if place.digit_follows() || place.after.starts_with('№') {
            return self.ends_before_number(place);
        }
        let ends = place.breaks || place.upper_follows() || speech::dash_opens(place);
        ends && !self.is_abbreviated(place) && !self.is_ordinal(place)
    }

    /// "!" and "?", and what ends sentences in other scripts.
    fn ends_at_mark(&mut self, place: &Boundary) -> bool {
        if !place.terminator.is_ascii() {
            return place.breaks
                && !speech::is_title_open(place)
                && !speech::particle_follows(place);
        }
        match first(place.after) {
            Some('.' | '…' | '!' | '?' | ',' | ';' | ':') => return false,
            // Y!mail, !Kung.
            Some(c) if !place.gap && !place.closed => {
                let joins = c.is_ascii_digit() || is_lower(c);
                return place.breaks && !joins && place.word().len() > 1;
            }
            _ => {}
        }
        if marks::is_bracketed(place) {
            return false;
        }
        if place.lower_follows() {
            return self.ends_before_lower(place);
        }
        let ends = place.breaks || speech::dash_opens(place);
        ends && !(place.closed && self.names_speaker(place))
    }

    /// Before a small letter the sentence goes on: “Go!” he said; Yahoo! said; the
    /// town approx. five miles off. But a new one begins in a paragraph that is
    /// written without capitals, "call them today. they wait", and behind a full
    /// stop that shortens nothing, "... of programming. iPhones".
    fn ends_before_lower(&mut self, place: &Boundary) -> bool {
        if marks::is_address(place.after) || items::is_bracketed_marker(place.after) {
            return place.gap && !self.is_abbreviated(place);
        }
        let word = place.word();
        if !place.gap || place.closed || place.before.ends_with(['.', ' ']) || word.contains('.') {
            return false;
        }
        let length = count(word);
        let note = self.classes(word);
        // What shortens a word mostly leaves off its vowel: "prof", "techn".
        let whole = length >= WHOLE_WORD
            || (length >= WHOLE_WORD - 2 && last(word).is_some_and(|c| VOWELS.contains(c)))
            || (length > 2 && note.stop_word);
        self.abbreviation(word).is_none()
            && (place.terminator == '.' || self.casual)
            && (whole || (self.casual && length > 1))
    }

    /// What is known of a word.
    fn classes(&mut self, word: &str) -> WordClasses {
        self.folded.clear();
        self.lexicon.fold_into(word, &mut self.folded);
        self.lexicon.classes(&self.folded)
    }
}

/// Whether a word has a capital and then small letters: "Former", "It's".
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(is_upper) && letters.all(|c| is_lower(c) || matches!(c, '\'' | '’'))
}

/// Without the blanks at its start.
fn unblanked(text: &str) -> &str {
    trim_start(text, is_blank)
}
