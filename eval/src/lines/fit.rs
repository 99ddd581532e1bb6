//! Fitting a network to pages.

use super::chance::Chance;
use super::data::{Page, copied, example};
use super::network::{Example, Network};

/// How a network is fitted.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) seed: u64,
    /// How often each page is looked at.
    pub(crate) epochs: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 1,
            epochs: 28,
        }
    }
}

/// How far each block looks, in lines.
const DILATIONS: [usize; 5] = [1, 2, 4, 8, 16];
/// Pages between two steps.
const BATCH: usize = 8;
/// The rate of the first steps, when they have warmed up; it falls to a fiftieth.
const RATE: f32 = 0.006;
const LAST_RATE: f32 = 0.02;
const WARM_UP: f32 = 50.0;
/// What a step takes away from each weight, as a share of the rate.
const DECAY: f32 = 0.02;
/// How much of the means of the gradient and of its square stays at each step (Adam).
const MEAN: f32 = 0.9;
const SQUARE: f32 = 0.999;
/// How much of the latest weights goes into the average that is the result.
const LATEST: f32 = 0.005;
/// Articles without a page that are looked at in each epoch, and what one counts.
const ARTICLES: usize = 60;
const ARTICLE_WEIGHT: f32 = 0.5;
/// The highest step of a stored weight.
const STEPS: f32 = 127.0;

/// Fits a network to pages, and to articles that stand alone. In the last
/// quarter it is trained as it will be stored.
pub(crate) fn fit<const C: usize>(
    pages: &[&Page],
    articles: &[&Page],
    settings: &Settings,
) -> Network<C> {
    let mut chance = Chance::new(settings.seed);
    let mut network = Network::<C>::new(
        nutgraf::internals::extraction::WIDTH,
        &DILATIONS,
        &mut chance,
    );
    let mut average = network.weights.clone();
    let mut adam = Adam::new(network.weights.len());
    let alone = ARTICLES.min(articles.len());
    let steps = settings.epochs * (pages.len() + alone).div_ceil(BATCH);
    for epoch in 0..settings.epochs {
        let mut order: Vec<&Page> = pages.to_vec();
        order.extend((0..alone).map(|_| articles[chance.below(articles.len())]));
        chance.shuffle(&mut order);
        let stored = epoch * 4 >= settings.epochs * 3;
        for batch in order.chunks(BATCH) {
            let mut seen = network.clone();
            if stored {
                round(&mut seen);
            }
            let mut gradient = vec![0.0; network.weights.len()];
            for page in batch {
                seen.learn(&part(page, &mut chance), &mut gradient);
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

/// What is looked at of a page this time.
fn part(page: &Page, chance: &mut Chance) -> Example {
    if page.alone {
        let all: Vec<usize> = (0..page.lines.len()).collect();
        example(page, &all, ARTICLE_WEIGHT)
    } else {
        example(page, &copied(page, chance), 1.0)
    }
}

/// The steps of Adam with weight decay apart (Loshchilov and Hutter 2019).
struct Adam {
    mean: Vec<f32>,
    square: Vec<f32>,
    taken: usize,
    /// What is left of the zeros that the means began with.
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
            let way = *mean / (1.0 - self.left.0) / (deviation + 1e-8);
            *weight -= rate * (way + DECAY * *weight);
        }
    }
}

/// Rounds every weight to what it will be stored as.
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

/// What one step of a tensor is worth when it is stored.
pub(crate) fn scale(tensor: &[f32]) -> f32 {
    let largest = tensor
        .iter()
        .fold(1e-6f32, |most, weight| most.max(weight.abs()));
    largest / STEPS
}
