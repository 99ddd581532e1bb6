//! The instructions and allocations of one article, against budgets.toml.

use super::budgets::{self, Budgets};
use crate::process::error::{Result, ensure};
use crate::project::Project;

/// The counts that have a budget.
const COUNTS: [&str; 2] = ["instructions", "allocations"];

/// The tolerance in percent. Another compiler and another version of the system's library change the
/// counts, and nothing else does.
const TOLERANCE: u64 = 3;

/// Counts, prints a table, and fails if a count is above its budget by more than the tolerance.
pub(super) fn run(project: &Project) -> Result {
    let budgets = budgets::read(project, "article", &COUNTS)?;
    let bench = project.cargo("bench --quiet --package nutgraf --bench cost --");
    let (table, over) = compare(&bench.output()?, &budgets);
    println!("{table}");
    let names = over.join(", ");
    ensure!(over.is_empty(), "over budget by more than {TOLERANCE} %: {names} (budgets.toml)");
    Ok(())
}

/// Returns the table of the counts, which are lines of a name and a number, and the names of those
/// over budget.
fn compare(counts: &str, budgets: &Budgets) -> (String, Vec<String>) {
    let (name, budget, off) = ("article", "budget", "off");
    let mut lines = vec![format!("{name:<20}{:>12}{budget:>12}{off:>9}", "count")];
    let mut over = Vec::new();
    let mut counted = Vec::new();
    for (name, count) in counts.lines().filter_map(|line| line.split_once(' ')) {
        counted.push(name);
        let Some((budget, number)) = budgets.get(name).zip(count.parse::<u64>().ok()) else {
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
        lines.push(format!("{name:<20}{count:>12}{budget:>12}{off:>+8.1}%{verdict}"));
    }
    for name in budgets.keys() {
        if !counted.contains(&name.as_str()) {
            lines.push(format!("{name:<20}was not counted"));
        }
    }
    (lines.join("\n"), over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_may_be_three_percent_above_its_budget_and_no_more() {
        let budgets = COUNTS.map(|name| (name.to_owned(), 1000)).into();
        let over = |counts: &str| compare(counts, &budgets).1;
        assert!(over("bytes 9\nallocations 1030\ninstructions 1000").is_empty());
        assert_eq!(over("allocations 1031\ninstructions 1000"), ["allocations"]);
        let (table, over) = compare("bytes 9\nallocations 900", &budgets);
        assert!(over.is_empty());
        assert!(table.contains("lower the budget"), "{table}");
        assert!(table.contains("instructions        was not counted"), "{table}");
    }
}
