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
//! assert_eq!(summary.sentences[0].reasons()[0].cause.code(), "central");
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # How it works
//! [`summarize`] is the pipeline; each stage is a module of its own, in this order:
//!
//! 1. `lines` finds paragraphs, hard-wrapped or not; `document` gives each a
//!    [`Role`]: body, title, caption, furniture …
//! 2. `story` finds where another article begins in the same paste.
//! 3. `language` tells the language and holds what is particular to it.
//! 4. `segment` cuts the body into sentences, by the rules of Unicode
//!    (`boundaries`, `unicode`) and some for abbreviations.
//! 5. `tokenize` turns sentences into words and stems, as numbers.
//! 6. `terms` counts them: tf, idf over sentences, vectors.
//! 7. `features` describes every sentence by numbers from 0 to 1 ([`Feature`]).
//! 8. `score` is their weighted sum, whose parts are the reasons.
//! 9. `select` ranks all sentences once, with regard to repetition; any
//!    [`Length`] is a prefix of that ranking.
//! 10. `summary` is the result.
//!
//! Everything is linear in the length of the text and gives the same result on
//! every machine. In WebAssembly, `wasm` and `dom` connect it to JavaScript.

#[doc(hidden)]
pub mod bench;
mod boundaries;
mod chars;
mod document;
#[cfg(target_family = "wasm")]
mod dom;
mod error;
mod features;
mod intern;
mod keywords;
mod language;
mod lines;
mod options;
mod score;
mod segment;
mod select;
mod span;
mod story;
mod summary;
mod terms;
mod tokenize;
mod unicode;
#[cfg(any(test, target_family = "wasm"))]
mod utf16;
#[cfg(target_family = "wasm")]
pub mod wasm;

pub use document::Role;
pub use error::Error;
pub use features::Feature;
pub use options::{Length, Options};
pub use score::Score;
pub use span::Span;
pub use summary::{Cause, Keyword, Language, Reason, Sentence, SetAside, Summary};

use document::Block;
use features::Sentence as Seen;
use language::Lexicon;
use segment::Segmenter;
use tokenize::Tokenizer;

/// The longest text that is taken, in bytes of UTF-8: 64 MiB, a shelf of
/// books, which a browser's memory can still hold many times over.
pub const MAX_BYTES: usize = 64 << 20;

/// Ranks the sentences of a text and chooses those of its summary.
///
/// Time and memory are linear in the length of the text.
///
/// # Errors
/// [`Error::Empty`] for a blank text, [`Error::TooLong`] for one longer than
/// [`MAX_BYTES`], [`Error::Option`] for an option out of its range.
pub fn summarize(text: &str, options: &Options) -> Result<Summary, Error> {
    options.check()?;
    if text.len() > MAX_BYTES {
        return Err(Error::TooLong { bytes: text.len() });
    }
    let mut blocks = document::read(text);
    if blocks.is_empty() {
        return Err(Error::Empty);
    }
    let stories = story::split(text, &blocks);
    let main = story::main(&blocks, &stories);
    let title = story::mark(&mut blocks, &stories, main);
    let (body, rest): (Vec<&Block>, Vec<&Block>) =
        blocks.iter().partition(|block| block.role == Role::Body);

    let start = body.first().map_or(0, |block| block.span.start as usize);
    let lexicon = lexicon(chars::slice(text, start, text.len()), options);
    let mut segmenter = Segmenter::new(&lexicon);
    let mut tokenizer = Tokenizer::new(&lexicon, text.len());
    let mut sentences: Vec<Seen> = Vec::new();
    let mut spans = Vec::new();
    for block in &body {
        segmenter.segment(text, block.span, &mut spans);
        for (i, span) in spans.drain(..).enumerate() {
            tokenizer.sentence(text, span);
            sentences.push(Seen {
                span,
                starts_paragraph: i == 0,
            });
        }
    }
    let title_text = options.title.as_deref().or(title.map(|span| span.of(text)));
    let title_terms = tokenizer.known_terms(title_text.unwrap_or(""));
    let tokens = tokenizer.finish();

    let stats = terms::stats(&tokens);
    let features = features::features(text, &sentences, &tokens, &stats, &title_terms, &lexicon);
    let mut ranked: Vec<Sentence> = (0..sentences.len())
        .map(|i| {
            let parts = score::parts(&features[i]);
            Sentence::new(sentences[i].span, tokens.words_in(i), parts)
        })
        .collect();
    let scores: Vec<Score> = ranked.iter().map(|sentence| sentence.score).collect();
    let ranking = select::rank(&scores, &stats.vectors, &tokens.copies(), tokens.terms());
    for (i, place) in ranking.iter().enumerate() {
        ranked[place.sentence].ranked(i + 1, place.score, place.repeats);
    }

    let words_aside: usize = rest
        .iter()
        .map(|block| tokenize::words(text, block.span).count())
        .sum();
    let mut summary = Summary {
        words: words_aside + tokens.words(),
        keywords: keywords::keywords(text, &tokens, &stats),
        sentences: ranked,
        set_aside: rest
            .iter()
            .map(|b| SetAside {
                span: b.span,
                role: b.role,
            })
            .collect(),
        body: body.iter().map(|block| block.span).collect(),
        title,
        language: Language {
            code: lexicon.language.code,
            tuned: lexicon.language.tuned,
        },
    };
    summary.cut(options.length);
    Ok(summary)
}

/// Splits a text into sentences, every line of it taken for the article's own.
///
/// # Errors
/// As [`summarize`].
pub fn sentences(text: &str, options: &Options) -> Result<Vec<Span>, Error> {
    options.check()?;
    if text.len() > MAX_BYTES {
        return Err(Error::TooLong { bytes: text.len() });
    }
    let paragraphs = lines::paragraphs(text);
    let lexicon = lexicon(text, options);
    let mut segmenter = Segmenter::new(&lexicon);
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
fn lexicon(text: &str, options: &Options) -> Lexicon {
    options
        .language
        .as_deref()
        .map_or_else(|| Lexicon::detect(text), Lexicon::of_tag)
}
