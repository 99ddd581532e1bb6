//! Firefox and `WebKit` for GTK, for the tests of what differs between browsers.

use std::path::PathBuf;

use super::browsers::{apt_install, named};
use crate::process::error::{Failure, Result};
use crate::tools::path;

/// What Debian calls them. `WebKit` needs a screen, which xvfb stands in for.
const PACKAGES: [&str; 3] = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

/// The browsers besides Chromium.
pub(crate) struct Engines {
    /// Firefox, which needs no driver.
    pub(crate) firefox: PathBuf,
    /// The driver of `WebKit`; its browser stands where the driver looks for it.
    pub(crate) webkit_driver: PathBuf,
}

/// The browsers that the user named or that are installed, else Debian's.
pub(crate) fn find_or_install() -> Result<Engines> {
    if let Some(engines) = find()? {
        return Ok(engines);
    }
    apt_install(&PACKAGES, || find().is_ok_and(|found| found.is_some()))?;
    find()?.ok_or_else(missing)
}

fn find() -> Result<Option<Engines>> {
    let firefox = named("FIREFOX")?.or_else(|| path::find(["firefox-esr", "firefox"]));
    let webkit_driver = named("WEBKIT_DRIVER")?.or_else(|| path::find(["WebKitWebDriver"]));
    let screen = path::find(["xvfb-run"]);
    Ok(firefox
        .zip(webkit_driver)
        .filter(|_| screen.is_some())
        .map(|(firefox, webkit_driver)| Engines {
            firefox,
            webkit_driver,
        }))
}

fn missing() -> Failure {
    Failure::new(format!(
        "Firefox, WebKitWebDriver and xvfb-run are needed for the tests in other browsers, and one \
         is missing.\nOn Debian and Ubuntu, run as root: apt-get install {}\n\
         or name them: FIREFOX=/path/to/firefox WEBKIT_DRIVER=/path/to/WebKitWebDriver\n\
         (cargo xtask test rust wasm js browser package leaves these tests out)",
        PACKAGES.join(" ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_names_the_packages_to_install() {
        let message = missing().to_string();
        assert!(
            message.contains("apt-get install firefox-esr webkit2gtk-driver xvfb"),
            "{message}"
        );
    }
}
