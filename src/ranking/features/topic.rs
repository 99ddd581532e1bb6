//! What a sentence shares with the rest of the article and with its title.
//!
//! Similarity to all other sentences needs no table of bigrams: the vectors have
//! length one, so the sum of the cosines with the others is one product with
//! the sum of their vectors; running sums give what stands before and behind.

use super::{SourceText, is};
use crate::sentences::bigrams::{BigramId, Bigrams};
use crate::sentences::terms::{TermStats, Vectors};
use crate::sentences::tokenize::{TermId, Tokens};

/// Heaviest terms that count as the article's topic.
const TOP: usize = 10;

/// What a sentence shares: values from 0 to 1, and counts.
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
    /// Share of its terms that come again in later sentences.
    pub(super) taken_up: f64,
    /// How many of the ten heaviest terms it holds.
    pub(super) top_terms: u16,
    /// Bigrams of neighbouring terms that another sentence has too.
    pub(super) bigrams: u16,
    /// Terms that it is the first to use and that come again.
    pub(super) introduced: u16,
    /// Terms that it is the first to use.
    pub(super) new: u16,
}

/// Looks at every sentence.
pub(super) fn topics(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Vec<Topic> {
    let mut topics = vec![Topic::default(); tokens.sentences()];
    centralities(sources, &stats.vectors, stats.idf.len(), &mut topics);
    titles(sources, stats, &mut topics);
    recurrences(sources, tokens, stats, &mut topics);
    repeated(bigrams, &mut topics);
    topics
}

/// Sums of the vectors, one entry a term.
#[derive(Clone, Copy, Default)]
struct Sums {
    /// Of all sentences.
    all: f64,
    /// Of all, which count as 1, 1/2, 1/3 … by their place.
    lead: f64,
    /// Of those behind the one at hand.
    behind: f64,
}

fn centralities(sources: &[SourceText], vectors: &Vectors, terms: usize, topics: &mut [Topic]) {
    let mut sums = vec![Sums::default(); terms];
    for source in sources {
        for (place, i) in source.sentences.clone().enumerate() {
            let lead = 1.0 / (1.0 + place as f64);
            for &(term, weight) in vectors.of(i) {
                let sum = &mut sums[term.index()];
                sum.all += f64::from(weight);
                sum.lead += lead * f64::from(weight);
            }
        }
    }
    for source in sources {
        let count = source.sentences.len();
        for (place, i) in source.sentences.clone().enumerate().rev() {
            let mut product = Sums::default();
            for &(term, weight) in vectors.of(i) {
                let (sum, weight) = (&mut sums[term.index()], f64::from(weight));
                product.all += weight * sum.all;
                product.lead += weight * sum.lead;
                product.behind += weight * sum.behind;
                sum.behind += weight;
            }
            let topic = &mut topics[i];
            // Its own cosine with itself is the square of its length: 1, or 0 if it is empty.
            let own = is(!vectors.of(i).is_empty());
            topic.centrality = product.all - own;
            topic.opening = product.lead - own / (1.0 + place as f64);
            let following = (count - 1 - place).max(1) as f64;
            topic.forward = (3.0 * product.behind / following).clamp(0.0, 1.0);
        }
        // The next text starts afresh.
        for i in source.sentences.clone().filter(|_| sources.len() > 1) {
            for (term, _) in vectors.of(i) {
                sums[term.index()].behind = 0.0;
            }
        }
    }
    share_of_highest(topics, |topic| &mut topic.centrality);
    share_of_highest(topics, |topic| &mut topic.opening);
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

fn titles(sources: &[SourceText], stats: &TermStats, topics: &mut [Topic]) {
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

/// How often a term comes.
#[derive(Clone, Copy, Default)]
struct Course {
    /// In the text at hand.
    all: u32,
    /// Up to the sentence at hand.
    gone: u32,
    /// A sentence before has it.
    is_known: bool,
    /// It is one of the heaviest.
    is_top: bool,
}

impl Course {
    fn comes_again(self) -> bool {
        self.gone < self.all
    }
}

/// Terms that come in and come again, and the heaviest.
fn recurrences(sources: &[SourceText], tokens: &Tokens, stats: &TermStats, topics: &mut [Topic]) {
    let mut courses = vec![Course::default(); stats.tf.len()];
    for term in heaviest(stats) {
        courses[term.index()].is_top = true;
    }
    for source in sources {
        for i in source.sentences.clone() {
            for term in tokens.terms_of(i) {
                courses[term.index()].all += 1;
            }
        }
        for i in source.sentences.clone() {
            for term in tokens.terms_of(i) {
                courses[term.index()].gone += 1;
            }
            let topic = &mut topics[i];
            let terms = tokens.terms_of(i);
            let comes_again = |term: &&TermId| courses[term.index()].comes_again();
            let taken_up = terms.iter().filter(comes_again).count() as f64;
            let (mut held, mut new, mut introduced) = (0u16, 0u16, 0u16);
            for (term, _) in stats.vectors.of(i) {
                let course = &mut courses[term.index()];
                held += u16::from(course.is_top);
                if !course.is_known {
                    course.is_known = true;
                    new = new.saturating_add(1);
                    introduced = introduced.saturating_add(course.comes_again().into());
                }
            }
            (topic.top_terms, topic.introduced, topic.new) = (held, introduced, new);
            topic.taken_up = taken_up / terms.len().max(1) as f64;
        }
        // The next text starts afresh.
        for i in source.sentences.clone().filter(|_| sources.len() > 1) {
            for (term, _) in stats.vectors.of(i) {
                let course = &mut courses[term.index()];
                *course = Course {
                    is_top: course.is_top,
                    ..Course::default()
                };
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

/// Bigrams of neighbouring terms that stand in several sentences.
fn repeated(bigrams: &Bigrams, topics: &mut [Topic]) {
    /// A pair that no sentence had yet.
    const FREE: u32 = u32::MAX;
    /// A pair that stands in several sentences.
    const SEVERAL: u32 = u32::MAX - 1;
    // The one sentence that has each pair.
    let mut sentence = vec![FREE; bigrams.distinct()];
    for i in 0..topics.len() {
        for pair in bigrams.of(i).flatten() {
            let known = &mut sentence[pair.index()];
            let is_first = *known == FREE || *known == i as u32;
            *known = if is_first { i as u32 } else { SEVERAL };
        }
    }
    for (i, topic) in topics.iter_mut().enumerate() {
        let shared = |pair: &BigramId| sentence[pair.index()] == SEVERAL;
        let shared = bigrams.of(i).flatten().filter(shared).count();
        topic.bigrams = shared.min(usize::from(u16::MAX)) as u16;
    }
}
