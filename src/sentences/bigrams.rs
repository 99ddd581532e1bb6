//! Neighbouring terms as numbers: what phrases are made of, and what sentences
//! repeat of each other.

use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens};
use crate::text::repeat_counter::Counter;

/// The number of a pair that was met, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BigramId(u32);

/// In the place of a number: there is no pair, or it comes once.
const NONE: u32 = u32::MAX;

impl BigramId {
    /// As an index into what is kept for every pair.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// Each term with the one before it in its sentence, stop words between them or
/// not, where the two come together more than once.
pub(crate) struct Bigrams {
    /// For each term of the texts, in reading order.
    numbers: Vec<u32>,
    /// Where those of each sentence end.
    ends: Vec<u32>,
    distinct: usize,
}

impl Bigrams {
    /// Finds all bigrams.
    pub(crate) fn new(tokens: &Tokens, stats: &TermStats) -> Self {
        let terms: u32 = stats.tf.iter().sum();
        // First the hash of each pair, and how often those with its last bits come: most
        // bigrams come once, and that is told without a table of them.
        let mut numbers = Vec::with_capacity(terms as usize);
        let mut ends = Vec::with_capacity(tokens.sentences());
        let mask = (terms as usize).next_power_of_two() - 1;
        let mut met = vec![0u8; mask + 1];
        for sentence in 0..tokens.sentences() {
            let mut before: Option<TermId> = None;
            for &term in tokens.terms_of(sentence) {
                // What comes once is of no pair that comes twice.
                let term = Some(term).filter(|term| stats.tf[term.index()] > 1);
                let hash = before.zip(term).map(|pair| Counter::hash(both(pair)));
                let hash = hash.map_or(NONE, |hash| hash.min(NONE - 1));
                if hash != NONE {
                    let met = &mut met[hash as usize & mask];
                    *met = met.saturating_add(1);
                }
                numbers.push(hash);
                before = term;
            }
            ends.push(numbers.len() as u32);
        }
        // Then their numbers.
        let mut tally = Counter::default();
        let mut left = numbers.iter_mut();
        for sentence in 0..tokens.sentences() {
            let own = tokens.terms_of(sentence);
            let before = [None].into_iter().chain(own.iter().map(Some));
            for ((before, &term), place) in before.zip(own).zip(&mut left) {
                let hash = *place;
                let Some(&before) =
                    before.filter(|_| hash != NONE && met[hash as usize & mask] > 1)
                else {
                    *place = NONE;
                    continue;
                };
                *place = tally.add(both((before, term)), hash);
            }
        }
        // Some come once after all.
        let recurring = tally.recurring();
        for number in numbers.iter_mut().filter(|number| **number != NONE) {
            *number = recurring.numbers[*number as usize].unwrap_or(NONE);
        }
        Self {
            numbers,
            ends,
            distinct: recurring.counts.len(),
        }
    }

    /// Number of distinct bigrams.
    pub(crate) fn distinct(&self) -> usize {
        self.distinct
    }

    /// For each term of a sentence, in reading order, the pair that it makes with
    /// the one before it, if that comes more than once.
    pub(crate) fn of(&self, sentence: usize) -> impl Iterator<Item = Option<BigramId>> {
        let before = sentence.checked_sub(1);
        let start = before.map_or(0, |before| self.ends[before]) as usize;
        let numbers = &self.numbers[start..self.ends[sentence] as usize];
        let pair = |&number: &u32| (number != NONE).then_some(BigramId(number));
        numbers.iter().map(pair)
    }
}

/// Two terms in one number.
fn both((first, second): (TermId, TermId)) -> u64 {
    (first.index() as u64) << 32 | second.index() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lexicon;
    use crate::sentences::terms::stats;
    use crate::sentences::tokenize::Tokenizer;
    use crate::text::span::Span;

    fn of(sentences: &[&str]) -> Vec<Vec<Option<u32>>> {
        let text = sentences.concat();
        let mut tokenizer = Tokenizer::new(Lexicon::of_tag("en"), text.len());
        let mut start = 0;
        for sentence in sentences {
            tokenizer.sentence(&text, Span::new(start, start + sentence.len()));
            start += sentence.len();
        }
        let tokens = tokenizer.finish();
        let bigrams = Bigrams::new(&tokens, &stats(&tokens));
        let numbers = |sentence| {
            let bigrams = bigrams.of(sentence);
            bigrams.map(|pair| pair.map(|pair| pair.0)).collect()
        };
        (0..sentences.len()).map(numbers).collect()
    }

    #[test]
    fn the_same_neighbours_have_the_same_number_whatever_stands_between() {
        assert_eq!(
            of(&["Gales close the strait. ", "Gales closed a strait. "]),
            [[None, Some(0), Some(1)], [None, Some(0), Some(1)]]
        );
    }

    #[test]
    fn a_pair_comes_more_than_once_in_this_order_and_within_sentences() {
        assert_eq!(
            of(&["Gales close harbours. ", "Close gales. ", "Close gales. "]),
            [vec![None; 3], vec![None, Some(0)], vec![None, Some(0)]]
        );
        assert_eq!(of(&["Gales. ", "Harbours. "].repeat(3)), vec![[None]; 6]);
    }
}
