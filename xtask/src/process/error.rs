//! Errors: a message for the person at the terminal, and an exit code.

use std::fmt::{self, Display};

pub(crate) use anyhow::{Context, Error, bail, ensure};

/// The result of every fallible function here.
pub(crate) type Result<T = ()> = anyhow::Result<T>;

/// An error with an exit code other than 1.
#[derive(Debug)]
struct WithCode {
    message: String,
    code: u8,
}

impl Display for WithCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for WithCode {}

/// A mistake on the command line or in a setting: exit code 2, as is usual.
pub(crate) fn usage(message: impl Into<String>) -> Error {
    with_code(message, 2)
}

/// An error that ends xtask with the given exit code, such as that of a program that failed.
pub(crate) fn with_code(message: impl Into<String>, code: u8) -> Error {
    let message = message.into();
    WithCode { message, code }.into()
}

/// Returns the exit code for an error: its own, or 1.
pub(crate) fn exit_code(error: &Error) -> u8 {
    error.downcast_ref().map_or(1, |WithCode { code, .. }| *code)
}
