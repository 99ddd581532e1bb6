//! `cargo xtask check`: everything that a change must keep besides passing the tests.

use std::env;

use fs_err as fs;

use super::{dependencies, instruction_budget, package, script_lint, size};
use crate::process::error::{Result, ensure};
use crate::process::runner::{self, AfterFailure, Step};
use crate::project::Project;
use crate::tools::{find, rustup};

/// The targets of the crate that are compiled to WebAssembly.
const WASM_TARGETS: &str = "--package nutgraf --lib --test wasm";

/// Runs all checks.
pub(crate) fn run(project: &Project) -> Result {
    let steps = vec![
        Step::new("formatting", || {
            rustup::ensure_component("rustfmt")?;
            project.cargo("fmt --all --check").run()
        }),
        Step::new("clippy, native", || {
            rustup::ensure_component("clippy")?;
            project.cargo("clippy --workspace --all-targets -- -D warnings").run()
        }),
        Step::new("clippy, wasm", || {
            rustup::ensure_wasm_target()?;
            let clippy = project.cargo("clippy --target wasm32-unknown-unknown");
            clippy.words(WASM_TARGETS).words("-- -D warnings").run()
        }),
        Step::new("documentation", || {
            let doc = project.cargo("doc --no-deps --package nutgraf");
            doc.env("RUSTDOCFLAGS", "-D warnings").run()
        }),
        Step::new("native dependencies", || dependencies::check_native(project)),
        Step::new("reasons of dependencies", || dependencies::check_reasons(project)),
        Step::new("npm lock files", || dependencies::check_addresses(project)),
        Step::new("nothing dangerous in scripts", || script_lint::run(project)),
        Step::new("licences and sources", || deny(project)),
        Step::new("size budgets", || size::run(project)),
        Step::new("cost of an article", || instruction_budget::run(project)),
        Step::new("no folders in the module", || no_folders(project)),
        Step::new("npm package", || package::lint(project)),
    ];
    runner::run("Checks", AfterFailure::Continue, steps)
}

/// Applies deny.toml if cargo-deny is installed. It takes minutes to build, and Cargo.lock changes
/// seldom, so it is not installed here.
fn deny(project: &Project) -> Result {
    if find(["cargo-deny"]).is_none() {
        eprintln!("not checked: there is no cargo-deny (cargo install cargo-deny --locked)");
        return Ok(());
    }
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let deny = project.cargo("deny --all-features --manifest-path").arg(manifest);
        deny.words("--config deny.toml check licenses bans sources").run()?;
    }
    Ok(())
}

/// Fails if the module names a folder of its builder: its bytes would then depend on the builder.
fn no_folders(project: &Project) -> Result {
    let module = project.wasm_module();
    let bytes = fs::read(&module)?;
    for folder in [Some(project.root().to_path_buf()), env::home_dir()].into_iter().flatten() {
        let name = folder.to_string_lossy().into_owned();
        // "/" is the home of some users, and part of every path.
        let is_named = bytes.windows(name.len().max(1)).any(|part| part == name.as_bytes());
        ensure!(name == "/" || !is_named, "{} names {name}", module.display());
    }
    Ok(())
}
