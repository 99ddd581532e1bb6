//! Parts of the Rust toolchain that rustup adds.

use std::path::Path;

use super::{cache, find};
use crate::process::error::{Context, Result};
use crate::process::program::Program;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the standard library for WebAssembly unless it is there.
pub(crate) fn ensure_wasm_target() -> Result {
    // The compiler knows it without rustup too, as on a Linux distribution.
    let libdir = || Program::new("rustc").words("--print target-libdir --target").arg(WASM_TARGET);
    let is_there = || libdir().answer().is_some_and(|folder| Path::new(&folder).is_dir());
    ensure(&format!("target add {WASM_TARGET}"), is_there)
}

/// Adds rustfmt or clippy unless it is there.
pub(crate) fn ensure_component(component: &str) -> Result {
    let subcommand = component.trim_start_matches("rust");
    let version = || Program::new("cargo").args([subcommand, "--version"]).answer();
    ensure(&format!("component add {component}"), || version().is_some())
}

fn ensure(arguments: &str, is_there: impl Fn() -> bool) -> Result {
    if is_there() {
        return Ok(());
    }
    let wanted = format!("rustup {arguments}");
    let rustup = find(["rustup"]).with_context(|| {
        format!(
            "a part of Rust is missing and there is no rustup to add it.\n\
             Install Rust with rustup, then run: {wanted}\n\
             (or install your distribution's package of it)"
        )
    })?;
    let (folder, shown) = (cache::folder()?, format!("by {wanted}"));
    cache::ensure(&folder, "rustup", &shown, "a few seconds", &is_there, |log| {
        let add = || Program::new(&rustup).words(arguments).run_quietly(log);
        // Two rustups at once delete each other's downloads. The lock does not exclude one that was
        // started elsewhere, so only a second failure counts.
        match add() {
            Err(_) if is_there() => Ok(()),
            Err(_) => add(),
            done => done,
        }
    })
}
