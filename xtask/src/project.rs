//! Where things are in the repository.

use std::path::{Path, PathBuf};

/// The checkout that these commands work on.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that this program was compiled in: xtask/ stands directly in its root.
    pub(crate) fn here() -> Self {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self {
            root: xtask.parent().unwrap_or(xtask).to_path_buf(),
        }
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

    /// Where the built WebAssembly and its JavaScript glue go.
    pub(crate) fn wasm_out(&self) -> PathBuf {
        self.path("js/wasm")
    }

    /// The built WebAssembly module.
    pub(crate) fn wasm_module(&self) -> PathBuf {
        self.path("js/wasm/nutgraf_bg.wasm")
    }

    /// The finished page, for any static host.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Room for half-finished work. It is inside the checkout, whatever `CARGO_TARGET_DIR` says,
    /// so that a finished folder can be moved into place by renaming, which needs one file system.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.path("target/xtask")
    }
}
