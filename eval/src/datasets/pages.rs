//! Web pages whose lines or texts people have labelled.

use crate::error::Error;
use crate::jsonl;
use nutgraf::Span;
use serde::Deserialize;
use std::collections::HashSet;
use std::path::Path;

/// A page as it was copied, with a label for each line.
#[derive(Clone, Deserialize)]
pub(crate) struct LabelledPage {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) origin: String,
    #[serde(default)]
    pub(crate) lang: String,
    pub(crate) lines: Vec<String>,
    /// 1 for each line of the article, else 0.
    pub(crate) is_main: Vec<u8>,
    /// `true` if the text is an article without a page around it.
    #[serde(skip)]
    pub(crate) is_article_only: bool,
}

/// A page read from HTML by `eval/html/read.js`.
#[derive(Deserialize)]
pub(crate) struct HtmlPage {
    #[serde(default)]
    pub(crate) id: String,
    pub(crate) text: String,
    /// The packed markup of each line.
    pub(crate) marks: Vec<u32>,
    /// The text of the article, as people marked it.
    pub(crate) main_text: String,
    pub(crate) language: Option<String>,
}

#[derive(Deserialize)]
struct ArticleRow {
    id: String,
    #[serde(default)]
    title: Option<String>,
    text: String,
}

/// Reads the pages of several files. Pages with the same lines are read once.
pub(crate) fn pages(files: &[impl AsRef<Path>]) -> Result<Vec<LabelledPage>, Error> {
    let mut seen = HashSet::new();
    let mut pages: Vec<LabelledPage> = Vec::new();
    for file in files {
        for page in jsonl::rows::<LabelledPage>(file.as_ref())? {
            let page = page?;
            if seen.insert(page.lines.clone()) {
                pages.push(page);
            }
        }
    }
    Ok(pages)
}

/// Reads files of articles as pages that hold nothing but the article. A first
/// line that equals the title is removed.
pub(crate) fn articles(files: &[impl AsRef<Path>]) -> Result<Vec<LabelledPage>, Error> {
    let mut pages = Vec::new();
    for file in files {
        let file = file.as_ref();
        let origin = file.file_stem().unwrap_or_default().to_string_lossy();
        for row in jsonl::rows(file)? {
            pages.push(article(row?, &origin));
        }
    }
    Ok(pages)
}

fn article(row: ArticleRow, origin: &str) -> LabelledPage {
    let ArticleRow { id, title, text } = row;
    let mut lines: Vec<String> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect();
    if lines.len() > 1 && title.is_some_and(|title| title.trim() == lines[0].trim()) {
        lines.remove(0);
    }
    LabelledPage {
        id,
        origin: origin.to_owned(),
        lang: String::new(),
        is_main: vec![1; lines.len()],
        is_article_only: true,
        lines,
    }
}

/// Counts the words of a line, separated by white space.
pub(crate) fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

impl LabelledPage {
    /// Returns a score for each line. `score` receives the whole text and returns
    /// the score of each paragraph; a line without a paragraph gets `f32::MIN`.
    pub(crate) fn score_lines(&self, score: impl Fn(&str) -> Vec<(Span, f32)>) -> Vec<f32> {
        let text = self.lines.join("\n");
        let scores = score(&text);
        let (mut start, mut at) = (0, 0);
        let score_of = |line: &String| {
            let end = start + line.len();
            let is_before = |&(span, _): &(Span, f32)| span.end as usize <= start;
            while scores.get(at).is_some_and(is_before) {
                at += 1;
            }
            start = end + 1;
            let here = scores.get(at);
            let here = here.filter(|(span, _)| (span.start as usize) < end);
            here.map_or(f32::MIN, |&(_, score)| score)
        };
        self.lines.iter().map(score_of).collect()
    }
}
