//! Chromium and `ChromeDriver`, for the tests that run in a browser.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::{cargo_tools, install, log_in};
use crate::files::Lock;
use crate::process::error::{Context, Failure, Result};
use crate::process::program::Program;
use crate::project::Project;
use crate::tools::path;

const CHROMIUM: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const CHROMEDRIVER: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// Where programs are that PATH does not name.
#[cfg(target_os = "macos")]
const ELSEWHERE: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
#[cfg(not(target_os = "macos"))]
const ELSEWHERE: &[&str] = &[];

/// A browser to test in.
pub(crate) struct Browser {
    /// Chromium.
    pub(crate) chromium: PathBuf,
    /// The program that drives it.
    pub(crate) driver: PathBuf,
    /// Whether the user chose this Chromium by the variable CHROMIUM.
    chosen: bool,
}

impl Browser {
    /// The variables that make wasm-pack's test runner use this browser. `ChromeDriver` finds
    /// an ordinary Chromium by itself; one that the user chose has to be named, in a copy of the
    /// project's webdriver.json outside the tracked files.
    pub(crate) fn settings_for_wasm_tests(
        &self,
        project: &Project,
    ) -> Result<Vec<(&'static str, PathBuf)>> {
        let mut settings = vec![("CHROMEDRIVER", self.driver.clone())];
        if self.chosen {
            let source = project.path("webdriver.json");
            let json = fs::read_to_string(&source).context("read", &source)?;
            let json = with_binary(&json, &self.chromium.to_string_lossy())?;
            let scratch = project.scratch();
            fs::create_dir_all(&scratch).context("make", &scratch)?;
            let copy = scratch.join("webdriver.json");
            fs::write(&copy, json).context("write", &copy)?;
            settings.push(("WASM_BINDGEN_TEST_WEBDRIVER_JSON", copy));
        }
        Ok(settings)
    }
}

/// The browser that the user named or that is installed, else Debian's or Ubuntu's.
pub(crate) fn find_or_install() -> Result<Browser> {
    if let Some(browser) = find()? {
        return Ok(browser);
    }
    let packages = debian_packages(&fs::read_to_string("/etc/os-release").unwrap_or_default());
    if let Some(packages) = packages {
        // Whoever held the lock before may have installed them.
        apt_install(&packages, || find().is_ok_and(|found| found.is_some()))?;
    }
    find()?.ok_or_else(|| missing(packages))
}

/// Installs Debian's packages where that can be done: by root, with apt. Where it cannot, nothing
/// happens, and who looks for the programs then says what to install.
pub(super) fn apt_install(packages: &[&str], is_there: impl Fn() -> bool) -> Result {
    let Some(apt) = path::find(["apt-get"]).filter(|_| is_root()) else {
        return Ok(());
    };
    let cache = cargo_tools::folder()?;
    let _lock = Lock::acquire(&cache.join("apt.lock"), "Debian packages")?;
    if is_there() {
        return Ok(());
    }
    let what = format!("Debian's {}", packages.join(" and "));
    let log = log_in(&cache, "apt")?;
    install(&what, "half a minute", || run_apt(&apt, packages, &log))
}

fn find() -> Result<Option<Browser>> {
    let by_name = named("CHROMIUM")?;
    let chosen = by_name.is_some();
    let chromium = by_name.or_else(|| path::find(CHROMIUM)).or_else(|| {
        ELSEWHERE
            .iter()
            .map(PathBuf::from)
            .find(|path| path.is_file())
    });
    let driver = named("CHROMEDRIVER")?.or_else(|| path::find(CHROMEDRIVER));
    Ok(chromium.zip(driver).map(|(chromium, driver)| Browser {
        chromium,
        driver,
        chosen,
    }))
}

/// The program that an environment variable names. A name that leads nowhere is a mistake, not a
/// reason to use another program.
pub(super) fn named(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
    {
        Some(path) if path.is_file() => Ok(Some(path)),
        Some(path) => Err(Failure::new(format!(
            "{variable} is {}, which is no file",
            path.display()
        ))),
        None => Ok(None),
    }
}

