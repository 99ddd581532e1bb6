//! Sentence segmentation, tokenization and term statistics.
//!
//! The input is the blocks of an article; the output is the spans of its sentences,
//! their words as ids, and tf-idf statistics of their terms.

pub(crate) mod bigrams;
pub(crate) mod segment;
pub(crate) mod terms;
pub(crate) mod tokenize;
