//! The error type of the program.

/// Any error that stops a command. The program prints it and exits with code 2.
pub(crate) type Error = Box<dyn std::error::Error>;
