//! `cargo xtask test`: all tests, from the quickest to the slowest.

use crate::commands::package;
use crate::process::error::{Result, usage};
use crate::process::program::Program;
use crate::process::runner::{self, AfterFailure, Step};
use crate::project::Project;
use crate::serve::{Running, Site};
use crate::site;
use crate::tools::{Tools, other_browsers};

/// The groups of tests, in the order in which all are run.
const GROUPS: [&str; 7] = [
    "rust",
    "wasm",
    "js",
    "browser",
    "engines",
    "lighthouse",
    "package",
];

/// The groups that test the built page and package.
const NEED_A_BUILD: [&str; 5] = ["js", "browser", "engines", "lighthouse", "package"];

/// The arguments of wasm-pack: compiled as the module ships, so that differences from native code
/// show, and with the one test that is not native.
const WASM_TEST: &str = "--release . --config wasm-pack.toml --test web";

/// Runs the named groups, or all of them if none is named.
pub(crate) fn run(project: &Project, tools: &Tools, wanted: &[String]) -> Result {
    if let Some(unknown) = wanted.iter().find(|name| !GROUPS.contains(&name.as_str())) {
        let all = GROUPS.join(", ");
        return Err(usage(format!(
            "there are no {unknown} tests; there are: {all}"
        )));
    }
    let is_wanted = |group: &str| wanted.is_empty() || wanted.iter().any(|name| name == group);
    let mut steps = Vec::new();
    if is_wanted("rust") {
        // Unit, documentation, golden and property tests.
        steps.push(Step::new("Rust, native", || {
            project.cargo("test --workspace").run()
        }));
    }
    if is_wanted("wasm") {
        steps.push(Step::new("tools of the wasm build", || {
            tools.wasm_pack().map(drop)
        }));
        steps.push(Step::new("browser to test in", || {
            tools.browser().map(drop)
        }));
        steps.push(Step::new("Rust, wasm in Chromium", || wasm(project, tools)));
    }
    if NEED_A_BUILD.into_iter().any(is_wanted) {
        steps.push(Step::new("build", || site::build_all(project, tools)));
    }
    if is_wanted("js") {
        steps.push(Step::new("JavaScript types", || {
            tools.npm_run("types")?.run()
        }));
        steps.push(Step::new("JavaScript in Node", || {
            tools.npm_run("test:js")?.run()
        }));
    }
    if is_wanted("browser") {
        steps.push(Step::new("page in Chromium", || {
            with_page(project, in_chromium(tools, "test:browser")?)
        }));
    }
    if is_wanted("engines") {
        steps.push(Step::new(
            "page, element and Rust in Firefox and WebKit",
            || with_page(project, in_other_browsers(tools)?),
        ));
    }
    if is_wanted("lighthouse") {
        steps.push(Step::new("page under Lighthouse", || {
            with_page(project, in_chromium(tools, "test:lighthouse")?)
        }));
    }
    if is_wanted("package") {
        steps.push(Step::new("package, installed and bundled", || {
            let tarball = package::npm_tarball(project, tools)?;
            in_chromium(tools, "test:package")?
                .env("NUTGRAF_TARBALL", tarball)
                .run()
        }));
    }
    runner::run("Tests", AfterFailure::Stop, steps)
}

/// Runs the Rust tests for WebAssembly in a headless Chromium.
fn wasm(project: &Project, tools: &Tools) -> Result {
    let browser = tools.browser()?;
    let wasm_pack = tools
        .wasm_pack()?
        .words("test --headless --chrome --mode no-install");
    let wasm_pack = wasm_pack
        .arg("--chromedriver")
        .arg(&browser.driver)
        .words(WASM_TEST);
    let settings = browser.settings_for_wasm_tests(project)?;
    let set = |program: Program, (name, value)| program.env(name, value);
    settings
        .iter()
        .map(|(name, value)| (*name, value))
        .fold(wasm_pack, set)
        .run()
}

/// A script of the root package.json that opens Chromium.
fn in_chromium(tools: &Tools, script: &str) -> Result<Program> {
    let chromium = &tools.browser()?.chromium;
    Ok(tools.npm_run(script)?.env("CHROMIUM", chromium))
}

/// The tests of the page, its recipes and the Rust code in the other browsers.
fn in_other_browsers(tools: &Tools) -> Result<Program> {
    let browsers = other_browsers()?;
    Ok(tools
        .npm_run("test:engines")?
        .env("PATH", tools.wasm_path()?)
        .env("FIREFOX", &browsers.firefox)
        .env("WEBKIT_DRIVER", &browsers.webkit_driver))
}

/// Runs tests of the finished page, with the address of a server for dist/.
fn with_page(project: &Project, tests: Program) -> Result {
    let server = Running::start(Site::folder(project.dist()), 0)?;
    tests.env("NUTGRAF_URL", server.address()).run()
}
