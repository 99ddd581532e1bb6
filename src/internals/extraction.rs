//! For `nutgraf-eval` only: the door through which it trains and measures the
//! classifier of lines.

pub use crate::document::line_features::LineFeature;

use crate::document::line_features::{FeatureVector, LINE_FEATURES, LineFeatures};
use crate::document::line_stats::line_stats;
use crate::document::page::{MARKUP_FEATURES, Page, markup_features};
use crate::text::lines::{Paragraph, lines, paragraphs};
use crate::text::span::Span;

/// How many numbers are told of a line.
pub const WIDTH: usize = LINE_FEATURES;

/// Every paragraph of a text, and what is told of it.
#[must_use]
pub fn rows(text: &str) -> Vec<(Span, [f32; WIDTH])> {
    let lines = paragraphs(text);
    let rows = told(text, &lines);
    lines.iter().map(|line| line.span).zip(rows).collect()
}

fn told(text: &str, lines: &[Paragraph]) -> Vec<FeatureVector> {
    let stats = line_stats(text, lines);
    let evidence = LineFeatures::new(stats.all());
    (0..evidence.count()).map(|i| evidence.row(i)).collect()
}

/// Every line of a page with markup, what is told of it, and what its markup tells.
#[must_use]
pub fn page_rows(page: &Page) -> Vec<(Span, [f32; WIDTH], [f32; MARKUP_FEATURES])> {
    let lines = lines(page.text());
    let spans: Vec<Span> = lines.iter().map(|line| line.span).collect();
    let rows = told(page.text(), &lines);
    let markup_features = markup_features(page, &spans);
    let told = rows.into_iter().zip(markup_features);
    spans
        .iter()
        .zip(told)
        .map(|(&span, (row, markup_features))| (span, row, markup_features))
        .collect()
}

/// How many numbers the markup's weights are for.
pub const MARKUP: usize = crate::document::markup_score::MARKUP_INPUTS;

/// What the weights of markup are for, from a score and the markup_features of a line.
#[must_use]
pub fn markup(score: f32, markup_features: &[f32; MARKUP_FEATURES]) -> [f32; MARKUP] {
    crate::document::markup_score::inputs(score, markup_features)
}
