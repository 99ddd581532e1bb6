//! Runs other programs: with a clean environment, no standard input, and errors that say what ran.

use std::env;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use crate::process::error::{Context, Failure, Result};

/// Variables that `cargo run` sets for the program it starts and that describe xtask itself. A
/// cargo started from here must not take them for its own. Settings (`CARGO_HOME`,
/// `CARGO_TARGET_DIR`, `RUSTUP_TOOLCHAIN` and the like) are the user's and stay.
const DESCRIBE_XTASK: [&str; 9] = [
    "CARGO",
    "CARGO_BIN_NAME",
    "CARGO_CRATE_NAME",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_LINKS",
    "CARGO_MANIFEST_PATH",
    "CARGO_PRIMARY_PACKAGE",
    "CARGO_TARGET_TMPDIR",
    "OUT_DIR",
];
const DESCRIBE_XTASK_PREFIXES: [&str; 2] = ["CARGO_PKG_", "CARGO_BIN_EXE_"];

/// How many lines of a quiet program's output are shown when it fails.
const TAIL_LINES: usize = 30;

/// A program to run.
pub(crate) struct Program {
    command: Command,
    shown: String,
}

impl Program {
    /// A program by name (looked up on PATH) or by path.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(describes_xtask) {
                command.env_remove(&name);
            }
        }
        let shown = Path::new(program)
            .file_name()
            .unwrap_or(program)
            .to_string_lossy()
            .into_owned();
        Self { command, shown }
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.shown.push(' ');
        self.shown.push_str(&arg.as_ref().to_string_lossy());
        self.command.arg(arg);
        self
    }

    /// Adds several arguments.
    pub(crate) fn args<S: AsRef<OsStr>>(self, args: impl IntoIterator<Item = S>) -> Self {
        args.into_iter().fold(self, Self::arg)
    }

    /// Sets a variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes a variable away.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// The folder to run in.
    pub(crate) fn dir(mut self, dir: &Path) -> Self {
        self.command.current_dir(dir);
        self
    }

    /// Runs it with its output on the terminal, after one line that shows the command.
    pub(crate) fn run(mut self) -> Result {
        eprintln!("$ {}", self.shown);
        let status = self.status()?;
        self.expect_success(status)
    }

    /// Hands it the terminal, standard input included, and keeps silent: for commands in pipes.
    pub(crate) fn hand_over(mut self) -> Result {
        self.command.stdin(Stdio::inherit());
        let status = self.status()?;
        self.expect_success(status)
    }

    /// Runs it with its output in a file; the end of that file is part of the error if it fails.
    pub(crate) fn run_quietly(mut self, log: &Path) -> Result {
        let out = File::create(log).context("write", log)?;
        let err = out.try_clone().context("write", log)?;
        self.command.stdout(out).stderr(err);
        let status = self.status()?;
        if status.success() {
            return Ok(());
        }
        let output = fs::read(log).unwrap_or_default();
        let output = String::from_utf8_lossy(&output);
        let lines: Vec<&str> = output.lines().collect();
        let tail = lines[lines.len().saturating_sub(TAIL_LINES)..].join("\n");
        Err(Failure::new(format!(
            "{}\n`{}` failed ({status})",
            tail, self.shown
        )))
    }

    /// Runs it and returns what it printed on standard output; its errors stay on the terminal.
    pub(crate) fn output(mut self) -> Result<String> {
        self.command.stderr(Stdio::inherit());
        let output = self
            .command
            .output()
            .map_err(|error| self.cannot_start(&error))?;
        self.expect_success(output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// What it prints on standard output, or nothing when it is missing or fails: for questions
    /// such as `--version`.
    pub(crate) fn answer(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn status(&mut self) -> Result<ExitStatus> {
        self.command
            .status()
            .map_err(|error| self.cannot_start(&error))
    }

    fn cannot_start(&self, error: &std::io::Error) -> Failure {
        Failure::new(format!("cannot start `{}`: {error}", self.shown))
    }

    fn expect_success(&self, status: ExitStatus) -> Result {
        if status.success() {
            return Ok(());
        }
        let code = status
            .code()
            .and_then(|code| u8::try_from(code).ok())
            .unwrap_or(1);
        Err(Failure::exit(
            format!("`{}` failed ({status})", self.shown),
            code,
        ))
    }
}

fn describes_xtask(name: &str) -> bool {
    DESCRIBE_XTASK.contains(&name)
        || DESCRIBE_XTASK_PREFIXES
            .iter()
            .any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_describes_xtask_is_told_from_settings() {
        for name in [
            "CARGO",
            "CARGO_MANIFEST_DIR",
            "CARGO_PKG_VERSION",
            "OUT_DIR",
        ] {
            assert!(describes_xtask(name), "{name}");
        }
        for name in [
            "CARGO_HOME",
            "CARGO_TARGET_DIR",
            "CARGO_BUILD_JOBS",
            "RUSTUP_TOOLCHAIN",
            "PATH",
        ] {
            assert!(!describes_xtask(name), "{name}");
        }
    }

    #[test]
    fn a_missing_program_answers_nothing_and_fails_with_its_name() {
        assert_eq!(
            Program::new("no-such-program-here")
                .arg("--version")
                .answer(),
            None
        );
        let failure = Program::new("no-such-program-here").output().unwrap_err();
        assert!(
            failure.to_string().contains("`no-such-program-here`"),
            "{failure}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_keeps_the_exit_code_and_the_end_of_the_log() {
        let failure = Program::new("sh").args(["-c", "exit 7"]).run().unwrap_err();
        assert_eq!(failure.exit_code(), 7);

        let log = env::temp_dir().join(format!("xtask-log-{}", std::process::id()));
        let failure = Program::new("sh")
            .args(["-c", "seq 100; echo last words >&2; exit 1"])
            .run_quietly(&log)
            .unwrap_err()
            .to_string();
        fs::remove_file(&log).unwrap();
        assert!(
            failure.contains("last words") && failure.contains("100"),
            "{failure}"
        );
        assert!(!failure.contains("\n50\n"), "{failure}");
    }
}
