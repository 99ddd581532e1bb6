//! For the benches only: the least that any summary of words costs, and what
//! finding the sentences adds to it.

use crate::language::Lexicon;
use crate::lines;
use crate::segment::Segmenter;
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

/// The same, sentence by sentence: each paragraph is cut into sentences first.
#[must_use]
pub fn sentences_and_words(text: &str) -> usize {
    let lexicon = Lexicon::of_tag("en");
    let mut segmenter = Segmenter::new(lexicon);
    let mut tokenizer = Tokenizer::new(lexicon, text.len());
    let mut sentences = Vec::new();
    for paragraph in lines::paragraphs(text) {
        segmenter.segment(text, paragraph.span, &mut sentences);
        for sentence in sentences.drain(..) {
            tokenizer.sentence(text, sentence);
        }
    }
    tokenizer.finish().terms()
}
