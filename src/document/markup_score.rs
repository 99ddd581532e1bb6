//! Line scores that take markup into account.
//!
//! In: the logit of the `line_classifier` and the [`crate::markup_features`] of each
//! line. Out: a logit that combines them. HTML says more about a line than its
//! neighbours do: that it is in a menu, in the container with most of the text, under
//! a class named for comments. The score is a weighted sum of the features and the
//! classifier's logit, with weights trained by `nutgraf-eval train-markup`.

mod weights;

use crate::document::page::{MARKUP_FEATURES, MarkupFeature};
use weights::{BIAS, STEP, WEIGHTS};

/// Limit of the classifier's logit. Beyond it the classifier is certain, and a larger
/// value would only outweigh the markup.
const MAX_LOGIT: f32 = 6.0;
/// Minimum share of links in a line that is a link as a whole.
const LINK_SHARE: f32 = 0.8;

/// Number of terms of the weighted sum: the markup features, the classifier's logit,
/// and an indicator for lines that are links.
pub(crate) const MARKUP_INPUTS: usize = MARKUP_FEATURES + 2;

/// Returns the terms of the weighted sum for one line, from its classifier logit and
/// its markup features.
pub(crate) fn inputs(logit: f32, markup_features: &[f32; MARKUP_FEATURES]) -> [f32; MARKUP_INPUTS] {
    let is_link = markup_features[MarkupFeature::Links as usize] >= LINK_SHARE;
    let mut inputs = [0.0; MARKUP_INPUTS];
    inputs[..MARKUP_FEATURES].copy_from_slice(markup_features);
    inputs[MARKUP_FEATURES] = logit.clamp(-MAX_LOGIT, MAX_LOGIT) / MAX_LOGIT;
    inputs[MARKUP_FEATURES + 1] = f32::from(u8::from(is_link));
    inputs
}

/// Returns the combined scores of lines, from their classifier logits and their markup
/// features. A line with a score above 0 more likely than not belongs to the article.
pub(crate) fn scores(logits: &[f32], markup_features: &[[f32; MARKUP_FEATURES]]) -> Vec<f32> {
    let score = |(&logit, markup_features): (&f32, &[f32; MARKUP_FEATURES])| {
        let inputs = inputs(logit, markup_features);
        let terms = inputs.iter().zip(&WEIGHTS);
        let sum: f32 = terms
            .map(|(input, weight)| input * f32::from(*weight))
            .sum();
        STEP * (f32::from(BIAS) + sum)
    };
    logits.iter().zip(markup_features).map(score).collect()
}
