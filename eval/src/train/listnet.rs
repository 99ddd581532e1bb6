//! Listwise softmax regression (`ListNet`, Cao et al. 2007). The probability of a
//! sentence, or of a candidate for a keyword, is the softmax of its score within the document; the loss is the
//! cross-entropy with the labels.
//!
//! The loss is convex, so Newton's method finds its minimum from any start. No
//! random numbers are involved, and the result is the same on every machine.

/// Ridge penalty for a signal of variance 1.
const RIDGE: f64 = 0.05;
/// Maximum number of Newton steps.
const STEPS: usize = 20;

/// A training document.
pub(crate) struct RankingExample<'d, const WIDTH: usize> {
    /// The signals of each sentence.
    pub(crate) signals: &'d [[f64; WIDTH]],
    /// The label of each sentence; labels add up to 1.
    pub(crate) labels: &'d [f64],
    pub(crate) weight: f64,
}

/// Fits the weights. The weights at the indices in `fixed` stay 0.
pub(crate) fn fit<const WIDTH: usize>(
    examples: &[RankingExample<WIDTH>],
    fixed: &[usize],
) -> [f64; WIDTH] {
    let ridge = ridge(examples);
    let mut weights = [0.0; WIDTH];
    let mut last = f64::INFINITY;
    for _ in 0..STEPS {
        let mut objective = Objective::new(&weights, &ridge);
        for example in examples {
            objective.add(example, &weights);
        }
        for &i in fixed {
            objective.fix(i);
        }
        let step = solve(&mut objective.hessian, &objective.gradient);
        for i in 0..WIDTH {
            weights[i] -= step[i];
        }
        if (last - objective.loss).abs() < 1e-7 {
            break;
        }
        last = objective.loss;
    }
    weights
}

/// Returns the penalty of each weight: [`RIDGE`] times the variance of its signal
/// within documents.
fn ridge<const WIDTH: usize>(examples: &[RankingExample<WIDTH>]) -> [f64; WIDTH] {
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

/// The loss, its gradient and its Hessian (the lower triangle) at some weights.
struct Objective<const WIDTH: usize> {
    loss: f64,
    gradient: [f64; WIDTH],
    hessian: [[f64; WIDTH]; WIDTH],
}

impl<const WIDTH: usize> Objective<WIDTH> {
    /// Starts with the terms of the ridge penalty.
    fn new(weights: &[f64; WIDTH], ridge: &[f64; WIDTH]) -> Self {
        let mut objective = Self {
            loss: 0.0,
            gradient: [0.0; WIDTH],
            hessian: [[0.0; WIDTH]; WIDTH],
        };
        for i in 0..WIDTH {
            objective.loss += 0.5 * ridge[i] * weights[i] * weights[i];
            objective.gradient[i] = ridge[i] * weights[i];
            objective.hessian[i][i] = ridge[i];
        }
        objective
    }

    /// Adds the terms of a document.
    fn add(&mut self, example: &RankingExample<WIDTH>, weights: &[f64; WIDTH]) {
        let dot = |signals: &[f64; WIDTH]| -> f64 {
            signals.iter().zip(weights).map(|(s, w)| s * w).sum()
        };
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
            let (label, probability) = (example.labels[k], powers[k] / whole);
            self.loss += example.weight * label * (log_whole - scores[k]);
            let apart: [f64; WIDTH] = std::array::from_fn(|i| signals[i] - mean[i]);
            let (pull, spread) = (example.weight * label, example.weight * probability);
            for i in 0..WIDTH {
                self.gradient[i] -= pull * apart[i];
                for j in 0..=i {
                    self.hessian[i][j] += spread * apart[i] * apart[j];
                }
            }
        }
    }

    /// Keeps a weight at its value in the next step.
    fn fix(&mut self, i: usize) {
        self.gradient[i] = 0.0;
        for j in 0..WIDTH {
            self.hessian[i][j] = 0.0;
            self.hessian[j][i] = 0.0;
        }
        self.hessian[i][i] = 1.0;
    }
}

/// Solves a symmetric positive definite system by Cholesky decomposition. The lower
/// triangle of the matrix is overwritten.
fn solve<const WIDTH: usize>(
    matrix: &mut [[f64; WIDTH]; WIDTH],
    right: &[f64; WIDTH],
) -> [f64; WIDTH] {
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
    use nutgraf::internals::ranking::WIDTH;

    /// Two documents in which the sentence with the larger first signal is wanted.
    #[test]
    fn an_informative_signal_gets_more_weight_than_noise() {
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
        let examples: Vec<RankingExample<WIDTH>> = (0..2)
            .map(|i| RankingExample {
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
