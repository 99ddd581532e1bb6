//! Scores a sentence: a weighted sum of its signals, separated by feature.
//!
//! Input: the signals of a sentence and the user's weights. Output: the part of the score that
//! each feature contributes. The parts are kept, because they explain the score.

use crate::feature::Feature;
use crate::ranking::features::{SIGNALS, Signals};
use crate::ranking::trained_weights::WEIGHTS;
use crate::score::{Score, Weights};

/// Trained weights in the order of [`SIGNALS`]. A signal without a weight does not compile.
static TRAINED: [f32; SIGNALS.len()] = {
    let mut trained = [0.0; SIGNALS.len()];
    let mut i = 0;
    while i < SIGNALS.len() {
        trained[i] = trained_weight(SIGNALS[i].0);
        i += 1;
    }
    trained
};

/// Returns the trained weight of a signal.
const fn trained_weight(name: &str) -> f32 {
    let mut i = 0;
    while i < WEIGHTS.len() {
        if is_equal(WEIGHTS[i].0.as_bytes(), name.as_bytes()) {
            return WEIGHTS[i].1;
        }
        i += 1;
    }
    panic!("a signal has no trained weight");
}

/// Compares byte strings at compile time, where `==` is not available.
const fn is_equal(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

/// Factor for the influence of the position when several texts are summarised, because each
/// text is then typically a report that states the most important facts first. Tuned on
/// Multi-News.
const MULTI_POSITION_FACTOR: f64 = 2.0;

/// Adapts the user's weights to the summary of several texts.
pub(crate) fn for_several(weights: Weights) -> Weights {
    let position = weights.of(Feature::Position);
    weights.with(Feature::Position, MULTI_POSITION_FACTOR * position)
}

/// Part of a sentence's score that each feature contributes, in the order of [`Feature::ALL`].
pub(crate) type Parts = [Score; Feature::ALL.len()];

/// Computes the parts of a sentence's score: the sum of the weighted signals of each feature,
/// times the user's weight for the feature.
pub(crate) fn parts(signals: &Signals, weights: &Weights) -> Parts {
    let mut sums = [0.0; Feature::ALL.len()];
    for ((_, feature), (signal, trained)) in SIGNALS.iter().zip(signals.iter().zip(TRAINED)) {
        // Most signals are 0 in most sentences.
        if *signal != 0.0 {
            sums[*feature as usize] += signal * f64::from(trained);
        }
    }
    std::array::from_fn(|i| Score::new(sums[i] * weights.of(Feature::ALL[i])))
}

/// Returns the trained weights, for training and evaluation.
pub(crate) fn trained() -> Signals {
    TRAINED.map(f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_sum_exactly_in_any_order() {
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
    fn weight_0_removes_a_feature_and_weight_2_doubles_it() {
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
    fn every_feature_has_a_signal_and_the_weights_fit_in_2_kilobytes() {
        // The needs depend on other sentences, and only the ranking knows which are unmet.
        for feature in Feature::ALL.into_iter().filter(|f| *f != Feature::Needs) {
            assert!(SIGNALS.iter().any(|(_, of)| *of == feature), "{feature:?}");
        }
        assert!(size_of_val(&TRAINED) <= 2048);
    }
}
