//! Measures the agreement between several texts on the same subject.
//!
//! Input: the term vectors of the sentences of all texts. Output: for each sentence, the other
//! texts that contain a similar sentence. Barzilay et al. (1999) found that the information
//! which the reports on an event repeat belongs in their summary.

use crate::ranking::source_text::SourceText;
use crate::sentences::terms::Vectors;

/// Maximum number of sentences with a term for the term to count in comparisons. More common
/// terms are ignored, so the work is at most this multiple of the length of the texts.
const MAX_POSTINGS: usize = 32;
/// Cosine from which a sentence of another text supports a sentence.
const MIN_COSINE: f64 = 0.2;
/// Cosine from which the support of another text is complete.
const FULL_COSINE: f64 = 0.5;

/// Support of the other texts for a sentence.
#[derive(Clone, Copy, Default)]
pub(super) struct Support {
    /// Mean over the other texts of the cosine with their most similar sentence, scaled so that
    /// 0.5 maps to 1.
    pub(super) share: f64,
    /// Texts with a sentence whose cosine is at least 0.2, as a bit set.
    pub(super) sources: u64,
}

/// Measures the support for every sentence. Returns an empty list for a single text.
pub(super) fn supports(sources: &[SourceText], vectors: &Vectors, terms: usize) -> Vec<Support> {
    if sources.len() < 2 {
        return Vec::new();
    }
    let source_of: Vec<usize> = sources
        .iter()
        .enumerate()
        .flat_map(|(number, source)| source.sentences.clone().map(move |_| number))
        .collect();
    let mut cosines = Cosines {
        postings: postings(vectors, terms),
        sums: vec![0.0; vectors.len()],
        touched: Vec::new(),
    };
    // Highest cosine with a sentence of each text.
    let mut highest = vec![0.0f64; sources.len()];
    let support_of = |i: usize| {
        highest.fill(0.0);
        cosines.for_each(vectors, i, |other, cosine| {
            let highest = &mut highest[source_of[other]];
            *highest = highest.max(cosine);
        });
        highest[source_of[i]] = 0.0;
        support(&highest)
    };
    (0..vectors.len()).map(support_of).collect()
}

/// Combines the highest cosine with each text, which is 0 for the sentence's own text.
fn support(highest: &[f64]) -> Support {
    let scaled = highest
        .iter()
        .map(|&cosine| (cosine / FULL_COSINE).min(1.0));
    let sum: f64 = scaled.sum();
    let mut support = Support {
        share: sum / (highest.len() - 1) as f64,
        sources: 0,
    };
    for (number, &cosine) in highest.iter().enumerate() {
        support.sources |= u64::from(cosine >= MIN_COSINE) << number;
    }
    support
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
