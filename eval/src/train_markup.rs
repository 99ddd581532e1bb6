//! `train-markup`: learns what markup adds to the score of a line.

use crate::Failure;
use crate::lines::cross::trained;
use crate::lines::data::{Page as Plain, articles, pages as plain_pages, words};
use crate::lines::fit::{Settings, fit};
use crate::lines::loss::loss;
use crate::lines::network::Example;
use crate::shingles::{self, Agreement, shingles};
use crate::train_lines::CHANNELS;
use lexopt::prelude::*;
use nutgraf::internals::extraction::{MARKUP, markup, page_rows};
use nutgraf::{CLUES, Clue, Page};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;

/// A page as `eval/html/read.js` reads it, with the text that people took for its article.
#[derive(Deserialize)]
struct Row {
    text: String,
    marks: Vec<u32>,
    main_text: String,
}

/// A page in numbers.
struct Told {
    lines: Vec<String>,
    /// What the classifier is given of each line, one after the other.
    evidence: Vec<f32>,
    clues: Vec<[f32; CLUES]>,
    /// 1 for each line that is in the wanted text.
    labels: Vec<f32>,
    words: Vec<f32>,
    /// What the weights are for, with scores by a network that has not seen the page.
    inputs: Vec<[f32; MARKUP]>,
    wanted: String,
}

/// Weights of what markup tells, and the bias.
type Weights = [f32; MARKUP + 1];

const FOLDS: usize = 3;
/// Share of a line's shingles that must stand in the wanted text.
const WANTED: f64 = 0.5;
/// Words from which a line tells which page it is from, and how many such
/// lines two copies of a page have in common.
const TELLING_WORDS: usize = 15;
const SAME_LINES: usize = 4;
/// Steps of the fit, its rate, and what a step takes away from each weight.
const STEPS: usize = 600;
const RATE: f32 = 0.05;
const DECAY: f32 = 0.002;
/// Steps that the bias is shifted by in the end, and what one is worth.
const SHIFTS: std::ops::RangeInclusive<i16> = -10..=5;
const SHIFT: f32 = 0.2;
/// What one step of a stored weight is worth.
const STEP: f32 = 0.01;

pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let (mut files, mut plain, mut clean): (Vec<PathBuf>, Vec<PathBuf>, Vec<PathBuf>) =
        Default::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("plain") => plain.push(arguments.value()?.into()),
            Long("clean") => clean.push(arguments.value()?.into()),
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut sets = Vec::new();
    let mut pages = Vec::new();
    for file in &files {
        let first = pages.len();
        for line in BufReader::new(File::open(file)?).lines() {
            pages.push(told(&serde_json::from_str(&line?)?)?);
        }
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        sets.push((name, first..pages.len()));
    }
    let mut texts = Vec::new();
    for file in &clean {
        texts.extend(articles(file)?);
    }
    score(&mut pages, &plain_pages(&plain)?, &texts);

    let mut unseen = vec![Agreement::default(); pages.len()];
    for fold in 0..FOLDS {
        let train: Vec<&Told> = (0..pages.len())
            .filter(|i| i % FOLDS != fold)
            .map(|i| &pages[i])
            .collect();
        let weights = learn(&train);
        for i in (fold..pages.len()).step_by(FOLDS) {
            unseen[i] = pages[i].agreement(&weights);
        }
    }
    let mut found = String::new();
    for (name, range) in &sets {
        let (precision, recall, f1) = shingles::figures(&unseen[range.clone()]);
        let pages = range.len();
        writeln!(
            found,
            "//! | {name} | {pages} | {f1:.4} | {precision:.4} | {recall:.4} |"
        )?;
    }
    let all: Vec<&Told> = pages.iter().collect();
    print!("{}", rust(&learn(&all), &found));
    Ok(())
}

fn told(row: &Row) -> Result<Told, Failure> {
    let page = Page::packed(&row.text, &row.marks)?;
    let tokens = shingles::words(&row.main_text);
    let wanted = shingles(&tokens);
    let mut told = Told {
        lines: Vec::new(),
        evidence: Vec::new(),
        clues: Vec::new(),
        labels: Vec::new(),
        words: Vec::new(),
        inputs: Vec::new(),
        wanted: row.main_text.clone(),
    };
    for (span, row_of_line, clues) in page_rows(&page) {
        let line = span.of(&row.text);
        told.labels.push(f32::from(u8::from(is_wanted(
            line,
            &row.main_text,
            &wanted,
        ))));
        told.words.push(words(line) as f32);
        told.lines.push(line.to_owned());
        told.evidence.extend(row_of_line);
        told.clues.push(clues);
    }
    Ok(told)
}

/// Whether a line stands in the wanted text: half of its shingles do, or, if
/// it is short, it is a line there.
fn is_wanted(line: &str, text: &str, wanted: &HashMap<Vec<&str>, u32>) -> bool {
    let tokens = shingles::words(line);
    if tokens.len() < 5 {
        return text.lines().any(|other| other.trim() == line.trim());
    }
    let own = shingles(&tokens);
    let there = own
        .keys()
        .filter(|&shingle| wanted.contains_key(shingle))
        .count();
    there as f64 >= WANTED * own.len() as f64
}

