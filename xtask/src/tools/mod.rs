//! The tools that building and testing need. Each is used where it is found and installed where it
//! is missing, with one line that says so; nothing comes from anywhere but the package registries.

mod browsers;
mod cargo_tools;
pub(crate) mod engines;
pub(crate) mod lockfile;
pub(crate) mod npm;
pub(crate) mod path;
mod rust_flags;
pub(crate) mod rustup;

use std::cell::OnceCell;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::process::error::Result;
use crate::process::program::Program;
use crate::project::Project;

pub(crate) use browsers::Browser;
pub(crate) use cargo_tools::folder as cache_folder;

/// wasm-pack's version, fixed so that every machine builds the same module.
const WASM_PACK_VERSION: &str = "0.15.1";

/// Finds and installs tools, each at most once a run.
pub(crate) struct Tools<'p> {
    project: &'p Project,
    wasm: OnceCell<WasmTools>,
    node: OnceCell<()>,
    browser: OnceCell<Browser>,
}

/// The programs that turn the crate into WebAssembly.
struct WasmTools {
    wasm_pack: PathBuf,
    /// The folder that holds wasm-bindgen and wasm-bindgen-test-runner.
    wasm_bindgen: PathBuf,
}

impl<'p> Tools<'p> {
    pub(crate) fn new(project: &'p Project) -> Self {
        Self {
            project,
            wasm: OnceCell::new(),
            node: OnceCell::new(),
            browser: OnceCell::new(),
        }
    }

    /// wasm-pack, run in the project's root, with everything that it looks for on PATH.
    pub(crate) fn wasm_pack(&self) -> Result<Program> {
        let path = self.wasm_path()?;
        let tools = self.wasm_tools()?;
        Ok(Program::new(&tools.wasm_pack)
            .dir(self.project.root())
            .env("PATH", path)
            .env(
                "CARGO_ENCODED_RUSTFLAGS",
                rust_flags::rust_flags(self.project)?,
            ))
    }

    /// PATH with wasm-opt, wasm-bindgen and wasm-bindgen-test-runner before all others.
    pub(crate) fn wasm_path(&self) -> Result<OsString> {
        self.npm_packages()?;
        // npm's wasm-opt must be found before any other: an old one of the system's breaks the
        // module in a way that shows only when a page loads it.
        path::with_first(&[self.node_bin(), self.wasm_tools()?.wasm_bindgen.clone()])
    }

    fn wasm_tools(&self) -> Result<&WasmTools> {
        get_or_try(&self.wasm, || self.find_wasm_tools())
    }

    /// A script of the root package.json.
    pub(crate) fn npm_run(&self, script: &str) -> Result<Program> {
        self.npm_packages()?;
        let npm = npm::npm()?;
        Ok(Program::new(npm)
            .args(["run", "--silent", script])
            .dir(self.project.root()))
    }

    /// A program that one of the packages of the root package.json brings.
    pub(crate) fn npm_program(&self, name: &str) -> Result<Program> {
        self.npm_packages()?;
        Ok(Program::new(self.node_bin().join(name)).dir(self.project.root()))
    }

    /// Node itself.
    pub(crate) fn node(&self) -> Result<Program> {
        Ok(Program::new(npm::node()?).dir(self.project.root()))
    }

    /// Chromium and its driver.
    pub(crate) fn browser(&self) -> Result<&Browser> {
        get_or_try(&self.browser, browsers::find_or_install)
    }

    pub(crate) fn npm_packages(&self) -> Result {
        get_or_try(&self.node, || npm::ensure_packages(self.project)).copied()
    }

    fn node_bin(&self) -> PathBuf {
        self.project.path("node_modules/.bin")
    }

    fn find_wasm_tools(&self) -> Result<WasmTools> {
        rustup::ensure_wasm_target()?;
        let wasm_pack = cargo_tools::CargoTool {
            package: "wasm-pack",
            programs: &["wasm-pack"],
            version: WASM_PACK_VERSION.to_owned(),
            // Its lock file is sound, so what is built is what was released.
            locked: true,
            takes: "one to three minutes",
        };
        let wasm_bindgen = cargo_tools::CargoTool {
            package: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            version: lockfile::wasm_bindgen_version(self.project)?,
            // Not locked: the lock file of 0.2.130 names a package that was withdrawn.
            locked: false,
            takes: "one to three minutes",
        };
        Ok(WasmTools {
            wasm_pack: wasm_pack.find_or_install()?.join("wasm-pack"),
            wasm_bindgen: wasm_bindgen.find_or_install()?,
        })
    }
}

/// Says what is being installed, does it, and says how long it took.
fn install(what: &str, takes: &str, work: impl FnOnce() -> Result) -> Result {
    eprintln!("installing {what} (once; takes {takes})");
    let start = Instant::now();
    work()?;
    eprintln!("installed {what} in {}", seconds(start.elapsed()));
    Ok(())
}

/// A log for an installation's output, in a folder that is made if need be.
fn log_in(folder: &Path, name: &str) -> Result<PathBuf> {
    use crate::process::error::Context;
    std::fs::create_dir_all(folder).context("make", folder)?;
    Ok(folder.join(format!("{name}.log")))
}

/// A time for people: "0.4 s", "12.3 s", "2 min 5 s".
pub(crate) fn seconds(time: Duration) -> String {
    if time < Duration::from_secs(100) {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", time.as_secs() / 60, time.as_secs() % 60)
    }
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
    fn times_are_readable() {
        assert_eq!(seconds(Duration::from_millis(420)), "0.4 s");
        assert_eq!(seconds(Duration::from_millis(99_500)), "99.5 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }
}
