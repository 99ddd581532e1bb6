//! Measures whether a sentence is no prose although it stands in the text.
//!
//! Captions, titles of links, appeals and promises of what follows make bad summaries. In blind
//! tests readers rejected extracts with such sentences more than any others.

use crate::ranking::word_cues::{CAPTION, PhraseKind, WordCues};
use crate::sentences::tokenize::Tokens;
use crate::text::chars::{char_at, last};
use crate::text::span::Span;

/// Signs that a sentence is no prose.
#[allow(clippy::struct_excessive_bools)]
#[derive(Default)]
pub(super) struct Oddness {
    /// `true` if the sentence has no mark at its end.
    pub(super) unended: bool,
    /// `true` for the caption or the credit of a picture.
    pub(super) caption: bool,
    /// `true` for the text of a link or an appeal.
    pub(super) label: bool,
    /// `true` if the sentence promises what others contain.
    pub(super) promise: bool,
    /// `true` for a question.
    pub(super) question: bool,
}

/// Measures one sentence.
pub(super) fn oddness(
    text: &str,
    sentence: Span,
    tokens: &Tokens,
    i: usize,
    cues: &WordCues,
) -> Oddness {
    let trimmed = sentence
        .of(text)
        .trim_end_matches(|c: char| c.is_whitespace());
    let end = last(trimmed);
    let mut odd = Oddness {
        unended: has_no_end(trimmed),
        label: trimmed.matches(['|', '›', '•']).nth(1).is_some(),
        question: matches!(end, Some('?' | '？' | '؟')),
        ..Oddness::default()
    };
    let first = tokens.range(i).start;
    for (at, word) in tokens.words_of(i).enumerate() {
        if cues.of(word) & CAPTION != 0 {
            let span = tokens.word_span((first + at) as u32);
            odd.caption |= is_caption(text, span, at);
        }
        match cues.phrase_at(tokens, i, at) {
            Some(PhraseKind::Label) => odd.label = true,
            Some(PhraseKind::Promise) => odd.promise = true,
            Some(PhraseKind::Connective) | None => {}
        }
    }
    odd
}

/// Returns `true` if no mark ends a sentence, not even before a bracket at its end.
fn has_no_end(sentence: &str) -> bool {
    let is_open = |c: char| c.is_alphanumeric() || matches!(c, ',' | ';' | ':' | '-' | '–' | '|');
    let before = sentence.trim_end_matches([')', ']']);
    let is_whole = before.len() < sentence.len() && sentence.contains(['.', '!', '?', '…']);
    last(before).is_some_and(is_open) && !is_whole
}

/// Returns `true` if a word of captions stands alone in brackets, or opens the sentence before a
/// colon or a bracket.
fn is_caption(text: &str, word: Span, at: usize) -> bool {
    let after = char_at(text, word.end as usize);
    let before = (word.start as usize)
        .checked_sub(1)
        .map(|at| text.as_bytes()[at]);
    let bracketed = before == Some(b'(') && matches!(after, Some(')' | ':' | ',' | ' '));
    let labelled = at == 0 && matches!(after, Some(':' | '(' | '/' | '|'));
    bracketed || labelled
}
