//! Inputs of the line classifier and of the markup score, for `nutgraf-eval`, which trains
//! and measures them.
//!
//! In: a text or a page. Out: the spans of its lines with their feature vectors.

pub use crate::document::line_features::LineFeature;

use crate::document::line_features::{FeatureVector, LINE_FEATURES, LineFeatures};
use crate::document::line_stats::line_stats;
use crate::document::markup_score;
use crate::document::page::{MARKUP_FEATURES, Page, markup_features};
use crate::text::lines::{Paragraph, lines, paragraphs};
use crate::text::span::Span;

/// Number of features of a line.
pub const WIDTH: usize = LINE_FEATURES;

/// Number of inputs of the markup score, the length of its weights.
pub const MARKUP: usize = markup_score::MARKUP_INPUTS;

/// Returns every paragraph of a text with its line features.
#[must_use]
pub fn rows(text: &str) -> Vec<(Span, [f32; WIDTH])> {
    let lines = paragraphs(text);
    let vectors = line_features(text, &lines);
    lines.iter().map(|line| line.span).zip(vectors).collect()
}

fn line_features(text: &str, lines: &[Paragraph]) -> Vec<FeatureVector> {
    let stats = line_stats(text, lines);
    let features = LineFeatures::new(stats.all());
    (0..features.count())
        .map(|line| features.row(line))
        .collect()
}

/// Returns every line of a page with its line features and its markup features. Empty
/// for a page without line markup.
#[must_use]
pub fn page_rows(page: &Page) -> Vec<(Span, [f32; WIDTH], [f32; MARKUP_FEATURES])> {
    let lines = lines(page.text());
    let spans: Vec<Span> = lines.iter().map(|line| line.span).collect();
    let line_features = line_features(page.text(), &lines);
    let markup_features = markup_features(page, &spans);
    spans
        .into_iter()
        .zip(line_features)
        .zip(markup_features)
        .map(|((span, line), markup)| (span, line, markup))
        .collect()
}

/// Returns the inputs of the markup score of a line, from its classifier logit and its
/// markup features.
#[must_use]
pub fn markup(logit: f32, markup_features: &[f32; MARKUP_FEATURES]) -> [f32; MARKUP] {
    markup_score::inputs(logit, markup_features)
}
