//! Every dependency has its reason: ARCHITECTURE.md names each that a manifest asks for, and each that is
//! compiled into the engine or its module besides.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::error::{Context, Failure, Result};
use crate::process::program::Program;
use crate::project::Project;

const DOCUMENT: &str = "ARCHITECTURE.md";
const SECTION: &str = "## Dependencies";

/// Folders of what was fetched or made.
const NOT_OURS: [&str; 3] = ["node_modules", "target", "dist"];

/// Fails for every dependency that the section does not name.
pub(crate) fn check(project: &Project) -> Result {
    let path = project.path(DOCUMENT);
    let document = fs::read_to_string(&path).context("read", &path)?;
    let section = section(&document)?;
    let mut wanted = Vec::new();
    for path in manifests(project.root())? {
        let text = fs::read_to_string(&path).context("read", &path)?;
        let names = if path.ends_with("Cargo.toml") {
            crates(&text)?
        } else {
            packages(&text)
        };
        let manifest = path.strip_prefix(project.root()).unwrap_or(&path);
        wanted.extend(
            names
                .into_iter()
                .map(|name| (name, manifest.display().to_string())),
        );
    }
    // What comes along: for the module alone, since development tools bring hundreds.
    let tree = Program::new("cargo")
        .args(["tree", "--package", "nutgraf-wasm", "--prefix", "none"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--edges", "normal,build", "--format", "{p}"])
        .dir(project.root())
        .output()?;
    wanted.extend(compiled(&tree).map(|name| (name.to_owned(), "the module".to_owned())));
    let mut missing: Vec<String> = wanted
        .into_iter()
        .filter(|(name, _)| !section.contains(&format!("*{name}*")))
        .map(|(name, of)| format!("{name} of {of}"))
        .collect();
    missing.sort();
    missing.dedup();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{DOCUMENT} gives no reason under \"{SECTION}\" for\n{}",
        missing.join("\n")
    )))
}

/// The part of the document that gives reasons.
fn section(document: &str) -> Result<&str> {
    let start = document.find(SECTION);
    let start = start.ok_or_else(|| Failure::new(format!("{DOCUMENT} has no \"{SECTION}\"")))?;
    let behind = &document[start + SECTION.len()..];
    Ok(behind.split("\n## ").next().unwrap_or(behind))
}

/// The manifests of cargo and npm, which stand at most two folders deep.
fn manifests(root: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = vec![root.to_path_buf()];
    let mut level = folders.clone();
    for _ in 0..2 {
        let mut below = Vec::new();
        for folder in &level {
            for entry in fs::read_dir(folder).context("list", folder)? {
                let entry = entry.context("list", folder)?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if entry.path().is_dir()
                    && !name.starts_with('.')
                    && !NOT_OURS.contains(&name.as_str())
                {
                    below.push(entry.path());
                }
            }
        }
        folders.extend(below.iter().cloned());
        level = below;
    }
    let names = ["Cargo.toml", "package.json"];
    let all = folders
        .iter()
        .flat_map(|folder| names.map(|name| folder.join(name)));
    Ok(all.filter(|path| path.is_file()).collect())
}

/// The crates that a Cargo.toml asks for, those of the workspace left out.
fn crates(manifest: &str) -> Result<Vec<String>> {
    let manifest: toml::Table = manifest
        .parse()
        .map_err(|error| Failure::new(format!("a Cargo.toml is not readable: {error}")))?;
    let mut tables = vec![&manifest];
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    tables.extend(
        targets
            .into_iter()
            .flat_map(toml::Table::values)
            .filter_map(toml::Value::as_table),
    );
    let mut names = Vec::new();
    for table in tables {
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let asked = table.get(kind).and_then(toml::Value::as_table);
            for (name, how) in asked.into_iter().flatten() {
                if how.get("path").is_none() {
                    names.push(name.clone());
                }
            }
        }
    }
    Ok(names)
}

/// The packages that a package.json asks for, as npm writes it: one a line.
fn packages(manifest: &str) -> Vec<String> {
    let mut asks = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        let mut quoted = line.split('"').skip(1).step_by(2);
        let key = quoted.next();
        if line.trim_end().ends_with('{') {
            let kind = key.unwrap_or_default();
            asks = kind == "overrides" || kind.to_lowercase().ends_with("dependencies");
        } else if line.trim_start().starts_with('}') {
            asks = false;
        } else if asks {
            names.extend(key.map(str::to_owned));
        }
    }
    names
}

/// The crates of a tree, one a line, but for our own.
fn compiled(tree: &str) -> impl Iterator<Item = &str> {
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    names.filter(|name| !name.is_empty() && !name.starts_with("nutgraf"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn crates_are_found_in_every_table_and_our_own_are_none() {
        let manifest = "[dependencies]\nlibm = '0.2'\nnutgraf = { path = '..' }\n\
            [target.'cfg(unix)'.dev-dependencies.rustix]\nversion = '1'\n\
            [build-dependencies]\ncc = '1'\n[features]\nnone = []\n";
        assert_eq!(crates(manifest).unwrap(), ["libm", "cc", "rustix"]);
    }

    #[test]
    fn packages_are_found_under_every_kind_of_dependencies() {
        let manifest = "{\n  \"name\": \"a\",\n  \"scripts\": {\n    \"b\": \"c\"\n  },\n  \
            \"devDependencies\": {\n    \"@d/e\": \"1.0.0\",\n    \"f\": \"2\"\n  },\n  \
            \"overrides\": {\n    \"g\": \"3\"\n  },\n  \"h\": \"i\"\n}";
        assert_eq!(packages(manifest), ["@d/e", "f", "g"]);
    }

    #[test]
    fn a_section_ends_where_the_next_begins() {
        let document = "# A\n## Dependencies, each\n*b*\n### More\n*c*\n## D\n*e*";
        let section = section(document).unwrap();
        assert!(section.contains("*b*") && section.contains("*c*") && !section.contains("*e*"));
        assert!(super::section("# A\n").is_err());
    }

    #[test]
    fn our_own_crates_are_no_part_of_what_comes_along() {
        let tree = "nutgraf-wasm v0.0.0 (/a)\nnutgraf v0.1.0 (/b)\nlibm v0.2.16\n\n";
        assert_eq!(compiled(tree).collect::<Vec<_>>(), ["libm"]);
    }

    #[test]
    fn manifests_are_looked_for_two_folders_deep_and_not_among_what_was_fetched() {
        let folder = Folder::new("dependencies");
        for name in [
            "Cargo.toml",
            "a/package.json",
            "a/b/Cargo.toml",
            "a/b/c/Cargo.toml",
            "node_modules/d/package.json",
        ] {
            folder.write(name, "");
        }
        let root = folder.path("");
        let mut found: Vec<String> = manifests(&root)
            .unwrap()
            .iter()
            .map(|path| path.strip_prefix(&root).unwrap().display().to_string())
            .collect();
        found.sort();
        assert_eq!(found, ["Cargo.toml", "a/b/Cargo.toml", "a/package.json"]);
    }
}
