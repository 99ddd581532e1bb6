//! Command line tools from the crate registry, built once per user and version.

use std::path::{Path, PathBuf};

use super::{cache, find};
use crate::files;
use crate::process::error::{Context, Result, ensure};
use crate::process::program::Program;
use crate::project::Project;

/// A tool that `cargo install` builds.
pub(super) struct CargoTool {
    /// Name on the registry.
    package: &'static str,
    /// Programs of the tool. The first one reports the version.
    programs: &'static [&'static str],
    /// The only version that is accepted.
    version: String,
    /// Set if the tool is built with the versions of its own lock file.
    locked: bool,
}

/// wasm-pack, in one fixed version, so that every machine builds the same module.
pub(super) fn wasm_pack() -> CargoTool {
    CargoTool {
        package: "wasm-pack",
        programs: &["wasm-pack"],
        version: "0.15.1".to_owned(),
        locked: true,
    }
}

/// wasm-bindgen in the version of Cargo.lock. The tool and the library speak a private format that
/// changes with every release.
pub(super) fn wasm_bindgen(project: &Project) -> Result<CargoTool> {
    // Cargo answers from Cargo.lock, and with an error if that has two versions.
    let id = project.cargo("pkgid --quiet wasm-bindgen").output()?;
    let version = version_of_id(&id).context("Cargo.lock has no version of wasm-bindgen")?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: version.to_owned(),
        // The lock file of 0.2.130 names a package that was withdrawn.
        locked: false,
    })
}

impl CargoTool {
    /// Returns the folder with the programs: one on PATH if it has the right version, else this
    /// user's cache, where the tool is built if need be.
    pub(super) fn find_or_install(&self) -> Result<PathBuf> {
        match self.on_path() {
            Some(folder) => Ok(folder),
            None => self.in_cache(&cache::folder()?, Self::build),
        }
    }

    /// Returns the cache's copy. `build` puts the programs into `<root>/bin`; it is a parameter so
    /// that the tests need no compiler.
    fn in_cache(
        &self,
        cache: &Path,
        build: impl FnOnce(&Self, &Path, &Path) -> Result,
    ) -> Result<PathBuf> {
        let name = format!("{}-{}", self.package, self.version);
        let place = cache.join(&name);
        let programs = place.join("bin");
        let takes = "one to three minutes";
        let install = |log: &Path| {
            // Cargo puts the programs there when all of them are built.
            build(self, &place, log)?;
            ensure!(self.is_complete(&programs), "{name} lacks one of {:?}", self.programs);
            Ok(())
        };
        cache::ensure(cache, &name, &name, takes, || self.is_complete(&programs), install)?;
        Ok(programs)
    }

    fn build(&self, root: &Path, log: &Path) -> Result {
        let target = root.join("target");
        Program::new("cargo")
            // Unoptimised: the tools have little to do here, and optimising doubles the build time.
            .args(["install", "--debug", "--force", self.package, "--version", &self.version])
            .args(self.locked.then_some("--locked"))
            .arg("--root")
            .arg(root)
            // The project's cargo configuration and target folder are not for the tools.
            .dir(log.parent().unwrap_or(root))
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_INCREMENTAL", "0")
            .without_env(["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"])
            .run_quietly(log)?;
        files::remove(&target)
    }

    fn on_path(&self) -> Option<PathBuf> {
        let program = find([self.programs[0]])?;
        let answer = Program::new(&program).arg("--version").answer()?;
        let folder = program.parent()?.to_path_buf();
        let fits = version_of_answer(&answer) == Some(&self.version) && self.is_complete(&folder);
        fits.then_some(folder)
    }

    fn is_complete(&self, folder: &Path) -> bool {
        let has = |name: &&str| which::which_in(name, Some(folder), folder).is_ok();
        self.programs.iter().all(has)
    }
}

/// The version in the answer to --version, such as "wasm-pack 0.15.1".
fn version_of_answer(answer: &str) -> Option<&str> {
    answer.split_whitespace().nth(1)
}

/// The version in a package id, such as "registry+…#wasm-bindgen@0.2.130".
fn version_of_id(id: &str) -> Option<&str> {
    Some(id.trim().rsplit_once('@')?.1)
}

#[cfg(test)]
mod tests {
    use fs_err as fs;

    use super::*;
    use crate::testing::Folder;

    fn tool() -> CargoTool {
        CargoTool {
            package: "hammer",
            programs: &["hammer", "tongs"],
            version: "1.2.3".to_owned(),
            locked: false,
        }
    }

    fn make(root: &Path, programs: &[&str]) -> Result {
        for program in programs {
            let ending = if cfg!(windows) { ".exe" } else { "" };
            let path = root.join("bin").join(format!("{program}{ending}"));
            fs::create_dir_all(path.parent().unwrap())?;
            fs::write(&path, "")?;
            #[cfg(unix)]
            fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
        }
        Ok(())
    }

    #[test]
    fn versions_are_read_from_answers() {
        assert_eq!(version_of_answer("wasm-bindgen 0.2.130 (5f2a1e)"), Some("0.2.130"));
        assert_eq!(version_of_answer("nonsense"), None);
        assert_eq!(version_of_id("registry+https://a.example#b@0.2.1\n"), Some("0.2.1"));
        let tool = wasm_bindgen(&Project::here()).unwrap();
        assert!(tool.version.starts_with("0.2."), "{}", tool.version);
    }

    #[test]
    fn a_tool_is_built_once_and_never_used_if_it_is_incomplete() {
        let cache = Folder::new();
        let incomplete = |_: &CargoTool, root: &Path, _: &Path| make(root, &["hammer"]);
        let error = tool().in_cache(&cache.path(""), incomplete).unwrap_err();
        assert!(error.to_string().contains("tongs"), "{error}");

        let complete = |_: &CargoTool, root: &Path, _: &Path| make(root, &["hammer", "tongs"]);
        let found = tool().in_cache(&cache.path(""), complete).unwrap();
        assert_eq!(found, cache.path("hammer-1.2.3/bin"));
        let again = tool().in_cache(&cache.path(""), |_, _, _| panic!("built twice"));
        assert_eq!(again.unwrap(), found);
    }
}
