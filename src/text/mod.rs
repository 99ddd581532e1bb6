//! Text primitives that every stage uses: byte spans, characters, Unicode's
//! segmentation rules, interned strings.
//!
//! In: a text. Out: spans of it, classes of its characters, ids of its words.

pub(crate) mod chars;
pub(crate) mod interner;
pub(crate) mod lines;
pub(crate) mod repeat_counter;
pub(crate) mod sentence_breaks;
pub(crate) mod span;
pub(crate) mod swar;
pub(crate) mod unicode;
pub(crate) mod utf16;
pub(crate) mod word_breaks;
