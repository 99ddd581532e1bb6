//! Runs steps one after the other, times each, and closes with a table of what came of them.

use std::time::{Duration, Instant};

use crate::process::error::{Failure, Result};
use crate::tools::seconds;

/// One step: its name and what it does.
pub(crate) struct Step<'a> {
    name: &'static str,
    work: Box<dyn FnOnce() -> Result + 'a>,
}

impl<'a> Step<'a> {
    /// A step that is yet to be run.
    pub(crate) fn new(name: &'static str, work: impl FnOnce() -> Result + 'a) -> Self {
        Self {
            name,
            work: Box::new(work),
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Passed(Duration),
    Failed(Duration),
    NotRun,
}

/// What a failed step means for those after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AfterFailure {
    /// They build on it, so they are not run.
    Stop,
    /// They stand for themselves, so one run shows all that is wrong.
    GoOn,
}

/// Runs the steps in order. The first failure is the one that is returned.
pub(crate) fn run(title: &str, after_failure: AfterFailure, steps: Vec<Step<'_>>) -> Result {
    let mut outcomes: Vec<(&'static str, Outcome)> = Vec::with_capacity(steps.len());
    let mut failure: Option<(&'static str, Failure)> = None;
    for Step { name, work } in steps {
        if failure.is_some() && after_failure == AfterFailure::Stop {
            outcomes.push((name, Outcome::NotRun));
            continue;
        }
        eprintln!("\n=== {name}");
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        match result {
            Ok(()) => {
                eprintln!("=== {name}: passed in {}", seconds(time));
                outcomes.push((name, Outcome::Passed(time)));
            }
            Err(error) => {
                eprintln!("{error}\n=== {name}: FAILED after {}", seconds(time));
                outcomes.push((name, Outcome::Failed(time)));
                failure.get_or_insert((name, error));
            }
        }
    }
    println!("\n{}", table(title, &outcomes));
    match failure {
        // The step's own message stands above the table, where it happened.
        Some((name, error)) => Err(Failure::exit(
            format!("{title}: {name} failed"),
            error.exit_code(),
        )),
        None => Ok(()),
    }
}

/// The closing table. Its last line, "N passed, N failed", is of a form that tools which read test
/// output know.
fn table(title: &str, outcomes: &[(&'static str, Outcome)]) -> String {
    let width = outcomes
        .iter()
        .map(|(name, _)| name.chars().count())
        .max()
        .unwrap_or(0);
    let mut lines = vec![title.to_owned()];
    for (name, outcome) in outcomes {
        let (word, time) = match outcome {
            Outcome::Passed(time) => ("passed", seconds(*time)),
            Outcome::Failed(time) => ("FAILED", seconds(*time)),
            Outcome::NotRun => ("not run", String::new()),
        };
        lines.push(
            format!("  {name:<width$}  {word:<7}  {time:>12}")
                .trim_end()
                .to_owned(),
        );
    }
    let count = |fits: fn(&Outcome) -> bool| outcomes.iter().filter(|(_, it)| fits(it)).count();
    lines.push(format!(
        "steps: {} passed, {} failed",
        count(|outcome| matches!(outcome, Outcome::Passed(_))),
        count(|outcome| matches!(outcome, Outcome::Failed(_))),
    ));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// Which of three steps are run when the second one fails, and the failure.
    fn run_three(after_failure: AfterFailure) -> (Vec<&'static str>, Failure) {
        let ran = RefCell::new(Vec::new());
        let step = |name, code: Option<u8>| {
            let ran = &ran;
            Step::new(name, move || {
                ran.borrow_mut().push(name);
                code.map_or(Ok(()), |code| Err(Failure::exit("broken", code)))
            })
        };
        let steps = vec![step("one", None), step("two", Some(7)), step("three", None)];
        let failure = run("Tests", after_failure, steps).unwrap_err();
        (ran.into_inner(), failure)
    }

    #[test]
    fn a_failure_stops_the_rest_or_not_and_keeps_its_code() {
        let (ran, failure) = run_three(AfterFailure::Stop);
        assert_eq!(ran, ["one", "two"]);
        assert_eq!(failure.to_string(), "Tests: two failed");
        assert_eq!(failure.exit_code(), 7);

        let (ran, failure) = run_three(AfterFailure::GoOn);
        assert_eq!(ran, ["one", "two", "three"]);
        assert_eq!(failure.to_string(), "Tests: two failed");

        assert!(
            run(
                "Tests",
                AfterFailure::Stop,
                vec![Step::new("one", || Ok(()))]
            )
            .is_ok()
        );
    }

    #[test]
    fn the_table_is_aligned_and_counts() {
        let outcomes = [
            ("Rust", Outcome::Passed(Duration::from_millis(12_340))),
            ("end to end", Outcome::Failed(Duration::from_secs(130))),
            ("never", Outcome::NotRun),
        ];
        let expected = "\
Tests
  Rust        passed         12.3 s
  end to end  FAILED     2 min 10 s
  never       not run
steps: 1 passed, 1 failed";
        assert_eq!(table("Tests", &outcomes), expected);
    }
}
