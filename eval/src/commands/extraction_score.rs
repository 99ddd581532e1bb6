//! `paste`: how well the lines of an article are told from the rest of its page.
//!
//! Figures are F1, precision and recall over words, a line's words counting
//! together, taken for each page and averaged over pages.

use crate::Failure;
use crate::lines::data::{Page, by_line, pages, words};
use lexopt::prelude::*;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Words from which a line that ends like a sentence is one.
const SENTENCE_WORDS: usize = 5;

/// Which lines of a page are kept.
pub(crate) type Kept = Vec<bool>;
/// A rule for it.
pub(crate) type Rule = fn(&Page) -> Kept;

pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut html = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("html") => html = true,
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if html {
        return files.iter().try_for_each(|file| crate::html::table(file));
    }
    let pages = pages(&files)?;
    println!("{HEAD}");
    for (name, rule) in RULES {
        let kept: Vec<Kept> = pages.iter().map(rule).collect();
        print!("{}", rows(name, &pages, &kept));
    }
    let kept: Vec<Kept> = pages.iter().map(shipped).collect();
    print!("{}", rows("Nutgraf*", &pages, &kept));
    println!(
        "\n* The engine as it ships. On the files that its weights were learnt from this row is in-sample \
         and too good: `train-lines --folds 5` gives cross-validated figures."
    );
    Ok(())
}

/// The head of the table.
pub(crate) const HEAD: &str = "\
| kept | pages | number | F1 | precision | recall | F1, sentence lines |
|---|---|---|---|---|---|---|";

/// Rules to compare with.
pub(crate) const RULES: [(&str, Rule); 3] = [
    ("every line", |page| vec![true; page.lines.len()]),
    ("lines that end in punctuation, 5 words or more", |page| {
        page.lines.iter().map(|line| is_sentence(line)).collect()
    }),
    ("by length and short words, as jusText", by_length),
];

/// A method's rows of the table: all pages, English and other ones, each origin.
pub(crate) fn rows(name: &str, pages: &[Page], kept: &[Kept]) -> String {
    let english = |page: &Page| page.lang != "fr";
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
    pages: &[Page],
    kept: &[Kept],
    which: impl Fn(&Page) -> bool,
) -> String {
    let (figures, number) = figures(pages, kept, which);
    let [f1, precision, recall, sentences] = figures;
    format!(
        "| {name} | {group} | {number} | {f1:.4} | {precision:.4} | {recall:.4} | {sentences:.4} |\n"
    )
}

/// Mean F1, precision and recall of all lines, mean F1 of sentence lines, and
/// the number of pages.
pub(crate) fn figures(
    pages: &[Page],
    kept: &[Kept],
    which: impl Fn(&Page) -> bool,
) -> ([f64; 4], usize) {
    let (mut sums, mut number) = ([0.0; 4], 0);
    for (page, kept) in pages.iter().zip(kept).filter(|(page, _)| which(page)) {
        let all = Counts::of(page, kept, |_| true);
        let sentences = Counts::of(page, kept, is_sentence);
        let figures = [all.f1(), all.precision(), all.recall(), sentences.f1()];
        sums.iter_mut()
            .zip(figures)
            .for_each(|(sum, figure)| *sum += figure);
        number += 1;
    }
    (sums.map(|sum| sum / number as f64), number)
}

/// Word counts of some lines of a page.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) kept: f64,
    pub(crate) wanted: f64,
    pub(crate) both: f64,
}

impl Counts {
    pub(crate) fn of(page: &Page, kept: &Kept, which: fn(&str) -> bool) -> Self {
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

/// A part of a whole; of nothing, everything.
fn share(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 1.0 } else { part / whole }
}

/// A sentence line ends in terminal punctuation, closing quotes aside, and has
/// five words or more.
pub(crate) fn is_sentence(line: &str) -> bool {
    let open = line.trim_end_matches(|c: char| c.is_whitespace() || "\"'”’»)]}“‘›".contains(c));
    open.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
        && words(line) >= SENTENCE_WORDS
}

/// What jusText does (Pomikálek 2011), without links, which plain text has
/// not, and with words of three letters or fewer for stop words: a line of 140
/// characters or more of which three in ten words are short is good, one of 70
/// or more nearly so, any other of this length bad. What is shorter goes with
/// its neighbours: it is kept between two good lines; what is nearly good, beside one.
fn by_length(page: &Page) -> Kept {
    #[derive(Clone, Copy, PartialEq)]
    enum Class {
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
            (0..70, _) => Class::Short,
            (_, false) => Class::Bad,
            (70..140, true) => Class::Near,
            _ => Class::Good,
        }
    };
    let classes: Vec<Class> = page.lines.iter().map(class).collect();
    let decided = |class: &&Class| matches!(class, Class::Good | Class::Bad);
    (0..classes.len())
        .map(|i| {
            let before = classes[..i].iter().rev().find(decided) == Some(&Class::Good);
            let behind = classes[i + 1..].iter().find(decided) == Some(&Class::Good);
            match classes[i] {
                Class::Good => true,
                Class::Near => before || behind,
                Class::Short => before && behind,
                Class::Bad => false,
            }
        })
        .collect()
}

/// What the engine keeps by the weights that ship.
fn shipped(page: &Page) -> Kept {
    let scores = by_line(page, |text| {
        let Ok(summary) = nutgraf::summarize(text, &nutgraf::Options::default()) else {
            return Vec::new();
        };
        let score = |block: &nutgraf::Block| if block.aside.is_none() { 1.0 } else { -1.0 };
        summary
            .blocks
            .iter()
            .map(|block| (block.span, score(block)))
            .collect()
    });
    scores.into_iter().map(|score| score > 0.0).collect()
}

/// Which lines of each page have a score above a threshold.
pub(crate) fn kept(scores: &[Vec<f32>], threshold: f32) -> Vec<Kept> {
    let above = |scores: &Vec<f32>| scores.iter().map(|score| *score > threshold).collect();
    scores.iter().map(above).collect()
}
