//! The user's overrides: focus words, pinned and excluded sentences.
//!
//! Input: the sentences and the options. Output: for each sentence, the gain for its focus
//! words with their positions, and the user's decision to pin or exclude it.

use crate::error::Error;
use crate::options::Options;
use crate::ranking::source_text::SentenceSpan;
use crate::score::Score;
use crate::sentences::tokenize::{MatchKey, Tokens};
use crate::text::span::Span;

/// Gain for each focus word or phrase in a sentence: about the difference between a good and
/// a weak sentence of an article.
const FOCUS_GAIN: f64 = 3.0;
/// Gain of a pinned and penalty of an excluded sentence: far more than the sum of all other
/// parts, so that pinned sentences rank first and excluded ones last.
const OVERRIDE_SCORE: f64 = 1024.0;

/// Decision of the user about a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Override {
    Pinned,
    Excluded,
}

impl Override {
    /// Returns the part of the score: positive if pinned, negative if excluded.
    pub(crate) fn score(self) -> Score {
        match self {
            Override::Pinned => Score::new(OVERRIDE_SCORE),
            Override::Excluded => Score::new(-OVERRIDE_SCORE),
        }
    }
}

/// Focus phrases and decisions, prepared for look-up by sentence.
pub(crate) struct Overrides {
    /// Words of each focus phrase that the texts contain.
    focus: Vec<Vec<MatchKey>>,
    /// Decision for each sentence; empty if nothing is pinned or excluded.
    decisions: Vec<Option<Override>>,
}

impl Overrides {
    /// Applies [`Options::pin`] and [`Options::exclude`] to the sentences.
    ///
    /// # Errors
    /// [`Error::Option`] if every sentence is excluded.
    pub(crate) fn new(
        focus: Vec<Vec<MatchKey>>,
        sentences: &[SentenceSpan],
        options: &Options,
    ) -> Result<Self, Error> {
        let mut decisions = Vec::new();
        if options.pin.is_empty() && options.exclude.is_empty() {
            return Ok(Self { focus, decisions });
        }
        decisions.resize(sentences.len(), None);
        // In this order, because `pin` takes precedence over `exclude`.
        let excluded = Some(Override::Excluded);
        mark_overlapping(&mut decisions, sentences, &options.exclude, excluded);
        let pinned = Some(Override::Pinned);
        mark_overlapping(&mut decisions, sentences, &options.pin, pinned);
        if decisions.iter().all(|&decision| decision == excluded) {
            return Err(Error::Option {
                name: "exclude",
                value: "all of the article".into(),
                range: "spans that leave some of it",
            });
        }
        Ok(Self { focus, decisions })
    }

    /// Returns the user's decision about a sentence.
    pub(crate) fn decision(&self, sentence: usize) -> Option<Override> {
        self.decisions.get(sentence).copied().flatten()
    }

    /// Returns the first position of each focus phrase that a sentence contains, and the gain
    /// for all of them.
    pub(crate) fn focus(&self, tokens: &Tokens, sentence: usize) -> (Vec<Span>, Score) {
        if self.focus.is_empty() {
            return (Vec::new(), Score::default());
        }
        let words: Vec<(MatchKey, Span)> = tokens
            .words_with_spans(sentence)
            .map(|(word, span)| (tokens.match_key(word), span))
            .collect();
        let find = |phrase: &Vec<MatchKey>| {
            let mut windows = words.windows(phrase.len().max(1));
            let matches =
                |window: &&[(MatchKey, Span)]| window.iter().map(|(key, _)| key).eq(phrase);
            let found = windows.find(matches)?;
            Some(Span {
                start: found.first()?.1.start,
                end: found.last()?.1.end,
            })
        };
        let spans: Vec<Span> = self.focus.iter().filter_map(find).collect();
        let gain = Score::new(FOCUS_GAIN * spans.len() as f64);
        (spans, gain)
    }
}

/// Sets the decision for every sentence that shares a character with one of the spans.
///
/// Takes time linear in the number of sentences and, up to a logarithm, of spans, even if the
/// spans overlap: each span adds 1 at its first sentence and subtracts 1 after its last one, and
/// the running sum is the number of spans over a sentence.
fn mark_overlapping(
    decisions: &mut [Option<Override>],
    sentences: &[SentenceSpan],
    spans: &[Span],
    decision: Option<Override>,
) {
    let mut changes = vec![0i32; sentences.len() + 1];
    for span in spans {
        changes[sentences.partition_point(|own| own.span.end <= span.start)] += 1;
        changes[sentences.partition_point(|own| own.span.start < span.end)] -= 1;
    }
    let mut overlapping = 0;
    for (change, own) in changes.into_iter().zip(decisions) {
        overlapping += change;
        if overlapping > 0 {
            *own = decision;
        }
    }
}
