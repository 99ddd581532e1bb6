//! The training of the sets of weights: labelled data sets come in, the
//! Rust source of the weights comes out.

pub(crate) mod keywords;
pub(crate) mod lines;
mod listnet;
pub(crate) mod markup;
pub(crate) mod sentences;
