//! `cargo xtask bench`: the benches by name.

use std::fs;
use std::path::{Path, PathBuf};

use crate::commands::instruction_budget;
use crate::files;
use crate::process::error::{Context, Failure, Result};
use crate::process::program::Program;
use crate::project::Project;
use crate::site;
use crate::tools::path;
use crate::tools::{Tools, cache_folder, npm};

/// The benches of the crate, the first of them what is run when none is named.
const NATIVE: [&str; 3] = ["pipeline", "hostile", "cost"];

/// Runs one bench; what stands behind its name is for the bench.
pub(crate) fn run(project: &Project, tools: &Tools, args: &[String]) -> Result {
    let (name, rest) = match args.split_first() {
        Some((name, rest)) if !name.starts_with('-') => (name.as_str(), rest),
        _ => (NATIVE[0], args),
    };
    match name {
        "cost" => instruction_budget::run(project),
        "browser" => browser(project, tools),
        "peers" => peers(project, tools, rest),
        _ if NATIVE.contains(&name) => program(project, name).args(rest).hand_over(),
        _ => Err(Failure::usage(format!(
            "there is no bench {name}; there are: {}, browser, peers",
            NATIVE.join(", ")
        ))),
    }
}

/// The stages in Chromium beside native code, and what the first article of a page takes.
fn browser(project: &Project, tools: &Tools) -> Result {
    let texts = texts(project)?;
    let module = project.scratch().join("bench/wasm");
    tools
        .wasm_pack()?
        .args(["build", "--release", "--target", "web", "--no-pack"])
        .args(["--mode", "no-install", "--out-name", "bench", "--out-dir"])
        .arg(&module)
        .args(["benches/wasm", "--", "--config"])
        // The settings of the module that ships.
        .arg(project.path("wasm-pack.toml"))
        .run()?;
    site::wasm_if_stale(project, tools)?;
    site::modules(project, tools)?;
    let chromium = &tools.browser()?.chromium;
    for (script, folder) in [("browser", module), ("cold", project.js())] {
        tools
            .node()?
            .arg(project.path(&format!("benches/{script}.mjs")))
            .args([&texts, &folder])
            .env("CHROMIUM", chromium)
            .run()?;
    }
    Ok(())
}

/// Other summarizers beside this one, on the same texts or on those of a folder: one table, begun by
/// those in Rust and gone on with by those in JavaScript and, where Python has it, in Python.
fn peers(project: &Project, tools: &Tools, rest: &[String]) -> Result {
    let folder = project.path("benches/peers");
    // What is installed and compiled is seen to first, so that the rows stand together.
    let cargo = |command: &str| {
        Program::new("cargo")
            .args([command, "--quiet", "--release", "--manifest-path"])
            .arg(folder.join("Cargo.toml"))
    };
    cargo("build").run()?;
    site::wasm_if_stale(project, tools)?;
    site::modules(project, tools)?;
    Program::new(npm::npm()?)
        .args(["ci", "--silent", "--ignore-scripts", "--no-audit"])
        .arg("--no-fund")
        .dir(&folder)
        .run()?;
    let python = python(project)?;

    let texts = match rest.first() {
        Some(folder) => fs::canonicalize(folder).context("find", Path::new(folder))?,
        None => texts(project)?,
    };
    cargo("run").arg("--").arg(&texts).hand_over()?;
    let script = |name| folder.join(name);
    tools
        .node()?
        .arg(script("peers.mjs"))
        .arg(&texts)
        .hand_over()?;
    if let Some(python) = python {
        Program::new(python)
            .arg(script("peers.py"))
            .arg(&texts)
            .hand_over()?;
    }
    // A table of its own: what those that run in browsers weigh.
    tools.node()?.arg(script("weigh.mjs")).hand_over()
}

/// A Python of its own with sumy, or nothing where Python or its packages cannot be had.
fn python(project: &Project) -> Result<Option<PathBuf>> {
    let Some(python) = path::find(["python3"]) else {
        eprintln!("no python3: sumy is left out");
        return Ok(None);
    };
    let home = cache_folder()?.join("sumy");
    let own = home.join("bin/python");
    let is_there = Program::new(&own).args(["-c", "import sumy, numpy"]);
    if own.is_file() && is_there.answer().is_some() {
        return Ok(Some(own));
    }
    let made = Program::new(python)
        .args(["-m", "venv"])
        .arg(&home)
        .run()
        .and_then(|()| {
            Program::new(&own)
                .args(["-m", "pip", "install", "--quiet", "--requirement"])
                .arg(project.path("benches/peers/requirements.txt"))
                .run()
        });
    if let Err(failure) = made {
        eprintln!("sumy is left out: {failure}");
        return Ok(None);
    }
    Ok(Some(own))
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
