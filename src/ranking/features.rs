//! Measures sentences: signals, which are numbers from 0 to 1.
//!
//! Input: sentences, their words and the statistics of their terms. Output: the signals of each
//! sentence. `position` measures the position in the text, `topic` the overlap with the article
//! and its title, `surface` the characters, `wording` the cue words, and `support` the agreement
//! of other texts. Every signal belongs to a [`Feature`], which reports it to the reader. The
//! time is linear in the length of the texts.

mod oddness;
mod position;
mod support;
mod surface;
mod topic;
mod wording;

use support::Support;

use crate::feature::Feature;
use crate::ranking::source_text::{SentenceSpan, SourceText};
use crate::ranking::word_cues::WordCues;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::Tokens;
use oddness::Oddness;
use position::SentencePosition;
use surface::Surface;
use topic::Topic;
use wording::Wording;

/// Declares the signals in one table: name, feature that reports it, and value as an expression
/// of a [`SignalInput`].
macro_rules! signals {
    ($input:ident; $($name:literal $feature:ident = $value:expr,)+) => {
        /// Name of every signal and the feature that reports it, in the order of [`Signals`].
        pub(crate) const SIGNALS: [(&str, Feature); [$($name),+].len()] =
            [$(($name, Feature::$feature)),+];

        /// Returns the value of every signal.
        fn values($input: &SignalInput) -> Signals {
            [$($value),+]
        }
    };
}

signals! { s;
    "place" Position = s.position.log,
    "early" Position = s.position.early,
    "early_in_long_text" Position = s.longness * s.position.early,
    "share_after" Position = s.position.share_after,
    "opening_taken_up" Position = indicator(s.is_first) * s.topic.taken_up,
    "place_in_paragraph" Paragraph = s.position.in_paragraph,
    "centrality_in_long_text" Central = s.longness * s.topic.centrality,
    "opening_centrality" Central = s.topic.opening,
    "forward_centrality" Central = s.topic.forward,
    "title_cosine" Title = s.topic.title_cosine,
    "title_share" Title = s.topic.title_share,
    "main_terms" TopicTerms = f64::from(s.topic.main_terms.count_ones()) / 10.0,
    "repeated_bigrams" TopicTerms = saturating_share(s.topic.bigrams, 5),
    "introduced_terms" TopicTerms = saturating_share(s.topic.introduced, 10),
    "new_terms" TopicTerms = saturating_share(s.topic.new, 12),
    "words" Length = (libm::log(1.0 + s.words) / LN_41).min(1.0),
    "few_words" Length = (1.0 - s.words / FEW_WORDS).max(0.0),
    "too_many_words" Length = ((s.words - MANY_WORDS) / MANY_WORDS).clamp(0.0, 1.0),
    "capitals" Names = (s.surface.capitals / s.words).min(1.0),
    "commas" Wording = (5.0 * s.surface.commas / s.words).min(1.0),
    "quoted" Quotation = s.surface.quoted,
    "item" ListItem = indicator(s.surface.item),
    "unended" Odd = indicator(s.oddness.unended),
    "caption" Odd = indicator(s.oddness.caption),
    "label" Odd = indicator(s.oddness.label),
    "promise" Odd = indicator(s.oddness.promise),
    "question" Odd = indicator(s.oddness.question),
    "announcing" Cue = s.wording.announcing,
    "we_announce" Cue = s.wording.we_announce,
    "concluding" Cue = s.wording.concluding,
    "first_person" Wording = s.wording.first_person,
    "negation" Wording = s.wording.negation,
    "pointing_back" Wording = s.wording.pointing_back,
    "support" Support = s.support,
}

/// Values of [`SIGNALS`] for one sentence, each from 0 to 1.
pub(crate) type Signals = [f64; SIGNALS.len()];

/// Measurements of one sentence that the signals are computed from.
struct SignalInput<'t> {
    position: SentencePosition,
    topic: &'t Topic,
    surface: Surface,
    wording: Wording,
    /// Length of the text on a logarithmic scale from 0 to 1.
    longness: f64,
    /// Number of words, at least 1.
    words: f64,
    /// `true` for the first sentence of its text.
    is_first: bool,
    oddness: Oddness,
    /// Agreement of the other texts, from 0 to 1.
    support: f64,
}

/// ln(41). The signal `words`, which grows with the logarithm of the length, saturates at 40 words.
const LN_41: f64 = 3.713_572_066_704_308;
/// Number of words below which a sentence is likely to be a fragment.
const FEW_WORDS: f64 = 8.0;
/// Number of words above which a sentence is too long for a short summary.
const MANY_WORDS: f64 = 60.0;

/// Measurements that need all sentences at once, from which [`Features::signals`] computes the
/// signals of each sentence.
pub(crate) struct Features {
    topics: Vec<Topic>,
    supports: Vec<Support>,
    pub(crate) cues: WordCues,
}

impl Features {
    /// Measures the sentences of all texts.
    ///
    /// Terms are counted over all texts. Position, opening, title and following sentences are
    /// those of the sentence's own text.
    pub(crate) fn new(
        sources: &[SourceText],
        tokens: &Tokens,
        stats: &TermStats,
        bigrams: &Bigrams,
        cues: WordCues,
    ) -> Self {
        Self {
            supports: support::supports(sources, tokens, stats, &cues),
            topics: topic::topics(sources, tokens, stats, bigrams),
            cues,
        }
    }

    /// Returns the other texts that say the same as a sentence, as a bit set.
    pub(crate) fn supporters(&self, sentence: usize) -> u64 {
        self.supports
            .get(sentence)
            .map_or(0, |support| support.sources)
    }

    /// Returns the main terms of each sentence: the heaviest ten of all texts, as a bit set.
    pub(crate) fn main_terms(&self) -> Vec<u16> {
        self.topics.iter().map(|topic| topic.main_terms).collect()
    }

    /// Returns the signals of the sentences of one text, in reading order.
    ///
    /// `sentences` holds the sentences of all texts.
    pub(crate) fn signals<'f>(
        &'f self,
        source: &'f SourceText,
        sentences: &'f [SentenceSpan],
        tokens: &'f Tokens,
    ) -> impl Iterator<Item = Signals> + 'f {
        let own = source.sentences.clone();
        let first = own.start;
        let longness = position::longness(own.len());
        let positions = position::positions(&sentences[own.clone()]);
        own.zip(positions).map(move |(i, position)| {
            values(&SignalInput {
                position,
                topic: &self.topics[i],
                surface: surface::surface(sentences[i].span.of(source.text)),
                wording: wording::wording(&self.cues, tokens, i),
                longness,
                words: tokens.word_count(i).max(1) as f64,
                is_first: i == first,
                oddness: oddness::oddness(source.text, sentences[i].span, tokens, i, &self.cues),
                support: self.supports.get(i).map_or(0.0, |support| support.share),
            })
        })
    }
}

/// Returns 1 for `true` and 0 for `false`.
fn indicator(condition: bool) -> f64 {
    if condition { 1.0 } else { 0.0 }
}

/// Returns `count` as a share of `full`, at most 1.
fn saturating_share(count: u16, full: u16) -> f64 {
    (f64::from(count) / f64::from(full)).min(1.0)
}

#[cfg(test)]
mod tests;
