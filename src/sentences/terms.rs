//! Term statistics: frequencies, weights, and each sentence as a vector of terms.
//!
//! The input is the terms of all sentences; the output is the term frequency (tf) and
//! the inverse document frequency (idf) of each term, and one tf-idf vector per
//! sentence. The idf is computed over the sentences of the text itself (tf-isf in Neto
//! et al. 2000), because a term of few sentences distinguishes them from the others. No
//! background corpus is needed; one was tried and gave no improvement.

use crate::sentences::tokenize::{TermId, Tokens};

/// Statistics of the terms of a text.
pub(crate) struct TermStats {
    /// Number of occurrences of each term.
    pub(crate) tf: Vec<u32>,
    /// ln(1 + sentences / sentences that contain the term), for each term.
    pub(crate) idf: Vec<f64>,
    /// Unit vector of tf-idf weights of each sentence.
    pub(crate) vectors: Vectors,
}

/// One sparse vector per sentence, of length 1, or empty if the sentence has no terms.
pub(crate) struct Vectors {
    entries: Vec<(TermId, f32)>,
    /// For each sentence, the end of its part of `entries`.
    ends: Vec<u32>,
}

impl Vectors {
    /// Returns the distinct terms of a sentence with their weights.
    pub(crate) fn of(&self, sentence: usize) -> &[(TermId, f32)] {
        &self.entries[self.start(sentence)..self.ends[sentence] as usize]
    }

    /// Returns the start of a sentence's part of `entries`.
    fn start(&self, sentence: usize) -> usize {
        let previous = sentence.checked_sub(1);
        previous.map_or(0, |previous| self.ends[previous]) as usize
    }

    /// Returns the total number of entries of all vectors.
    pub(crate) fn entries(&self) -> usize {
        self.entries.len()
    }

    /// Returns the number of sentences.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the dot product of a sentence's vector with a dense vector, which is
    /// indexed by term.
    pub(crate) fn dot(&self, sentence: usize, dense: &[f64]) -> f64 {
        self.of(sentence)
            .iter()
            .map(|&(term, weight)| f64::from(weight) * dense[term.index()])
            .sum()
    }
}

/// Computes the statistics of all terms.
pub(crate) fn stats(tokens: &Tokens) -> TermStats {
    let (tf, df, mut vectors) = count_terms(tokens);
    let sentences = tokens.sentences() as f64;
    let idf: Vec<f64> = df
        .iter()
        .map(|&df| libm::log(1.0 + sentences / f64::from(df.max(1))))
        .collect();
    replace_counts_by_weights(&mut vectors, &idf);
    TermStats { tf, idf, vectors }
}

/// Counts the terms. Returns the term frequencies, the number of sentences that contain
/// each term, and vectors whose weights are the counts within each sentence.
fn count_terms(tokens: &Tokens) -> (Vec<u32>, Vec<u32>, Vectors) {
    let mut tf = vec![0u32; tokens.distinct_terms()];
    let mut df = vec![0u32; tokens.distinct_terms()];
    let mut vectors = Vectors {
        entries: Vec::new(),
        ends: Vec::with_capacity(tokens.sentences()),
    };
    // The last entry of each term. It belongs to the current sentence if it is not
    // before that sentence's first entry.
    let mut entry_of = vec![u32::MAX; tokens.distinct_terms()];
    for sentence in 0..tokens.sentences() {
        let first = vectors.entries.len();
        for &term in tokens.terms_of(sentence) {
            let i = term.index();
            tf[i] += 1;
            if entry_of[i] != u32::MAX && entry_of[i] as usize >= first {
                vectors.entries[entry_of[i] as usize].1 += 1.0;
            } else {
                entry_of[i] = vectors.entries.len() as u32;
                vectors.entries.push((term, 1.0));
                df[i] += 1;
            }
        }
        vectors.ends.push(vectors.entries.len() as u32);
    }
    (tf, df, vectors)
}

/// Replaces the counts in the vectors by tf-idf weights, and scales each vector to
/// length 1.
fn replace_counts_by_weights(vectors: &mut Vectors, idf: &[f64]) {
    for sentence in 0..vectors.len() {
        let start = vectors.start(sentence);
        let entries = &mut vectors.entries[start..vectors.ends[sentence] as usize];
        let weight = |&(term, count): &(TermId, f32)| f64::from(count) * idf[term.index()];
        let norm = entries
            .iter()
            .map(|entry| weight(entry) * weight(entry))
            .sum::<f64>()
            .sqrt();
        for entry in entries {
            entry.1 = (weight(entry) / norm) as f32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lexicon;
    use crate::sentences::tokenize::Tokenizer;
    use crate::text::span::Span;

    fn of(sentences: &[&str]) -> TermStats {
        let text = sentences.join(" ");
        let english = Lexicon::of_tag("en");
        let mut tokenizer = Tokenizer::new(english, text.len());
        let mut start = 0;
        for sentence in sentences {
            tokenizer.add_sentence(&text, Span::new(start, start + sentence.len()));
            start += sentence.len() + 1;
        }
        stats(&tokenizer.finish())
    }

    #[test]
    fn terms_of_fewer_sentences_have_a_higher_idf() {
        let stats = of(&["Ferry gale.", "Ferry ferry harbour.", "Ferry."]);
        assert_eq!(stats.tf, [4, 1, 1]);
        assert!(stats.idf[0] < stats.idf[1]);
        assert!((stats.idf[0] - 2f64.ln()).abs() < 1e-12);
        assert!((stats.idf[1] - 4f64.ln()).abs() < 1e-12);
    }

    #[test]
    fn vectors_have_length_one_or_are_empty() {
        let stats = of(&["Ferry gale.", "It was so.", "Ferry ferry harbour."]);
        for sentence in 0..stats.vectors.len() {
            let norm: f32 = stats.vectors.of(sentence).iter().map(|(_, w)| w * w).sum();
            let expected = if sentence == 1 { 0.0 } else { 1.0 };
            assert!((norm - expected).abs() < 1e-6);
        }
        assert_eq!(stats.vectors.of(2).len(), 2);
    }
}
