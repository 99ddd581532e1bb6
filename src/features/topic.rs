//! What a sentence shares with the rest of the article and with its title.
//!
//! Similarity to all other sentences needs no table of pairs: the vectors have
//! length one, so the sum of the cosines with the others is one product with
//! the sum of their vectors; running sums give what stands before and behind.

use super::{Source, is};
use crate::terms::{TermStats, Vectors};
use crate::tokenize::{TermId, Tokens};

/// Heaviest terms that count as the article's topic.
const TOP: usize = 10;

/// What a sentence shares; every value from 0 to 1.
#[derive(Clone, Copy, Default)]
pub(super) struct Topic {
    /// Cosines with the other sentences, as a share of the highest sum.
    pub(super) centrality: f64,
    /// Cosines with the others, which count as 1, 1/2, 1/3 … by their place, as
    /// a share of the highest sum: similarity to how the text opens.
    pub(super) opening: f64,
    /// Mean cosine with the sentences behind it, 1 from a third on.
    pub(super) forward: f64,
    /// Cosine with the title.
    pub(super) title_cosine: f64,
    /// Share of the title's terms, by idf, that it holds.
    pub(super) title_share: f64,
    /// How many of the ten heaviest terms it holds, 1 from six on.
    pub(super) top_terms: f64,
    /// Pairs of neighbouring terms that another sentence has too, 1 from five on.
    pub(super) pairs: f64,
    /// Terms that it is the first to use and that come again, 1 from ten on.
    pub(super) introduced: f64,
    /// Terms that it is the first to use, 1 from twelve on.
    pub(super) new: f64,
    /// Share of its terms that come again in later sentences.
    pub(super) taken_up: f64,
}

/// Looks at every sentence.
pub(super) fn topics(sources: &[Source], tokens: &Tokens, stats: &TermStats) -> Vec<Topic> {
    let mut topics = vec![Topic::default(); tokens.sentences()];
    centralities(sources, &stats.vectors, stats.idf.len(), &mut topics);
    titles(sources, stats, &mut topics);
    recurrences(sources, tokens, stats, &mut topics);
    pairs(tokens, stats, &mut topics);
    topics
}

fn centralities(sources: &[Source], vectors: &Vectors, terms: usize, topics: &mut [Topic]) {
    let (mut all, mut lead, mut behind) = (vec![0.0; terms], vec![0.0; terms], vec![0.0; terms]);
    for source in sources {
        for (place, i) in source.sentences.clone().enumerate() {
            add(&mut all, vectors.of(i), 1.0);
            add(&mut lead, vectors.of(i), 1.0 / (1.0 + place as f64));
        }
    }
    for source in sources {
        let count = source.sentences.len();
        for (place, i) in source.sentences.clone().enumerate().rev() {
            let topic = &mut topics[i];
            // Its own cosine with itself is the square of its length: 1, or 0 if it is empty.
            let own = is(!vectors.of(i).is_empty());
            topic.centrality = vectors.dot(i, &all) - own;
            topic.opening = vectors.dot(i, &lead) - own / (1.0 + place as f64);
            let following = (count - 1 - place).max(1) as f64;
            topic.forward = (3.0 * vectors.dot(i, &behind) / following).clamp(0.0, 1.0);
            add(&mut behind, vectors.of(i), 1.0);
        }
        // The next text starts afresh.
        for i in source.sentences.clone() {
            for (term, _) in vectors.of(i) {
                behind[term.index()] = 0.0;
            }
        }
    }
    share_of_highest(topics, |topic| &mut topic.centrality);
    share_of_highest(topics, |topic| &mut topic.opening);
}

fn add(sum: &mut [f64], vector: &[(TermId, f32)], factor: f64) {
    for &(term, weight) in vector {
        sum[term.index()] += factor * f64::from(weight);
    }
}

/// Divides by the largest value, so that it becomes 1. Values below 0, which
/// only rounding can make, become 0.
fn share_of_highest(topics: &mut [Topic], value: fn(&mut Topic) -> &mut f64) {
    let mut highest: f64 = 0.0;
    for topic in topics.iter_mut() {
        highest = highest.max(*value(topic));
    }
    for topic in topics {
        let value = value(topic);
        *value = if highest > 0.0 {
            (*value / highest).max(0.0)
        } else {
            0.0
        };
    }
}

fn titles(sources: &[Source], stats: &TermStats, topics: &mut [Topic]) {
    let mut idf = vec![0.0; stats.idf.len()];
    for source in sources {
        let (mut whole, mut squares) = (0.0, 0.0);
        for term in &source.title {
            let own = &mut idf[term.index()];
            if *own == 0.0 {
                *own = stats.idf[term.index()];
                whole += *own;
            }
            squares += *own * *own;
        }
        let norm = squares.sqrt();
        for i in source.sentences.clone().filter(|_| whole > 0.0) {
            let terms = stats.vectors.of(i).iter();
            let shared: f64 = terms.map(|(term, _)| idf[term.index()]).sum();
            topics[i].title_share = (shared / whole).min(1.0);
            topics[i].title_cosine = (stats.vectors.dot(i, &idf) / norm).min(1.0);
        }
        for term in &source.title {
            idf[term.index()] = 0.0;
        }
    }
}

