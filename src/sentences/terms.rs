//! How telling each term is, and each sentence as a vector of terms.
//!
//! The idf is taken over the sentences of the text itself (Neto et al. 2000
//! call it tf-isf): a term that few of the sentences use tells them apart. No
//! background corpus is needed; one was tried and gained nothing.

use crate::sentences::tokenize::{TermId, Tokens};

/// The terms of a text in figures.
pub(crate) struct TermStats {
    /// How often each term occurs.
    pub(crate) tf: Vec<u32>,
    /// ln(1 + sentences / sentences that have the term), for each term.
    pub(crate) idf: Vec<f64>,
    /// Each sentence's unit vector of tf-idf weights.
    pub(crate) vectors: Vectors,
}

/// One sparse vector a sentence, of length 1, or empty if it has no term.
pub(crate) struct Vectors {
    entries: Vec<(TermId, f32)>,
    ends: Vec<u32>,
}

impl Vectors {
    /// The terms of a sentence, each once, with their weights.
    pub(crate) fn of(&self, sentence: usize) -> &[(TermId, f32)] {
        let start = if sentence == 0 {
            0
        } else {
            self.ends[sentence - 1]
        };
        &self.entries[start as usize..self.ends[sentence] as usize]
    }

    /// Number of entries of all vectors.
    pub(crate) fn entries(&self) -> usize {
        self.entries.len()
    }

    /// Number of sentences.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The product of a sentence's vector with a dense one (indexed by term).
    pub(crate) fn dot(&self, sentence: usize, dense: &[f64]) -> f64 {
        self.of(sentence)
            .iter()
            .map(|&(term, weight)| f64::from(weight) * dense[term.index()])
            .sum()
    }
}

/// Counts the terms and weighs them.
pub(crate) fn stats(tokens: &Tokens) -> TermStats {
    let mut tf = vec![0u32; tokens.distinct_terms()];
    let mut df = vec![0u32; tokens.distinct_terms()];
    // First every sentence's distinct terms with their counts, then, once all
    // is counted, the weights in their place.
    let mut vectors = Vectors {
        entries: Vec::new(),
        ends: Vec::with_capacity(tokens.sentences()),
    };
    // Where a term stands in the vector of the sentence at hand.
    let mut place = vec![u32::MAX; tokens.distinct_terms()];
    for sentence in 0..tokens.sentences() {
        let first = vectors.entries.len();
        for &term in tokens.terms_of(sentence) {
            let i = term.index();
            tf[i] += 1;
            if place[i] != u32::MAX && place[i] as usize >= first {
                vectors.entries[place[i] as usize].1 += 1.0;
            } else {
                place[i] = vectors.entries.len() as u32;
                vectors.entries.push((term, 1.0));
                df[i] += 1;
            }
        }
        vectors.ends.push(vectors.entries.len() as u32);
    }
    let sentences = tokens.sentences() as f64;
    let idf: Vec<f64> = df
        .iter()
        .map(|&df| libm::log(1.0 + sentences / f64::from(df.max(1))))
        .collect();
    for sentence in 0..tokens.sentences() {
        let start = if sentence == 0 {
            0
        } else {
            vectors.ends[sentence - 1] as usize
        };
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
    TermStats { tf, idf, vectors }
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
            tokenizer.sentence(&text, Span::new(start, start + sentence.len()));
            start += sentence.len() + 1;
        }
        stats(&tokenizer.finish())
    }

    #[test]
    fn a_term_of_few_sentences_weighs_more() {
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
