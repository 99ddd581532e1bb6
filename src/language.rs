//! What Nutgraf knows of each language, and which one a text is in.
//!
//! A language is one file under `language/`: its stop words, abbreviations and
//! stemmer. To add one, write that file, list it in [`ALL`], and say where its
//! words come from.

mod en;

use crate::intern::Interner;
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

/// Everything that is particular to one language. Words are in lower case, in
/// order, with one blank between.
pub(crate) struct Language {
    /// BCP 47 primary tag.
    pub(crate) code: &'static str,
    /// Whether there are lists and a stemmer for it.
    pub(crate) tuned: bool,
    /// Words that say nothing of the subject.
    stop_words: &'static str,
    /// Opening words that point back to a sentence before.
    dangling: &'static str,
    /// Words that a full stop shortens, without the last full stop.
    abbreviations: &'static [(Abbreviation, &'static str)],
    /// Days, months and zones: what goes on after a time of day, though it has a capital.
    after_times: &'static str,
    /// Verbs that say who spoke.
    speech: &'static str,
    /// Makes the stemmer, if there is one. A function, so that a build holds
    /// only the stemmers of the languages that it lists.
    stemmer: Option<fn() -> Stemmer>,
}

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

/// A text in a language that has no file: Unicode's rules and nothing else.
static UNKNOWN: Language = Language {
    code: "und",
    tuned: false,
    stop_words: "",
    dangling: "",
    abbreviations: &[],
    after_times: "",
    speech: "",
    stemmer: None,
};

/// What a language's lists say of a word: one flag a list.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Note {
    /// Says nothing of the subject.
    pub(crate) stop_word: bool,
    /// Leans on the sentence before when it opens one.
    pub(crate) dangling: bool,
    /// Goes on with a time of day.
    pub(crate) after_time: bool,
    /// Says who spoke.
    pub(crate) speech: bool,
    /// What a full stop behind it may mean.
    pub(crate) abbreviation: Option<Abbreviation>,
}

/// A language's lists, made ready for look-up.
pub(crate) struct Lexicon {
    pub(crate) language: &'static Language,
    words: Interner,
    notes: Vec<Note>,
}

impl Lexicon {
    fn new(language: &'static Language) -> Self {
        let mut lexicon = Self {
            language,
            words: Interner::default(),
            notes: Vec::new(),
        };
        lexicon.add(language.stop_words, &|note| note.stop_word = true);
        lexicon.add(language.dangling, &|note| note.dangling = true);
        lexicon.add(language.after_times, &|note| note.after_time = true);
        lexicon.add(language.speech, &|note| note.speech = true);
        for &(kind, list) in language.abbreviations {
            lexicon.add(list, &|note| note.abbreviation = Some(kind));
        }
        lexicon
    }

    fn add(&mut self, list: &str, mark: &dyn Fn(&mut Note)) {
        for word in list.split(' ').filter(|word| !word.is_empty()) {
            let (id, new) = self.words.intern(word.as_bytes());
            if new {
                self.notes.push(Note::default());
            }
            mark(&mut self.notes[id as usize]);
        }
    }

    /// The language of a BCP 47 tag, by its primary subtag.
    pub(crate) fn of_tag(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or(tag);
        let known = ALL
            .iter()
            .find(|language| language.code.eq_ignore_ascii_case(primary));
        Self::new(known.unwrap_or(&&UNKNOWN))
    }

    /// The language that a text is in, by the share of its stop words.
    pub(crate) fn detect(text: &str) -> Self {
        let words = words(text, Span::new(0, text.len())).take(SAMPLE_WORDS);
        let sample: Vec<String> = words.map(|word| fold(word.of(text))).collect();
        let votes = ALL.iter().map(|language| {
            let lexicon = Self::new(language);
            let stop = sample
                .iter()
                .filter(|word| lexicon.note(word).stop_word)
                .count();
            (stop as f64 / sample.len().max(1) as f64, lexicon)
        });
        let best = votes.max_by(|a, b| a.0.total_cmp(&b.0));
        let reliable = best.filter(|(share, _)| *share >= RELIABLE);
        reliable.map_or_else(|| Self::new(&UNKNOWN), |(_, lexicon)| lexicon)
    }

    /// What is known of a folded word.
    pub(crate) fn note(&self, word: &str) -> Note {
        self.words
            .find(word.as_bytes())
            .map_or(Note::default(), |id| self.notes[id as usize])
    }

    /// The language's stemmer, if it has one.
    pub(crate) fn stemmer(&self) -> Option<Stemmer> {
        self.language.stemmer.map(|make| make())
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
            let mut lists = vec![
                language.stop_words,
                language.dangling,
                language.after_times,
                language.speech,
            ];
            lists.extend(language.abbreviations.iter().map(|(_, list)| list));
            for list in lists {
                let words: Vec<&str> = list.split(' ').collect();
                for pair in words.windows(2) {
                    assert!(pair[0] < pair[1], "{}: {pair:?}", language.code);
                }
                assert_eq!(fold(list), list, "{}", language.code);
            }
        }
    }

    #[test]
    fn a_word_of_several_lists_is_noted_for_each() {
        let english = Lexicon::of_tag("en");
        let this = Note {
            stop_word: true,
            dangling: true,
            ..Note::default()
        };
        assert_eq!(english.note("this"), this);
        let may = Note {
            stop_word: true,
            after_time: true,
            ..Note::default()
        };
        assert_eq!(english.note("may"), may);
        assert_eq!(english.note("gen").abbreviation, Some(Abbreviation::Inner));
        assert_eq!(english.note("ferry"), Note::default());
    }

    #[test]
    fn english_is_told_from_what_is_not() {
        let code = |text| Lexicon::detect(text).language.code;
        assert_eq!(
            code("The ferry stayed in port because of the gales, and nobody minded."),
            "en"
        );
        assert_eq!(
            code("Le bac est resté au port à cause de la tempête dans le détroit."),
            "und"
        );
        assert_eq!(code("Паром остался в порту из-за шторма в проливе."), "und");
        assert_eq!(code(""), "und");
    }

    #[test]
    fn a_tag_counts_by_its_primary_part() {
        assert_eq!(Lexicon::of_tag("EN-gb").language.code, "en");
        assert_eq!(Lexicon::of_tag("tlh").language.code, "und");
    }
}
