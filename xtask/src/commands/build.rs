//! `cargo xtask build`: the WebAssembly module, the npm package's modules and the page.

use crate::process::error::Result;
use crate::project::Project;
use crate::site;

/// Builds everything.
pub(crate) fn run(project: &Project) -> Result {
    site::build_all(project)?;
    println!("The page is in {}", project.dist().display());
    Ok(())
}
