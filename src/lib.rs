//! Nutgraf summarises articles by their own key sentences.
//!
//! Nutgraf never writes a word: each sentence of a summary is a slice of the input, in reading
//! order. The result ranks *all* sentences and explains each score. Nutgraf finds the article
//! within a pasted page, has rules for eighteen languages, and gives the same result on every
//! machine. Time and memory are linear in the length of the input.
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
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # Options
//! [`summarize`] takes a text and [`Options`]. The most important option is the [`Length`]: a
//! number of sentences, a number of words, or a share of the article. [`Options::focus`] names
//! words the reader is interested in, [`Options::pin`] and [`Options::exclude`] force sentences
//! into the summary or out of it, and [`Weights`] change the influence of each [`Feature`].
//!
//! # Results
//! A [`Summary`] contains every [`Sentence`] of the article, chosen or not, with its rank, its
//! [`Score`] and its position as a [`Span`] of bytes. Because every length selects a prefix of
//! the same ranking, [`Sentence::rank`] suffices to show summaries of other lengths.
//!
//! [`Sentence::reasons`] explains a score. Each [`Reason`] has a [`Cause`], most often a
//! [`Feature`], and the words that it is based on. The reasons sum to the score exactly.
//!
//! A summary also contains the most characteristic words and phrases as [`Keyword`]s.
//!
//! ```
//! # use nutgraf::{Cause, Feature, Options, Score, summarize};
//! # let text = "The ferry to Lind stayed in port on Tuesday. Gales had closed the strait \
//! #     to every ship since the weekend. The harbour office hopes that the ferry can sail \
//! #     on Thursday. It was a quiet day on the quay.";
//! let summary = summarize(text, &Options::default())?;
//! assert_eq!(summary.sentences.len(), 4);
//!
//! let first = &summary.sentences[0];
//! let reasons = first.reasons();
//! assert_eq!(reasons[0].cause, Cause::Feature(Feature::Position));
//! assert_eq!(reasons.iter().map(|reason| reason.score).sum::<Score>(), first.score);
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # Articles within pages
//! A pasted page contains more than the article: menus, captions, dates, other stories.
//! [`Summary::blocks`] reports each line as a [`Block`] with its [`Role`], such as
//! [`Role::Body`] or [`Role::Caption`]. A line outside of the article has an
//! [`ExclusionReason`] and no sentences; [`Summary::excluded`] lists these lines. If the
//! decision is wrong, [`Options::include_lines`] and [`Options::exclude_lines`] correct it, and
//! [`Options::extract_article`] turns the extraction off. If a page contains several
//! [`Story`]s, [`StoryChoice`] selects one. A [`Notice`] reports that a text is not a regular
//! article.
//!
//! ```
//! # use nutgraf::{ExclusionReason, Options, summarize};
//! let text = "Gales had closed the strait to every ship since the weekend.\n\
//!     The ferry to Lind stayed in port on Tuesday, the harbour office said.\n\
//!     © 2024 Lind Herald. All rights reserved.";
//! let summary = summarize(text, &Options::default())?;
//! let rights = summary.excluded().next().unwrap();
//! assert_eq!(rights.reason, ExclusionReason::Rights);
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # Pages with markup
//! The extraction is more accurate if the HTML of a page is known. A [`Page`] is a text with
//! a [`LineMarkup`] for each line: the [`Tag`] of its element, the [`Ancestor`]s around it, the
//! [`Hint`]s of class names, and more. A plain string converts into a page without markup.
//!
//! ```
//! use nutgraf::{Ancestor, LineMarkup, Options, Page, Tag, summarize};
//!
//! let text = "Home News Weather\n\
//!     The ferry to Lind stayed in port on Tuesday, the harbour office said.\n";
//! let menu = LineMarkup { ancestors: Ancestor::Nav.bit(), links: 100, ..LineMarkup::default() };
//! let paragraph = LineMarkup {
//!     tag: Tag::Paragraph,
//!     ancestors: Ancestor::Article.bit(),
//!     ..LineMarkup::default()
//! };
//! let page = Page::new(text, vec![menu, paragraph])?;
//! let summary = summarize(page, &Options::default())?;
//! assert_eq!(summary.sentences.len(), 1);
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # Several texts
//! [`summarize_all`] summarizes several texts on one subject. The [`MultiSummary`] ranks the
//! sentences of all texts together: statements that several texts make gain score
//! ([`Feature::Support`]), and repetitions lose score ([`Cause::Repeats`]). The analysis of each
//! text is a [`Source`].
//!
//! # Limits and errors
//! The input may have up to [`MAX_BYTES`] bytes and, for [`summarize_all`], up to
//! [`MAX_SOURCES`] texts. An [`Error`] reports an empty or too long input, or an option out of
//! its range. No input causes a panic.
//!
//! # Stages
//! In the source code, each stage is a module that depends only on the stages before it:
//! `text` (characters, words and sentence boundaries by the rules of Unicode), `language`
//! (detection and word lists), `document` (extraction), `sentences` (segmentation and term
//! statistics), `ranking` (features, score, selection), and `summary` (the result). `pipeline`
//! calls them in this order. In WebAssembly, `wasm` connects them to JavaScript.

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
pub use summary::sentence::Sentence;
pub use summary::{Language, MultiSummary, Source, Summary};
pub use text::span::Span;

