//! The error type of the crate.

use crate::limits::MAX_BYTES;
use std::fmt;

/// Reason why an input was refused.
///
/// Messages begin in lower case and have no full stop, so that they can follow other text:
///
/// ```
/// use nutgraf::{Length, Options, summarize};
///
/// let error = summarize(" \n", &Options::default()).unwrap_err();
/// assert_eq!(error.to_string(), "the text is empty");
///
/// let error = summarize("Gales rose.", &Options::new(Length::Share(1.5))).unwrap_err();
/// assert_eq!(error.code(), "option");
/// assert_eq!(
///     error.to_string(),
///     "option `length.share` is 1.5, expected a number above 0 and up to 1"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The text contains nothing but white space and invisible characters.
    Empty,
    /// The text is longer than [`MAX_BYTES`].
    TooLong {
        /// Length of the text in bytes of UTF-8.
        bytes: usize,
    },
    /// An option is out of its range.
    Option {
        /// Name of the option in its JavaScript spelling, such as `length.share` or
        /// `includeLines`.
        name: &'static str,
        /// Value that was passed.
        value: String,
        /// Description of the legal values, to be read after "expected".
        range: &'static str,
    },
}

impl Error {
    /// Returns a stable identifier of the error: `empty`, `too_long` or `option`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Error::Empty => "empty",
            Error::TooLong { .. } => "too_long",
            Error::Option { .. } => "option",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Empty => f.write_str("the text is empty"),
            Error::TooLong { bytes } => {
                write!(
                    f,
                    "the text is {bytes} bytes long, expected at most {MAX_BYTES}"
                )
            }
            Error::Option { name, value, range } => {
                write!(f, "option `{name}` is {value}, expected {range}")
            }
        }
    }
}

impl std::error::Error for Error {}
