//! Compiler flags that keep the builder's folders out of the module.
//!
//! Where a crate may panic, the module names its source file: with the folder that cargo unpacked
//! it into. Without these flags the bytes depend on who builds, and tell where.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::process::error::{Context, Failure, Result};
use crate::process::program::Program;
use crate::project::Project;

/// What stands between flags in `CARGO_ENCODED_RUSTFLAGS`.
const BETWEEN: &str = "\u{1f}";

/// The value of `CARGO_ENCODED_RUSTFLAGS` for the module: the user's own flags, then ours.
pub(super) fn rust_flags(project: &Project) -> Result<String> {
    // What is not there yet has no folder to be named.
    Program::new("cargo")
        .args(["fetch", "--quiet", "--locked"])
        .dir(project.root())
        .run()?;
    let own = env::var("RUSTFLAGS").unwrap_or_default();
    let mut flags: Vec<String> = own.split_whitespace().map(str::to_owned).collect();
    let sources = cargo_home()?.join("registry/src");
    for entry in fs::read_dir(&sources).context("read", &sources)? {
        let folder = entry.context("read", &sources)?.path();
        flags.push(remap(&folder, "registry"));
    }
    if let Some((library, shown)) = library() {
        flags.push(remap(&library, &shown));
    }
    Ok(flags.join(BETWEEN))
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

fn cargo_home() -> Result<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .ok_or_else(|| Failure::new("neither CARGO_HOME nor a home folder is known"))
}

/// The sources of the standard library, where they are installed, and the name that the compiler
/// gives them where they are not.
fn library() -> Option<(PathBuf, String)> {
    let root = Program::new("rustc")
        .args(["--print", "sysroot"])
        .answer()?;
    let about = Program::new("rustc").arg("-vV").answer()?;
    let commit = commit(&about)?;
    let sources = Path::new(&root).join("lib/rustlib/src/rust");
    Some((sources, format!("/rustc/{commit}")))
}

/// The commit that `rustc -vV` names.
fn commit(about: &str) -> Option<&str> {
    let line = about
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "));
    line.filter(|&hash| hash != "unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compilers_commit_is_found_where_it_is_known() {
        let about = "rustc 1.95.0\nbinary: rustc\ncommit-hash: 59807\ncommit-date: 2026-04-14\n";
        assert_eq!(commit(about), Some("59807"));
        assert_eq!(commit("rustc 1.95.0\ncommit-hash: unknown\n"), None);
    }

    #[test]
    fn a_folder_becomes_a_name_that_is_the_same_everywhere() {
        let flag = remap(
            Path::new("/home/ada/.cargo/registry/src/index-1"),
            "registry",
        );
        assert_eq!(
            flag,
            "--remap-path-prefix=/home/ada/.cargo/registry/src/index-1=registry"
        );
    }
}
