//! Measures the characters of a sentence: capitalized words, commas, quotations and list markers.
//!
//! Reads the sentence once. Runs of small ASCII letters and blanks, which are most of a text in
//! Latin script, are read eight bytes at a time.

use crate::text::chars::decoded;
use crate::text::lines::opens_item;
use crate::text::swar::{keep_first, leading_count, load_chunk, lowercase_mask, space_mask};
use crate::text::unicode::{is_alphanumeric, is_upper};

/// Measurements of a sentence's characters.
#[derive(Default)]
pub(super) struct Surface {
    /// Number of capitalized words, without the first word and single letters.
    pub(super) capitals: f64,
    /// Number of commas.
    pub(super) commas: f64,
    /// Share of the characters in quotation marks.
    pub(super) quoted: f64,
    /// `true` if the sentence opens with the marker of a list item.
    pub(super) item: bool,
}

/// Measures one sentence.
pub(super) fn surface(sentence: &str) -> Surface {
    let mut scan = Scan::default();
    let mut at = 0;
    loop {
        let rest = sentence.as_bytes().get(at..).unwrap_or_default();
        let (eight, _) = load_chunk(rest);
        let small = lowercase_mask(eight);
        let plain = leading_count(small | space_mask(eight));
        if plain > 0 {
            scan.read_plain(keep_first(small, plain), plain);
            at += plain;
            if plain == 8 {
                continue;
            }
        }
        let Some(c) = decoded(sentence, at) else {
            break;
        };
        at += c.len_utf8();
        scan.read_char(c);
    }
    Surface {
        capitals: f64::from(scan.capitals),
        commas: f64::from(scan.commas),
        quoted: f64::from(scan.quoted) / f64::from(scan.chars.max(1)),
        item: opens_item(sentence),
    }
}

/// State of the scan, and the counts so far.
#[derive(Default)]
struct Scan {
    chars: u32,
    /// Characters in quotation marks.
    quoted: u32,
    in_quotes: bool,
    capitals: u32,
    commas: u32,
    word: SurfaceWord,
    /// `true` once a word has begun.
    seen_word: bool,
}

/// State of the current word.
#[derive(Default)]
struct SurfaceWord {
    /// Number of letters and digits so far, at most two.
    letters: u32,
    /// `true` if the word is capitalized and not the first of the sentence.
    capitalized: bool,
}

impl Scan {
    /// Reads up to eight bytes that are small letters or blanks. `small` marks the letters by
    /// the high bits of their bytes.
    #[inline]
    fn read_plain(&mut self, small: u64, bytes: usize) {
        let continues_word = self.word.capitalized && self.word.letters == 1 && has_first(small);
        self.capitals += u32::from(continues_word);
        self.word.read_plain(small, bytes);
        self.seen_word |= small != 0;
        self.chars += bytes as u32;
        self.quoted += if self.in_quotes { bytes as u32 } else { 0 };
    }

    /// Reads any character.
    #[inline]
    fn read_char(&mut self, c: char) {
        self.chars += 1;
        if is_alphanumeric(c) {
            if self.word.letters == 0 {
                self.word.capitalized = self.seen_word && is_upper(c);
                self.seen_word = true;
            }
            // The second letter makes it a word that counts.
            self.capitals += u32::from(self.word.capitalized && self.word.letters == 1);
            self.word.letters = (self.word.letters + 1).min(2);
        } else if self.word.letters == 0 || !matches!(c, '\'' | '’' | '-') {
            self.word.letters = 0;
        }
        match c {
            ',' | '،' | '、' => self.commas += 1,
            '“' | '«' | '„' => self.in_quotes = true,
            '”' | '»' => self.in_quotes = false,
            '"' => self.in_quotes = !self.in_quotes,
            _ => {}
        }
        self.quoted += u32::from(self.in_quotes);
    }
}

/// Returns `true` if the first of eight bytes is marked by its high bit.
fn has_first(marks: u64) -> bool {
    marks & 0x80 != 0
}

impl SurfaceWord {
    /// Reads up to eight bytes that are small letters, marked by the high bits of `small`, or
    /// blanks.
    #[inline]
    fn read_plain(&mut self, small: u64, bytes: usize) {
        let is_letter = |byte: usize| has_first(small >> (8 * byte));
        let last = bytes - 1;
        if !is_letter(last) {
            self.letters = 0;
        } else if last > 0 && is_letter(last - 1) || last == 0 && self.letters > 0 {
            self.letters = 2;
        } else {
            *self = Self {
                letters: 1,
                capitalized: false,
            };
        }
    }
}
