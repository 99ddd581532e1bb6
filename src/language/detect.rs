//! Detection of the language of a text, without a statistical model.
//!
//! Most scripts belong to one language. For the others, the stop words that the lexicons
//! carry anyway vote, together with letters that few languages have: see [`latin`] for the
//! Latin script and [`cyrillic`] for the Cyrillic one.

mod cyrillic;
mod latin;
mod script;

use super::{Lexicon, UNKNOWN, language};
use crate::text::chars::{contains, slice};
use crate::text::unicode::lower;
use script::{LetterCounts, Script};

/// Number of bytes of a text that are examined: about 330 words of English.
const SAMPLE_BYTES: usize = 2000;
/// Confidence from which a detection is accepted. All but one in two hundred paragraphs of
/// running text reach more, and most reach 1.
const RELIABLE: f64 = 0.3;
/// Confidence from which a detection overrides the language that a page declares.
const CERTAIN: f64 = 0.9;
/// Share of stop words and distinctive letters at which a language has full confidence.
/// Running text has 40 to 60 %, and in another language 5 to 20 % of the words coincide.
const FULL_SHARE: f64 = 0.35;
/// Weight of a distinctive letter, compared with a stop word that only one language has.
const LETTER_WEIGHT: f64 = 0.25;
/// Share of Han and kana from which a text is Chinese or Japanese, as a divisor. One such
/// character expresses as much as several letters.
const EAST_ASIAN_DIVISOR: usize = 3;
/// Share of kana among them from which a text is Japanese, as a divisor. Japanese also uses
/// Han characters; Chinese uses no kana.
const KANA_DIVISOR: usize = 10;
/// Letters that Persian and Urdu add to the Arabic ones.
const NOT_ARABIC: &str = "پچژگکیٹڈڑںہۀەے";
/// Share of such letters from which a text is not Arabic.
const MAX_NOT_ARABIC: f64 = 0.01;
/// Frequent word that Hindi has and other languages in Devanagari do not.
const HINDI_WORD: &str = "है";

/// Result of the detection.
#[derive(Clone, Copy, Debug)]
struct Detection {
    /// Number of the language.
    language: usize,
    /// Confidence from 0, a guess, to 1.
    confidence: f64,
}

impl Detection {
    /// Result for a text whose language is unclear.
    const UNCLEAR: Self = Self {
        language: UNKNOWN,
        confidence: 0.0,
    };
}

impl Lexicon {
    /// Returns the lexicon of the language that a text is written in. That is the one that its
    /// page declares, as a BCP 47 tag, unless the text is certainly in another one.
    pub(crate) fn detect(text: &str, declared: Option<&str>) -> &'static Self {
        let detection = detect(text);
        match declared {
            Some(tag) if detection.confidence < CERTAIN => Self::of_tag(tag),
            _ => Self::of(detection.language),
        }
    }
}

/// Detects the language of a text. It is [`UNKNOWN`] if the confidence is too low.
fn detect(text: &str) -> Detection {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let detection = by_script(slice(text, 0, end));
    let is_reliable = detection.confidence >= RELIABLE;
    Detection {
        language: if is_reliable {
            detection.language
        } else {
            UNKNOWN
        },
        ..detection
    }
}

/// Detects the language of a sample by its most frequent script.
fn by_script(sample: &str) -> Detection {
    let letters = LetterCounts::new(sample);
    let kana = letters.of(Script::Kana);
    let east_asian = letters.of(Script::Han) + kana;
    if east_asian * EAST_ASIAN_DIVISOR > letters.total() {
        let is_japanese = kana * KANA_DIVISOR > east_asian;
        return Detection {
            language: number(if is_japanese { "ja" } else { "zh" }),
            confidence: 1.0,
        };
    }
    let script = letters.most_frequent();
    let code = match script {
        Script::Latin => return latin::detect(sample),
        Script::Cyrillic => return cyrillic::detect(sample, &letters),
        Script::Arabic if letters.share_in(sample, NOT_ARABIC) < MAX_NOT_ARABIC => "ar",
        Script::Devanagari if contains(sample, HINDI_WORD) => "hi",
        Script::Armenian => "hy",
        Script::Georgian => "ka",
        Script::Greek => "el",
        Script::Hangul => "ko",
        Script::Hebrew => "he",
        Script::Tamil => "ta",
        Script::Thai => "th",
        Script::Arabic | Script::Devanagari | Script::Han | Script::Kana => {
            return Detection::UNCLEAR;
        }
    };
    Detection {
        language: number(code),
        confidence: letters.share(letters.of(script)),
    }
}

/// Counts the characters of a text that are among some small letters, in either case.
fn count_letters(text: &str, letters: &str) -> usize {
    text.chars().filter(|&c| letters.contains(lower(c))).count()
}

/// Returns the number of the language with a code.
fn number(code: &str) -> usize {
    let known = (0..UNKNOWN).find(|&number| language(number).code == code);
    debug_assert!(known.is_some());
    known.unwrap_or(UNKNOWN)
}

#[cfg(test)]
mod tests;
