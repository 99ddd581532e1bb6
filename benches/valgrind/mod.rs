//! Counts instructions, which do not depend on the load of the machine. The program
//! runs itself again under valgrind's callgrind.

use std::env;
use std::fs;
use std::process::{self, Command};

/// Runs the work that is counted. Callgrind counts inside this function only.
#[inline(never)]
pub fn counted(work: impl FnOnce()) {
    work();
}

/// Returns the number of instructions in [`counted`] when this program runs with the
/// given arguments.
pub fn instructions(arguments: &[&str]) -> Result<u64, String> {
    let own = env::current_exe().map_err(|error| error.to_string())?;
    let out = env::temp_dir().join(format!("nutgraf-callgrind-{}", process::id()));
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--toggle-collect=*valgrind*counted*"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(own)
        .args(arguments)
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    let _ = fs::remove_file(&out);
    let report = String::from_utf8_lossy(&output.stderr);
    let count = report
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    let count = count.and_then(|(_, count)| count.trim().parse().ok());
    count
        .filter(|&count| count > 0 && output.status.success())
        .ok_or_else(|| format!("valgrind counted nothing:\n{report}"))
}
