//! What can be said of a sentence, as numbers from 0 to 1.
//!
//! `place` looks at where it stands, `topic` at what it shares with the rest
//! of the article, `surface` at its characters, `wording` at telling words.
//! Each of these numbers is a signal; a [`Feature`] is what a reader is told of
//! them. All are linear in the length of the text.

mod place;
mod support;
mod surface;
mod topic;
mod wording;

use support::Support;
pub(crate) use wording::Signs;

use crate::feature::Feature;
use crate::language::Lexicon;
use crate::sentences::bigrams::Pairs;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens};
use crate::text::span::Span;
use std::ops::Range;
use topic::Topic;

/// Every signal, in the order of [`Signals`], with the feature that it is told as.
pub(crate) const SIGNALS: [(&str, Feature); 30] = [
    ("place", Feature::Position),
    ("early", Feature::Position),
    ("early_in_long_text", Feature::Position),
    ("share_behind", Feature::Position),
    ("opening_taken_up", Feature::Position),
    ("place_in_paragraph", Feature::Paragraph),
    ("centrality_in_long_text", Feature::Central),
    ("opening_centrality", Feature::Central),
    ("forward_centrality", Feature::Central),
    ("title_cosine", Feature::Title),
    ("title_share", Feature::Title),
    ("top_terms", Feature::TopicTerms),
    ("repeated_pairs", Feature::TopicTerms),
    ("introduced_terms", Feature::TopicTerms),
    ("new_terms", Feature::TopicTerms),
    ("words", Feature::Length),
    ("few_words", Feature::Length),
    ("too_many_words", Feature::Length),
    ("capitals", Feature::Names),
    ("commas", Feature::Wording),
    ("quoted", Feature::Quotation),
    ("item", Feature::ListItem),
    ("dangling", Feature::Dangling),
    ("announcing", Feature::Cue),
    ("we_announce", Feature::Cue),
    ("concluding", Feature::Cue),
    ("first_person", Feature::Wording),
    ("negation", Feature::Wording),
    ("pointing_back", Feature::Wording),
    ("support", Feature::Support),
];

/// One value for each of [`SIGNALS`], each from 0 to 1.
pub(crate) type Signals = [f64; SIGNALS.len()];

/// ln(41): of a sentence's length, forty words are as good as any more.
const FULL_LENGTH: f64 = 3.713_572_066_704_308;
/// Words below which a sentence is rather a fragment.
const FEW_WORDS: f64 = 8.0;

/// Words from which a sentence is too long for a short summary.
const MANY_WORDS: f64 = 60.0;

/// A sentence and whether a paragraph starts with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    pub(crate) starts_paragraph: bool,
}

/// One of the texts that are looked at together.
pub(crate) struct Source<'t> {
    pub(crate) text: &'t str,
    pub(crate) lexicon: &'static Lexicon,
    /// The terms of its title that the texts have.
    pub(crate) title: Vec<TermId>,
    /// Which of all sentences are its own.
    pub(crate) sentences: Range<usize>,
}

/// What is known of all sentences, before each is looked at by itself.
pub(crate) struct Features {
    topics: Vec<Topic>,
    supports: Vec<Support>,
    signs: Signs,
}

impl Features {
    /// Looks at all texts. Words are counted over all of them; place, opening, title
    /// and what comes behind are those of the sentence's own.
    pub(crate) fn new(
        sources: &[Source],
        tokens: &Tokens,
        stats: &TermStats,
        pairs: &Pairs,
        signs: Signs,
    ) -> Self {
        Self {
            supports: support::supports(sources, &stats.vectors, tokens.distinct_terms()),
            topics: topic::topics(sources, tokens, stats, pairs),
            signs,
        }
    }

    /// The other texts that say what a sentence says, one bit each.
    pub(crate) fn supporters(&self, sentence: usize) -> u64 {
        self.supports
            .get(sentence)
            .map_or(0, |support| support.sources)
    }

    /// The signals of the sentences of one text, in reading order; `sentences` are all.
    pub(crate) fn signals<'f>(
        &'f self,
        source: &'f Source,
        sentences: &'f [Sentence],
        tokens: &'f Tokens,
    ) -> impl Iterator<Item = Signals> + 'f {
        let own = source.sentences.clone();
        let long = place::longness(own.len());
        let first = own.start;
        let places = place::places(&sentences[own.clone()]);
        own.zip(places).map(move |(i, place)| {
            let topic = &self.topics[i];
            let surface = surface::surface(sentences[i].span.of(source.text));
            let wording = self.signs.of(tokens, i);
            let words = tokens.words_in(i).max(1) as f64;
            let support = self.supports.get(i).map_or(0.0, |support| support.share);
            [
                place.log,
                place.early,
                long * place.early,
                place.share_behind,
                is(i == first) * topic.taken_up,
                place.in_paragraph,
                long * topic.centrality,
                topic.opening,
                topic.forward,
                topic.title_cosine,
                topic.title_share,
                share(topic.top_terms, 6),
                share(topic.pairs, 5),
                share(topic.introduced, 10),
                share(topic.new, 12),
                (libm::log(1.0 + words) / FULL_LENGTH).min(1.0),
                (1.0 - words / FEW_WORDS).max(0.0),
                ((words - MANY_WORDS) / MANY_WORDS).clamp(0.0, 1.0),
                (surface.capitals / words).min(1.0),
                (5.0 * surface.commas / words).min(1.0),
                surface.quoted,
                is(surface.item),
                is(self.signs.dangles(tokens, i)),
                wording.announcing,
                wording.we_announce,
                wording.concluding,
                wording.first_person,
                wording.negation,
                wording.pointing_back,
                support,
            ]
        })
    }
}

fn is(true_or_false: bool) -> f64 {
    if true_or_false { 1.0 } else { 0.0 }
}

/// How many there are, 1 from `full` on.
fn share(count: u16, full: u16) -> f64 {
    (f64::from(count) / f64::from(full)).min(1.0)
}

#[cfg(test)]
mod tests;
