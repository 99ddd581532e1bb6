//! ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004), computed as Google's
//! `rouge-score` 0.1.2 does: lower case, words separated by `[^a-z0-9]+`, words
//! of more than three letters stemmed by Porter's stemmer.
//!
//! English words are ASCII. The words of other languages are runs of Unicode
//! letters and digits, stemmed by the Snowball stemmer of the language.

use super::porter::stem;
use rust_stemmers::{Algorithm, Stemmer};
use serde::Serialize;
use std::collections::HashMap;
use std::ops::{Add, Div, Sub};

/// The F1 scores of the three measures, from 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Rouge {
    pub(crate) one: f64,
    pub(crate) two: f64,
    pub(crate) lsum: f64,
}

impl Add for Rouge {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            one: self.one + other.one,
            two: self.two + other.two,
            lsum: self.lsum + other.lsum,
        }
    }
}

impl Sub for Rouge {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            one: self.one - other.one,
            two: self.two - other.two,
            lsum: self.lsum - other.lsum,
        }
    }
}

impl Div<f64> for Rouge {
    type Output = Self;
    fn div(self, by: f64) -> Self {
        Self {
            one: self.one / by,
            two: self.two / by,
            lsum: self.lsum / by,
        }
    }
}

/// The stems of a line or sentence, as numbers that one tokenizer assigned.
pub(crate) type Tokens = Vec<u32>;

/// Splits text into words and assigns a number to each distinct stem.
pub(crate) struct RougeTokenizer {
    number_of_stem: HashMap<String, u32>,
    /// The stem's number of each word seen so far.
    number_of_word: HashMap<String, u32>,
    /// The Snowball stemmer, or `None` for Porter's stemmer and ASCII words.
    stemmer: Option<Stemmer>,
}

impl RougeTokenizer {
    /// Creates a tokenizer for a language code. A language without a stemmer here
    /// is treated as English.
    pub(crate) fn new(language: &str) -> Self {
        let algorithm = match language {
            "de" => Some(Algorithm::German),
            "es" => Some(Algorithm::Spanish),
            "fr" => Some(Algorithm::French),
            "nb" => Some(Algorithm::Norwegian),
            "ru" => Some(Algorithm::Russian),
            "tr" => Some(Algorithm::Turkish),
            _ => None,
        };
        Self {
            number_of_stem: HashMap::new(),
            number_of_word: HashMap::new(),
            stemmer: algorithm.map(Stemmer::create),
        }
    }

    /// Returns the tokens of a text.
    pub(crate) fn tokens(&mut self, text: &str) -> Tokens {
        let lower = text.to_lowercase();
        let ascii = self.stemmer.is_none();
        let is_separator = |c: char| {
            if ascii {
                !c.is_ascii_alphanumeric()
            } else {
                !c.is_alphanumeric()
            }
        };
        let words = lower.split(is_separator).filter(|word| !word.is_empty());
        words.map(|word| self.number(word)).collect()
    }

    /// Returns the tokens of each line of a text, without lines that have none.
    pub(crate) fn lines(&mut self, text: &str) -> Vec<Tokens> {
        let lines = text.split('\n').map(|line| self.tokens(line));
        lines.filter(|line| !line.is_empty()).collect()
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.number_of_word.get(word) {
            return number;
        }
        let stemmed = match &self.stemmer {
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None if word.len() > 3 => stem(word),
            None => word.to_owned(),
        };
        let next = self.number_of_stem.len() as u32;
        let number = *self.number_of_stem.entry(stemmed).or_insert(next);
        self.number_of_word.insert(word.to_owned(), number);
        number
    }
}

/// The reference summaries of a document.
pub(crate) struct References {
    /// The lines of each reference.
    lines: Vec<Vec<Tokens>>,
    /// The sorted unigrams of each reference.
    unigrams: Vec<Vec<[u32; 1]>>,
    /// The sorted bigrams of each reference.
    bigrams: Vec<Vec<[u32; 2]>>,
}

impl References {
    /// Takes the lines of each reference. Returns `None` if there is no reference.
    pub(crate) fn new(lines: Vec<Vec<Tokens>>) -> Option<Self> {
        let words: Vec<Tokens> = lines.iter().map(|lines| lines.concat()).collect();
        (!words.is_empty()).then(|| Self {
            unigrams: words.iter().map(|words| ngrams(words)).collect(),
            bigrams: words.iter().map(|words| ngrams(words)).collect(),
            lines,
        })
    }

    /// Returns the three scores of a summary, given by its lines.
    pub(crate) fn rouge(&self, summary: &[Tokens]) -> Rouge {
        let words = summary.concat();
        let (unigrams, bigrams) = (ngrams(&words), ngrams(&words));
        Rouge {
            one: combined(&self.unigrams, |reference| overlap(reference, &unigrams)),
            two: combined(&self.bigrams, |reference| overlap(reference, &bigrams)),
            lsum: combined(&self.lines, |reference| lsum(reference, summary)),
        }
    }

    /// Returns the sum of ROUGE-1 and ROUGE-2 of a summary, given by its lines.
    pub(crate) fn rouge_1_plus_2<'l>(&self, lines: impl Iterator<Item = &'l Tokens>) -> f64 {
        let words: Tokens = lines.flatten().copied().collect();
        let (unigrams, bigrams) = (ngrams(&words), ngrams(&words));
        combined(&self.unigrams, |reference| overlap(reference, &unigrams))
            + combined(&self.bigrams, |reference| overlap(reference, &bigrams))
    }
}

