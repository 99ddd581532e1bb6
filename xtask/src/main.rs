//! The project's own commands: `cargo xtask help` lists them.
//!
//! They need Rust and Node; every other tool is found or installed by [`tools`]. [`cli`] reads the
//! command line, and each command is a module of [`commands`].

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
use commands::{bench, build, check, eval, package, serve as serve_page, size, test};
use process::error::{Result, exit_code};
use project::Project;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(exit_code(&error))
        }
    }
}

fn run(action: Action) -> Result {
    let project = &Project::here();
    match action {
        Action::Help => {
            println!("{}", cli::USAGE);
            Ok(())
        }
        Action::Serve { port, build } => serve_page::run(project, port, build),
        Action::Test(groups) => test::run(project, &groups),
        Action::Check => check::run(project),
        Action::Build => build::run(project),
        Action::Package => package::run(project),
        Action::Size => size::run(project),
        Action::Bench(args) => bench::run(project, &args),
        Action::Eval(args) => eval::run(&args),
    }
}
