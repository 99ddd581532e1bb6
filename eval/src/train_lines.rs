//! `train-lines`: learns the weights of the classifier of lines.

use crate::Failure;
use crate::lines::cross::{Unseen, trained, validate};
use crate::lines::data::{Page, articles, pages};
use crate::lines::fit::{Settings, fit};
use crate::lines::{export, folds};
use crate::paste::{Counts, HEAD, Kept, RULES, figures, kept, rows};
use lexopt::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Numbers that the network keeps of each line.
pub(crate) const CHANNELS: usize = 16;
/// Folds of the cross-validation that goes into the head of the weights.
const FOLDS: usize = 5;
/// Thresholds that are tried, in tenths.
const THRESHOLDS: std::ops::RangeInclusive<i16> = -30..=10;
/// How far from the best mean F1 a threshold may be.
const NEAR: f64 = 0.001;

pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let (mut files, mut alone): (Vec<PathBuf>, Vec<PathBuf>) = (Vec::new(), Vec::new());
    let (mut count, mut by_page, mut settings) = (None, false, Settings::default());
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("folds") => count = Some(arguments.value()?.parse()?),
            Long("by-page") => by_page = true,
            Long("seed") => settings.seed = arguments.value()?.parse()?,
            Long("epochs") => settings.epochs = arguments.value()?.parse()?,
            Long("clean") => alone.push(arguments.value()?.into()),
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let pages = pages(&files)?;
    let mut texts = Vec::new();
    for file in &alone {
        texts.extend(articles(file)?);
    }
    let divide = if by_page {
        folds::by_page
    } else {
        folds::by_site
    };
    let fold = divide(&pages, count.unwrap_or(FOLDS));
    let unseen = validate::<CHANNELS>(&pages, &texts, &fold, &settings);
    let threshold = threshold(&pages, &unseen);
    let found = rows(
        "Nutgraf, cross-validated",
        &pages,
        &kept(&unseen.pages, threshold),
    );
    if count.is_some() {
        println!("{HEAD}");
        for (name, rule) in RULES {
            let kept: Vec<Kept> = pages.iter().map(rule).collect();
            print!("{}", rows(name, &pages, &kept));
        }
        println!("{found}\nA line is kept above {threshold:.1}.\n");
        print!("{}", lost(&texts, &unseen, threshold));
        return Ok(());
    }
    let names: Vec<_> = files
        .iter()
        .chain(&alone)
        .filter_map(|file| name(file))
        .collect();
    let mut head = format!(
        "//! The weights of the classifier of lines, written by\n\
        //! `cargo run --release -p nutgraf-eval -- train-lines [--clean FILE]… FILE… >\n\
        //! src/document/line_classifier/weights.rs` from {} pages and {} articles without a page, seed {}:\n",
        pages.len(),
        texts.len(),
        settings.seed
    );
    for name in names {
        writeln!(head, "//! - `{name}`")?;
    }
    writeln!(
        head,
        "//!\n//! Cross-validated in {FOLDS} folds, the pages of a site in one fold:\n//!"
    )?;
    for line in HEAD.lines().chain(found.lines()) {
        writeln!(head, "//! {line}")?;
    }
    let all: Vec<&Page> = pages.iter().collect();
    let network = fit::<CHANNELS>(&all, &trained(texts.iter().collect()), &settings);
    print!("{}", export::rust(&network, threshold, &head));
    Ok(())
}

fn name(file: &Path) -> Option<std::borrow::Cow<'_, str>> {
    file.file_name().map(std::ffi::OsStr::to_string_lossy)
}

/// The lowest threshold whose F1, the mean of all lines' and of sentence
/// lines', is near the best: losing is worse than keeping too much.
fn threshold(pages: &[Page], unseen: &Unseen) -> f32 {
    let tried: Vec<(f32, f64)> = THRESHOLDS
        .map(|tenth| {
            let threshold = f32::from(tenth) / 10.0;
            let kept = kept(&unseen.pages, threshold);
            let ([f1, _, _, sentences], _) = figures(pages, &kept, |_| true);
            (threshold, f64::midpoint(f1, sentences))
        })
        .collect();
    let best = tried.iter().map(|(_, f1)| *f1).fold(0.0, f64::max);
    let near = tried.iter().find(|(_, f1)| *f1 >= best - NEAR);
    near.map_or(0.0, |(threshold, _)| *threshold)
}

/// How many words of each set of articles are not kept.
fn lost(texts: &[Page], unseen: &Unseen, threshold: f32) -> String {
    let mut sets: BTreeMap<&str, (usize, f64, f64)> = BTreeMap::new();
    for (text, kept) in texts.iter().zip(kept(&unseen.articles, threshold)) {
        let counts = Counts::of(text, &kept, |_| true);
        let set = sets.entry(&text.origin).or_default();
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
