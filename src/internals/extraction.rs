//! For `nutgraf-eval` only: the door through which it trains and measures the
//! classifier of lines.

pub use crate::document::line_features::Input;

use crate::document::line_features::{Evidence, INPUTS, Row};
use crate::document::line_stats::looks;
use crate::document::page::{CLUES, Page, clues};
use crate::text::lines::{Paragraph, lines, paragraphs};
use crate::text::span::Span;

/// How many numbers are told of a line.
pub const WIDTH: usize = INPUTS;

/// Every paragraph of a text, and what is told of it.
#[must_use]
pub fn rows(text: &str) -> Vec<(Span, [f32; WIDTH])> {
    let lines = paragraphs(text);
    let rows = told(text, &lines);
    lines.iter().map(|line| line.span).zip(rows).collect()
}

fn told(text: &str, lines: &[Paragraph]) -> Vec<Row> {
    let looks = looks(text, lines);
    let evidence = Evidence::new(looks.all());
    (0..evidence.count()).map(|i| evidence.row(i)).collect()
}

/// Every line of a page with markup, what is told of it, and what its markup tells.
#[must_use]
pub fn page_rows(page: &Page) -> Vec<(Span, [f32; WIDTH], [f32; CLUES])> {
    let lines = lines(page.text());
    let spans: Vec<Span> = lines.iter().map(|line| line.span).collect();
    let rows = told(page.text(), &lines);
    let clues = clues(page, &spans);
    let told = rows.into_iter().zip(clues);
    spans
        .iter()
        .zip(told)
        .map(|(&span, (row, clues))| (span, row, clues))
        .collect()
}

/// How many numbers the markup's weights are for.
pub const MARKUP: usize = crate::document::markup_score::INPUTS;

/// What the weights of markup are for, from a score and the clues of a line.
#[must_use]
pub fn markup(score: f32, clues: &[f32; CLUES]) -> [f32; MARKUP] {
    crate::document::markup_score::inputs(score, clues)
}
