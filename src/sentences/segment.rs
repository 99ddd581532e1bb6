//! Sentence segmentation: UAX #29 with corrections for abbreviations, lists and
//! quotations.
//!
//! The input is a block of text; the output is the spans of its sentences. The candidate
//! boundaries of UAX #29 come from [`crate::text::sentence_breaks`], and each is
//! accepted or rejected by the rules below. UAX #29 knows no abbreviations, lists or
//! quotations; each rule here names its reason and examples.

mod abbreviations;
mod clauses;
mod context;
mod emoticons;
mod glued;
mod list_items;
mod lower_case;
mod notes;
mod ordinals;
mod punctuation;
mod quotations;
mod shapes;
#[cfg(test)]
mod tests;

use crate::language::{Lexicon, WordClasses};
use crate::text::chars::{count, first, is_blank, slice, trim_start, trimmed};
use crate::text::sentence_breaks::candidates;
use crate::text::span::Span;
use crate::text::unicode::{Class, is_alphanumeric, is_lower, is_upper};
use context::{Context, first_word};

/// Names that end in an exclamation mark.
const MARKED_NAMES: [&str; 4] = ["Jeopardy", "Joomla", "Yahoo", "Yum"];

/// Splits blocks of text into sentences, one block after the other.
pub(crate) struct Segmenter<'l> {
    lexicon: &'l Lexicon,
    /// Buffer for a folded word.
    folded: String,
    /// `true` if the current block is written without capitals.
    is_lower_case: bool,
    /// `true` if the current block is written in capitals.
    is_upper_case: bool,
}

impl<'l> Segmenter<'l> {
    /// Creates a segmenter for text in one language.
    pub(crate) fn new(lexicon: &'l Lexicon) -> Self {
        Self {
            lexicon,
            folded: String::new(),
            is_lower_case: false,
            is_upper_case: false,
        }
    }

    /// Appends the spans of the sentences of the block at `span`.
    ///
    /// Blanks between sentences are left out; everything else in the block is part of a
    /// sentence.
    pub(crate) fn segment(&mut self, text: &str, span: Span, sentences: &mut Vec<Span>) {
        let block = span.of(text);
        let letters = trim_start(block, |c| !is_alphanumeric(c));
        self.is_lower_case =
            first(letters).is_some_and(is_lower) && !list_items::starts_with_marker(block);
        self.is_upper_case = first(letters).is_some_and(is_upper) && !block.chars().any(is_lower);
        for item in list_items::items(block) {
            let offset = span.start as usize;
            let (mut start, end) = (offset + item.start as usize, offset + item.end as usize);
            while start < end {
                let part = slice(text, start, end);
                let part_end = start + emoticons::first_end(part, self.is_lower_case);
                self.segment_item(text, Span::new(start, part_end), sentences);
                start = part_end;
            }
        }
    }

    /// Appends the sentences of a block, or of one list item in it.
    #[inline(never)]
    fn segment_item(&mut self, text: &str, span: Span, sentences: &mut Vec<Span>) {
        let block = span.of(text);
        let offset = span.start as usize;
        let first_own = sentences.len();
        let mut open = OpenSentence::new(0);
        for candidate in candidates(block, self.lexicon.language.also_ends) {
            if candidate.start < open.start || candidate.class == Class::Separator {
                continue;
            }
            // A sentence has at least one word, unlike "…" and ")".
            if !open.has_word_before(candidate.start, block) {
                continue;
            }
            let context = Context::new(block, open.start, &candidate);
            if context.after.is_empty() {
                break;
            }
            if self.is_sentence_end(&context, candidate.class) {
                sentences.extend(trimmed(text, offset + open.start, offset + context.end));
                open = OpenSentence::new(context.end);
            }
        }
        if open.start == 0 && self.lexicon.language.code == "ar" {
            open.start = clauses::split(block, |start, end| {
                sentences.extend(trimmed(text, offset + start, offset + end));
            });
        }
        let rest = trimmed(text, offset + open.start, offset + block.len());
        let has_word = open.has_word
            || slice(block, open.start, block.len())
                .chars()
                .any(is_alphanumeric);
        let own = sentences.get_mut(first_own..).unwrap_or_default();
        match (rest, own.last_mut()) {
            (Some(rest), Some(last)) if !has_word => last.end = rest.end,
            (rest, _) => sentences.extend(rest),
        }
    }

    /// Returns `true` if a sentence ends at a candidate boundary.
    fn is_sentence_end(&mut self, context: &Context, class: Class) -> bool {
        match class {
            Class::FullStop => self.ends_at_full_stop(context),
            Class::Terminator => self.ends_at_terminator(context),
            Class::Continue => self.ends_at_colon(context),
            _ => self.ends_at_emoji(context),
        }
    }

