//! Bigrams: pairs of neighbouring terms, as ids.
//!
//! The input is the terms of all sentences; the output is, for each term, the id of the
//! bigram that it forms with the previous term. Keyphrases are built from bigrams, and
//! repetition between sentences is measured by them. Most bigrams occur only once, so
//! an approximate count by hash discards nearly all of these before exact counting.

use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens};
use crate::text::repeat_counter::Counter;

/// Id of a distinct bigram, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BigramId(u32);

/// Sentinel in place of an id: no bigram, or one that occurs only once.
const NO_BIGRAM: u32 = u32::MAX;

impl BigramId {
    /// Converts the id to an index into per-bigram data.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The bigrams that occur more than once. Both terms are in the same sentence; stop
/// words may be between them.
pub(crate) struct Bigrams {
    /// The id of the bigram that each term forms with the previous one, or
    /// [`NO_BIGRAM`], in reading order.
    ids: Vec<u32>,
    /// For each sentence, the end of its part of `ids`.
    ends: Vec<u32>,
    distinct: usize,
}

impl Bigrams {
    /// Finds the bigrams of all sentences.
    pub(crate) fn new(tokens: &Tokens, stats: &TermStats) -> Self {
        let (mut values, ends, counts) = hash_bigrams(tokens, stats);
        let mut counter = Counter::default();
        let mut left = values.iter_mut();
        for sentence in 0..tokens.sentences() {
            let terms = tokens.terms_of(sentence);
            let previous = [None].into_iter().chain(terms.iter().map(Some));
            for ((previous, &term), value) in previous.zip(terms).zip(&mut left) {
                let hash = *value;
                let Some(&previous) =
                    previous.filter(|_| hash != NO_BIGRAM && counts.may_repeat(hash))
                else {
                    *value = NO_BIGRAM;
                    continue;
                };
                *value = counter.add(bigram_key((previous, term)), hash);
            }
        }
        // Bigrams that only shared a hash with another occur once after all.
        let repeats = counter.repeats();
        for id in values.iter_mut().filter(|id| **id != NO_BIGRAM) {
            *id = repeats.ids[*id as usize].unwrap_or(NO_BIGRAM);
        }
        Self {
            ids: values,
            ends,
            distinct: repeats.counts.len(),
        }
    }

    /// Returns the number of distinct bigrams.
    pub(crate) fn distinct(&self) -> usize {
        self.distinct
    }

    /// Returns, for each term of a sentence, the bigram that it forms with the previous
    /// term, if that bigram occurs more than once.
    pub(crate) fn of(&self, sentence: usize) -> impl Iterator<Item = Option<BigramId>> {
        let previous = sentence.checked_sub(1);
        let start = previous.map_or(0, |previous| self.ends[previous]) as usize;
        let ids = &self.ids[start..self.ends[sentence] as usize];
        let bigram = |&id: &u32| (id != NO_BIGRAM).then_some(BigramId(id));
        ids.iter().map(bigram)
    }
}

/// Saturating counts of bigrams, indexed by the low bits of their hashes.
struct HashCounts {
    counts: Vec<u8>,
    /// The bits of a hash that are the index.
    mask: usize,
}

impl HashCounts {
    fn add(&mut self, hash: u32) {
        let count = &mut self.counts[hash as usize & self.mask];
        *count = count.saturating_add(1);
    }

    /// Returns `false` if the bigram with this hash certainly occurs once.
    fn may_repeat(&self, hash: u32) -> bool {
        self.counts[hash as usize & self.mask] > 1
    }
}

/// Hashes the bigram of each term with the previous one. Returns the hashes
/// ([`NO_BIGRAM`] where there is none), the end of each sentence in them, and the
/// counts of the hashes.
fn hash_bigrams(tokens: &Tokens, stats: &TermStats) -> (Vec<u32>, Vec<u32>, HashCounts) {
    let terms: u32 = stats.tf.iter().sum();
    let mut hashes = Vec::with_capacity(terms as usize);
    let mut ends = Vec::with_capacity(tokens.sentences());
    let mask = (terms as usize).next_power_of_two() - 1;
    let mut counts = HashCounts {
        counts: vec![0; mask + 1],
        mask,
    };
    for sentence in 0..tokens.sentences() {
        let mut previous: Option<TermId> = None;
        for &term in tokens.terms_of(sentence) {
            // A term that occurs once cannot be part of a bigram that occurs twice.
            let term = Some(term).filter(|term| stats.tf[term.index()] > 1);
            let hash = previous
                .zip(term)
                .map(|pair| Counter::hash(bigram_key(pair)));
            let hash = hash.map_or(NO_BIGRAM, |hash| hash.min(NO_BIGRAM - 1));
            if hash != NO_BIGRAM {
                counts.add(hash);
            }
            hashes.push(hash);
            previous = term;
        }
        ends.push(hashes.len() as u32);
    }
    (hashes, ends, counts)
}

/// Combines the ids of two terms into one key.
fn bigram_key((first, second): (TermId, TermId)) -> u64 {
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
            tokenizer.add_sentence(&text, Span::new(start, start + sentence.len()));
            start += sentence.len();
        }
        let tokens = tokenizer.finish();
        let bigrams = Bigrams::new(&tokens, &stats(&tokens));
        let ids = |sentence| {
            let bigrams = bigrams.of(sentence);
            bigrams
                .map(|bigram| bigram.map(|bigram| bigram.0))
                .collect()
        };
        (0..sentences.len()).map(ids).collect()
    }

    #[test]
    fn equal_neighbours_share_an_id_regardless_of_stop_words_between_them() {
        assert_eq!(
            of(&["Gales close the strait. ", "Gales closed a strait. "]),
            [[None, Some(0), Some(1)], [None, Some(0), Some(1)]]
        );
    }

    #[test]
    fn a_bigram_must_repeat_in_the_same_order_and_within_one_sentence() {
        assert_eq!(
            of(&["Gales close harbours. ", "Close gales. ", "Close gales. "]),
            [vec![None; 3], vec![None, Some(0)], vec![None, Some(0)]]
        );
        assert_eq!(of(&["Gales. ", "Harbours. "].repeat(3)), vec![[None]; 6]);
    }
}
