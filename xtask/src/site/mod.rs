//! Builds the WebAssembly module, the npm package's modules and the page in dist/.

pub(crate) mod assets;
pub(crate) mod html;
mod modules;
mod offline;
mod page;
mod wasm;

use crate::process::error::Result;
use crate::project::Project;
use crate::tools::Tools;

pub(crate) use modules::INTEGRITY;

/// Builds everything, whether it is stale or not.
pub(crate) fn build_all(project: &Project, tools: &Tools) -> Result {
    wasm::build(project, tools)?;
    modules::build(project, tools)?;
    page::build(project, tools)
}

/// Builds everything; the module only if it is stale.
pub(crate) fn build_stale(project: &Project, tools: &Tools) -> Result {
    build_package(project, tools)?;
    page::build(project, tools)
}

/// Builds the package in js/ and not the page; the module only if it is stale.
pub(crate) fn build_package(project: &Project, tools: &Tools) -> Result {
    if wasm::is_stale(project)? {
        wasm::build(project, tools)?;
    }
    // They take a moment, so they are built in any case.
    modules::build(project, tools)
}
