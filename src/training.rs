//! For `nutgraf-eval` only: the door through which it trains and measures the
//! classifier of lines.

pub use crate::evidence::Input;

use crate::classifier;
use crate::evidence::{INPUTS, evidence};
use crate::lines::paragraphs;
use crate::span::Span;

/// How many numbers are told of a line.
pub const WIDTH: usize = INPUTS;

/// Every paragraph of a text, and what is told of it.
#[must_use]
pub fn rows(text: &str) -> Vec<(Span, [f32; WIDTH])> {
    let lines = paragraphs(text);
    let rows = evidence(text, &lines);
    lines.iter().map(|line| line.span).zip(rows).collect()
}

/// Every paragraph of a text, and its score by the weights that ship: above 0
/// it is kept.
#[must_use]
pub fn scores(text: &str) -> Vec<(Span, f32)> {
    let lines = paragraphs(text);
    let scores = classifier::scores(text, &lines);
    lines.iter().map(|line| line.span).zip(scores).collect()
}

/// What the lines of a text gain if nearly all of it is kept, from the length
/// and the score of each.
#[must_use]
pub fn benefit(lines: &[(usize, f32)]) -> f32 {
    classifier::benefit(lines.iter().copied())
}
