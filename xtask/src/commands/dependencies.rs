//! The rules for dependencies: every one has its reason in ARCHITECTURE.md, native builds compile no
//! crate of the WebAssembly build, and lock files name no download address.

use std::path::{Path, PathBuf};

use cargo_metadata::MetadataCommand;
use fs_err as fs;
use serde_json::Value;
use walkdir::WalkDir;

use crate::files::{is_hidden, name_from};
use crate::process::error::{Context, Result, ensure};
use crate::project::Project;

const DOCUMENT: &str = "ARCHITECTURE.md";
const SECTION: &str = "## Dependencies";

/// Folders with fetched or built files.
const NOT_OURS: [&str; 3] = ["node_modules", "target", "dist"];

/// Crates that only the WebAssembly build may use: a native user must not have to compile them.
const ONLY_IN_WASM: [&str; 4] = ["wasm-bindgen", "js-sys", "web-sys", "serde-wasm-bindgen"];

/// The lock files of npm.
const NPM_LOCKFILES: [&str; 2] = ["package-lock.json", "js/package-lock.json"];

/// Fails for every dependency that the section of ARCHITECTURE.md does not name: those of all
/// manifests, and every crate that is compiled into the module.
pub(super) fn check_reasons(project: &Project) -> Result {
    let document = fs::read_to_string(project.path(DOCUMENT))?;
    let section = section(&document)?;
    let mut wanted = Vec::new();
    for path in manifests(project.root())? {
        let manifest = name_from(project.root(), &path);
        let names = if path.ends_with("Cargo.toml") { crates(&path)? } else { packages(&path)? };
        wanted.extend(names.into_iter().map(|name| (name, manifest.clone())));
    }
    // Cargo's tree and not its metadata, which has the features of all members of the workspace.
    let tree = project.cargo(
        "tree --package nutgraf-wasm --prefix none --target wasm32-unknown-unknown \
         --edges normal,build --format {p}",
    );
    for name in crates_of_tree(&tree.output()?).filter(|name| !name.starts_with("nutgraf")) {
        wanted.push((name.to_owned(), "the module".to_owned()));
    }
    wanted.retain(|(name, _)| !section.contains(&format!("*{name}*")));
    wanted.sort();
    wanted.dedup();
    let missing: Vec<_> = wanted.iter().map(|(name, of)| format!("{name} of {of}")).collect();
    let list = missing.join("\n");
    ensure!(missing.is_empty(), "{DOCUMENT} gives no reason under \"{SECTION}\" for\n{list}");
    Ok(())
}

/// Fails if a native build of nutgraf compiles a crate of the WebAssembly build.
pub(super) fn check_native(project: &Project) -> Result {
    let tree = project.cargo("tree --edges normal --package nutgraf --prefix none").output()?;
    no_wasm_crates(&tree)
}

/// Fails if a lock file of npm names the addresses that its author downloaded from: they may exist on
/// the author's machine only.
pub(super) fn check_addresses(project: &Project) -> Result {
    for name in NPM_LOCKFILES {
        let path = project.path(name);
        if !path.exists() {
            continue;
        }
        let lock = json(&path)?;
        let packages = lock["packages"].as_object().into_iter().flatten();
        for (package, entry) in packages {
            let is_address = entry["resolved"].as_str().is_some_and(|value| value.contains("://"));
            ensure!(
                !is_address,
                "{name} names a download address for {package}. Write the file again with\n\
                 npm install --package-lock-only --omit-lockfile-registry-resolved"
            );
        }
    }
    Ok(())
}

fn no_wasm_crates(tree: &str) -> Result {
    let mut found: Vec<_> =
        crates_of_tree(tree).filter(|name| ONLY_IN_WASM.contains(name)).collect();
    found.sort_unstable();
    found.dedup();
    let list = found.join(", ");
    ensure!(
        found.is_empty(),
        "native builds of nutgraf would compile {list}; such dependencies belong under\n\
         [target.'cfg(target_family = \"wasm\")'.dependencies] in Cargo.toml"
    );
    Ok(())
}

/// The names of the crates of a tree that `cargo tree --prefix none` printed.
fn crates_of_tree(tree: &str) -> impl Iterator<Item = &str> {
    tree.lines().filter_map(|line| line.split_whitespace().next())
}

/// The part of the document that gives reasons.
fn section(document: &str) -> Result<&str> {
    let (_, after) = document.split_once(SECTION).context("ARCHITECTURE.md lacks the section")?;
    Ok(after.split("\n## ").next().unwrap_or(after))
}

