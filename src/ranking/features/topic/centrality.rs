//! Compares each sentence with the other sentences.
//!
//! The comparison takes linear time, without a table of pairs of sentences: because the vectors
//! have length 1, the sum of the cosines of a sentence with all others is the dot product of
//! its vector with the sum of their vectors. A running sum gives the same for the following
//! sentences.

use super::super::{SourceText, indicator};
use super::Topic;
use crate::sentences::terms::Vectors;

/// Entries of one term in three sums of sentence vectors, or dot products with these sums.
#[derive(Clone, Copy, Default)]
struct Sums {
    /// Sum over all sentences.
    all: f64,
    /// Sum over all sentences, weighted 1, 1/2, 1/3 … by position in their text.
    lead: f64,
    /// Sum over the sentences after the current one in its text.
    following: f64,
}

/// Sets `centrality`, `opening` and `forward` of all sentences.
pub(super) fn measure(
    sources: &[SourceText],
    vectors: &Vectors,
    terms: usize,
    topics: &mut [Topic],
) {
    let mut sums = sum_vectors(sources, vectors, terms);
    for source in sources {
        // Backward, so that the running sum holds the following sentences.
        for (position, i) in source.sentences.clone().enumerate().rev() {
            let mut product = Sums::default();
            for &(term, weight) in vectors.of(i) {
                let (sum, weight) = (&mut sums[term.index()], f64::from(weight));
                product.all += weight * sum.all;
                product.lead += weight * sum.lead;
                product.following += weight * sum.following;
                sum.following += weight;
            }
            let topic = &mut topics[i];
            // The cosine of the sentence with itself: 1, or 0 for an empty vector.
            let own = indicator(!vectors.of(i).is_empty());
            topic.centrality = product.all - own;
            topic.opening = product.lead - own / (1.0 + position as f64);
            let following = (source.sentences.len() - 1 - position).max(1) as f64;
            topic.forward = (3.0 * product.following / following).clamp(0.0, 1.0);
        }
        // The running sum starts again with the next text.
        for i in source.sentences.clone().filter(|_| sources.len() > 1) {
            for (term, _) in vectors.of(i) {
                sums[term.index()].following = 0.0;
            }
        }
    }
    scale_to_highest(topics, |topic| &mut topic.centrality);
    scale_to_highest(topics, |topic| &mut topic.opening);
}

/// Sums the vectors of all sentences. The running sums are 0.
fn sum_vectors(sources: &[SourceText], vectors: &Vectors, terms: usize) -> Vec<Sums> {
    let mut sums = vec![Sums::default(); terms];
    for source in sources {
        for (position, i) in source.sentences.clone().enumerate() {
            let lead = 1.0 / (1.0 + position as f64);
            for &(term, weight) in vectors.of(i) {
                let sum = &mut sums[term.index()];
                sum.all += f64::from(weight);
                sum.lead += lead * f64::from(weight);
            }
        }
    }
    sums
}

/// Divides a value of all sentences by its maximum. Negative values, which only rounding
/// errors produce, become 0.
fn scale_to_highest(topics: &mut [Topic], value: fn(&mut Topic) -> &mut f64) {
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
