//! Which pages are judged by the same network in a cross-validation.

use super::data::{Page, words};
use std::collections::{BTreeMap, BTreeSet};

/// Lines of so many words or more tell a site, if no more pages than this have them.
const TELLING_WORDS: usize = 3;
const TELLING_PAGES: usize = 40;
/// Telling lines that pages of one site share.
const SHARED: usize = 4;

/// The fold of each page. Pages that share a few telling lines are taken to be
/// of one site, as are all pages in French, and a site is in one fold: a
/// network is never asked about a site that it has seen.
pub(crate) fn by_site(pages: &[Page], count: usize) -> Vec<usize> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, page) in pages.iter().enumerate() {
        let lines: BTreeSet<&str> = page.lines.iter().map(String::as_str).collect();
        for line in lines
            .into_iter()
            .filter(|line| words(line) >= TELLING_WORDS)
        {
            holders.entry(line).or_default().push(i);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in holders
        .values()
        .filter(|holders| holders.len() <= TELLING_PAGES)
    {
        for (i, &a) in holders.iter().enumerate() {
            for &b in &holders[i + 1..] {
                *shared.entry((a, b)).or_default() += 1;
            }
        }
    }
    // The first page of its site that is known for each page.
    let mut first: Vec<usize> = (0..pages.len()).collect();
    for (&(a, b), _) in shared.iter().filter(|&(_, &lines)| lines >= SHARED) {
        join(&mut first, a, b);
    }
    let french: Vec<usize> = (0..pages.len())
        .filter(|&i| pages[i].lang == "fr")
        .collect();
    for pair in french.windows(2) {
        join(&mut first, pair[0], pair[1]);
    }
    let mut sites: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for page in 0..pages.len() {
        sites.entry(origin(&first, page)).or_default().push(page);
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

fn join(first: &mut [usize], a: usize, b: usize) {
    let (a, b) = (origin(first, a), origin(first, b));
    first[a.max(b)] = a.min(b);
}

fn origin(first: &[usize], mut page: usize) -> usize {
    while first[page] != page {
        page = first[page];
    }
    page
}

/// The fold of each page, whatever its site: what is to be expected on pages
/// of sites that are known.
pub(crate) fn by_page(pages: &[Page], count: usize) -> Vec<usize> {
    (0..pages.len()).map(|page| page % count).collect()
}
