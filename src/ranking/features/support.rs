//! Measures the agreement between several texts on the same subject.
//!
//! Input: the words and term vectors of the sentences of all texts. Output: for each sentence, how
//! similar the other texts are to it, and which of them say the same. Barzilay et al. (1999) found
//! that the information which the reports on an event repeat belongs in their summary.
//!
//! The similarity counts for the ranking, where sentences on the same part of the event may
//! support each other. The reader learns only of the texts that pass the stricter test of
//! [`agreement`].

mod agreement;

use crate::ranking::source_text::SourceText;
use crate::ranking::word_cues::WordCues;
use crate::sentences::terms::{TermStats, Vectors};
use crate::sentences::tokenize::Tokens;
use agreement::Agreement;

/// Maximum number of sentences with a term for the term to count in comparisons. More common
/// terms are ignored, so the work is at most this multiple of the length of the texts.
const MAX_POSTINGS: usize = 32;
/// Cosine from which a sentence of another text may say the same. Each sentence has few
/// candidates this similar, whatever their length, so the work stays linear.
const MIN_COSINE: f64 = 0.15;
/// Cosine from which the support of another text is complete.
const FULL_COSINE: f64 = 0.5;

/// Support of the other texts for a sentence.
#[derive(Clone, Copy, Default)]
pub(super) struct Support {
    /// Mean over the other texts of the cosine with their most similar sentence, scaled so that
    /// 0.5 maps to 1.
    pub(super) share: f64,
    /// Texts that say the same, as a bit set.
    pub(super) sources: u64,
}

/// Measures the support for every sentence. Returns an empty list for a single text.
pub(super) fn supports(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    cues: &WordCues,
) -> Vec<Support> {
    if sources.len() < 2 {
        return Vec::new();
    }
    let vectors = &stats.vectors;
    let mut cosines = Cosines {
        postings: postings(vectors, tokens.distinct_terms()),
        sums: vec![0.0; vectors.len()],
        touched: Vec::new(),
    };
    let mut agreement = Agreement::new(sources, tokens, stats, cues);
    let mut supports = Vec::with_capacity(vectors.len());
    // Most similar sentence of each text, with its cosine.
    let mut nearest = vec![(0.0f64, 0); sources.len()];
    for i in 0..vectors.len() {
        nearest.fill((0.0, 0));
        cosines.for_each(vectors, i, |other, cosine| {
            let nearest = &mut nearest[agreement.source_of(other)];
            if cosine > nearest.0 {
                *nearest = (cosine, other);
            }
        });
        nearest[agreement.source_of(i)].0 = 0.0;
        let scaled = nearest.iter().map(|near| (near.0 / FULL_COSINE).min(1.0));
        let sum: f64 = scaled.sum();
        let mut support = Support {
            share: sum / (sources.len() - 1) as f64,
            sources: 0,
        };
        for (number, &(cosine, other)) in nearest.iter().enumerate() {
            let says_same = cosine >= MIN_COSINE && agreement.says_same(i, other);
            support.sources |= u64::from(says_same) << number;
        }
        supports.push(support);
    }
    supports
}

/// Sentences that contain a term, with the weight of the term there.
type Postings = Vec<(u32, f32)>;

/// Builds an inverted index. The list of a term that is too common has `MAX_POSTINGS + 1` entries.
fn postings(vectors: &Vectors, terms: usize) -> Vec<Postings> {
    let mut postings: Vec<Postings> = vec![Vec::new(); terms];
    for i in 0..vectors.len() {
        for &(term, weight) in vectors.of(i) {
            let postings = &mut postings[term.index()];
            if postings.len() <= MAX_POSTINGS {
                postings.push((i as u32, weight));
            }
        }
    }
    postings
}

/// Computes the cosines of a sentence with all sentences that share a term with it.
struct Cosines {
    postings: Vec<Postings>,
    /// Cosine with each sentence; all 0 between calls.
    sums: Vec<f64>,
    /// Sentences whose sum is not 0; empty between calls.
    touched: Vec<u32>,
}

impl Cosines {
    fn for_each(&mut self, vectors: &Vectors, sentence: usize, mut f: impl FnMut(usize, f64)) {
        for &(term, weight) in vectors.of(sentence) {
            let postings = &self.postings[term.index()];
            if postings.len() > MAX_POSTINGS {
                continue;
            }
            for &(other, other_weight) in postings {
                let sum = &mut self.sums[other as usize];
                if *sum == 0.0 {
                    self.touched.push(other);
                }
                *sum += f64::from(weight) * f64::from(other_weight);
            }
        }
        for other in self.touched.drain(..) {
            let other = other as usize;
            f(other, std::mem::take(&mut self.sums[other]));
        }
    }
}
