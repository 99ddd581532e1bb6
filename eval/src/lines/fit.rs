//! Fitting the network to pages.

use super::chance::Chance;
use super::data::{Page, copied, example};
use super::network::{Example, Network};

/// How a network is fitted.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) dilations: Vec<usize>,
    pub(crate) epochs: usize,
    /// Pages a step.
    pub(crate) batch: usize,
    pub(crate) rate: f32,
    pub(crate) decay: f32,
    /// Clean articles looked at in an epoch.
    pub(crate) clean: usize,
    pub(crate) clean_weight: f32,
    pub(crate) seed: u64,
    pub(crate) off: Vec<usize>,
}

/// The highest step that a weight is stored as.
pub(crate) const STEPS: f32 = 127.0;

/// Fits a network to pages, and to articles alone.
pub(crate) fn fit<const C: usize>(
    pages: &[&Page],
    articles: &[&Page],
    settings: &Settings,
) -> Network<C> {
    let mut chance = Chance::new(settings.seed);
    let mut network = Network::<C>::new(nutgraf::training::WIDTH, &settings.dilations, &mut chance);
    let length = network.weights.len();
    let (mut mean, mut square) = (vec![0.0f32; length], vec![0.0f32; length]);
    let mut average = network.weights.clone();
    let steps = settings.epochs * (pages.len() + settings.clean).div_ceil(settings.batch);
    let mut step = 0;
    for epoch in 0..settings.epochs {
        let mut order: Vec<(bool, usize)> = (0..pages.len()).map(|i| (true, i)).collect();
        for _ in 0..settings.clean.min(articles.len()) {
            order.push((false, chance.below(articles.len())));
        }
        chance.shuffle(&mut order);
        let late = epoch * 4 >= settings.epochs * 3;
        for batch in order.chunks(settings.batch) {
            let mut gradient = vec![0.0f32; length];
            let held = late.then(|| std::mem::take(&mut network.weights));
            if let Some(held) = &held {
                network.weights = held.clone();
                round(&mut network);
            }
            for &(page, i) in batch {
                let mut seen = prepare(page, i, pages, articles, settings, &mut chance);
                for &o in &settings.off {
                    seen.rows.iter_mut().skip(o).step_by(network.inputs).for_each(|v| *v = 0.0);
                }
                network.learn(&seen, &mut gradient);
            }
            if let Some(held) = held {
                network.weights = held;
            }
            step += 1;
            let progress = step as f32 / steps as f32;
            let rate = settings.rate * (step as f32 / 50.0).min(1.0) * (1.0 - progress).max(0.02);
            let (fade1, fade2) = (1.0 - 0.9f32.powi(step as i32), 1.0 - 0.999f32.powi(step as i32));
            for (i, g) in gradient.iter().enumerate() {
                let g = g / batch.len() as f32;
                mean[i] = 0.9 * mean[i] + 0.1 * g;
                square[i] = 0.999 * square[i] + 0.001 * g * g;
                let weight = &mut network.weights[i];
                let move_by = mean[i] / fade1 / ((square[i] / fade2).sqrt() + 1e-8);
                *weight -= rate * (move_by + settings.decay * *weight);
                average[i] += 0.005 * (*weight - average[i]);
            }
        }
    }
    network.weights = average;
    network
}

fn prepare(
    page: bool,
    i: usize,
    pages: &[&Page],
    articles: &[&Page],
    settings: &Settings,
    chance: &mut Chance,
) -> Example {
    if page {
        let which = copied(pages[i], chance);
        example(pages[i], &which, 1.0)
    } else {
        let which: Vec<usize> = (0..articles[i].lines.len()).collect();
        example(articles[i], &which, settings.clean_weight)
    }
}

/// Rounds every weight to what it will be stored as.
pub(crate) fn round<const C: usize>(network: &mut Network<C>) {
    for (_, range) in network.tensors() {
        let tensor = &mut network.weights[range];
        let scale = scale(tensor);
        tensor.iter_mut().for_each(|w| *w = (*w / scale).round() * scale);
    }
}

/// What one step of a stored weight is worth.
pub(crate) fn scale(tensor: &[f32]) -> f32 {
    let largest = tensor.iter().fold(1e-6f32, |most, w| most.max(w.abs()));
    largest / STEPS
}
