//! Stages of the pipeline, for the benches.
//!
//! In: a text. Out: a number, so that the work is not optimised away. [`floor`] is a lower
//! bound for any summariser based on words; the other functions add or isolate stages.

use crate::document::extraction;
use crate::language::Lexicon;
use crate::options::Options;
use crate::sentences::segment::Segmenter;
use crate::sentences::tokenize::Tokenizer;
use crate::text::lines;
use crate::text::span::Span;
use crate::text::word_breaks::words as words_of;

/// Finds the words of an English text, folds and counts them, and stems each distinct
/// word once. Returns the number of distinct terms.
#[must_use]
pub fn floor(text: &str) -> usize {
    let lexicon = Lexicon::of_tag("en");
    let mut tokenizer = Tokenizer::new(lexicon, text.len());
    tokenizer.add_sentence(text, Span::new(0, text.len()));
    tokenizer.finish().distinct_terms()
}

/// Does the same as [`floor`], but splits each paragraph into sentences first.
#[must_use]
pub fn sentences_and_words(text: &str) -> usize {
    let lexicon = Lexicon::of_tag("en");
    let mut segmenter = Segmenter::new(lexicon);
    let mut tokenizer = Tokenizer::new(lexicon, text.len());
    let mut sentences = Vec::new();
    for paragraph in lines::paragraphs(text) {
        segmenter.segment(text, paragraph.span, &mut sentences);
        for sentence in sentences.drain(..) {
            tokenizer.add_sentence(text, sentence);
        }
    }
    tokenizer.finish().distinct_terms()
}

/// Finds the words of a text. Returns their number.
#[must_use]
pub fn words(text: &str) -> usize {
    words_of(text, Span::new(0, text.len())).count()
}

/// Extracts the article: lines, stories, roles. Returns the number of lines.
#[must_use]
pub fn document(text: &str) -> usize {
    let read = extraction::read(&text.into(), &Options::default());
    read.map_or(0, |document| document.blocks.len())
}
