//! `cargo xtask bench`: the benches by name.

use crate::command::Program;
use crate::cost;
use crate::failure::{Failure, Result};
use crate::project::Project;

/// The benches of the crate, the first of them what is run when none is named.
const NATIVE: [&str; 3] = ["pipeline", "hostile", "cost"];

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
    if name == "cost" {
        return cost::run(project);
    }
    program(project, name).args(rest).hand_over()
}

/// What a bench prints.
pub(crate) fn output(project: &Project, name: &str) -> Result<String> {
    program(project, name).output()
}

fn program(project: &Project, name: &str) -> Program {
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
        .dir(project.root())
}
