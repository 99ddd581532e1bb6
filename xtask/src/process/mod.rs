//! Running other programs and steps, and the errors of both.

pub(crate) mod error;
pub(crate) mod program;
pub(crate) mod runner;
