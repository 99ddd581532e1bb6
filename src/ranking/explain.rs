//! Which words of a sentence stand behind a part of its score.

use crate::feature::Feature;
use crate::ranking::reason::Cause;
use crate::ranking::weighted_sum::Parts;
use crate::score::Score;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens};
use crate::text::span::Span;

/// Most words that are named for a part.
const MOST: usize = 5;

/// The words that stand behind the parts of a sentence's score.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct MatchedWords {
    /// Those of its topic, then those of the title, then those of the focus.
    words: Box<[Span]>,
    topic: u8,
    title: u8,
}

impl MatchedWords {
    /// Those of one part; of most there are none.
    pub(crate) fn of(&self, cause: Cause) -> &[Span] {
        let (topic, rest) = self.words.split_at(usize::from(self.topic));
        let (title, focus) = rest.split_at(usize::from(self.title));
        match cause {
            Cause::Feature(Feature::TopicTerms) => topic,
            Cause::Feature(Feature::Title) => title,
            Cause::Focus => focus,
            _ => &[],
        }
    }
}

/// Names words, sentence by sentence.
pub(crate) struct Explainer<'t> {
    tokens: &'t Tokens,
    terms: Vec<TermInfo>,
    title: Vec<TermId>,
}

/// What is to be known of a term.
struct TermInfo {
    /// Its tf-idf.
    weight: f64,
    /// It comes more than once.
    recurs: bool,
    in_title: bool,
}

impl<'t> Explainer<'t> {
    pub(crate) fn new(tokens: &'t Tokens, stats: &TermStats) -> Self {
        let note = |(&tf, idf): (&u32, &f64)| TermInfo {
            weight: f64::from(tf) * idf,
            recurs: tf > 1,
            in_title: false,
        };
        Self {
            tokens,
            terms: stats.tf.iter().zip(&stats.idf).map(note).collect(),
            title: Vec::new(),
        }
    }

    /// The title that sentences are compared with from now on.
    pub(crate) fn title(&mut self, title: &[TermId]) {
        let old = std::mem::replace(&mut self.title, title.to_vec());
        for term in old {
            self.terms[term.index()].in_title = false;
        }
        for term in title {
            self.terms[term.index()].in_title = true;
        }
    }

    /// For `topic_terms` the heaviest of its terms that the article has more than
    /// once, for `title` those that the title has too: each where it first stands in
    /// the sentence. For the focus, what is passed in.
    pub(crate) fn matched_words(
        &self,
        sentence: usize,
        parts: &Parts,
        focus: &[Span],
    ) -> MatchedWords {
        let mut topic = TopTerms::default();
        let mut title = TopTerms::default();
        for (term, word) in self.tokens.terms_with_words(sentence) {
            let note = &self.terms[term.index()];
            if note.recurs {
                topic.offer(note.weight, term, word);
            }
            if note.in_title {
                title.offer(note.weight, term, word);
            }
        }
        let shown = |feature: Feature| parts[feature as usize] != Score::default();
        let topic = topic.held(shown(Feature::TopicTerms));
        let title = title.held(shown(Feature::Title));
        let mut words = Vec::with_capacity(topic.len() + title.len() + focus.len());
        let places = topic.iter().chain(title);
        words.extend(places.map(|held| self.tokens.word_span(held.word)));
        words.extend(focus);
        MatchedWords {
            words: words.into(),
            topic: topic.len() as u8,
            title: title.len() as u8,
        }
    }
}

/// A term that may be named.
#[derive(Clone, Copy, Default)]
struct Held {
    weight: f64,
    term: Option<TermId>,
    /// Which of all words it is.
    word: u32,
}

/// The heaviest terms, each once; of equally heavy ones those that come first.
#[derive(Default)]
struct TopTerms {
    slots: [Held; MOST],
    len: usize,
}

impl TopTerms {
    /// Those that were found, if they are to be shown.
    fn held(&self, shown: bool) -> &[Held] {
        &self.slots[..if shown { self.len } else { 0 }]
    }

    fn offer(&mut self, weight: f64, term: TermId, word: u32) {
        let full = self.len == MOST;
        if full && weight <= self.slots[MOST - 1].weight {
            return;
        }
        let term = Some(term);
        if self.held(true).iter().any(|held| held.term == term) {
            return;
        }
        let mut at = if full { MOST - 1 } else { self.len };
        self.len = at + 1;
        while at > 0 && self.slots[at - 1].weight < weight {
            self.slots[at] = self.slots[at - 1];
            at -= 1;
        }
        self.slots[at] = Held { weight, term, word };
    }
}
