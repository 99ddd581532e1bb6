//! The project's own commands: `cargo xtask help` lists them.
//!
//! They need Rust and Node; every other tool they find or install. [`cli`] says what can be asked,
//! and each command is a module: [`build`], [`serve`], [`tests`], [`check`], [`size`], [`package`]. The tools
//! are in [`toolbox`].

mod bench;
mod budgets;
mod build;
mod check;
mod cli;
mod command;
mod cost;
mod dangerous;
mod dependencies;
mod failure;
mod files;
mod lockfile;
mod offline;
mod package;
mod parts;
mod path;
mod project;
mod serve;
mod size;
mod steps;
#[cfg(test)]
mod testing;
mod tests;
mod toolbox;

use std::process::ExitCode;

use cli::Action;
use command::Program;
use failure::Result;
use project::Project;
use toolbox::Toolbox;

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
    let toolbox = Toolbox::new(&project);
    match action {
        Action::Help => {
            println!("{}", cli::USAGE);
            Ok(())
        }
        Action::Serve { port, build } => serve::run(&project, &toolbox, port, build),
        Action::Test { groups } => tests::run(&project, &toolbox, &groups),
        Action::Check => check::run(&project, &toolbox),
        Action::Build => {
            build::all(&project, &toolbox)?;
            println!("The page is in {}", project.dist().display());
            Ok(())
        }
        Action::Package => package::run(&project, &toolbox),
        Action::Size => size::run(&project, &toolbox),
        Action::Bench { args } => bench::run(&project, &toolbox, &args),
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
