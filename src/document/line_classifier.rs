//! Which lines of a paste belong to the article: a small network over what
//! `evidence` tells of each line.
//!
//! It is a convolution over the lines: a linear layer turns a line's row into
//! some channels, and a few blocks mix each line's channels with those of the
//! lines 1, 2, 4 … places before and behind, so that a line is judged by its
//! surroundings as much as by itself. Its weights are learnt from pages whose
//! lines people have told apart (`nutgraf-eval train-lines`).
//!
//! Everything is done in `f32` in one fixed order, without fused operations,
//! so the scores are the same on every machine.

#[allow(clippy::doc_markdown, clippy::unreadable_literal)]
mod weights;

use crate::document::line_features::{FeatureVector, LineFeatures};
use crate::document::line_stats::StatsSlice;
use std::ops::Range;
use weights::{BIAS, CHANNELS, DILATIONS, LINE_FEATURES, ROWS, SCALES, SKIP, WEIGHTS};

/// Rows of weights of a block: three of the depthwise convolution, its bias,
/// those of the pointwise one, its bias.
const BLOCK: usize = 3 + 1 + CHANNELS + 1;
/// Lines on each side that a score depends on.
const REACH: usize = {
    let (mut sum, mut i) = (0, 0);
    while i < DILATIONS.len() {
        sum += DILATIONS[i];
        i += 1;
    }
    sum
};
/// Lines that are passed through the network at a time.
const TILE: usize = 1024;
/// If the kept lines hold less than this share of the words of all sentence
/// lines, the page is no article.
const ARTICLE_SHARE: f32 = 0.4;

type Channels = [f32; CHANNELS];

/// What kind of page a paste seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageKind {
    /// Mostly one article, so that what is not kept can be set excluded.
    Article,
    /// A thread, a list or a shop: there is little that a single article could be.
    Collection,
}

/// The score of each line. Above 0 it is more likely than not to belong to
/// the article; the size says how sure that is, as the logarithm of the odds.
pub(crate) fn logits(lines: StatsSlice) -> Vec<f32> {
    network(&LineFeatures::new(lines), TILE)
}

/// Tells a page that holds an article from one that is a thread or a list, by
/// how much of what is written in sentences would be kept. For each line:
/// its words, whether it reads as a sentence, whether it is kept.
///
/// Of a collection it is best to keep every sentence and to say so. Of the 767
/// pages of articles in the training data 6 are taken for one, and on those
/// keeping every sentence is as good (word F1 .43 against .42).
pub(crate) fn kind(lines: impl Iterator<Item = (usize, bool, bool)>) -> PageKind {
    let (mut sentences, mut kept) = (0, 0);
    for (words, sentence, keep) in lines {
        sentences += if sentence { words } else { 0 };
        kept += if keep { words } else { 0 };
    }
    if (kept as f32) < ARTICLE_SHARE * sentences as f32 {
        PageKind::Collection
    } else {
        PageKind::Article
    }
}

/// The forward pass, for so many lines at a time. A score depends on no line farther
/// than [`REACH`], so it is the same as if all lines were passed at once.
fn network(evidence: &LineFeatures, tile_lines: usize) -> Vec<f32> {
    let weights = weights();
    let count = evidence.count();
    let mut scores = Vec::with_capacity(count);
    let mut tile = Tile::default();
    for start in (0..count).step_by(tile_lines) {
        let end = count.min(start + tile_lines);
        let from = start.saturating_sub(REACH);
        tile.pass(&weights, evidence, from..count.min(end + REACH));
        scores.extend(&tile.scores[start - from..end - from]);
    }
    scores
}

/// Lines that are passed through the network together.
#[derive(Default)]
struct Tile {
    channels: Vec<Channels>,
    inner: Vec<Channels>,
    scores: Vec<f32>,
}

impl Tile {
    fn pass(&mut self, weights: &[Channels], evidence: &LineFeatures, lines: Range<usize>) {
        let (linear, rest) = weights.split_at(LINE_FEATURES + 1);
        self.channels.clear();
        self.scores.clear();
        for i in lines {
            let row = evidence.row(i);
            let channels = product(linear, known(&row)).map(positive);
            self.channels.push(channels);
            self.scores.push(skip(&row));
        }
        self.inner.resize(self.channels.len(), [0.0; CHANNELS]);
        for (block, dilation) in rest.chunks_exact(BLOCK).zip(DILATIONS) {
            depthwise(block, &self.channels, dilation, &mut self.inner);
            for (sum, inner) in self.channels.iter_mut().zip(&self.inner) {
                add(sum, &product(&block[4..], inner), 1.0);
            }
        }
        let head = &weights[ROWS - 1];
        for (score, channels) in self.scores.iter_mut().zip(&self.channels) {
            *score += BIAS + dot(channels, head);
        }
    }
}

/// The part of a row that the weights know: inputs may be added at its end
/// before the weights are learnt anew.
fn known(row: &FeatureVector) -> &[f32] {
    row.get(..LINE_FEATURES).unwrap_or(row)
}

/// Each channel with the same channel of the lines at a distance.
fn depthwise(block: &[Channels], lines: &[Channels], dilation: usize, to: &mut [Channels]) {
    const OUTSIDE: Channels = [0.0; CHANNELS];
    for (i, to) in to.iter_mut().enumerate() {
        let before = i.checked_sub(dilation).and_then(|i| lines.get(i));
        let behind = lines.get(i + dilation);
        let mut sum = block[3];
        let around = [before, lines.get(i), behind];
        for (line, weights) in around.into_iter().zip(block) {
            let line = line.unwrap_or(&OUTSIDE);
            for ((sum, value), weight) in sum.iter_mut().zip(line).zip(weights) {
                *sum += weight * value;
            }
        }
        *to = sum.map(positive);
    }
}

