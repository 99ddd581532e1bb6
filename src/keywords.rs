//! The words that an article keeps coming back to.

use crate::summary::Keyword;
use crate::terms::TermStats;
use crate::tokenize::{Tokens, Word};
use crate::unicode::{Class, class, is_alphanumeric};

/// Most keywords that are given.
const MOST: usize = 10;

/// The heaviest terms by tf-idf, heaviest first, each shown by the word that
/// stands for it most often. Terms that occur once are
/// no keywords, unless all do.
pub(crate) fn keywords(text: &str, tokens: &Tokens, stats: &TermStats) -> Vec<Keyword> {
    let mut shown: Vec<Option<Word>> = vec![None; stats.tf.len()];
    for word in tokens.vocabulary() {
        if let Some(term) = word.term {
            let best = &mut shown[term.index()];
            if best.is_none_or(|best| word.count > best.count) {
                *best = Some(*word);
            }
        }
    }
    let weight = |i: usize| f64::from(stats.tf[i]) * stats.idf[i];
    let is_word = |word: Word| {
        let shown = word.seen.of(text);
        let letter = |c| is_alphanumeric(c) && class(c) != Class::Numeric;
        shown.chars().any(letter) && shown.chars().nth(1).is_some()
    };
    let mut heaviest: Vec<(usize, Word)> = shown
        .iter()
        .enumerate()
        .filter_map(|(i, word)| word.map(|word| (i, word)))
        .collect();
    heaviest.retain(|&(_, word)| is_word(word));
    if heaviest.iter().any(|&(i, _)| stats.tf[i] > 1) {
        heaviest.retain(|&(i, _)| stats.tf[i] > 1);
    }
    let top = heaviest.iter().map(|&(i, _)| weight(i)).fold(0.0, f64::max);
    let next = || {
        let best = (0..heaviest.len()).reduce(|a, b| {
            if weight(heaviest[b].0) > weight(heaviest[a].0) {
                b
            } else {
                a
            }
        })?;
        Some(heaviest.remove(best))
    };
    std::iter::from_fn(next)
        .take(MOST)
        .map(|(i, word)| Keyword {
            span: word.seen,
            weight: weight(i) / top,
            count: stats.tf[i],
        })
        .collect()
}
