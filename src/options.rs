//! Options of a summary: their meaning, ranges and defaults.
//!
//! A new option needs a field, its default and a setter here, its check in `validate`, and a
//! line in the JavaScript reader (`wasm/options.rs`) and in `types.d.ts`. An option that holds
//! spans needs only its line in the table of span options for the checks.

mod length;
mod validate;

pub use length::Length;
pub(crate) use validate::number;
#[cfg(target_family = "wasm")]
pub(crate) use validate::{bad_span, quoted};

use crate::score::Weights;
use crate::text::span::Span;

/// Selection among the stories of a text that contains several. The default is
/// [`StoryChoice::Main`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StoryChoice {
    /// The first story, unless another one is much longer.
    #[default]
    Main,
    /// The story at this index of [`Summary::stories`](crate::Summary::stories).
    Index(u32),
    /// All stories, as if they were one.
    All,
}

/// Options of [`summarize`](crate::summarize) and [`summarize_all`](crate::summarize_all).
///
/// The default is suitable for most texts. Values out of range are refused with
/// [`Error::Option`](crate::Error::Option).
///
/// ```
/// use nutgraf::{Length, Options};
///
/// let options = Options::new(Length::Words(60)).language("en").focus(["ferry"]);
/// assert_eq!(options.length, Length::Words(60));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Options {
    /// Length of the summary.
    ///
    /// Default: three sentences. The minimum is one sentence; `Length::Share(1.0)` selects the
    /// whole article. See [`Length`] for the ranges.
    pub length: Length,
    /// Title of the article, if it is known from another source than the text.
    ///
    /// Sentences that share terms with the title gain score. The title never becomes part of
    /// the summary. Default: `None`, which uses the title found in the text, if any. Any string
    /// is legal; one without any term of the text, such as `""`, turns the influence of the
    /// title off.
    pub title: Option<String>,
    /// BCP 47 tag of the text's language, such as `en` or `en-GB`.
    ///
    /// The language selects stop words, abbreviations and the stemmer. Default: `None`, which
    /// detects the language. Any well-formed tag is legal; for a language without data, general
    /// rules apply. With a wrong language, sentence boundaries and scores are less accurate.
    pub language: Option<String>,
    /// `true` to separate the article from the other lines of a page, such as menus and captions.
    ///
    /// Default: `true`. With `false`, every line belongs to the article.
    pub extract_article: bool,
    /// Story to summarize, if the text contains several.
    ///
    /// Default: [`StoryChoice::Main`]. An index must be below the number of
    /// [`Summary::stories`](crate::Summary::stories); for several texts, an index is refused.
    pub story: StoryChoice,
    /// Spans whose lines belong to the article, whatever the extraction decides.
    ///
    /// A line is affected if it shares a character with a span. Takes precedence over
    /// `exclude_lines`. Default: none. Spans must lie on character boundaries of the text. One
    /// span over the whole text includes all lines. Refused for several texts.
    pub include_lines: Vec<Span>,
    /// Spans whose lines do not belong to the article, whatever the extraction decides.
    ///
    /// A line is affected if it shares a character with a span. Default: none. Spans must lie
    /// on character boundaries of the text and must leave some of the article. Refused for
    /// several texts.
    pub exclude_lines: Vec<Span>,
    /// Words or phrases that the reader is interested in.
    ///
    /// A sentence gains the same score for each word or phrase that it contains in any form
    /// ("ferries" for "ferry"). The words of a phrase must be adjacent. Default: none. At most
    /// 32, each with a letter or digit and of at most 100 characters; words that the text does
    /// not contain have no effect.
    ///
    /// Adding a word never worsens the rank of the best sentence that contains it; if only one
    /// sentence contains it, that sentence never ranks worse. A sentence without focus words
    /// gains nothing from the focus. (The guarantee holds as far as the ranking compares sentences for
    /// repetition: for the first 256 ranks of an article of any usual length.)
    pub focus: Vec<String>,
    /// Spans whose sentences are always part of the summary.
    ///
    /// Every sentence that shares a character with a span takes one of the first ranks, even
    /// if the summary becomes longer than `length`. Takes precedence over `exclude`. Lines
    /// outside of the article have no sentences; add them to `include_lines` as well. Default:
    /// none. Spans must lie on character boundaries of the text. Refused for several texts.
    pub pin: Vec<Span>,
    /// Spans whose sentences are never part of the summary, whatever its length.
    ///
    /// Every sentence that shares a character with a span takes one of the last ranks.
    /// Default: none. Spans must lie on character boundaries of the text and must leave at
    /// least one sentence. Refused for several texts.
    pub exclude: Vec<Span>,
    /// Influence of each feature on the score.
    ///
    /// Default: 1 for every feature, the learnt influence. From 0, which ignores the feature,
    /// to 10. See [`Weights`].
    pub weights: Weights,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            length: Length::default(),
            title: None,
            language: None,
            extract_article: true,
            story: StoryChoice::Main,
            include_lines: Vec::new(),
            exclude_lines: Vec::new(),
            focus: Vec::new(),
            pin: Vec::new(),
            exclude: Vec::new(),
            weights: Weights::default(),
        }
    }
}

