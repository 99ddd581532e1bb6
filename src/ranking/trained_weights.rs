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
// one half of each data set held out: +2.48/+1.65
// one whole data set held out: +2.15/+1.40

use crate::ranking::features::SIGNALS;

/// Weight of each signal, by its name.
#[rustfmt::skip]
pub(super) const WEIGHTS: [(&str, f32); SIGNALS.len()] = [
    ("place", -0.086),
    ("early", 2.020), // shifted for readers
    ("early_in_long_text", 2.041),
    ("share_after", -0.308),
    ("opening_taken_up", -0.670),
    ("place_in_paragraph", 0.552),
    ("centrality_in_long_text", 1.082),
    ("opening_centrality", 0.376),
    ("forward_centrality", 0.293),
    ("title_cosine", 3.127),
    ("title_share", 0.476),
    ("main_terms", 2.779), // shifted for readers
    ("repeated_bigrams", 0.376),
    ("introduced_terms", 0.482),
    ("new_terms", -0.474),
    ("words", 0.718),
    ("few_words", -2.016),
    ("too_many_words", -2.000), // set for readers
    ("capitals", 0.207), // shifted for readers
    ("commas", -0.248),
    ("quoted", -1.455), // shifted for readers
    ("item", -2.474), // shifted for readers
    ("unended", -4.000), // set for readers
    ("caption", -2.500), // set for readers
    ("label", -3.000), // set for readers
    ("promise", -1.200), // set for readers
    ("question", -0.800), // set for readers
    ("announcing", 0.357),
    ("we_announce", 0.734),
    ("concluding", 0.248),
    ("first_person", -0.922), // shifted for readers
    ("negation", -0.481),
    ("pointing_back", -0.358),
    ("support", 5.000), // set for several texts
];
