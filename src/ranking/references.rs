//! Finds which other sentences a sentence needs to be understood.
//!
//! Input: sentences, their words and the classes of the words. Output: the [`Needs`] of each
//! sentence, each with the sentence that meets it and a strength from 0 to 1. A sentence that is
//! torn from what it refers to is the chief fault of extracts (Paice 1990; Brandow, Mitze & Rau
//! 1995). The rules read the first few words, the names, the definite nouns and the quotation
//! marks. The time is linear in the length of the texts.

mod names;
mod quotes;

use crate::ranking::source_text::{SentenceSpan, SourceText};
use crate::ranking::word_cues::{
    ADVERB, ARTICLE, CAST, CONNECTIVE, DEFINES, DEMONSTRATIVE, PRONOUN, PhraseKind, TIME, WordCues,
};
use crate::sentences::tokenize::{TermId, Tokens};
use names::{Names, is_capitalized};

/// Number of words at the start of a sentence in which a pronoun needs an antecedent.
const PRONOUN_WORDS: usize = 8;
/// Number of words at the start in which a demonstrative or a definite noun needs one.
const DEMONSTRATIVE_WORDS: usize = 6;
/// Number of words at the start in which an adverb connects with the previous sentence.
const ADVERB_WORDS: usize = 5;
/// Maximum number of definite nouns of a sentence that need an earlier mention.
const MAX_MENTIONS: usize = 2;

// Strengths. Readers of blind tests missed the needed sentence in about this order.
const OPENING_CONNECTIVE: f32 = 1.0;
const EARLY_ADVERB: f32 = 0.7;
const OPENING_PRONOUN: f32 = 0.9;
const LATER_PRONOUN: f32 = 0.6;
const OPENING_DEMONSTRATIVE: f32 = 0.7;
const LATER_DEMONSTRATIVE: f32 = 0.4;
const NAME: f32 = 0.6;
const OPENING_MENTION: f32 = 0.5;
const MENTION: f32 = 0.3;
const BRIDGE: f32 = 0.6;
const OPENING_QUOTATION: f32 = 0.4;
const QUOTATION_OPENED_BEFORE: f32 = 0.8;
const QUOTATION_CLOSED_AFTER: f32 = 0.6;
const ANSWER: f32 = 0.3;
const QUESTION: f32 = 0.6;
const LEAD_IN: f32 = 0.8;

/// Stands for the sentence of a term that the text has not used yet.
const UNUSED: u32 = u32::MAX;
/// Stands for the sentence of a term that the title contains: the reader knows it.
const IN_TITLE: u32 = u32::MAX - 1;

/// Sentence or mention that a sentence needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Need {
    /// Sentence or term that meets the need.
    pub(crate) met_by: Antecedent,
    /// Index of the sentence that meets the need, or of the first one that does.
    pub(crate) on: u32,
    /// Strength from 0 to 1.
    pub(crate) strength: f32,
}

/// Sentence or term that meets a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Antecedent {
    /// A sentence, by its index.
    Sentence(u32),
    /// Any sentence with a term.
    Term(TermId),
}

/// The needs of all sentences.
#[derive(Default)]
pub(crate) struct Needs {
    all: Vec<Need>,
    /// For each sentence, the end of its part of `all`.
    ends: Vec<u32>,
    /// For each sentence, `true` if it is the first one of its text.
    opens_text: Vec<bool>,
}

impl Needs {
    /// Finds the needs of the sentences of all texts.
    pub(crate) fn new(
        sources: &[SourceText],
        sentences: &[SentenceSpan],
        tokens: &Tokens,
        cues: &WordCues,
    ) -> Self {
        let mut finder = NeedFinder {
            tokens,
            cues,
            first_use: vec![UNUSED; tokens.distinct_terms()],
            names: Names::new(tokens.distinct_terms()),
            found: Self::default(),
        };
        for source in sources {
            finder.find(source, sentences);
        }
        finder.found
    }

    /// Returns the needs of a sentence.
    pub(crate) fn of(&self, sentence: usize) -> &[Need] {
        let previous = sentence.checked_sub(1);
        let start = previous.map_or(0, |previous| self.ends[previous]) as usize;
        &self.all[start..self.ends[sentence] as usize]
    }

