//! Training of the classifier of lines.

pub(crate) mod chance;
pub(crate) mod data;
pub(crate) mod fit;
pub(crate) mod network;
