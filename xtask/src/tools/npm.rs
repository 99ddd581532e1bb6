//! Node, npm, and the packages of the root package.json (wasm-opt, the type checker, Playwright).

use std::path::PathBuf;

use super::cache::Installation;
use super::find;
use crate::files;
use crate::process::error::{Context, Result, ensure};
use crate::process::program::Program;
use crate::project::Project;

/// The oldest major version of Node that the scripts run in.
const NODE_MAJOR: u32 = 20;

/// Returns Node, if it is new enough.
pub(super) fn node() -> Result<PathBuf> {
    let node = find(["node", "nodejs"]).with_context(|| missing("Node"))?;
    let version = Program::new(&node)
        .arg("--version")
        .answer()
        .unwrap_or_default();
    let fits = major(&version).is_some_and(|major| major >= NODE_MAJOR);
    let shown = node.display();
    ensure!(
        fits,
        "Node {NODE_MAJOR} or newer is needed; {shown} has version {version:?}"
    );
    Ok(node)
}

/// Returns npm.
pub(crate) fn npm() -> Result<PathBuf> {
    node()?;
    find(["npm"]).with_context(|| missing("npm"))
}

/// Installs the packages of package-lock.json into `node_modules` unless they are there.
pub(super) fn ensure_packages(project: &Project) -> Result {
    let npm = npm()?;
    let installation = Installation {
        name: "npm",
        shown: "the npm packages",
        takes: "a few seconds",
    };
    installation.ensure(
        &project.scratch(),
        || up_to_date(project),
        |log| {
            // No package may run its own code while it is installed: none here needs to.
            let install = Program::new(npm).words("ci --ignore-scripts --no-audit --no-fund");
            install.dir(project.root()).run_quietly(log)
        },
    )
}

/// Whether `node_modules` is newer than the lock file. npm writes the file that is looked at last, so
/// it is missing or old after an interrupted installation.
fn up_to_date(project: &Project) -> bool {
    let installed = files::modified(&project.path("node_modules/.package-lock.json"));
    let wanted = files::modified(&project.path("package-lock.json"));
    installed.is_some() && installed >= wanted
}

fn missing(program: &str) -> String {
    format!(
        "{program} is missing. Install Node {NODE_MAJOR} or newer, which includes npm \
         (on Debian and Ubuntu: apt-get install nodejs npm)."
    )
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
        let versions = ["v20.20.2", "v8.0.0", "", "20"].map(major);
        assert_eq!(versions, [Some(20), Some(8), None, None]);
    }

    #[test]
    fn packages_older_than_the_lock_file_are_out_of_date() {
        let folder = Folder::new();
        let project = Project::at(folder.path(""));
        folder.write("package-lock.json", "{}");
        assert!(!up_to_date(&project), "nothing is installed");

        folder.write("node_modules/.package-lock.json", "{}");
        let earlier = SystemTime::now() - Duration::from_secs(60);
        files::set_modified(&folder.path("package-lock.json"), earlier).unwrap();
        assert!(up_to_date(&project));

        let installed = folder.path("node_modules/.package-lock.json");
        files::set_modified(&installed, earlier - Duration::from_secs(60)).unwrap();
        assert!(!up_to_date(&project));
    }
}
