//! `train-markup`: trains the weights that markup adds to the score of a line. Pages
//! read from HTML come in, the Rust source of the weights comes out.

use super::lines::CHANNELS;
use super::lines::adam::{TrainingSettings, fit};
use super::lines::cross_validation::training_articles;
use super::lines::example::PageExample;
use super::lines::loss::loss_gradient;
use crate::datasets::pages::{HtmlPage, LabelledPage, articles, pages as plain_pages, words};
use crate::error::Error;
use crate::jsonl;
use crate::metrics::shingles::{self, Agreement, shingles};
use lexopt::prelude::*;
use nutgraf::internals::extraction::{MARKUP, markup, page_rows};
use nutgraf::{MARKUP_FEATURES, MarkupFeature, Page};
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::ops::Range;
use std::path::PathBuf;

/// A page with its labels and the inputs of the weights.
struct MarkupExample {
    lines: Vec<String>,
    /// The inputs of the line classifier, one line after the other.
    classifier_inputs: Vec<f32>,
    /// The markup features of each line.
    clues: Vec<[f32; MARKUP_FEATURES]>,
    /// 1 for each line of the article, else 0.
    labels: Vec<f32>,
    /// The number of words of each line.
    words: Vec<f32>,
    /// The inputs of the weights. The scores among them are by a network that was
    /// trained without the page.
    inputs: Vec<[f32; MARKUP]>,
    /// The text of the article.
    main_text: String,
}

/// The weight of each input, and the bias.
type MarkupWeights = [f32; MARKUP + 1];

/// Number of folds of the cross-validation.
const FOLDS: usize = 3;
/// Minimum share of a line's shingles that occur in the article.
const ARTICLE_SHARE: f64 = 0.5;
/// Minimum number of words of a line that identifies a page.
const PAGE_LINE_WORDS: usize = 15;
/// Minimum number of such lines that two copies of a page share.
const SAME_LINES: usize = 4;
/// Number of training steps.
const STEPS: usize = 600;
/// The initial learning rate.
const RATE: f32 = 0.05;
/// Ridge penalty.
const DECAY: f32 = 0.002;
/// The shifts of the bias that are tried after training, in units of [`SHIFT`].
const SHIFTS: std::ops::RangeInclusive<i16> = -10..=5;
const SHIFT: f32 = 0.2;
/// The value of one integer step of a stored weight.
const STEP: f32 = 0.01;

/// Runs `train-markup [--plain FILE]… [--clean FILE]… FILE…`.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
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
    let (mut pages, sets) = examples(&files)?;
    add_scores(&mut pages, &plain_pages(&plain)?, &articles(&clean)?);
    let held_out = cross_validated(&pages);
    let mut table = String::new();
    for (name, range) in &sets {
        let (precision, recall, f1) = shingles::figures(&held_out[range.clone()]);
        let pages = range.len();
        writeln!(
            table,
            "//! | {name} | {pages} | {f1:.4} | {precision:.4} | {recall:.4} |"
        )?;
    }
    let all: Vec<&MarkupExample> = pages.iter().collect();
    print!("{}", rust(&learn(&all), &table));
    Ok(())
}

/// Reads the pages of all files. Also returns the name and the range of each file.
#[allow(clippy::type_complexity)]
fn examples(files: &[PathBuf]) -> Result<(Vec<MarkupExample>, Vec<(String, Range<usize>)>), Error> {
    let (mut pages, mut sets) = (Vec::new(), Vec::new());
    for file in files {
        let first = pages.len();
        for page in jsonl::rows::<HtmlPage>(file)? {
            pages.push(example(&page?)?);
        }
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        sets.push((name.into_owned(), first..pages.len()));
    }
    Ok((pages, sets))
}

/// Returns the agreement of each page by weights that were trained without it.
fn cross_validated(pages: &[MarkupExample]) -> Vec<Agreement> {
    let mut held_out = vec![Agreement::default(); pages.len()];
    for fold in 0..FOLDS {
        let others = pages.iter().enumerate().filter(|(i, _)| i % FOLDS != fold);
        let train: Vec<&MarkupExample> = others.map(|(_, page)| page).collect();
        let weights = learn(&train);
        for i in (fold..pages.len()).step_by(FOLDS) {
            held_out[i] = pages[i].agreement(&weights);
        }
    }
    held_out
}

fn example(html: &HtmlPage) -> Result<MarkupExample, Error> {
    let page = Page::packed(&html.text, &html.marks)?;
    let tokens = shingles::words(&html.main_text);
    let article = shingles(&tokens);
    let mut example = MarkupExample {
        lines: Vec::new(),
        classifier_inputs: Vec::new(),
        clues: Vec::new(),
        labels: Vec::new(),
        words: Vec::new(),
        inputs: Vec::new(),
        main_text: html.main_text.clone(),
    };
    for (span, inputs, clues) in page_rows(&page) {
        let line = span.of(&html.text);
        let label = is_of_article(line, &html.main_text, &article);
        example.labels.push(f32::from(u8::from(label)));
        example.words.push(words(line) as f32);
        example.lines.push(line.to_owned());
        example.classifier_inputs.extend(inputs);
        example.clues.push(clues);
    }
    Ok(example)
}

/// Returns whether a line is part of the article: at least half of its shingles
/// occur there, or, if it has fewer than five words, the same line does.
fn is_of_article(line: &str, text: &str, article: &HashMap<Vec<&str>, u32>) -> bool {
    let tokens = shingles::words(line);
    if tokens.len() < 5 {
        return text.lines().any(|other| other.trim() == line.trim());
    }
    let own = shingles(&tokens);
    let shared = own
        .keys()
        .filter(|&shingle| article.contains_key(shingle))
        .count();
    shared as f64 >= ARTICLE_SHARE * own.len() as f64
}

