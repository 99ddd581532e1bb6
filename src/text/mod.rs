//! Text primitives that every stage uses.
//!
//! The input is a text; the output is byte spans in it, classes of its
//! characters, and ids of its strings. The modules cover characters, lines,
//! Unicode's word and sentence boundaries, string interning and conversion to
//! UTF-16 offsets.

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
