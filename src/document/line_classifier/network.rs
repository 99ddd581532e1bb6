//! Forward pass of the line classifier's network.
//!
//! A linear layer turns the features of a line into [`CHANNELS`] channels. Each of the
//! following blocks is a depthwise convolution, which mixes a line's channels with those of the
//! lines 1, 2, 4 … before and after it, and a pointwise one with a residual connection. A line
//! is thus judged by its surroundings as much as by itself. The score is a linear function of
//! the last channels, plus a linear function of the features themselves.
//!
//! All arithmetic is done in `f32` in one fixed order, without fused operations, so that the
//! scores are the same on every machine.

use super::weights::{BIAS, CHANNELS, DILATIONS, LINE_FEATURES, ROWS, SCALES, SKIP, WEIGHTS};
use crate::document::line_features::{FeatureVector, LineFeatures};
use std::ops::Range;

/// Number of weight rows of a block: three of the depthwise convolution and its bias,
/// those of the pointwise convolution and its bias.
const BLOCK_ROWS: usize = 3 + 1 + CHANNELS + 1;
/// Row of a block that holds the bias of its depthwise convolution. The rows of the
/// pointwise convolution follow.
const DEPTHWISE_BIAS: usize = 3;
/// Number of lines on each side that a score depends on.
const RECEPTIVE_FIELD: usize = {
    let (mut sum, mut i) = (0, 0);
    while i < DILATIONS.len() {
        sum += DILATIONS[i];
        i += 1;
    }
    sum
};

/// Channels of a line, or a row of weights, one for each channel.
type Channels = [f32; CHANNELS];

/// Returns the score of every line.
///
/// The lines are processed in tiles of `tile_lines`, which bounds the memory. A score depends
/// on no line farther than [`RECEPTIVE_FIELD`], and each tile is extended by as many lines on
/// both sides, so the result is the same as for one tile.
pub(super) fn forward(features: &LineFeatures, tile_lines: usize) -> Vec<f32> {
    let weights = dequantized_weights();
    let count = features.count();
    let mut scores = Vec::with_capacity(count);
    let mut tile = Tile::default();
    for start in (0..count).step_by(tile_lines) {
        let end = count.min(start + tile_lines);
        let from = start.saturating_sub(RECEPTIVE_FIELD);
        let to = count.min(end + RECEPTIVE_FIELD);
        tile.forward(&weights, features, from..to);
        scores.extend(&tile.scores[start - from..end - from]);
    }
    scores
}

/// Buffers for the lines that are passed through the network together.
#[derive(Default)]
struct Tile {
    channels: Vec<Channels>,
    /// Output of a block's depthwise convolution.
    mixed: Vec<Channels>,
    scores: Vec<f32>,
}

impl Tile {
    /// Computes the scores of some lines.
    fn forward(&mut self, weights: &[Channels], features: &LineFeatures, lines: Range<usize>) {
        let (input_layer, blocks) = weights.split_at(LINE_FEATURES + 1);
        self.channels.clear();
        self.scores.clear();
        for i in lines {
            let vector = features.row(i);
            let channels = linear(input_layer, trained_features(&vector)).map(relu);
            self.channels.push(channels);
            self.scores.push(skip_connection(&vector));
        }
        self.mixed.resize(self.channels.len(), [0.0; CHANNELS]);
        for (block, dilation) in blocks.chunks_exact(BLOCK_ROWS).zip(DILATIONS) {
            depthwise(block, &self.channels, dilation, &mut self.mixed);
            let pointwise = &block[DEPTHWISE_BIAS + 1..];
            for (channels, mixed) in self.channels.iter_mut().zip(&self.mixed) {
                add_scaled(channels, &linear(pointwise, mixed), 1.0);
            }
        }
        let head = &weights[ROWS - 1];
        for (score, channels) in self.scores.iter_mut().zip(&self.channels) {
            *score += BIAS + dot(channels, head);
        }
    }
}

/// Returns the features that the network was trained on. New features may be appended
/// before the next training.
fn trained_features(vector: &FeatureVector) -> &[f32] {
    vector.get(..LINE_FEATURES).unwrap_or(vector)
}

/// Convolves each channel with the same channel of the lines at a distance of `dilation`
/// before and after. Lines beyond the ends count as zeros.
fn depthwise(block: &[Channels], lines: &[Channels], dilation: usize, output: &mut [Channels]) {
    const OUTSIDE: Channels = [0.0; CHANNELS];
    for (i, output) in output.iter_mut().enumerate() {
        let before = i.checked_sub(dilation).and_then(|i| lines.get(i));
        let after = lines.get(i + dilation);
        let mut sum = block[DEPTHWISE_BIAS];
        let window = [before, lines.get(i), after];
        for (line, weights) in window.into_iter().zip(block) {
            let line = line.unwrap_or(&OUTSIDE);
            for ((sum, value), weight) in sum.iter_mut().zip(line).zip(weights) {
                *sum += weight * value;
            }
        }
        *output = sum.map(relu);
    }
}

/// Returns the output of a linear layer: the sum of the rows of weights, each times its
/// value, plus the bias in the row after them.
// Kept out of line, so that the WebAssembly module holds this loop once.
#[inline(never)]
fn linear(weights: &[Channels], values: &[f32]) -> Channels {
    let mut sum = weights[values.len()];
    for (value, weights) in values.iter().zip(weights) {
        // About half of a line's features are 0.
        if *value != 0.0 {
            add_scaled(&mut sum, weights, *value);
        }
    }
    sum
}

/// Adds `factor` times the values to the sum.
fn add_scaled(sum: &mut Channels, values: &Channels, factor: f32) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += factor * value;
    }
}

/// Rectified linear unit: the value, or 0 if it is negative.
fn relu(value: f32) -> f32 {
    if value > 0.0 { value } else { 0.0 }
}

fn dot(a: &Channels, b: &Channels) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Returns the linear skip connection: the features times their weights, past the network.
fn skip_connection(vector: &FeatureVector) -> f32 {
    let scale = SCALES[SCALES.len() - 1];
    let sum: f32 = vector
        .iter()
        .zip(&SKIP)
        .map(|(value, weight)| value * f32::from(*weight))
        .sum();
    sum * scale
}

/// Returns the weights as floating-point numbers. They are stored as 8-bit integers, in
/// units of a scale that each tensor has for itself.
fn dequantized_weights() -> Vec<Channels> {
    let mut scales = SCALES.iter();
    let mut rows_left = 0;
    let mut scale = 0.0;
    let block = [3, 1, CHANNELS, 1];
    let mut tensor_rows = [LINE_FEATURES, 1]
        .into_iter()
        .chain(DILATIONS.iter().flat_map(|_| block))
        .chain([1]);
    WEIGHTS
        .iter()
        .map(|row| {
            if rows_left == 0 {
                rows_left = tensor_rows.next().unwrap_or(1);
                scale = scales.next().copied().unwrap_or_default();
            }
            rows_left -= 1;
            row.map(|step| f32::from(step) * scale)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_cover_every_feature() {
        assert_eq!(LINE_FEATURES, crate::document::line_features::LINE_FEATURES);
    }
}
