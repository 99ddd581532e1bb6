//! Cross-validation: every page is judged by a network that has not seen it.

use super::data::{Page, by_line};
use super::fit::{Settings, fit};
use super::network::Network;
use std::thread;

/// Sets of articles that are only measured: their texts are those of the
/// pages, or of a kind that nothing was trained with.
const MEASURED_ONLY: [&str; 3] = ["page_descriptions", "fr_orangesum", "gum_multigenre"];
/// Folds are fitted on this many threads.
const THREADS: usize = 2;

/// The scores of every line, by networks that have not seen the page.
pub(crate) struct Unseen {
    pub(crate) pages: Vec<Vec<f32>>,
    pub(crate) articles: Vec<Vec<f32>>,
}

/// Fits a network for each fold, and scores the fold with it.
pub(crate) fn validate<const C: usize>(
    pages: &[Page],
    articles: &[Page],
    fold: &[usize],
    settings: &Settings,
) -> Unseen {
    let count = fold.iter().max().map_or(0, |last| last + 1);
    let article_fold = article_folds(pages, articles, fold, count);
    let one = |which: usize| {
        let train = others(pages, fold, which);
        let texts = trained(others(articles, &article_fold, which));
        let network = fit::<C>(&train, &texts, settings);
        let judge = |pages: &[Page], fold: &[usize]| -> Vec<(usize, Vec<f32>)> {
            let of = (0..pages.len()).filter(|&i| fold[i] == which);
            of.map(|i| (i, scores(&network, &pages[i]))).collect()
        };
        (judge(pages, fold), judge(articles, &article_fold))
    };
    let mut unseen = Unseen {
        pages: vec![Vec::new(); pages.len()],
        articles: vec![Vec::new(); articles.len()],
    };
    let run = |first: usize| -> Vec<_> { (first..count).step_by(THREADS).map(one).collect() };
    let done: Vec<_> = thread::scope(|scope| {
        let start = |first: usize| scope.spawn(move || run(first));
        let threads: Vec<_> = (0..THREADS).map(start).collect();
        let ends = threads.into_iter().map(thread::ScopedJoinHandle::join);
        ends.flat_map(|end| end.expect("fitting does not panic"))
            .collect()
    });
    for (of_pages, of_articles) in done {
        for (i, scores) in of_pages {
            unseen.pages[i] = scores;
        }
        for (i, scores) in of_articles {
            unseen.articles[i] = scores;
        }
    }
    unseen
}

/// An article that is the text of a page is in its fold.
fn article_folds(pages: &[Page], articles: &[Page], fold: &[usize], count: usize) -> Vec<usize> {
    let french = pages.iter().position(|page| page.lang == "fr");
    let of = |(i, article): (usize, &Page)| {
        let page = pages.iter().position(|page| page.id == article.id);
        let page = page.or(french.filter(|_| article.origin == "fr_orangesum"));
        page.map_or(i % count, |page| fold[page])
    };
    articles.iter().enumerate().map(of).collect()
}

fn others<'p>(pages: &'p [Page], fold: &[usize], which: usize) -> Vec<&'p Page> {
    let others = pages.iter().zip(fold).filter(|&(_, &fold)| fold != which);
    others.map(|(page, _)| page).collect()
}

/// The articles that networks are trained with.
pub(crate) fn trained(articles: Vec<&Page>) -> Vec<&Page> {
    let learnt = |page: &&Page| !MEASURED_ONLY.contains(&page.origin.as_str());
    articles.into_iter().filter(learnt).collect()
}

fn scores<const C: usize>(network: &Network<C>, page: &Page) -> Vec<f32> {
    by_line(page, |text| {
        let rows = nutgraf::internals::extraction::rows(text);
        let inputs: Vec<f32> = rows.iter().flat_map(|(_, row)| *row).collect();
        let spans = rows.iter().map(|(span, _)| *span);
        spans.zip(network.scores(&inputs)).collect()
    })
}
