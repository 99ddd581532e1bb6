//! The classifier's network with its gradients: what `src/classifier.rs` in
//! the engine runs, for training.

use super::chance::Chance;

/// A page as the network sees it.
pub(crate) struct Example {
    /// What is told of each line, one line after the other.
    pub(crate) rows: Vec<f32>,
    /// 1 for lines of the article, else 0.
    pub(crate) labels: Vec<f32>,
    /// Words of each line.
    pub(crate) words: Vec<f32>,
    /// How much the page counts.
    pub(crate) weight: f32,
}

/// Where the weights of a network of `C` channels lie in one list.
#[derive(Clone)]
pub(crate) struct Network<const C: usize> {
    pub(crate) inputs: usize,
    pub(crate) dilations: Vec<usize>,
    pub(crate) weights: Vec<f32>,
}

/// What a forward pass leaves for the backward pass.
struct Trace<const C: usize> {
    /// The channels before each block, and after the last.
    levels: Vec<Vec<[f32; C]>>,
    /// What the depthwise convolution of each block gave.
    inner: Vec<Vec<[f32; C]>>,
    scores: Vec<f32>,
}

impl<const C: usize> Network<C> {
    const BLOCK: usize = 3 * C + C + C * C + C;

    pub(crate) fn new(inputs: usize, dilations: &[usize], chance: &mut Chance) -> Self {
        let length = inputs * C + C + dilations.len() * Self::BLOCK + C + inputs + 1;
        let mut network = Self {
            inputs,
            dilations: dilations.to_vec(),
            weights: vec![0.0; length],
        };
        let start = (2.0 / inputs as f32).sqrt();
        let linear = network.linear_in();
        chance.fill(&mut network.weights[..linear], start);
        for block in 0..dilations.len() {
            let at = network.block_at(block);
            let weights = &mut network.weights[at..at + Self::BLOCK];
            chance.fill(&mut weights[..3 * C], 0.5);
            chance.fill(&mut weights[4 * C..4 * C + C * C], 0.5 / (C as f32).sqrt());
        }
        let head = network.head_at();
        chance.fill(&mut network.weights[head..head + C], 0.3);
        network
    }

    fn linear_in(&self) -> usize {
        self.inputs * C
    }

    fn block_at(&self, block: usize) -> usize {
        self.linear_in() + C + block * Self::BLOCK
    }

    fn head_at(&self) -> usize {
        self.block_at(self.dilations.len())
    }

    /// The parts of the list that share a scale when they are stored, in order.
    pub(crate) fn tensors(&self) -> Vec<(String, std::ops::Range<usize>)> {
        let mut parts = Vec::new();
        let mut at = 0;
        let mut part = |name: String, length: usize| {
            parts.push((name, at..at + length));
            at += length;
        };
        part("linear".into(), self.linear_in());
        part("linear bias".into(), C);
        for block in 0..self.dilations.len() {
            part(format!("block {block} depthwise"), 3 * C);
            part(format!("block {block} depthwise bias"), C);
            part(format!("block {block} pointwise"), C * C);
            part(format!("block {block} pointwise bias"), C);
        }
        part("head".into(), C);
        part("skip".into(), self.inputs);
        part("bias".into(), 1);
        parts
    }

    /// The score of every line.
    pub(crate) fn scores(&self, rows: &[f32]) -> Vec<f32> {
        self.forward(rows).scores
    }

    fn forward(&self, rows: &[f32]) -> Trace<C> {
        let w = &self.weights;
        let (linear, _) = w[..self.linear_in()].as_chunks::<C>();
        let bias: &[f32; C] = chunk(w, self.linear_in());
        let mut x: Vec<[f32; C]> = rows
            .chunks_exact(self.inputs)
            .map(|row| {
                let mut sum = *bias;
                for (value, weights) in row.iter().zip(linear) {
                    if *value != 0.0 {
                        add(&mut sum, weights, *value);
                    }
                }
                sum.map(|v| v.max(0.0))
            })
            .collect();
        let (mut levels, mut inner) = (Vec::new(), Vec::new());
        for (block, &dilation) in self.dilations.iter().enumerate() {
            let at = self.block_at(block);
            let depth: [&[f32; C]; 3] = std::array::from_fn(|k| chunk(w, at + k * C));
            let depth_bias: &[f32; C] = chunk(w, at + 3 * C);
            let (point, _) = w[at + 4 * C..at + 4 * C + C * C].as_chunks::<C>();
            let point_bias: &[f32; C] = chunk(w, at + 4 * C + C * C);
            let zero = [0.0; C];
            let y: Vec<[f32; C]> = (0..x.len())
                .map(|t| {
                    let before = t.checked_sub(dilation).map_or(&zero, |t| &x[t]);
                    let behind = x.get(t + dilation).unwrap_or(&zero);
                    std::array::from_fn(|c| {
                        let sum = depth_bias[c]
                            + depth[0][c] * before[c]
                            + depth[1][c] * x[t][c]
                            + depth[2][c] * behind[c];
                        sum.max(0.0)
                    })
                })
                .collect();
            let next = x
                .iter()
                .zip(&y)
                .map(|(x, y)| {
                    let mut sum = *point_bias;
                    for i in 0..C {
                        add(&mut sum, &point[i], y[i]);
                    }
                    std::array::from_fn(|c| x[c] + sum[c])
                })
                .collect();
            levels.push(std::mem::replace(&mut x, next));
            inner.push(y);
        }
        let at = self.head_at();
        let head: &[f32; C] = chunk(w, at);
        let (skip, bias) = (&w[at + C..at + C + self.inputs], w[at + C + self.inputs]);
        let scores = x
            .iter()
            .zip(rows.chunks_exact(self.inputs))
            .map(|(x, row)| bias + dot(x, head) + dot(row, skip))
            .collect();
        levels.push(x);
        Trace {
            levels,
            inner,
            scores,
        }
    }

