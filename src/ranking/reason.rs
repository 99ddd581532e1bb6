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
    /// [`Cause::Focus`] the requested words and phrases; for [`Cause::Overlaps`] the heaviest
    /// shared words; empty for all other causes.
    pub words: Vec<Span>,
    /// Indices of the other texts that say the same, for [`Feature::Support`]; empty for all
    /// other causes. Texts that are more than six months apart by their dates do not confirm each
    /// other.
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
    /// Gain for standing next to a sentence with a better rank.
    Follows {
        /// Index of that sentence in the sentences of the result.
        sentence: usize,
    },
    /// Penalty for needing another sentence that has no better rank. See [`Feature::Needs`].
    Needs {
        /// Index of that sentence in the sentences of the result.
        sentence: usize,
    },
    /// Penalty for saying the same again as a sentence with a better rank.
    Repeats {
        /// Index of that sentence in the sentences of the result.
        sentence: usize,
    },
    /// Penalty for sharing words with a sentence with a better rank.
    Overlaps {
        /// Index of that sentence in the sentences of the result.
        sentence: usize,
    },
}

impl Cause {
    /// Returns the index of the other sentence that the part depends on, if there is one.
    #[must_use]
    pub fn sentence(self) -> Option<usize> {
        match self {
            Cause::Follows { sentence }
            | Cause::Needs { sentence }
            | Cause::Repeats { sentence }
            | Cause::Overlaps { sentence } => Some(sentence),
            Cause::Feature(_) | Cause::Focus | Cause::Pinned | Cause::Excluded => None,
        }
    }

    /// Returns a stable identifier of the cause: the code of the feature, or `focus`,
    /// `pinned`, `excluded`, `follows`, `needs`, `repeats` or `overlaps`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Cause::Feature(feature) => feature.code(),
            Cause::Focus => "focus",
            Cause::Pinned => "pinned",
            Cause::Excluded => "excluded",
            Cause::Follows { .. } => "follows",
            Cause::Needs { .. } => Feature::Needs.code(),
            Cause::Repeats { .. } => "repeats",
            Cause::Overlaps { .. } => "overlaps",
        }
    }
}
