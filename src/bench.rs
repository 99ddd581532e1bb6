//! For the benches only: the least that any summary of words costs.

use crate::language::Lexicon;
use crate::span::Span;
use crate::tokenize::Tokenizer;

/// Finds the words of an English text, folds and counts them, and stems each
/// distinct one once. Returns the number of distinct terms.
#[must_use]
pub fn floor(text: &str) -> usize {
    let lexicon = Lexicon::of_tag("en");
    let mut tokenizer = Tokenizer::new(lexicon, text.len());
    tokenizer.sentence(text, Span::new(0, text.len()));
    tokenizer.finish().terms()
}