    /// Returns `true` if a sentence ends at a full stop.
    fn ends_at_full_stop(&mut self, context: &Context) -> bool {
        if !context.has_space && !context.is_closed {
            return !punctuation::is_ellipsis(context)
                && !list_items::is_inline_marker(context)
                && self.ends_without_space(context);
        }
        if quotations::particle_follows(context) || quotations::speaker_follows(context) {
            return false;
        }
        if context.lower_case_follows() {
            return self.ends_before_lower_case(context);
        }
        match first(context.after) {
            Some('.' | '…') => return punctuation::omission_follows(context),
            Some(',' | ';' | ':' | '!' | '?') => return false,
            // The name of an account starts a sentence as a capital does.
            Some('@') if context.has_space => return true,
            _ => {}
        }
        // "Compl. ¶ 4", "Stat. § 12".
        if context.after.starts_with(['§', '¶']) {
            return self.abbreviation(context.word()).is_none();
        }
        if list_items::is_marker(context.before) || punctuation::is_bracketed(context) {
            return false;
        }
        if punctuation::is_ellipsis(context) {
            return self.ends_at_ellipsis(context);
        }
        if context.digit_follows() || context.after.starts_with('№') {
            return self.ends_before_number(context);
        }
        // "in 1950.3 It opened", but not "2012.5 Euro".
        if context.is_decimal && !self.classes(first_word(context.after)).stop_word {
            return false;
        }
        let can_end = context.is_boundary
            || context.upper_case_follows()
            || quotations::dash_opens_speech(context);
        can_end && !self.is_abbreviated(context) && !self.is_ordinal(context)
    }

    /// Returns `true` if a sentence ends at "!" or "?", or at a terminator of another
    /// script.
    fn ends_at_terminator(&mut self, context: &Context) -> bool {
        if !context.terminator.is_ascii() {
            return context.is_boundary
                && !quotations::is_inside_title(context)
                && !quotations::is_inside_quotation(context)
                && !quotations::particle_follows(context)
                && !quotations::speaker_follows(context);
        }
        match first(context.after) {
            Some('.' | '…' | '!' | '?' | ',' | ';' | ':') => return false,
            // "Y!mail", "!Kung".
            Some(c) if !context.has_space && !context.is_closed => {
                let is_joined = c.is_ascii_digit() || is_lower(c);
                return (context.is_boundary && !is_joined && context.word().len() > 1)
                    || self.starts_small(context);
            }
            // "Yahoo! Finance".
            Some(_) if context.terminator == '!' && MARKED_NAMES.contains(&context.word()) => {
                return !context.lower_case_follows()
                    && self.classes(first_word(context.after)).stop_word;
            }
            _ => {}
        }
        if punctuation::is_bracketed(context) {
            return false;
        }
        if context.lower_case_follows() {
            return self.ends_before_lower_case(context);
        }
        let can_end = context.is_boundary || quotations::dash_opens_speech(context);
        can_end
            && !quotations::speaker_follows(context)
            && !(context.is_closed && self.names_speaker(context))
    }

    /// Looks up the classes of a word in the word lists of the language.
    fn classes(&mut self, word: &str) -> WordClasses {
        self.folded.clear();
        self.lexicon.fold_into(word, &mut self.folded);
        self.lexicon.classes(&self.folded)
    }
}

/// The sentence whose end has not been found yet.
struct OpenSentence {
    /// Offset of its first byte in the block.
    start: usize,
    /// Offset up to which it was searched for a word.
    searched: usize,
    /// `true` if a word was found.
    has_word: bool,
}

impl OpenSentence {
    fn new(start: usize) -> Self {
        Self {
            start,
            searched: start,
            has_word: false,
        }
    }

    /// Returns `true` if the sentence has a letter or digit before `end`. Searches only
    /// the part that was not searched before.
    fn has_word_before(&mut self, end: usize, block: &str) -> bool {
        self.has_word = self.has_word
            || slice(block, self.searched, end)
                .chars()
                .any(is_alphanumeric);
        self.searched = end;
        self.has_word
    }
}

/// Returns `true` if a word is a capital followed by lower-case letters: "Former", "It's".
fn is_capitalized(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(is_upper) && letters.all(|c| is_lower(c) || matches!(c, '\'' | '’'))
}

/// Returns `true` for several capitals: "NATO".
fn is_acronym(word: &str) -> bool {
    count(word) > 1 && word.chars().all(is_upper)
}

/// Removes leading blanks.
fn trim_leading_blanks(text: &str) -> &str {
    trim_start(text, is_blank)
}
