//! The explanation of a score, as the result reports it.

use crate::feature::Feature;
use crate::score::Score;
use crate::text::span::Span;

/// Part of a sentence's score with its cause and evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason {
    /// Cause of the part.
    pub cause: Cause,
    /// Amount added to the score; negative for a penalty.
    pub score: Score,
    /// Words of the sentence that caused the part, in reading order.
    ///
    /// For [`Feature::TopicTerms`] and [`Feature::Title`] the heaviest terms, at most five; for
    /// [`Cause::Focus`] the requested words and phrases; empty for all other causes.
    pub words: Vec<Span>,
    /// Indices of the other texts that say the same, for [`Feature::Support`]; empty for all
    /// other causes.
    pub sources: Vec<u32>,
}

/// Cause of a part of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// Feature of the sentence itself.
    Feature(Feature),
    /// Words of [`Options::focus`](crate::Options::focus) in the sentence.
    Focus,
    /// Overlap with a span of [`Options::pin`](crate::Options::pin).
    Pinned,
    /// Overlap with a span of [`Options::exclude`](crate::Options::exclude).
    Excluded,
    /// Refund of the penalty of [`Feature::Dangling`], because the previous sentence, which the
    /// opening refers to, has a better rank. The refund never lifts the sentence above it.
    Follows,
    /// Penalty for repeating a sentence with a better rank.
    Repeats {
        /// Index of that sentence in the sentences of the result.
        sentence: usize,
    },
}

impl Cause {
    /// Returns a stable identifier of the cause: the code of the feature, or `focus`,
    /// `pinned`, `excluded`, `follows` or `repeats`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Cause::Feature(feature) => feature.code(),
            Cause::Focus => "focus",
            Cause::Pinned => "pinned",
            Cause::Excluded => "excluded",
            Cause::Follows => "follows",
            Cause::Repeats { .. } => "repeats",
        }
    }
}
