//! `cargo xtask check`: what a change must keep besides passing the tests.

use std::env;
use std::fs;
use std::io;

use crate::command::Program;
use crate::cost;
use crate::dangerous;
use crate::dependencies;
use crate::failure::{Context, Failure, Result};
use crate::lockfile;
use crate::package;
use crate::path;
use crate::project::Project;
use crate::size;
use crate::steps::{self, AfterFailure, Step};
use crate::toolbox::{Toolbox, rust};

/// Crates that only the WebAssembly build may use: a native user must not have to compile them.
const ONLY_IN_WASM: [&str; 4] = ["wasm-bindgen", "js-sys", "web-sys", "serde-wasm-bindgen"];

/// The lock files of npm that the repository may hold.
const NPM_LOCKFILES: [&str; 2] = ["package-lock.json", "js/package-lock.json"];

/// Runs all checks.
pub(crate) fn run(project: &Project, toolbox: &Toolbox) -> Result {
    let cargo = |args: &[&str]| Program::new("cargo").args(args).dir(project.root());
    let steps = vec![
        Step::new("formatting", move || {
            rust::ensure_component("rustfmt")?;
            cargo(&["fmt", "--all", "--check"]).run()
        }),
        Step::new("clippy, native", move || {
            rust::ensure_component("clippy")?;
            cargo(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ])
            .run()
        }),
        Step::new("clippy, wasm", move || {
            rust::ensure_wasm_target()?;
            // tests/wasm is the one test that is compiled for this target.
            let what = ["--package", "nutgraf", "--lib", "--test", "wasm"];
            cargo(&["clippy", "--target", "wasm32-unknown-unknown"])
                .args(what)
                .args(["--", "-D", "warnings"])
                .run()
        }),
        Step::new("documentation", move || {
            cargo(&["doc", "--no-deps", "--package", "nutgraf"])
                .env("RUSTDOCFLAGS", "-D warnings")
                .run()
        }),
        Step::new("native dependencies", move || {
            let args = [
                "--edges",
                "normal",
                "--package",
                "nutgraf",
                "--prefix",
                "none",
            ];
            no_wasm_crates(&cargo(&["tree"]).args(args).output()?)
        }),
        Step::new("reasons of dependencies", || dependencies::check(project)),
        Step::new("npm lock files", move || no_addresses(project)),
        Step::new("nothing dangerous in scripts", move || {
            dangerous::check(project)
        }),
        Step::new("licences and sources", move || deny(project)),
        Step::new("size budgets", move || size::run(project, toolbox)),
        Step::new("cost of an article", move || cost::run(project)),
        Step::new("no folders in the module", move || no_folders(project)),
        Step::new("npm package", move || package::lint(project, toolbox)),
    ];
    steps::run("Checks", AfterFailure::GoOn, steps)
}

/// deny.toml, where cargo-deny is installed: it takes minutes to build, and Cargo.lock changes seldom.
fn deny(project: &Project) -> Result {
    if path::find(["cargo-deny"]).is_none() {
        eprintln!("not checked, for there is no cargo-deny; cargo install cargo-deny --locked");
        return Ok(());
    }
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        Program::new("cargo")
            .args(["deny", "--all-features", "--manifest-path", manifest])
            .args(["--config", "deny.toml"])
            .args(["check", "licenses", "bans", "sources"])
            .dir(project.root())
            .run()?;
    }
    Ok(())
}

/// Fails when the module names a folder of whoever built it: then its bytes depend on that, too.
fn no_folders(project: &Project) -> Result {
    let module = project.wasm_module();
    let bytes = fs::read(&module).context("read", &module)?;
    let folders = [Some(project.root().to_path_buf()), env::home_dir()];
    for folder in folders.into_iter().flatten() {
        let name = folder.to_string_lossy().into_owned();
        // "/" is the home of some, and is in any path.
        if name.len() > 1
            && bytes
                .windows(name.len())
                .any(|part| part == name.as_bytes())
        {
            return Err(Failure::new(format!("{} names {name}", module.display())));
        }
    }
    Ok(())
}

/// Fails when a native dependency tree, one crate a line, holds a crate of the WebAssembly build.
fn no_wasm_crates(tree: &str) -> Result {
    let mut found: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| ONLY_IN_WASM.contains(name))
        .collect();
    found.sort_unstable();
    found.dedup();
    if found.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "native builds of nutgraf would compile {}; such dependencies belong under\n\
         [target.'cfg(target_family = \"wasm\")'.dependencies] in Cargo.toml",
        found.join(", ")
    )))
}

/// Fails when a lock file of npm names the addresses that its author downloaded from.
fn no_addresses(project: &Project) -> Result {
    for name in NPM_LOCKFILES {
        let path = project.path(name);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error).context("read", &path),
        };
        if let Some(line) = lockfile::lines_with_addresses(&text).first() {
            return Err(Failure::new(format!(
                "{name}, line {line}, names a download address. Write the file again with\n\
                 npm install --package-lock-only --omit-lockfile-registry-resolved"
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn wasm_crates_are_found_by_their_whole_name() {
        let clean = "nutgraf v0.1.0 (/a/web-sys)\nlibm v0.2.15\nwasm-bindgen-like v1.0.0\n";
        assert!(no_wasm_crates(clean).is_ok());
        let tree = "nutgraf v0.1.0\nweb-sys v0.3.0\njs-sys v0.3.0\nweb-sys v0.3.0 (*)\n";
        let message = no_wasm_crates(tree).unwrap_err().to_string();
        assert!(message.starts_with("native builds of nutgraf would compile js-sys, web-sys;"));
    }

    #[test]
    fn an_address_in_any_lock_file_is_found() {
        let folder = Folder::new("check-lock");
        let project = Project::at(folder.path(""));
        assert!(no_addresses(&project).is_ok(), "no lock file, no address");
        folder.write("package-lock.json", "{\n  \"resolved\": \"js\"\n}");
        assert!(no_addresses(&project).is_ok());
        folder.write(
            "js/package-lock.json",
            "{\n  \"resolved\": \"https://example.org/a.tgz\"\n}",
        );
        let message = no_addresses(&project).unwrap_err().to_string();
        assert!(
            message.starts_with("js/package-lock.json, line 2,"),
            "{message}"
        );
    }
}
