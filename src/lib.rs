//! Nutgraf finds an article's own key sentences.
//!
//! It never writes a word: every sentence of a summary is a slice of the text
//! that was passed in, in reading order, with its rank, its score and the
//! reasons for it.
//!
//! ```
//! use nutgraf::{Length, Options, summarize};
//!
//! let text = "The ferry to Lind stayed in port on Tuesday. Gales had closed the strait \
//!     to every ship since the weekend. The harbour office hopes that the ferry can sail \
//!     on Thursday. It was a quiet day on the quay.";
//! let summary = summarize(text, &Options::new(Length::Sentences(1)))?;
//!
//! let chosen: Vec<&str> = summary.chosen().map(|sentence| sentence.span.of(text)).collect();
//! assert_eq!(chosen, ["The ferry to Lind stayed in port on Tuesday."]);
//! // Every sentence is ranked, chosen or not, and says why.
//! assert_eq!(summary.sentences.len(), 4);
//! assert_eq!(summary.sentences[0].reasons()[0].cause.code(), "position");
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # How it works
//! [`summarize`] is the pipeline; each stage is a module of its own, in this order:
//!
//! 1. `document` understands what was pasted: `lines` finds paragraphs,
//!    hard-wrapped or not, `shape` looks at each, `story` finds where another
//!    article begins, `roles` gives each line a [`Role`] (body, caption,
//!    furniture …) by what `evidence` the `classifier` has, and `title` finds
//!    the line that names the article.
//! 2. `language` tells the language and holds what is particular to it.
//! 3. `segment` cuts the body into sentences, by the rules of Unicode
//!    (`boundaries`, `unicode`) and some for abbreviations.
//! 4. `tokenize` turns sentences into words and stems, as numbers.
//! 5. `terms` counts them: tf, idf over sentences, vectors.
//! 6. `features` describes every sentence by numbers from 0 to 1.
//! 7. `score` is their weighted sum, whose parts are the reasons ([`Feature`]).
//! 8. `select` ranks all sentences once, with regard to repetition; any
//!    [`Length`] is a prefix of that ranking.
//! 9. `summary` is the result.
//!
//! Everything is linear in the length of the text and gives the same result on
//! every machine. In WebAssembly, `wasm` and `dom` connect it to JavaScript.

#[doc(hidden)]
pub mod bench;
mod block;
mod boundaries;
mod chars;
mod classifier;
mod document;
#[cfg(target_family = "wasm")]
mod dom;
mod error;
mod evidence;
mod features;
mod intern;
mod keywords;
mod language;
mod lines;
mod markup;
mod options;
mod page;
mod roles;
mod score;
mod segment;
mod select;
mod shape;
mod span;
mod story;
mod summary;
mod terms;
mod title;
mod tokenize;
#[doc(hidden)]
pub mod training;
#[doc(hidden)]
pub mod trial;
mod unicode;
#[cfg(any(test, target_family = "wasm"))]
mod utf16;
#[cfg(target_family = "wasm")]
pub mod wasm;

pub use block::{AsideReason, Block, Notice, Role};
pub use error::Error;
pub use features::Feature;
pub use options::{Length, Options, StoryChoice};
#[doc(hidden)]
pub use page::{CLUES, Clue, clues};
pub use page::{Hint, Mark, Page, Tag, Within};
pub use score::{Score, Weights};
pub use span::Span;
pub use summary::{Cause, Keyword, Language, Reason, Sentence, SetAside, Story, Summary};

use features::{Cues, Sentence as Seen};
use language::Lexicon;
use segment::Segmenter;
use tokenize::Tokenizer;

/// The longest text that is taken, in bytes of UTF-8: 64 MiB, a shelf of
/// books, which a browser's memory can still hold many times over.
pub const MAX_BYTES: usize = 64 << 20;

/// Ranks the sentences of a text, or of a [`Page`], and chooses those of its summary.
///
/// Time and memory are linear in the length of the text.
///
/// # Errors
/// [`Error::Empty`] for a blank text, [`Error::TooLong`] for one longer than
/// [`MAX_BYTES`], [`Error::Option`] for an option out of its range.
pub fn summarize<'t>(text: impl Into<Page<'t>>, options: &Options) -> Result<Summary, Error> {
    summarize_page(&text.into(), options)
}

