//! The line classifier's network with its gradients. The engine's own classifier
//! only has the forward pass.

use super::example::PageExample;
use super::loss::loss_gradient;
use super::rng::Pcg32;

/// A dilated convolutional network over the lines of a page, with `C` channels and
/// any number of inputs.
///
/// All weights are in one list. Rows of `C` weights come first: one for each input
/// and a bias; for each block, three of the depthwise convolution and its bias, `C`
/// of the pointwise convolution and its bias; and the head. After the rows come the
/// skip connection, one weight for each input, and the bias of the score.
#[derive(Clone)]
pub(crate) struct Network<const C: usize> {
    pub(crate) inputs: usize,
    pub(crate) dilations: Vec<usize>,
    pub(crate) weights: Vec<f32>,
}

/// The intermediate values of a forward pass that the backward pass needs.
struct Trace<const C: usize> {
    /// The channels before each block and after the last one.
    levels: Vec<Vec<[f32; C]>>,
    /// The output of the depthwise convolution of each block.
    inner: Vec<Vec<[f32; C]>>,
    scores: Vec<f32>,
}

impl<const C: usize> Network<C> {
    /// Number of rows of a block.
    const BLOCK: usize = 3 + 1 + C + 1;

    /// Creates a network with random weights.
    pub(crate) fn new(inputs: usize, dilations: &[usize], rng: &mut Pcg32) -> Self {
        let mut network = Self {
            inputs,
            dilations: dilations.to_vec(),
            weights: Vec::new(),
        };
        let rows = network.head() + 1;
        network.weights = vec![0.0; rows * C + inputs + 1];
        let mut fill = |row: usize, rows: usize, deviation: f32| {
            rng.fill_normal(&mut network.weights[row * C..(row + rows) * C], deviation);
        };
        fill(0, inputs, (2.0 / inputs as f32).sqrt());
        for block in 0..dilations.len() {
            let row = inputs + 1 + block * Self::BLOCK;
            fill(row, 3, 0.5);
            fill(row + 4, C, 0.5 / (C as f32).sqrt());
        }
        fill(rows - 1, 1, 0.3);
        network
    }

    /// Returns the index of the head, which is the last row.
    fn head(&self) -> usize {
        self.inputs + 1 + self.dilations.len() * Self::BLOCK
    }

    /// Returns the name and the number of weights of each tensor, in order. Each
    /// tensor has its own scale when it is stored.
    pub(crate) fn tensors(&self) -> Vec<(String, usize)> {
        let mut tensors = vec![("inputs".into(), self.inputs * C), ("their bias".into(), C)];
        for dilation in &self.dilations {
            tensors.push((format!("at a distance of {dilation}, depthwise"), 3 * C));
            tensors.push(("its bias".into(), C));
            tensors.push(("pointwise".into(), C * C));
            tensors.push(("its bias".into(), C));
        }
        tensors.push(("head".into(), C));
        tensors.push(("skip".into(), self.inputs));
        tensors.push(("bias".into(), 1));
        tensors
    }

    /// Returns the score of each line.
    pub(crate) fn scores(&self, inputs: &[f32]) -> Vec<f32> {
        self.forward(inputs).scores
    }

    /// Returns the rows, and the weights after them.
    fn parts(&self) -> (&[[f32; C]], &[f32]) {
        let (rows, skip) = self.weights.split_at((self.head() + 1) * C);
        (rows.as_chunks().0, skip)
    }

    fn forward(&self, inputs: &[f32]) -> Trace<C> {
        let (rows, skip) = self.parts();
        let lines = inputs.chunks_exact(self.inputs);
        let mut x: Vec<[f32; C]> = lines
            .clone()
            .map(|line| product(rows, line).map(|sum| sum.max(0.0)))
            .collect();
        let (mut levels, mut inner) = (Vec::new(), Vec::new());
        let blocks = rows[self.inputs + 1..].chunks_exact(Self::BLOCK);
        for (block, &dilation) in blocks.zip(&self.dilations) {
            let y = depthwise(block, &x, dilation);
            let next = x.iter().zip(&y).map(|(x, y)| {
                let mut sum = product(&block[4..], y);
                add(&mut sum, x, 1.0);
                sum
            });
            let next = next.collect();
            levels.push(std::mem::replace(&mut x, next));
            inner.push(y);
        }
        let (head, bias) = (&rows[self.head()], skip[self.inputs]);
        let scores = x
            .iter()
            .zip(lines)
            .map(|(x, line)| bias + dot(x, head) + dot(line, skip))
            .collect();
        levels.push(x);
        Trace {
            levels,
            inner,
            scores,
        }
    }

    /// Adds the gradient of the loss of a page to `gradient`.
    pub(crate) fn add_gradient(&self, page: &PageExample, gradient: &mut [f32]) {
        let trace = self.forward(&page.inputs);
        let slopes = loss_gradient(&trace.scores, page);
        let (rows, _) = self.parts();
        let (to, to_skip) = gradient.split_at_mut(rows.len() * C);
        let to = to.as_chunks_mut::<C>().0;
        let lines = page.inputs.chunks_exact(self.inputs);

        let blocks = self.dilations.len();
        for ((slope, x), line) in slopes.iter().zip(&trace.levels[blocks]).zip(lines.clone()) {
            add(&mut to[self.head()], x, *slope);
            for (to, value) in to_skip.iter_mut().zip(line.iter().chain([&1.0])) {
                *to += slope * value;
            }
        }
        let head = rows[self.head()];
        let mut dx: Vec<[f32; C]> = slopes.iter().map(|s| head.map(|h| h * s)).collect();
        for (block, &dilation) in self.dilations.iter().enumerate().rev() {
            let at = self.inputs + 1 + block * Self::BLOCK;
            let (rows, to) = (&rows[at..at + Self::BLOCK], &mut to[at..at + Self::BLOCK]);
            let dy = back_pointwise(&rows[4..], &trace.inner[block], &dx, &mut to[4..]);
            back_depthwise(rows, &trace.levels[block], &dy, dilation, &mut dx, to);
        }
        for ((mut slope, x), line) in dx.into_iter().zip(&trace.levels[0]).zip(lines) {
            mask(&mut slope, x);
            for (to, value) in to.iter_mut().zip(line.iter().chain([&1.0])) {
                add(to, &slope, *value);
            }
        }
    }
}

