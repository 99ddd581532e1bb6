//! The texts of the benches. They are the same in every run.

// Each bench uses a part of this module.
#![allow(dead_code)]

use nutgraf::{Options, sentences};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// Returns the texts of the golden tests, sorted by path.
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
    // The order of a folder differs between machines.
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).map_err(name))
        .collect()
}

/// Returns the text of one golden test.
pub fn fixture(name: &str) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let path = folder.join(name).join("input.txt");
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Returns sentences of the fixtures that make sense in any context.
pub fn samples() -> Result<Vec<String>, String> {
    let mut samples = Vec::new();
    for fixture in fixtures()? {
        let spans = sentences(&fixture, &Options::default()).map_err(|error| error.to_string())?;
        let parts = spans.into_iter().map(|span| span.of(&fixture));
        samples.extend(parts.filter(|part| is_prose(part)).map(String::from));
    }
    Ok(samples)
}

/// A pseudo-random number generator with a fixed seed (xorshift).
pub struct Xorshift(u64);

impl Xorshift {
    pub fn new() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    /// Returns a word of random syllables. The n-th most common word is about 1/n as
    /// common as the first (Zipf's law), and most words have several forms.
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
        // A stem ends in a consonant, so that the stemmer has work to do.
        word.push(char::from(b"nrtl"[word.len() / 2 % 4]));
        word + ENDINGS[self.below(ENDINGS.len())]
    }
}

/// Returns a text of `size` bytes in paragraphs. It consists of sentences of the
/// fixtures with a third of the longer words replaced, so that the vocabulary grows as
/// in books (10,000 words in 1 MB, 40,000 in 10 MB).
pub fn written(samples: &[String], size: usize, rng: &mut Xorshift) -> String {
    let mut text = String::with_capacity(size + 1000);
    while text.len() < size {
        for (i, word) in samples[rng.below(samples.len())]
            .split_whitespace()
            .enumerate()
        {
            let plain = word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
            text.push_str(if i == 0 { "" } else { " " });
            text.push_str(&if plain && rng.below(3) == 0 {
                rng.word()
            } else {
                word.into()
            });
        }
        text.push_str(if rng.below(4) == 0 { "\n\n" } else { " " });
    }
    cut(text, size)
}

/// Returns whether a sentence is running text that makes sense in any context.
fn is_prose(sentence: &str) -> bool {
    sentence.starts_with(char::is_uppercase)
        && sentence.ends_with('.')
        && !sentence.contains(['\n', ':', '“'])
        && sentence.split(' ').count() >= 6
}

/// Cuts a text to at most `size` bytes.
fn cut(mut text: String, size: usize) -> String {
    text.truncate(text.floor_char_boundary(size));
    text
}

/// Wraps the lines of a text at 72 characters, as mail programs do.
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

/// Returns the number of distinct words, regardless of case.
pub fn distinct_words(text: &str) -> usize {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_lowercase).collect::<HashSet<_>>().len()
}
