//! What a network is trained to make small: half one minus the soft F1 over
//! the words of a page, half the cross-entropy of its words.
//!
//! F1 is what is measured; cross-entropy keeps pulling where F1 is flat.

use super::network::Example;

/// The derivative of a page's loss by each score.
pub(crate) fn loss(scores: &[f32], page: &Example) -> Vec<f32> {
    let sums = Sums::of(scores, page);
    let f1 = sums.f1();
    let each = scores.iter().zip(&page.labels).zip(&page.words);
    each.map(|((&score, &label), &words)| {
        let p = sigmoid(score);
        let by_f1 = words * (2.0 * label - f1) / sums.either * p * (1.0 - p);
        page.weight * 0.5 * (words / sums.all * (p - label) - by_f1)
    })
    .collect()
}

/// A page's loss.
#[cfg(test)]
pub(crate) fn value(scores: &[f32], page: &Example) -> f32 {
    let sums = Sums::of(scores, page);
    let each = scores.iter().zip(&page.labels).zip(&page.words);
    let entropy: f32 = each
        .map(|((&score, &label), &words)| {
            let p = sigmoid(score);
            -words / sums.all * libm::logf(if label > 0.5 { p } else { 1.0 - p })
        })
        .sum();
    page.weight * 0.5 * (1.0 - sums.f1() + entropy)
}

/// Words of a page, those that are kept counting by their likelihood.
struct Sums {
    /// Kept and wanted.
    both: f32,
    /// Kept, and wanted; words that are both count twice.
    either: f32,
    all: f32,
}

impl Sums {
    fn of(scores: &[f32], page: &Example) -> Self {
        // A page without words has a loss of nothing, not of 0 by 0.
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
