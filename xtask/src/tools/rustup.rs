//! Parts of the Rust toolchain that rustup adds.

use std::path::Path;

use super::{cargo_tools, install, log_in};
use crate::files::Lock;
use crate::process::error::{Failure, Result};
use crate::process::program::Program;
use crate::tools::path;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the standard library for WebAssembly is there.
pub(crate) fn ensure_wasm_target() -> Result {
    ensure(
        &format!("Rust's {WASM_TARGET} target"),
        &["target", "add", WASM_TARGET],
        has_wasm_target,
    )
}

/// Makes sure of rustfmt or clippy.
pub(crate) fn ensure_component(component: &str) -> Result {
    // The command's name differs from the component's.
    let subcommand = if component == "rustfmt" {
        "fmt"
    } else {
        component
    };
    ensure(component, &["component", "add", component], || {
        Program::new("cargo")
            .args([subcommand, "--version"])
            .answer()
            .is_some()
    })
}

fn ensure(what: &str, rustup_args: &[&str], is_there: impl Fn() -> bool) -> Result {
    if is_there() {
        return Ok(());
    }
    let wanted = format!("rustup {}", rustup_args.join(" "));
    let Some(rustup) = path::find(["rustup"]) else {
        return Err(Failure::new(format!(
            "{what} is missing and there is no rustup to add it.\n\
             Install Rust with rustup, then run: {wanted}\n\
             (or install your distribution's package of it)"
        )));
    };
    let cache = cargo_tools::folder()?;
    let _lock = Lock::acquire(&cache.join("rustup.lock"), what)?;
    // Whoever held the lock before may have added it.
    if is_there() {
        return Ok(());
    }
    let log = log_in(&cache, "rustup")?;
    install(what, "a few seconds", || {
        let add = || Program::new(&rustup).args(rustup_args).run_quietly(&log);
        // Two rustups at once take each other's downloads away. Our lock does not keep out one that
        // was started elsewhere, so a failure is believed only when it happens twice.
        match add() {
            Err(_) if is_there() => Ok(()),
            Err(_) => add(),
            done => done,
        }
    })
}

fn has_wasm_target() -> bool {
    // Asking the compiler works without rustup too, as on a Linux distribution.
    Program::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM_TARGET])
        .answer()
        .is_some_and(|libdir| Path::new(&libdir).is_dir())
}
