//! `cargo xtask eval`: measures the summaries, or runs nutgraf-eval.

use std::ffi::OsString;

use crate::process::error::Result;
use crate::process::program::Program;

/// Runs nutgraf-eval with these arguments; without any it writes the report.
pub(crate) fn run(args: &[OsString]) -> Result {
    // Arguments may name files relative to the user's folder, so the folder is not changed.
    let eval = Program::new("cargo").words("run --quiet --release --package nutgraf-eval --");
    let eval = if args.is_empty() { eval.arg("report") } else { eval.args(args) };
    eval.hand_over()
}
