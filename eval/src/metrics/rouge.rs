//! ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004), counted as Google's
//! `rouge-score` 0.1.2 does: small letters, `[^a-z0-9]+` between words, words
//! of more than three letters stemmed by Porter's stemmer.
//!
//! Its words are ASCII. For other languages they are those of Unicode's letters
//! and digits, stemmed by the language's Snowball stemmer.

use crate::porter::stem;
use crate::{Failure, answer};
use lexopt::prelude::*;
use rust_stemmers::{Algorithm, Stemmer};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::{Add, Div, Sub};

/// The F1 of the three measures, from 0 to 100.
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

#[derive(Deserialize)]
struct Row {
    reference: String,
    summary: String,
}

/// `rouge [FILE…]`
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut files = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let counter = RefCell::new(Counter::new("en"));
    answer(&files, |row: Row| {
        let mut counter = counter.borrow_mut();
        let target = Target::new(vec![counter.lines(&row.reference)]);
        target.map(|target| target.rouge(&counter.lines(&row.summary)))
    })
}

/// Words as numbers; the same word has the same number everywhere.
pub(crate) type Line = Vec<u32>;

/// Turns text into the words that are counted.
pub(crate) struct Counter {
    numbers: HashMap<String, u32>,
    seen: HashMap<String, u32>,
    stemmer: Option<Stemmer>,
}

impl Counter {
    /// For a language; English is counted as `rouge-score` does.
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
            numbers: HashMap::new(),
            seen: HashMap::new(),
            stemmer: algorithm.map(Stemmer::create),
        }
    }

    /// The words of a text.
    pub(crate) fn words(&mut self, text: &str) -> Line {
        let lower = text.to_lowercase();
        let ascii = self.stemmer.is_none();
        let part = |c: char| {
            if ascii {
                !c.is_ascii_alphanumeric()
            } else {
                !c.is_alphanumeric()
            }
        };
        let words = lower.split(part).filter(|word| !word.is_empty());
        words.map(|word| self.number(word)).collect()
    }

    /// The words of every line of a text that has any.
    pub(crate) fn lines(&mut self, text: &str) -> Vec<Line> {
        let lines = text.split('\n').map(|line| self.words(line));
        lines.filter(|line| !line.is_empty()).collect()
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.seen.get(word) {
            return number;
        }
        let stemmed = match &self.stemmer {
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None if word.len() > 3 => stem(word),
            None => word.to_owned(),
        };
        let next = self.numbers.len() as u32;
        let number = *self.numbers.entry(stemmed).or_insert(next);
        self.seen.insert(word.to_owned(), number);
        number
    }
}

/// The references of a document.
pub(crate) struct Target {
    references: Vec<Vec<Line>>,
    ones: Vec<Vec<[u32; 1]>>,
    twos: Vec<Vec<[u32; 2]>>,
}

impl Target {
    /// From the lines of each reference; nothing if there is none.
    pub(crate) fn new(references: Vec<Vec<Line>>) -> Option<Self> {
        let words: Vec<Line> = references.iter().map(|lines| lines.concat()).collect();
        (!words.is_empty()).then(|| Self {
            ones: words.iter().map(|words| grams(words)).collect(),
            twos: words.iter().map(|words| grams(words)).collect(),
            references,
        })
    }

    /// All three measures of a summary.
    pub(crate) fn rouge(&self, summary: &[Line]) -> Rouge {
        let words = summary.concat();
        Rouge {
            one: of_several(&self.ones, |reference| overlap(reference, &grams(&words))),
            two: of_several(&self.twos, |reference| overlap(reference, &grams(&words))),
            lsum: of_several(&self.references, |reference| lsum(reference, summary)),
        }
    }

    /// ROUGE-1 and ROUGE-2 of some lines added up.
    pub(crate) fn sum<'l>(&self, lines: impl Iterator<Item = &'l Line>) -> f64 {
        let words: Line = lines.flatten().copied().collect();
        let (ones, twos) = (grams(&words), grams(&words));
        of_several(&self.ones, |reference| overlap(reference, &ones))
            + of_several(&self.twos, |reference| overlap(reference, &twos))
    }
}

/// Of several references, the best of up to three, the mean over more.
fn of_several<T>(references: &[T], measure: impl Fn(&T) -> f64) -> f64 {
    let all = references.iter().map(measure);
    if references.len() > 3 {
        all.sum::<f64>() / references.len() as f64
    } else {
        all.fold(0.0, f64::max)
    }
}

fn f1(hits: usize, reference: usize, summary: usize) -> f64 {
    if hits == 0 {
        return 0.0;
    }
    let (recall, precision) = (hits as f64 / reference as f64, hits as f64 / summary as f64);
    200.0 * precision * recall / (precision + recall)
}

/// Every run of `N` words, sorted.
fn grams<const N: usize>(words: &[u32]) -> Vec<[u32; N]> {
    let mut grams: Vec<[u32; N]> = words
        .windows(N)
        .map(|run| std::array::from_fn(|i| run[i]))
        .collect();
    grams.sort_unstable();
    grams
}

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

/// Union of the longest common subsequences of every reference line with all
/// lines of the summary, each word counted at most as often as it occurs.
fn lsum(reference: &[Line], summary: &[Line]) -> f64 {
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
            common(line, other, &mut union);
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
    let words = |lines: &[Line]| lines.iter().map(Vec::len).sum();
    f1(hits, words(reference), words(summary))
}

/// Marks the words of a line that are in its longest common subsequence with another.
fn common(line: &[u32], other: &[u32], marked: &mut [bool]) {
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
        let mut counter = Counter::new("en");
        let target = Target::new(vec![counter.lines(reference)]).expect("a reference");
        target.rouge(&counter.lines(summary))
    }

    /// Reference, summary, and what `rouge-score` 0.1.2 gives with stemming.
    const CASES: [(&str, &str, [f64; 3]); 5] = include!("rouge/cases.in");

    #[test]
    fn figures_are_those_of_rouge_score() {
        for (reference, summary, expected) in CASES {
            let got = of(reference, summary);
            for (got, expected) in [got.one, got.two, got.lsum].into_iter().zip(expected) {
                assert!((got - expected).abs() < 1e-6, "{summary}: {got} {expected}");
            }
        }
    }

    #[test]
    fn nothing_in_common_is_zero_and_the_same_is_a_hundred() {
        assert_eq!(of("The ferry stayed.", "Gales rose"), Rouge::default());
        assert_eq!(of("", ""), Rouge::default());
        let same = of("The ferry stayed in port.", "the FERRY stays in ports");
        assert!((same.one - 100.0).abs() < 1e-9 && (same.lsum - 100.0).abs() < 1e-9);
    }

    #[test]
    fn of_few_references_the_best_counts_and_of_many_the_mean() {
        let mut counter = Counter::new("en");
        let summary = counter.lines("Gales closed the strait.");
        let hit = summary.clone();
        let miss = counter.lines("Nobody minded.");
        let one = |references| {
            Target::new(references)
                .expect("references")
                .rouge(&summary)
                .one
        };
        assert!((one(vec![miss.clone(), hit.clone()]) - 100.0).abs() < 1e-9);
        let four = vec![miss.clone(), hit, miss.clone(), miss];
        assert!((one(four) - 25.0).abs() < 1e-9);
    }
}
