//! What a caller may ask for.

use crate::error::Error;
use crate::feature::Feature;
use crate::limits::MAX_SOURCES;
use crate::score::Weights;
use crate::text::chars::{count, slice, trim_end};
use crate::text::span::Span;
use crate::text::word_breaks::words;

/// Most words and phrases of a focus.
const MOST_FOCUS: usize = 32;
/// Most characters of each.
const LONGEST_FOCUS: usize = 100;

/// How much of the article the summary keeps.
///
/// Every length cuts the same ranking, so a longer summary holds all of a
/// shorter one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// This many sentences, 1 or more; all of them if there are fewer.
    Sentences(u32),
    /// As near to this many words as whole sentences allow, 1 or more.
    Words(u32),
    /// This share of the article's words, above 0 and up to 1.
    Share(f64),
}

impl Default for Length {
    fn default() -> Self {
        Length::Sentences(3)
    }
}

impl Length {
    /// What a number of sentences or words must be.
    pub(crate) const WHOLE: &'static str = "a whole number from 1 to 4294967295";
    /// What a share must be.
    pub(crate) const PART: &'static str = "a number above 0 and up to 1";

    fn check(self) -> Result<(), Error> {
        let refuse = |name, value: String, range| Err(Error::Option { name, value, range });
        match self {
            Length::Sentences(0) => refuse("length.sentences", "0".into(), Self::WHOLE),
            Length::Words(0) => refuse("length.words", "0".into(), Self::WHOLE),
            Length::Share(share) if !(share > 0.0 && share <= 1.0) => {
                refuse("length.share", number(share), Self::PART)
            }
            _ => Ok(()),
        }
    }
}

/// A number as people write it, without the standard library's float printing,
/// which weighs 7 KB in the wasm: to three decimals.
pub(crate) fn number(value: f64) -> String {
    if value.is_nan() {
        return "NaN".into();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    if size >= 1e15 {
        let digits = if size.is_infinite() {
            "Infinity"
        } else {
            "1e15 or more"
        };
        return [sign, digits].concat();
    }
    #[allow(clippy::cast_sign_loss)]
    let thousandths = format!("{:04}", libm::round(size * 1000.0) as u64);
    let point = thousandths.len() - 3;
    let whole = slice(&thousandths, 0, point);
    let rest = trim_end(slice(&thousandths, point, point + 3), |c| c == '0');
    let point = if rest.is_empty() { "" } else { "." };
    [sign, whole, point, rest].concat()
}

/// Which story of a text that holds several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StoryChoice {
    /// The first, unless another is much longer.
    #[default]
    Main,
    /// The one of this index in [`crate::Summary::stories`].
    Index(u32),
    /// All of them, as if they were one.
    All,
}

/// Settings of [`crate::summarize`]. `Options::default()` serves most texts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Options {
    /// How long the summary is; three sentences by default.
    pub length: Length,
    /// The title, where it is known apart from the text. It is evidence for
    /// what the article is about and never becomes part of the summary.
    pub title: Option<String>,
    /// BCP 47 tag of the text's language, such as `en` or `en-GB`; detected
    /// when it is left out. Languages without a module of their own are read
    /// by general rules.
    pub language: Option<String>,
    /// Whether to tell the article from what was pasted along with it; `true`
    /// by default. Otherwise every line is the article's own.
    pub extract_article: bool,
    /// Which story of a text that holds several.
    pub story: StoryChoice,
    /// Stretches whose lines belong to the article, whatever they look like.
    /// Wins over `exclude_lines`.
    pub include_lines: Vec<Span>,
    /// Stretches whose lines do not belong to the article.
    pub exclude_lines: Vec<Span>,
    /// Words or phrases that matter to the reader, at most 32, of at most 100
    /// characters each. A sentence gains the same for each that it holds, in
    /// whatever form ("ferries" for "ferry"); a phrase is held where its words
    /// stand one behind the other.
    ///
    /// Of the sentences that hold a word, the best never ranks worse with it than
    /// without; so if one alone holds it, that one does not. No other sentence has a
    /// part of its score by it. (This holds as far as repetition is looked at: for
    /// the first 256 ranks of an article of any usual length.)
    pub focus: Vec<String>,
    /// Stretches whose sentences are always chosen: all that overlap one of them.
    /// They take the first ranks. Wins over `exclude`. What was set excluded has no
    /// sentences: name it in `include_lines` as well.
    pub pin: Vec<Span>,
    /// Stretches whose sentences are never chosen, at no length. They take the last ranks.
    pub exclude: Vec<Span>,
    /// How much each feature counts.
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

impl Options {
    /// Options for a summary of this length, all else by default.
    #[must_use]
    pub fn new(length: Length) -> Self {
        Self {
            length,
            ..Self::default()
        }
    }

