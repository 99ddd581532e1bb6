//! Where sentences begin and end.
//!
//! The base is [`crate::boundaries`], the rules of UAX #29. They know no
//! abbreviations, so each of their boundaries is put to the rules below, and a
//! few that they cannot see are added.

use crate::boundaries::boundaries;
use crate::chars::{
    before, first, is_blank, is_closer, is_opener, last, slice, trim_end, trim_start, trimmed,
};
use crate::language::{Abbreviation, Lexicon, fold_into};
use crate::span::Span;
use crate::tokenize::words;
use crate::unicode::{Class, class, is_alphanumeric, is_lower, is_upper};

/// Longest word, in bytes, that is looked up as an abbreviation.
const LONGEST_ABBREVIATION: usize = 24;
/// Words behind a quotation within which its speaker is named: "Dr. Ada Hale asked".
const SPEAKER_WORDS: usize = 4;

/// Finds sentences in one block after the other.
pub(crate) struct Segmenter<'l> {
    lexicon: &'l Lexicon,
    folded: String,
}

impl<'l> Segmenter<'l> {
    /// For a text in this language.
    pub(crate) fn new(lexicon: &'l Lexicon) -> Self {
        Self {
            lexicon,
            folded: String::new(),
        }
    }

    /// Appends the sentences of the block at `span`, without the blanks between
    /// them. Together they hold everything in the block that is not blank.
    pub(crate) fn segment(&mut self, text: &str, span: Span, sentences: &mut Vec<Span>) {
        let block = span.of(text);
        let mut start = 0;
        let mut scanned = 0;
        for end in boundaries(block) {
            // Boundaries that UAX #29 does not see, inside this segment.
            while let Some(boundary) = self.split_before_number(block, scanned, end) {
                push(text, span, start, boundary, sentences);
                start = boundary;
                scanned = boundary;
            }
            scanned = end;
            if end == block.len() || !self.goes_on(block, start, end) {
                push(text, span, start, end, sentences);
                start = end;
            }
        }
    }

    /// Whether the sentence that began at `start` goes on past the boundary at `end`.
    fn goes_on(&mut self, block: &str, start: usize, end: usize) -> bool {
        let before = trim_end(slice(block, start, end), is_blank);
        let after = slice(block, end, block.len());
        let open = trim_end(before, is_closer);
        match last(open) {
            Some('.') => {
                is_item_number(before)
                    || self.is_abbreviated(open, after)
                    || (open.len() == before.len() && starts_lower(after))
            }
            // “Go!” he said; Yahoo! said; “Why?” Dr. Hale asked.
            Some('!' | '?') => {
                starts_lower(after) || (open.len() < before.len() && self.names_speaker(after))
            }
            Some('。' | '！' | '？' | '؟' | '۔' | '।' | '։' | '።' | '…') => false,
            // No terminator: a line break inside a hard-wrapped paragraph.
            _ => true,
        }
    }

    /// Whether the last full stop of `before` belongs to an abbreviation, and
    /// `after` goes on with the sentence.
    fn is_abbreviated(&mut self, before: &str, after: &str) -> bool {
        let word = last_word(slice(before, 0, before.len() - 1));
        if word.is_empty() || word.len() > LONGEST_ABBREVIATION {
            return false;
        }
        self.folded.clear();
        fold_into(word, &mut self.folded);
        let kind = self.lexicon.note(&self.folded).abbreviation;
        let kind = kind.or_else(|| is_initials(word).then_some(Abbreviation::Name));
        match kind {
            None => false,
            Some(Abbreviation::Inner) => true,
            Some(Abbreviation::Number) => first(after).is_some_and(|c| class(c) == Class::Numeric),
            Some(Abbreviation::Name) => !self.opens_sentence(after),
            Some(Abbreviation::Time) => {
                self.fold_first_word(after);
                first(after).is_some_and(|c| matches!(class(c), Class::Numeric | Class::Lower))
                    || self.lexicon.note(&self.folded).after_time
            }
        }
    }

    /// Whether what follows can only be a new sentence: a quotation, or a
    /// capital on a word that no name begins with.
    fn opens_sentence(&mut self, after: &str) -> bool {
        let Some(c) = first(after) else { return true };
        self.fold_first_word(after);
        // Another initial, though "A" and "I" are words too.
        if slice(after, c.len_utf8(), after.len()).starts_with('.') {
            return false;
        }
        is_opener(c) || (is_upper(c) && self.lexicon.note(&self.folded).stop_word)
    }

    /// Whether what follows a quotation says whose it is.
    fn names_speaker(&mut self, after: &str) -> bool {
        let speaker = words(after, Span::new(0, after.len())).take(SPEAKER_WORDS);
        speaker.into_iter().any(|word| {
            self.folded.clear();
            fold_into(word.of(after), &mut self.folded);
            self.lexicon.note(&self.folded).speech
        })
    }

