//! Reads budgets.toml, which says what the parts of the page may weigh.

use crate::failure::{Failure, Result};

/// The [brotli] table of budgets.toml. A name that is no group is a slip of the pen which would
/// otherwise leave a budget unchecked.
pub(crate) fn read(text: &str, groups: &[&str]) -> Result<Vec<(String, u64)>> {
    let wrong = |what: String| Failure::new(format!("budgets.toml: {what}"));
    let table: toml::Table = text.parse().map_err(|error| wrong(format!("{error}")))?;
    let brotli = table.get("brotli").and_then(toml::Value::as_table);
    let brotli = brotli.ok_or_else(|| wrong("no [brotli] table".to_owned()))?;
    brotli
        .iter()
        .map(|(group, budget)| {
            if !groups.contains(&group.as_str()) {
                return Err(wrong(format!("there is no group {group}")));
            }
            let bytes = budget
                .as_integer()
                .and_then(|bytes| u64::try_from(bytes).ok());
            let bytes = bytes.ok_or_else(|| wrong(format!("{group} is no number of bytes")))?;
            Ok((group.clone(), bytes))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUPS: [&str; 4] = ["wasm", "client", "element", "page"];

    #[test]
    fn the_projects_budgets_are_valid() {
        let budgets = read(include_str!("../../budgets.toml"), &GROUPS).unwrap();
        assert!(budgets.iter().any(|(group, _)| group == "wasm"));
        assert!(budgets.iter().any(|(group, _)| group == "page"));
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
