//! Pages whose lines people have told apart, and what is made of them for training.

use super::chance::Chance;
use super::network::Example;
use crate::Failure;
use nutgraf::internals::extraction;
use serde::Deserialize;
use std::collections::HashSet;
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
    /// Whether it is an article without a page.
    #[serde(skip)]
    pub(crate) alone: bool,
}

#[derive(Deserialize)]
struct Row {
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
        let Row { id, title, text } = serde_json::from_str(&line?)?;
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
            alone: true,
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
    let mut example = Example {
        inputs: vec![],
        labels: vec![],
        words: vec![],
        weight,
    };
    for (span, row) in extraction::rows(&text) {
        let line = which[ends.partition_point(|&end| end <= span.start as usize)];
        example.inputs.extend(row);
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
            while found
                .get(at)
                .is_some_and(|(span, _)| span.end as usize <= start)
            {
                at += 1;
            }
            start = end + 1;
            let here = found
                .get(at)
                .filter(|(span, _)| (span.start as usize) < end);
            here.map_or(f32::MIN, |&(_, score)| score)
        })
        .collect()
}

/// A part of a page that somebody might have copied.
pub(crate) fn copied(page: &Page, chance: &mut Chance) -> Vec<usize> {
    let end = page.lines.len();
    let main: Vec<usize> = (0..end).filter(|&i| page.is_main[i] == 1).collect();
    let (Some(&first), Some(&last)) = (main.first(), main.last()) else {
        return (0..end).collect();
    };
    // Somewhere before the article begins, and somewhere behind it.
    let before = chance.below(first + 1);
    let behind = last + 1 + chance.below(end - last);
    match chance.share() {
        ..0.58 => (0..end).collect(),
        ..0.70 => main,
        ..0.78 => (before..end).collect(),
        ..0.86 => (0..behind).collect(),
        ..0.93 => (before..behind).collect(),
        ..0.945 => {
            let from = chance.below(main.len());
            let to = from + chance.below(main.len() - from);
            (main[from]..=main[to]).collect()
        }
        _ => {
            // A few paragraphs between a few lines of the page's head and foot.
            let (head, few) = stretch(first, 12, chance);
            let (body, paragraphs) = stretch(main.len(), 8, chance);
            let (foot, more) = stretch(end - last - 1, 12, chance);
            let foot = last + 1 + foot;
            let paragraphs = main[body..body + paragraphs].iter().copied();
            (head..head + few)
                .chain(paragraphs)
                .chain(foot..foot + more)
                .collect()
        }
    }
}

/// Where a stretch of so many things starts, and its length, up to the most.
fn stretch(things: usize, most: usize, chance: &mut Chance) -> (usize, usize) {
    let length = chance.below(most.min(things) + 1);
    (chance.below(things - length + 1), length)
}
