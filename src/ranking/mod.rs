//! Ranking: scores the sentences, ranks them, and finds the keywords.
//!
//! Input: sentences and the statistics of their terms. Output: a score for each sentence with
//! the parts that explain it, one ranking of all sentences, and keywords. The steps in order:
//!
//! 1. `features` measures each sentence: signals from 0 to 1.
//! 2. `weighted_sum` turns the signals into the parts of a score, by the `trained_weights`.
//! 3. `overrides` applies the user's requests: focus words, pinned and excluded sentences.
//! 4. `references` finds what each sentence needs to be understood.
//! 5. `mmr` ranks all sentences. It penalizes repetition and needs that are not met.
//! 6. `explain` finds the words that caused a part of a score; `reason` holds the public types
//!    that report it.
//!
//! Independently of the ranking, `keywords` selects the words and phrases that are
//! characteristic of the article.

pub(crate) mod explain;
pub(crate) mod features;
pub(crate) mod keywords;
pub(crate) mod mmr;
pub(crate) mod overrides;
pub(crate) mod reason;
pub(crate) mod references;
pub(crate) mod source_text;
pub(crate) mod trained_weights;
pub(crate) mod weighted_sum;
pub(crate) mod word_cues;