    fn fold_first_word(&mut self, after: &str) {
        let rest = trim_start(after, |c| is_alphanumeric(c) || c == '\'' || c == '’');
        self.folded.clear();
        fold_into(before(after, rest), &mut self.folded);
    }

    /// UAX #29 goes on over "… in 2018. 13 companies came": a number may go
    /// with an abbreviation. Where there is none, it opens a sentence.
    fn split_before_number(&mut self, block: &str, from: usize, to: usize) -> Option<usize> {
        let bytes = block.as_bytes();
        let mut at = from;
        while let Some(found) = bytes[at..to].iter().position(|&b| b == b'.') {
            at += found + 1;
            let behind = trim_start(slice(block, at, to), is_closer);
            let rest = trim_start(behind, is_blank);
            if rest.len() == behind.len()
                || !rest.as_bytes().first().is_some_and(u8::is_ascii_digit)
            {
                continue;
            }
            let word = last_word(slice(block, from, at - 1));
            let plain = word.chars().count() > 2 && !word.contains('.');
            if plain && !self.is_abbreviated(slice(block, from, at), rest) {
                return Some(to - rest.len());
            }
        }
        None
    }
}

fn push(text: &str, block: Span, start: usize, end: usize, sentences: &mut Vec<Span>) {
    let offset = block.start as usize;
    sentences.extend(trimmed(text, offset + start, offset + end));
}

fn starts_lower(text: &str) -> bool {
    first(trim_start(text, is_blank)).is_some_and(is_lower)
}

/// The word at the end of a text, with the full stops inside it ("U.S", "Maj").
fn last_word(text: &str) -> &str {
    let open = trim_end(text, |c| is_alphanumeric(c) || c == '.');
    slice(text, open.len(), text.len())
}

/// "J", "J.R", "U.S": capitals with a full stop between.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(is_upper) && letters.next().is_none()
    })
}

/// "1.", "12.": a list item's number is not a sentence of its own.
fn is_item_number(sentence: &str) -> bool {
    sentence.len() <= 3 && sentence.as_bytes()[0].is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::paragraphs;

    fn sentences(text: &str) -> Vec<&str> {
        let english = Lexicon::of_tag("en");
        let mut segmenter = Segmenter::new(&english);
        let mut spans = Vec::new();
        for paragraph in paragraphs(text) {
            segmenter.segment(text, paragraph.span, &mut spans);
        }
        spans.iter().map(|span| span.of(text)).collect()
    }

    /// One sentence a line: each must come out as it stands.
    fn keeps(lines: &[&str]) {
        assert_eq!(sentences(&lines.join(" ")), lines);
    }

    #[test]
    fn ranks_and_titles_belong_to_the_name() {
        keeps(&[
            "Maj. Gen. Ada Brill met Dr. Hale on the quay.",
            "They spoke for an hour.",
        ]);
    }

    #[test]
    fn months_belong_to_the_day_and_need_not_have_one() {
        keeps(&[
            "The Jan. 13-15 fair drew a crowd.",
            "He came in Nov. to hold talks.",
            "On Feb. 2 he left.",
            "It began in Oct.",
            "Nobody knew why.",
        ]);
    }

    #[test]
    fn decimals_and_references_are_one_word() {
        keeps(&[
            "Prices rose 3.2 percent.",
            "See No. 4 of the list.",
            "It weighs 2.5 kg.",
        ]);
    }

    #[test]
    fn acronyms_end_a_sentence_only_before_a_word_that_opens_one() {
        keeps(&[
            "The U.S. Navy sailed.",
            "It came from the U.S.",
            "The crew was tired.",
            "J. R. Hale and T. A. I. Brill were aboard.",
            "It left at 4:15 p.m.",
            "Former sailors waved.",
            "The next one goes at 9 a.m. Monday.",
        ]);
    }

    #[test]
    fn quotes_stay_with_their_sentence() {
        keeps(&[
            "“It was late.”",
            "“Go!” he said.",
            "“Why not now?” Dr. Hale asked.",
            "He called it “a threat to peace”.",
            "She shouted: “Stop!”",
            "Then it was quiet.",
        ]);
    }

    #[test]
    fn a_number_may_open_a_sentence() {
        keeps(&[
            "The fair began in 2018.",
            "13 companies came.",
            "About 40 are expected now.",
        ]);
    }

    #[test]
    fn item_numbers_stay_with_their_item() {
        assert_eq!(
            sentences("1. Break the eggs.\n2. Whisk them."),
            ["1. Break the eggs.", "2. Whisk them."]
        );
    }

    #[test]
    fn a_hard_wrapped_paragraph_is_cut_at_sentences_only() {
        let text = "The harbour board met on Monday to hear\n\
                    what the dredging would cost. It heard\n\
                    from Dr. Hale, who had come from Lind\n\
                    by the early boat.";
        assert_eq!(sentences(text).len(), 2);
        assert!(sentences(text)[1].ends_with("from Lind\nby the early boat."));
    }
}
