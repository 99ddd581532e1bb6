//! Scripts, and the number of letters that a text has of each.

use super::count_letters;
use crate::text::swar::{letter_mask, load_chunk};

/// A writing system, or a group of characters of one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Arabic,
    Tamil,
    Devanagari,
    Han,
    Kana,
    Armenian,
    Hebrew,
    Georgian,
    Hangul,
    Thai,
}

/// Number of scripts.
const SCRIPTS: usize = 13;

impl Script {
    const ALL: [Self; SCRIPTS] = [
        Self::Latin,
        Self::Greek,
        Self::Cyrillic,
        Self::Arabic,
        Self::Tamil,
        Self::Devanagari,
        Self::Han,
        Self::Kana,
        Self::Armenian,
        Self::Hebrew,
        Self::Georgian,
        Self::Hangul,
        Self::Thai,
    ];

    /// Returns the script of a character beyond ASCII, whose own letters are Latin.
    fn of(c: char) -> Option<Self> {
        Some(match c as u32 {
            0xc0..=0x24f | 0x1e00..=0x1eff => Self::Latin,
            0x370..=0x3ff | 0x1f00..=0x1fff => Self::Greek,
            0x400..=0x52f => Self::Cyrillic,
            0x531..=0x587 => Self::Armenian,
            0x5d0..=0x5ea => Self::Hebrew,
            0x620..=0x6d3 => Self::Arabic,
            0x904..=0x963 => Self::Devanagari,
            0xb82..=0xbcd => Self::Tamil,
            0xe01..=0xe4e => Self::Thai,
            0x10a0..=0x10ff => Self::Georgian,
            0x3041..=0x30ff => Self::Kana,
            0x3400..=0x9fff => Self::Han,
            0x1100..=0x11ff | 0xac00..=0xd7a3 => Self::Hangul,
            _ => return None,
        })
    }
}

/// Number of letters of each script in a text.
pub(super) struct LetterCounts([usize; SCRIPTS]);

impl LetterCounts {
    pub(super) fn new(text: &str) -> Self {
        let mut counts = [0; SCRIPTS];
        // ASCII letters are counted eight bytes at a time.
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            let eight;
            (eight, rest) = load_chunk(rest);
            counts[Script::Latin as usize] += letter_mask(eight).count_ones() as usize;
        }
        let beyond_ascii = text.chars().filter(|c| !c.is_ascii());
        for script in beyond_ascii.filter_map(Script::of) {
            counts[script as usize] += 1;
        }
        Self(counts)
    }

    /// Returns the number of letters of a script.
    pub(super) fn of(&self, script: Script) -> usize {
        self.0[script as usize]
    }

    /// Returns the number of letters of all scripts.
    pub(super) fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// Returns the script with the most letters. Of several, the first in [`Script`];
    /// [`Script::Latin`] if there are no letters.
    pub(super) fn most_frequent(&self) -> Script {
        let mut most = Script::Latin;
        for script in Script::ALL {
            if self.of(script) > self.of(most) {
                most = script;
            }
        }
        most
    }

    /// Returns a number of letters as a share of all.
    pub(super) fn share(&self, letters: usize) -> f64 {
        letters as f64 / self.total().max(1) as f64
    }

    /// Returns the share that some letters have in the text that was counted.
    pub(super) fn share_in(&self, text: &str, letters: &str) -> f64 {
        self.share(count_letters(text, letters))
    }
}
