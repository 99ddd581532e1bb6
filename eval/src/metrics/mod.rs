//! The measures: documents, summaries and labelled lines come in, figures come
//! out. Nothing here reads arguments or trains weights.

pub(crate) mod bootstrap;
pub(crate) mod cohesion;
pub(crate) mod document;
pub(crate) mod keyphrase_f1;
pub(crate) mod line_f1;
pub(crate) mod oracle;
mod porter;
pub(crate) mod published;
pub(crate) mod rng;
pub(crate) mod rouge;
pub(crate) mod shingles;
