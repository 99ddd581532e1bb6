//! Node, npm, and the packages of the root package.json (wasm-opt, the type checker, Playwright).

use std::path::PathBuf;

use super::{install, log_in};
use crate::files::{self, Lock};
use crate::process::error::{Failure, Result};
use crate::process::program::Program;
use crate::project::Project;
use crate::tools::path;

/// The oldest Node that the JavaScript here is written for.
const NODE_MAJOR: u32 = 20;

/// Node, if it is young enough.
pub(crate) fn node() -> Result<PathBuf> {
    let node = path::find(["node", "nodejs"]).ok_or_else(|| missing("Node"))?;
    let version = Program::new(&node)
        .arg("--version")
        .answer()
        .unwrap_or_default();
    match major(&version) {
        Some(major) if major >= NODE_MAJOR => Ok(node),
        _ => Err(Failure::new(format!(
            "Node {NODE_MAJOR} or newer is needed; {} is {}",
            node.display(),
            if version.is_empty() {
                "of no known version"
            } else {
                &version
            },
        ))),
    }
}

/// npm.
pub(crate) fn npm() -> Result<PathBuf> {
    node()?;
    path::find(["npm"]).ok_or_else(|| missing("npm"))
}

/// Makes sure that `node_modules` holds what package-lock.json says.
pub(crate) fn ensure_packages(project: &Project) -> Result {
    let npm = npm()?;
    if up_to_date(project) {
        return Ok(());
    }
    let scratch = project.scratch();
    let _lock = Lock::acquire(&scratch.join("npm.lock"), "node_modules")?;
    if up_to_date(project) {
        return Ok(());
    }
    let log = log_in(&scratch, "npm")?;
    install("the npm packages", "a few seconds", || {
        Program::new(npm)
            // No package may run code of its own while it is installed: none here needs to.
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .dir(project.root())
            .run_quietly(&log)
    })
}

/// npm writes this file last, so it is missing or old after an interrupted installation.
fn up_to_date(project: &Project) -> bool {
    let installed = files::modified(&project.path("node_modules/.package-lock.json"));
    let wanted = files::modified(&project.path("package-lock.json"));
    installed.is_some() && installed >= wanted
}

fn missing(what: &str) -> Failure {
    Failure::new(format!(
        "{what} is missing. Install Node {NODE_MAJOR} or newer, which brings npm \
         (on Debian and Ubuntu: apt-get install nodejs npm)."
    ))
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;
    use crate::testing::Folder;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major(""), None);
        assert_eq!(major("20"), None);
    }

    #[test]
    fn packages_older_than_the_lock_file_are_out_of_date() {
        let folder = Folder::new("node");
        let project = Project::at(folder.path(""));
        folder.write("package-lock.json", "{}");
        assert!(!up_to_date(&project), "nothing is installed");

        folder.write("node_modules/.package-lock.json", "{}");
        let earlier = SystemTime::now() - Duration::from_secs(60);
        files::set_modified(&folder.path("package-lock.json"), earlier).unwrap();
        assert!(up_to_date(&project));

        let before_that = earlier - Duration::from_secs(60);
        let installed = folder.path("node_modules/.package-lock.json");
        files::set_modified(&installed, before_that).unwrap();
        assert!(!up_to_date(&project));
    }
}
