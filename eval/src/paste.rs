//! `paste`: how well the article's lines are told from the rest of a page.

use crate::lines::data::{Page, words};

/// Word counts of one page, or of its sentence lines.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) kept: f64,
    pub(crate) wanted: f64,
    pub(crate) both: f64,
}

impl Counts {
    pub(crate) fn f1(self) -> f64 {
        if self.kept + self.wanted == 0.0 { 1.0 } else { 2.0 * self.both / (self.kept + self.wanted) }
    }
    pub(crate) fn precision(self) -> f64 {
        if self.kept == 0.0 { 1.0 } else { self.both / self.kept }
    }
    pub(crate) fn recall(self) -> f64 {
        if self.wanted == 0.0 { 1.0 } else { self.both / self.wanted }
    }
}

/// Ends in terminal punctuation, closing quotes aside, and has five words or more.
pub(crate) fn is_sentence(line: &str) -> bool {
    let open = line.trim().trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '}', '“', '‘', '›', '\u{a0}', ' ']);
    open.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।']) && words(line) >= 5
}

/// Counts of all lines, and of sentence lines alone.
pub(crate) fn counts(page: &Page, keep: impl Fn(usize) -> bool) -> [Counts; 2] {
    let mut counts = [Counts::default(); 2];
    for (i, line) in page.lines.iter().enumerate() {
        let (n, main, kept) = (words(line) as f64, page.is_main[i] == 1, keep(i));
        for (k, counts) in counts.iter_mut().enumerate() {
            if k == 1 && !is_sentence(line) {
                continue;
            }
            counts.kept += if kept { n } else { 0.0 };
            counts.wanted += if main { n } else { 0.0 };
            counts.both += if main && kept { n } else { 0.0 };
        }
    }
    counts
}
