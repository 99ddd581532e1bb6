//! `cargo xtask package`: the crate and the npm package, as they are released.

use std::fs;
use std::path::PathBuf;

use crate::files;
use crate::process::error::{Context, Failure, Result};
use crate::process::program::Program;
use crate::project::Project;
use crate::site;
use crate::tools::{Tools, npm};

/// What stands in js/ that goes into the npm package, besides its folders.
const FILES: [&str; 4] = [
    "package.json",
    "README.md",
    "custom-elements.json",
    site::INTEGRITY,
];
const FOLDERS: [&str; 6] = ["src", "types", "wasm", "client", "element", "summarizer"];
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// Makes both packages in target/package/, from one version number.
pub(crate) fn run(project: &Project, tools: &Tools) -> Result {
    let version = version(project)?;
    site::all(project, tools)?;
    let tarball = npm_tarball(project, tools)?;
    let list = project.js().join(site::INTEGRITY);
    let integrity = fs::read_to_string(&list).context("read", &list)?;
    Program::new("cargo")
        .args(["package", "--package", "nutgraf", "--locked"])
        .dir(project.root())
        .run()?;
    println!(
        "nutgraf {version}: {} and the crate in target/package/\n{integrity}",
        tarball.display()
    );
    Ok(())
}

/// Packs what has been built. npm dates every file the same, so equal files give equal bytes.
pub(crate) fn npm_tarball(project: &Project, tools: &Tools) -> Result<PathBuf> {
    let stage = stage(project, tools)?;
    let out = out(project);
    fs::create_dir_all(&out).context("make", &out)?;
    Program::new(npm::npm()?)
        .args(["pack", "--silent", "--pack-destination"])
        .arg(&out)
        .dir(&stage)
        .run()?;
    Ok(out.join(format!("nutgraf-{}.tgz", version(project)?)))
}

/// Whether every entry of the npm package can be found, with its types, the way each tool looks.
pub(crate) fn lint(project: &Project, tools: &Tools) -> Result {
    version(project)?;
    site::what_is_stale(project, tools)?;
    let tarball = npm_tarball(project, tools)?;
    tools
        .npm_program("publint")?
        .args(["--strict", "--pack", "npm"])
        .arg(project.scratch().join("npm"))
        .run()?;
    tools
        .npm_program("attw")?
        .arg(tarball)
        // No CommonJS; and these are no modules.
        .args(["--profile", "esm-only", "--format", "ascii"])
        .args([
            "--exclude-entrypoints",
            "nutgraf.wasm",
            "integrity.txt",
            "custom-elements.json",
        ])
        .run()
}

fn out(project: &Project) -> PathBuf {
    project.path("target/package")
}

/// A folder with what the npm package holds and nothing else.
fn stage(project: &Project, tools: &Tools) -> Result<PathBuf> {
    tools.npm_run("types")?.run()?;
    let stage = project.scratch().join("npm");
    files::fresh_folder(&stage)?;
    for folder in FOLDERS {
        files::copy_tree(&project.js().join(folder), &stage.join(folder), |_| true)?;
    }
    for file in FILES {
        files::copy(&project.js().join(file), &stage.join(file))?;
    }
    for licence in LICENCES {
        files::copy(&project.path(licence), &stage.join(licence))?;
    }
    Ok(stage)
}

/// The version that the crate, the npm package and the changelog agree on.
fn version(project: &Project) -> Result<String> {
    let read = |name: &str| {
        let path = project.path(name);
        fs::read_to_string(&path).context("read", &path)
    };
    let crate_version = version_line(&read("Cargo.toml")?, "version = \"");
    let npm_version = version_line(&read("js/package.json")?, "\"version\": \"");
    let changelog = read("CHANGELOG.md")?;
    let heading = crate_version
        .as_deref()
        .map(|version| format!("## {version}"));
    let is_told =
        heading.is_some_and(|heading| changelog.lines().any(|line| line.starts_with(&heading)));
    match crate_version {
        Some(version) if Some(&version) == npm_version.as_ref() && is_told => Ok(version),
        version => Err(Failure::new(format!(
            "one version in three places: Cargo.toml has {version:?}, js/package.json \
             {npm_version:?}, and CHANGELOG.md needs a heading of the crate's"
        ))),
    }
}

/// The first quoted value that a line begins with the key of.
fn version_line(text: &str, key: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.trim().strip_prefix(key));
    line?.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn the_three_versions_must_agree() {
        let folder = Folder::new("version");
        let project = Project::at(folder.path(""));
        let write = |cargo: &str, npm: &str, changelog: &str| {
            folder.write(
                "Cargo.toml",
                &format!("[package]\nname = \"nutgraf\"\nversion = \"{cargo}\"\n"),
            );
            folder.write(
                "js/package.json",
                &format!("{{\n  \"version\": \"{npm}\"\n}}"),
            );
            folder.write("CHANGELOG.md", &format!("# Changelog\n\n## {changelog}\n"));
        };
        write("1.2.3", "1.2.3", "1.2.3, soon");
        assert_eq!(version(&project).unwrap(), "1.2.3");
        for (cargo, npm, changelog) in [
            ("1.2.3", "1.2.4", "1.2.3"),
            ("1.2.3", "1.2.3", "1.2.2"),
            ("1.2.4", "1.2.3", "1.2.3"),
        ] {
            write(cargo, npm, changelog);
            assert!(version(&project).is_err(), "{cargo} {npm} {changelog}");
        }
    }
}
