//! For `nutgraf-eval` only: the door through which it trains and measures the
//! classifier of lines.

pub use crate::evidence::Input;

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
