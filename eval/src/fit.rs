//! Listwise softmax regression: within a document, the chance of a sentence is
//! its share of the exponentials of all scores, and the chance of those that
//! are wanted is to be as high as it can (`ListNet`, Cao et al. 2007).
//!
//! The loss is convex, so Newton's method finds the one best set of weights
//! from anywhere, without dice, and the same on every machine.

use nutgraf::internals::ranking::WIDTH;

/// Weights of the signals.
pub(crate) type Weights = [f64; WIDTH];

/// Weight of the penalty on weights, for signals of variance 1.
const RIDGE: f64 = 0.05;
const STEPS: usize = 20;

/// A document to learn from.
pub(crate) struct Example<'d> {
    pub(crate) signals: &'d [Weights],
    /// How much each sentence is wanted; they add up to 1.
    pub(crate) labels: &'d [f64],
    pub(crate) weight: f64,
}

/// Fits the weights; those that are given as fixed stay 0.
pub(crate) fn fit(examples: &[Example], fixed: &[usize]) -> Weights {
    let ridge = ridge(examples);
    let mut weights = [0.0; WIDTH];
    let mut last = f64::INFINITY;
    for _ in 0..STEPS {
        let mut sums = Sums::new(&weights, &ridge);
        for example in examples {
            sums.add(example, &weights);
        }
        for &i in fixed {
            sums.fix(i);
        }
        let step = solve(&mut sums.curvature, &sums.slope);
        for i in 0..WIDTH {
            weights[i] -= step[i];
        }
        if (last - sums.loss).abs() < 1e-7 {
            break;
        }
        last = sums.loss;
    }
    weights
}

/// The penalty of each weight: by the variance of its signal within documents.
fn ridge(examples: &[Example]) -> Weights {
    let mut ridge = [0.0; WIDTH];
    let whole: f64 = examples.iter().map(|example| example.weight).sum();
    for example in examples {
        let count = example.signals.len() as f64;
        for i in 0..WIDTH {
            let column = || example.signals.iter().map(|signals| signals[i]);
            let mean = column().sum::<f64>() / count;
            let variance = column().map(|s| (s - mean) * (s - mean)).sum::<f64>() / count;
            ridge[i] += RIDGE * example.weight / whole * variance;
        }
    }
    ridge.map(|penalty: f64| penalty.max(1e-8))
}

/// The loss, its slope and its curvature (the lower triangle) at some weights.
struct Sums {
    loss: f64,
    slope: Weights,
    curvature: [Weights; WIDTH],
}

impl Sums {
    fn new(weights: &Weights, ridge: &Weights) -> Self {
        let mut sums = Self {
            loss: 0.0,
            slope: [0.0; WIDTH],
            curvature: [[0.0; WIDTH]; WIDTH],
        };
        for i in 0..WIDTH {
            sums.loss += 0.5 * ridge[i] * weights[i] * weights[i];
            sums.slope[i] = ridge[i] * weights[i];
            sums.curvature[i][i] = ridge[i];
        }
        sums
    }

    fn add(&mut self, example: &Example, weights: &Weights) {
        let dot =
            |signals: &Weights| -> f64 { signals.iter().zip(weights).map(|(s, w)| s * w).sum() };
        let scores: Vec<f64> = example.signals.iter().map(dot).collect();
        let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let powers: Vec<f64> = scores.iter().map(|score| libm::exp(score - top)).collect();
        let whole: f64 = powers.iter().sum();
        let log_whole = top + libm::log(whole);
        let mut mean = [0.0; WIDTH];
        for (signals, power) in example.signals.iter().zip(&powers) {
            for i in 0..WIDTH {
                mean[i] += power / whole * signals[i];
            }
        }
        for (k, signals) in example.signals.iter().enumerate() {
            let (label, chance) = (example.labels[k], powers[k] / whole);
            self.loss += example.weight * label * (log_whole - scores[k]);
            let apart: Weights = std::array::from_fn(|i| signals[i] - mean[i]);
            let (pull, spread) = (example.weight * label, example.weight * chance);
            for i in 0..WIDTH {
                self.slope[i] -= pull * apart[i];
                for j in 0..=i {
                    self.curvature[i][j] += spread * apart[i] * apart[j];
                }
            }
        }
    }

    /// Takes a weight out of the game.
    fn fix(&mut self, i: usize) {
        self.slope[i] = 0.0;
        for j in 0..WIDTH {
            self.curvature[i][j] = 0.0;
            self.curvature[j][i] = 0.0;
        }
        self.curvature[i][i] = 1.0;
    }
}

/// Solves a symmetric system by Cholesky's method.
fn solve(matrix: &mut [Weights; WIDTH], right: &Weights) -> Weights {
    for i in 0..WIDTH {
        for j in 0..=i {
            let known: f64 = (0..j).map(|k| matrix[i][k] * matrix[j][k]).sum();
            let rest = matrix[i][j] - known;
            matrix[i][j] = if i == j {
                rest.max(1e-12).sqrt()
            } else {
                rest / matrix[j][j]
            };
        }
    }
    let mut solution = *right;
    for i in 0..WIDTH {
        let known: f64 = (0..i).map(|k| matrix[i][k] * solution[k]).sum();
        solution[i] = (solution[i] - known) / matrix[i][i];
    }
    for i in (0..WIDTH).rev() {
        let known: f64 = (i + 1..WIDTH).map(|k| matrix[k][i] * solution[k]).sum();
        solution[i] = (solution[i] - known) / matrix[i][i];
    }
    solution
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two documents in which the sentence with the larger first signal is wanted.
    #[test]
    fn a_signal_of_what_is_wanted_gets_weight_and_noise_does_not() {
        let row = |first: f64, second: f64| {
            let mut row = [0.0; WIDTH];
            (row[0], row[1]) = (first, second);
            row
        };
        let signals = [
            [row(0.9, 0.5), row(0.1, 0.1), row(0.2, 0.9)],
            [row(0.3, 0.5), row(0.8, 0.5), row(0.1, 0.5)],
        ];
        let labels = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]];
        let examples: Vec<Example> = (0..2)
            .map(|i| Example {
                signals: &signals[i],
                labels: &labels[i],
                weight: 0.5,
            })
            .collect();
        let weights = fit(&examples, &[2]);
        assert!(weights[0] > 1.0 && weights[0] > 10.0 * weights[1].abs());
        assert!(weights[2] == 0.0);
        let again = fit(&examples, &[2]);
        assert_eq!(weights.map(f64::to_bits), again.map(f64::to_bits));
    }
}
