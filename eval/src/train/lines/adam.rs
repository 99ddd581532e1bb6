//! The training loop of the line classifier, with the Adam optimizer.

use super::data::{example, random_part};
use super::example::PageExample;
use super::network::Network;
use super::rng::Pcg32;
use crate::datasets::pages::LabelledPage;

/// The settings of a training run.
#[derive(Clone)]
pub(crate) struct TrainingSettings {
    pub(crate) seed: u64,
    /// Number of passes over the pages.
    pub(crate) epochs: usize,
}

impl Default for TrainingSettings {
    fn default() -> Self {
        Self {
            seed: 1,
            epochs: 28,
        }
    }
}

/// The dilation of each block, in lines.
const DILATIONS: [usize; 5] = [1, 2, 4, 8, 16];
/// Number of pages of a batch.
const BATCH: usize = 8;
/// The learning rate after the warm-up.
const RATE: f32 = 0.006;
/// The last learning rate, as a share of [`RATE`].
const LAST_RATE: f32 = 0.02;
/// Number of steps of the warm-up.
const WARM_UP: f32 = 50.0;
/// Weight decay, as a share of the learning rate.
const DECAY: f32 = 0.02;
/// The decay rates of the means of the gradient and of its square (beta 1 and 2).
const MEAN: f32 = 0.9;
const SQUARE: f32 = 0.999;
/// The share of the latest weights in the moving average, which is the result.
const LATEST: f32 = 0.005;
/// Maximum number of articles without a page in each epoch.
const ARTICLES: usize = 60;
/// The weight of such an article in the loss.
const ARTICLE_WEIGHT: f32 = 0.5;
/// The largest stored integer of a weight.
const STEPS: f32 = 127.0;

/// Trains a network on pages and on articles without a page. In the last quarter of
/// the epochs the gradient is taken at the rounded weights (quantization-aware).
pub(crate) fn fit<const C: usize>(
    pages: &[&LabelledPage],
    articles: &[&LabelledPage],
    settings: &TrainingSettings,
) -> Network<C> {
    let mut rng = Pcg32::new(settings.seed);
    let mut network =
        Network::<C>::new(nutgraf::internals::extraction::WIDTH, &DILATIONS, &mut rng);
    let mut average = network.weights.clone();
    let mut adam = Adam::new(network.weights.len());
    let alone = ARTICLES.min(articles.len());
    let steps = settings.epochs * (pages.len() + alone).div_ceil(BATCH);
    for epoch in 0..settings.epochs {
        let mut order: Vec<&LabelledPage> = pages.to_vec();
        order.extend((0..alone).map(|_| articles[rng.below(articles.len())]));
        rng.shuffle(&mut order);
        let quantized = epoch * 4 >= settings.epochs * 3;
        for batch in order.chunks(BATCH) {
            let mut seen = network.clone();
            if quantized {
                round(&mut seen);
            }
            let mut gradient = vec![0.0; network.weights.len()];
            for page in batch {
                seen.add_gradient(&random_example(page, &mut rng), &mut gradient);
            }
            let size = 1.0 / batch.len() as f32;
            for slope in &mut gradient {
                *slope *= size;
            }
            adam.step(&gradient, &mut network.weights, steps);
            for (average, weight) in average.iter_mut().zip(&network.weights) {
                *average += LATEST * (weight - *average);
            }
        }
    }
    network.weights = average;
    round(&mut network);
    network
}

/// Returns an example from a random part of a page.
fn random_example(page: &LabelledPage, rng: &mut Pcg32) -> PageExample {
    if page.is_article_only {
        let all: Vec<usize> = (0..page.lines.len()).collect();
        example(page, &all, ARTICLE_WEIGHT)
    } else {
        example(page, &random_part(page, rng), 1.0)
    }
}

/// Adam with decoupled weight decay (Loshchilov and Hutter 2019).
struct Adam {
    mean: Vec<f32>,
    square: Vec<f32>,
    taken: usize,
    /// The remaining shares of the initial zeros in the two means.
    left: (f32, f32),
}

impl Adam {
    fn new(length: usize) -> Self {
        Self {
            mean: vec![0.0; length],
            square: vec![0.0; length],
            taken: 0,
            left: (1.0, 1.0),
        }
    }

    /// Takes one of `steps` steps.
    fn step(&mut self, gradient: &[f32], weights: &mut [f32], steps: usize) {
        self.taken += 1;
        self.left = (self.left.0 * MEAN, self.left.1 * SQUARE);
        let done = self.taken as f32 / steps as f32;
        let warm = (self.taken as f32 / WARM_UP).min(1.0);
        let rate = RATE * warm * (1.0 - done).max(LAST_RATE);
        let means = self.mean.iter_mut().zip(&mut self.square);
        for ((weight, slope), (mean, square)) in weights.iter_mut().zip(gradient).zip(means) {
            *mean = MEAN * *mean + (1.0 - MEAN) * slope;
            *square = SQUARE * *square + (1.0 - SQUARE) * slope * slope;
            let deviation = (*square / (1.0 - self.left.1)).sqrt();
            let direction = *mean / (1.0 - self.left.0) / (deviation + 1e-8);
            *weight -= rate * (direction + DECAY * *weight);
        }
    }
}

/// Rounds every weight to its stored value.
fn round<const C: usize>(network: &mut Network<C>) {
    let mut at = 0;
    for (_, length) in network.tensors() {
        let tensor = &mut network.weights[at..at + length];
        let scale = scale(tensor);
        for weight in tensor {
            *weight = (*weight / scale).round() * scale;
        }
        at += length;
    }
}

/// Returns the value of one integer step of a stored tensor.
pub(crate) fn scale(tensor: &[f32]) -> f32 {
    let largest = tensor
        .iter()
        .fold(1e-6f32, |most, weight| most.max(weight.abs()));
    largest / STEPS
}