/// The sum of the rows of weights, each times its value, and of the row behind them.
#[inline(never)]
fn product(weights: &[Channels], values: &[f32]) -> Channels {
    let mut sum = weights[values.len()];
    for (value, weights) in values.iter().zip(weights) {
        // About half of what is told of a line is 0.
        if *value != 0.0 {
            add(&mut sum, weights, *value);
        }
    }
    sum
}

fn add(sum: &mut Channels, values: &Channels, factor: f32) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += factor * value;
    }
}

fn positive(value: f32) -> f32 {
    if value > 0.0 { value } else { 0.0 }
}

fn dot(a: &Channels, b: &Channels) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// What a row gives to the score without the network.
fn skip(row: &FeatureVector) -> f32 {
    let scale = SCALES[SCALES.len() - 1];
    let sum: f32 = row
        .iter()
        .zip(&SKIP)
        .map(|(value, weight)| value * f32::from(*weight))
        .sum();
    sum * scale
}

/// The weights as numbers: each tensor has steps of its own size.
fn weights() -> Vec<Channels> {
    let mut scales = SCALES.iter();
    let mut left = 0;
    let mut scale = 0.0;
    let block = [3, 1, CHANNELS, 1];
    let mut tensors = [LINE_FEATURES, 1]
        .into_iter()
        .chain(DILATIONS.iter().flat_map(|_| block))
        .chain([1]);
    WEIGHTS
        .iter()
        .map(|row| {
            if left == 0 {
                left = tensors.next().unwrap_or(1);
                scale = scales.next().copied().unwrap_or_default();
            }
            left -= 1;
            row.map(|step| f32::from(step) * scale)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::line_stats::line_stats;
    use crate::text::lines::paragraphs;

    fn scores(text: &str) -> Vec<f32> {
        super::logits(line_stats(text, &paragraphs(text)).all())
    }

    // A menu line right above the first paragraph, where a heading may stand,
    // is in doubt: "Search" would be kept there.
    const HEAD: [&str; 9] = [
        "Home",
        "News",
        "Weather",
        "Sport",
        "Sign in",
        "Search",
        "Ferry stays in port as gales close the strait",
        "By Ada Brill",
        "21 February 2018",
    ];
    const STORY: [&str; 3] = [
        "The ferry to the outer islands stayed in port on Tuesday, the harbour office said, \
         because gales had closed the strait to every ship since the weekend.",
        "It is the third time this winter that the islands are cut off, and the shops on the \
         quay had little bread left by noon. “We are used to it,” said the baker.",
        "The office hopes that the ferry can sail again on Thursday, when the wind is expected \
         to turn and the sea in the strait to calm down.",
    ];
    const FOOT: [&str; 4] = ["Share", "Read more", "Contact us", "© 2021 The Marrow Tern"];

    fn kept(text: &str) -> Vec<bool> {
        scores(text).iter().map(|score| *score > 0.0).collect()
    }

    #[test]
    fn menus_around_an_article_are_told_from_it() {
        for between in ["\n", "\n\n"] {
            let page = [&HEAD[..], &STORY, &FOOT].concat().join(between);
            let expected = [&[false; 9][..], &[true; 3], &[false; 4]].concat();
            assert_eq!(kept(&page), expected);
        }
    }

    #[test]
    fn an_article_alone_is_kept_whole() {
        assert_eq!(kept(&STORY.join("\n")), [true; 3]);
        assert_eq!(kept(&STORY.join(" ")), [true]);
        assert_eq!(kept(STORY[0]), [true]);
    }

    #[test]
    fn blank_lines_change_nothing() {
        let page = [&HEAD[..], &STORY, &FOOT].concat();
        let (tight, loose) = (page.join("\n"), page.join("\n \n\n"));
        let of =
            |text: &str| -> Vec<u32> { scores(text).iter().map(|score| score.to_bits()).collect() };
        assert_eq!(of(&tight), of(&loose));
        assert_eq!(of(&tight), of(&tight));
    }

    #[test]
    fn scores_are_the_same_however_many_lines_are_passed_at_a_time() {
        let page = [&HEAD[..], &STORY, &FOOT].concat().join("\n");
        let text = [page.as_str(); 20].join("\nMore of this\n");
        let stats = line_stats(&text, &paragraphs(&text));
        let evidence = LineFeatures::new(stats.all());
        let at_once = network(&evidence, evidence.count());
        for lines in [1, 31, 64, 100, evidence.count() - 1] {
            assert_eq!(network(&evidence, lines), at_once, "{lines}");
        }
    }

    #[test]
    fn the_weights_know_the_whole_row() {
        assert_eq!(LINE_FEATURES, crate::document::line_features::LINE_FEATURES);
    }

    #[test]
    fn any_number_of_lines_gets_as_many_finite_scores() {
        for count in [0, 1, 2, 40] {
            let text = "🙂 and so on.\n".repeat(count);
            let scores = scores(&text);
            assert_eq!(scores.len(), count);
            assert!(scores.iter().all(|score| score.is_finite()));
        }
    }

    #[test]
    fn a_page_that_keeps_little_of_its_sentences_is_no_article() {
        let thread = [
            (4, false, false),
            (30, true, false),
            (20, true, true),
            (30, true, false),
        ];
        assert_eq!(kind(thread.into_iter()), PageKind::Collection);
        assert_eq!(kind(thread.into_iter().skip(2)), PageKind::Article);
        assert_eq!(kind(std::iter::empty()), PageKind::Article);
    }
}
