//! Texts to measure, the same every time.

// Each bench uses some of it.
#![allow(dead_code)]

use nutgraf::{Options, sentences};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// The texts of the golden tests.
pub fn fixtures() -> Result<Vec<String>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let name = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(name)? {
        let path = entry.map_err(name)?.path().join("input.txt");
        if path.is_file() {
            paths.push(path);
        }
    }
    // Folders are listed in any order; results should not depend on it.
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).map_err(name))
        .collect()
}

/// One of them by its name.
pub fn fixture(name: &str) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let path = folder.join(name).join("input.txt");
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Sentences of the fixtures that may stand anywhere.
pub fn samples() -> Result<Vec<String>, String> {
    let mut samples = Vec::new();
    for fixture in fixtures()? {
        let spans = sentences(&fixture, &Options::default()).map_err(|error| error.to_string())?;
        let parts = spans.into_iter().map(|span| span.of(&fixture));
        samples.extend(parts.filter(|part| is_prose(part)).map(String::from));
    }
    Ok(samples)
}

/// Numbers that look random and are the same every time (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    /// A word made of syllables. As in any language, the n-th most common word
    /// is about 1/n as common as the first (Zipf), and most have several forms.
    fn word(&mut self) -> String {
        const STEMS: f64 = 12_000.0;
        const ENDINGS: [&str; 8] = ["", "", "", "s", "s", "ed", "ing", "ation"];
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        // 80 is the first number of two syllables.
        #[allow(clippy::cast_sign_loss)]
        let mut rest = 80 + STEMS.powf(share) as usize;
        let mut word = String::new();
        while rest > 0 {
            word.push(char::from(b"bdfghklmnprstvwz"[rest % 16]));
            word.push(char::from(b"aeiou"[rest / 16 % 5]));
            rest /= 80;
        }
        // A stem ends in a consonant, or the stemmer would have little to do.
        word.push(char::from(b"nrtl"[word.len() / 2 % 4]));
        word + ENDINGS[self.below(ENDINGS.len())]
    }
}

/// A text of a size in paragraphs, made of the fixtures' sentences with every
/// third longer word changed: the sentences are real ones, and the vocabulary
/// grows with the text as it does in books (10,000 words in 1 MB, 40,000 in 10 MB).
pub fn written(samples: &[String], size: usize, dice: &mut Dice) -> String {
    let mut text = String::with_capacity(size + 1000);
    while text.len() < size {
        for (i, word) in samples[dice.below(samples.len())]
            .split_whitespace()
            .enumerate()
        {
            let plain = word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
            text.push_str(if i == 0 { "" } else { " " });
            text.push_str(&if plain && dice.below(3) == 0 {
                dice.word()
            } else {
                word.into()
            });
        }
        text.push_str(if dice.below(4) == 0 { "\n\n" } else { " " });
    }
    cut(text, size)
}

/// Whether a sentence is running text that may stand anywhere.
fn is_prose(sentence: &str) -> bool {
    sentence.starts_with(char::is_uppercase)
        && sentence.ends_with('.')
        && !sentence.contains(['\n', ':', '“'])
        && sentence.split(' ').count() >= 6
}

/// At most `size` bytes of a text.
fn cut(mut text: String, size: usize) -> String {
    text.truncate(text.floor_char_boundary(size));
    text
}

/// The same text in lines of at most 72 characters, as mail has it.
pub fn wrapped(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len());
    for paragraph in text.split("\n\n") {
        let mut width = 0;
        for word in paragraph.split(' ') {
            let length = word.chars().count();
            let fits = width + 1 + length <= 72;
            wrapped.push_str(if width == 0 {
                ""
            } else if fits {
                " "
            } else {
                "\n"
            });
            width = if width > 0 && fits {
                width + 1 + length
            } else {
                length
            };
            wrapped.push_str(word);
        }
        wrapped.push_str("\n\n");
    }
    wrapped
}

pub fn distinct_words(text: &str) -> usize {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_lowercase).collect::<HashSet<_>>().len()
}
