//! The length of a summary.

use super::validate::number;
use crate::error::Error;

/// Length of a summary. The default is three sentences.
///
/// Every length selects a prefix of the same ranking, so a longer summary contains all
/// sentences of a shorter one. A summary has at least one sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// Number of sentences, from 1. [`u32::MAX`] selects all sentences that are not excluded.
    Sentences(u32),
    /// Number of words, from 1. Selects the number of whole sentences that comes closest, the
    /// shorter summary on a tie. 1 selects a single sentence.
    Words(u32),
    /// Share of the article's words, above 0 and up to 1, rounded to whole sentences as for
    /// [`Length::Words`]. 1 selects all sentences.
    Share(f64),
}

impl Default for Length {
    fn default() -> Self {
        Length::Sentences(3)
    }
}

impl Length {
    /// Legal values of a number of sentences or words.
    pub(crate) const WHOLE: &'static str = "a whole number from 1 to 4294967295";
    /// Legal values of a share.
    pub(crate) const PART: &'static str = "a number above 0 and up to 1";

    /// Returns an error if the length is out of its range.
    pub(super) fn check(self) -> Result<(), Error> {
        let refuse = |name, value: String, range| Err(Error::Option { name, value, range });
        match self {
            Length::Sentences(0) => refuse("length.sentences", "0".into(), Self::WHOLE),
            Length::Words(0) => refuse("length.words", "0".into(), Self::WHOLE),
            Length::Share(share) if !(share > 0.0 && share <= 1.0) => {
                refuse("length.share", number(share), Self::PART)
            }
            _ => Ok(()),
        }
    }
}
