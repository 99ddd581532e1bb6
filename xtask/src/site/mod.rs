//! Builds the WebAssembly module, the npm package's modules and the page in dist/.

pub(crate) mod assets;
pub(crate) mod html;
mod modules;
mod offline;
mod page;
mod wasm;

use crate::process::error::Result;
use crate::project::Project;

pub(crate) use modules::INTEGRITY;

/// Builds everything, whether it is stale or not.
pub(crate) fn build_all(project: &Project) -> Result {
    wasm::build(project)?;
    modules::build(project)?;
    page::build(project)
}

/// Builds everything; the module only if it is stale.
pub(crate) fn build_stale(project: &Project) -> Result {
    build_package(project)?;
    page::build(project)
}

/// Builds the package in js/ and not the page; the module only if it is stale.
pub(crate) fn build_package(project: &Project) -> Result {
    if wasm::is_stale(project)? {
        wasm::build(project)?;
    }
    // They take a moment, so they are built in any case.
    modules::build(project)
}
