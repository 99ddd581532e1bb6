//! Trained weight of each signal: the amount it adds to a score at its maximum, 1.

// Written by `nutgraf-eval train FOLDER`; see `eval/src/train`. Learnt by
// listwise softmax cross-entropy, with equal weight for every data set, from
// - CNN: 500 documents
// - CNN and Daily Mail: 200 documents
// - CNN and Daily Mail, aligned: 120 documents
// - XSum, its lead removed: 312 documents
// - GUM, 21 genres: 132 documents
// - page descriptions: 347 documents
// - wikiHow: 200 documents
// - SciTLDR abstracts: 292 documents
//
// Gain in ROUGE-1/ROUGE-2 over the first sentences at an equal number of words,
// mean of the data sets, measured on documents that were held out of training:
// one half of each data set held out: +2.73/+1.98
// one whole data set held out: +2.36/+1.58

use crate::ranking::features::SIGNALS;

/// Weight of each signal, by its name.
#[rustfmt::skip]
pub(super) const WEIGHTS: [(&str, f32); SIGNALS.len()] = [
    ("place", -0.035),
    ("early", 0.513),
    ("early_in_long_text", 2.012),
    ("share_after", -0.347),
    ("opening_taken_up", -0.714),
    ("place_in_paragraph", 0.556),
    ("centrality_in_long_text", 1.060),
    ("opening_centrality", 0.314),
    ("forward_centrality", 0.327),
    ("title_cosine", 3.181),
    ("title_share", 0.402),
    ("top_terms", 0.266),
    ("repeated_bigrams", 0.363),
    ("introduced_terms", 0.483),
    ("new_terms", -0.502),
    ("words", 0.698),
    ("few_words", -2.017),
    ("too_many_words", -2.000), // set by hand for readability
    ("capitals", 0.580),
    ("commas", -0.264),
    ("quoted", -0.460),
    ("item", -0.910),
    ("dangling", -0.400), // set by hand for readability
    ("announcing", 0.379),
    ("we_announce", 0.722),
    ("concluding", 0.273),
    ("first_person", -0.319),
    ("negation", -0.530),
    ("pointing_back", -0.362),
    ("support", 5.000), // set by hand for several texts
];
