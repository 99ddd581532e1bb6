//! The tools that building and testing need. Each is used from PATH if it is there and installed if it
//! is missing, with one line that says so. Nothing comes from anywhere but the package registries.

mod apt;
mod browsers;
mod cache;
mod cargo_tools;
mod npm;
mod rust_flags;
pub(crate) mod rustup;

use std::cell::OnceCell;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::process::error::{Context, Result};
use crate::process::program::Program;
use crate::project::Project;

use browsers::Browser;
pub(crate) use browsers::other_browsers;
pub(crate) use cache::folder as cache_folder;
pub(crate) use npm::npm;

/// Finds and installs tools, each at most once a run.
pub(crate) struct Tools<'p> {
    project: &'p Project,
    wasm: OnceCell<WasmTools>,
    npm_packages: OnceCell<()>,
    browser: OnceCell<Browser>,
}

/// The programs that build the WebAssembly module.
struct WasmTools {
    wasm_pack: PathBuf,
    /// The folder of wasm-bindgen and wasm-bindgen-test-runner.
    wasm_bindgen: PathBuf,
}

impl<'p> Tools<'p> {
    pub(crate) fn new(project: &'p Project) -> Self {
        Self {
            project,
            wasm: OnceCell::new(),
            npm_packages: OnceCell::new(),
            browser: OnceCell::new(),
        }
    }

    /// wasm-pack, run in the project's root, with the tools that it calls on PATH.
    pub(crate) fn wasm_pack(&self) -> Result<Program> {
        let path = self.wasm_path()?;
        Ok(Program::new(&self.wasm_tools()?.wasm_pack)
            .dir(self.project.root())
            .env("PATH", path)
            .env(
                "CARGO_ENCODED_RUSTFLAGS",
                rust_flags::rust_flags(self.project)?,
            ))
    }

    /// PATH with wasm-opt, wasm-bindgen and wasm-bindgen-test-runner first.
    pub(crate) fn wasm_path(&self) -> Result<OsString> {
        self.npm_packages()?;
        // npm's wasm-opt must be found before any other: Debian's old one breaks the module in a
        // way that shows only when a page loads it.
        with_first(&[self.node_bin(), self.wasm_tools()?.wasm_bindgen.clone()])
    }

    /// A script of the root package.json.
    pub(crate) fn npm_run(&self, script: &str) -> Result<Program> {
        self.npm_packages()?;
        let npm = Program::new(npm()?).args(["run", "--silent", script]);
        Ok(npm.dir(self.project.root()))
    }

    /// A program of one of the packages of the root package.json.
    pub(crate) fn npm_program(&self, name: &str) -> Result<Program> {
        self.npm_packages()?;
        Ok(Program::new(self.node_bin().join(name)).dir(self.project.root()))
    }

    /// Node with one of the project's scripts, which may import the npm packages.
    pub(crate) fn node(&self, script: &str) -> Result<Program> {
        self.npm_packages()?;
        let node = Program::new(npm::node()?).arg(self.project.path(script));
        Ok(node.dir(self.project.root()))
    }

    /// Chromium and its driver.
    pub(crate) fn browser(&self) -> Result<&Browser> {
        get_or_try(&self.browser, browsers::chromium)
    }

    fn npm_packages(&self) -> Result {
        get_or_try(&self.npm_packages, || npm::ensure_packages(self.project)).copied()
    }

    fn node_bin(&self) -> PathBuf {
        self.project.path("node_modules/.bin")
    }

    fn wasm_tools(&self) -> Result<&WasmTools> {
        get_or_try(&self.wasm, || {
            rustup::ensure_wasm_target()?;
            Ok(WasmTools {
                wasm_pack: cargo_tools::wasm_pack()
                    .find_or_install()?
                    .join("wasm-pack"),
                wasm_bindgen: cargo_tools::wasm_bindgen(self.project)?.find_or_install()?,
            })
        })
    }
}

/// Returns the first of these programs that is on PATH.
pub(crate) fn find<const N: usize>(names: [&str; N]) -> Option<PathBuf> {
    names.into_iter().find_map(|name| which::which(name).ok())
}

/// PATH with these folders before all others.
fn with_first(first: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = first.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).context("cannot extend PATH")
}

/// Whether a folder has a program of this name that can be run.
fn has_program(folder: &Path, name: &str) -> bool {
    which::which_in(name, Some(folder), folder).is_ok()
}

fn get_or_try<T>(cell: &OnceCell<T>, make: impl FnOnce() -> Result<T>) -> Result<&T> {
    if let Some(value) = cell.get() {
        return Ok(value);
    }
    let value = make()?;
    Ok(cell.get_or_init(|| value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_folders_are_searched_before_all_others() {
        let first = ["first", "second"].map(PathBuf::from);
        let path = with_first(&first).unwrap();
        let folders: Vec<PathBuf> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, first);
    }
}
