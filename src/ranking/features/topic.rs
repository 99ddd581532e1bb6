//! Measures the overlap of a sentence with the rest of the article and with its title.
//!
//! Input: the terms of all sentences, their tf-idf vectors, and the title of each text. Output:
//! cosines and counts for each sentence. `centrality` compares a sentence with the others,
//! `recurrence` counts terms that are used again.

mod centrality;
mod recurrence;

use crate::ranking::source_text::SourceText;
use crate::sentences::bigrams::{BigramId, Bigrams};
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::Tokens;

/// Overlap of a sentence with the article and its title: values from 0 to 1, and counts.
#[derive(Clone, Copy, Default)]
pub(super) struct Topic {
    /// Sum of the cosines with the other sentences, relative to the highest sum.
    pub(super) centrality: f64,
    /// Similarity to the opening of the text: sum of the cosines with the other sentences of the
    /// text, weighted 1, 1/2, 1/3 … by position, relative to the highest sum.
    pub(super) opening: f64,
    /// Mean cosine with the following sentences, scaled so that 1/3 maps to 1.
    pub(super) forward: f64,
    /// Cosine with the title.
    pub(super) title_cosine: f64,
    /// Share of the title's terms in the sentence, weighted by idf.
    pub(super) title_share: f64,
    /// Share of the sentence's terms that occur again in later sentences.
    pub(super) taken_up: f64,
    /// Terms that are among the ten heaviest of the article, as a bit set.
    pub(super) main_terms: u16,
    /// Number of bigrams that also occur in another sentence.
    pub(super) bigrams: u16,
    /// Number of terms that the sentence is the first to use and that occur again.
    pub(super) introduced: u16,
    /// Number of terms that the sentence is the first to use.
    pub(super) new: u16,
}

/// Measures all sentences.
pub(super) fn topics(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Vec<Topic> {
    let mut topics = vec![Topic::default(); tokens.sentences()];
    centrality::measure(sources, &stats.vectors, stats.idf.len(), &mut topics);
    compare_with_titles(sources, stats, &mut topics);
    recurrence::measure(sources, tokens, stats, &mut topics);
    count_repeated_bigrams(bigrams, &mut topics);
    topics
}

/// Sets `title_share` and `title_cosine`.
fn compare_with_titles(sources: &[SourceText], stats: &TermStats, topics: &mut [Topic]) {
    // Idf of the terms of the current title, 0 for all others.
    let mut title_idf = vec![0.0; stats.idf.len()];
    for source in sources {
        let (mut sum, mut squares) = (0.0, 0.0);
        for term in &source.title {
            let idf = &mut title_idf[term.index()];
            if *idf == 0.0 {
                *idf = stats.idf[term.index()];
                sum += *idf;
            }
            squares += *idf * *idf;
        }
        let norm = squares.sqrt();
        for i in source.sentences.clone().filter(|_| sum > 0.0) {
            let terms = stats.vectors.of(i).iter();
            let shared: f64 = terms.map(|(term, _)| title_idf[term.index()]).sum();
            topics[i].title_share = (shared / sum).min(1.0);
            topics[i].title_cosine = (stats.vectors.dot(i, &title_idf) / norm).min(1.0);
        }
        for term in &source.title {
            title_idf[term.index()] = 0.0;
        }
    }
}

/// Sets `bigrams`.
fn count_repeated_bigrams(bigrams: &Bigrams, topics: &mut [Topic]) {
    /// Sentinel: the bigram has not occurred yet.
    const UNSEEN: u32 = u32::MAX;
    /// Sentinel: the bigram occurs in several sentences.
    const SEVERAL: u32 = u32::MAX - 1;
    // The only sentence that contains each bigram, or a sentinel.
    let mut sentence_of = vec![UNSEEN; bigrams.distinct()];
    for i in 0..topics.len() {
        for bigram in bigrams.of(i).flatten() {
            let sentence = &mut sentence_of[bigram.index()];
            let is_only = *sentence == UNSEEN || *sentence == i as u32;
            *sentence = if is_only { i as u32 } else { SEVERAL };
        }
    }
    for (i, topic) in topics.iter_mut().enumerate() {
        let is_repeated = |bigram: &BigramId| sentence_of[bigram.index()] == SEVERAL;
        let repeated = bigrams.of(i).flatten().filter(is_repeated).count();
        topic.bigrams = repeated.min(usize::from(u16::MAX)) as u16;
    }
}
