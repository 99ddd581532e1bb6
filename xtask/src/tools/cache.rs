//! The user's cache of tools, and the form that every installation has.

use std::path::{Path, PathBuf};
use std::time::Instant;

use etcetera::{BaseStrategy, choose_base_strategy};

use crate::files::Lock;
use crate::process::error::{Context, Result};
use crate::process::runner::seconds;

/// Returns the folder with this user's tools, and the locks and logs of their installation.
pub(crate) fn folder() -> Result<PathBuf> {
    let user =
        choose_base_strategy().context("no place for tools: set HOME to a folder of yours")?;
    Ok(user.cache_dir().join("nutgraf/tools"))
}

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
        // The previous holder of the lock may have installed it.
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
