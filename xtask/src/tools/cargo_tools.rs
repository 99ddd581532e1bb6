//! Command line tools from the crate registry, built once per user and version.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use super::{install, log_in};
use crate::files::{self, Lock};
use crate::process::error::{Context, Failure, Result};
use crate::process::program::Program;
use crate::tools::path;

/// A tool that `cargo install` builds.
pub(crate) struct CargoTool {
    /// Its name on the registry.
    pub(crate) package: &'static str,
    /// The programs that it brings. The first one tells its version.
    pub(crate) programs: &'static [&'static str],
    /// The one version that will do.
    pub(crate) version: String,
    /// Whether to build it with the versions of its own lock file.
    pub(crate) locked: bool,
    /// How long building it takes, for the message.
    pub(crate) takes: &'static str,
}

impl CargoTool {
    /// The folder with the programs: one on PATH if it has the right version, else this user's
    /// cache, where the tool is built if need be.
    pub(crate) fn find_or_install(&self) -> Result<PathBuf> {
        if let Some(folder) = self.on_path() {
            return Ok(folder);
        }
        self.in_cache(&folder()?, Self::build)
    }

    /// The cache's copy. `build` puts the programs into `<root>/bin`; it is a parameter so that the
    /// tests need not wait for a compiler.
    fn in_cache(
        &self,
        cache: &Path,
        build: impl FnOnce(&Self, &Path, &Path) -> Result,
    ) -> Result<PathBuf> {
        let name = self.name();
        let place = cache.join(&name);
        let programs = place.join("bin");
        if self.complete(&programs) {
            return Ok(programs);
        }
        let _lock = Lock::acquire(&cache.join(format!("{name}.lock")), &name)?;
        // Whoever held the lock before may have built it.
        if self.complete(&programs) {
            return Ok(programs);
        }
        // A folder of that name is a finished tool, because it gets its name only by this renaming.
        // What an interrupted build left has another name and is thrown away.
        let prefix = format!("{name}.part-");
        for entry in fs::read_dir(cache).context("list", cache)?.flatten() {
            if entry.file_name().to_string_lossy().starts_with(&prefix) {
                files::remove(&entry.path())?;
            }
        }
        let part = cache.join(format!("{prefix}{}", process::id()));
        let log = log_in(cache, &name)?;
        let what = format!("{} {}", self.package, self.version);
        install(&what, self.takes, || build(self, &part, &log))?;
        if !self.complete(&part.join("bin")) {
            return Err(Failure::new(format!(
                "{what} lacks one of {:?}",
                self.programs
            )));
        }
        files::remove(&place)?;
        fs::rename(&part, &place).context("put in place", &place)?;
        Ok(programs)
    }

    fn build(&self, root: &Path, log: &Path) -> Result {
        let target = root.join("target");
        Program::new("cargo")
            .args(["install", self.package, "--version", &self.version])
            // Unoptimised: the tools have little to do here, and optimising them takes twice as long.
            .arg("--debug")
            .args(self.locked.then_some("--locked"))
            .arg("--root")
            .arg(root)
            // Neither this project's cargo configuration nor its target folder is for the tools.
            .dir(log.parent().unwrap_or(root))
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_INCREMENTAL", "0")
            .without_env("RUSTFLAGS")
            .without_env("CARGO_ENCODED_RUSTFLAGS")
            .without_env("CARGO_BUILD_TARGET")
            .run_quietly(log)?;
        files::remove(&target)
    }

    fn on_path(&self) -> Option<PathBuf> {
        let program = path::find([self.programs[0]])?;
        let answer = Program::new(&program).arg("--version").answer()?;
        let folder = program.parent()?.to_path_buf();
        let fits = version_in(&answer) == Some(self.version.as_str()) && self.complete(&folder);
        fits.then_some(folder)
    }

    fn complete(&self, folder: &Path) -> bool {
        let folder = [folder.to_path_buf()];
        self.programs
            .iter()
            .all(|program| path::find_in(&folder, program).is_some())
    }

    fn name(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }
}

