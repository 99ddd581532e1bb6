//! Which words of a sentence stand behind a part of its score.

use crate::features::Feature;
use crate::score::Parts;
use crate::span::Span;
use crate::summary::Cause;
use crate::terms::TermStats;
use crate::tokenize::{TermId, Tokens};

/// Most words that are named for a part.
const MOST: usize = 5;

/// Words that stand behind a part, in reading order.
pub(crate) type Named = Vec<(Cause, Span)>;

/// Names words, sentence by sentence.
pub(crate) struct Explainer<'t> {
    tokens: &'t Tokens,
    stats: &'t TermStats,
    /// Whether each term is one of the title.
    in_title: Vec<bool>,
    title: Vec<TermId>,
}

impl<'t> Explainer<'t> {
    pub(crate) fn new(tokens: &'t Tokens, stats: &'t TermStats) -> Self {
        Self {
            tokens,
            stats,
            in_title: vec![false; tokens.distinct_terms()],
            title: Vec::new(),
        }
    }

    /// The title that sentences are compared with from now on.
    pub(crate) fn title(&mut self, title: &[TermId]) {
        let old = std::mem::replace(&mut self.title, title.to_vec());
        for term in old {
            self.in_title[term.index()] = false;
        }
        for term in title {
            self.in_title[term.index()] = true;
        }
    }

    /// For `topic_terms` the heaviest of its terms that the article has more than
    /// once, for `title` those that the title has too: each where it first stands in the sentence.
    pub(crate) fn named(&self, sentence: usize, parts: &Parts) -> Named {
        let mut topic = Best::default();
        let mut title = Best::default();
        for (word, place) in self.tokens.placed_of(sentence) {
            let Some(term) = self.tokens.vocabulary()[word].term else {
                continue;
            };
            let i = term.index();
            let weight = f64::from(self.stats.tf[i]) * self.stats.idf[i];
            if self.stats.tf[i] > 1 {
                topic.offer(weight, term, place);
            }
            if self.in_title[i] {
                title.offer(weight, term, place);
            }
        }
        let mut named = Vec::with_capacity(topic.len + title.len);
        for (feature, best) in [(Feature::TopicTerms, topic), (Feature::Title, title)] {
            if parts[feature as usize] != crate::Score::default() {
                let best = best.slots[..best.len].iter();
                named.extend(best.map(|&(_, _, place)| (Cause::Feature(feature), place)));
            }
        }
        named
    }
}

/// The heaviest terms, each once; of equally heavy ones those that come first.
#[derive(Default)]
struct Best {
    slots: [(f64, Option<TermId>, Span); MOST],
    len: usize,
}

impl Best {
    fn offer(&mut self, weight: f64, term: TermId, place: Span) {
        let full = self.len == MOST;
        if full && weight <= self.slots[MOST - 1].0 {
            return;
        }
        let held = &self.slots[..self.len];
        if held.iter().any(|(_, held, _)| *held == Some(term)) {
            return;
        }
        let mut at = if full { MOST - 1 } else { self.len };
        self.len = at + 1;
        while at > 0 && self.slots[at - 1].0 < weight {
            self.slots[at] = self.slots[at - 1];
            at -= 1;
        }
        self.slots[at] = (weight, Some(term), place);
    }
}
