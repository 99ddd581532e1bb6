//! What a caller may ask for.

use crate::chars::{slice, trim_end};
use crate::error::Error;
use crate::features::Feature;
use crate::score::Weights;
use crate::span::Span;

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
    Number(u32),
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
    pub clean: bool,
    /// Which story of a text that holds several.
    pub story: StoryChoice,
    /// Stretches whose lines belong to the article, whatever they look like.
    /// Wins over `drop`.
    pub keep: Vec<Span>,
    /// Stretches whose lines do not belong to the article.
    pub drop: Vec<Span>,
    /// How much each feature counts.
    pub weights: Weights,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            length: Length::default(),
            title: None,
            language: None,
            clean: true,
            story: StoryChoice::Main,
            keep: Vec::new(),
            drop: Vec::new(),
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
    pub fn clean(mut self, clean: bool) -> Self {
        self.clean = clean;
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
    pub fn keep(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.keep = spans.into();
        self
    }

    /// With the lines of these stretches set aside.
    #[must_use]
    pub fn drop(mut self, spans: impl Into<Vec<Span>>) -> Self {
        self.drop = spans.into();
        self
    }

    /// With other weights.
    #[must_use]
    pub fn weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// Refuses what is out of range for a text of this many bytes, naming the
    /// option, the value and the range.
    pub(crate) fn check(&self, bytes: usize) -> Result<(), Error> {
        self.length.check()?;
        check_spans("keep", &self.keep, bytes)?;
        check_spans("drop", &self.drop, bytes)?;
        for feature in Feature::ALL {
            let weight = self.weights.of(feature);
            if !(0.0..=10.0).contains(&weight) {
                return Err(Error::Option {
                    name: "weights",
                    value: number(weight),
                    range: "numbers from 0 to 10",
                });
            }
        }
        match &self.language {
            Some(tag) if !is_language_tag(tag) => Err(Error::Option {
                name: "language",
                value: ["\"", tag, "\""].concat(),
                range: "a BCP 47 language tag such as \"en\" or \"en-GB\"",
            }),
            _ => Ok(()),
        }
    }
}

fn check_spans(name: &'static str, spans: &[Span], bytes: usize) -> Result<(), Error> {
    let bad = |span: &&Span| span.start > span.end || span.end as usize > bytes;
    match spans.iter().find(bad) {
        Some(span) => Err(Error::Option {
            name,
            value: [&number(span.start.into()), "..", &number(span.end.into())].concat(),
            range: "stretches of the text, each with a start that is not behind its end",
        }),
        None => Ok(()),
    }
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
        options.check(0).unwrap_err().to_string()
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
                Options::new(Length::Share(share)).check(0).is_err(),
                "{share}"
            );
        }
        assert!(Options::new(Length::Share(1.0)).check(0).is_ok());
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
