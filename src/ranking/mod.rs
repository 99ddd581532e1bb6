//! Scoring and selection.
//!
//! In: sentences and the statistics of their terms. Out: a score for each sentence,
//! the parts it is made of, one ranking of all sentences, and keywords.

pub(crate) mod explain;
pub(crate) mod features;
pub(crate) mod keywords;
pub(crate) mod mmr;
pub(crate) mod overrides;
pub(crate) mod reason;
pub(crate) mod trained_weights;
pub(crate) mod weighted_sum;
