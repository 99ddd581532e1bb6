//! The project's own commands: `cargo xtask help` lists them.
//!
//! They need Rust and Node; every other tool is found or installed by [`tools`].

mod cli;
mod commands;
mod files;
mod process;
mod project;
mod serve;
mod site;
#[cfg(test)]
mod testing;
mod tools;

use std::process::ExitCode;

use cli::Action;
use commands::{bench, check, package, size, test};
use process::error::Result;
use process::program::Program;
use project::Project;
use tools::Tools;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    match cli::parse(&words).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

fn run(action: Action) -> Result {
    let project = Project::here();
    let tools = Tools::new(&project);
    match action {
        Action::Help => {
            println!("{}", cli::USAGE);
            Ok(())
        }
        Action::Serve { port, build } => serve::run(&project, &tools, port, build),
        Action::Test { groups } => test::run(&project, &tools, &groups),
        Action::Check => check::run(&project, &tools),
        Action::Build => {
            site::all(&project, &tools)?;
            println!("The page is in {}", project.dist().display());
            Ok(())
        }
        Action::Package => package::run(&project, &tools),
        Action::Size => size::run(&project, &tools),
        Action::Bench { args } => bench::run(&project, &tools, &args),
        // Files that ARGS names are meant from where the user is, so the folder is not changed.
        Action::Eval { args } => Program::new("cargo")
            .args([
                "run",
                "--quiet",
                "--release",
                "--package",
                "nutgraf-eval",
                "--",
            ])
            .args(args)
            .hand_over(),
    }
}
