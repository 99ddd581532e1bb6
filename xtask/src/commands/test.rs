//! `cargo xtask test`: all tests, from the quickest to the slowest.

use super::package;
use crate::process::error::{Result, usage};
use crate::process::program::Program;
use crate::process::runner::{self, AfterFailure, Step};
use crate::project::Project;
use crate::serve::{Running, Site};
use crate::site;
use crate::tools::{self, browsers};

/// A step: the group that it belongs to, its name and its work.
type Test = (&'static str, &'static str, fn(&Project) -> Result);

/// All tests, in the order in which they run.
const TESTS: [Test; 8] = [
    ("rust", "Rust, native", rust),
    ("wasm", "Rust, wasm in Chromium", wasm),
    ("js", "JavaScript types", |project| tools::npm_run(project, "types")?.run()),
    ("js", "JavaScript in Node", |project| tools::npm_run(project, "test:js")?.run()),
    ("browser", "page in Chromium", |project| page_in_chromium(project, "test:browser")),
    ("engines", "page, element and Rust in Firefox and WebKit", engines),
    ("lighthouse", "page under Lighthouse", |project| page_in_chromium(project, "test:lighthouse")),
    ("package", "package, installed and bundled", installed_package),
];

/// The groups that run before the page and the package are built. All others test these.
const WITHOUT_BUILD: [&str; 2] = ["rust", "wasm"];

/// The arguments of wasm-pack: compiled as the module ships, so that differences from native code
/// show, and with the one test that is not native.
const WASM_TEST: &str = "--release . --config wasm-pack.toml --test wasm";

/// Runs the named groups, or all of them if none is named.
pub(crate) fn run(project: &Project, wanted: &[String]) -> Result {
    if let Some(unknown) = wanted.iter().find(|name| !TESTS.iter().any(|test| test.0 == *name)) {
        let mut all = TESTS.map(|(group, ..)| group).to_vec();
        all.dedup();
        let all = all.join(", ");
        return Err(usage(format!("there are no {unknown} tests; there are: {all}")));
    }
    let is_wanted = |group: &str| wanted.is_empty() || wanted.iter().any(|name| name == group);
    let mut steps = Vec::new();
    let mut is_built = false;
    for (group, name, work) in TESTS.into_iter().filter(|(group, ..)| is_wanted(group)) {
        if !is_built && !WITHOUT_BUILD.contains(&group) {
            is_built = true;
            steps.push(Step::new("build", || site::build_all(project)));
        }
        steps.push(Step::new(name, move || work(project)));
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

/// The page, its recipes and the Rust code in the other browsers.
fn engines(project: &Project) -> Result {
    let browsers = browsers::others()?;
    let tests = tools::npm_run(project, "test:engines")?.env("PATH", tools::wasm_path(project)?);
    let tests = tests.env("FIREFOX", browsers.firefox).env("WEBKIT_DRIVER", browsers.webkit_driver);
    with_page(project, tests)
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

fn page_in_chromium(project: &Project, script: &str) -> Result {
    with_page(project, in_chromium(project, script)?)
}

/// Runs tests of the finished page, with the address of a server for dist/.
fn with_page(project: &Project, tests: Program) -> Result {
    let site = Site { page: project.dist(), package: None };
    let server = Running::start(site, 0)?;
    tests.env("NUTGRAF_URL", server.address()).run()
}
