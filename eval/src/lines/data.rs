//! Pages whose lines people have told apart, and what is made of them for training.

use super::chance::Chance;
use super::network::Example;
use crate::Failure;
use nutgraf::training;
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// A page as it was copied.
#[derive(Clone, Deserialize)]
pub(crate) struct Page {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) origin: String,
    #[serde(default)]
    pub(crate) lang: String,
    pub(crate) lines: Vec<String>,
    /// 1 for each line of the article.
    pub(crate) is_main: Vec<u8>,
}

#[derive(Deserialize)]
struct Text {
    id: String,
    #[serde(default)]
    title: Option<String>,
    text: String,
}

/// Reads the pages of files of JSON lines, packed or not; a page that stands
/// there twice is read once.
pub(crate) fn pages(files: &[impl AsRef<Path>]) -> Result<Vec<Page>, Failure> {
    let mut seen = HashSet::new();
    let mut pages: Vec<Page> = Vec::new();
    for file in files {
        for line in reader(file.as_ref())?.lines() {
            let page: Page = serde_json::from_str(&line?)?;
            if seen.insert(page.lines.clone()) {
                pages.push(page);
            }
        }
    }
    Ok(pages)
}

/// Reads a set of articles as pages of nothing but the article. A title that
/// stands over the text is left out.
pub(crate) fn articles(file: &Path) -> Result<Vec<Page>, Failure> {
    let origin = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut pages = Vec::new();
    for line in reader(file)?.lines() {
        let Text { id, title, text } = serde_json::from_str(&line?)?;
        let mut lines: Vec<String> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(str::to_owned)
            .collect();
        if lines.len() > 1 && title.is_some_and(|title| title.trim() == lines[0].trim()) {
            lines.remove(0);
        }
        pages.push(Page {
            id,
            origin: origin.to_string(),
            lang: String::new(),
            is_main: vec![1; lines.len()],
            lines,
        });
    }
    Ok(pages)
}

fn reader(file: &Path) -> Result<BufReader<Box<dyn Read>>, Failure> {
    let opened = File::open(file).map_err(|e| format!("{}: {e}", file.display()))?;
    let packed = file.extension().is_some_and(|e| e == "gz");
    let reader: Box<dyn Read> = if packed {
        Box::new(flate2::read::GzDecoder::new(opened))
    } else {
        Box::new(opened)
    };
    Ok(BufReader::new(reader))
}

/// Which fold each page belongs to. Pages that share four lines or more that
/// few others have are taken to be of one site, and a site is in one fold.
pub(crate) fn folds(pages: &[Page], count: usize) -> Vec<usize> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, page) in pages.iter().enumerate() {
        let lines: HashSet<&str> = page.lines.iter().map(String::as_str).collect();
        for line in lines.into_iter().filter(|line| words(line) >= 3) {
            holders.entry(line).or_default().push(i);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in holders.values().filter(|holders| holders.len() <= 40) {
        for (i, &a) in holders.iter().enumerate() {
            holders[i + 1..].iter().for_each(|&b| *shared.entry((a, b)).or_default() += 1);
        }
    }
    let mut site: Vec<usize> = (0..pages.len()).collect();
    let top = |site: &[usize], mut i: usize| {
        while site[i] != i {
            i = site[i];
        }
        i
    };
    let mut join = |a: usize, b: usize| {
        let (a, b) = (top(&site, a), top(&site, b));
        site[a.max(b)] = a.min(b);
    };
    for (&(a, b), _) in shared.iter().filter(|&(_, &lines)| lines >= 4) {
        join(a, b);
    }
    // A set in another language is one site.
    for (i, page) in pages.iter().enumerate().filter(|(_, page)| page.lang == "fr") {
        let first = pages.iter().position(|p| p.origin == page.origin).unwrap_or(i);
        join(first, i);
    }
    let mut sites: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for i in 0..pages.len() {
        sites.entry(top(&site, i)).or_default().push(i);
    }
    let mut sites: Vec<Vec<usize>> = sites.into_values().collect();
    sites.sort_by_key(|pages| std::cmp::Reverse(pages.len()));
    let (mut fold, mut sizes) = (vec![0; pages.len()], vec![0; count]);
    for site in sites {
        let least = (0..count).min_by_key(|&f| sizes[f]).unwrap_or(0);
        sizes[least] += site.len();
        site.into_iter().for_each(|page| fold[page] = least);
    }
    fold
}

/// Words between blanks.
pub(crate) fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

/// What the engine tells of some lines of a page, as if only they had been copied.
pub(crate) fn example(page: &Page, which: &[usize], weight: f32) -> Example {
    let mut text = String::new();
    let mut ends = Vec::new();
    for &line in which {
        text.push_str(&page.lines[line]);
        text.push('\n');
        ends.push(text.len());
    }
    let mut example = Example { rows: vec![], labels: vec![], words: vec![], weight };
    for (span, row) in training::rows(&text) {
        let line = which[ends.partition_point(|&end| end <= span.start as usize)];
        example.rows.extend(row);
        example.labels.push(f32::from(page.is_main[line]));
        example.words.push(words(span.of(&text)) as f32);
    }
    example
}

/// The score of each line of a page, from those of its paragraphs.
pub(crate) fn by_line(page: &Page, scores: impl Fn(&str) -> Vec<(nutgraf::Span, f32)>) -> Vec<f32> {
    let text = page.lines.join("\n");
    let found = scores(&text);
    let mut start = 0;
    let mut at = 0;
    page.lines
        .iter()
        .map(|line| {
            let end = start + line.len();
            while found.get(at).is_some_and(|(span, _)| span.end as usize <= start) {
                at += 1;
            }
            start = end + 1;
            let here = found.get(at).filter(|(span, _)| (span.start as usize) < end);
            here.map_or(f32::MIN, |&(_, score)| score)
        })
        .collect()
}

/// A part of a page that somebody might have copied.
pub(crate) fn copied(page: &Page, chance: &mut Chance) -> Vec<usize> {
    let all = 0..page.lines.len();
    let main: Vec<usize> = all.clone().filter(|&i| page.is_main[i] == 1).collect();
    let (Some(&first), Some(&last)) = (main.first(), main.last()) else {
        return all.collect();
    };
    let roll = chance.share();
    if roll < 0.60 {
        all.collect()
    } else if roll < 0.72 {
        main
    } else if roll < 0.80 {
        (chance.below(first + 1)..all.end).collect()
    } else if roll < 0.88 {
        (0..=last + chance.below(all.end - last)).collect()
    } else if roll < 0.96 {
        (chance.below(first + 1)..=last + chance.below(all.end - last)).collect()
    } else {
        let from = chance.below(main.len());
        let to = from + chance.below(main.len() - from);
        (main[from]..=main[to]).collect()
    }
}
