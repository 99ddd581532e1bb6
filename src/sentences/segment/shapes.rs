//! Shapes by which abbreviations that are in no list are recognised.

use crate::text::unicode::{Class, class, is_upper};

/// Smallest character of Chinese, Japanese and Korean.
const FIRST_EAST_ASIAN: char = '\u{2e80}';
/// Words of one letter and its signs that can end a sentence, in the scripts of India:
/// forms of "be" and "go", and "no".
const SYLLABLES: &str = "का था थी थे दो ना लो है हैं हो हूँ हूं না છે છો தா போ வா";

/// Returns `true` if a word can be an abbreviation by its shape, or is a German street:
/// "Hauptstr".
pub(super) fn is_abbreviation(word: &str) -> bool {
    is_initials(word) || is_dotted(word) || has_no_vowel(word) || word.ends_with("str")
}

/// Returns `true` for single capitals separated by full stops: "J", "J.R", "U.S".
pub(super) fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(is_upper) && letters.next().is_none()
    })
}

/// Returns `true` for short parts separated by full stops, or one letter: "e.V", "n.Chr",
/// "s.r.o", "b", "கி.மீ".
fn is_dotted(word: &str) -> bool {
    let is_short = |part: &str| (1..=3).contains(&letters(part));
    let is_single = letters(word) == 1 && !SYLLABLES.split(' ').any(|other| other == word);
    word.split('.').all(is_short) && (is_single || word.contains('.'))
}

/// Returns the number of letters of a word without the signs that extend them, or 0 if it
/// has digits or is in a script whose letters are words or syllables.
pub(super) fn letters(word: &str) -> usize {
    let is_letter = |c| matches!(class(c), Class::Upper | Class::Lower | Class::Letter);
    let is_mark = |c| class(c) == Class::Extend;
    if !word
        .chars()
        .all(|c| (is_letter(c) && c < FIRST_EAST_ASIAN) || is_mark(c))
    {
        return 0;
    }
    word.chars().filter(|&c| !is_mark(c)).count()
}

/// Returns `true` for a word without vowels, which nobody could pronounce: "Skt", "hr",
/// "bzw". Returns `false` for capitals alone, which are an acronym: "TV".
fn has_no_vowel(word: &str) -> bool {
    let is_consonant =
        |c: char| matches!(c, 'b'..='z') && !matches!(c, 'e' | 'i' | 'o' | 'u' | 'y');
    let mut letters = word.chars();
    let initial = letters.next().map(|c| c.to_ascii_lowercase());
    (2..=5).contains(&word.len()) && initial.is_some_and(is_consonant) && letters.all(is_consonant)
}
