//! Reads budgets.toml, which says what the parts of the page may weigh and an article may cost.

use crate::process::error::{Failure, Result};

/// The [brotli] table of budgets.toml. A name that is no group is a slip of the pen which would
/// otherwise leave a budget unchecked.
pub(crate) fn read(text: &str, groups: &[&str]) -> Result<Vec<(String, u64)>> {
    numbers(text, "brotli", groups, "bytes")
}

/// The [article] table: what is counted when one article is read.
pub(crate) fn article(text: &str) -> Result<Vec<(String, u64)>> {
    numbers(text, "article", &["instructions", "allocations"], "them")
}

fn numbers(text: &str, table: &str, names: &[&str], of: &str) -> Result<Vec<(String, u64)>> {
    let wrong = |what: String| Failure::new(format!("budgets.toml: {what}"));
    let all: toml::Table = text.parse().map_err(|error| wrong(format!("{error}")))?;
    let found = all.get(table).and_then(toml::Value::as_table);
    let found = found.ok_or_else(|| wrong(format!("no [{table}] table")))?;
    found
        .iter()
        .map(|(name, budget)| {
            if !names.contains(&name.as_str()) {
                return Err(wrong(format!("there is no group {name}")));
            }
            let number = budget.as_integer().and_then(|n| u64::try_from(n).ok());
            let number = number.ok_or_else(|| wrong(format!("{name} is no number of {of}")))?;
            Ok((name.clone(), number))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUPS: [&str; 4] = ["wasm", "client", "element", "page"];

    #[test]
    fn the_projects_budgets_are_valid() {
        let budgets = read(include_str!("../../../budgets.toml"), &GROUPS).unwrap();
        assert!(budgets.iter().any(|(group, _)| group == "wasm"));
        assert!(budgets.iter().any(|(group, _)| group == "page"));
        let article = article(include_str!("../../../budgets.toml")).unwrap();
        assert_eq!(article.len(), 2);
    }

    #[test]
    fn slips_in_budgets_are_named() {
        let message = |text| read(text, &GROUPS).unwrap_err().to_string();
        assert_eq!(message("[gzip]"), "budgets.toml: no [brotli] table");
        assert_eq!(
            message("[brotli]\nwsam = 1"),
            "budgets.toml: there is no group wsam"
        );
        assert_eq!(
            message("[brotli]\nwasm = -1"),
            "budgets.toml: wasm is no number of bytes"
        );
        assert_eq!(
            message("[brotli]\nwasm = '1'"),
            "budgets.toml: wasm is no number of bytes"
        );
    }
}