/// The manifests of cargo and npm, which are at most two folders deep.
fn manifests(root: &Path) -> Result<Vec<PathBuf>> {
    let walk = WalkDir::new(root).max_depth(3).into_iter().filter_entry(|entry| {
        let is_ours = !NOT_OURS.iter().any(|name| entry.file_name() == *name);
        entry.depth() == 0 || is_ours && !is_hidden(entry)
    });
    let paths = walk.map(|entry| Ok(entry?.into_path())).collect::<Result<Vec<_>>>()?;
    let is_manifest =
        |path: &PathBuf| path.ends_with("Cargo.toml") || path.ends_with("package.json");
    Ok(paths.into_iter().filter(is_manifest).collect())
}

/// The crates that a Cargo.toml and its workspace ask for, except those of this repository.
fn crates(manifest: &Path) -> Result<Vec<String>> {
    let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec()?;
    let all = metadata.packages.into_iter().flat_map(|package| package.dependencies);
    Ok(all.filter(|one| one.path.is_none()).map(|one| one.name).collect())
}

/// The packages that a package.json asks for.
fn packages(manifest: &Path) -> Result<Vec<String>> {
    let manifest = json(manifest)?;
    let tables = manifest.as_object().into_iter().flatten();
    let asked = tables
        .filter(|(name, _)| *name == "overrides" || name.to_lowercase().ends_with("dependencies"));
    let names = asked.filter_map(|(_, table)| table.as_object()).flat_map(|table| table.keys());
    Ok(names.cloned().collect())
}

fn json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path)?;
    serde_json::from_str(&text).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn dependencies_of_every_kind_are_found_and_crates_of_the_repository_are_left_out() {
        let folder = Folder::new();
        folder.write("src/lib.rs", "");
        let manifest = "[package]\nname = 'a'\n[dependencies]\nlibm = '0.2'\nown = { path = 'own' }\n\
            [target.'cfg(unix)'.dev-dependencies.rustix]\nversion = '1'\n\
            [build-dependencies]\ncc = '1'\n[workspace]\n";
        folder.write("Cargo.toml", manifest);
        folder.write("own/Cargo.toml", "[package]\nname = 'own'\n");
        folder.write("own/src/lib.rs", "");
        let mut names = crates(&folder.path("Cargo.toml")).unwrap();
        names.sort();
        assert_eq!(names, ["cc", "libm", "rustix"]);

        let manifest = r#"{ "name": "a", "scripts": { "b": "c" }, "overrides": { "g": "3" },
            "devDependencies": { "@d/e": "1.0.0", "f": "2" } }"#;
        folder.write("package.json", manifest);
        let mut names = packages(&folder.path("package.json")).unwrap();
        names.sort();
        assert_eq!(names, ["@d/e", "f", "g"]);
    }

    #[test]
    fn manifests_are_found_two_folders_deep_and_not_among_fetched_files() {
        let folder = Folder::new();
        let ours = ["Cargo.toml", "a/b/Cargo.toml", "a/package.json"];
        for name in ours.into_iter().chain(["a/b/c/Cargo.toml", "node_modules/d/package.json"]) {
            folder.write(name, "");
        }
        let root = folder.path("");
        let found = manifests(&root).unwrap();
        let mut found: Vec<_> = found.iter().map(|path| name_from(&root, path)).collect();
        found.sort();
        assert_eq!(found, ours);
    }

    #[test]
    fn crates_of_the_wasm_build_are_found_by_their_whole_names() {
        let clean = "nutgraf v0.1.0 (/a/web-sys)\nlibm v0.2.15\nwasm-bindgen-like v1.0.0\n";
        assert!(no_wasm_crates(clean).is_ok());
        let tree = "nutgraf v0.1.0\nweb-sys v0.3.0\njs-sys v0.3.0\nweb-sys v0.3.0 (*)\n";
        let message = no_wasm_crates(tree).unwrap_err().to_string();
        assert!(message.starts_with("native builds of nutgraf would compile js-sys, web-sys;"));
    }

    #[test]
    fn a_download_address_in_any_lock_file_is_found() {
        let folder = Folder::new();
        let project = Project::at(folder.path(""));
        assert!(check_addresses(&project).is_ok(), "no lock file, no address");
        folder.write("package-lock.json", r#"{ "packages": { "a": { "resolved": "js" } } }"#);
        assert!(check_addresses(&project).is_ok());
        let lock = r#"{ "packages": { "a": { "resolved": "https://example.org/a.tgz" } } }"#;
        folder.write("js/package-lock.json", lock);
        let error = check_addresses(&project).unwrap_err().to_string();
        assert!(error.starts_with("js/package-lock.json names"), "{error}");
    }
}
