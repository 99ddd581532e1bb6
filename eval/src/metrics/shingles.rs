//! Precision and recall of an extracted text by shingles (runs of four words), as
//! scrapinghub's article-extraction-benchmark computes them.

use std::collections::HashMap;

/// Number of words of a shingle.
const LENGTH: usize = 4;

/// Returns the matches of the regular expression `\w+`.
pub(crate) fn words(text: &str) -> Vec<&str> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    parts.filter(|word| !word.is_empty()).collect()
}

/// Counts each shingle. A text of fewer than four words is one shingle.
pub(crate) fn shingles<'t>(words: &[&'t str]) -> HashMap<Vec<&'t str>, u32> {
    let mut counts = HashMap::new();
    let short = [words]
        .into_iter()
        .filter(|words| !words.is_empty() && words.len() < LENGTH);
    for shingle in words.windows(LENGTH).chain(short) {
        *counts.entry(shingle.to_vec()).or_default() += 1;
    }
    counts
}

/// The shingles that two texts share, and those that only one of them has.
#[derive(Clone, Copy, Default)]
pub(crate) struct Agreement {
    both: f64,
    only_found: f64,
    only_wanted: f64,
}

impl Agreement {
    /// Compares the found text with the wanted one.
    pub(crate) fn of(found: &str, wanted: &str) -> Self {
        let (found, wanted) = (words(found), words(wanted));
        let (found, wanted) = (shingles(&found), shingles(&wanted));
        let mut agreement = Self::default();
        for (shingle, &count) in &found {
            let other = wanted.get(shingle).copied().unwrap_or(0);
            agreement.both += f64::from(count.min(other));
            agreement.only_found += f64::from(count.saturating_sub(other));
        }
        for (shingle, &count) in &wanted {
            let other = found.get(shingle).copied().unwrap_or(0);
            agreement.only_wanted += f64::from(count.saturating_sub(other));
        }
        agreement
    }

    /// Returns the share of the found shingles that are wanted.
    fn precision(self) -> f64 {
        ratio(self.both, self.both + self.only_found)
    }

    /// Returns the share of the wanted shingles that were found.
    fn recall(self) -> f64 {
        ratio(self.both, self.both + self.only_wanted)
    }
}

/// Returns `part / whole`, or 1 if `whole` is 0: two empty texts agree.
fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 1.0 }
}

/// Returns the mean precision, the mean recall, and the F1 of the two means.
pub(crate) fn figures(pages: &[Agreement]) -> (f64, f64, f64) {
    let mean = |of: fn(Agreement) -> f64| {
        pages.iter().map(|&page| of(page)).sum::<f64>() / pages.len().max(1) as f64
    };
    let (precision, recall) = (mean(Agreement::precision), mean(Agreement::recall));
    let f1 = ratio(2.0 * precision * recall, precision + recall);
    (precision, recall, f1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shingles_of_four_words_are_counted_as_often_as_they_occur() {
        let is = |found: &str, wanted: &str, precision: f64, recall: f64| {
            let agreement = Agreement::of(found, wanted);
            let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
            near(agreement.precision(), precision) && near(agreement.recall(), recall)
        };
        assert!(is("a b c d e", "a b c d e", 1.0, 1.0));
        assert!(is("x a b c d", "a, b. c d e", 0.5, 0.5));
        assert!(is("a b c d a b c d", "a b c d", 0.2, 1.0));
        assert!(is("a b", "a b", 1.0, 1.0));
        assert!(is("", "a b c d", 1.0, 0.0) && is("", "", 1.0, 1.0));
    }
}
