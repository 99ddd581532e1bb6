//! The score of a sentence: a weighted sum whose parts are kept, because they
//! are the explanation.

use crate::ranking::features::{Feature, SIGNALS, Signals};
use crate::ranking::trained_weights::TRAINED;
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
        let steps = value * Self::STEPS;
        let whole = steps as i32;
        let rest = steps - f64::from(whole);
        Self(whole + i32::from(rest >= 0.5) - i32::from(rest <= -0.5))
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

/// How much each feature counts.
///
/// For every feature, 1 is what was found by training, 0 leaves it out, and 2
/// lets it count twice; what it adds grows evenly between. Any number from 0 to
/// 10 will do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights([f64; Feature::ALL.len()]);

impl Default for Weights {
    fn default() -> Self {
        Self([1.0; Feature::ALL.len()])
    }
}

/// How many times as much position counts where several texts are summarised:
/// each is a report that says first what matters. Found on Multi-News.
const POSITION_AMONG_SEVERAL: f64 = 2.0;

impl Weights {
    /// The same for several texts.
    pub(crate) fn for_several(&self) -> Self {
        let position = self.of(Feature::Position);
        self.with(Feature::Position, POSITION_AMONG_SEVERAL * position)
    }

    /// With another weight for one feature.
    #[must_use]
    pub fn with(mut self, feature: Feature, weight: f64) -> Self {
        self.0[feature as usize] = weight;
        self
    }

    /// The weight of a feature.
    #[must_use]
    pub fn of(&self, feature: Feature) -> f64 {
        self.0[feature as usize]
    }
}

/// What each feature gave to the score of one sentence, in the order of [`Feature::ALL`].
pub(crate) type Parts = [Score; Feature::ALL.len()];

/// The parts of a sentence's score: every signal at its trained weight, those
/// of one feature added up.
pub(crate) fn parts(signals: &Signals, weights: &Weights) -> Parts {
    let mut sums = [0.0; Feature::ALL.len()];
    for ((_, feature), (signal, trained)) in SIGNALS.iter().zip(signals.iter().zip(TRAINED)) {
        // Most signals are 0 in most sentences.
        if *signal != 0.0 {
            sums[*feature as usize] += signal * f64::from(trained);
        }
    }
    std::array::from_fn(|i| Score::new(sums[i] * weights.0[i]))
}

/// The trained weights, for the evaluation.
pub(crate) fn trained() -> Signals {
    TRAINED.map(f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_exactly_in_any_order() {
        let mut signals = [0.123_456; SIGNALS.len()];
        for (i, signal) in signals.iter_mut().enumerate() {
            *signal *= i as f64 / 4.0;
        }
        let parts = parts(&signals, &Weights::default());
        let whole = parts.iter().copied().sum::<Score>().value();
        let forward: f64 = parts.iter().map(|part| part.value()).sum();
        let backward: f64 = parts.iter().rev().map(|part| part.value()).sum();
        assert_eq!(
            (forward.to_bits(), backward.to_bits()),
            (whole.to_bits(), whole.to_bits())
        );
    }

    #[test]
    fn a_weight_of_0_leaves_a_feature_out_and_2_lets_it_count_twice() {
        let signals = [0.5; SIGNALS.len()];
        let title = |weight| {
            let weights = Weights::default().with(Feature::Title, weight);
            parts(&signals, &weights)[Feature::Title as usize]
        };
        assert!(title(1.0) > Score::default());
        assert_eq!(title(0.0), Score::default());
        assert!((title(2.0).value() - 2.0 * title(1.0).value()).abs() < 1e-4);
    }

    #[test]
    fn every_feature_has_a_signal_and_weights_are_few_bytes() {
        for feature in Feature::ALL {
            assert!(SIGNALS.iter().any(|(_, of)| *of == feature), "{feature:?}");
        }
        assert!(size_of_val(&TRAINED) <= 2048);
    }
}
