//! Keywords of an article, as the result reports them.

use crate::text::span::Span;

/// Word or phrase that is characteristic of the article.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Keyword {
    /// Position of one occurrence in the most frequent form, for display: "ferries" if the
    /// article says that more often than "ferry". An occurrence at the start of a sentence,
    /// where every word has a capital, counts half.
    pub span: Span,
    /// Index of the text that `span` refers to; 0 for a single text.
    pub source: u32,
    /// Weight relative to the best keyword, above 0 and up to 1: 1 divided by 1 plus the
    /// difference of their scores.
    pub weight: f64,
    /// Number of occurrences in any form.
    pub count: u32,
    /// Positions of all occurrences in reading order. No two keywords share a word.
    pub spans: Vec<SourceSpan>,
}

/// Range of one of several texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourceSpan {
    /// Index of the text; 0 for a single text.
    pub source: u32,
    /// Position in that text.
    pub span: Span,
}
