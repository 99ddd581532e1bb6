//! A ranked sentence and the explanation of its score.

use crate::feature::Feature;
use crate::limits::MAX_SOURCES;
use crate::ranking::explain::MatchedWords;
use crate::ranking::mmr::{Follows, Repeat, UnmetNeed};
use crate::ranking::overrides::Override;
use crate::ranking::reason::{Cause, Reason};
use crate::ranking::weighted_sum::Parts;
use crate::score::Score;
use crate::text::span::Span;

/// Sentence of an article with its rank and score.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sentence {
    /// Position in its text.
    pub span: Span,
    /// Index of its text; 0 for a single text.
    pub source: u32,
    /// Rank among all sentences of the result, from 1 for the best.
    pub rank: u32,
    /// Sum of the scores of its [`reasons`](Sentence::reasons). Never above the score of a
    /// better rank. Comparable within one result only.
    pub score: Score,
    /// Number of words.
    pub words: u32,
    /// `true` if the sentence belongs to the summary.
    pub chosen: bool,
    /// Part of the score that each feature contributes.
    pub(crate) parts: Parts,
    /// Gain for the words and phrases of the focus.
    pub(crate) focus: Score,
    pub(crate) overridden: Option<Override>,
    /// Penalty for similarity to a sentence with a better rank.
    pub(crate) repeats: Option<Repeat>,
    /// Penalty for needs that no sentence with a better rank meets.
    pub(crate) needs: Option<UnmetNeed>,
    /// Gain for standing next to a sentence with a better rank.
    pub(crate) follows: Option<Follows>,
    /// Texts that support the sentence, as a bit set.
    pub(crate) supporters: u64,
    pub(crate) matched_words: MatchedWords,
}

impl Sentence {
    /// Returns the score before the comparison with other sentences: features, focus and
    /// override.
    pub(crate) fn own_score(&self) -> Score {
        let features: Score = self.parts.iter().copied().sum();
        features + self.focus + self.overridden.map_or(Score::default(), Override::score)
    }

    /// Returns the parts of the score that are not zero, largest absolute value first.
    ///
    /// Their scores sum to [`Sentence::score`] exactly.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let reason = |(cause, score)| self.reason(cause, score);
        self.score_parts().into_iter().map(reason).collect()
    }

    /// Returns the parts of the score that are not zero, in the order of
    /// [`Sentence::reasons`].
    fn score_parts(&self) -> Vec<(Cause, Score)> {
        let features = Feature::ALL.into_iter().zip(self.parts);
        let mut parts: Vec<(Cause, Score)> = features
            .map(|(feature, score)| (Cause::Feature(feature), score))
            .collect();
        parts.push((Cause::Focus, self.focus));
        if let Some(Follows { of, gain }) = self.follows {
            let sentence = of as usize;
            parts.push((Cause::Follows { sentence }, gain));
        }
        if let Some(UnmetNeed { on, penalty }) = self.needs {
            let sentence = on as usize;
            parts.push((Cause::Needs { sentence }, Score::default() - penalty));
        }
        if let Some(overridden) = self.overridden {
            let cause = match overridden {
                Override::Pinned => Cause::Pinned,
                Override::Excluded => Cause::Excluded,
            };
            parts.push((cause, overridden.score()));
        }
        if let Some(repeat @ Repeat { of, penalty }) = self.repeats {
            let sentence = of as usize;
            let cause = if repeat.is_copy() {
                Cause::Repeats { sentence }
            } else {
                Cause::Overlaps { sentence }
            };
            parts.push((cause, Score::default() - penalty));
        }
        parts.retain(|(_, score)| *score != Score::default());
        insertion_sort(&mut parts, |a, b| a.1.abs() >= b.1.abs());
        parts
    }

    /// Adds to a part of the score the words and texts that caused it.
    fn reason(&self, cause: Cause, score: Score) -> Reason {
        let mut words = self.matched_words.of(cause).to_vec();
        insertion_sort(&mut words, |a, b| a <= b);
        let is_support = cause == Cause::Feature(Feature::Support);
        let sources =
            (0..MAX_SOURCES as u32).filter(|i| is_support && self.supporters >> i & 1 == 1);
        Reason {
            cause,
            score,
            words,
            sources: sources.collect(),
        }
    }
}

/// Sorts a short list in place. The order of equal items does not change.
///
/// The lists have about a dozen items that are almost in order. The standard library's sort
/// would add several kilobytes to the wasm for each item type.
fn insertion_sort<T>(list: &mut [T], is_ordered: impl Fn(&T, &T) -> bool) {
    for i in 1..list.len() {
        let mut at = i;
        while at > 0 && !is_ordered(&list[at - 1], &list[at]) {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}