use sentences::segment::Segmenter;

/// Ranks the sentences of a text, or of a [`Page`], and chooses those of its summary.
///
/// Time and memory are linear in the length of the text.
///
/// # Errors
/// Returns [`Error::Empty`] for a blank text, [`Error::TooLong`] for a text longer than
/// [`MAX_BYTES`], and [`Error::Option`] for an option out of its range.
pub fn summarize<'t>(text: impl Into<Page<'t>>, options: &Options) -> Result<Summary, Error> {
    summarize_page(text.into(), options)
}

fn summarize_page(page: Page, options: &Options) -> Result<Summary, Error> {
    let mut result = pipeline::run(&[page], options)?;
    let source = result.sources.pop().ok_or(Error::Empty)?;
    Ok(Summary::new(result.sentences, result.keywords, source))
}

/// Ranks the sentences of several texts on one subject together and chooses those of a joint
/// summary.
///
/// Statements that several texts make gain score ([`Feature::Support`]); repetitions lose
/// score. Blank texts are ignored. [`Options::title`] and [`Options::language`] apply to all
/// texts.
///
/// ```
/// use nutgraf::{Length, Options, Page, summarize_all};
///
/// let texts = [
///     "The ferry to Lind stayed in port. Its crew played cards.",
///     "Gales kept the Lind ferry in port. The strait is closed.",
/// ];
/// let summary = summarize_all(&texts.map(Page::from), &Options::new(Length::Sentences(1)))?;
/// let sentence = summary.chosen().next().unwrap();
/// println!("{}", sentence.span.of(texts[sentence.source as usize]));
/// # assert_eq!(summary.sources.len(), 2);
/// # Ok::<(), nutgraf::Error>(())
/// ```
///
/// # Errors
/// Returns [`Error::Empty`] if all texts are blank, and [`Error::TooLong`] if they are longer
/// than [`MAX_BYTES`] together. Returns [`Error::Option`] for an option out of its range, for
/// more than [`MAX_SOURCES`] texts, and for options that apply to a single text only:
/// [`StoryChoice::Index`], [`Options::include_lines`], [`Options::exclude_lines`],
/// [`Options::pin`] and [`Options::exclude`].
pub fn summarize_all(pages: &[Page], options: &Options) -> Result<MultiSummary, Error> {
    options.check_for_several(pages.len())?;
    pipeline::run(pages, options)
}

/// Splits a text into sentences without looking for an article in it: every line counts.
///
/// Of the options, only [`Options::language`] has an effect.
///
/// # Errors
/// Returns the same errors as [`summarize`].
pub fn sentences(text: &str, options: &Options) -> Result<Vec<Span>, Error> {
    pipeline::check(&[text.into()], options)?;
    let paragraphs = text::lines::paragraphs(text);
    let lexicon = pipeline::lexicon(text, None, options);
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