    /// Adds the gradient of a page's loss to `gradient` and returns the loss.
    pub(crate) fn learn(&self, page: &Example, gradient: &mut [f32]) -> f32 {
        let trace = self.forward(&page.rows);
        let (loss, ds) = loss(&trace.scores, page);
        let w = &self.weights;
        let at = self.head_at();
        let head: &[f32; C] = chunk(w, at);
        let top = &trace.levels[self.dilations.len()];
        for ((d, x), row) in ds.iter().zip(top).zip(page.rows.chunks_exact(self.inputs)) {
            for c in 0..C {
                gradient[at + c] += d * x[c];
            }
            for (g, v) in gradient[at + C..].iter_mut().zip(row) {
                *g += d * v;
            }
            gradient[at + C + self.inputs] += d;
        }
        let mut dx: Vec<[f32; C]> = ds.iter().map(|d| head.map(|h| h * d)).collect();
        for (block, &dilation) in self.dilations.iter().enumerate().rev() {
            let at = self.block_at(block);
            let (x, y) = (&trace.levels[block], &trace.inner[block]);
            let (point, _) = w[at + 4 * C..at + 4 * C + C * C].as_chunks::<C>();
            let mut turned = [[0.0; C]; C];
            for i in 0..C {
                for o in 0..C {
                    turned[o][i] = point[i][o];
                }
            }
            let mut dpoint = [[0.0; C]; C];
            let (mut dpoint_bias, mut ddepth_bias) = ([0.0; C], [0.0; C]);
            let mut ddepth = [[0.0; C]; 3];
            let mut dy = vec![[0.0; C]; x.len()];
            for t in 0..x.len() {
                add(&mut dpoint_bias, &dx[t], 1.0);
                for i in 0..C {
                    add(&mut dpoint[i], &dx[t], y[t][i]);
                    add(&mut dy[t], &turned[i], dx[t][i]);
                }
                for c in 0..C {
                    if y[t][c] <= 0.0 {
                        dy[t][c] = 0.0;
                    }
                }
            }
            let depth: [&[f32; C]; 3] = std::array::from_fn(|k| chunk(w, at + k * C));
            for t in 0..x.len() {
                add(&mut ddepth_bias, &dy[t], 1.0);
                let places = [t.checked_sub(dilation), Some(t), Some(t + dilation)];
                for k in 0..3 {
                    if let Some(from) = places[k].filter(|&from| from < x.len()) {
                        for c in 0..C {
                            ddepth[k][c] += dy[t][c] * x[from][c];
                            dx[from][c] += dy[t][c] * depth[k][c];
                        }
                    }
                }
            }
            let parts = ddepth.iter().chain([&ddepth_bias]).chain(&dpoint).chain([&dpoint_bias]);
            let target = gradient[at..at + Self::BLOCK].iter_mut();
            for (g, d) in target.zip(parts.flatten()) {
                *g += d;
            }
        }
        let (linear, bias) = gradient.split_at_mut(self.linear_in());
        let (linear, _) = linear.as_chunks_mut::<C>();
        for ((mut d, x), row) in
            dx.into_iter().zip(&trace.levels[0]).zip(page.rows.chunks_exact(self.inputs))
        {
            for c in 0..C {
                if x[c] <= 0.0 {
                    d[c] = 0.0;
                }
                bias[c] += d[c];
            }
            for (value, weights) in row.iter().zip(linear.iter_mut()) {
                if *value != 0.0 {
                    add(weights, &d, *value);
                }
            }
        }
        loss
    }
}

/// Half one minus the soft F1 over words, half the cross-entropy of words;
/// and its derivative by each score.
fn loss(scores: &[f32], page: &Example) -> (f32, Vec<f32>) {
    let sigmoid = |z: f32| 1.0 / (1.0 + libm::expf(-z));
    let p: Vec<f32> = scores.iter().map(|&z| sigmoid(z)).collect();
    let (mut both, mut either, mut all) = (0.0f32, 0.0f32, 1e-6f32);
    for ((&p, &y), &w) in p.iter().zip(&page.labels).zip(&page.words) {
        both += w * p * y;
        either += w * (p + y);
        all += w;
    }
    either = either.max(1e-6);
    let f1 = 2.0 * both / either;
    let mut entropy = 0.0;
    let slopes = p
        .iter()
        .zip(&page.labels)
        .zip(&page.words)
        .map(|((&p, &y), &w)| {
            let likely = if y > 0.5 { p } else { 1.0 - p };
            entropy -= w / all * libm::logf(likely.max(1e-6));
            let df1 = w * (2.0 * y - f1) / either * p * (1.0 - p);
            page.weight * 0.5 * (w / all * (p - y) - df1)
        })
        .collect();
    (page.weight * 0.5 * (1.0 - f1 + entropy), slopes)
}

fn chunk<const C: usize>(weights: &[f32], at: usize) -> &[f32; C] {
    weights[at..at + C].try_into().expect("C numbers")
}

fn add<const C: usize>(sum: &mut [f32; C], values: &[f32; C], factor: f32) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += factor * value;
    }
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
