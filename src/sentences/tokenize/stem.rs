//! Stems of folded words: stop words are dropped, clitics removed, numbers normalized.

use crate::language::Lexicon;
use crate::text::chars::first;
use rust_stemmers::Stemmer;
use std::borrow::Cow;

/// Returns the stem of a folded word, or `None` for a stop word.
pub(super) fn stem<'w>(
    word: &'w str,
    lexicon: &Lexicon,
    stemmer: Option<&Stemmer>,
) -> Option<Cow<'w, str>> {
    let is_stop_word =
        |word: &str| lexicon.classes(word).stop_word || word.chars().all(is_hiragana);
    if is_stop_word(word) {
        return None;
    }
    if first(word).is_some_and(|c| c.is_ascii_digit()) {
        return Some(without_thousands_separators(word));
    }
    let word = without_clitics(word, lexicon);
    if is_stop_word(word) {
        return None;
    }
    Some(stemmer.map_or(Cow::Borrowed(word), |stemmer| stemmer.stem(word)))
}

/// Removes what is attached to a word by an apostrophe or colon: "homme" of "l'homme",
/// "arte" of "dell'arte", "ankara" of the Turkish "ankara'da", "eu" of the Finnish
/// "eu:n". An apostrophe that belongs to the word is kept: "o'neill", "don't".
fn without_clitics<'w>(word: &'w str, lexicon: &Lexicon) -> &'w str {
    let word = word.split(':').next().unwrap_or(word);
    let Some((before, after)) = word.split_once('\'') else {
        return word;
    };
    if lexicon.language.code == "tr" {
        before
    } else if lexicon.classes(before).stop_word && !after.is_empty() {
        after
    } else {
        word
    }
}

/// Removes thousands separators: "1,000", "1.000" and "1'000" become "1000". Other
/// numbers, such as "3.14", are returned unchanged.
fn without_thousands_separators(word: &str) -> Cow<'_, str> {
    let mut groups = word.split([',', '.', '\'']);
    let is_head_short = groups.next().is_some_and(|head| head.len() <= 3);
    let is_grouped = is_head_short && groups.all(|group| group.len() == 3);
    if is_grouped && word.len() > 3 {
        word.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
            .into()
    } else {
        word.into()
    }
}

/// Returns `true` for Hiragana, in which Japanese writes endings, particles and little
/// else.
fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}
