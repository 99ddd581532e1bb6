//! The browsers that tests run in: Chromium, Firefox, and `WebKit` for GTK.

use std::env;
use std::path::PathBuf;

use fs_err as fs;

use super::{apt, find};
use crate::process::error::{Context, Result, bail};
use crate::project::Project;

/// Places of Chromium that are not on PATH.
const ELSEWHERE: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Debian's packages of the other browsers. `WebKit` needs a screen, which xvfb emulates.
const OTHER_PACKAGES: [&str; 3] = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

/// Chromium.
pub(crate) struct Browser {
    /// The browser.
    pub(crate) chromium: PathBuf,
    /// `ChromeDriver`.
    pub(crate) driver: PathBuf,
    /// Whether the variable CHROMIUM names this browser.
    chosen: bool,
}

/// The other browsers.
pub(crate) struct OtherBrowsers {
    /// Firefox, which needs no driver.
    pub(crate) firefox: PathBuf,
    /// The driver of `WebKit`, which finds its browser itself.
    pub(crate) webkit_driver: PathBuf,
}

impl Browser {
    /// Returns the variables that make wasm-pack's test runner use this browser. `ChromeDriver` finds
    /// an ordinary Chromium by itself; one that the user chose is named in a copy of webdriver.json.
    pub(crate) fn settings_for_wasm_tests(
        &self,
        project: &Project,
    ) -> Result<Vec<(&'static str, PathBuf)>> {
        let mut settings = vec![("CHROMEDRIVER", self.driver.clone())];
        if self.chosen {
            let json = fs::read_to_string(project.path("webdriver.json"))?;
            let copy = project.scratch().join("webdriver.json");
            fs::create_dir_all(project.scratch())?;
            fs::write(&copy, with_binary(&json, &self.chromium.to_string_lossy())?)?;
            settings.push(("WASM_BINDGEN_TEST_WEBDRIVER_JSON", copy));
        }
        Ok(settings)
    }
}

/// Returns the Chromium that the user named or that is installed, else Debian's or Ubuntu's.
pub(super) fn chromium() -> Result<Browser> {
    if let Some(browser) = find_chromium()? {
        return Ok(browser);
    }
    let packages = apt::chromium_packages();
    if let Some(packages) = packages {
        apt::install(&packages, || {
            find_chromium().is_ok_and(|found| found.is_some())
        })?;
    }
    find_chromium()?.with_context(|| missing_chromium(packages))
}

fn find_chromium() -> Result<Option<Browser>> {
    let by_name = named("CHROMIUM")?;
    let chosen = by_name.is_some();
    let on_path = || {
        find([
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ])
    };
    let elsewhere = || {
        ELSEWHERE
            .map(PathBuf::from)
            .into_iter()
            .find(|path| path.is_file())
    };
    let chromium = by_name.or_else(on_path).or_else(elsewhere);
    let driver = named("CHROMEDRIVER")?.or_else(|| find(["chromedriver", "chromium.chromedriver"]));
    let both = chromium.zip(driver);
    Ok(both.map(|(chromium, driver)| Browser {
        chromium,
        driver,
        chosen,
    }))
}

/// Returns the other browsers that the user named or that are installed, else Debian's.
pub(crate) fn other_browsers() -> Result<OtherBrowsers> {
    if let Some(browsers) = find_others()? {
        return Ok(browsers);
    }
    apt::install(&OTHER_PACKAGES, || {
        find_others().is_ok_and(|found| found.is_some())
    })?;
    find_others()?.with_context(missing_others)
}

fn find_others() -> Result<Option<OtherBrowsers>> {
    let firefox = named("FIREFOX")?.or_else(|| find(["firefox-esr", "firefox"]));
    let webkit_driver = named("WEBKIT_DRIVER")?.or_else(|| find(["WebKitWebDriver"]));
    let both = firefox
        .zip(webkit_driver)
        .filter(|_| find(["xvfb-run"]).is_some());
    Ok(both.map(|(firefox, webkit_driver)| OtherBrowsers {
        firefox,
        webkit_driver,
    }))
}

/// Returns the program that an environment variable names. A name without a file is a mistake, not a
/// reason to use another program.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let value = env::var_os(variable).filter(|value| !value.is_empty());
    match value.map(PathBuf::from) {
        Some(path) if !path.is_file() => {
            bail!("{variable} is {}, which is no file", path.display())
        }
        path => Ok(path),
    }
}

fn missing_chromium(packages: Option<[&str; 2]>) -> String {
    let advice = match packages {
        Some(packages) => format!("Run as root: apt-get install {}", packages.join(" ")),
        None => {
            "Install Chromium (or Google Chrome) and the ChromeDriver of the same version".into()
        }
    };
    format!(
        "Chromium and ChromeDriver are needed for the tests in a browser, and one is missing.\n\
         {advice}\n\
         or name them: CHROMIUM=/path/to/chromium CHROMEDRIVER=/path/to/chromedriver"
    )
}

fn missing_others() -> String {
    format!(
        "Firefox, WebKitWebDriver and xvfb-run are needed for the tests in other browsers, and one \
         is missing.\nOn Debian and Ubuntu, run as root: apt-get install {}\n\
         or name them: FIREFOX=/path/to/firefox WEBKIT_DRIVER=/path/to/WebKitWebDriver\n\
         (cargo xtask test rust wasm js browser package leaves these tests out)",
        OTHER_PACKAGES.join(" ")
    )
}

/// Adds the browser's program to the text of webdriver.json.
fn with_binary(json: &str, binary: &str) -> Result<String> {
    let mut settings: serde_json::Value = serde_json::from_str(json)?;
    let options = settings.get_mut("goog:chromeOptions");
    options.context("webdriver.json has no goog:chromeOptions")?["binary"] = binary.into();
    Ok(settings.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_the_packages_to_install() {
        let message = missing_chromium(Some(["chromium", "chromium-driver"]));
        assert!(
            message.contains("apt-get install chromium chromium-driver"),
            "{message}"
        );
        assert!(missing_chromium(None).contains("CHROMEDRIVER="));
        let message = missing_others();
        assert!(
            message.contains("apt-get install firefox-esr webkit2gtk-driver xvfb"),
            "{message}"
        );
    }

    #[test]
    fn a_chosen_browser_is_named_beside_the_other_settings() {
        let json = r#"{ "goog:chromeOptions": { "args": ["--headless=new"] } }"#;
        let named = with_binary(json, "/opt/my \"own\"/chromium").unwrap();
        let expected = r#"{"goog:chromeOptions":{"args":["--headless=new"],"binary":"/opt/my \"own\"/chromium"}}"#;
        assert_eq!(named, expected);
        assert!(with_binary("{}", "/usr/bin/chromium").is_err());
    }
}
