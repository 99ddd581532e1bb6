//! The score of a sentence: a weighted sum whose parts are kept, because they
//! are the explanation.

use crate::feature::Feature;
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

impl Weights {
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
