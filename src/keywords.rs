//! The words that an article keeps coming back to.

use crate::summary::Keyword;
use crate::terms::TermStats;
use crate::tokenize::{Tokens, Word};

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
        shown.chars().any(char::is_alphabetic) && shown.chars().nth(1).is_some()
    };
    let mut heaviest: Vec<(usize, Word)> =
        shown.iter().enumerate().filter_map(|(i, word)| word.map(|word| (i, word))).collect();
    heaviest.retain(|&(_, word)| is_word(word));
    if heaviest.iter().any(|&(i, _)| stats.tf[i] > 1) {
        heaviest.retain(|&(i, _)| stats.tf[i] > 1);
    }
    heaviest.sort_by(|a, b| weight(b.0).total_cmp(&weight(a.0)).then(a.0.cmp(&b.0)));
    heaviest.truncate(MOST);
    let top = heaviest.first().map_or(1.0, |&(i, _)| weight(i));
    heaviest
        .into_iter()
        .map(|(i, word)| Keyword { span: word.seen, weight: weight(i) / top, count: stats.tf[i] })
        .collect()
}
