//! What Nutgraf knows of each language, and which one a text is in.
//!
//! A language is one file under `language/`: its stop words, abbreviations and
//! stemmer. To add one, write that file, list it in [`ALL`], and say where its
//! words come from.

mod en;

use crate::span::Span;
use crate::tokenize::words;
use crate::unicode::lower;
use rust_stemmers::Stemmer;

/// Words looked at to tell the language of a text.
const SAMPLE_WORDS: usize = 400;
/// Share of stop words from which a text is taken to be in a language. Running
/// English has 35 to 50 %, and hardly 5 % of the words of other languages
/// coincide; headlines and lists go down to 15 %.
const RELIABLE: f64 = 0.12;

/// The languages that have a file.
static ALL: [&Language; 1] = [&en::LANGUAGE];

/// Everything that is particular to one language.
pub(crate) struct Language {
    /// BCP 47 primary tag.
    pub(crate) code: &'static str,
    /// Whether there are lists and a stemmer for it.
    pub(crate) tuned: bool,
    /// Words that say nothing of the subject. Lower case, sorted by bytes.
    pub(crate) stop_words: &'static [&'static str],
    /// Opening words that point back to a sentence before. Lower case, sorted.
    pub(crate) dangling: &'static [&'static str],
    /// Words that a full stop shortens. Lower case, without their last full stop, sorted.
    pub(crate) abbreviations: &'static [(&'static str, Abbreviation)],
    /// Days, months and zones: what goes on after a time of day, though it has
    /// a capital. Lower case, sorted.
    pub(crate) after_times: &'static [&'static str],
    /// Makes the stemmer, if there is one. A function, so that a build holds
    /// only the stemmers of the languages that it lists.
    pub(crate) stemmer: Option<fn() -> Stemmer>,
}

/// What the full stop behind an abbreviation can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Something always follows: "Dr. Hale", "e.g. a boat". Never ends a sentence.
    Inner,
    /// A number may follow: "Jan. 13", "No. 4". Ends a sentence before anything else but lower case.
    Number,
    /// A name may follow: "Lind Inc. Chairman Bo Hale". Ends a sentence only
    /// before a word that opens one.
    Name,
    /// Mostly the end when a capital follows: "at 4 p.m. The", but not "4 p.m. Monday".
    Time,
}

/// A text in a language that has no file: Unicode's rules and nothing else.
static UNKNOWN: Language = Language {
    code: "und",
    tuned: false,
    stop_words: &[],
    dangling: &[],
    abbreviations: &[],
    after_times: &[],
    stemmer: None,
};

impl Language {
    /// The language of a BCP 47 tag, by its primary subtag.
    pub(crate) fn of_tag(tag: &str) -> &'static Language {
        let primary = tag.split('-').next().unwrap_or(tag);
        let known = ALL.iter().find(|language| language.code.eq_ignore_ascii_case(primary));
        known.copied().unwrap_or(&UNKNOWN)
    }

    /// The language that a text is in, by the share of its stop words.
    pub(crate) fn detect(text: &str) -> &'static Language {
        let words = words(text, Span::new(0, text.len())).take(SAMPLE_WORDS);
        let sample: Vec<String> = words.map(|word| fold(word.of(text))).collect();
        let share = |language: &Language| {
            let stop = sample.iter().filter(|word| language.is_stop_word(word)).count();
            stop as f64 / sample.len().max(1) as f64
        };
        let votes = ALL.iter().map(|language| (share(language), *language));
        let best = votes.max_by(|a, b| a.0.total_cmp(&b.0));
        best.filter(|(share, _)| *share >= RELIABLE).map_or(&UNKNOWN, |(_, language)| language)
    }

    /// Whether a folded word is a stop word.
    pub(crate) fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.binary_search(&word).is_ok()
    }

    /// Whether a sentence that opens with this folded word leans on the one before.
    pub(crate) fn is_dangling(&self, word: &str) -> bool {
        self.dangling.binary_search(&word).is_ok()
    }

    /// What a full stop behind this folded word may mean.
    pub(crate) fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        let found = self.abbreviations.binary_search_by_key(&word, |(short, _)| short);
        found.ok().map(|i| self.abbreviations[i].1)
    }
}

/// Case folding: what two words must share to count as one.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Case folding that appends to a buffer. The typographic apostrophe becomes the typewriter's.
pub(crate) fn fold_into(word: &str, folded: &mut String) {
    for c in word.chars() {
        match c {
            '’' => folded.push('\''),
            _ => folded.push(lower(c)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted_folded_and_free_of_duplicates() {
        for language in ALL {
            let short: Vec<&str> = language.abbreviations.iter().map(|(word, _)| *word).collect();
            for list in [language.stop_words, language.dangling, language.after_times, &short] {
                for pair in list.windows(2) {
                    assert!(pair[0] < pair[1], "{}: {pair:?}", language.code);
                }
                assert!(list.iter().all(|word| fold(word) == **word), "{}", language.code);
            }
        }
    }

    #[test]
    fn english_is_told_from_what_is_not() {
        let code = |text| Language::detect(text).code;
        assert_eq!(code("The ferry stayed in port because of the gales, and nobody minded."), "en");
        assert_eq!(code("Le bac est resté au port à cause de la tempête dans le détroit."), "und");
        assert_eq!(code("Паром остался в порту из-за шторма в проливе."), "und");
        assert_eq!(code(""), "und");
    }

    #[test]
    fn a_tag_counts_by_its_primary_part() {
        assert_eq!(Language::of_tag("EN-gb").code, "en");
        assert_eq!(Language::of_tag("tlh").code, "und");
    }
}
