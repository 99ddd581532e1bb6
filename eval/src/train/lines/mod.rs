//! `train-lines`: trains the line classifier. Pages with labelled lines come in; the
//! Rust source of the weights, or a cross-validated table, comes out.

pub(super) mod adam;
pub(super) mod cross_validation;
mod data;
pub(super) mod example;
mod export;
mod folds;
pub(super) mod loss;
mod network;
mod rng;

use crate::datasets::pages::{LabelledPage, articles, pages};
use crate::error::Error;
use crate::metrics::line_f1::{
    KeptLines, LineCounts, RULES, TABLE_HEADER, above_threshold, figures, rows,
};
use adam::{TrainingSettings, fit};
use cross_validation::{HeldOutScores, training_articles, validate};
use lexopt::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// Number of channels of the network.
pub(super) const CHANNELS: usize = 16;
/// Number of folds, unless `--folds` is given.
const FOLDS: usize = 5;
/// The thresholds to choose from, in tenths.
const THRESHOLDS: std::ops::RangeInclusive<i16> = -30..=10;
/// The F1 that a lower threshold may lose.
const TOLERANCE: f64 = 0.001;

/// The options of the command.
#[derive(Default)]
struct Options {
    /// Files of pages.
    pages: Vec<PathBuf>,
    /// Files of articles without a page.
    articles: Vec<PathBuf>,
    folds: Option<usize>,
    by_page: bool,
    training: TrainingSettings,
}

impl Options {
    fn parse(mut arguments: lexopt::Parser) -> Result<Self, Error> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("folds") => options.folds = Some(arguments.value()?.parse()?),
                Long("by-page") => options.by_page = true,
                Long("seed") => options.training.seed = arguments.value()?.parse()?,
                Long("epochs") => options.training.epochs = arguments.value()?.parse()?,
                Long("clean") => options.articles.push(arguments.value()?.into()),
                Value(file) => options.pages.push(file.into()),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Runs `train-lines [--folds N [--by-page]] [--seed N] [--epochs N] [--clean FILE]… FILE…`.
pub(crate) fn command(arguments: lexopt::Parser) -> Result<(), Error> {
    let options = Options::parse(arguments)?;
    let pages = pages(&options.pages)?;
    let articles = articles(&options.articles)?;
    let assign = if options.by_page {
        folds::by_page
    } else {
        folds::by_site
    };
    let fold = assign(&pages, options.folds.unwrap_or(FOLDS));
    let held_out = validate::<CHANNELS>(&pages, &articles, &fold, &options.training);
    let threshold = threshold(&pages, &held_out);
    let kept = above_threshold(&held_out.pages, threshold);
    let result = rows("Nutgraf, cross-validated", &pages, &kept);
    if options.folds.is_some() {
        println!("{TABLE_HEADER}");
        for (name, rule) in RULES {
            let kept: Vec<KeptLines> = pages.iter().map(rule).collect();
            print!("{}", rows(name, &pages, &kept));
        }
        println!("{result}\nA line is kept above {threshold:.1}.\n");
        print!("{}", lost_words(&articles, &held_out, threshold));
        return Ok(());
    }
    let head = source_head(&options, pages.len(), articles.len(), &result)?;
    let all: Vec<&LabelledPage> = pages.iter().collect();
    let articles = training_articles(articles.iter().collect());
    let network = fit::<CHANNELS>(&all, &articles, &options.training);
    print!("{}", export::rust(&network, threshold, &head));
    Ok(())
}

/// Returns the module documentation of the weights: their origin and figures.
fn source_head(
    options: &Options,
    pages: usize,
    articles: usize,
    result: &str,
) -> Result<String, Error> {
    let mut head = format!(
        "//! The weights of the classifier of lines, written by\n\
        //! `cargo run --release -p nutgraf-eval -- train-lines [--clean FILE]… FILE… >\n\
        //! src/document/line_classifier/weights.rs` from {pages} pages and {articles} articles without a page, seed {}:\n",
        options.training.seed
    );
    let files = options.pages.iter().chain(&options.articles);
    for name in files.filter_map(|file| file.file_name()) {
        writeln!(head, "//! - `{}`", name.to_string_lossy())?;
    }
    writeln!(
        head,
        "//!\n//! Cross-validated in {FOLDS} folds, the pages of a site in one fold:\n//!"
    )?;
    for line in TABLE_HEADER.lines().chain(result.lines()) {
        writeln!(head, "//! {line}")?;
    }
    Ok(head)
}

/// Returns the lowest threshold whose F1 is within [`TOLERANCE`] of the best, because
/// losing a line is worse than keeping one too many. F1 is the mean of that of all
/// lines and that of sentence lines.
fn threshold(pages: &[LabelledPage], held_out: &HeldOutScores) -> f32 {
    let tried: Vec<(f32, f64)> = THRESHOLDS
        .map(|tenth| {
            let threshold = f32::from(tenth) / 10.0;
            let kept = above_threshold(&held_out.pages, threshold);
            let ([f1, _, _, sentences], _) = figures(pages, &kept, |_| true);
            (threshold, f64::midpoint(f1, sentences))
        })
        .collect();
    let best = tried.iter().map(|(_, f1)| *f1).fold(0.0, f64::max);
    let near = tried.iter().find(|(_, f1)| *f1 >= best - TOLERANCE);
    near.map_or(0.0, |(threshold, _)| *threshold)
}

/// Returns a table of the share of words that are lost from each set of articles.
fn lost_words(articles: &[LabelledPage], held_out: &HeldOutScores, threshold: f32) -> String {
    let mut sets: BTreeMap<&str, (usize, f64, f64)> = BTreeMap::new();
    for (article, kept) in articles
        .iter()
        .zip(above_threshold(&held_out.articles, threshold))
    {
        let counts = LineCounts::of(article, &kept, |_| true);
        let set = sets.entry(&article.origin).or_default();
        set.0 += 1;
        set.1 += counts.wanted - counts.both;
        set.2 += counts.wanted;
    }
    let mut table = String::from("| articles alone | number | words lost |\n|---|---|---|\n");
    for (set, (number, lost, words)) in sets {
        let share = 100.0 * lost / words;
        let _ = writeln!(table, "| {set} | {number} | {share:.2} % |");
    }
    table
}
