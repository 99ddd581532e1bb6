//! The parts of a sentence's score, as the result reports them.

use crate::feature::Feature;
use crate::score::Score;
use crate::text::span::Span;

/// A part of a sentence's score.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason {
    /// Where it comes from.
    pub cause: Cause,
    /// What it adds to the score, or takes away.
    pub score: Score,
    /// The words of the sentence that made it, in reading order: for
    /// [`Feature::TopicTerms`] and [`Feature::Title`] the heaviest, at most five;
    /// for [`Cause::Focus`] those that were asked for. Empty for all others.
    pub words: Vec<Span>,
    /// The other texts that say so too, for [`Feature::Support`]; empty for all others.
    pub sources: Vec<u32>,
}

/// Where a part of a score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// A feature of the sentence itself.
    Feature(Feature),
    /// It holds words of [`crate::Options::focus`].
    Focus,
    /// [`crate::Options::pin`] asked for it.
    Pinned,
    /// [`crate::Options::exclude`] forbade it.
    Excluded,
    /// It leans on the sentence before it, which has a better rank: what
    /// [`Feature::Dangling`] took is given back, as far as it does not pass that one.
    Follows,
    /// It says again what a sentence with a better rank says.
    Repeats {
        /// That sentence, as an index into the sentences of the result.
        sentence: usize,
    },
}

impl Cause {
    /// A short name that programs can rely on.
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
