//! Runs other programs: without standard input, and errors that name the command.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use fs_err::{self as fs, File};

use super::error::{Context, Result, bail, with_code};

/// Number of lines of a quiet program's output that an error shows.
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
        let name = Path::new(program).file_name().unwrap_or(program);
        let shown = name.to_string_lossy().into_owned();
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

    /// Adds the arguments that spaces separate in a line. There is no quoting.
    pub(crate) fn words(self, line: &str) -> Self {
        self.args(line.split_whitespace())
    }

    /// Sets a variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Removes variables.
    pub(crate) fn without_env<const N: usize>(mut self, names: [&str; N]) -> Self {
        for name in names {
            self.command.env_remove(name);
        }
        self
    }

    /// Sets the working directory.
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

    /// Runs it with the terminal's standard input and without showing the command: for use in pipes.
    pub(crate) fn hand_over(mut self) -> Result {
        self.command.stdin(Stdio::inherit());
        let status = self.status()?;
        self.expect_success(status)
    }

    /// Runs it with its output in a file. If it fails, the error shows the end of that file.
    pub(crate) fn run_quietly(mut self, log: &Path) -> Result {
        let out = File::create(log)?.into_file();
        let err = out.try_clone().context("cannot share the log")?;
        self.command.stdout(out).stderr(err);
        let status = self.status()?;
        if status.success() {
            return Ok(());
        }
        let output = fs::read(log).unwrap_or_default();
        let output = String::from_utf8_lossy(&output);
        let lines: Vec<&str> = output.lines().collect();
        let tail = lines[lines.len().saturating_sub(TAIL_LINES)..].join("\n");
        bail!("{tail}\n`{}` failed ({status})", self.shown)
    }

    /// Runs it and returns its standard output. Its standard error goes to the terminal.
    pub(crate) fn output(mut self) -> Result<String> {
        let output = self.command.stderr(Stdio::inherit()).output();
        let output = output.with_context(|| self.cannot_start())?;
        self.expect_success(output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Returns its standard output, or `None` if it is missing or fails: for `--version` and the like.
    pub(crate) fn answer(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        let answer = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(answer)
    }

    fn status(&mut self) -> Result<ExitStatus> {
        self.command.status().with_context(|| self.cannot_start())
    }

    fn cannot_start(&self) -> String {
        format!("cannot start `{}`", self.shown)
    }

    fn expect_success(&self, status: ExitStatus) -> Result {
        if status.success() {
            return Ok(());
        }
        let code = status.code().and_then(|code| u8::try_from(code).ok());
        let message = format!("`{}` failed ({status})", self.shown);
        Err(with_code(message, code.unwrap_or(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::error::exit_code;
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn a_missing_program_answers_nothing_and_fails_with_its_name() {
        let program = || Program::new("no-such-program-here").arg("--version");
        assert_eq!(program().answer(), None);
        let error = program().output().unwrap_err();
        assert!(error.to_string().contains("`no-such-program-here"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_keeps_the_exit_code_and_the_end_of_the_log() {
        let error = Program::new("sh").args(["-c", "exit 7"]).run().unwrap_err();
        assert_eq!(exit_code(&error), 7);

        let folder = Folder::new();
        let failing = Program::new("sh").args(["-c", "seq 100; echo last words >&2; exit 1"]);
        let error = failing.run_quietly(&folder.path("log")).unwrap_err().to_string();
        assert!(error.contains("last words") && error.contains("100"), "{error}");
        assert!(!error.contains("\n50\n"), "{error}");
    }
}
