//! What several texts on a subject agree on.

use super::SourceText;
use crate::sentences::terms::Vectors;

/// Sentences beyond which a term is too common to lead from one text to another.
/// It keeps the work within that multiple of the text.
const COMMON: usize = 32;
/// Cosine from which two sentences of different texts say the same in part.
const ALIKE: f64 = 0.2;
/// Cosine from which that counts in full.
const FULL: f64 = 0.5;

/// What the other texts say to a sentence.
#[derive(Clone, Copy, Default)]
pub(super) struct Support {
    /// The mean, over the other texts, of the cosine with the sentence there that
    /// is most like it; 1 from 0.5 on.
    pub(super) share: f64,
    /// The texts with one that is alike, one bit each.
    pub(super) sources: u64,
}

/// Looks at every sentence; none with a single text, where there is nothing to see.
///
/// Barzilay et al. (1999) found that what the reports on an event
/// repeat is what their summary needs.
pub(super) fn supports(sources: &[SourceText], vectors: &Vectors, terms: usize) -> Vec<Support> {
    if sources.len() < 2 {
        return Vec::new();
    }
    let mut supports = vec![Support::default(); vectors.len()];
    let source_of: Vec<usize> = sources
        .iter()
        .enumerate()
        .flat_map(|(number, source)| source.sentences.clone().map(move |_| number))
        .collect();
    // For each term the sentences that have it, with its weight there.
    let mut having: Vec<Vec<(u32, f32)>> = vec![Vec::new(); terms];
    for i in 0..vectors.len() {
        for &(term, weight) in vectors.of(i) {
            let having = &mut having[term.index()];
            if having.len() <= COMMON {
                having.push((i as u32, weight));
            }
        }
    }
    let mut cosines = vec![0.0f64; vectors.len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut best = vec![0.0f64; sources.len()];
    for (i, support) in supports.iter_mut().enumerate() {
        for &(term, weight) in vectors.of(i) {
            let having = &having[term.index()];
            if having.len() > COMMON {
                continue;
            }
            for &(other, of_other) in having {
                if cosines[other as usize] == 0.0 {
                    touched.push(other);
                }
                cosines[other as usize] += f64::from(weight) * f64::from(of_other);
            }
        }
        best.fill(0.0);
        for other in touched.drain(..) {
            let cosine = std::mem::take(&mut cosines[other as usize]);
            let best = &mut best[source_of[other as usize]];
            *best = best.max(cosine);
        }
        best[source_of[i]] = 0.0;
        let sum: f64 = best.iter().map(|&cosine| (cosine / FULL).min(1.0)).sum();
        support.share = sum / (sources.len() - 1) as f64;
        for (number, &cosine) in best.iter().enumerate() {
            support.sources |= u64::from(cosine >= ALIKE) << number;
        }
    }
    supports
}
