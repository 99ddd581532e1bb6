//! Reads budgets.toml: the largest size of the parts of the page and the largest cost of an article.

use fs_err as fs;

use crate::process::error::{Context, Result, ensure};
use crate::project::Project;

/// Returns the numbers of one table of budgets.toml. Names that are not in `known` are an error: a
/// misspelt one would otherwise leave a budget unchecked.
pub(super) fn read(project: &Project, table: &str, known: &[&str]) -> Result<Vec<(String, u64)>> {
    let text = fs::read_to_string(project.path("budgets.toml"))?;
    numbers(&text, table, known).context("budgets.toml")
}

fn numbers(text: &str, table: &str, known: &[&str]) -> Result<Vec<(String, u64)>> {
    let all: toml::Table = text.parse()?;
    let found = all.get(table).and_then(toml::Value::as_table);
    let found = found.with_context(|| format!("there is no [{table}] table"))?;
    let numbers = found.iter().map(|(name, budget)| {
        ensure!(known.contains(&name.as_str()), "there is no group {name}");
        let number = budget
            .as_integer()
            .and_then(|number| u64::try_from(number).ok());
        let number = number.with_context(|| format!("{name} is not a positive number"))?;
        Ok((name.clone(), number))
    });
    numbers.collect()
}

/// Returns the budget of one name.
pub(super) fn budget_of(budgets: &[(String, u64)], name: &str) -> Option<u64> {
    let budget = budgets.iter().find(|(found, _)| found == name);
    budget.map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_a_table_are_read() {
        let budgets = numbers("[brotli]\nwasm = 130_000\n", "brotli", &["wasm", "page"]).unwrap();
        assert_eq!(budget_of(&budgets, "wasm"), Some(130_000));
        assert_eq!(budget_of(&budgets, "page"), None);
    }

    #[test]
    fn mistakes_in_budgets_are_named() {
        for (text, expected) in [
            ("[gzip]", "there is no [brotli] table"),
            ("[brotli]\nwsam = 1", "there is no group wsam"),
            ("[brotli]\nwasm = -1", "wasm is not a positive number"),
            ("[brotli]\nwasm = '1'", "wasm is not a positive number"),
        ] {
            let error = numbers(text, "brotli", &["wasm"]).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }
    }
}