/// Where this user's tools are kept, with the locks and logs of their installation.
pub(crate) fn folder() -> Result<PathBuf> {
    cache_folder(env::var_os("XDG_CACHE_HOME"), env::home_dir())
}

fn cache_folder(xdg_cache_home: Option<OsString>, home: Option<PathBuf>) -> Result<PathBuf> {
    let cache = xdg_cache_home
        .map(PathBuf::from)
        // The XDG rules say to ignore a relative path.
        .filter(|path| path.is_absolute())
        .or_else(|| {
            home.filter(|home| home.is_absolute())
                .map(|home| home.join(".cache"))
        })
        .ok_or_else(|| {
            Failure::new("no place for tools: set HOME or XDG_CACHE_HOME to a folder of yours")
        })?;
    Ok(cache.join("nutgraf").join("tools"))
}

/// The version in what a program answers to --version, such as "wasm-pack 0.15.1".
fn version_in(answer: &str) -> Option<&str> {
    answer.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    fn tool() -> CargoTool {
        CargoTool {
            package: "hammer",
            programs: &["hammer", "tongs"],
            version: "1.2.3".to_owned(),
            locked: false,
            takes: "no time",
        }
    }

    fn make(root: &Path, program: &str) {
        let name = if cfg!(windows) {
            format!("{program}.exe")
        } else {
            program.to_owned()
        };
        let path = root.join("bin").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "").unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
    }

    #[test]
    fn versions_are_read_from_answers() {
        assert_eq!(version_in("wasm-pack 0.15.1"), Some("0.15.1"));
        assert_eq!(version_in("wasm-bindgen 0.2.130 (5f2a1e)"), Some("0.2.130"));
        assert_eq!(version_in("nonsense"), None);
    }

    #[test]
    fn the_cache_is_in_the_users_cache_folder() {
        let of = |xdg: Option<&str>, home: Option<&str>| {
            cache_folder(xdg.map(OsString::from), home.map(PathBuf::from))
        };
        let root = if cfg!(windows) { "C:/" } else { "/" };
        let (xdg, home) = (format!("{root}cache"), format!("{root}home/ada"));
        let expected = Path::new(&xdg).join("nutgraf/tools");
        assert_eq!(of(Some(&xdg), Some(&home)).unwrap(), expected);
        let expected = Path::new(&home).join(".cache/nutgraf/tools");
        assert_eq!(of(None, Some(&home)).unwrap(), expected);
        assert_eq!(of(Some("relative"), Some(&home)).unwrap(), expected);
        assert!(of(None, None).unwrap_err().to_string().contains("HOME"));
    }

    #[test]
    fn a_tool_is_built_once_and_leftovers_are_cleared() {
        let cache = Folder::new("cache-once");
        cache.write("hammer-1.2.3.part-1/bin/hammer", "interrupted");
        let built = tool()
            .in_cache(&cache.path(""), |_, root, _| {
                make(root, "hammer");
                make(root, "tongs");
                Ok(())
            })
            .unwrap();
        assert_eq!(built, cache.path("hammer-1.2.3/bin"));
        assert!(!cache.path("hammer-1.2.3.part-1").exists());
        let again = tool()
            .in_cache(&cache.path(""), |_, _, _| panic!("built twice"))
            .unwrap();
        assert_eq!(again, built);
    }

    #[test]
    fn a_failed_or_incomplete_build_is_never_taken_for_a_tool() {
        let cache = Folder::new("cache-failed");
        let fail = |_: &CargoTool, root: &Path, _: &Path| {
            make(root, "hammer");
            Err(Failure::new("out of steel"))
        };
        assert!(tool().in_cache(&cache.path(""), fail).is_err());
        let incomplete = |_: &CargoTool, root: &Path, _: &Path| {
            make(root, "hammer");
            Ok(())
        };
        let failure = tool().in_cache(&cache.path(""), incomplete).unwrap_err();
        assert!(failure.to_string().contains("tongs"), "{failure}");
        assert!(!cache.path("hammer-1.2.3").exists());
    }
}
