//! Runs steps one after the other, times each, and prints a table of the outcomes.

use std::time::{Duration, Instant};

use super::error::{Error, Result, exit_code, with_code};

/// One step: its name and its work.
pub(crate) struct Step<'a> {
    name: &'static str,
    work: Box<dyn FnOnce() -> Result + 'a>,
}

impl<'a> Step<'a> {
    /// A step that has not run yet.
    pub(crate) fn new(name: &'static str, work: impl FnOnce() -> Result + 'a) -> Self {
        let work = Box::new(work);
        Self { name, work }
    }
}

#[derive(Debug)]
enum Outcome {
    Passed(Duration),
    Failed(Duration),
    NotRun,
}

/// The treatment of the steps after one that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AfterFailure {
    /// They depend on it and are not run.
    Stop,
    /// They are independent, so one run shows everything that is wrong.
    Continue,
}

/// Runs the steps in order. Returns the first failure, with its exit code.
pub(crate) fn run(title: &str, after_failure: AfterFailure, steps: Vec<Step<'_>>) -> Result {
    let mut outcomes = Vec::with_capacity(steps.len());
    let mut first_failure: Option<(&str, Error)> = None;
    for Step { name, work } in steps {
        if first_failure.is_some() && after_failure == AfterFailure::Stop {
            outcomes.push((name, Outcome::NotRun));
            continue;
        }
        eprintln!("\n=== {name}");
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        if let Err(error) = result {
            eprintln!("{error:#}\n=== {name}: FAILED after {}", seconds(time));
            outcomes.push((name, Outcome::Failed(time)));
            first_failure.get_or_insert((name, error));
        } else {
            eprintln!("=== {name}: passed in {}", seconds(time));
            outcomes.push((name, Outcome::Passed(time)));
        }
    }
    println!("\n{}", table(title, &outcomes));
    match first_failure {
        // The step's own message is above the table.
        Some((name, error)) => Err(with_code(format!("{title}: {name} failed"), exit_code(&error))),
        None => Ok(()),
    }
}

/// The closing table. Tools that read test output know the form of its last line.
fn table(title: &str, outcomes: &[(&str, Outcome)]) -> String {
    let width = outcomes.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut lines = vec![title.to_owned()];
    let (mut passed, mut failed) = (0, 0);
    for (name, outcome) in outcomes {
        let (word, time) = match outcome {
            Outcome::Passed(time) => {
                passed += 1;
                ("passed", seconds(*time))
            }
            Outcome::Failed(time) => {
                failed += 1;
                ("FAILED", seconds(*time))
            }
            Outcome::NotRun => ("not run", String::new()),
        };
        let line = format!("  {name:<width$}  {word:<7}  {time:>12}");
        lines.push(line.trim_end().to_owned());
    }
    lines.push(format!("steps: {passed} passed, {failed} failed"));
    lines.join("\n")
}

/// A time for people: "0.4 s", "12.3 s", "2 min 5 s".
pub(crate) fn seconds(time: Duration) -> String {
    if time < Duration::from_secs(100) {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", time.as_secs() / 60, time.as_secs() % 60)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_failure_stops_the_rest_or_not_and_keeps_its_code() {
        for (after_failure, expected) in [(AfterFailure::Stop, 2), (AfterFailure::Continue, 3)] {
            let ran = Cell::new(0);
            let step = |name, code: Option<u8>| {
                let ran = &ran;
                Step::new(name, move || {
                    ran.set(ran.get() + 1);
                    code.map_or(Ok(()), |code| Err(with_code("broken", code)))
                })
            };
            let steps = vec![step("one", None), step("two", Some(7)), step("three", None)];
            let failure = run("Tests", after_failure, steps).unwrap_err();
            assert_eq!(failure.to_string(), "Tests: two failed");
            assert_eq!((ran.get(), exit_code(&failure)), (expected, 7));
        }
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
