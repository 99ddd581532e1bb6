//! Weights of the markup features in the score of a line, written by
//! `cargo run --release -p nutgraf-eval -- train-markup --plain FILE… --clean FILE… FILE… > src/document/markup_score/weights.rs`
//!
//! Agreement with the wanted text by shingles, cross-validated in 3 folds:
//!
//! | pages | number | F1 | precision | recall |
//! |---|---|---|---|---|
//! | scrapinghub | 95 | 0.9599 | 0.9416 | 0.9791 |
//! | wcxb | 200 | 0.9411 | 0.9403 | 0.9419 |

use super::MARKUP_INPUTS;

/// Value of one step of a weight.
pub(super) const STEP: f32 = 0.01;
/// Constant term, in steps.
pub(super) const BIAS: i16 = -218;
/// Weight of each feature, of the classifier's logit and of the link indicator, in steps.
#[rustfmt::skip]
pub(super) static WEIGHTS: [i16; MARKUP_INPUTS] = [
    12, // Paragraph
    -26, // Headline
    43, // Heading
    46, // List
    20, // Quote
    -79, // Caption
    10, // Table
    31, // Article
    -5, // InnerArticle
    44, // Main
    -16, // Nav
    -68, // Aside
    -43, // Header
    -76, // Footer
    -47, // Control
    63, // Body
    -83, // Comment
    -38, // Related
    -62, // Card
    -30, // Ad
    -11, // Share
    -54, // Byline
    -34, // Title
    18, // Box
    -32, // Broken
    -62, // Links
    129, // Path
    156, // Container
    152, // Outer
    -13, // Depth
    217, // classifier logit
    -50, // link
];
