//! The score of a sentence: a weighted sum whose parts are kept, because they
//! are the explanation.

use crate::feature::Feature;
use crate::ranking::features::{SIGNALS, Signals};
use crate::ranking::trained_weights::WEIGHTS;
use crate::score::{Score, Weights};

/// The weights in the order of [`SIGNALS`]. A signal without a weight does not compile.
static TRAINED: [f32; SIGNALS.len()] = {
    let mut trained = [0.0; SIGNALS.len()];
    let mut i = 0;
    while i < SIGNALS.len() {
        trained[i] = weight_of(SIGNALS[i].0);
        i += 1;
    }
    trained
};

/// Returns the weight of a signal.
const fn weight_of(name: &str) -> f32 {
    let mut i = 0;
    while i < WEIGHTS.len() {
        if is_same(WEIGHTS[i].0.as_bytes(), name.as_bytes()) {
            return WEIGHTS[i].1;
        }
        i += 1;
    }
    panic!("a signal has no trained weight");
}

/// Compares byte strings in a constant, where `==` is not available.
const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

/// How many times as much position counts where several texts are summarised:
/// each is a report that says first what matters. Found on Multi-News.
const POSITION_AMONG_SEVERAL: f64 = 2.0;

/// Returns the weights for several texts.
pub(crate) fn for_several(weights: Weights) -> Weights {
    let position = weights.of(Feature::Position);
    weights.with(Feature::Position, POSITION_AMONG_SEVERAL * position)
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
    std::array::from_fn(|i| Score::new(sums[i] * weights.of(Feature::ALL[i])))
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
