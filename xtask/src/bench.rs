//! `cargo xtask bench`: the native benches, by name.

use crate::command::Program;
use crate::failure::{Failure, Result};
use crate::project::Project;

/// The benches of the crate, the first of them what is run when none is named.
const NATIVE: [&str; 2] = ["pipeline", "hostile"];

/// Runs one bench; what stands behind its name is for the bench.
pub(crate) fn run(project: &Project, args: &[String]) -> Result {
    let (name, rest) = match args.split_first() {
        Some((name, rest)) if !name.starts_with('-') => (name.as_str(), rest),
        _ => (NATIVE[0], args),
    };
    if !NATIVE.contains(&name) {
        return Err(Failure::usage(format!(
            "there is no bench {name}; there are: {}",
            NATIVE.join(", ")
        )));
    }
    Program::new("cargo")
        .args([
            "bench",
            "--quiet",
            "--package",
            "nutgraf",
            "--bench",
            name,
            "--",
        ])
        .args(rest)
        .dir(project.root())
        .hand_over()
}
