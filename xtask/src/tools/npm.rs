//! Node, npm, and the packages of the root package.json (wasm-opt, the type checker, Playwright).

use std::path::{Path, PathBuf};

use super::{cache, find};
use crate::files;
use crate::process::error::{Context, Result, ensure};
use crate::process::program::Program;
use crate::project::Project;

/// Exits with 0 in Node 20 and newer.
const IS_NEW_ENOUGH: &str = "process.exit(+(process.versions.node.split('.')[0] < 20))";

const NEEDED: &str = "Node 20 or newer and npm are needed (on Debian: apt-get install nodejs npm)";

/// Node with one of the project's scripts, which may import the npm packages.
pub(crate) fn node(project: &Project, script: &str) -> Result<Program> {
    programs(project)?;
    let node = find(["node", "nodejs"]).context(NEEDED)?;
    Ok(Program::new(node).arg(project.path(script)).dir(project.root()))
}

/// Returns npm, if there is a Node that is new enough.
pub(crate) fn npm() -> Result<PathBuf> {
    let node = find(["node", "nodejs"]).context(NEEDED)?;
    let answer = Program::new(node).args(["-e", IS_NEW_ENOUGH]).answer();
    ensure!(answer.is_some(), NEEDED);
    find(["npm"]).context(NEEDED)
}

/// A script of the root package.json.
pub(crate) fn npm_run(project: &Project, script: &str) -> Result<Program> {
    programs(project)?;
    Ok(Program::new(npm()?).args(["run", "--silent", script]).dir(project.root()))
}

/// A program of one of the packages.
pub(crate) fn npm_program(project: &Project, name: &str) -> Result<Program> {
    Ok(Program::new(programs(project)?.join(name)).dir(project.root()))
}

/// Installs the packages of package-lock.json unless they are there. Returns the folder of programs.
pub(super) fn programs(project: &Project) -> Result<PathBuf> {
    let npm = npm()?;
    let install = |log: &Path| {
        // No package may run its own code while it is installed: none here needs to.
        let install = Program::new(npm).words("ci --ignore-scripts --no-audit --no-fund");
        install.dir(project.root()).run_quietly(log)
    };
    let (folder, shown) = (project.scratch(), "the npm packages");
    cache::ensure(&folder, "npm", shown, "a few seconds", || up_to_date(project), install)?;
    Ok(project.path("node_modules/.bin"))
}

/// Returns whether `node_modules` is newer than the lock file. npm writes the file that is looked at last, so
/// it is missing or old after an interrupted installation.
fn up_to_date(project: &Project) -> bool {
    let installed = files::modified(&project.path("node_modules/.package-lock.json"));
    let wanted = files::modified(&project.path("package-lock.json"));
    installed.is_some() && installed >= wanted
}