/// Convolves each channel with the same channel of the lines at distance `dilation`.
fn depthwise<const C: usize>(block: &[[f32; C]], x: &[[f32; C]], dilation: usize) -> Vec<[f32; C]> {
    let each = |i: usize| {
        let mut sum = block[3];
        for (place, weights) in around(i, dilation, x.len()).into_iter().zip(block) {
            if let Some(place) = place {
                for ((sum, x), weight) in sum.iter_mut().zip(&x[place]).zip(weights) {
                    *sum += weight * x;
                }
            }
        }
        sum.map(|sum| sum.max(0.0))
    };
    (0..x.len()).map(each).collect()
}

/// Returns the three input lines of a depthwise convolution at line `i`.
fn around(i: usize, dilation: usize, lines: usize) -> [Option<usize>; 3] {
    let after = Some(i + dilation).filter(|&after| after < lines);
    [i.checked_sub(dilation), Some(i), after]
}

/// Propagates the gradient `dx` of the output of a pointwise convolution. Adds the
/// gradient of its weights to `to` and returns that of the depthwise output before
/// its rectifier.
fn back_pointwise<const C: usize>(
    rows: &[[f32; C]],
    y: &[[f32; C]],
    dx: &[[f32; C]],
    to: &mut [[f32; C]],
) -> Vec<[f32; C]> {
    let transposed: [[f32; C]; C] = std::array::from_fn(|o| std::array::from_fn(|i| rows[i][o]));
    let each = |(dx, y): (&[f32; C], &[f32; C])| {
        for (to, value) in to.iter_mut().zip(y.iter().chain([&1.0])) {
            add(to, dx, *value);
        }
        let mut dy = [0.0; C];
        for (transposed, slope) in transposed.iter().zip(dx) {
            add(&mut dy, transposed, *slope);
        }
        mask(&mut dy, y);
        dy
    };
    dx.iter().zip(y).map(each).collect()
}

/// Propagates the gradient `dy` of the output of a depthwise convolution. Adds the
/// gradient of its weights to `to` and that of its input to `dx`.
fn back_depthwise<const C: usize>(
    rows: &[[f32; C]],
    x: &[[f32; C]],
    dy: &[[f32; C]],
    dilation: usize,
    dx: &mut [[f32; C]],
    to: &mut [[f32; C]],
) {
    for (i, dy) in dy.iter().enumerate() {
        add(&mut to[3], dy, 1.0);
        for (k, place) in around(i, dilation, x.len()).into_iter().enumerate() {
            let Some(place) = place else {
                continue;
            };
            for c in 0..C {
                to[k][c] += dy[c] * x[place][c];
                dx[place][c] += dy[c] * rows[k][c];
            }
        }
    }
}

/// Sets the gradient to 0 where the rectifier cut the value off.
fn mask<const C: usize>(slope: &mut [f32; C], value: &[f32; C]) {
    for (slope, value) in slope.iter_mut().zip(value) {
        if *value <= 0.0 {
            *slope = 0.0;
        }
    }
}

/// Returns the sum of the rows, each times its value, plus the row after them.
fn product<const C: usize>(rows: &[[f32; C]], values: &[f32]) -> [f32; C] {
    let mut sum = rows[values.len()];
    for (row, value) in rows.iter().zip(values) {
        add(&mut sum, row, *value);
    }
    sum
}

/// Adds `factor` times the values to a sum.
fn add<const C: usize>(sum: &mut [f32; C], values: &[f32; C], factor: f32) {
    // Many inputs are 0, and skipping them is faster.
    if factor != 0.0 {
        for (sum, value) in sum.iter_mut().zip(values) {
            *sum += factor * value;
        }
    }
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::lines::loss::loss;

    #[test]
    fn gradients_equal_finite_differences() {
        let mut rng = Pcg32::new(5);
        let mut network = Network::<3>::new(4, &[1, 2], &mut rng);
        rng.fill_normal(&mut network.weights, 0.5);
        let mut inputs = vec![0.0; 4 * 6];
        rng.fill_normal(&mut inputs, 1.0);
        let page = PageExample {
            inputs,
            labels: vec![0.0, 1.0, 1.0, 0.0, 1.0, 0.0],
            words: vec![3.0, 20.0, 15.0, 2.0, 9.0, 4.0],
            weight: 1.0,
        };
        let mut gradient = vec![0.0; network.weights.len()];
        network.add_gradient(&page, &mut gradient);
        let step = 1e-2;
        for (i, slope) in gradient.iter().enumerate() {
            let at = |by: f32| {
                let mut moved = network.clone();
                moved.weights[i] += by;
                loss(&moved.scores(&page.inputs), &page)
            };
            let measured = (at(step) - at(-step)) / (2.0 * step);
            assert!((measured - slope).abs() < 0.01, "{i}: {measured} {slope}");
        }
    }
}
