//! What each signal, at its full value of 1, adds to a score.

// Written by `nutgraf-eval train FOLDER`; see `eval/src/train.rs`. Learnt by
// listwise softmax cross-entropy, every set weighing the same, from
// - CNN: 500 documents
// - CNN and Daily Mail: 200 documents
// - CNN and Daily Mail, aligned: 120 documents
// - XSum, its lead removed: 312 documents
// - GUM, 21 genres: 132 documents
// - page descriptions: 347 documents
// - wikiHow: 200 documents
// - SciTLDR abstracts: 292 documents
//
// Gain in ROUGE-1/ROUGE-2 over the first sentences at equal words, mean of
// the sets, by weights that were learnt without what they are measured on:
// kept back by halves: +2.73/+1.98
// kept back whole: +2.36/+1.58

use crate::ranking::features::SIGNALS;

/// In the order of [`SIGNALS`].
pub(crate) static TRAINED: [f32; SIGNALS.len()] = [
    -0.035, // place
    0.513,  // early
    2.012,  // early_in_long_text
    -0.347, // share_behind
    -0.714, // opening_taken_up
    0.556,  // place_in_paragraph
    1.060,  // centrality_in_long_text
    0.314,  // opening_centrality
    0.327,  // forward_centrality
    3.181,  // title_cosine
    0.402,  // title_share
    0.266,  // top_terms
    0.363,  // repeated_pairs
    0.483,  // introduced_terms
    -0.502, // new_terms
    0.698,  // words
    -2.017, // few_words
    -2.000, // too_many_words, set for the reader
    0.580,  // capitals
    -0.264, // commas
    -0.460, // quoted
    -0.910, // item
    -0.400, // dangling, set for the reader
    0.379,  // announcing
    0.722,  // we_announce
    0.273,  // concluding
    -0.319, // first_person
    -0.530, // negation
    -0.362, // pointing_back
    5.000,  // support, set for several texts
];
