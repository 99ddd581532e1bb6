//! Classes of words that matter whatever the subject: pronouns, negations, cue words and others.
//!
//! Input: the word lists of the languages and the vocabulary of the texts. Output: the classes of
//! each distinct word, and the phrases that occur. Each list is looked up once per text, so that
//! the stages that follow compare numbers only.

use crate::ranking::source_text::SourceText;
use crate::sentences::tokenize::{Tokenizer, Tokens, WordEntry};
use crate::text::chars::slice;

/// Classes of a word, as a bit set.
pub(crate) type Classes = u16;

pub(crate) const PRONOUN: Classes = 1;
pub(crate) const DEMONSTRATIVE: Classes = 2;
pub(crate) const CONNECTIVE: Classes = 4;
pub(crate) const ADVERB: Classes = 8;
pub(crate) const ARTICLE: Classes = 16;
/// Nouns that refer to someone or something introduced before.
pub(crate) const CAST: Classes = 32;
pub(crate) const TIME: Classes = 64;
pub(crate) const CAPTION: Classes = 128;
pub(crate) const FIRST_PERSON: Classes = 256;
pub(crate) const NEGATION: Classes = 512;
pub(crate) const WE: Classes = 1024;
pub(crate) const ANNOUNCING: Classes = 2048;
pub(crate) const CONCLUDING: Classes = 4096;
/// Words after a noun that define it in place.
pub(crate) const DEFINES: Classes = 8192;
/// Forms of address before a surname.
pub(crate) const HONORIFIC: Classes = 32768;
/// First words of phrases.
const OPENS_PHRASE: Classes = 16384;

/// Kind of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    /// Connects with the previous sentence: "for example".
    Connective,
    /// Text of a link or an appeal: "read more".
    Label,
    /// Promise of what other sentences contain: "the following".
    Promise,
}

/// Phrase of two or more words that all occur in the texts.
struct Phrase {
    kind: PhraseKind,
    /// Index of the first word in the vocabulary.
    first: usize,
    /// Indices of the other words.
    rest: Vec<usize>,
}

/// Returns the items of a list without the empty ones. They are short, so that a search
/// byte by byte is faster than one by blocks.
fn items(list: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let bytes = list
            .as_bytes()
            .get(start..)
            .filter(|rest| !rest.is_empty())?;
        let length = bytes.iter().position(|&byte| byte == separator);
        let end = start + length.unwrap_or(bytes.len());
        let item = slice(list, start, end);
        start = end + 1;
        Some(item)
    })
}

/// Classes of the words of the texts, and the phrases that may occur in them.
pub(crate) struct WordCues {
    /// Classes of each distinct word.
    classes: Vec<Classes>,
    phrases: Vec<Phrase>,
}

impl WordCues {
    /// Looks up the listed words, each in the language of the text that contains it.
    pub(crate) fn new(tokenizer: &Tokenizer, sources: &[SourceText]) -> Self {
        let mut cues = Self {
            classes: vec![0; tokenizer.vocabulary().len()],
            phrases: Vec::new(),
        };
        for (number, source) in sources.iter().enumerate() {
            let code = source.lexicon.language.code;
            let is_same = |other: &SourceText| other.lexicon.language.code == code;
            if !sources[..number].iter().any(is_same) {
                cues.add_language(tokenizer, sources, source);
            }
        }
        cues
    }

    /// Adds the lists of one language.
    fn add_language(&mut self, tokenizer: &Tokenizer, all: &[SourceText], source: &SourceText) {
        let language = source.lexicon.language;
        let vocabulary = tokenizer.vocabulary();
        let is_same = |word: usize| {
            let WordEntry { source, .. } = vocabulary[word];
            all[source as usize].lexicon.language.code == language.code
        };
        let references = &language.references;
        for (list, class) in [
            (references.pronouns, PRONOUN),
            (references.demonstratives, DEMONSTRATIVE),
            (references.adverbs, ADVERB),
            (references.articles, ARTICLE),
            (references.nouns, CAST),
            (references.defining, DEFINES),
            (references.honorifics, HONORIFIC),
            (references.times, TIME),
            (references.captions, CAPTION),
            (language.cues.first_person, FIRST_PERSON),
            (language.cues.negations, NEGATION),
            (language.cues.we, WE),
            (language.cues.announcing, ANNOUNCING),
            (language.cues.concluding, CONCLUDING),
        ] {
            let words = list
                .split(' ')
                .filter_map(|word| tokenizer.word_index(word));
            for word in words.filter(|word| is_same(*word)) {
                self.classes[word] |= class;
            }
        }
        for (list, kind) in [
            (references.connectives, PhraseKind::Connective),
            (references.labels, PhraseKind::Label),
            (references.promises, PhraseKind::Promise),
        ] {
            for phrase in items(list, b',') {
                let mut words = items(phrase, b' ').map(|word| tokenizer.word_index(word));
                // Few of the phrases occur, and most are ruled out by their first word.
                let Some(first) = words.next().flatten().filter(|word| is_same(*word)) else {
                    continue;
                };
                if phrase.len() == items(phrase, b' ').next().map_or(0, str::len) {
                    self.classes[first] |= CONNECTIVE;
                } else if let Some(rest) = words.collect::<Option<Vec<usize>>>() {
                    self.classes[first] |= OPENS_PHRASE;
                    self.phrases.push(Phrase { kind, first, rest });
                }
            }
        }
    }

    /// Returns the classes of a word, given by its index in the vocabulary.
    pub(crate) fn of(&self, word: usize) -> Classes {
        self.classes[word]
    }

    /// Returns the kind of the phrase that begins with the `at`th word of a sentence.
    pub(crate) fn phrase_at(
        &self,
        tokens: &Tokens,
        sentence: usize,
        at: usize,
    ) -> Option<PhraseKind> {
        let first = tokens.words_from(sentence, at).next()?;
        if self.classes[first] & OPENS_PHRASE == 0 {
            return None;
        }
        let phrase = self.phrases.iter().find(|phrase| {
            phrase.first == first && {
                let mut words = tokens.words_from(sentence, at + 1);
                phrase.rest.iter().all(|&word| words.next() == Some(word))
            }
        });
        phrase.map(|phrase| phrase.kind)
    }
}
