//! Analyzes the texts: extraction, sentences, words, term statistics and features.

use super::{check, lexicon};
use crate::document::extraction::{self, Document};
use crate::document::page::Page;
use crate::error::Error;
use crate::options::Options;
use crate::ranking::features::Features;
use crate::ranking::overrides::Overrides;
use crate::ranking::references::Needs;
use crate::ranking::source_text::{SentenceSpan, SourceText};
use crate::ranking::word_cues::WordCues;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::segment::Segmenter;
use crate::sentences::terms::{self, TermStats};
use crate::sentences::tokenize::{Tokenizer, Tokens};
use crate::text::chars;
use crate::text::span::Span;

/// Analyzed texts, ready for scoring.
pub(crate) struct Analysis<'t> {
    /// Lines and stories of each text.
    pub(crate) documents: Vec<Document>,
    pub(crate) sources: Vec<SourceText<'t>>,
    /// Sentences of all texts, in reading order.
    pub(crate) sentences: Vec<SentenceSpan>,
    pub(crate) tokens: Tokens,
    pub(crate) stats: TermStats,
    pub(crate) bigrams: Bigrams,
    pub(crate) features: Features,
    /// Needs of each sentence: other sentences without which it is not understood.
    pub(crate) needs: Needs,
    pub(crate) overrides: Overrides,
}

/// Runs the stages up to the features.
///
/// # Errors
/// See [`crate::summarize_all`].
pub(crate) fn analyze<'t>(pages: &[Page<'t>], options: &Options) -> Result<Analysis<'t>, Error> {
    let bytes = check(pages, options)?;
    let mut reader = SourceReader::new(pages.len(), bytes, options);
    for page in pages {
        reader.read(page)?;
    }
    reader.finish()
}

/// Reads texts one by one: extracts the article, splits it into sentences and those into words.
struct SourceReader<'t, 'o> {
    options: &'o Options,
    /// Number of bytes of all texts.
    bytes: usize,
    documents: Vec<Document>,
    sources: Vec<SourceText<'t>>,
    sentences: Vec<SentenceSpan>,
    /// Created with the language of the first text.
    tokenizer: Option<Tokenizer<'static>>,
    /// Sentences of the current block; empty between blocks.
    spans: Vec<Span>,
}

impl<'t, 'o> SourceReader<'t, 'o> {
    fn new(texts: usize, bytes: usize, options: &'o Options) -> Self {
        Self {
            options,
            bytes,
            documents: Vec::with_capacity(texts),
            sources: Vec::with_capacity(texts),
            sentences: Vec::new(),
            tokenizer: None,
            spans: Vec::new(),
        }
    }

    fn read(&mut self, page: &Page<'t>) -> Result<(), Error> {
        let text = page.text();
        let document = extraction::read(page, self.options)?;
        let blocks = &document.blocks;
        let start = blocks.iter().find(|block| block.is_text());
        let start = start.map_or(0, |block| block.span.start as usize);
        let reading = document.reading.as_deref().unwrap_or(text);
        let lexicon = lexicon(
            chars::slice(reading, start, text.len()),
            page.language(),
            self.options,
        );
        let tokenizer = self
            .tokenizer
            .get_or_insert_with(|| Tokenizer::new(lexicon, self.bytes));
        tokenizer.next_source(self.sources.len(), lexicon);
        let mut segmenter = Segmenter::new(lexicon);
        let first = self.sentences.len();
        for block in blocks.iter().filter(|block| block.is_text()) {
            segmenter.segment(reading, block.span, &mut self.spans);
            if document.reading.is_some() {
                cover(text, block.span, &mut self.spans);
            }
            for (i, span) in self.spans.drain(..).enumerate() {
                tokenizer.add_sentence(reading, span);
                self.sentences.push(SentenceSpan {
                    span,
                    starts_paragraph: i == 0,
                });
            }
        }
        let title = document.title.map(|span| span.of(reading));
        let title = self.options.title.as_deref().or(title);
        self.sources.push(SourceText {
            text,
            title: tokenizer.known_terms(title.unwrap_or("")),
            lexicon,
            month: document.date.map(|date| date.month),
            sentences: first..self.sentences.len(),
        });
        self.documents.push(document);
        Ok(())
    }

    /// Counts the terms and measures the sentences of all texts.
    fn finish(self) -> Result<Analysis<'t>, Error> {
        let Self {
            options,
            documents,
            sources,
            sentences,
            tokenizer,
            ..
        } = self;
        let Some(mut tokenizer) = tokenizer.filter(|_| !sentences.is_empty()) else {
            return Err(Error::Empty);
        };
        // Focus phrases are read in the language of the first text.
        tokenizer.next_source(0, sources[0].lexicon);
        let cues = WordCues::new(&tokenizer, &sources);
        let focus = options.focus.iter();
        let focus = focus.filter_map(|phrase| tokenizer.phrase_keys(phrase));
        let focus = focus.collect();
        let tokens = tokenizer.finish();
        let overrides = Overrides::new(focus, &sentences, options)?;
        let stats = terms::stats(&tokens);
        let bigrams = Bigrams::new(&tokens, &stats);
        let needs = Needs::new(&sources, &sentences, &tokens, &cues);
        let features = Features::new(&sources, &tokens, &stats, &bigrams, cues);
        Ok(Analysis {
            documents,
            sources,
            sentences,
            tokens,
            stats,
            bigrams,
            features,
            needs,
            overrides,
        })
    }
}

/// Extends the sentences of a block by the labels before each, and after the last.
fn cover(text: &str, block: Span, sentences: &mut [Span]) {
    let mut end = block.start;
    for sentence in &mut *sentences {
        let whole = chars::trimmed(text, end as usize, sentence.end as usize);
        sentence.start = whole.map_or(sentence.start, |whole| whole.start);
        end = sentence.end;
    }
    if let Some(last) = sentences.last_mut() {
        last.end = block.end;
    }
}
