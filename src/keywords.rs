//! The words that an article keeps coming back to.

use crate::chars::count;
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
    let is_word = |shown: &str| {
        let letter = |c| is_alphanumeric(c) && class(c) != Class::Numeric;
        count(shown) > 1 && shown.chars().any(letter)
    };
    let mut best: Vec<Keyword> = Vec::new();
    for (i, word) in shown.iter().enumerate() {
        let Some(word) = word.filter(|word| is_word(word.seen.of(text))) else {
            continue;
        };
        let keyword = Keyword {
            span: word.seen,
            weight: f64::from(stats.tf[i]) * stats.idf[i],
            count: stats.tf[i],
        };
        let rank = |keyword: &Keyword| (keyword.count > 1, keyword.weight);
        let behind = best.iter().position(|other| rank(&keyword) > rank(other));
        best.insert(behind.unwrap_or(best.len()), keyword);
        best.truncate(MOST);
    }
    let Some(&Keyword { weight, count, .. }) = best.first() else {
        return best;
    };
    best.retain(|keyword| keyword.count > 1 || count == 1);
    for keyword in &mut best {
        keyword.weight /= weight;
    }
    best
}
