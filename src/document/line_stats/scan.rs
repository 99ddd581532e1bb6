//! Scanner that collects the stats of one line, word by word.
//!
//! In: the text of a line. Out: its [`LineStats`] and a hash of its words. Most words
//! are ASCII letters, which are read eight bytes at a time; all other characters go
//! through their Unicode class one by one.

use super::hash::WordHash;
use super::{LineStats, PageStats};
use crate::text::chars::{decoded, is_blank, is_closer, is_opener};
use crate::text::interner::mix;
use crate::text::lines::opens_item;
use crate::text::swar::{keep_first, leading_count, load_chunk, lowercase_mask};
use crate::text::unicode::{Class, class, is_lower, lower};

/// Maximum number of letters of a short word: an article, a preposition, "and".
const SHORT_LETTERS: u32 = 3;
/// Minimum number of letters of a topic word.
const TOPIC_LETTERS: u32 = 5;

/// Per-line accumulators that are not part of the result.
#[derive(Default)]
struct LineScan {
    /// Hash of the words so far.
    hash: u64,
    /// Number of words, those of ideographs and kana alone excluded.
    spelled_words: u32,
    /// Number of ideographs, kana and their marks.
    ideographs: u32,
}

/// Word as far as it has been read.
#[derive(Default)]
struct WordScan {
    /// Number of letters and digits.
    letters: u32,
    /// Number of letters that are ideographs or kana.
    ideographs: u32,
    /// Number of ideographs, kana and their marks.
    wide: u32,
    capitals: u32,
    digits: u32,
    /// Set if the word contains a letter that is not a capital.
    has_lowercase: bool,
    starts_upper: bool,
    /// Set if a capital follows a lower-case letter.
    is_camel_case: bool,
    /// Last character, closing quotes and brackets excluded.
    last: Option<char>,
    dots: u32,
    colons: u32,
    hash: WordHash,
}

impl PageStats {
    /// Returns the stats of a line and a hash of its words. Adds its topic words.
    pub(super) fn scan_line(&mut self, text: &str) -> (LineStats, u64) {
        let mut line = LineStats {
            is_item: opens_item(text),
            ..LineStats::default()
        };
        let mut scan = LineScan::default();
        let mut at = 0;
        while at < text.len() {
            at = self.scan_word(text, at, &mut line, &mut scan);
        }
        line.estimated_words = scan.spelled_words + scan.ideographs / 2;
        line.topics_end = self.topics.len() as u32;
        line.outline = (line.words + 1).ilog2().min(5) as u8 * 8
            + u8::from(line.ends_sentence) * 4
            + u8::from(line.digits > 0) * 2
            + u8::from(line.capitalised * 2 > line.words);
        (line, scan.hash)
    }

    /// Reads the word at byte offset `start` and the blank after it. Returns the
    /// offset of the next word.
    fn scan_word(
        &mut self,
        text: &str,
        start: usize,
        line: &mut LineStats,
        scan: &mut LineScan,
    ) -> usize {
        let mut word = WordScan::default();
        let mut at = line.scan_ascii(text.as_bytes(), start, &mut word);
        // Shortcut: most words are ASCII letters and a blank.
        if word.letters > 0 && text.as_bytes().get(at) == Some(&b' ') {
            line.characters += 1;
            line.end_in_letter();
            self.finish_word(&word, line, scan);
            return at + 1;
        }
        while let Some(c) = decoded(text, at) {
            line.characters += 1;
            at += c.len_utf8();
            if c == ' ' || is_blank(c) {
                break;
            }
            line.scan_character(c, &mut word);
        }
        scan.ideographs += word.wide;
        if let Some(last) = word.last {
            line.end_in_word(&word, last);
            if word.letters > 0 {
                self.finish_word(&word, line, scan);
            }
        }
        at
    }

    /// Counts a complete word that contains letters or digits.
    fn finish_word(&mut self, word: &WordScan, line: &mut LineStats, scan: &mut LineScan) {
        let hash = word.hash.finish();
        if word.letters >= TOPIC_LETTERS && word.digits == 0 {
            self.topics.push(self.topic_ids.id(hash));
        }
        scan.hash = mix(scan.hash, hash);
        if line.words == 0 {
            line.first_word = (hash >> 32) as u32;
        }
        line.capitalised += u32::from(word.starts_upper && line.words > 0);
        line.all_capitals += u32::from(word.capitals > 1 && !word.has_lowercase);
        line.short_words += u32::from(word.letters <= SHORT_LETTERS && word.digits == 0);
        line.camel_case = line.camel_case.saturating_add(word.is_camel_case.into());
        // A URL: "https://example.com".
        line.has_address |= word.colons > 0 && line.separators > 1 && word.dots > 0;
        // A year of four digits, or a time such as "12:30".
        line.has_date |=
            word.digits == 4 && word.letters == 4 || word.colons == 1 && word.digits > 2;
        line.words += 1;
        scan.spelled_words += u32::from(word.letters > word.ideographs);
    }
}

