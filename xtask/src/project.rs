//! Paths in the repository.

use std::path::{Path, PathBuf};

use crate::process::program::Program;

/// The checkout that the commands work on.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that this program was compiled in. The folder xtask/ is in its root.
    pub(crate) fn here() -> Self {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = xtask.parent().unwrap_or(xtask).to_path_buf();
        Self { root }
    }

    /// A checkout somewhere else, for tests.
    #[cfg(test)]
    pub(crate) fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The root folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder, named from the root with forward slashes.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The page's sources.
    pub(crate) fn www(&self) -> PathBuf {
        self.path("www")
    }

    /// The npm package's folder.
    pub(crate) fn js(&self) -> PathBuf {
        self.path("js")
    }

    /// The built WebAssembly module. Its JavaScript glue is beside it.
    pub(crate) fn wasm_module(&self) -> PathBuf {
        self.path("js/wasm/nutgraf_bg.wasm")
    }

    /// The finished page, for any static host.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The folder for unfinished work. It is inside the checkout, whatever `CARGO_TARGET_DIR` says:
    /// a finished folder is moved into place by renaming, which needs the same file system.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.path("target/xtask")
    }

    /// Cargo in the root folder, with arguments separated by spaces.
    pub(crate) fn cargo(&self, words: &str) -> Program {
        Program::new("cargo").words(words).dir(&self.root)
    }
}
