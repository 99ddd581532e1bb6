//! What markup adds to the score of a line.
//!
//! A page's HTML tells more of a line than its neighbours do: that it stands
//! in a menu, in the container with most of the text, under a class named for
//! comments. The score of the `classifier` is one part of a weighted sum, what
//! [`crate::clues`] says are the others (`nutgraf-eval train-markup`).

mod weights;

use crate::document::page::{CLUES, Clue};
use weights::{BIAS, STEP, WEIGHTS};

/// How far a score counts: beyond this it is simply sure.
const SURE: f32 = 6.0;
/// Share of a line from which links make it one.
const LINKED: f32 = 0.8;

/// What the sum is made of: the clues, the score, and whether the line is a link.
pub(crate) const INPUTS: usize = CLUES + 2;

/// The parts of the sum for one line.
pub(crate) fn inputs(score: f32, clues: &[f32; CLUES]) -> [f32; INPUTS] {
    let mut inputs = [0.0; INPUTS];
    inputs[..CLUES].copy_from_slice(clues);
    inputs[CLUES] = score.clamp(-SURE, SURE) / SURE;
    inputs[CLUES + 1] = f32::from(u8::from(clues[Clue::Links as usize] >= LINKED));
    inputs
}

/// The scores of lines together with what their markup tells. Above 0 a line
/// is more likely than not to belong to the article.
pub(crate) fn scores(scores: &[f32], clues: &[[f32; CLUES]]) -> Vec<f32> {
    let sum = |(&score, clues): (&f32, &[f32; CLUES])| {
        let inputs = inputs(score, clues);
        let parts = inputs.iter().zip(&WEIGHTS);
        let sum: f32 = parts
            .map(|(input, weight)| input * f32::from(*weight))
            .sum();
        STEP * (f32::from(BIAS) + sum)
    };
    scores.iter().zip(clues).map(sum).collect()
}
