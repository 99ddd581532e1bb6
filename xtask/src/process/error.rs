//! The one error type of these commands: a sentence for the person at the terminal and an exit code.

use std::fmt::{self, Display};
use std::io;
use std::path::Path;

/// What every fallible function here returns.
pub(crate) type Result<T = ()> = std::result::Result<T, Failure>;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    exit_code: u8,
}

impl Failure {
    /// Something went wrong while doing what was asked: exit code 1.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            exit_code: 1,
        }
    }

    /// What was asked makes no sense: exit code 2, as is usual for a wrong command line.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            exit_code: 2,
        }
    }

    /// A program that was handed the terminal failed; its own exit code goes on to the caller.
    pub(crate) fn exit(message: impl Into<String>, exit_code: u8) -> Self {
        Self {
            message: message.into(),
            exit_code,
        }
    }

    /// The code for the operating system.
    pub(crate) fn exit_code(&self) -> u8 {
        self.exit_code
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Adds to an I/O error what was being done and to which file: "cannot read Cargo.lock: …".
pub(crate) trait Context<T> {
    /// `doing` completes "cannot …".
    fn context(self, doing: &str, path: &Path) -> Result<T>;
}

impl<T> Context<T> for io::Result<T> {
    fn context(self, doing: &str, path: &Path) -> Result<T> {
        self.map_err(|error| Failure::new(format!("cannot {doing} {}: {error}", path.display())))
    }
}
