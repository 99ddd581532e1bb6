//! Classifier of lines: scores how likely each line of a text belongs to the article.
//!
//! The input is the statistics of the lines, the output one number a line, the logarithm of
//! the odds. The method is a small convolutional [`network`] over the features in
//! [`LineFeatures`], trained on pages whose lines people have labelled
//! (`nutgraf-eval train-lines`).

mod network;
#[allow(clippy::doc_markdown, clippy::unreadable_literal)]
mod weights;

use crate::document::line_features::LineFeatures;
use crate::document::line_stats::StatsSlice;

/// Number of lines that are passed through the network at a time.
const TILE_LINES: usize = 1024;

/// Returns the score of each line: the logarithm of the odds that it belongs to the
/// article. Above 0 the line is more likely than not to belong.
pub(crate) fn logits(lines: StatsSlice) -> Vec<f32> {
    network::forward(&LineFeatures::new(lines), TILE_LINES)
}

#[cfg(test)]
mod tests;