    /// Returns `true` if a sentence is the first one of its text, or does not exist.
    pub(crate) fn opens_text(&self, sentence: usize) -> bool {
        self.opens_text.get(sentence).copied().unwrap_or(true)
    }

    fn push(&mut self, met_by: Antecedent, on: u32, strength: f32) {
        self.all.push(Need {
            met_by,
            on,
            strength,
        });
    }

    fn push_sentence(&mut self, on: usize, strength: f32) {
        self.push(Antecedent::Sentence(on as u32), on as u32, strength);
    }
}

/// State while the texts are read.
struct NeedFinder<'t> {
    tokens: &'t Tokens,
    cues: &'t WordCues,
    /// First sentence of the current text with each term, or [`UNUSED`], or [`IN_TITLE`].
    first_use: Vec<u32>,
    names: Names,
    found: Needs,
}

impl NeedFinder<'_> {
    /// Finds the needs of one text.
    fn find(&mut self, source: &SourceText, sentences: &[SentenceSpan]) {
        self.first_use.fill(UNUSED);
        for term in &source.title {
            self.first_use[term.index()] = IN_TITLE;
        }
        self.names.clear();
        let own = source.sentences.clone();
        let mut after_question = false;
        for i in own.clone() {
            let sentence = sentences[i].span;
            let text = sentence.of(source.text);
            let previous = (i > own.start).then(|| i - 1);
            let next = (i + 1 < own.end).then_some(i + 1);
            if let Some(previous) = previous {
                self.read_opening(source, i, previous);
                if after_question {
                    self.found.push_sentence(previous, ANSWER);
                }
            }
            self.read_names(source, i);
            self.read_definite_nouns(i);
            self.read_marks(text, previous, next);
            let ending = quotes::ending(text);
            after_question = matches!(ending, Some('?' | '？' | '؟'));
            if let Some(next) = next {
                if after_question {
                    self.found.push_sentence(next, QUESTION);
                } else if matches!(ending, Some(':' | '：')) {
                    self.found.push_sentence(next, LEAD_IN);
                }
            }
            for term in self.tokens.terms_of(i) {
                let first = &mut self.first_use[term.index()];
                if *first == UNUSED {
                    *first = i as u32;
                }
            }
            self.found.ends.push(self.found.all.len() as u32);
            self.found.opens_text.push(previous.is_none());
        }
    }

    /// Reads the first few words: connectives, pronouns, demonstratives and definite nouns that
    /// refer to the previous sentence.
    fn read_opening(&mut self, source: &SourceText, i: usize, previous: usize) {
        let (tokens, cues) = (self.tokens, self.cues);
        let opens_with = cues.phrase_at(tokens, i, 0);
        let first = tokens.words_of(i).next();
        let connects = opens_with == Some(PhraseKind::Connective)
            || first.is_some_and(|word| cues.of(word) & CONNECTIVE != 0);
        if connects {
            self.found.push_sentence(previous, OPENING_CONNECTIVE);
        }
        if self.opens_with_bridge(source, i) {
            self.found.push_sentence(previous, BRIDGE);
        }
        let (mut has_adverb, mut has_pronoun, mut points) = (connects, false, false);
        // A name or, in the languages that capitalize them, a noun.
        let mut has_antecedent = false;
        let mut after_article = false;
        let mut words = tokens
            .words_with_spans(i)
            .take(PRONOUN_WORDS)
            .enumerate()
            .peekable();
        while let Some((at, (word, span))) = words.next() {
            let classes = cues.of(word);
            if classes & ADVERB != 0 && at < ADVERB_WORDS && !has_adverb {
                self.found.push_sentence(previous, EARLY_ADVERB);
                has_adverb = true;
            }
            if classes & PRONOUN != 0 && !has_pronoun && !has_antecedent {
                let strength = if at < 2 {
                    OPENING_PRONOUN
                } else {
                    LATER_PRONOUN
                };
                self.found.push_sentence(previous, strength);
                has_pronoun = true;
            }
            let next = words.peek().map_or(0, |(_, (word, _))| cues.of(*word));
            let is_demonstrative = classes & DEMONSTRATIVE != 0 && next & TIME == 0;
            let is_cast = after_article && classes & CAST != 0 && next & DEFINES == 0;
            if (is_demonstrative || is_cast) && at < DEMONSTRATIVE_WORDS && !points {
                let opens = at == usize::from(is_cast);
                let strength = if opens {
                    OPENING_DEMONSTRATIVE
                } else {
                    LATER_DEMONSTRATIVE
                };
                self.found.push_sentence(previous, strength);
                points = true;
            }
            after_article = classes & ARTICLE != 0;
            has_antecedent |=
                tokens.vocabulary()[word].term.is_some() && is_capitalized(source.text, span);
        }
    }

    /// Returns `true` if a sentence opens with a definite noun that the text has not used before,
    /// such as "The practice": it names anew what the previous sentence is about.
    fn opens_with_bridge(&self, source: &SourceText, i: usize) -> bool {
        let mut words = self.tokens.words_with_spans(i);
        if words
            .next()
            .is_none_or(|(word, _)| self.cues.of(word) & ARTICLE == 0)
        {
            return false;
        }
        let mut new = 0;
        for (word, span) in words.take(2) {
            let term = self.tokens.vocabulary()[word].term;
            match term {
                // A name, or "The winner of": the noun is defined in place.
                Some(_) if is_capitalized(source.text, span) => return false,
                Some(term) if self.first_use[term.index()] == UNUSED => new += 1,
                Some(_) => return false,
                None => return new > 0 && self.cues.of(word) & DEFINES == 0,
            }
        }
        new > 0
    }

    /// Reads the names. A part of a name alone needs the sentence with the full name.
    fn read_names(&mut self, source: &SourceText, i: usize) {
        let found = &mut self.found;
        self.names
            .read(source.text, self.tokens, self.cues, i, &mut |on| {
                found.push_sentence(on as usize, NAME);
            });
    }

    /// Reads the nouns after a definite article. One that an earlier sentence introduced needs a
    /// sentence that mentions it.
    fn read_definite_nouns(&mut self, i: usize) {
        let mut mentions = 0;
        // Last word after an article that has been used before.
        let mut known: Option<TermId> = None;
        // Number of words since the article.
        let mut since_article = usize::MAX;
        let mut last_end = 0;
        let mut flush =
            |known: &mut Option<TermId>, opens: bool, first_use: &[u32], found: &mut Needs| {
                if let Some(term) = known.take()
                    && mentions < MAX_MENTIONS
                {
                    mentions += 1;
                    let strength = if opens { OPENING_MENTION } else { MENTION };
                    found.push(Antecedent::Term(term), first_use[term.index()], strength);
                }
            };
        // `true` if the last article is the first word of the sentence.
        let mut opens = false;
        for (at, (word, span)) in self.tokens.words_with_spans(i).enumerate() {
            if self.cues.of(word) & ARTICLE != 0 {
                flush(&mut known, opens, &self.first_use, &mut self.found);
                since_article = 0;
                opens = at == 0;
                last_end = span.end;
                continue;
            }
            let term = self.tokens.vocabulary()[word].term;
            let is_adjacent = span.start == last_end + 1;
            let Some(term) = term.filter(|_| since_article < 2 && is_adjacent) else {
                flush(&mut known, opens, &self.first_use, &mut self.found);
                since_article = usize::MAX;
                continue;
            };
            since_article += 1;
            last_end = span.end;
            known = match self.first_use[term.index()] {
                IN_TITLE => None,
                UNUSED => known,
                _ => Some(term),
            };
        }
        flush(&mut known, opens, &self.first_use, &mut self.found);
    }

    /// Reads the quotation marks.
    fn read_marks(&mut self, text: &str, previous: Option<usize>, next: Option<usize>) {
        let marks = quotes::read(text);
        if let Some(previous) = previous {
            if marks.closes_before_opening {
                self.found.push_sentence(previous, QUOTATION_OPENED_BEFORE);
            } else if marks.opens_sentence {
                self.found.push_sentence(previous, OPENING_QUOTATION);
            }
        }
        if let Some(next) = next
            && marks.stays_open
        {
            self.found.push_sentence(next, QUOTATION_CLOSED_AFTER);
        }
    }
}

#[cfg(test)]
mod tests;
