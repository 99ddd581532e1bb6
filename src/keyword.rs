//! Keywords, a part of the result.

use crate::text::span::Span;

/// A word or phrase that the article keeps coming back to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Keyword {
    /// Where it stands in the form that the article uses most.
    pub span: Span,
    /// In which text that is, of several; 0 for a single one.
    pub source: u32,
    /// Its tf-idf weight, longer phrases counting more, as a share of the heaviest:
    /// above 0 and up to 1.
    pub weight: f64,
    /// How many times it occurs, in any of its forms.
    pub count: u32,
    /// Where it occurs, in reading order.
    pub spans: Vec<SourceSpan>,
}

/// A stretch of one of several texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourceSpan {
    /// Which text; 0 for a single one.
    pub source: u32,
    /// Where in that text.
    pub span: Span,
}
