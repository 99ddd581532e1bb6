//! `cargo xtask serve`: the page straight from its sources, so that an edit shows on reload.

use crate::process::error::Result;
use crate::project::Project;
use crate::serve::{Running, Site};
use crate::site;

/// Serves www/ until the program is stopped, with the package in js/ under nutgraf/.
pub(crate) fn run(project: &Project, port: u16, build: bool) -> Result {
    if build {
        site::build_package(project)?;
    } else if !project.wasm_module().is_file() {
        eprintln!("note: the WebAssembly module is not built, so the page cannot summarise");
    }
    let (page, package) = (project.www(), Some(project.js()));
    let running = Running::start(Site { page, package }, port)?;
    println!("Nutgraf is at {} (Ctrl+C stops it)", running.address());
    running.wait()
}
