//! `cargo xtask package`: the crate and the npm package, as they are released.

use std::path::PathBuf;

use fs_err as fs;
use serde_json::Value;

use crate::files;
use crate::process::error::{Context, Result, bail};
use crate::process::program::Program;
use crate::project::Project;
use crate::site;
use crate::tools::{self, npm};

/// The files and folders of js/ that the npm package has.
const FILES: [&str; 4] = ["package.json", "README.md", "custom-elements.json", site::INTEGRITY];
const FOLDERS: [&str; 6] = ["src", "types", "wasm", "client", "element", "summarizer"];
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// Makes both packages in target/package/, with the same version number.
pub(crate) fn run(project: &Project) -> Result {
    let version = version(project)?;
    site::build_all(project)?;
    let tarball = npm_tarball(project)?;
    let integrity = fs::read_to_string(project.js().join(site::INTEGRITY))?;
    project.cargo("package --package nutgraf --locked").run()?;
    let tarball = tarball.display();
    println!("nutgraf {version}: {tarball} and the crate in target/package/\n{integrity}");
    Ok(())
}

/// Packs the built files and returns the tarball. npm gives every file the same date, so equal files
/// give equal bytes.
pub(super) fn npm_tarball(project: &Project) -> Result<PathBuf> {
    let stage = stage(project)?;
    let out = project.path("target/package");
    fs::create_dir_all(&out)?;
    let pack = Program::new(npm()?).words("pack --silent --pack-destination").arg(&out);
    pack.dir(&stage).run()?;
    Ok(out.join(format!("nutgraf-{}.tgz", version(project)?)))
}

/// Checks that Node, bundlers and compilers find every entry of the npm package, with its types.
pub(super) fn lint(project: &Project) -> Result {
    version(project)?;
    site::build_stale(project)?;
    let tarball = npm_tarball(project)?;
    let publint = tools::npm_program(project, "publint")?.words("--strict --pack npm");
    publint.arg(project.scratch().join("npm")).run()?;
    let attw = tools::npm_program(project, "attw")?.arg(tarball);
    // The package has no CommonJS, and the excluded entries are no modules.
    let attw = attw.words("--profile esm-only --format ascii --exclude-entrypoints nutgraf.wasm");
    attw.words("integrity.txt custom-elements.json").run()
}

/// Fills a folder with the files of the npm package and returns it.
fn stage(project: &Project) -> Result<PathBuf> {
    tools::npm_run(project, "types")?.run()?;
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

/// Returns the version that the crate, the npm package and the changelog agree on.
fn version(project: &Project) -> Result<String> {
    let read = |name: &str| fs::read_to_string(project.path(name));
    let crate_manifest: toml::Table = read("Cargo.toml")?.parse()?;
    let version = crate_manifest.get("package").and_then(|package| package.get("version"));
    let version = version.and_then(toml::Value::as_str).context("Cargo.toml has no version")?;
    let npm_manifest: Value = serde_json::from_str(&read("js/package.json")?)?;
    let npm_version = npm_manifest["version"].as_str().unwrap_or_default();
    let changelog = read("CHANGELOG.md")?;
    let heading = format!("## {version}");
    if version != npm_version || !changelog.lines().any(|line| line.starts_with(&heading)) {
        bail!(
            "one version in three places: Cargo.toml has {version:?}, js/package.json \
             {npm_version:?}, and CHANGELOG.md needs a heading of the crate's"
        );
    }
    Ok(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn the_three_versions_must_agree() {
        let folder = Folder::new();
        let project = Project::at(folder.path(""));
        let version_of = |cargo: &str, npm: &str, changelog: &str| {
            folder.write("Cargo.toml", &format!("[package]\nversion = \"{cargo}\"\n"));
            folder.write("js/package.json", &format!("{{ \"version\": \"{npm}\" }}"));
            folder.write("CHANGELOG.md", &format!("# Changelog\n\n## {changelog}\n"));
            version(&project)
        };
        assert_eq!(version_of("1.2.3", "1.2.3", "1.2.3, soon").unwrap(), "1.2.3");
        assert!(version_of("1.2.3", "1.2.4", "1.2.3").is_err());
        assert!(version_of("1.2.3", "1.2.3", "1.2.2").is_err());
        assert!(version_of("1.2.4", "1.2.3", "1.2.3").is_err());
    }
}
