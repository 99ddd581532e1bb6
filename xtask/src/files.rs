//! Copies, dates and swaps files and folders.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::process::error::{Context, Failure, Result};

/// All files below a folder, sorted, so that everything made from them is the same on every
/// machine. Hidden files and folders are left out. A missing folder has no files.
pub(crate) fn walk(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error).context("list", &folder),
        };
        for entry in entries {
            let entry = entry.context("list", &folder)?;
            let path = entry.path();
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// When the youngest of these files and folders (with all that is in them) was last changed;
/// nothing when none of them is there.
pub(crate) fn newest<'a>(paths: impl IntoIterator<Item = &'a Path>) -> Result<Option<SystemTime>> {
    let mut newest = None;
    for path in paths {
        let files = if path.is_file() {
            vec![path.to_path_buf()]
        } else {
            walk(path)?
        };
        for file in files {
            newest = newest.max(modified(&file));
        }
    }
    Ok(newest)
}

/// When a file was last changed; nothing when it is missing.
pub(crate) fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

/// Dates a file back (or forward) to a given time.
pub(crate) fn set_modified(path: &Path, time: SystemTime) -> Result {
    let file = File::options()
        .write(true)
        .open(path)
        .context("open", path)?;
    file.set_modified(time).context("date", path)
}

/// Copies the files below `from` that `wanted` agrees to, each to the same place below `to`.
pub(crate) fn copy_tree(from: &Path, to: &Path, wanted: impl Fn(&Path) -> bool) -> Result {
    for file in walk(from)? {
        let relative = file.strip_prefix(from).unwrap_or(&file);
        if wanted(relative) {
            copy(&file, &to.join(relative))?;
        }
    }
    Ok(())
}

/// Copies one file and makes the folders above it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).context("make", folder)?;
    }
    fs::copy(from, to).map(drop).context("copy", from)
}

/// An empty folder, whatever was there before.
pub(crate) fn fresh_folder(path: &Path) -> Result {
    remove(path)?;
    fs::create_dir_all(path).context("make", path)
}

/// Deletes a file or a folder with all that is in it. A missing one is fine.
pub(crate) fn remove(path: &Path) -> Result {
    let outcome = match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match outcome {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error).context("delete", path),
        _ => Ok(()),
    }
}

/// Puts a finished folder in the place of an older one. Until the very last step the old one stays
/// as it was, so a build that is stopped never leaves a half-made folder behind.
pub(crate) fn swap_folder(finished: &Path, place: &Path) -> Result {
    let old = finished.with_extension("old");
    remove(&old)?;
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).context("make", folder)?;
    }
    if place.exists() {
        fs::rename(place, &old).context("move away", place)?;
    }
    fs::rename(finished, place).context("put in place", place)?;
    remove(&old)
}

/// Holds a lock file until it is dropped, so that two commands at once do not do the same work or
/// step on each other's files. The operating system frees it even if the program is killed.
pub(crate) struct Lock(#[expect(dead_code, reason = "held for the lock that it owns")] File);

impl Lock {
    /// Waits for the lock; says so when another program has it.
    pub(crate) fn acquire(path: &Path, what: &str) -> Result<Self> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).context("make", folder)?;
        }
        let file = File::options()
            .create(true)
            .append(true)
            .open(path)
            .context("open", path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                eprintln!("waiting for another xtask that is at work on {what}");
                file.lock().context("lock", path)?;
            }
            Err(fs::TryLockError::Error(error)) => {
                return Err(Failure::new(format!(
                    "cannot lock {}: {error}",
                    path.display()
                )));
            }
        }
        Ok(Self(file))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::testing::Folder;

    #[test]
    fn copies_what_is_wanted_and_nothing_hidden() {
        let folder = Folder::new("copy");
        for file in [
            "from/a.js",
            "from/deep/b.js",
            "from/deep/b.d.ts",
            "from/.gitignore",
        ] {
            folder.write(file, file);
        }
        let to = folder.path("to");
        copy_tree(&folder.path("from"), &to, |file| !file.ends_with("b.d.ts")).unwrap();
        assert_eq!(walk(&to).unwrap(), [to.join("a.js"), to.join("deep/b.js")]);
        assert_eq!(
            fs::read_to_string(to.join("deep/b.js")).unwrap(),
            "from/deep/b.js"
        );
    }

    #[test]
    fn newest_sees_into_folders_and_ignores_missing_paths() {
        let folder = Folder::new("newest");
        folder.write("src/old.rs", "");
        folder.write("src/deep/young.rs", "");
        folder.write("Cargo.toml", "");
        let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000);
        let late = start + Duration::from_secs(5);
        for (file, time) in [
            ("src/old.rs", start),
            ("src/deep/young.rs", late),
            ("Cargo.toml", start),
        ] {
            set_modified(&folder.path(file), time).unwrap();
        }
        let [src, manifest, none] = ["src", "Cargo.toml", "none"].map(|name| folder.path(name));
        assert_eq!(
            newest([src.as_path(), &manifest, &none]).unwrap(),
            Some(late)
        );
        assert_eq!(newest([none.as_path()]).unwrap(), None);
    }

    #[test]
    fn swapping_replaces_a_folder_and_leaves_nothing_else() {
        let folder = Folder::new("swap");
        folder.write("place/gone.txt", "old");
        folder.write("work/new.txt", "new");
        swap_folder(&folder.path("work"), &folder.path("place")).unwrap();
        assert_eq!(
            walk(&folder.path("")).unwrap(),
            [folder.path("place/new.txt")]
        );

        folder.write("work/first.txt", "into a new place");
        swap_folder(&folder.path("work"), &folder.path("a/b")).unwrap();
        assert!(folder.path("a/b/first.txt").is_file());
    }

    #[test]
    fn a_lock_keeps_others_out_until_it_is_dropped() {
        let folder = Folder::new("lock");
        let path = folder.path("deep/it.lock");
        let lock = Lock::acquire(&path, "a test").unwrap();
        let other = File::open(&path).unwrap();
        assert!(other.try_lock().is_err());
        drop(lock);
        assert!(other.try_lock().is_ok());
    }
}
