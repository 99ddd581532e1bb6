//! The tools that building and testing need. Each is used from PATH if it is there and installed if it
//! is missing, with one line that says so. Nothing comes from anywhere but the package registries.

pub(crate) mod browsers;
mod cache;
mod cargo_tools;
mod npm;
mod rust_flags;
pub(crate) mod rustup;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::process::error::{Context, Result};
use crate::process::program::Program;
use crate::project::Project;

pub(crate) use cache::folder as cache_folder;
pub(crate) use npm::{node, npm, npm_program, npm_run};

/// wasm-pack, run in the project's root, with the tools that it calls on PATH.
pub(crate) fn wasm_pack(project: &Project) -> Result<Program> {
    let path = wasm_path(project)?;
    let wasm_pack = cargo_tools::wasm_pack().find_or_install()?.join("wasm-pack");
    let flags = rust_flags::rust_flags(project)?;
    let program = Program::new(wasm_pack).dir(project.root()).env("PATH", path);
    Ok(program.env("CARGO_ENCODED_RUSTFLAGS", flags))
}

/// PATH with wasm-opt, wasm-bindgen and wasm-bindgen-test-runner first.
pub(crate) fn wasm_path(project: &Project) -> Result<OsString> {
    rustup::ensure_wasm_target()?;
    // npm's wasm-opt must be found before any other: Debian's old one breaks the module in a way that
    // shows only when a page loads it.
    let wasm_opt = npm::programs(project)?;
    let wasm_bindgen = cargo_tools::wasm_bindgen(project)?.find_or_install()?;
    let path = env::var_os("PATH").unwrap_or_default();
    let all = [wasm_opt, wasm_bindgen].into_iter().chain(env::split_paths(&path));
    env::join_paths(all).context("cannot extend PATH")
}

/// Returns the first of these programs that is on PATH.
pub(crate) fn find<const N: usize>(names: [&str; N]) -> Option<PathBuf> {
    names.into_iter().find_map(|name| which::which(name).ok())
}
