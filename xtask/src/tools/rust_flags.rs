//! Compiler flags that keep the builder's folders out of the module.
//!
//! Code that may panic names its source file, with the folder that cargo unpacked it into. Without
//! these flags the module's bytes depend on the builder's machine and reveal its folders.

use std::env;
use std::path::{Path, PathBuf};

use fs_err as fs;

use crate::process::error::{Context, Result};
use crate::process::program::Program;
use crate::project::Project;

/// The separator of flags in `CARGO_ENCODED_RUSTFLAGS`.
const SEPARATOR: &str = "\u{1f}";

/// Returns the value of `CARGO_ENCODED_RUSTFLAGS` for the module: the user's own flags, then ours.
pub(super) fn rust_flags(project: &Project) -> Result<String> {
    // A registry that has not been fetched has no folder yet.
    project.cargo("fetch --quiet --locked").run()?;
    let own = env::var("RUSTFLAGS").unwrap_or_default();
    let mut flags: Vec<String> = own.split_whitespace().map(str::to_owned).collect();
    for entry in fs::read_dir(cargo_home()?.join("registry/src"))? {
        flags.push(remap(&entry?.path(), "registry"));
    }
    if let Some((library, shown)) = standard_library() {
        flags.push(remap(&library, &shown));
    }
    Ok(flags.join(SEPARATOR))
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

fn cargo_home() -> Result<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || Some(env::home_dir()?.join(".cargo"));
    named.or_else(home).context("neither CARGO_HOME nor a home folder is known")
}

/// The folder of the standard library's sources, and the name that the compiler gives to them where
/// they are not installed.
fn standard_library() -> Option<(PathBuf, String)> {
    let root = Program::new("rustc").words("--print sysroot").answer()?;
    let about = Program::new("rustc").arg("-vV").answer()?;
    let sources = Path::new(&root).join("lib/rustlib/src/rust");
    Some((sources, format!("/rustc/{}", commit(&about)?)))
}

/// The commit that `rustc -vV` names.
fn commit(about: &str) -> Option<&str> {
    let mut hashes = about.lines().filter_map(|line| line.strip_prefix("commit-hash: "));
    hashes.next().filter(|&hash| hash != "unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compilers_commit_is_found_if_it_is_known() {
        let about = "rustc 1.95.0\nbinary: rustc\ncommit-hash: 59807\ncommit-date: 2026-04-14\n";
        assert_eq!(commit(about), Some("59807"));
        assert_eq!(commit("rustc 1.95.0\ncommit-hash: unknown\n"), None);
    }
}
