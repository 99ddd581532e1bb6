//! `cargo xtask bench`: the benches by name.

use std::ffi::OsString;
use std::path::PathBuf;

use fs_err as fs;

use super::instruction_budget;
use crate::files;
use crate::process::error::{Result, usage};
use crate::process::program::Program;
use crate::project::Project;
use crate::site;
use crate::tools::{self, browsers, cache_folder, find, npm};

/// The benches of the crate. The first one runs if none is named.
const NATIVE: [&str; 3] = ["pipeline", "hostile", "cost"];

/// Runs one bench. The arguments after its name are for the bench.
pub(crate) fn run(project: &Project, args: &[OsString]) -> Result {
    let named = args.split_first().and_then(|(name, rest)| Some((name.to_str()?, rest)));
    let (name, rest) = match named {
        Some((name, rest)) if !name.starts_with('-') => (name, rest),
        _ => (NATIVE[0], args),
    };
    match name {
        "cost" => instruction_budget::run(project),
        "browser" => browser(project),
        "peers" => peers(project, rest),
        _ if NATIVE.contains(&name) => native(project, name).args(rest).hand_over(),
        _ => Err(usage(format!(
            "there is no bench {name}; there are: {}, browser, peers",
            NATIVE.join(", ")
        ))),
    }
}

/// One of the crate's own benches.
fn native(project: &Project, name: &str) -> Program {
    project.cargo(&format!("bench --quiet --package nutgraf --bench {name} --"))
}

/// Measures the stages in Chromium beside native code, and the first article of a page.
fn browser(project: &Project) -> Result {
    let texts = texts(project)?;
    let module = project.scratch().join("bench/wasm");
    tools::wasm_pack(project)?
        .words(
            "build --release --target web --no-pack --mode no-install --out-name bench --out-dir",
        )
        .arg(&module)
        // With the settings of the module that ships.
        .words("benches/wasm -- --config")
        .arg(project.path("wasm-pack.toml"))
        .run()?;
    site::build_package(project)?;
    let chromium = &browsers::chromium()?.browser;
    for (script, folder) in [("benches/browser.mjs", module), ("benches/cold.mjs", project.js())] {
        let node = tools::node(project, script)?.args([&texts, &folder]);
        node.env("CHROMIUM", chromium).run()?;
    }
    Ok(())
}

/// Compares other summarizers with this one, on the bench's own texts or on those of a folder. The
/// programs in Rust, JavaScript and, if there is Python, in Python print the rows of one table.
fn peers(project: &Project, rest: &[OsString]) -> Result {
    let folder = project.path("benches/peers");
    let manifest = folder.join("Cargo.toml");
    let cargo = |command: &str| {
        let cargo = Program::new("cargo").words(command).args(["--quiet", "--release"]);
        cargo.arg("--manifest-path").arg(&manifest)
    };
    // Everything is compiled and installed first, so that nothing comes between the rows.
    cargo("build").run()?;
    site::build_package(project)?;
    let install = Program::new(npm()?).words("ci --silent --ignore-scripts --no-audit --no-fund");
    install.dir(&folder).run()?;
    let python = python(project)?;

    let texts = match rest.first() {
        Some(folder) => fs::canonicalize(folder)?,
        None => texts(project)?,
    };
    cargo("run").arg("--").arg(&texts).hand_over()?;
    tools::node(project, "benches/peers/peers.mjs")?.arg(&texts).hand_over()?;
    if let Some(python) = python {
        Program::new(python).arg(folder.join("peers.py")).arg(&texts).hand_over()?;
    }
    // A table of its own: the weight of those that run in browsers.
    tools::node(project, "benches/peers/weigh.mjs")?.hand_over()
}

/// Returns a Python with sumy in the user's cache; `None` if Python or its packages are missing.
fn python(project: &Project) -> Result<Option<PathBuf>> {
    let Some(python) = find(["python3"]) else {
        eprintln!("no python3: sumy is left out");
        return Ok(None);
    };
    let home = cache_folder()?.join("sumy");
    let own = home.join("bin/python");
    let imports = Program::new(&own).args(["-c", "import sumy, numpy"]);
    if own.is_file() && imports.answer().is_some() {
        return Ok(Some(own));
    }
    let environment = Program::new(python).args(["-m", "venv"]).arg(&home).run();
    let installed = environment.and_then(|()| {
        let pip = Program::new(&own).words("-m pip install --quiet --requirement");
        pip.arg(project.path("benches/peers/requirements.txt")).run()
    });
    if let Err(error) = installed {
        eprintln!("sumy is left out: {error:#}");
        return Ok(None);
    }
    Ok(Some(own))
}

/// Writes the texts that every bench measures, and returns their folder.
fn texts(project: &Project) -> Result<PathBuf> {
    let texts = project.scratch().join("bench/texts");
    files::fresh_folder(&texts)?;
    native(project, NATIVE[0]).arg("--write").arg(&texts).run()?;
    Ok(texts)
}
