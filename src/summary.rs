//! The result types: ranked sentences, keywords, and the lines of each text.
//!
//! Input: sentences that the pipeline has ranked. Output: the public result types, and the
//! selection of the sentences that fit the requested length (`selection`).

pub(crate) mod selection;
pub(crate) mod sentence;

use crate::document::block::{Block, ExcludedLine, Notice, Story};
use crate::keyword::Keyword;
use crate::text::span::Span;
use sentence::Sentence;

/// Summary of one text: all sentences with their ranks, and the analysis of the text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// All sentences of the article in reading order, chosen or not.
    pub sentences: Vec<Sentence>,
    /// Most characteristic words and phrases, heaviest first, at most ten.
    pub keywords: Vec<Keyword>,
    /// All lines of the text with their roles, in reading order.
    pub blocks: Vec<Block>,
    /// Stories of the text in reading order, at least one.
    pub stories: Vec<Story>,
    /// Position of the title, if the text contains one.
    pub title: Option<Span>,
    /// Line with the date of the summarised story, if the text contains one that names a year.
    pub date: Option<Span>,
    /// Message for the reader if the text is not a regular article.
    pub notice: Option<Notice>,
    /// Language whose rules were applied.
    pub language: Language,
    /// Number of words in the whole text, including the lines outside of the article.
    pub words: usize,
}

/// Summary of several texts: their sentences in one ranking, and the analysis of each text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MultiSummary {
    /// All sentences of all articles, by text and then in reading order.
    pub sentences: Vec<Sentence>,
    /// Most characteristic words and phrases, heaviest first, at most ten.
    pub keywords: Vec<Keyword>,
    /// Analysis of each text, in the order of the input.
    pub sources: Vec<Source>,
}

/// Analysis of one of several texts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Source {
    /// All lines of the text with their roles, in reading order; empty for a blank text.
    pub blocks: Vec<Block>,
    /// Stories of the text in reading order.
    pub stories: Vec<Story>,
    /// Position of the title, if the text contains one.
    pub title: Option<Span>,
    /// Line with the date of the summarised story, if the text contains one that names a year.
    pub date: Option<Span>,
    /// Message for the reader if the text is not a regular article.
    pub notice: Option<Notice>,
    /// Language whose rules were applied.
    pub language: Language,
    /// Number of words in the whole text, including the lines outside of the article.
    pub words: usize,
}

/// Language of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Language {
    /// BCP 47 primary language subtag; `und` if the language is unknown.
    pub code: &'static str,
    /// `true` if Nutgraf has stop words, abbreviations and a stemmer for the language.
    pub tuned: bool,
    /// Language that the page declares, as a BCP 47 tag. [`Language::code`] differs from it if
    /// the text is clearly in another language.
    pub declared: Option<String>,
}

impl Summary {
    pub(crate) fn new(sentences: Vec<Sentence>, keywords: Vec<Keyword>, source: Source) -> Self {
        Self {
            sentences,
            keywords,
            blocks: source.blocks,
            stories: source.stories,
            title: source.title,
            date: source.date,
            notice: source.notice,
            language: source.language,
            words: source.words,
        }
    }

    /// Returns the sentences of the summary in reading order.
    pub fn chosen(&self) -> impl Iterator<Item = &Sentence> {
        chosen(&self.sentences)
    }

    /// Returns the lines outside of the article in reading order.
    pub fn excluded(&self) -> impl Iterator<Item = ExcludedLine> {
        excluded(&self.blocks)
    }

    /// Returns the number of words in the sentences of the article.
    #[must_use]
    pub fn article_words(&self) -> usize {
        article_words(&self.sentences)
    }
}

impl MultiSummary {
    /// Returns the sentences of the summary, by text and then in reading order.
    pub fn chosen(&self) -> impl Iterator<Item = &Sentence> {
        chosen(&self.sentences)
    }

    /// Returns the number of words in the sentences of all articles.
    #[must_use]
    pub fn article_words(&self) -> usize {
        article_words(&self.sentences)
    }
}

impl Source {
    /// Returns the lines outside of the article in reading order.
    pub fn excluded(&self) -> impl Iterator<Item = ExcludedLine> {
        excluded(&self.blocks)
    }
}

fn chosen(sentences: &[Sentence]) -> impl Iterator<Item = &Sentence> {
    sentences.iter().filter(|sentence| sentence.chosen)
}

fn excluded(blocks: &[Block]) -> impl Iterator<Item = ExcludedLine> {
    blocks.iter().filter_map(|block| {
        block.excluded.map(|reason| ExcludedLine {
            span: block.span,
            role: block.role,
            reason,
        })
    })
}

fn article_words(sentences: &[Sentence]) -> usize {
    let words = sentences.iter().map(|sentence| sentence.words as usize);
    words.sum()
}