/// Computes the inputs of each page from the scores of a line classifier that was
/// trained without the page.
fn add_scores(pages: &mut [MarkupExample], plain: &[LabelledPage], articles: &[LabelledPage]) {
    let page_lines = |lines: &[String]| -> HashSet<String> {
        let long = lines.iter().filter(|line| words(line) >= PAGE_LINE_WORDS);
        long.map(|line| line.trim().to_owned()).collect()
    };
    let plain_lines: Vec<HashSet<String>> =
        plain.iter().map(|page| page_lines(&page.lines)).collect();
    for fold in 0..FOLDS {
        let held: Vec<HashSet<String>> = pages
            .iter()
            .skip(fold)
            .step_by(FOLDS)
            .map(|page| page_lines(&page.lines))
            .collect();
        let is_new = |lines: &HashSet<String>| {
            held.iter()
                .all(|page| page.intersection(lines).count() < SAME_LINES)
        };
        let train: Vec<&LabelledPage> = plain
            .iter()
            .zip(&plain_lines)
            .filter(|(_, lines)| is_new(lines))
            .map(|(page, _)| page)
            .collect();
        let clean = articles
            .iter()
            .filter(|article| is_new(&page_lines(&article.lines)))
            .collect();
        eprintln!("fold {fold}: {} of {} pages", train.len(), plain.len());
        let network = fit::<CHANNELS>(
            &train,
            &training_articles(clean),
            &TrainingSettings::default(),
        );
        for page in pages.iter_mut().skip(fold).step_by(FOLDS) {
            let scores = network.scores(&page.classifier_inputs);
            let lines = scores.iter().zip(&page.clues);
            page.inputs = lines.map(|(&score, clues)| markup(score, clues)).collect();
        }
    }
}

impl MarkupExample {
    /// Returns the score of each line.
    fn scores(&self, weights: &MarkupWeights) -> Vec<f32> {
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

    /// Compares the lines with a score above 0 with the text of the article.
    fn agreement(&self, weights: &MarkupWeights) -> Agreement {
        let kept = self.scores(weights).into_iter().zip(&self.lines);
        let kept: Vec<&str> = kept
            .filter(|(score, _)| *score > 0.0)
            .map(|(_, line)| line.as_str())
            .collect();
        Agreement::of(&kept.join("\n"), &self.main_text)
    }
}

/// Trains the weights by gradient descent with Adam (Kingma and Ba 2015) on all pages
/// at once.
fn learn(pages: &[&MarkupExample]) -> MarkupWeights {
    let mut weights = [0.0; MARKUP + 1];
    weights[MARKUP_FEATURES] = 3.0;
    let (mut mean, mut square) = ([0.0f32; MARKUP + 1], [0.0f32; MARKUP + 1]);
    for step in 1..=STEPS {
        let mut gradient = [0.0; MARKUP + 1];
        for page in pages {
            let example = PageExample {
                inputs: Vec::new(),
                labels: page.labels.clone(),
                words: page.words.clone(),
                weight: 1.0 / pages.len() as f32,
            };
            let slopes = loss_gradient(&page.scores(&weights), &example);
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
    weights[MARKUP] = best_bias(weights, pages);
    weights.map(|weight| (weight / STEP).round() * STEP)
}

/// Returns the bias with the best F1 by shingles, which differs slightly from the
/// loss.
fn best_bias(weights: MarkupWeights, pages: &[&MarkupExample]) -> f32 {
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
    bias + f32::from(best.map_or(0, |(_, shift)| shift)) * SHIFT
}

/// Returns the name of an input.
fn name(input: usize) -> String {
    match MarkupFeature::ALL.get(input) {
        Some(clue) => format!("{clue:?}"),
        None if input == MARKUP_FEATURES => "the score".into(),
        None => "a link".into(),
    }
}

/// Returns the Rust source of the weights. `table` has the rows of the results.
fn rust(weights: &MarkupWeights, table: &str) -> String {
    let steps = |weight: f32| (weight / STEP).round() as i16;
    let mut list = String::new();
    for (input, &weight) in weights[..MARKUP].iter().enumerate() {
        let _ = writeln!(list, "    {}, // {}", steps(weight), name(input));
    }
    format!(
        "//! Weights of the markup features in the score of a line, written by\n\
        //! `cargo run --release -p nutgraf-eval -- train-markup --plain FILE… --clean FILE… FILE… > src/document/markup_score/weights.rs`\n\
        //!\n\
        //! Agreement with the wanted text by shingles, cross-validated in {FOLDS} folds:\n\
        //!\n\
        //! | pages | number | F1 | precision | recall |\n\
        //! |---|---|---|---|---|\n\
        {table}\
        \n\
        use super::MARKUP_INPUTS;\n\
        \n\
        /// Value of one step of a weight.\n\
        pub(super) const STEP: f32 = {STEP:?};\n\
        /// Constant term, in steps.\n\
        pub(super) const BIAS: i16 = {};\n\
        /// Weight of each feature, of the classifier's logit and of the link indicator, in steps.\n\
        #[rustfmt::skip]\n\
        pub(super) static WEIGHTS: [i16; MARKUP_INPUTS] = [\n{list}];\n",
        steps(weights[MARKUP]),
    )
}
