//! Reads budgets.toml: the largest size of the parts of the page and the largest cost of an article.

use std::collections::BTreeMap;

use fs_err as fs;

use crate::process::error::{Context, Result, ensure};
use crate::project::Project;

/// Numbers by name.
pub(super) type Budgets = BTreeMap<String, u64>;

/// Returns the numbers of one table of budgets.toml. Names that are not in `known` are an error: a
/// misspelt one would otherwise leave a budget unchecked.
pub(super) fn read(project: &Project, table: &str, known: &[&str]) -> Result<Budgets> {
    let text = fs::read_to_string(project.path("budgets.toml"))?;
    numbers(&text, table, known).context("budgets.toml")
}

fn numbers(text: &str, table: &str, known: &[&str]) -> Result<Budgets> {
    let mut tables: BTreeMap<String, Budgets> = toml::from_str(text)?;
    let found = tables.remove(table).with_context(|| format!("there is no [{table}] table"))?;
    for name in found.keys() {
        ensure!(known.contains(&name.as_str()), "there is no group {name}");
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_a_table_are_read_and_mistakes_are_named() {
        let wasm = |text| numbers(text, "brotli", &["wasm", "page"]);
        assert_eq!(wasm("[brotli]\nwasm = 130_000\n").unwrap()["wasm"], 130_000);
        assert_eq!(wasm("[gzip]").unwrap_err().to_string(), "there is no [brotli] table");
        let misspelt = wasm("[brotli]\nwsam = 1").unwrap_err();
        assert_eq!(misspelt.to_string(), "there is no group wsam");
        assert!(wasm("[brotli]\nwasm = -1").is_err());
        assert!(wasm("[brotli]\nwasm = '1'").is_err());
    }
}
