//! Trial: the candidates of a text, whose keywords can be chosen with any weights.
//!
//! Input: the words of the texts and the statistics of their terms. Output: owned candidates
//! with their signals, for training.

use super::candidates::{Candidate, Candidates};
use super::links::links;
use super::selection::Best;
use super::signals::{KeywordSignals, SignalInput, WIDTH, score};
use super::source_starts;
use crate::ranking::source_text::SourceText;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::Tokens;
use crate::text::span::Span;

/// Candidates of a text.
pub(crate) struct KeywordTrial {
    /// First occurrence of each candidate.
    pub(crate) spans: Vec<Span>,
    /// Signals of each candidate.
    pub(crate) signals: Vec<KeywordSignals>,
    /// Starts and length of each candidate.
    occurrences: Vec<(Vec<u32>, usize)>,
    /// Number of links.
    links: usize,
}

impl KeywordTrial {
    pub(crate) fn new(
        sources: &[SourceText],
        tokens: &Tokens,
        stats: &TermStats,
        bigrams: &Bigrams,
    ) -> Self {
        let links = links(sources, tokens, stats, bigrams);
        let input = SignalInput {
            sources,
            tokens,
            links: &links,
        };
        let candidates = Candidates::new(&links, &source_starts(sources, &links));
        let mut trial = Self {
            spans: Vec::new(),
            signals: Vec::new(),
            occurrences: Vec::new(),
            links: links.len(),
        };
        candidates.for_each(&links, &stats.tf, |candidate| {
            if input.has_word(candidate) {
                let first = candidate.occurrences().next().unwrap_or_default();
                trial.spans.push(input.span(&links[first]).span);
                trial.signals.push(input.signals(candidate));
                let occurrences = (candidate.starts.to_vec(), candidate.length);
                trial.occurrences.push(occurrences);
            }
        });
        trial
    }

    /// Returns the indices of the candidates that are keywords by these weights, best first.
    pub(crate) fn choose(&self, weights: &[f32; WIDTH]) -> Vec<usize> {
        let mut best = Best::default();
        for ((starts, length), signals) in self.occurrences.iter().zip(&self.signals) {
            let length = *length;
            best.offer(score(signals, weights), Candidate { starts, length });
        }
        let chosen = best.choose(self.links, |_| true).into_iter();
        let index = |(_, chosen): (f64, Candidate)| {
            let mut all = self.occurrences.iter();
            all.position(|(starts, length)| {
                (starts[0], *length) == (chosen.starts[0], chosen.length)
            })
        };
        chosen.filter_map(index).collect()
    }
}
