//! What one article costs in instructions and allocations, against budgets.toml.

use std::fs;

use crate::commands::bench;
use crate::commands::budgets;
use crate::process::error::{Context, Failure, Result};
use crate::project::Project;

/// What a budget may be passed by, in percent. Nothing else disturbs a count than another compiler
/// or another version of the system's library.
const TOLERANCE: u64 = 3;

/// Counts, prints a table, and fails when a budget is passed by more than the tolerance.
pub(crate) fn run(project: &Project) -> Result {
    let path = project.path("budgets.toml");
    let budgets = budgets::article(&fs::read_to_string(&path).context("read", &path)?)?;
    let counts = bench::output(project, "cost")?;
    let (table, over) = compare(&counts, &budgets);
    println!("{table}");
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "over budget by more than {TOLERANCE} %: {} (budgets.toml)",
        over.join(", ")
    )))
}

/// The table of what was counted, a name and a number a line, and the names that are over budget.
fn compare(counts: &str, budgets: &[(String, u64)]) -> (String, Vec<String>) {
    let mut lines = vec![format!(
        "{:<20}{:>12}{:>12}{:>9}",
        "article", "count", "budget", "off"
    )];
    let mut over = Vec::new();
    let counts = counts.lines().filter_map(|line| line.split_once(' '));
    for (name, count) in counts {
        let budget = budgets.iter().find(|(budget, _)| budget == name);
        let Some(((_, budget), number)) = budget.zip(count.parse::<u64>().ok()) else {
            lines.push(format!("{name:<20}{count:>12}"));
            continue;
        };
        let off = 100.0 * (number as f64 / *budget as f64 - 1.0);
        let verdict = if 100 * number > (100 + TOLERANCE) * budget {
            over.push(name.to_owned());
            "  OVER"
        } else if 100 * number < (100 - TOLERANCE) * budget {
            "  lower the budget"
        } else {
            ""
        };
        lines.push(format!(
            "{name:<20}{count:>12}{budget:>12}{off:>+8.1}%{verdict}"
        ));
    }
    for (name, _) in budgets {
        if !lines.iter().any(|line| line.starts_with(name.as_str())) {
            lines.push(format!("{name:<20}was not counted"));
        }
    }
    (lines.join("\n"), over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_may_be_passed_by_three_percent_and_no_more() {
        let budgets = [
            ("allocations".to_owned(), 1000),
            ("instructions".to_owned(), 50),
        ];
        let over = |counts: &str| compare(counts, &budgets).1;
        assert!(over("bytes 9\nallocations 1030\ninstructions 50").is_empty());
        assert_eq!(over("allocations 1031\ninstructions 50"), ["allocations"]);
        let (table, over) = compare("bytes 9\nallocations 900", &budgets);
        assert!(over.is_empty());
        assert!(table.contains("lower the budget"), "{table}");
        assert!(
            table.contains("instructions        was not counted"),
            "{table}"
        );
    }
}