/// Declares the options that hold spans in one table: field and JavaScript name.
macro_rules! span_options {
    ($($field:ident: $name:literal,)+) => {
        impl Options {
            /// JavaScript names of the options that hold spans.
            #[cfg(any(test, target_family = "wasm"))]
            pub(crate) const SPAN_OPTIONS: [&'static str; [$($name),+].len()] = [$($name),+];

            /// Returns the options that hold spans, each with its JavaScript name, in the
            /// order of the table.
            pub(crate) fn span_options(&self) -> [(&'static str, &[Span]); [$($name),+].len()] {
                [$(($name, &self.$field)),+]
            }

            /// Returns the options that hold spans for writing, each with its JavaScript name,
            /// in the order of the table.
            #[cfg(any(test, target_family = "wasm"))]
            pub(crate) fn span_options_mut(
                &mut self,
            ) -> [(&'static str, &mut Vec<Span>); [$($name),+].len()] {
                [$(($name, &mut self.$field)),+]
            }
        }
    };
}

span_options! {
    include_lines: "includeLines",
    exclude_lines: "excludeLines",
    pin: "pin",
    exclude: "exclude",
}

impl Options {
    /// Creates options for a summary of the given length, with defaults for all others.
    #[must_use]
    pub fn new(length: Length) -> Self {
        Self {
            length,
            ..Self::default()
        }
    }

    /// Sets [`Options::title`].
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets [`Options::language`].
    #[must_use]
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = Some(tag.into());
        self
    }

    /// Sets [`Options::extract_article`].
    #[must_use]
    pub fn extract_article(mut self, extract_article: bool) -> Self {
        self.extract_article = extract_article;
        self
    }

    /// Sets [`Options::story`].
    #[must_use]
    pub fn story(mut self, story: StoryChoice) -> Self {
        self.story = story;
        self
    }

    /// Sets [`Options::include_lines`].
    #[must_use]
    pub fn include_lines(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.include_lines = spans.into();
        self
    }

    /// Sets [`Options::exclude_lines`].
    #[must_use]
    pub fn exclude_lines(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.exclude_lines = spans.into();
        self
    }

    /// Sets [`Options::focus`].
    #[must_use]
    pub fn focus<S: Into<String>>(mut self, words: impl IntoIterator<Item = S>) -> Self {
        self.focus = words.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`Options::pin`].
    #[must_use]
    pub fn pin(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.pin = spans.into();
        self
    }

    /// Sets [`Options::exclude`].
    #[must_use]
    pub fn exclude(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.exclude = spans.into();
        self
    }

    /// Sets [`Options::weights`].
    #[must_use]
    pub fn weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }
}
