//! The one error type.

use std::fmt;

/// Why a text was not summarised.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The text holds nothing but white space and invisible characters.
    Empty,
    /// The text is longer than [`crate::MAX_BYTES`].
    TooLong {
        /// Its length in bytes of UTF-8.
        bytes: usize,
    },
    /// An option is out of its range.
    Option {
        /// The option's name as JavaScript spells it, such as `length.share`.
        name: &'static str,
        /// The value that was given.
        value: String,
        /// What is taken.
        range: &'static str,
    },
}

impl Error {
    /// A short name that programs can rely on: `empty`, `too_long` or `option`.
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
            Error::Empty => f.write_str("There is nothing to summarise: the text is empty."),
            Error::TooLong { bytes } => write!(
                f,
                "The text is too long: {bytes} bytes, where {} are taken.",
                crate::limits::MAX_BYTES
            ),
            Error::Option { name, value, range } => {
                write!(f, "The option {name} is {value}, but it must be {range}.")
            }
        }
    }
}

impl std::error::Error for Error {}
