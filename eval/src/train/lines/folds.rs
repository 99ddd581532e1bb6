//! The assignment of pages to the folds of a cross-validation.

use crate::datasets::pages::{LabelledPage, words};
use std::collections::{BTreeMap, BTreeSet};

/// Minimum number of words of a line that identifies a site.
const SITE_LINE_WORDS: usize = 3;
/// Maximum number of pages that contain a line that identifies a site.
const SITE_LINE_PAGES: usize = 40;
/// Minimum number of such lines that two pages of one site share.
const SHARED_LINES: usize = 4;

/// Returns the fold of each page, with all pages of a site in one fold, so that no
/// network is measured on a site that it was trained on. Pages that share a few
/// lines are taken to be of one site, and so are all French pages.
pub(crate) fn by_site(pages: &[LabelledPage], count: usize) -> Vec<usize> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, page) in pages.iter().enumerate() {
        let lines: BTreeSet<&str> = page.lines.iter().map(String::as_str).collect();
        for line in lines
            .into_iter()
            .filter(|line| words(line) >= SITE_LINE_WORDS)
        {
            holders.entry(line).or_default().push(i);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in holders
        .values()
        .filter(|holders| holders.len() <= SITE_LINE_PAGES)
    {
        for (i, &a) in holders.iter().enumerate() {
            for &b in &holders[i + 1..] {
                *shared.entry((a, b)).or_default() += 1;
            }
        }
    }
    // A union-find structure: each page points to an earlier page of its site.
    let mut parent: Vec<usize> = (0..pages.len()).collect();
    for (&(a, b), _) in shared.iter().filter(|&(_, &lines)| lines >= SHARED_LINES) {
        merge(&mut parent, a, b);
    }
    let french: Vec<usize> = (0..pages.len())
        .filter(|&i| pages[i].lang == "fr")
        .collect();
    for pair in french.windows(2) {
        merge(&mut parent, pair[0], pair[1]);
    }
    let mut sites: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for page in 0..pages.len() {
        sites
            .entry(first_page(&parent, page))
            .or_default()
            .push(page);
    }
    let mut sites: Vec<Vec<usize>> = sites.into_values().collect();
    sites.sort_by_key(|pages| std::cmp::Reverse(pages.len()));
    let (mut fold, mut held) = (vec![0; pages.len()], vec![0; count]);
    for site in sites {
        let least = (0..count).min_by_key(|&f| held[f]).unwrap_or(0);
        held[least] += site.len();
        for page in site {
            fold[page] = least;
        }
    }
    fold
}

/// Merges the sites of two pages.
fn merge(parent: &mut [usize], a: usize, b: usize) {
    let (a, b) = (first_page(parent, a), first_page(parent, b));
    parent[a.max(b)] = a.min(b);
}

/// Returns the first page of a site.
fn first_page(parent: &[usize], mut page: usize) -> usize {
    while parent[page] != page {
        page = parent[page];
    }
    page
}

/// Returns the fold of each page regardless of its site, to estimate the results on
/// new pages of known sites.
pub(crate) fn by_page(pages: &[LabelledPage], count: usize) -> Vec<usize> {
    (0..pages.len()).map(|page| page % count).collect()
}