    /// With a title that is known apart from the text.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// With the language given instead of detected.
    #[must_use]
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = Some(tag.into());
        self
    }

    /// With every line taken for the article's own, or not.
    #[must_use]
    pub fn extract_article(mut self, extract_article: bool) -> Self {
        self.extract_article = extract_article;
        self
    }

    /// With this story, where the text holds several.
    #[must_use]
    pub fn story(mut self, story: StoryChoice) -> Self {
        self.story = story;
        self
    }

    /// With the lines of these stretches taken for the article's own.
    #[must_use]
    pub fn include_lines(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.include_lines = spans.into();
        self
    }

    /// With the lines of these stretches set excluded.
    #[must_use]
    pub fn exclude_lines(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.exclude_lines = spans.into();
        self
    }

    /// With words or phrases that matter.
    #[must_use]
    pub fn focus<S: Into<String>>(mut self, words: impl IntoIterator<Item = S>) -> Self {
        self.focus = words.into_iter().map(Into::into).collect();
        self
    }

    /// With the sentences of these stretches always chosen.
    #[must_use]
    pub fn pin(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.pin = spans.into();
        self
    }

    /// With the sentences of these stretches never chosen.
    #[must_use]
    pub fn exclude(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.exclude = spans.into();
        self
    }

    /// With other weights.
    #[must_use]
    pub fn weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// Refuses what is out of range for a text, naming the option, the value and
    /// the range.
    pub(crate) fn check(&self, text: &str) -> Result<(), Error> {
        self.length.check()?;
        for (name, spans) in self.stretches() {
            if let Some(&span) = spans.iter().find(|span| !is_part(text, **span)) {
                return Err(bad_stretch(name, span));
            }
        }
        self.check_focus()?;
        for feature in Feature::ALL {
            let weight = self.weights.of(feature);
            if !(0.0..=10.0).contains(&weight) {
                return Err(Error::Option {
                    name: "weights",
                    value: [feature.code(), ": ", &number(weight)].concat(),
                    range: "numbers from 0 to 10",
                });
            }
        }
        match &self.language {
            Some(tag) if !is_language_tag(tag) => Err(Error::Option {
                name: "language",
                value: quoted(tag),
                range: "a BCP 47 language tag such as \"en\" or \"en-GB\"",
            }),
            _ => Ok(()),
        }
    }

    fn check_focus(&self) -> Result<(), Error> {
        let refuse = |value| {
            Err(Error::Option {
                name: "focus",
                value,
                range: "at most 32 words or phrases, each with a letter or digit and of at most 100 characters",
            })
        };
        if self.focus.len() > MOST_FOCUS {
            return refuse([&number(self.focus.len() as f64), " of them"].concat());
        }
        let bad = |phrase: &&String| {
            let whole = Span::new(0, phrase.len());
            count(phrase) > LONGEST_FOCUS || words(phrase, whole).next().is_none()
        };
        match self.focus.iter().find(bad) {
            Some(phrase) => refuse(quoted(phrase)),
            None => Ok(()),
        }
    }

    /// Refuses what says nothing for several texts, and too many of them.
    pub(crate) fn check_for_several(&self, texts: usize) -> Result<(), Error> {
        let refuse = |name, count: usize, range| {
            let value = number(count as f64);
            Err(Error::Option { name, value, range })
        };
        if texts > MAX_SOURCES {
            return refuse("inputs", texts, "at most 64 texts");
        }
        if let StoryChoice::Index(story) = self.story {
            let range = "\"main\" or \"all\" where several texts are summarised";
            return refuse("story", story as usize, range);
        }
        for (name, spans) in self.stretches() {
            if !spans.is_empty() {
                let value = [&number(spans.len() as f64), " stretches"].concat();
                let range = "left out where several texts are summarised";
                return Err(Error::Option { name, value, range });
            }
        }
        Ok(())
    }

    fn stretches(&self) -> [(&'static str, &[Span]); 4] {
        [
            ("include_lines", &self.include_lines),
            ("exclude_lines", &self.exclude_lines),
            ("pin", &self.pin),
            ("exclude", &self.exclude),
        ]
    }
}

fn is_part(text: &str, span: Span) -> bool {
    text.get(span.start as usize..span.end as usize).is_some()
}

/// The refusal of a stretch that the text does not have.
pub(crate) fn bad_stretch(name: &'static str, span: Span) -> Error {
    Error::Option {
        name,
        value: [&number(span.start.into()), "..", &number(span.end.into())].concat(),
        range: "stretches of the text, each from one character to another that is not before it",
    }
}

/// A value as it is shown in a refusal.
pub(crate) fn quoted(value: &str) -> String {
    ["\"", value, "\""].concat()
}

/// Whether this has the shape of a BCP 47 tag: a primary subtag of two or
/// three letters (or up to eight), then subtags of one to eight letters and digits.
fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or("");
    (2..=8).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_alphabetic())
        && subtags
            .all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(options: &Options) -> String {
        options.check("").unwrap_err().to_string()
    }

    #[test]
    fn a_refusal_names_the_option_the_value_and_the_range() {
        assert_eq!(
            refusal(&Options::new(Length::Share(1.5))),
            "The option length.share is 1.5, but it must be a number above 0 and up to 1."
        );
        assert!(refusal(&Options::new(Length::Sentences(0))).contains("length.sentences is 0"));
        assert!(refusal(&Options::new(Length::Words(0))).contains("length.words is 0"));
        assert!(refusal(&Options::default().language("english!")).contains("\"english!\""));
    }

    #[test]
    fn shares_that_are_no_share_are_refused() {
        for share in [0.0, -0.1, f64::NAN, f64::INFINITY, 1.000_001] {
            assert!(
                Options::new(Length::Share(share)).check("").is_err(),
                "{share}"
            );
        }
        assert!(Options::new(Length::Share(1.0)).check("").is_ok());
    }

    #[test]
    fn language_tags_are_taken_by_their_shape() {
        for tag in ["en", "en-GB", "zh-Hant-TW", "de-1996", "yue"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in ["", "e", "en_GB", "en-", "-en", "englishlanguage", "12"] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }

    #[test]
    fn numbers_print_as_people_write_them() {
        let printed: Vec<_> = [2.0, 0.25, -1.5, 1.0005, 1e300, f64::NEG_INFINITY]
            .map(number)
            .to_vec();
        assert_eq!(
            printed,
            ["2", "0.25", "-1.5", "1.001", "1e15 or more", "-Infinity"]
        );
    }
}
