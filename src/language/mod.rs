//! What Nutgraf knows of each language, and which one a text is in.
//!
//! A language is one file under `language/`: its stop words, abbreviations and
//! stemmer. To add one, write that file, list it in [`TUNED`], and say where its
//! words come from. `CONTRIBUTING.md` says more.

mod ar;
mod common;
mod da;
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
mod nl;
mod no;
mod pt;
mod ro;
mod ru;
mod sv;
mod ta;
mod tr;

#[cfg(test)]
use fold::fold;
pub(crate) use fold::fold_into;

use crate::text::interner::Interner;
use rust_stemmers::Stemmer;
use std::sync::OnceLock;

/// The languages that have a file. Those in Latin script come first, as
/// `detect` lets their stop words vote.
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
/// How many of them are in Latin script.
const LATIN: usize = 14;
/// Languages that their script gives away, and that have no lists.
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
/// How many languages there are.
const ALL: usize = TUNED.len() + BY_SCRIPT.len();
/// A text in a language that has no file: Unicode's rules, and abbreviations
/// that many languages share.
const UNKNOWN: usize = ALL - 1;

/// Everything that is particular to one language. Words are folded, in order,
/// with one blank between.
pub(crate) struct LanguageData {
    /// BCP 47 primary tag.
    pub(crate) code: &'static str,
    /// Whether there are lists and a stemmer for it.
    pub(crate) tuned: bool,
    /// Words that say nothing of the subject, and what an apostrophe leaves of
    /// them (the "l" of "l'homme").
    stop_words: &'static str,
    /// Opening words that point back to a sentence before.
    pub(crate) dangling: &'static str,
    /// Words that a full stop shortens, without the last full stop.
    abbreviations: &'static [(Abbreviation, &'static str)],
    /// Days, months and the like: what goes on behind a number or a time of day,
    /// though it has a capital.
    calendar: &'static str,
    /// Verbs that say who spoke.
    speech: &'static str,
    /// Words that announce, conclude, deny or speak in the first person.
    pub(crate) cues: CueWords,
    /// Letters that tell the language from others in its script.
    letters: &'static str,
    /// Whether a full stop makes a number an ordinal: "3. Mai".
    pub(crate) ordinals: bool,
    /// One more character that can end a sentence.
    pub(crate) also_ends: Option<u8>,
    /// Makes the stemmer, if there is one.
    stemmer: Option<fn() -> Stemmer>,
}

impl LanguageData {
    /// A language without lists.
    const fn untuned(code: &'static str) -> Self {
        Self {
            code,
            tuned: false,
            stop_words: "",
            dangling: "",
            abbreviations: &[],
            calendar: "",
            speech: "",
            cues: CueWords::NONE,
            letters: "",
            ordinals: false,
            also_ends: None,
            stemmer: None,
        }
    }

    /// The least that a language with a file has.
    const fn tuned(code: &'static str, stop_words: &'static str, stemmer: fn() -> Stemmer) -> Self {
        Self {
            tuned: true,
            stop_words,
            stemmer: Some(stemmer),
            ..Self::untuned(code)
        }
    }
}

/// Words that say something about a sentence, whatever its subject (Edmundson 1969).
/// Each list is folded, in order, with one blank between; an empty list matches nothing.
pub(crate) struct CueWords {
    /// Announce the subject of a text: "We present", but not "she presented".
    pub(crate) announcing: &'static str,
    /// Sum up.
    pub(crate) concluding: &'static str,
    /// Forms of "I".
    pub(crate) first_person: &'static str,
    /// Negations.
    pub(crate) negations: &'static str,
    /// Forms of "we".
    pub(crate) we: &'static str,
}

impl CueWords {
    const NONE: Self = Self {
        announcing: "",
        concluding: "",
        first_person: "",
        negations: "",
        we: "",
    };
}

/// Phrases that identify lines other than prose. A line is checked against the
/// phrases of every language, because it is read before the language is detected.
pub(crate) struct LinePhrases {
    /// Anywhere in a picture's credit. None begins with a small letter.
    pub(crate) credits: &'static [&'static str],
    /// Directly before a colon, anywhere in a picture's credit.
    pub(crate) credits_before_colon: &'static [&'static str],
    /// At the start of a publication date.
    pub(crate) stamps: &'static [&'static str],
    /// At the start of a month's name.
    pub(crate) months: &'static [&'static str],
    /// Anywhere in a notice of rights.
    pub(crate) rights: &'static [&'static str],
    /// At the start of a notice of rights.
    pub(crate) rights_openings: &'static [&'static str],
    /// At the start of a byline.
    pub(crate) bylines: &'static [&'static str],
}

/// The line phrases of every language that has them.
pub(crate) static LINE_PHRASES: [&LinePhrases; 1] = [&en::LINE_PHRASES];

/// What the full stop behind an abbreviation can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Something always follows: "Dr. Hale", "e.g. a boat". Never ends a sentence.
    Inner,
    /// A number may follow: "Jan. 13", "No. 4". Ends a sentence before anything
    /// else but lower case.
    Number,
    /// A name may follow: "Lind Inc. Chairman Bo Hale". Ends a sentence only
    /// before a word that opens one.
    Name,
    /// Mostly the end when a capital follows: "at 4 p.m. The", but not "4 p.m. Monday".
    Time,
}

