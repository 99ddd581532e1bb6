//! `cargo xtask test`: everything that can show a fault, from the quickest to the slowest.

use crate::build;
use crate::command::Program;
use crate::failure::{Failure, Result};
use crate::package;
use crate::project::Project;
use crate::serve::{Running, Site};
use crate::steps::{self, AfterFailure, Step};
use crate::toolbox::{Toolbox, engines};

/// The groups of tests, which can also be run alone, in the order in which all are run.
const GROUPS: [&str; 7] = [
    "rust",
    "wasm",
    "js",
    "browser",
    "engines",
    "lighthouse",
    "package",
];

/// Runs the named groups, or all of them when none is named.
pub(crate) fn run(project: &Project, toolbox: &Toolbox, wanted: &[String]) -> Result {
    if let Some(unknown) = wanted.iter().find(|name| !GROUPS.contains(&name.as_str())) {
        return Err(Failure::usage(format!(
            "there are no {unknown} tests; there are: {}",
            GROUPS.join(", ")
        )));
    }
    let is_wanted = |group: &str| wanted.is_empty() || wanted.iter().any(|name| name == group);
    let mut steps = Vec::new();
    if is_wanted("rust") {
        steps.push(Step::new("Rust, native", || rust(project)));
    }
    if is_wanted("wasm") {
        steps.push(Step::new("tools of the wasm build", || {
            toolbox.wasm_pack().map(drop)
        }));
        steps.push(Step::new("browser to test in", || {
            toolbox.browser().map(drop)
        }));
        steps.push(Step::new("Rust, wasm in Chromium", || {
            wasm(project, toolbox)
        }));
    }
    if ["js", "browser", "engines", "lighthouse", "package"]
        .iter()
        .any(|group| is_wanted(group))
    {
        steps.push(Step::new("build", || build::all(project, toolbox)));
    }
    if is_wanted("js") {
        steps.push(Step::new("JavaScript types", || {
            toolbox.npm_run("types")?.run()
        }));
        steps.push(Step::new("JavaScript in Node", || {
            toolbox.npm_run("test:js")?.run()
        }));
    }
    if is_wanted("browser") {
        steps.push(Step::new("page in Chromium", || {
            page_in_browser(project, toolbox)
        }));
    }
    if is_wanted("engines") {
        steps.push(Step::new(
            "page, element and Rust in Firefox and WebKit",
            || other_engines(project, toolbox),
        ));
    }
    if is_wanted("lighthouse") {
        steps.push(Step::new("page under Lighthouse", || {
            lighthouse(project, toolbox)
        }));
    }
    if is_wanted("package") {
        steps.push(Step::new("package, installed and bundled", || {
            installed_package(project, toolbox)
        }));
    }
    steps::run("Tests", AfterFailure::Stop, steps)
}

/// Unit, documentation, golden and property tests, of all crates of the workspace.
fn rust(project: &Project) -> Result {
    Program::new("cargo")
        .args(["test", "--workspace"])
        .dir(project.root())
        .run()
}

/// tests/wasm in a headless Chromium.
fn wasm(project: &Project, toolbox: &Toolbox) -> Result {
    let browser = toolbox.browser()?;
    let settings = browser.settings_for_wasm_tests(project)?;
    let wasm_pack = toolbox
        .wasm_pack()?
        .args([
            "test",
            "--headless",
            "--chrome",
            "--mode",
            "no-install",
            "--chromedriver",
        ])
        .arg(&browser.driver)
        // Compiled as it ships, so that what differs from native code differs here too. Only this
        // file: the other tests are native ones.
        .args([
            "--release",
            ".",
            "--config",
            "wasm-pack.toml",
            "--test",
            "wasm",
        ]);
    let with_settings = settings
        .iter()
        .fold(wasm_pack, |program, (name, value)| program.env(name, value));
    with_settings.run()
}

/// The finished page of dist/, as a host would serve it, driven by a real browser.
fn page_in_browser(project: &Project, toolbox: &Toolbox) -> Result {
    let browser = toolbox.browser()?;
    let server = Running::start(Site::folder(project.dist()), 0)?;
    toolbox
        .npm_run("test:browser")?
        .env("NUTGRAF_URL", server.address())
        .env("CHROMIUM", &browser.chromium)
        .run()
}

/// The page and recipes of dist/, and tests/wasm, in the other browsers.
fn other_engines(project: &Project, toolbox: &Toolbox) -> Result {
    let engines = engines::find_or_install()?;
    let server = Running::start(Site::folder(project.dist()), 0)?;
    toolbox
        .npm_run("test:engines")?
        .env("PATH", toolbox.wasm_path()?)
        .env("NUTGRAF_URL", server.address())
        .env("FIREFOX", &engines.firefox)
        .env("WEBKIT_DRIVER", &engines.webkit_driver)
        .run()
}

/// What Lighthouse says of the page of dist/.
fn lighthouse(project: &Project, toolbox: &Toolbox) -> Result {
    let browser = toolbox.browser()?;
    let server = Running::start(Site::folder(project.dist()), 0)?;
    toolbox
        .npm_run("test:lighthouse")?
        .env("NUTGRAF_URL", server.address())
        .env("CHROMIUM", &browser.chromium)
        .run()
}

/// The npm package's tarball, installed into fresh projects: Node, a compiler, bundlers, a browser.
fn installed_package(project: &Project, toolbox: &Toolbox) -> Result {
    let tarball = package::npm_tarball(project, toolbox)?;
    toolbox
        .npm_run("test:package")?
        .env("NUTGRAF_TARBALL", tarball)
        .env("CHROMIUM", &toolbox.browser()?.chromium)
        .run()
}