/// Terms that come in and come again, and the heaviest.
fn recurrences(sources: &[Source], tokens: &Tokens, stats: &TermStats, topics: &mut [Topic]) {
    let top = heaviest(stats);
    // How often each term comes in the text at hand, and is still to come there.
    let mut all = vec![0u32; stats.tf.len()];
    let mut left = all.clone();
    let mut before: Vec<u32> = Vec::new();
    for source in sources {
        for i in source.sentences.clone() {
            for term in tokens.terms_of(i) {
                all[term.index()] += 1;
                left[term.index()] += 1;
            }
        }
        for i in source.sentences.clone() {
            let topic = &mut topics[i];
            let vector = stats.vectors.of(i);
            let held = vector.iter().filter(|(term, _)| top.contains(term));
            topic.top_terms = (held.count() as f64 / 6.0).min(1.0);
            let (mut terms, mut taken_up) = (0u32, 0u32);
            before.clear();
            before.extend(vector.iter().map(|(term, _)| left[term.index()]));
            for term in tokens.terms_of(i) {
                left[term.index()] -= 1;
            }
            for term in tokens.terms_of(i) {
                terms += 1;
                taken_up += u32::from(left[term.index()] > 0);
            }
            let (mut new, mut introduced) = (0u32, 0u32);
            for ((term, _), &before) in vector.iter().zip(&before) {
                if before == all[term.index()] {
                    new += 1;
                    introduced += u32::from(left[term.index()] > 0);
                }
            }
            topic.taken_up = f64::from(taken_up) / f64::from(terms.max(1));
            topic.introduced = (f64::from(introduced) / 10.0).min(1.0);
            topic.new = (f64::from(new) / 12.0).min(1.0);
        }
        for i in source.sentences.clone() {
            for (term, _) in stats.vectors.of(i) {
                all[term.index()] = 0;
            }
        }
    }
}

/// The heaviest terms by tf-idf; of equally heavy ones those that come first.
fn heaviest(stats: &TermStats) -> Vec<TermId> {
    let mut top: Vec<(f64, TermId)> = Vec::with_capacity(TOP + 1);
    for term in TermId::first(stats.idf.len()) {
        let weight = f64::from(stats.tf[term.index()]) * stats.idf[term.index()];
        if top.len() < TOP || top.last().is_some_and(|last| weight > last.0) {
            let behind = top.iter().position(|other| weight > other.0);
            top.insert(behind.unwrap_or(top.len()), (weight, term));
            top.truncate(TOP);
        }
    }
    top.into_iter().map(|(_, term)| term).collect()
}

/// Two neighbouring terms, in an open-addressed table (linear probing, at most
/// half full), which costs one look at far memory for each occurrence.
#[derive(Clone, Copy)]
struct Pair {
    terms: (u32, u32),
    /// The one sentence that has it, or `FREE` or `SEVERAL`.
    sentence: u32,
}

/// A place in the table that holds no pair.
const FREE: u32 = u32::MAX;
/// A pair that stands in several sentences.
const SEVERAL: u32 = u32::MAX - 1;

/// Pairs of neighbouring terms that stand in several sentences.
fn pairs(tokens: &Tokens, stats: &TermStats, topics: &mut [Topic]) {
    let terms: u32 = stats.tf.iter().sum();
    let bits = (2 * terms).max(2).ilog2() + 1;
    let free = Pair {
        terms: (0, 0),
        sentence: FREE,
    };
    let mut table = vec![free; 1 << bits];
    // Where in the table each pair is, in reading order.
    let mut all: Vec<u32> = Vec::with_capacity(terms as usize);
    let mut ends = Vec::with_capacity(topics.len());
    for i in 0..topics.len() {
        let mut last: Option<TermId> = None;
        for term in tokens.terms_of(i) {
            let Some(last) = last.replace(term) else {
                continue;
            };
            let terms = (last.index() as u32, term.index() as u32);
            let mut place = home(terms, bits);
            while table[place].sentence != FREE && table[place].terms != terms {
                place = (place + 1) & (table.len() - 1);
            }
            let pair = &mut table[place];
            let is_first = pair.sentence == FREE || pair.sentence == i as u32;
            pair.sentence = if is_first { i as u32 } else { SEVERAL };
            pair.terms = terms;
            all.push(place as u32);
        }
        ends.push(all.len());
    }
    let mut start = 0;
    for (topic, end) in topics.iter_mut().zip(ends) {
        let repeated = all[start..end]
            .iter()
            .filter(|&&place| table[place as usize].sentence == SEVERAL);
        topic.pairs = (repeated.count() as f64 / 5.0).min(1.0);
        start = end;
    }
}

/// Where a pair is looked for first, in a table of two to the power of `bits`
/// places: the high bits of a product depend on all bits of its factors.
fn home((first, second): (u32, u32), bits: u32) -> usize {
    let both = u64::from(first) << 32 | u64::from(second);
    (both.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - bits)) as usize
}
