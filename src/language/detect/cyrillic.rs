//! Detection of Russian and Ukrainian among the languages in Cyrillic script.

use super::script::{LetterCounts, Script};
use super::{Detection, FULL_SHARE, LETTER_WEIGHT, count_letters, number};
use crate::language::{Lexicon, fold_into};
use crate::text::span::Span;
use crate::text::word_breaks::words;

/// Letters of other languages in Cyrillic that Russian does not have, Ukrainian's first.
const NOT_RUSSIAN: &str = "іїєґўјљњћђџќѓәғқөңұүһ";
/// Share of such letters from which a text is not Russian.
const MAX_NOT_RUSSIAN: f64 = 0.005;
/// Letters that Russian has, and Bulgarian, Serbian and Macedonian do not.
const RUSSIAN: &str = "ыэ";
/// Share of those letters above which a text without foreign ones is Russian.
const MIN_RUSSIAN: f64 = 0.004;
/// Letter that is frequent in Bulgarian and rare in Russian.
const BULGARIAN: &str = "ъ";
/// Share of that letter from which a text is not Russian.
const MAX_BULGARIAN: f64 = 0.003;
/// Letters of Ukrainian that Russian does not have.
const UKRAINIAN: &str = "іїєґ";
/// Letters that Ukrainian does not have: those of Russian, Belarusian and the Turkic languages.
const NOT_UKRAINIAN: &str = "ыэўәқ";
/// Share of such letters from which a text is not Ukrainian.
const MAX_NOT_UKRAINIAN: f64 = 0.005;
/// Share of stop words and distinctive letters that a text in another language may have of
/// Russian by coincidence.
const COINCIDENCE: f64 = 0.05;

/// Detects the language of a sample that is mostly Cyrillic.
pub(super) fn detect(sample: &str, letters: &LetterCounts) -> Detection {
    let share = |of: &str| letters.share_in(sample, of);
    let sure = |code: &str| Detection {
        language: number(code),
        confidence: letters.share(letters.of(Script::Cyrillic)),
    };
    let foreign = share(NOT_RUSSIAN);
    if foreign < MAX_NOT_RUSSIAN && share(RUSSIAN) > MIN_RUSSIAN {
        sure("ru")
    } else if foreign < MAX_NOT_RUSSIAN && share(BULGARIAN) < MAX_BULGARIAN {
        russian_by_words(sample)
    } else if share(UKRAINIAN) > foreign / 2.0 && share(NOT_UKRAINIAN) < MAX_NOT_UKRAINIAN {
        sure("uk")
    } else {
        Detection::UNCLEAR
    }
}

/// Returns Russian, with a confidence by the share of its stop words and distinctive letters.
/// Short texts in other languages may have no letters that Russian does not have.
fn russian_by_words(sample: &str) -> Detection {
    let language = number("ru");
    let lexicon = Lexicon::of(language);
    let mut folded = String::new();
    let (mut stop_words, mut all) = (0.0, 0.0);
    for word in words(sample, Span::new(0, sample.len())) {
        folded.clear();
        fold_into(word.of(sample), &mut folded);
        stop_words += f64::from(u8::from(lexicon.classes(&folded).stop_word));
        all += 1.0;
    }
    let letters = count_letters(sample, lexicon.language.letters);
    let share = (stop_words + letters as f64 * LETTER_WEIGHT) / f64::max(all, 1.0);
    Detection {
        language,
        confidence: ((share - COINCIDENCE) / FULL_SHARE).clamp(0.0, 1.0),
    }
}
