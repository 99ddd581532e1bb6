//! Segmentation and counting.
//!
//! In: the blocks of an article. Out: the spans of its sentences, their words as
//! ids, and tf-idf statistics of their terms.

pub(crate) mod bigrams;
pub(crate) mod segment;
pub(crate) mod terms;
pub(crate) mod tokenize;
