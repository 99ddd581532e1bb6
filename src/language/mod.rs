//! Data of the supported languages, and detection of the language of a text.
//!
//! Each language has one file in this folder with its stop words, its abbreviations, further
//! word lists and its stemmer. A [`Lexicon`] makes the lists of one language searchable;
//! [`Lexicon::detect`] chooses it for a text. To add a language, write its file, list it in
//! [`TUNED`], and state the source of its words; `CONTRIBUTING.md` has the details.

mod ar;
mod common;
mod da;
mod data;
mod de;
mod detect;
mod el;
mod en;
mod es;
mod fi;
mod fold;
mod fr;
mod hu;
mod it;
mod lexicon;
mod nl;
mod no;
mod pt;
mod ro;
mod ru;
mod sv;
mod ta;
mod tr;

pub(crate) use data::{Abbreviation, CueWords, LanguageData, LinePhrases, ReferenceWords};
#[cfg(test)]
use fold::fold;
pub(crate) use fold::fold_into;
pub(crate) use lexicon::{Lexicon, WordClasses};

/// Languages with a file. Those in Latin script come first, because [`detect`] lets their
/// stop words vote.
static TUNED: [&LanguageData; 18] = [
    &da::LANGUAGE,
    &de::LANGUAGE,
    &en::LANGUAGE,
    &es::LANGUAGE,
    &fi::LANGUAGE,
    &fr::LANGUAGE,
    &hu::LANGUAGE,
    &it::LANGUAGE,
    &nl::LANGUAGE,
    &no::LANGUAGE,
    &pt::LANGUAGE,
    &ro::LANGUAGE,
    &sv::LANGUAGE,
    &tr::LANGUAGE,
    &ar::LANGUAGE,
    &el::LANGUAGE,
    &ru::LANGUAGE,
    &ta::LANGUAGE,
];
/// Number of languages in [`TUNED`] that are in Latin script.
const LATIN: usize = 14;
/// Languages without lists that are recognised by their script. The last one is the unknown
/// language.
static BY_SCRIPT: [&LanguageData; 10] = [
    &LanguageData::untuned("he"),
    &LanguageData {
        also_ends: Some(b':'),
        ..LanguageData::untuned("hy")
    },
    &LanguageData::untuned("hi"),
    &LanguageData::untuned("ja"),
    &LanguageData::untuned("ka"),
    &LanguageData::untuned("ko"),
    &LanguageData::untuned("th"),
    &LanguageData::untuned("uk"),
    &LanguageData::untuned("zh"),
    &LanguageData::untuned("und"),
];
/// Number of all languages.
const ALL: usize = TUNED.len() + BY_SCRIPT.len();
/// Number of the unknown language. It has Unicode's rules, and abbreviations that many
/// languages share.
const UNKNOWN: usize = ALL - 1;

/// Line phrases of every language that has them.
pub(crate) static LINE_PHRASES: [&LinePhrases; 1] = [&en::LINE_PHRASES];

/// Returns a language by its number, which is its index in [`TUNED`] and then [`BY_SCRIPT`].
fn language(number: usize) -> &'static LanguageData {
    let untuned = number.checked_sub(TUNED.len());
    untuned.map_or_else(|| TUNED[number], |number| BY_SCRIPT[number])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted_folded_and_free_of_duplicates() {
        for language in TUNED {
            let mut lists = vec![
                language.stop_words,
                language.references.adverbs,
                language.references.pronouns,
                language.references.demonstratives,
                language.references.articles,
                language.references.nouns,
                language.references.defining,
                language.references.honorifics,
                language.references.times,
                language.references.captions,
                language.calendar,
                language.speech,
                language.unspecific,
                language.before_verbs,
                language.before_nouns,
                language.modifier_endings,
            ];
            lists.extend(language.abbreviations.iter().map(|(_, list)| list));
            if language.code == "da" {
                lists.extend(common::ABBREVIATIONS.iter().map(|(_, list)| list));
            }
            for list in lists {
                let words: Vec<&str> = list.split(' ').collect();
                for pair in words.windows(2) {
                    assert!(pair[0] < pair[1], "{}: {pair:?}", language.code);
                }
                for word in words {
                    let turkish = language.code == "tr" && word.contains('ı');
                    assert!(turkish || fold(word) == word, "{}: {word}", language.code);
                }
            }
        }
    }

    #[test]
    fn no_word_is_in_two_lists_of_abbreviations_of_one_language() {
        for language in TUNED {
            let lists = language.abbreviations.iter().map(|(_, list)| list);
            let mut words: Vec<&str> = lists.flat_map(|list| list.split(' ')).collect();
            words.sort_unstable();
            for pair in words.windows(2) {
                assert_ne!(pair[0], pair[1], "{}", language.code);
            }
        }
    }

    #[test]
    fn the_languages_in_latin_script_come_first() {
        for (number, language) in TUNED.iter().enumerate() {
            let latin = language.stop_words.bytes().any(|b| b.is_ascii_lowercase());
            assert_eq!(latin, number < LATIN, "{}", language.code);
        }
    }
}
