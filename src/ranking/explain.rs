//! Finds the words of a sentence that caused a part of its score.
//!
//! Input: the terms of a sentence, their tf-idf weights, and the terms of the title. Output:
//! the positions of the heaviest recurring terms and of the heaviest title terms, at most five
//! each, of the focus words, and of the words shared with a sentence of a better rank.

use crate::feature::Feature;
use crate::ranking::reason::Cause;
use crate::ranking::weighted_sum::Parts;
use crate::score::Score;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens};
use crate::text::span::Span;

/// Maximum number of words that explain a part.
const MAX_WORDS: usize = 5;
/// Number of terms of each sentence that are compared to find the shared words.
const MAX_SHARED_TERMS: usize = 64;

/// Words that caused parts of a sentence's score.
///
/// All parts share one allocation, because every sentence of a long text has such a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct MatchedWords {
    /// Topic terms, title terms, focus words, and words shared with a better rank, in that order.
    words: Box<[Span]>,
    /// Number of topic terms.
    topic: u8,
    /// Number of title terms.
    title: u8,
    /// Number of shared words.
    shared: u8,
}

impl MatchedWords {
    /// Returns the words of one part; empty for most causes.
    pub(crate) fn of(&self, cause: Cause) -> &[Span] {
        let (topic, rest) = self.words.split_at(usize::from(self.topic));
        let (title, rest) = rest.split_at(usize::from(self.title));
        let (focus, shared) = rest.split_at(rest.len() - usize::from(self.shared));
        match cause {
            Cause::Feature(Feature::TopicTerms) => topic,
            Cause::Feature(Feature::Title) => title,
            Cause::Focus => focus,
            Cause::Overlaps { .. } => shared,
            _ => &[],
        }
    }

    /// Adds the heaviest words that a sentence shares with another one, at most five.
    pub(crate) fn add_shared(
        &mut self,
        tokens: &Tokens,
        stats: &TermStats,
        sentence: usize,
        other: usize,
    ) {
        let others = stats.vectors.of(other);
        let others = &others[..others.len().min(MAX_SHARED_TERMS)];
        let mut shared = TopTerms::default();
        for (term, word) in tokens.terms_with_words(sentence).take(MAX_SHARED_TERMS) {
            if let Some(&(_, weight)) = others.iter().find(|(other, _)| *other == term) {
                shared.offer(f64::from(weight), term, word);
            }
        }
        let shared = shared.terms_if(true);
        self.shared = shared.len() as u8;
        let mut words = std::mem::take(&mut self.words).into_vec();
        words.extend(shared.iter().map(|top| tokens.word_span(top.word)));
        self.words = words.into();
    }
}

/// Finds the matched words of sentences, one text at a time.
pub(crate) struct Explainer<'t> {
    tokens: &'t Tokens,
    terms: Vec<TermInfo>,
    title: Vec<TermId>,
}

/// Per-term data for explanations.
struct TermInfo {
    /// Tf-idf weight.
    weight: f64,
    /// `true` if the term occurs more than once.
    recurs: bool,
    in_title: bool,
}

impl<'t> Explainer<'t> {
    pub(crate) fn new(tokens: &'t Tokens, stats: &TermStats) -> Self {
        let info = |(&tf, idf): (&u32, &f64)| TermInfo {
            weight: f64::from(tf) * idf,
            recurs: tf > 1,
            in_title: false,
        };
        Self {
            tokens,
            terms: stats.tf.iter().zip(&stats.idf).map(info).collect(),
            title: Vec::new(),
        }
    }

    /// Sets the title of the text whose sentences follow.
    pub(crate) fn set_title(&mut self, title: &[TermId]) {
        let old = std::mem::replace(&mut self.title, title.to_vec());
        for term in old {
            self.terms[term.index()].in_title = false;
        }
        for term in title {
            self.terms[term.index()].in_title = true;
        }
    }

    /// Returns the words of a sentence that caused parts of its score.
    ///
    /// For `topic_terms` these are the heaviest of the terms that recur in the article, for
    /// `title` the heaviest of the terms that the title contains, each at its first occurrence
    /// in the sentence and only if that part is not zero. `focus` is appended as it is.
    pub(crate) fn matched_words(
        &self,
        sentence: usize,
        parts: &Parts,
        focus: &[Span],
    ) -> MatchedWords {
        let mut topic = TopTerms::default();
        let mut title = TopTerms::default();
        for (term, word) in self.tokens.terms_with_words(sentence) {
            let info = &self.terms[term.index()];
            if info.recurs {
                topic.offer(info.weight, term, word);
            }
            if info.in_title {
                title.offer(info.weight, term, word);
            }
        }
        let is_reported = |feature: Feature| parts[feature as usize] != Score::default();
        let topic = topic.terms_if(is_reported(Feature::TopicTerms));
        let title = title.terms_if(is_reported(Feature::Title));
        let mut words = Vec::with_capacity(topic.len() + title.len() + focus.len());
        let terms = topic.iter().chain(title);
        words.extend(terms.map(|top| self.tokens.word_span(top.word)));
        words.extend(focus);
        MatchedWords {
            words: words.into(),
            topic: topic.len() as u8,
            title: title.len() as u8,
            shared: 0,
        }
    }
}

/// Candidate for an explanation.
#[derive(Clone, Copy, Default)]
struct TopTerm {
    weight: f64,
    term: Option<TermId>,
    /// Index of the word among all words of the texts.
    word: u32,
}

/// The heaviest distinct terms, heaviest first; on a tie, the first one offered.
#[derive(Default)]
struct TopTerms {
    slots: [TopTerm; MAX_WORDS],
    len: usize,
}

impl TopTerms {
    /// Returns the terms if the condition holds, or else none.
    fn terms_if(&self, condition: bool) -> &[TopTerm] {
        &self.slots[..if condition { self.len } else { 0 }]
    }

    /// Inserts a term if it is among the heaviest and not present yet.
    fn offer(&mut self, weight: f64, term: TermId, word: u32) {
        let full = self.len == MAX_WORDS;
        if full && weight <= self.slots[MAX_WORDS - 1].weight {
            return;
        }
        let term = Some(term);
        if self.terms_if(true).iter().any(|top| top.term == term) {
            return;
        }
        let mut at = if full { MAX_WORDS - 1 } else { self.len };
        self.len = at + 1;
        while at > 0 && self.slots[at - 1].weight < weight {
            self.slots[at] = self.slots[at - 1];
            at -= 1;
        }
        self.slots[at] = TopTerm { weight, term, word };
    }
}
