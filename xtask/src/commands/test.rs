//! `cargo xtask test`: all tests, from the quickest to the slowest.

use super::package;
use crate::process::error::{Result, usage};
use crate::process::program::Program;
use crate::process::runner::{self, AfterFailure, Step};
use crate::project::Project;
use crate::serve::{Running, Site};
use crate::site;
use crate::tools::{self, browsers};

/// The groups of tests in the order in which all are run, each with its steps. A group that tests
/// the built page or package comes after BUILD.
type Group = (&'static str, &'static [(&'static str, fn(&Project) -> Result)]);
const GROUPS: [Group; 7] = [
    ("rust", &[("Rust, native", rust)]),
    ("wasm", &[("Rust, wasm in Chromium", wasm)]),
    ("js", &[("JavaScript types", types), ("JavaScript in Node", js)]),
    ("browser", &[("page in Chromium", browser)]),
    ("engines", &[("page, element and Rust in Firefox and WebKit", engines)]),
    ("lighthouse", &[("page under Lighthouse", lighthouse)]),
    ("package", &[("package, installed and bundled", installed_package)]),
];
const WITHOUT_BUILD: [&str; 2] = ["rust", "wasm"];

/// The arguments of wasm-pack: compiled as the module ships, so that differences from native code
/// show, and with the one test that is not native.
const WASM_TEST: &str = "--release . --config wasm-pack.toml --test web";

/// Runs the named groups, or all of them if none is named.
pub(crate) fn run(project: &Project, wanted: &[String]) -> Result {
    let all = GROUPS.map(|(name, _)| name);
    if let Some(unknown) = wanted.iter().find(|name| !all.contains(&name.as_str())) {
        let all = all.join(", ");
        return Err(usage(format!("there are no {unknown} tests; there are: {all}")));
    }
    let is_wanted = |group: &str| wanted.is_empty() || wanted.iter().any(|name| name == group);
    let mut steps = Vec::new();
    let mut is_built = false;
    for (group, work) in GROUPS.into_iter().filter(|(name, _)| is_wanted(name)) {
        if !is_built && !WITHOUT_BUILD.contains(&group) {
            is_built = true;
            steps.push(Step::new("build", || site::build_all(project)));
        }
        steps.extend(work.iter().map(|&(name, work)| Step::new(name, move || work(project))));
    }
    runner::run("Tests", AfterFailure::Stop, steps)
}

/// Unit, documentation, golden and property tests.
fn rust(project: &Project) -> Result {
    project.cargo("test --workspace").run()
}

/// The Rust tests for WebAssembly.
fn wasm(project: &Project) -> Result {
    let runner = tools::wasm_pack(project)?.words("test --headless --chrome --mode no-install");
    let runner = browsers::for_wasm_tests(&browsers::chromium()?, project, runner)?;
    runner.words(WASM_TEST).run()
}

fn types(project: &Project) -> Result {
    tools::npm_run(project, "types")?.run()
}

fn js(project: &Project) -> Result {
    tools::npm_run(project, "test:js")?.run()
}

fn browser(project: &Project) -> Result {
    with_page(project, in_chromium(project, "test:browser")?)
}

/// The page, its recipes and the Rust code in the other browsers.
fn engines(project: &Project) -> Result {
    let browsers = browsers::others()?;
    let tests = tools::npm_run(project, "test:engines")?.env("PATH", tools::wasm_path(project)?);
    let tests = tests.env("FIREFOX", browsers.firefox).env("WEBKIT_DRIVER", browsers.webkit_driver);
    with_page(project, tests)
}

fn lighthouse(project: &Project) -> Result {
    with_page(project, in_chromium(project, "test:lighthouse")?)
}

/// The npm package's tarball, installed into fresh projects: Node, a compiler, bundlers, a browser.
fn installed_package(project: &Project) -> Result {
    let tarball = package::npm_tarball(project)?;
    in_chromium(project, "test:package")?.env("NUTGRAF_TARBALL", tarball).run()
}

/// A script of the root package.json that opens Chromium.
fn in_chromium(project: &Project, script: &str) -> Result<Program> {
    let chromium = browsers::chromium()?.browser;
    Ok(tools::npm_run(project, script)?.env("CHROMIUM", chromium))
}

/// Runs tests of the finished page, with the address of a server for dist/.
fn with_page(project: &Project, tests: Program) -> Result {
    let site = Site { page: project.dist(), package: None };
    let server = Running::start(site, 0)?;
    tests.env("NUTGRAF_URL", server.address()).run()
}
