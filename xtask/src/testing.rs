//! Help for the unit tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

/// A folder that is empty at first and gone when the test ends.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// `name` must differ from test to test, as they run at the same time.
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("xtask-{}-{name}", process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    /// A place in the folder.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        if relative.is_empty() {
            self.0.clone()
        } else {
            self.0.join(relative)
        }
    }

    /// Writes a file and makes the folders above it.
    pub(crate) fn write(&self, relative: &str, content: &str) {
        let path = self.path(relative);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).expect("folders for the file");
        fs::write(path, content).expect("a file for the test");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that cannot be deleted must not hide why the test failed.
        let _ = fs::remove_dir_all(&self.0);
    }
}
