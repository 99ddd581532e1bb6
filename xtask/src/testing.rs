//! Helpers of the unit tests.

use std::path::PathBuf;

use fs_err as fs;

/// A folder that is empty at first and is deleted at the end of the test.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A path in the folder; the folder itself for "".
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        // The path without links, and without the slash that joining "" would leave at its end.
        let root = self.0.path().canonicalize().unwrap();
        root.components().chain(PathBuf::from(relative).components()).collect()
    }

    /// Writes a file and makes the folders above it.
    pub(crate) fn write(&self, relative: &str, content: &str) {
        let path = self.path(relative);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}
