//! Cross-validation: each page is scored by a network that was trained without it.

use super::adam::{TrainingSettings, fit};
use super::network::Network;
use crate::datasets::pages::LabelledPage;
use std::thread;

/// Sets of articles that are measured but not trained on, because they are the
/// texts of the pages or of a kind that is kept for measuring.
const MEASURED_ONLY: [&str; 3] = ["page_descriptions", "fr_orangesum", "gum_multigenre"];
/// Number of threads that train folds.
const THREADS: usize = 2;

/// The scores of every line, by networks that were trained without the page.
pub(crate) struct HeldOutScores {
    /// The scores of the lines of each page.
    pub(crate) pages: Vec<Vec<f32>>,
    /// The scores of the lines of each article without a page.
    pub(crate) articles: Vec<Vec<f32>>,
}

/// Trains a network for each fold without the pages of the fold, and scores them
/// with it. `fold` is the fold of each page.
pub(crate) fn validate<const C: usize>(
    pages: &[LabelledPage],
    articles: &[LabelledPage],
    fold: &[usize],
    settings: &TrainingSettings,
) -> HeldOutScores {
    let count = fold.iter().max().map_or(0, |last| last + 1);
    let article_fold = article_folds(pages, articles, fold, count);
    let one = |which: usize| {
        let train = others(pages, fold, which);
        let texts = training_articles(others(articles, &article_fold, which));
        let network = fit::<C>(&train, &texts, settings);
        let scored = |pages: &[LabelledPage], fold: &[usize]| -> Vec<(usize, Vec<f32>)> {
            let of = (0..pages.len()).filter(|&i| fold[i] == which);
            of.map(|i| (i, scores(&network, &pages[i]))).collect()
        };
        (scored(pages, fold), scored(articles, &article_fold))
    };
    let mut held_out = HeldOutScores {
        pages: vec![Vec::new(); pages.len()],
        articles: vec![Vec::new(); articles.len()],
    };
    let run = |first: usize| -> Vec<_> { (first..count).step_by(THREADS).map(one).collect() };
    let done: Vec<_> = thread::scope(|scope| {
        let start = |first: usize| scope.spawn(move || run(first));
        let threads: Vec<_> = (0..THREADS).map(start).collect();
        let ends = threads.into_iter().map(thread::ScopedJoinHandle::join);
        ends.flat_map(|end| end.expect("training does not panic"))
            .collect()
    });
    for (of_pages, of_articles) in done {
        for (i, scores) in of_pages {
            held_out.pages[i] = scores;
        }
        for (i, scores) in of_articles {
            held_out.articles[i] = scores;
        }
    }
    held_out
}

/// Returns the fold of each article. The text of a page is in the fold of the page.
fn article_folds(
    pages: &[LabelledPage],
    articles: &[LabelledPage],
    fold: &[usize],
    count: usize,
) -> Vec<usize> {
    let french = pages.iter().position(|page| page.lang == "fr");
    let of = |(i, article): (usize, &LabelledPage)| {
        let page = pages.iter().position(|page| page.id == article.id);
        let page = page.or(french.filter(|_| article.origin == "fr_orangesum"));
        page.map_or(i % count, |page| fold[page])
    };
    articles.iter().enumerate().map(of).collect()
}

/// Returns the pages that are not in a fold.
fn others<'p>(pages: &'p [LabelledPage], fold: &[usize], which: usize) -> Vec<&'p LabelledPage> {
    let others = pages.iter().zip(fold).filter(|&(_, &fold)| fold != which);
    others.map(|(page, _)| page).collect()
}

/// Removes the articles that are only measured.
pub(crate) fn training_articles(articles: Vec<&LabelledPage>) -> Vec<&LabelledPage> {
    let is_trained_on = |page: &&LabelledPage| !MEASURED_ONLY.contains(&page.origin.as_str());
    articles.into_iter().filter(is_trained_on).collect()
}

fn scores<const C: usize>(network: &Network<C>, page: &LabelledPage) -> Vec<f32> {
    page.score_lines(|text| {
        let rows = nutgraf::internals::extraction::rows(text);
        let inputs: Vec<f32> = rows.iter().flat_map(|(_, row)| *row).collect();
        let spans = rows.iter().map(|(span, _)| *span);
        spans.zip(network.scores(&inputs)).collect()
    })
}
