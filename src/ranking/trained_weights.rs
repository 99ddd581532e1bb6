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
// one half of each data set held out: +2.87/+2.07
// one whole data set held out: +2.44/+1.60

use crate::ranking::features::SIGNALS;

/// Weight of each signal, by its name.
#[rustfmt::skip]
pub(super) const WEIGHTS: [(&str, f32); SIGNALS.len()] = [
    ("place", -0.039),
    ("early", 0.481),
    ("early_in_long_text", 2.031),
    ("share_after", -0.306),
    ("opening_taken_up", -0.745),
    ("place_in_paragraph", 0.577),
    ("centrality_in_long_text", 1.015),
    ("opening_centrality", 0.324),
    ("forward_centrality", 0.361),
    ("title_cosine", 3.074),
    ("title_share", 0.427),
    ("top_terms", 0.274),
    ("repeated_bigrams", 0.367),
    ("introduced_terms", 0.460),
    ("new_terms", -0.494),
    ("words", 0.714),
    ("few_words", -2.107),
    ("too_many_words", -2.000), // set by hand for readability
    ("capitals", 0.689),
    ("commas", -0.277),
    ("quoted", -0.438),
    ("item", -0.907),
    ("dangling", -0.400), // set by hand for readability
    ("announcing", 0.374),
    ("we_announce", 0.724),
    ("concluding", 0.249),
    ("first_person", -0.327),
    ("negation", -0.508),
    ("pointing_back", -0.368),
    ("support", 5.000), // set by hand for several texts
];