fn run_apt(apt: &Path, packages: &[&str], log: &Path) -> Result {
    // Others may be installing something; apt then waits instead of failing.
    let apt_get = || {
        Program::new(apt)
            .args(["-q", "-o", "DPkg::Lock::Timeout=300"])
            .env("DEBIAN_FRONTEND", "noninteractive")
    };
    apt_get().arg("update").run_quietly(log)?;
    apt_get()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages)
        .run_quietly(log)
}

/// What the browser's packages are called, if this system has them.
fn debian_packages(os_release: &str) -> Option<[&'static str; 2]> {
    let ids: Vec<&str> = os_release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .flat_map(|value| value.trim_matches('"').split_whitespace())
        .collect();
    if ids.contains(&"ubuntu") {
        Some(["chromium-browser", "chromium-chromedriver"])
    } else if ids.contains(&"debian") {
        Some(["chromium", "chromium-driver"])
    } else {
        None
    }
}

fn is_root() -> bool {
    Program::new("id").arg("-u").answer().as_deref() == Some("0")
}

fn missing(packages: Option<[&str; 2]>) -> Failure {
    let advice = match packages {
        Some(packages) => format!("Run as root: apt-get install {}", packages.join(" ")),
        None => "Install Chromium (or Google Chrome) and the ChromeDriver of the same version"
            .to_owned(),
    };
    Failure::new(format!(
        "Chromium and ChromeDriver are needed for the tests in a browser, and one is missing.\n\
         {advice}\n\
         or name them: CHROMIUM=/path/to/chromium CHROMEDRIVER=/path/to/chromedriver"
    ))
}

/// Names the browser's program in the text of a webdriver.json. The file is ours and holds one
/// `goog:chromeOptions`, so finding its opening brace is enough and needs no JSON library.
fn with_binary(json: &str, binary: &str) -> Result<String> {
    const KEY: &str = "\"goog:chromeOptions\"";
    let brace = json
        .find(KEY)
        .and_then(|key| json[key..].find('{').map(|brace| key + brace + 1))
        .ok_or_else(|| Failure::new(format!("webdriver.json has no {KEY} object")))?;
    let binary = binary.replace('\\', "\\\\").replace('"', "\\\"");
    Ok(format!(
        "{}\n    \"binary\": \"{binary}\",{}",
        &json[..brace],
        &json[brace..]
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_known_by_the_system() {
        let debian = "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n";
        assert_eq!(
            debian_packages(debian),
            Some(["chromium", "chromium-driver"])
        );
        let mint = "NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n";
        assert_eq!(
            debian_packages(mint),
            Some(["chromium-browser", "chromium-chromedriver"])
        );
        assert_eq!(debian_packages("ID=fedora\nVERSION_ID=43\n"), None);
        assert_eq!(debian_packages(""), None);
    }

    #[test]
    fn the_message_names_the_packages_to_install() {
        let message = missing(Some(["chromium", "chromium-driver"])).to_string();
        assert!(
            message.contains("apt-get install chromium chromium-driver"),
            "{message}"
        );
        assert!(missing(None).to_string().contains("CHROMEDRIVER="));
    }

    #[test]
    fn a_chosen_browser_is_named_in_the_settings() {
        let json = include_str!("../../../webdriver.json");
        let named = with_binary(json, "/opt/my \"own\"/chromium").unwrap();
        let start = named.find("\"binary\"").unwrap();
        assert!(named[start..].starts_with("\"binary\": \"/opt/my \\\"own\\\"/chromium\","));
        assert_eq!(
            named.replacen("\n    \"binary\": \"/opt/my \\\"own\\\"/chromium\",", "", 1),
            json
        );
        assert!(with_binary("{}", "/usr/bin/chromium").is_err());
    }
}