/// Combines the scores over several references: the maximum of up to three, the
/// mean of more.
fn combined<T>(references: &[T], measure: impl Fn(&T) -> f64) -> f64 {
    let all = references.iter().map(measure);
    if references.len() > 3 {
        all.sum::<f64>() / references.len() as f64
    } else {
        all.fold(0.0, f64::max)
    }
}

/// Returns the F1 score in percent.
fn f1(hits: usize, reference: usize, summary: usize) -> f64 {
    if hits == 0 {
        return 0.0;
    }
    let (recall, precision) = (hits as f64 / reference as f64, hits as f64 / summary as f64);
    200.0 * precision * recall / (precision + recall)
}

/// Returns the n-grams of some words, sorted.
fn ngrams<const N: usize>(words: &[u32]) -> Vec<[u32; N]> {
    let mut ngrams: Vec<[u32; N]> = words
        .windows(N)
        .map(|run| std::array::from_fn(|i| run[i]))
        .collect();
    ngrams.sort_unstable();
    ngrams
}

/// Returns the F1 score of the intersection of two sorted multisets.
fn overlap<T: Ord>(reference: &[T], summary: &[T]) -> f64 {
    let (mut a, mut b, mut hits) = (0, 0, 0);
    while a < reference.len() && b < summary.len() {
        match reference[a].cmp(&summary[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                (a, b, hits) = (a + 1, b + 1, hits + 1);
            }
        }
    }
    f1(hits, reference.len(), summary.len())
}

/// Returns ROUGE-Lsum. The hits of a reference line are the union of its longest
/// common subsequences with each line of the summary; a word is counted at most
/// as often as it occurs in either text.
fn lsum(reference: &[Tokens], summary: &[Tokens]) -> f64 {
    let mut left: [HashMap<u32, usize>; 2] = [HashMap::new(), HashMap::new()];
    for (counts, lines) in left.iter_mut().zip([reference, summary]) {
        for &word in lines.iter().flatten() {
            *counts.entry(word).or_default() += 1;
        }
    }
    let mut hits = 0;
    for line in reference {
        let mut union = vec![false; line.len()];
        for other in summary {
            mark_lcs(line, other, &mut union);
        }
        for (&word, _) in line.iter().zip(&union).filter(|(_, both)| **both) {
            if left
                .iter()
                .all(|counts| counts.get(&word).is_some_and(|&n| n > 0))
            {
                hits += 1;
                for counts in &mut left {
                    *counts.entry(word).or_default() -= 1;
                }
            }
        }
    }
    let words = |lines: &[Tokens]| lines.iter().map(Vec::len).sum();
    f1(hits, words(reference), words(summary))
}

/// Marks the words of a line that are in its longest common subsequence with another.
fn mark_lcs(line: &[u32], other: &[u32], marked: &mut [bool]) {
    let width = other.len() + 1;
    let mut table = vec![0u32; (line.len() + 1) * width];
    for i in 1..=line.len() {
        for j in 1..=other.len() {
            table[i * width + j] = if line[i - 1] == other[j - 1] {
                table[(i - 1) * width + j - 1] + 1
            } else {
                table[(i - 1) * width + j].max(table[i * width + j - 1])
            };
        }
    }
    let (mut i, mut j) = (line.len(), other.len());
    while i > 0 && j > 0 {
        if line[i - 1] == other[j - 1] {
            marked[i - 1] = true;
            (i, j) = (i - 1, j - 1);
        } else if table[i * width + j - 1] > table[(i - 1) * width + j] {
            j -= 1;
        } else {
            i -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(reference: &str, summary: &str) -> Rouge {
        let mut tokenizer = RougeTokenizer::new("en");
        let references = References::new(vec![tokenizer.lines(reference)]).expect("a reference");
        references.rouge(&tokenizer.lines(summary))
    }

    /// Reference, summary, and the scores of `rouge-score` 0.1.2 with stemming.
    const CASES: [(&str, &str, [f64; 3]); 5] = include!("rouge/cases.in");

    #[test]
    fn scores_equal_those_of_rouge_score() {
        for (reference, summary, expected) in CASES {
            let got = of(reference, summary);
            for (got, expected) in [got.one, got.two, got.lsum].into_iter().zip(expected) {
                assert!((got - expected).abs() < 1e-6, "{summary}: {got} {expected}");
            }
        }
    }

    #[test]
    fn disjoint_texts_score_0_and_equal_texts_score_100() {
        assert_eq!(of("The ferry stayed.", "Gales rose"), Rouge::default());
        assert_eq!(of("", ""), Rouge::default());
        let same = of("The ferry stayed in port.", "the FERRY stays in ports");
        assert!((same.one - 100.0).abs() < 1e-9 && (same.lsum - 100.0).abs() < 1e-9);
    }

    #[test]
    fn up_to_three_references_are_combined_by_maximum_and_more_by_mean() {
        let mut tokenizer = RougeTokenizer::new("en");
        let summary = tokenizer.lines("Gales closed the strait.");
        let hit = summary.clone();
        let miss = tokenizer.lines("Nobody minded.");
        let one = |references| {
            References::new(references)
                .expect("references")
                .rouge(&summary)
                .one
        };
        assert!((one(vec![miss.clone(), hit.clone()]) - 100.0).abs() < 1e-9);
        let four = vec![miss.clone(), hit, miss.clone(), miss];
        assert!((one(four) - 25.0).abs() < 1e-9);
    }
}
