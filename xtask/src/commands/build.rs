//! `cargo xtask build`: the WebAssembly module, the npm package's modules and the page.

use crate::process::error::Result;
use crate::project::Project;
use crate::site;
use crate::tools::Tools;

/// Builds everything.
pub(crate) fn run(project: &Project, tools: &Tools) -> Result {
    site::build_all(project, tools)?;
    println!("The page is in {}", project.dist().display());
    Ok(())
}
