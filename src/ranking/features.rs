//! What can be said of a sentence, as numbers from 0 to 1.
//!
//! `place` looks at where it stands, `topic` at what it shares with the rest
//! of the article, `surface` at its characters, `wording` at telling words.
//! Each of these numbers is a signal; a [`Feature`] is what a reader is told of
//! them. All are linear in the length of the text.

mod position;
mod support;
mod surface;
mod topic;
mod wording;

use support::Support;
pub(crate) use wording::Signs;

use crate::feature::Feature;
use crate::language::Lexicon;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens};
use crate::text::span::Span;
use position::SentencePosition;
use std::ops::Range;
use surface::Surface;
use topic::Topic;
use wording::Wording;

/// Declares the signals in one table: name, the feature that reports it, and the
/// value as an expression of a [`SignalInput`].
macro_rules! signals {
    ($input:ident; $($name:literal $feature:ident = $value:expr,)+) => {
        /// The name of every signal and the feature that reports it, in the order of [`Signals`].
        pub(crate) const SIGNALS: [(&str, Feature); [$($name),+].len()] =
            [$(($name, Feature::$feature)),+];

        /// Returns the value of every signal.
        fn values($input: &SignalInput) -> Signals {
            [$($value),+]
        }
    };
}

signals! { s;
    "place" Position = s.place.log,
    "early" Position = s.place.early,
    "early_in_long_text" Position = s.longness * s.place.early,
    "share_behind" Position = s.place.share_behind,
    "opening_taken_up" Position = is(s.is_first) * s.topic.taken_up,
    "place_in_paragraph" Paragraph = s.place.in_paragraph,
    "centrality_in_long_text" Central = s.longness * s.topic.centrality,
    "opening_centrality" Central = s.topic.opening,
    "forward_centrality" Central = s.topic.forward,
    "title_cosine" Title = s.topic.title_cosine,
    "title_share" Title = s.topic.title_share,
    "top_terms" TopicTerms = share(s.topic.top_terms, 6),
    "repeated_bigrams" TopicTerms = share(s.topic.bigrams, 5),
    "introduced_terms" TopicTerms = share(s.topic.introduced, 10),
    "new_terms" TopicTerms = share(s.topic.new, 12),
    "words" Length = (libm::log(1.0 + s.words) / FULL_LENGTH).min(1.0),
    "few_words" Length = (1.0 - s.words / FEW_WORDS).max(0.0),
    "too_many_words" Length = ((s.words - MANY_WORDS) / MANY_WORDS).clamp(0.0, 1.0),
    "capitals" Names = (s.surface.capitals / s.words).min(1.0),
    "commas" Wording = (5.0 * s.surface.commas / s.words).min(1.0),
    "quoted" Quotation = s.surface.quoted,
    "item" ListItem = is(s.surface.item),
    "dangling" Dangling = is(s.dangles),
    "announcing" Cue = s.wording.announcing,
    "we_announce" Cue = s.wording.we_announce,
    "concluding" Cue = s.wording.concluding,
    "first_person" Wording = s.wording.first_person,
    "negation" Wording = s.wording.negation,
    "pointing_back" Wording = s.wording.pointing_back,
    "support" Support = s.support,
}

/// One value for each of [`SIGNALS`], each from 0 to 1.
pub(crate) type Signals = [f64; SIGNALS.len()];

/// Measurements of one sentence that the signals are computed from.
struct SignalInput<'t> {
    place: SentencePosition,
    topic: &'t Topic,
    surface: Surface,
    wording: Wording,
    /// Length of the text on a scale from 0 to 1.
    longness: f64,
    /// Number of words, at least 1.
    words: f64,
    /// Whether it is the first sentence of its text.
    is_first: bool,
    /// Whether it opens with a word that points back.
    dangles: bool,
    /// Share of the other texts that say the same.
    support: f64,
}

/// ln(41): of a sentence's length, forty words are as good as any more.
const FULL_LENGTH: f64 = 3.713_572_066_704_308;
/// Words below which a sentence is rather a fragment.
const FEW_WORDS: f64 = 8.0;

/// Words from which a sentence is too long for a short summary.
const MANY_WORDS: f64 = 60.0;

/// A sentence and whether a paragraph starts with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SentenceSpan {
    pub(crate) span: Span,
    pub(crate) starts_paragraph: bool,
}

/// One of the texts that are looked at together.
pub(crate) struct SourceText<'t> {
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
        sources: &[SourceText],
        tokens: &Tokens,
        stats: &TermStats,
        bigrams: &Bigrams,
        signs: Signs,
    ) -> Self {
        Self {
            supports: support::supports(sources, &stats.vectors, tokens.distinct_terms()),
            topics: topic::topics(sources, tokens, stats, bigrams),
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
        source: &'f SourceText,
        sentences: &'f [SentenceSpan],
        tokens: &'f Tokens,
    ) -> impl Iterator<Item = Signals> + 'f {
        let own = source.sentences.clone();
        let longness = position::longness(own.len());
        let first = own.start;
        let places = position::places(&sentences[own.clone()]);
        own.zip(places).map(move |(i, place)| {
            values(&SignalInput {
                place,
                topic: &self.topics[i],
                surface: surface::surface(sentences[i].span.of(source.text)),
                wording: self.signs.of(tokens, i),
                longness,
                words: tokens.word_count(i).max(1) as f64,
                is_first: i == first,
                dangles: self.signs.dangles(tokens, i),
                support: self.supports.get(i).map_or(0.0, |support| support.share),
            })
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