impl LineStats {
    /// Reads an ASCII letter at `start` and the lower-case ASCII letters after it, which
    /// is all of most words. Returns the offset after them.
    fn scan_ascii(&mut self, bytes: &[u8], start: usize, word: &mut WordScan) -> usize {
        let rest = bytes.get(start..).unwrap_or_default();
        let Some(first) = rest.first().filter(|byte| byte.is_ascii_alphabetic()) else {
            return start;
        };
        let is_upper = first.is_ascii_uppercase();
        let (mut eight, mut rest) = load_chunk(rest);
        // Lower-cases the first letter.
        eight |= 0x20;
        let mut letters = 0;
        loop {
            let more = leading_count(lowercase_mask(eight));
            letters += more;
            if more < 8 {
                (word.hash.rest, word.hash.count) = (keep_first(eight, more), more as u32);
                break;
            }
            word.hash.state = mix(word.hash.state, eight);
            (eight, rest) = load_chunk(rest);
        }
        let last = if letters == 1 {
            Some(*first)
        } else {
            bytes.get(start + letters - 1).copied()
        };
        word.last = last.map(char::from);
        word.starts_upper = is_upper;
        word.capitals = u32::from(is_upper);
        word.has_lowercase = !is_upper || letters > 1;
        word.letters = letters as u32;
        if self.letters == 0 {
            self.starts_lowercase = !is_upper;
        }
        self.letters += letters as u32;
        self.characters += letters as u32;
        start + letters
    }

    /// Reads one character of a word.
    fn scan_character(&mut self, c: char, word: &mut WordScan) {
        let class = class(c);
        let ideograph = u32::from(matches!(c, '\u{3000}'..='\u{9fff}'));
        word.wide += ideograph;
        if matches!(
            class,
            Class::Upper | Class::Lower | Class::Letter | Class::Ideograph | Class::Numeric
        ) {
            word.ideographs += ideograph;
            self.scan_letter(c, class, word);
        } else {
            self.scan_punctuation(c, word);
        }
    }

    /// Reads a letter or digit.
    #[inline]
    fn scan_letter(&mut self, c: char, class: Class, word: &mut WordScan) {
        let is_upper = class == Class::Upper;
        let is_digit = class == Class::Numeric;
        if word.letters == 0 {
            word.starts_upper = is_upper;
            if self.letters == 0 {
                self.starts_lowercase = class == Class::Lower;
            }
        }
        word.is_camel_case |= is_upper && word.last.is_some_and(is_lower);
        word.letters += 1;
        word.capitals += u32::from(is_upper);
        word.has_lowercase |= class == Class::Lower;
        word.digits += u32::from(is_digit);
        word.hash.add(lower(c));
        word.last = Some(c);
        self.letters += 1;
        self.digits += u32::from(is_digit);
    }

    /// Reads a character that is neither a letter nor a digit.
    #[inline]
    fn scan_punctuation(&mut self, c: char, word: &mut WordScan) {
        match c {
            ',' | ';' | '،' | '、' | '，' => self.commas = self.commas.saturating_add(1),
            '|' | '•' | '·' | '»' | '›' | '→' | '/' | '>' | '©' | '+' => {
                self.separators = self.separators.saturating_add(1);
            }
            '@' => self.has_address = true,
            ':' => word.colons += 1,
            '.' => word.dots += 1,
            _ => {}
        }
        self.has_quote |= is_opener(c) && c != '(' && c != '[';
        // The end of "word.”)" is its full stop.
        if !is_closer(c) {
            word.last = Some(c);
        }
    }

    /// Sets the end of the line to a word that ends in a letter.
    fn end_in_letter(&mut self) {
        self.ends_in_ellipsis = false;
        self.ends_sentence = false;
        self.ends_in_question_mark = false;
        self.ends_in_colon = false;
    }

    /// Sets the end of the line to `word`, whose last character is `last`.
    fn end_in_word(&mut self, word: &WordScan, last: char) {
        self.ends_in_ellipsis = last == '…' || word.dots >= 3;
        self.ends_sentence =
            matches!(class(last), Class::FullStop | Class::Terminator) && !self.ends_in_ellipsis;
        self.ends_in_question_mark = last == '?';
        self.ends_in_colon = last == ':';
        self.sentence_ends = self.sentence_ends.saturating_add(self.ends_sentence.into());
    }
}
