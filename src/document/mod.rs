//! Extraction: finds the article in a paste.
//!
//! In: a [`page::Page`], the text with the markup of its lines if that is known.
//! Out: its lines as [`block::Block`]s with a role each, and its stories.

pub(crate) mod block;
pub(crate) mod extraction;
pub(crate) mod line_classifier;
pub(crate) mod line_features;
pub(crate) mod line_shape;
pub(crate) mod line_stats;
pub(crate) mod markup_score;
pub(crate) mod page;
pub(crate) mod roles;
pub(crate) mod story;
pub(crate) mod title;
