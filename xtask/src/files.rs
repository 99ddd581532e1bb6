//! Copies, dates, locks and swaps files and folders.

use std::fs::TryLockError;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use fs_err::{self as fs, File};
use walkdir::{DirEntry, WalkDir};

use crate::process::error::Result;

/// Returns all files below a folder, sorted, so that everything made from them is the same on every
/// machine. Hidden files and folders are left out. A missing folder has no files.
pub(crate) fn walk(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    let entries = walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry));
    let entries = entries.collect::<std::result::Result<Vec<_>, _>>()?;
    let files = entries.into_iter().filter(|entry| entry.file_type().is_file());
    Ok(files.map(DirEntry::into_path).collect())
}

/// Returns whether the name of a file or folder begins with a dot.
pub(crate) fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

/// The name of a file from a folder above it, with forward slashes on every system.
pub(crate) fn name_from(folder: &Path, file: &Path) -> String {
    let name = file.strip_prefix(folder).unwrap_or(file);
    name.to_string_lossy().replace('\\', "/")
}

/// Returns the latest modification time of these files and of all files in these folders; `None` if
/// none of them exists.
pub(crate) fn newest(paths: impl IntoIterator<Item = PathBuf>) -> Result<Option<SystemTime>> {
    let mut newest = None;
    for path in paths {
        for file in walk(&path)? {
            newest = newest.max(modified(&file));
        }
    }
    Ok(newest)
}

/// Returns the modification time of a file; `None` if it is missing.
pub(crate) fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

/// Sets the modification time of a file.
pub(crate) fn set_modified(path: &Path, time: SystemTime) -> Result {
    let file = File::options().write(true).open(path)?;
    Ok(file.file().set_modified(time)?)
}

/// Copies the files below `from` whose names pass `wanted`, each to the same name below `to`.
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
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to)?;
    Ok(())
}

/// Makes an empty folder in place of anything that has its name.
pub(crate) fn fresh_folder(path: &Path) -> Result {
    remove(path)?;
    Ok(fs::create_dir_all(path)?)
}

/// Deletes a folder with everything in it. A missing one is no error.
pub(crate) fn remove(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

/// Puts a finished folder in place of an older one. The old one is intact until the last step, so a
/// build that is stopped never leaves half a folder.
pub(crate) fn swap_folder(finished: &Path, place: &Path) -> Result {
    let old = finished.with_extension("old");
    remove(&old)?;
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    if place.exists() {
        fs::rename(place, &old)?;
    }
    fs::rename(finished, place)?;
    remove(&old)
}

/// Holds a lock file until it is dropped, so that two commands at once do not do the same work or
/// change the same files. The operating system frees it even if the program is killed.
pub(crate) struct Lock(#[expect(dead_code, reason = "held for the lock that it owns")] File);

impl Lock {
    /// Waits for the lock, with a message if another program has it.
    pub(crate) fn acquire(path: &Path, work: &str) -> Result<Self> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = File::options().create(true).append(true).open(path)?;
        match file.file().try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                eprintln!("waiting for another xtask that is at work on {work}");
                file.file().lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        Ok(Self(file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn swapping_replaces_a_folder_and_leaves_nothing_else() {
        let folder = Folder::new();
        folder.write("place/gone.txt", "old");
        folder.write("work/new.txt", "new");
        swap_folder(&folder.path("work"), &folder.path("place")).unwrap();
        assert_eq!(walk(&folder.path("")).unwrap(), [folder.path("place/new.txt")]);

        folder.write("work/first.txt", "into a new place");
        swap_folder(&folder.path("work"), &folder.path("a/b")).unwrap();
        assert!(folder.path("a/b/first.txt").is_file());
    }
}
