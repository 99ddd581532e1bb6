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

mod document;
mod error;
mod feature;
#[doc(hidden)]
pub mod internals;
mod keyword;
mod language;
mod limits;
mod options;
mod pipeline;
mod ranking;
mod score;
mod sentences;
mod summary;
mod text;
#[cfg(target_family = "wasm")]
pub mod wasm;

pub use document::block::{Block, ExcludedLine, ExclusionReason, Notice, Role, Story};
pub use document::page::{Ancestor, Hint, LineMarkup, Page, Tag};
#[doc(hidden)]
pub use document::page::{MARKUP_FEATURES, MarkupFeature, markup_features};
pub use error::Error;
pub use feature::Feature;
pub use keyword::{Keyword, SourceSpan};
pub use limits::{MAX_BYTES, MAX_SOURCES};
pub use options::{Length, Options, StoryChoice};
pub use ranking::reason::{Cause, Reason};
pub use score::{Score, Weights};
pub use summary::{Language, MultiSummary, Sentence, Source, Summary};
pub use text::span::Span;

use sentences::segment::Segmenter;

/// Ranks the sentences of a text, or of a [`Page`], and chooses those of its summary.
///
/// Time and memory are linear in the length of the text.
///
/// # Errors
/// [`Error::Empty`] for a blank text, [`Error::TooLong`] for one longer than
/// [`MAX_BYTES`], [`Error::Option`] for an option out of its range.
pub fn summarize<'t>(text: impl Into<Page<'t>>, options: &Options) -> Result<Summary, Error> {
    summarize_page(text.into(), options)
}

fn summarize_page(page: Page, options: &Options) -> Result<Summary, Error> {
    let mut all = pipeline::run(&[page], options)?;
    let source = all.sources.pop().ok_or(Error::Empty)?;
    Ok(Summary::new(all.sentences, all.keywords, source))
}

/// Ranks the sentences of several texts on a subject in one ranking, and chooses
/// those of a summary of them all.
///
/// What several of them say counts more ([`Feature::Support`]), and nothing is
/// said twice. A blank text is left out. [`Options::title`] and
/// [`Options::language`] hold for all of them.
///
/// # Errors
/// [`Error::Empty`] if all are blank, [`Error::TooLong`] if they are longer
/// together than [`MAX_BYTES`], [`Error::Option`] for an option out of its range,
/// for more than [`MAX_SOURCES`] texts, and for options that hold for one text
/// alone: the number of a story, and stretches to keep, drop, pin or ban.
pub fn summarize_all(pages: &[Page], options: &Options) -> Result<MultiSummary, Error> {
    options.check_for_several(pages.len())?;
    pipeline::run(pages, options)
}

/// Splits a text into sentences, every line of it taken for the article's own.
///
/// # Errors
/// As [`summarize`].
pub fn sentences(text: &str, options: &Options) -> Result<Vec<Span>, Error> {
    pipeline::check(&[text.into()], options)?;
    let paragraphs = text::lines::paragraphs(text);
    let lexicon = pipeline::lexicon(text, options);
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
