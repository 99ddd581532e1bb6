//! What the characters of a sentence show.

use crate::text::chars::decoded;
use crate::text::lines::opens_item;
use crate::text::swar::{keep_first, leading_count, load_chunk, lowercase_mask, space_mask};
use crate::text::unicode::{is_alphanumeric, is_upper};

/// What the characters of a sentence show.
#[derive(Default)]
pub(super) struct Surface {
    /// Words with a capital; the first word and single letters do not count.
    pub(super) capitals: f64,
    /// Number of commas.
    pub(super) commas: f64,
    /// Share of its characters that stand in quotation marks.
    pub(super) quoted: f64,
    /// Whether it opens as an item of a list does.
    pub(super) item: bool,
}

/// The word at hand, as far as it was read.
#[derive(Default)]
struct WordScan {
    /// Letters and digits, counted up to two.
    letters: u32,
    /// Whether it opens with a capital and is not the first.
    named: bool,
}

/// Looks at one sentence.
pub(super) fn surface(sentence: &str) -> Surface {
    let (mut all, mut quoted, mut inside) = (0u32, 0u32, false);
    let (mut capitals, mut commas) = (0u32, 0u32);
    let (mut word, mut first) = (WordScan::default(), true);
    let mut at = 0;
    loop {
        let rest = sentence.as_bytes().get(at..).unwrap_or_default();
        let (eight, _) = load_chunk(rest);
        let small = lowercase_mask(eight);
        let plain = leading_count(small | space_mask(eight));
        if plain > 0 {
            let small = keep_first(small, plain);
            capitals += u32::from(word.named && word.letters == 1 && begins(small));
            word.pass(small, plain);
            first &= small == 0;
            at += plain;
            all += plain as u32;
            quoted += if inside { plain as u32 } else { 0 };
            if plain == 8 {
                continue;
            }
        }
        let Some(c) = decoded(sentence, at) else {
            break;
        };
        at += c.len_utf8();
        all += 1;
        if is_alphanumeric(c) {
            if word.letters == 0 {
                word.named = !first && is_upper(c);
                first = false;
            }
            capitals += u32::from(word.named && word.letters == 1);
            word.letters = (word.letters + 1).min(2);
        } else if word.letters == 0 || !matches!(c, '\'' | '’' | '-') {
            word.letters = 0;
        }
        match c {
            ',' | '،' | '、' => commas += 1,
            '“' | '«' | '„' => inside = true,
            '”' | '»' => inside = false,
            '"' => inside = !inside,
            _ => {}
        }
        quoted += u32::from(inside);
    }
    Surface {
        capitals: f64::from(capitals),
        commas: f64::from(commas),
        quoted: f64::from(quoted) / f64::from(all.max(1)),
        item: opens_item(sentence),
    }
}

/// Whether the first of some bytes is marked by its high bit.
fn begins(marks: u64) -> bool {
    marks & 0x80 != 0
}

impl WordScan {
    /// Goes on through so many bytes, up to eight; those that are small letters are
    /// marked, the others are blanks.
    #[inline]
    fn pass(&mut self, small: u64, bytes: usize) {
        let is_letter = |byte: usize| begins(small >> (8 * byte));
        let last = bytes - 1;
        if !is_letter(last) {
            self.letters = 0;
        } else if last > 0 && is_letter(last - 1) || last == 0 && self.letters > 0 {
            self.letters = 2;
        } else {
            *self = Self {
                letters: 1,
                named: false,
            };
        }
    }
}
