//! Packages of Debian and Ubuntu.

use std::path::Path;

use fs_err as fs;

use super::cache::{self, Installation};
use super::find;
use crate::process::error::Result;
use crate::process::program::Program;

/// Installs packages where that is possible: as root, with apt. Elsewhere it does nothing, and the
/// caller reports the missing program.
pub(super) fn install(packages: &[&str], is_there: impl Fn() -> bool) -> Result {
    let is_root = Program::new("id").arg("-u").answer().as_deref() == Some("0");
    let Some(apt) = find(["apt-get"]).filter(|_| is_root) else {
        return Ok(());
    };
    let installation = Installation {
        name: "apt",
        shown: &format!("Debian's {}", packages.join(" and ")),
        takes: "half a minute",
    };
    installation.ensure(&cache::folder()?, is_there, |log| run(&apt, packages, log))
}

fn run(apt: &Path, packages: &[&str], log: &Path) -> Result {
    // If another program is installing something, apt waits instead of failing.
    let apt_get = || {
        Program::new(apt)
            .words("-q -o DPkg::Lock::Timeout=300")
            .env("DEBIAN_FRONTEND", "noninteractive")
    };
    apt_get().arg("update").run_quietly(log)?;
    let install = apt_get().words("install --yes --no-install-recommends");
    install.args(packages).run_quietly(log)
}

/// Returns the names of the packages of Chromium and its driver, if this system has them.
pub(super) fn chromium_packages() -> Option<[&'static str; 2]> {
    chromium_packages_of(&fs::read_to_string("/etc/os-release").unwrap_or_default())
}

fn chromium_packages_of(os_release: &str) -> Option<[&'static str; 2]> {
    let values = os_release.lines().filter_map(|line| {
        let value = line.strip_prefix("ID=");
        value.or_else(|| line.strip_prefix("ID_LIKE="))
    });
    let ids: Vec<&str> = values
        .flat_map(|value| value.trim_matches('"').split(' '))
        .collect();
    if ids.contains(&"ubuntu") {
        Some(["chromium-browser", "chromium-chromedriver"])
    } else if ids.contains(&"debian") {
        Some(["chromium", "chromium-driver"])
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_decides_the_names_of_packages() {
        let debian = "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n";
        assert_eq!(
            chromium_packages_of(debian),
            Some(["chromium", "chromium-driver"])
        );
        let mint = "NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n";
        let ubuntu = ["chromium-browser", "chromium-chromedriver"];
        assert_eq!(chromium_packages_of(mint), Some(ubuntu));
        assert_eq!(chromium_packages_of("ID=fedora\nVERSION_ID=43\n"), None);
        assert_eq!(chromium_packages_of(""), None);
    }
}
