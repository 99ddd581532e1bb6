//! Training of the classifier of lines.

pub(crate) mod chance;
pub(crate) mod cross;
pub(crate) mod data;
pub(crate) mod export;
pub(crate) mod fit;
pub(crate) mod folds;
pub(crate) mod loss;
pub(crate) mod network;
