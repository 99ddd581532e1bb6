//! Trained weight of each signal of a keyword.

// Written by `nutgraf-eval train-keywords FOLDER`; see `eval/src/train/keywords.rs`. F1 at
// ten of each set, with weights that were trained without it (mean 0.153):
// - fao30: 0.184
// - inspec: 0.189
// - kdd: 0.109
// - kpcrowd: 0.120
// - pak2018: 0.006
// - semeval2017: 0.251
// - theses100: 0.144
// - wkc: 0.257
// - www: 0.114

use super::signals::WIDTH;

/// Weight of each signal.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; WIDTH] = [
    1.021, // two_words
    0.504, // three_words
    -0.126, // four_words
    1.295, // tf_idf
    -0.168, // place
    -0.836, // continued_before
    -0.683, // continued_after
    0.725, // capital
    0.548, // acronym
    -0.670, // after_verb_opener
    0.725, // after_noun_opener
    -1.660, // numbers
    0.061, // short_words
    0.832, // long_words
    -1.227, // modifier
];
