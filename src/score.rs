//! Fixed-point scores and the user's weights for features.

use crate::feature::Feature;
use std::iter::Sum;
use std::ops::{Add, Sub};

/// Score of a sentence or a part of it, as a fixed-point number with 16 fractional bits.
///
/// Fixed-point numbers add up exactly, in any order and on every machine. Therefore the parts
/// of a score, which [`Sentence::reasons`](crate::Sentence::reasons) returns, always sum to the
/// score itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(i32);

impl Score {
    const STEPS: f64 = 65536.0;

    /// Rounds a value to the nearest multiple of 1/65536, ties away from zero.
    pub(crate) fn new(value: f64) -> Self {
        let steps = value * Self::STEPS;
        let whole = steps as i32;
        let rest = steps - f64::from(whole);
        Self(whole + i32::from(rest >= 0.5) - i32::from(rest <= -0.5))
    }

    /// Returns the score as a floating-point number. The conversion is exact.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / Self::STEPS
    }

    /// Returns the absolute value of the score.
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

/// Multiplier for each [`Feature`], from 0 to 10. The default is 1 for every feature.
///
/// The multiplier scales what the feature adds to the score or subtracts from it, which was
/// learnt from data: 0 ignores the feature, 1 keeps the learnt influence, 2 doubles it, and 10
/// makes the feature dominate most of the others. Other values scale it linearly.
/// [`summarize`](crate::summarize) refuses values out of range.
///
/// ```
/// use nutgraf::{Feature, Options, Weights};
///
/// // Ignore the position, and double the influence of the title.
/// let weights = Weights::default().with(Feature::Position, 0.0).with(Feature::Title, 2.0);
/// assert_eq!(weights.of(Feature::Title), 2.0);
/// let options = Options::default().weights(weights);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights([f64; Feature::ALL.len()]);

impl Default for Weights {
    fn default() -> Self {
        Self([1.0; Feature::ALL.len()])
    }
}

impl Weights {
    /// Sets the multiplier of one feature.
    #[must_use]
    pub fn with(mut self, feature: Feature, weight: f64) -> Self {
        self.0[feature as usize] = weight;
        self
    }

    /// Returns the multiplier of one feature.
    #[must_use]
    pub fn of(&self, feature: Feature) -> f64 {
        self.0[feature as usize]
    }
}