/// What a language's lists say of a word: one flag a list.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordClasses {
    /// Says nothing of the subject.
    pub(crate) stop_word: bool,
    /// Leans on the sentence before when it opens one.
    pub(crate) dangling: bool,
    /// Goes on with a number or a time of day.
    pub(crate) calendar: bool,
    /// Says who spoke.
    pub(crate) speech: bool,
    /// What a full stop behind it may mean.
    pub(crate) abbreviation: Option<Abbreviation>,
}

/// A language's lists, made ready for look-up.
pub(crate) struct Lexicon {
    pub(crate) language: &'static LanguageData,
    words: Interner,
    classes: Vec<WordClasses>,
}

impl Lexicon {
    fn new(language: &'static LanguageData) -> Self {
        let mut lexicon = Self {
            language,
            words: Interner::default(),
            classes: Vec::new(),
        };
        lexicon.add(language.stop_words, &|note| note.stop_word = true);
        lexicon.add(language.dangling, &|note| note.dangling = true);
        lexicon.add(language.calendar, &|note| note.calendar = true);
        lexicon.add(language.speech, &|note| note.speech = true);
        // A language's own word on an abbreviation is the last.
        for &(kind, list) in common::ABBREVIATIONS.iter().chain(language.abbreviations) {
            lexicon.add(list, &|note| note.abbreviation = Some(kind));
        }
        lexicon
    }

    fn add(&mut self, list: &str, mark: &dyn Fn(&mut WordClasses)) {
        for word in list.split(' ').filter(|word| !word.is_empty()) {
            let (id, new) = self.words.intern(word.as_bytes());
            if new {
                self.classes.push(WordClasses::default());
            }
            mark(&mut self.classes[id as usize]);
        }
    }

    /// The lists of a language by its number. They are read once and kept.
    fn of(number: usize) -> &'static Self {
        static LEXICONS: [OnceLock<Lexicon>; ALL] = [const { OnceLock::new() }; ALL];
        LEXICONS[number].get_or_init(|| Self::new(language(number)))
    }

    /// The language of a BCP 47 tag, by its primary subtag.
    pub(crate) fn of_tag(tag: &str) -> &'static Self {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        // What Norwegians write, Bokmål or Nynorsk, has tags of its own.
        let norwegian = ["nb", "nn"]
            .iter()
            .any(|tag| tag.eq_ignore_ascii_case(primary));
        let primary = if norwegian { "no" } else { primary };
        let known = (0..ALL).find(|&number| language(number).code.eq_ignore_ascii_case(primary));
        Self::of(known.unwrap_or(UNKNOWN))
    }

    /// The language that a text is in.
    pub(crate) fn detect(text: &str) -> &'static Self {
        Self::of(detect::detect(text).language)
    }

    /// What is known of a folded word.
    pub(crate) fn classes(&self, word: &str) -> WordClasses {
        self.words
            .find(word.as_bytes())
            .map_or(WordClasses::default(), |id| self.classes[id as usize])
    }

    /// Case folding as this language has it, appended to a buffer: the small letter
    /// of a Turkish I has no dot.
    pub(crate) fn fold_into(&self, word: &str, folded: &mut String) {
        if self.folds_plainly() {
            return fold_into(word, folded);
        }
        for part in word.split_inclusive('I') {
            let dotless = part.strip_suffix('I');
            fold_into(dotless.unwrap_or(part), folded);
            if dotless.is_some() {
                folded.push('ı');
            }
        }
    }

    /// Whether letters of ASCII fold as they do in English.
    pub(crate) fn folds_plainly(&self) -> bool {
        self.language.code != "tr"
    }

    /// The language's stemmer, if it has one.
    pub(crate) fn stemmer(&self) -> Option<Stemmer> {
        self.language.stemmer.map(|make| make())
    }
}

/// A language by its number.
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
                language.dangling,
                language.calendar,
                language.speech,
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
    fn no_word_is_two_kinds_of_abbreviation_in_one_language() {
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
    fn a_word_of_several_lists_is_noted_for_each() {
        let english = Lexicon::of_tag("en");
        let this = WordClasses {
            stop_word: true,
            dangling: true,
            ..WordClasses::default()
        };
        assert_eq!(english.classes("this"), this);
        let may = WordClasses {
            stop_word: true,
            calendar: true,
            ..WordClasses::default()
        };
        assert_eq!(english.classes("may"), may);
        assert_eq!(
            english.classes("gen").abbreviation,
            Some(Abbreviation::Inner)
        );
        assert_eq!(english.classes("ferry"), WordClasses::default());
    }

    #[test]
    fn a_tag_counts_by_its_primary_part() {
        for (tag, code) in [
            ("EN-gb", "en"),
            ("pt_BR", "pt"),
            ("nb", "no"),
            ("nn-NO", "no"),
            ("ja", "ja"),
            ("tlh", "und"),
            ("", "und"),
        ] {
            assert_eq!(Lexicon::of_tag(tag).language.code, code, "{tag}");
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
