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

/// Installs something unless it is there, with a lock in `folder` so that two commands never install
/// the same thing at once. The lock and the log, whose path `install` gets, are named `name`;
/// messages have `shown` and the usual duration.
pub(super) fn ensure(
    folder: &Path,
    name: &str,
    shown: &str,
    takes: &str,
    is_there: impl Fn() -> bool,
    install: impl FnOnce(&Path) -> Result,
) -> Result {
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
