//! The loss of the line classifier: the mean of (1 − soft F1) and the cross-entropy,
//! both over the words of a page.
//!
//! F1 is the measure of the evaluation. The cross-entropy has a gradient where F1
//! is flat.

use super::example::PageExample;

/// Returns the derivative of the loss of a page with respect to each score.
pub(crate) fn loss_gradient(scores: &[f32], page: &PageExample) -> Vec<f32> {
    let sums = SoftCounts::of(scores, page);
    let f1 = sums.f1();
    let each = scores.iter().zip(&page.labels).zip(&page.words);
    each.map(|((&score, &label), &words)| {
        let p = sigmoid(score);
        let by_f1 = words * (2.0 * label - f1) / sums.either * p * (1.0 - p);
        page.weight * 0.5 * (words / sums.all * (p - label) - by_f1)
    })
    .collect()
}

/// Returns the loss of a page.
#[cfg(test)]
pub(crate) fn loss(scores: &[f32], page: &PageExample) -> f32 {
    let sums = SoftCounts::of(scores, page);
    let each = scores.iter().zip(&page.labels).zip(&page.words);
    let entropy: f32 = each
        .map(|((&score, &label), &words)| {
            let p = sigmoid(score);
            -words / sums.all * libm::logf(if label > 0.5 { p } else { 1.0 - p })
        })
        .sum();
    page.weight * 0.5 * (1.0 - sums.f1() + entropy)
}

/// Word counts of a page. A line counts as kept by its probability.
struct SoftCounts {
    /// Words that are kept and wanted.
    both: f32,
    /// Kept words plus wanted words.
    either: f32,
    all: f32,
}

impl SoftCounts {
    fn of(scores: &[f32], page: &PageExample) -> Self {
        // Avoids a division of 0 by 0 for a page without words.
        let mut sums = Self {
            both: 0.0,
            either: 1e-6,
            all: 1e-6,
        };
        for ((&score, &label), &words) in scores.iter().zip(&page.labels).zip(&page.words) {
            let p = sigmoid(score);
            sums.both += words * p * label;
            sums.either += words * (p + label);
            sums.all += words;
        }
        sums
    }

    fn f1(&self) -> f32 {
        2.0 * self.both / self.either
    }
}

fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-score))
}
