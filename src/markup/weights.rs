//! What each clue of markup adds to the score of a line, written by
//! `cargo run --release -p nutgraf-eval -- train-markup --plain FILE… --clean FILE… FILE… > src/markup/weights.rs`
//!
//! Agreement with the wanted text by shingles, cross-validated in 3 folds:
//!
//! | pages | number | F1 | precision | recall |
//! |---|---|---|---|---|
//! | scrapinghub | 95 | 0.9599 | 0.9416 | 0.9791 |
//! | wcxb | 200 | 0.9411 | 0.9403 | 0.9419 |

use super::INPUTS;

/// What one step of a weight is worth.
pub(super) const STEP: f32 = 0.01;
/// The score of a line of which nothing is known.
pub(super) const BIAS: i16 = -218;
/// The weight of each clue, of the score, and of being a link.
#[rustfmt::skip]
pub(super) static WEIGHTS: [i16; INPUTS] = [
    12, // 0
    -26, // 1
    43, // 2
    46, // 3
    20, // 4
    -79, // 5
    10, // 6
    31, // 7
    -5, // 8
    44, // 9
    -16, // 10
    -68, // 11
    -43, // 12
    -76, // 13
    -47, // 14
    63, // 15
    -83, // 16
    -38, // 17
    -62, // 18
    -30, // 19
    -11, // 20
    -54, // 21
    -34, // 22
    18, // 23
    -32, // 24
    -62, // 25
    129, // 26
    156, // 27
    152, // 28
    -13, // 29
    217, // 30
    -50, // 31
];
