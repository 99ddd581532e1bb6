//! What markup adds to the score of a line.
//!
//! A page's HTML tells more of a line than its neighbours do: that it stands
//! in a menu, in the container with most of the text, under a class named for
//! comments. The score of the `classifier` is one part of a weighted sum, what
//! [`crate::markup_features`] says are the others (`nutgraf-eval train-markup`).

mod weights;

use crate::document::page::{MARKUP_FEATURES, MarkupFeature};
use weights::{BIAS, STEP, WEIGHTS};

/// How far a score counts: beyond this it is simply sure.
const SURE: f32 = 6.0;
/// Share of a line from which links make it one.
const LINKED: f32 = 0.8;

/// What the sum is made of: the markup_features, the score, and whether the line is a link.
pub(crate) const MARKUP_INPUTS: usize = MARKUP_FEATURES + 2;

/// The parts of the sum for one line.
pub(crate) fn inputs(score: f32, markup_features: &[f32; MARKUP_FEATURES]) -> [f32; MARKUP_INPUTS] {
    let mut inputs = [0.0; MARKUP_INPUTS];
    inputs[..MARKUP_FEATURES].copy_from_slice(markup_features);
    inputs[MARKUP_FEATURES] = score.clamp(-SURE, SURE) / SURE;
    inputs[MARKUP_FEATURES + 1] = f32::from(u8::from(
        markup_features[MarkupFeature::Links as usize] >= LINKED,
    ));
    inputs
}

/// The scores of lines together with what their markup tells. Above 0 a line
/// is more likely than not to belong to the article.
pub(crate) fn scores(scores: &[f32], markup_features: &[[f32; MARKUP_FEATURES]]) -> Vec<f32> {
    let sum = |(&score, markup_features): (&f32, &[f32; MARKUP_FEATURES])| {
        let inputs = inputs(score, markup_features);
        let parts = inputs.iter().zip(&WEIGHTS);
        let sum: f32 = parts
            .map(|(input, weight)| input * f32::from(*weight))
            .sum();
        STEP * (f32::from(BIAS) + sum)
    };
    scores.iter().zip(markup_features).map(sum).collect()
}
