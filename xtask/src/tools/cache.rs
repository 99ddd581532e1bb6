//! The user's cache of tools, and the form that every installation has.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::files::Lock;
use crate::process::error::{Context, Result};
use crate::process::runner::seconds;

/// Something to install.
pub(super) struct Installation<'a> {
    /// The name of the lock file and the log.
    pub(super) name: &'a str,
    /// The name in messages.
    pub(super) shown: &'a str,
    /// The usual duration, for the message.
    pub(super) takes: &'a str,
}

impl Installation<'_> {
    /// Installs it unless it is there, with a lock in `folder` so that two commands never install the
    /// same thing at once. `install` gets the path of a log for its output.
    pub(super) fn ensure(
        &self,
        folder: &Path,
        is_there: impl Fn() -> bool,
        install: impl FnOnce(&Path) -> Result,
    ) -> Result {
        let Self { name, shown, takes } = self;
        if is_there() {
            return Ok(());
        }
        let _lock = Lock::acquire(&folder.join(format!("{name}.lock")), shown)?;
        // The holder of the lock before this one may have installed it.
        if is_there() {
            return Ok(());
        }
        eprintln!("installing {shown} (once; takes {takes})");
        let start = Instant::now();
        install(&folder.join(format!("{name}.log")))?;
        eprintln!("installed {shown} in {}", seconds(start.elapsed()));
        Ok(())
    }
}

/// Returns the folder with this user's tools, and the locks and logs of their installation.
pub(crate) fn folder() -> Result<PathBuf> {
    cache_folder(env::var_os("XDG_CACHE_HOME"), env::home_dir())
}

fn cache_folder(xdg_cache_home: Option<OsString>, home: Option<PathBuf>) -> Result<PathBuf> {
    // The XDG rules say to ignore a relative path.
    let absolute = |path: &PathBuf| path.is_absolute();
    let cache = xdg_cache_home.map(PathBuf::from).filter(absolute);
    let cache = cache.or_else(|| Some(home.filter(absolute)?.join(".cache")));
    let cache =
        cache.context("no place for tools: set HOME or XDG_CACHE_HOME to a folder of yours")?;
    Ok(cache.join("nutgraf/tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
