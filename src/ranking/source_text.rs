//! A text and its sentences, as the stages of the ranking read them.

use crate::language::Lexicon;
use crate::sentences::tokenize::TermId;
use crate::text::span::Span;
use std::ops::Range;

/// Position of a sentence in its text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SentenceSpan {
    pub(crate) span: Span,
    /// `true` for the first sentence of a paragraph.
    pub(crate) starts_paragraph: bool,
}

/// One of the texts that are ranked together.
pub(crate) struct SourceText<'t> {
    pub(crate) text: &'t str,
    pub(crate) lexicon: &'static Lexicon,
    /// Date of the text in months since the year 0, if it was found.
    pub(crate) month: Option<u32>,
    /// Terms of the title that occur in the texts.
    pub(crate) title: Vec<TermId>,
    /// Indices of its sentences among the sentences of all texts.
    pub(crate) sentences: Range<usize>,
}
