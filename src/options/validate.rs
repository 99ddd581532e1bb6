//! Validation of the options, and the error values it produces.

use super::{Options, StoryChoice};
use crate::error::Error;
use crate::feature::Feature;
use crate::limits::MAX_SOURCES;
use crate::text::chars::{count, slice, trim_end};
use crate::text::span::Span;
use crate::text::word_breaks::words;

/// Maximum number of words and phrases in [`Options::focus`].
const MAX_FOCUS_PHRASES: usize = 32;
/// Maximum length of each of them in characters.
const MAX_FOCUS_CHARS: usize = 100;

impl Options {
    /// Returns an error if an option is out of its range for a text.
    pub(crate) fn check(&self, text: &str) -> Result<(), Error> {
        self.length.check()?;
        for (name, spans) in self.span_options() {
            if let Some(&span) = spans.iter().find(|span| !is_part(text, **span)) {
                return Err(bad_span(name, span));
            }
        }
        self.check_focus()?;
        self.check_weights()?;
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
        if self.focus.len() > MAX_FOCUS_PHRASES {
            return refuse([&number(self.focus.len() as f64), " phrases"].concat());
        }
        let is_bad = |phrase: &&String| {
            let whole = Span::new(0, phrase.len());
            count(phrase) > MAX_FOCUS_CHARS || words(phrase, whole).next().is_none()
        };
        match self.focus.iter().find(is_bad) {
            Some(phrase) => refuse(quoted(phrase)),
            None => Ok(()),
        }
    }

    fn check_weights(&self) -> Result<(), Error> {
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
        Ok(())
    }

    /// Returns an error if the length is out of its range, if there are too many texts, or if an option is set that applies to a
    /// single text only.
    pub(crate) fn check_for_several(&self, texts: usize) -> Result<(), Error> {
        // The length comes first, as in JavaScript, which reads it before the number of texts.
        self.length.check()?;
        let refuse = |name, count: usize, range| {
            let value = number(count as f64);
            Err(Error::Option { name, value, range })
        };
        if texts > MAX_SOURCES {
            return refuse("inputs", texts, "at most 64 texts");
        }
        if let StoryChoice::Index(story) = self.story {
            let range = "\"main\" or \"all\" for several texts";
            return refuse("story", story as usize, range);
        }
        for (name, spans) in self.span_options() {
            if !spans.is_empty() {
                let value = [&number(spans.len() as f64), " spans"].concat();
                let range = "no spans for several texts";
                return Err(Error::Option { name, value, range });
            }
        }
        Ok(())
    }
}

fn is_part(text: &str, span: Span) -> bool {
    text.get(span.start as usize..span.end as usize).is_some()
}

/// Returns the error for a span that is not a part of the text.
pub(crate) fn bad_span(name: &'static str, span: Span) -> Error {
    Error::Option {
        name,
        value: [&number(span.start.into()), "..", &number(span.end.into())].concat(),
        range: "spans of the text that start and end at characters and do not end before they start",
    }
}

/// Puts a string into quotation marks, for error messages.
pub(crate) fn quoted(value: &str) -> String {
    ["\"", value, "\""].concat()
}

/// Formats a number with at most three decimals, for error messages.
///
/// The standard library's formatting of floating-point numbers would add 7 KB to the wasm.
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

/// Returns `true` if a string has the form of a BCP 47 tag: a primary subtag of two to eight
/// letters, then subtags of one to eight letters or digits.
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
    use super::super::Length;
    use super::*;

    fn message(options: &Options) -> String {
        options.check("").unwrap_err().to_string()
    }

    #[test]
    fn an_error_names_the_option_the_value_and_the_range() {
        assert_eq!(
            message(&Options::new(Length::Share(1.5))),
            "option `length.share` is 1.5, expected a number above 0 and up to 1"
        );
        assert!(message(&Options::new(Length::Sentences(0))).contains("`length.sentences` is 0,"));
        assert!(message(&Options::new(Length::Words(0))).contains("`length.words` is 0,"));
        assert!(message(&Options::default().language("english!")).contains("\"english!\""));
    }

    #[test]
    fn every_span_option_is_checked_under_its_javascript_name() {
        for (i, name) in Options::SPAN_OPTIONS.into_iter().enumerate() {
            let mut options = Options::default();
            let (own_name, spans) = &mut options.span_options_mut()[i];
            assert_eq!(*own_name, name);
            spans.push(Span::new(0, 1));
            assert!(message(&options).contains(&format!("option `{name}` is 0..1,")));
            assert!(options.check_for_several(2).is_err());
        }
    }

    #[test]
    fn shares_outside_of_0_to_1_are_refused() {
        for share in [0.0, -0.1, f64::NAN, f64::INFINITY, 1.000_001] {
            assert!(
                Options::new(Length::Share(share)).check("").is_err(),
                "{share}"
            );
        }
        assert!(Options::new(Length::Share(1.0)).check("").is_ok());
    }

    #[test]
    fn language_tags_are_checked_for_their_form_only() {
        for tag in ["en", "en-GB", "zh-Hant-TW", "de-1996", "yue"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in ["", "e", "en_GB", "en-", "-en", "englishlanguage", "12"] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }

    #[test]
    fn numbers_are_formatted_with_at_most_three_decimals() {
        let printed: Vec<_> = [2.0, 0.25, -1.5, 1.0005, 1e300, f64::NEG_INFINITY]
            .map(number)
            .to_vec();
        assert_eq!(
            printed,
            ["2", "0.25", "-1.5", "1.001", "1e15 or more", "-Infinity"]
        );
    }
}
