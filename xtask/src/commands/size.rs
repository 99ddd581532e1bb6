//! `cargo xtask size`: the size of the page and its parts, against budgets.toml.

use std::collections::BTreeSet;

use super::budgets::{self, Budgets};
use crate::files::{name_from, walk};
use crate::process::error::{Result, ensure};
use crate::project::Project;
use crate::site;
use crate::site::assets::{is_apart, loaded_first};
use crate::tools;

/// The groups of files that are weighed. A file can be in several of them.
const GROUPS: [&str; 6] = ["wasm", "glue", "client", "element", "page", "later"];

/// Bytes of files: as they are, after gzip and after brotli.
type Weight = [u64; 3];

/// Builds the page, weighs it, and fails if a group is over its budget.
pub(crate) fn run(project: &Project) -> Result {
    site::build_stale(project)?;
    let budgets = budgets::read(project, "brotli", &GROUPS)?;
    let dist = project.dist();
    let files = walk(&dist)?;
    let names: Vec<String> = files.iter().map(|file| name_from(&dist, file)).collect();
    // Node compresses, because its zlib and brotli are the libraries that servers use. Those in Rust
    // give other sizes, and are slow without optimisation.
    let weights = tools::node(project, "xtask/src/site/weigh.mjs")?.args(&files).output()?;
    let weights: Vec<Weight> = serde_json::from_str(&weights)?;
    let first = loaded_first(&dist, &names)?;
    let weighed: Vec<(String, Weight)> = names.into_iter().zip(weights).collect();
    let (table, over) = table(&weighed, &first, &budgets);
    println!("{table}");
    ensure!(over.is_empty(), "over budget: {} (budgets.toml)", over.join(", "));
    Ok(())
}

/// Returns whether a file is in a group. `first` are the files that the first summary waits for.
fn is_in(group: &str, name: &str, first: &BTreeSet<String>) -> bool {
    match group {
        "wasm" => name == "nutgraf/wasm/nutgraf_bg.wasm",
        // Made by wasm-bindgen and fetched with the module.
        "glue" => name == "nutgraf/wasm/nutgraf.js",
        "client" => name == "nutgraf/client/index.js",
        // Includes the client.
        "element" => name == "nutgraf/element/define.js",
        "page" => first.contains(name),
        _ => !first.contains(name) && !is_apart(name),
    }
}

/// Returns the table of all groups, and the groups that are over budget.
fn table(
    weighed: &[(String, Weight)],
    first: &BTreeSet<String>,
    budgets: &Budgets,
) -> (String, Vec<&'static str>) {
    let line = |[group, raw, gzip, brotli, budget, used]: [&str; 6]| {
        format!("{group:<12}{raw:>10}{gzip:>10}{brotli:>10}{budget:>10}{used:>8}")
    };
    let mut lines = vec![line(["bytes", "raw", "gzip", "brotli", "budget", "used"])];
    let mut over = Vec::new();
    for group in GROUPS {
        let files = weighed.iter().filter(|(name, _)| is_in(group, name, first));
        let [raw, gzip, brotli] = files.fold([0; 3], |sum: Weight, (_, weight)| {
            std::array::from_fn(|index| sum[index] + weight[index])
        });
        let [raw, gzip, compressed] = [raw, gzip, brotli].map(|bytes| bytes.to_string());
        let (mut budget, mut used, mut verdict) = ("-".to_owned(), "-".to_owned(), "");
        if let Some(&bytes) = budgets.get(group) {
            budget = bytes.to_string();
            // Rounded up, so that a size over its budget is never shown as 100 %.
            used = format!("{} %", (brotli * 100).div_ceil(bytes.max(1)));
            if brotli > bytes {
                over.push(group);
                verdict = "  OVER";
            }
        }
        lines.push(line([group, &raw, &gzip, &compressed, &budget, &used]) + verdict);
    }
    (lines.join("\n"), over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_in_their_groups_and_a_group_over_budget_is_marked() {
        let weighed = [
            ("LICENSE-MIT", [1000, 600, 500]),
            ("index.html", [100, 50, 40]),
            ("nutgraf/src/index.js", [300, 120, 110]),
            ("nutgraf/client/index.js", [30, 20, 10]),
            ("nutgraf/element/define.js", [60, 40, 20]),
            ("nutgraf/wasm/nutgraf.js", [100, 50, 40]),
            ("nutgraf/wasm/nutgraf_bg.wasm", [900, 400, 350]),
            ("i18n/de.js", [30, 20, 10]),
        ]
        .map(|(name, weight)| (name.to_owned(), weight));
        let first = [1, 3, 5, 6].map(|index: usize| weighed[index].0.clone()).into();
        let budgets = [("page".to_owned(), 439), ("wasm".to_owned(), 350)].into();
        let expected = "\
bytes              raw      gzip    brotli    budget    used
wasm               900       400       350       350   100 %
glue               100        50        40         -       -
client              30        20        10         -       -
element             60        40        20         -       -
page              1130       520       440       439   101 %  OVER
later               90        60        30         -       -";
        assert_eq!(table(&weighed, &first, &budgets), (expected.to_owned(), vec!["page"]));
    }
}
