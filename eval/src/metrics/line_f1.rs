//! Word-level F1, precision and recall of the lines kept from a page. A line is
//! kept or removed as a whole and counts as many times as it has words; figures
//! are computed for each page and averaged over pages.

use crate::datasets::pages::{LabelledPage, words};
use std::collections::BTreeSet;

/// Minimum number of words of a sentence line.
const SENTENCE_WORDS: usize = 5;

/// For each line of a page, `true` if it is kept.
pub(crate) type KeptLines = Vec<bool>;
/// A method that decides which lines to keep.
pub(crate) type Rule = fn(&LabelledPage) -> KeptLines;

/// The header of the table.
pub(crate) const TABLE_HEADER: &str = "\
| kept | pages | number | F1 | precision | recall | F1, sentence lines |
|---|---|---|---|---|---|---|";

/// Simple rules to compare with.
pub(crate) const RULES: [(&str, Rule); 3] = [
    ("every line", |page| vec![true; page.lines.len()]),
    ("lines that end in punctuation, 5 words or more", |page| {
        page.lines.iter().map(|line| is_sentence(line)).collect()
    }),
    ("by length and short words, as jusText", by_length),
];

/// Returns the rows of one method: all pages, all but French ones, and each origin.
pub(crate) fn rows(name: &str, pages: &[LabelledPage], kept: &[KeptLines]) -> String {
    let english = |page: &LabelledPage| page.lang != "fr";
    let mut rows = row(name, "all", pages, kept, |_| true);
    rows += &row(name, "all but French", pages, kept, english);
    let origins: BTreeSet<&str> = pages.iter().map(|page| page.origin.as_str()).collect();
    for origin in origins {
        rows += &row(name, origin, pages, kept, |page| page.origin == origin);
    }
    rows
}

fn row(
    name: &str,
    group: &str,
    pages: &[LabelledPage],
    kept: &[KeptLines],
    which: impl Fn(&LabelledPage) -> bool,
) -> String {
    let (figures, number) = figures(pages, kept, which);
    let [f1, precision, recall, sentences] = figures;
    format!(
        "| {name} | {group} | {number} | {f1:.4} | {precision:.4} | {recall:.4} | {sentences:.4} |\n"
    )
}

/// Returns the mean F1, precision and recall of all lines and the mean F1 of
/// sentence lines, and the number of pages.
pub(crate) fn figures(
    pages: &[LabelledPage],
    kept: &[KeptLines],
    which: impl Fn(&LabelledPage) -> bool,
) -> ([f64; 4], usize) {
    let (mut sums, mut number) = ([0.0; 4], 0);
    for (page, kept) in pages.iter().zip(kept).filter(|(page, _)| which(page)) {
        let all = LineCounts::of(page, kept, |_| true);
        let sentences = LineCounts::of(page, kept, is_sentence);
        let figures = [all.f1(), all.precision(), all.recall(), sentences.f1()];
        sums.iter_mut()
            .zip(figures)
            .for_each(|(sum, figure)| *sum += figure);
        number += 1;
    }
    (sums.map(|sum| sum / number as f64), number)
}

/// Word counts over lines of a page.
#[derive(Default)]
pub(crate) struct LineCounts {
    kept: f64,
    /// Words of the lines labelled as article.
    pub(crate) wanted: f64,
    /// Words of the lines that are both kept and wanted.
    pub(crate) both: f64,
}

impl LineCounts {
    /// Counts the lines for which `which` is true.
    pub(crate) fn of(page: &LabelledPage, kept: &KeptLines, which: fn(&str) -> bool) -> Self {
        let mut counts = Self::default();
        for (i, line) in page
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| which(line))
        {
            let (words, wanted) = (words(line) as f64, page.is_main[i] == 1);
            counts.kept += if kept[i] { words } else { 0.0 };
            counts.wanted += if wanted { words } else { 0.0 };
            counts.both += if wanted && kept[i] { words } else { 0.0 };
        }
        counts
    }

    fn f1(&self) -> f64 {
        share(2.0 * self.both, self.kept + self.wanted)
    }

    fn precision(&self) -> f64 {
        share(self.both, self.kept)
    }

    fn recall(&self) -> f64 {
        share(self.both, self.wanted)
    }
}

/// Returns `part / whole`, or 1 if `whole` is 0.
fn share(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 1.0 } else { part / whole }
}

/// Returns whether a line ends in terminal punctuation (closing quotes ignored)
/// and has at least [`SENTENCE_WORDS`] words.
fn is_sentence(line: &str) -> bool {
    let end = line.trim_end_matches(|c: char| c.is_whitespace() || "\"'”’»)]}“‘›".contains(c));
    end.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
        && words(line) >= SENTENCE_WORDS
}

/// Classifies lines as jusText does (Pomikálek 2011). Plain text has no links, so
/// link density is not used, and words of up to three letters replace stop words.
///
/// A line is *good* if it has at least 140 characters and 30 % of its words are
/// short, *near* if it has at least 70 and as many short words, *short* below 70,
/// and *bad* otherwise. The nearest good or bad lines decide about the rest: a
/// near line is kept next to a good one, a short line between two good ones.
fn by_length(page: &LabelledPage) -> KeptLines {
    #[derive(Clone, Copy, PartialEq)]
    enum LengthClass {
        Good,
        Near,
        Short,
        Bad,
    }
    let class = |line: &String| {
        let length = line.chars().count();
        let short = line
            .split_whitespace()
            .filter(|word| word.chars().count() <= 3)
            .count();
        match (length, short * 10 >= words(line) * 3) {
            (0..70, _) => LengthClass::Short,
            (_, false) => LengthClass::Bad,
            (70..140, true) => LengthClass::Near,
            _ => LengthClass::Good,
        }
    };
    let classes: Vec<LengthClass> = page.lines.iter().map(class).collect();
    let decided = |class: &&LengthClass| matches!(class, LengthClass::Good | LengthClass::Bad);
    (0..classes.len())
        .map(|i| {
            let before = classes[..i].iter().rev().find(decided) == Some(&LengthClass::Good);
            let after = classes[i + 1..].iter().find(decided) == Some(&LengthClass::Good);
            match classes[i] {
                LengthClass::Good => true,
                LengthClass::Near => before || after,
                LengthClass::Short => before && after,
                LengthClass::Bad => false,
            }
        })
        .collect()
}

/// Keeps the lines of each page whose score is above a threshold.
pub(crate) fn above_threshold(scores: &[Vec<f32>], threshold: f32) -> Vec<KeptLines> {
    let above = |scores: &Vec<f32>| scores.iter().map(|score| *score > threshold).collect();
    scores.iter().map(above).collect()
}