fn summarize_page(page: &Page, options: &Options) -> Result<Summary, Error> {
    let text = page.text();
    let Described {
        document,
        lexicon,
        sentences,
        tokens,
        stats,
        signals,
    } = describe(page, options)?;
    let mut ranked: Vec<Sentence> = (0..sentences.len())
        .map(|i| {
            let parts = score::parts(&signals[i], &options.weights);
            Sentence::new(sentences[i].span, tokens.words_in(i), parts)
        })
        .collect();
    let scores: Vec<Score> = ranked.iter().map(|sentence| sentence.score).collect();
    let ranking = select::rank(
        &scores,
        &stats.vectors,
        &tokens.copies(),
        tokens.terms(),
        select::SIMILAR,
    );
    for (i, place) in ranking.iter().enumerate() {
        ranked[place.sentence].ranked(i + 1, place.score, place.repeats);
    }

    let words_in = |block: &Block| tokenize::words(text, block.span).count();
    let untold = document.blocks.iter().filter(|block| !block.is_text());
    let mut summary = Summary {
        words: untold.map(words_in).sum::<usize>() + tokens.words(),
        keywords: keywords::keywords(text, &tokens, &stats),
        sentences: ranked,
        stories: document.stories,
        title: document.title,
        notice: document.notice,
        language: Language {
            code: lexicon.language.code,
            tuned: lexicon.language.tuned,
        },
        blocks: document.blocks,
    };
    match summary.notice {
        // All of it is given back.
        Some(Notice::NoArticle) => summary.cut(Length::Sentences(u32::MAX)),
        _ => summary.cut(options.length),
    }
    Ok(summary)
}

/// Refuses what is not taken.
fn check(text: &str, options: &Options) -> Result<(), Error> {
    options.check(text.len())?;
    if text.len() > MAX_BYTES {
        return Err(Error::TooLong { bytes: text.len() });
    }
    Ok(())
}

/// A text as its sentences are scored by.
struct Described {
    document: document::Document,
    lexicon: &'static Lexicon,
    sentences: Vec<Seen>,
    tokens: tokenize::Tokens,
    stats: terms::TermStats,
    signals: Vec<features::Signals>,
}

/// Everything up to the signals of each sentence.
fn describe(page: &Page, options: &Options) -> Result<Described, Error> {
    let text = page.text();
    check(text, options)?;
    let document = document::read(page, options)?;
    if document.blocks.is_empty() {
        return Err(Error::Empty);
    }
    let blocks = &document.blocks;
    let start = blocks.iter().find(|block| block.is_text());
    let start = start.map_or(0, |block| block.span.start as usize);
    let lexicon = lexicon(chars::slice(text, start, text.len()), options);
    let mut segmenter = Segmenter::new(lexicon);
    let mut tokenizer = Tokenizer::new(lexicon, text.len());
    let mut sentences: Vec<Seen> = Vec::new();
    let mut spans = Vec::new();
    for block in blocks.iter().filter(|block| block.is_text()) {
        segmenter.segment(text, block.span, &mut spans);
        for (i, span) in spans.drain(..).enumerate() {
            tokenizer.sentence(text, span);
            sentences.push(Seen {
                span,
                starts_paragraph: i == 0,
            });
        }
    }
    let title = document.title;
    let title_text = options.title.as_deref().or(title.map(|span| span.of(text)));
    let title_terms = tokenizer.known_terms(title_text.unwrap_or(""));
    let cues = Cues::new(&mut tokenizer, lexicon);
    let tokens = tokenizer.finish();

    let stats = terms::stats(&tokens);
    let signals = features::features(
        text,
        &sentences,
        &tokens,
        &stats,
        &title_terms,
        &cues,
        lexicon,
    );
    Ok(Described {
        document,
        lexicon,
        sentences,
        tokens,
        stats,
        signals,
    })
}

/// Splits a text into sentences, every line of it taken for the article's own.
///
/// # Errors
/// As [`summarize`].
pub fn sentences(text: &str, options: &Options) -> Result<Vec<Span>, Error> {
    check(text, options)?;
    let paragraphs = lines::paragraphs(text);
    let lexicon = lexicon(text, options);
    let mut segmenter = Segmenter::new(lexicon);
    let mut spans = Vec::new();
    for paragraph in &paragraphs {
        segmenter.segment(text, paragraph.span, &mut spans);
    }
    if spans.is_empty() {
        Err(Error::Empty)
    } else {
        Ok(spans)
    }
}

/// The lists of the language that was asked for, or else of the text's own.
fn lexicon(text: &str, options: &Options) -> &'static Lexicon {
    options
        .language
        .as_deref()
        .map_or_else(|| Lexicon::detect(text), Lexicon::of_tag)
}
