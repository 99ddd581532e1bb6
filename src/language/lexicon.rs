//! Lexicon: a language's word lists, indexed for look-up.

use super::{ALL, Abbreviation, LanguageData, UNKNOWN, common, fold_into, language};
use crate::text::interner::Interner;
use rust_stemmers::Stemmer;
use std::sync::OnceLock;

/// Lists of a language that contain a word: one flag for each list.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordClasses {
    /// Set for a word that is independent of the subject.
    pub(crate) stop_word: bool,
    /// Set for a day, month or the like, which may continue a sentence after a number
    /// or a time of day.
    pub(crate) calendar: bool,
    /// Set for a verb of speech.
    pub(crate) speech: bool,
    /// Set for a word that a verb usually follows.
    pub(crate) before_verb: bool,
    /// Set for a word that a noun usually follows.
    pub(crate) before_noun: bool,
    /// Set for a word that names no subject.
    pub(crate) unspecific: bool,
    /// Kind of the abbreviation, if the word is one.
    pub(crate) abbreviation: Option<Abbreviation>,
}

/// Word lists of a language, indexed for look-up.
pub(crate) struct Lexicon {
    pub(crate) language: &'static LanguageData,
    words: Interner,
    /// Classes of each word, by its number.
    classes: Vec<WordClasses>,
}

impl Lexicon {
    fn new(language: &'static LanguageData) -> Self {
        let mut lexicon = Self {
            language,
            words: Interner::default(),
            classes: Vec::new(),
        };
        lexicon.add(language.stop_words, &|classes| classes.stop_word = true);
        lexicon.add(language.calendar, &|classes| classes.calendar = true);
        lexicon.add(language.speech, &|classes| classes.speech = true);
        lexicon.add(language.before_verbs, &|classes| classes.before_verb = true);
        lexicon.add(language.before_nouns, &|classes| classes.before_noun = true);
        for list in [language.speech, language.unspecific] {
            lexicon.add(list, &|classes| classes.unspecific = true);
        }
        // A language's own list overrides the common one.
        for &(kind, list) in common::ABBREVIATIONS.iter().chain(language.abbreviations) {
            lexicon.add(list, &|classes| classes.abbreviation = Some(kind));
        }
        lexicon
    }

    /// Adds the words of a list and sets their class.
    fn add(&mut self, list: &str, set_class: &dyn Fn(&mut WordClasses)) {
        for word in list.split(' ').filter(|word| !word.is_empty()) {
            let (id, new) = self.words.intern(word.as_bytes());
            if new {
                self.classes.push(WordClasses::default());
            }
            set_class(&mut self.classes[id as usize]);
        }
    }

    /// Returns the lexicon of a language by its number. It is built once and kept.
    pub(super) fn of(number: usize) -> &'static Self {
        static LEXICONS: [OnceLock<Lexicon>; ALL] = [const { OnceLock::new() }; ALL];
        LEXICONS[number].get_or_init(|| Self::new(language(number)))
    }

    /// Returns the lexicon for a BCP 47 tag, by its primary subtag. An unknown tag has
    /// that of an unknown language.
    pub(crate) fn of_tag(tag: &str) -> &'static Self {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        // The two written forms of Norwegian, Bokmål and Nynorsk, have tags of their own.
        let norwegian = ["nb", "nn"]
            .iter()
            .any(|tag| tag.eq_ignore_ascii_case(primary));
        let primary = if norwegian { "no" } else { primary };
        let known = (0..ALL).find(|&number| language(number).code.eq_ignore_ascii_case(primary));
        Self::of(known.unwrap_or(UNKNOWN))
    }

    /// Returns the classes of a folded word.
    pub(crate) fn classes(&self, word: &str) -> WordClasses {
        self.words
            .find(word.as_bytes())
            .map_or(WordClasses::default(), |id| self.classes[id as usize])
    }

    /// Appends a word to a buffer, case-folded by the rules of this language: in Turkish,
    /// "I" is the capital of the dotless "ı".
    pub(crate) fn fold_into(&self, word: &str, folded: &mut String) {
        if self.folds_plainly() {
            return fold_into(word, folded);
        }
        for part in word.split_inclusive('I') {
            let before_dotless = part.strip_suffix('I');
            fold_into(before_dotless.unwrap_or(part), folded);
            if before_dotless.is_some() {
                folded.push('ı');
            }
        }
    }

    /// Returns `true` if ASCII letters fold as they do in English.
    pub(crate) fn folds_plainly(&self) -> bool {
        self.language.code != "tr"
    }

    /// Returns the language's stemmer, if it has one.
    pub(crate) fn stemmer(&self) -> Option<Stemmer> {
        self.language.stemmer.map(|create| create())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_several_lists_has_the_class_of_each() {
        let english = Lexicon::of_tag("en");
        let this = WordClasses {
            stop_word: true,
            ..WordClasses::default()
        };
        assert_eq!(english.classes("this"), this);
        let may = WordClasses {
            stop_word: true,
            calendar: true,
            before_verb: true,
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
    fn a_tag_is_matched_by_its_primary_subtag() {
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
}