/// Has every page scored by a network that was fitted without it.
fn score(pages: &mut [Told], plain: &[Plain], texts: &[Plain]) {
    let telling = |lines: &[String]| -> HashSet<String> {
        let long = lines.iter().filter(|line| words(line) >= TELLING_WORDS);
        long.map(|line| line.trim().to_owned()).collect()
    };
    let plain_lines: Vec<HashSet<String>> = plain.iter().map(|page| telling(&page.lines)).collect();
    for fold in 0..FOLDS {
        let held: Vec<HashSet<String>> = pages
            .iter()
            .skip(fold)
            .step_by(FOLDS)
            .map(|page| telling(&page.lines))
            .collect();
        let is_new = |lines: &HashSet<String>| {
            held.iter()
                .all(|page| page.intersection(lines).count() < SAME_LINES)
        };
        let train: Vec<&Plain> = plain
            .iter()
            .zip(&plain_lines)
            .filter(|(_, lines)| is_new(lines))
            .map(|(page, _)| page)
            .collect();
        let clean = texts
            .iter()
            .filter(|text| is_new(&telling(&text.lines)))
            .collect();
        eprintln!("fold {fold}: {} of {} pages", train.len(), plain.len());
        let network = fit::<CHANNELS>(&train, &trained(clean), &Settings::default());
        for page in pages.iter_mut().skip(fold).step_by(FOLDS) {
            let scores = network.scores(&page.evidence);
            let lines = scores.iter().zip(&page.clues);
            page.inputs = lines.map(|(&score, clues)| markup(score, clues)).collect();
        }
    }
}

impl Told {
    fn judge(&self, weights: &Weights) -> Vec<f32> {
        let sum = |inputs: &[f32; MARKUP]| {
            let sum: f32 = inputs
                .iter()
                .zip(weights)
                .map(|(input, weight)| input * weight)
                .sum();
            sum + weights[MARKUP]
        };
        self.inputs.iter().map(sum).collect()
    }

    fn agreement(&self, weights: &Weights) -> Agreement {
        let kept = self.judge(weights).into_iter().zip(&self.lines);
        let kept: Vec<&str> = kept
            .filter(|(score, _)| *score > 0.0)
            .map(|(_, line)| line.as_str())
            .collect();
        Agreement::of(&kept.join("\n"), &self.wanted)
    }
}

/// Gradient descent with Adam (Kingma and Ba 2015) over all pages at once.
fn learn(pages: &[&Told]) -> Weights {
    let mut weights = [0.0; MARKUP + 1];
    weights[CLUES] = 3.0;
    let (mut mean, mut square) = ([0.0f32; MARKUP + 1], [0.0f32; MARKUP + 1]);
    for step in 1..=STEPS {
        let mut gradient = [0.0; MARKUP + 1];
        for page in pages {
            let example = Example {
                inputs: Vec::new(),
                labels: page.labels.clone(),
                words: page.words.clone(),
                weight: 1.0 / pages.len() as f32,
            };
            let slopes = loss(&page.judge(&weights), &example);
            for (slope, inputs) in slopes.iter().zip(&page.inputs) {
                for (sum, input) in gradient.iter_mut().zip(inputs.iter().chain([&1.0])) {
                    *sum += slope * input;
                }
            }
        }
        let rate = RATE * (1.0 - step as f32 / (STEPS + 1) as f32);
        for i in 0..weights.len() {
            let slope = gradient[i] + if i < MARKUP { DECAY * weights[i] } else { 0.0 };
            mean[i] = 0.9 * mean[i] + 0.1 * slope;
            square[i] = 0.99 * square[i] + 0.01 * slope * slope;
            weights[i] -= rate * mean[i] / (square[i].sqrt() + 1e-6);
        }
    }
    // Agreement by shingles is not quite what was made small: of a few biases
    // the one that serves it best.
    let bias = weights[MARKUP];
    let f1 = |shift: i16| {
        let mut shifted = weights;
        shifted[MARKUP] = bias + f32::from(shift) * SHIFT;
        let agreements: Vec<Agreement> =
            pages.iter().map(|page| page.agreement(&shifted)).collect();
        shingles::figures(&agreements).2
    };
    let best = SHIFTS
        .map(|shift| (f1(shift), shift))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    weights[MARKUP] = bias + f32::from(best.map_or(0, |(_, shift)| shift)) * SHIFT;
    weights.map(|weight| (weight / STEP).round() * STEP)
}

/// What an input is.
fn name(input: usize) -> String {
    match Clue::ALL.get(input) {
        Some(clue) => format!("{clue:?}"),
        None if input == CLUES => "the score".into(),
        None => "a link".into(),
    }
}

/// The text of `src/document/markup_score/weights.rs`.
fn rust(weights: &Weights, found: &str) -> String {
    let steps = |weight: f32| (weight / STEP).round() as i16;
    let mut list = String::new();
    for (input, &weight) in weights[..MARKUP].iter().enumerate() {
        let _ = writeln!(list, "    {}, // {}", steps(weight), name(input));
    }
    format!(
        "//! What each clue of markup adds to the score of a line, written by\n\
        //! `cargo run --release -p nutgraf-eval -- train-markup --plain FILE… --clean FILE… FILE… > src/document/markup_score/weights.rs`\n\
        //!\n\
        //! Agreement with the wanted text by shingles, cross-validated in {FOLDS} folds:\n\
        //!\n\
        //! | pages | number | F1 | precision | recall |\n\
        //! |---|---|---|---|---|\n\
        {found}\
        \n\
        use super::INPUTS;\n\
        \n\
        /// What one step of a weight is worth.\n\
        pub(super) const STEP: f32 = {STEP:?};\n\
        /// The score of a line of which nothing is known.\n\
        pub(super) const BIAS: i16 = {};\n\
        /// The weight of each clue, of the score, and of being a link.\n\
        #[rustfmt::skip]\n\
        pub(super) static WEIGHTS: [i16; INPUTS] = [\n{list}];\n",
        steps(weights[MARKUP]),
    )
}
