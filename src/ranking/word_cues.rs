//! Classes of words that matter whatever the subject: pronouns, negations, cue words and others.
//!
//! Input: the word lists of the languages and the vocabulary of the texts. Output: the classes of
//! each distinct word, and the phrases that occur. Each list is looked up once per text, so that
//! the stages that follow compare numbers only.

use crate::ranking::source_text::SourceText;
use crate::sentences::tokenize::{Tokenizer, Tokens, WordEntry};

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
    /// Indices into the vocabulary.
    words: Vec<usize>,
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
            for phrase in list.split(',') {
                let words = phrase.split(' ').map(|word| tokenizer.word_index(word));
                let Some(words) = words.collect::<Option<Vec<usize>>>() else {
                    continue;
                };
                if !is_same(words[0]) {
                    continue;
                }
                if words.len() == 1 {
                    self.classes[words[0]] |= CONNECTIVE;
                } else {
                    self.classes[words[0]] |= OPENS_PHRASE;
                    self.phrases.push(Phrase { kind, words });
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
            phrase.words[0] == first && {
                let mut words = tokens.words_from(sentence, at + 1);
                phrase.words[1..]
                    .iter()
                    .all(|&word| words.next() == Some(word))
            }
        });
        phrase.map(|phrase| phrase.kind)
    }
}
