//! The score of a sentence: a weighted sum whose parts are kept, because they
//! are the explanation.

use crate::features::{Feature, Features};
use std::iter::Sum;
use std::ops::{Add, Sub};

/// A score, or a part of one, in steps of 1/65536.
///
/// Whole steps add up exactly, in any order and on every machine, so the parts
/// of a score always make the score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(i32);

impl Score {
    const STEPS: f64 = 65536.0;

    /// The nearest step to a value.
    pub(crate) fn new(value: f64) -> Self {
        Self(libm::round(value * Self::STEPS) as i32)
    }

    /// As a number; every step is exact.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / Self::STEPS
    }

    /// Its size, without the sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }
}

impl Add for Score {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Score {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), Add::add)
    }
}

/// What each feature, at its full value of 1, adds to a score.
///
/// Found by listwise regression: softmax cross-entropy within the document, on
/// sentences picked greedily for their overlap with a human summary, over seven
/// English sets of news, web pages, how-tos, abstracts and other genres, each
/// set weighing the same; then rounded. `Dangling` alone is set lower than the
/// fit has it (-0.1), for the sake of the reader; what that costs was not measured.
const WEIGHTS: Features = {
    let mut weights = [0.0; Feature::ALL.len()];
    weights[Feature::Central as usize] = 1.7;
    weights[Feature::Opening as usize] = -0.55;
    weights[Feature::Position as usize] = 1.5;
    weights[Feature::Paragraph as usize] = 0.25;
    weights[Feature::Title as usize] = 2.4;
    weights[Feature::Length as usize] = 1.4;
    weights[Feature::Number as usize] = 0.13;
    weights[Feature::Dangling as usize] = -0.25;
    weights[Feature::Quotation as usize] = -0.27;
    weights
};

/// What each feature gave to the score of one sentence, in the order of [`Feature::ALL`].
pub(crate) type Parts = [Score; Feature::ALL.len()];

/// The parts of a sentence's score.
pub(crate) fn parts(features: &Features) -> Parts {
    std::array::from_fn(|i| Score::new(WEIGHTS[i] * features[i]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_exactly_in_any_order() {
        let parts = parts(&[0.1, 0.2, 0.3, 1.0, 0.7, 0.123_456, 0.9, 1.0, 0.333]);
        let whole = parts.iter().copied().sum::<Score>().value();
        let forward: f64 = parts.iter().map(|part| part.value()).sum();
        let backward: f64 = parts.iter().rev().map(|part| part.value()).sum();
        assert_eq!(
            (forward.to_bits(), backward.to_bits()),
            (whole.to_bits(), whole.to_bits())
        );
    }
}
