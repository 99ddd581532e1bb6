//! The browsers that tests run in: Chromium, Firefox, and `WebKit` for GTK.

use std::env;
use std::path::{Path, PathBuf};

use fs_err as fs;

use super::{cache, find};
use crate::process::error::{Context, Result, bail};
use crate::process::program::Program;
use crate::project::Project;

/// Places of Chromium that are not on PATH.
const ELSEWHERE: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Chromium.
pub(crate) struct Chromium {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// The other browsers.
pub(crate) struct OtherBrowsers {
    /// Firefox, which needs no driver.
    pub(crate) firefox: PathBuf,
    /// The driver of `WebKit`, which finds its browser itself.
    pub(crate) webkit_driver: PathBuf,
}

/// Returns the Chromium that the user named or that is installed, else Debian's.
pub(crate) fn chromium() -> Result<Chromium> {
    let packages = ["chromium", "chromium-driver"];
    find_or_install(find_chromium, &packages, ["CHROMIUM", "CHROMEDRIVER"])
}

fn find_chromium() -> Result<Option<Chromium>> {
    let on_path =
        || find(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
    let elsewhere = || ELSEWHERE.map(PathBuf::from).into_iter().find(|path| path.is_file());
    let browser = named("CHROMIUM")?.or_else(on_path).or_else(elsewhere);
    let driver = named("CHROMEDRIVER")?.or_else(|| find(["chromedriver", "chromium.chromedriver"]));
    let both = browser.zip(driver);
    Ok(both.map(|(browser, driver)| Chromium { browser, driver }))
}

/// Returns the other browsers that the user named or that are installed, else Debian's.
pub(crate) fn others() -> Result<OtherBrowsers> {
    let packages = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
    find_or_install(find_others, &packages, ["FIREFOX", "WEBKIT_DRIVER"])
}

fn find_others() -> Result<Option<OtherBrowsers>> {
    let firefox = named("FIREFOX")?.or_else(|| find(["firefox-esr", "firefox"]));
    let webkit_driver = named("WEBKIT_DRIVER")?.or_else(|| find(["WebKitWebDriver"]));
    // WebKit needs a screen, which xvfb emulates.
    let both = firefox.zip(webkit_driver).filter(|_| find(["xvfb-run"]).is_some());
    Ok(both.map(|(firefox, webkit_driver)| OtherBrowsers { firefox, webkit_driver }))
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

/// Installs Debian's packages if a browser is missing and that is possible: as root, with apt.
fn find_or_install<T>(
    find_all: impl Fn() -> Result<Option<T>>,
    packages: &[&str],
    variables: [&str; 2],
) -> Result<T> {
    if let Some(found) = find_all()? {
        return Ok(found);
    }
    let is_root = || Program::new("id").arg("-u").answer().as_deref() == Some("0");
    if let Some(apt) = find(["apt-get"]).filter(|_| is_root()) {
        let shown = format!("Debian's {}", packages.join(" and "));
        let is_there = || find_all().is_ok_and(|found| found.is_some());
        let install = |log: &Path| apt_install(&apt, packages, log);
        cache::ensure(&cache::folder()?, "apt", &shown, "half a minute", is_there, install)?;
    }
    let [variables, packages] = [variables.join(" and "), packages.join(" ")];
    let missing = || {
        format!(
            "a browser for these tests, or its driver, is missing: set {variables} to the programs, or \
             install {packages} (on Debian as root: apt-get install {packages})"
        )
    };
    find_all()?.with_context(missing)
}

fn apt_install(apt: &Path, packages: &[&str], log: &Path) -> Result {
    // If another program is installing something, apt waits instead of failing.
    let apt_get = || Program::new(apt).words("-q -o DPkg::Lock::Timeout=300");
    let apt_get = || apt_get().env("DEBIAN_FRONTEND", "noninteractive");
    apt_get().arg("update").run_quietly(log)?;
    apt_get().words("install --yes --no-install-recommends").args(packages).run_quietly(log)
}

/// Makes wasm-pack's test runner use a Chromium. `ChromeDriver` finds an ordinary one by itself; one
/// that the variable CHROMIUM names goes into a copy of webdriver.json.
pub(crate) fn for_wasm_tests(
    chromium: &Chromium,
    project: &Project,
    runner: Program,
) -> Result<Program> {
    let runner = runner.arg("--chromedriver").arg(&chromium.driver);
    let runner = runner.env("CHROMEDRIVER", &chromium.driver);
    if named("CHROMIUM")?.is_none() {
        return Ok(runner);
    }
    let json = fs::read_to_string(project.path("webdriver.json"))?;
    let copy = project.scratch().join("webdriver.json");
    fs::create_dir_all(project.scratch())?;
    fs::write(&copy, with_binary(&json, &chromium.browser.to_string_lossy())?)?;
    Ok(runner.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", copy))
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
    fn a_chosen_browser_is_named_beside_the_other_settings() {
        let json = r#"{"goog:chromeOptions":{"args":["--headless=new"]}}"#;
        let named = with_binary(json, "/opt/my \"own\"/chromium").unwrap();
        let expected = r#"["--headless=new"],"binary":"/opt/my \"own\"/chromium"}}"#;
        assert!(named.ends_with(expected), "{named}");
        assert!(with_binary("{}", "/usr/bin/chromium").is_err());
    }
}
