//! `cargo xtask bench`: the benches by name.

use std::path::PathBuf;

use crate::command::Program;
use crate::cost;
use crate::failure::{Failure, Result};
use crate::files;
use crate::project::Project;
use crate::toolbox::Toolbox;

/// The benches of the crate, the first of them what is run when none is named.
const NATIVE: [&str; 3] = ["pipeline", "hostile", "cost"];

/// Runs one bench; what stands behind its name is for the bench.
pub(crate) fn run(project: &Project, toolbox: &Toolbox, args: &[String]) -> Result {
    let (name, rest) = match args.split_first() {
        Some((name, rest)) if !name.starts_with('-') => (name.as_str(), rest),
        _ => (NATIVE[0], args),
    };
    match name {
        "cost" => cost::run(project),
        "browser" => browser(project, toolbox),
        "peers" => peers(project, rest),
        _ if NATIVE.contains(&name) => program(project, name).args(rest).hand_over(),
        _ => Err(Failure::usage(format!(
            "there is no bench {name}; there are: {}, browser, peers",
            NATIVE.join(", ")
        ))),
    }
}

/// The stages in Chromium beside native code.
fn browser(project: &Project, toolbox: &Toolbox) -> Result {
    let scratch = project.scratch().join("bench");
    let (texts, module) = (scratch.join("texts"), scratch.join("wasm"));
    files::fresh_folder(&texts)?;
    program(project, NATIVE[0])
        .arg("--write")
        .arg(&texts)
        .run()?;
    toolbox
        .wasm_pack()?
        .args(["build", "--release", "--target", "web", "--no-pack"])
        .args(["--mode", "no-install", "--out-name", "bench", "--out-dir"])
        .arg(&module)
        .args(["benches/wasm", "--", "--config"])
        // The settings of the module that ships.
        .arg(project.path("wasm-pack.toml"))
        .run()?;
    toolbox
        .node()?
        .arg(project.path("benches/browser.mjs"))
        .args([&texts, &module])
        .env("CHROMIUM", &toolbox.browser()?.chromium)
        .run()
}

/// Other summarizers beside this one, on the same texts or on those of a folder.
fn peers(project: &Project, rest: &[String]) -> Result {
    let texts = match rest.first() {
        Some(folder) => PathBuf::from(folder),
        None => texts(project)?,
    };
    Program::new("cargo")
        .args(["run", "--quiet", "--release", "--manifest-path"])
        .arg(project.path("benches/peers/Cargo.toml"))
        .arg("--")
        .arg(texts)
        .run()
}

/// The folder with the texts that everything is measured by, written anew.
fn texts(project: &Project) -> Result<PathBuf> {
    let texts = project.scratch().join("bench/texts");
    files::fresh_folder(&texts)?;
    program(project, NATIVE[0])
        .arg("--write")
        .arg(&texts)
        .run()?;
    Ok(texts)
}

/// What a bench prints.
pub(crate) fn output(project: &Project, name: &str) -> Result<String> {
    program(project, name).output()
}

fn program(project: &Project, name: &str) -> Program {
    Program::new("cargo")
        .args([
            "bench",
            "--quiet",
            "--package",
            "nutgraf",
            "--bench",
            name,
            "--",
        ])
        .dir(project.root())
}
