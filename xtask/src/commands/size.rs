//! `cargo xtask size`: the size of the page and its parts, against budgets.toml.

use std::collections::BTreeSet;

use super::budgets::{self, budget_of};
use crate::files::{name_from, walk};
use crate::process::error::{Context, Result, ensure};
use crate::project::Project;
use crate::site;
use crate::site::assets::{is_apart, loaded_first};
use crate::tools::Tools;

/// The groups of files that are weighed. A file can be in several of them.
const GROUPS: [&str; 6] = ["wasm", "glue", "client", "element", "page", "later"];

/// Bytes of files: as they are, and compressed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// One line of the table.
struct Row {
    group: &'static str,
    weight: Weight,
    budget: Option<u64>,
}

/// Builds the page, weighs it, and fails if a group is over its budget.
pub(crate) fn run(project: &Project, tools: &Tools) -> Result {
    site::build_stale(project, tools)?;
    let budgets = budgets::read(project, "brotli", &GROUPS)?;
    let weights = weigh(project, tools)?;
    let names: Vec<String> = weights.iter().map(|(name, _)| name.clone()).collect();
    let first = loaded_first(&project.dist(), &names)?;
    let rows = rows(&weights, &first, &budgets);
    println!("{}", table(&rows));
    let over: Vec<&str> = rows
        .iter()
        .filter(|row| row.is_over())
        .map(|row| row.group)
        .collect();
    ensure!(
        over.is_empty(),
        "over budget: {} (budgets.toml)",
        over.join(", ")
    );
    Ok(())
}

/// Weighs every file of dist/. Node compresses, because its zlib and brotli are the libraries that
/// servers use; those in Rust give other sizes, and are slow without optimisation.
fn weigh(project: &Project, tools: &Tools) -> Result<Vec<(String, Weight)>> {
    let dist = project.dist();
    let files = walk(&dist)?;
    let output = tools
        .node("xtask/src/site/weigh.mjs")?
        .args(&files)
        .output()?;
    let weights = output
        .lines()
        .map(parse_weight)
        .collect::<Result<Vec<Weight>>>()?;
    ensure!(
        weights.len() == files.len(),
        "weighed {} of {} files",
        weights.len(),
        files.len()
    );
    let names = files.iter().map(|file| name_from(&dist, file));
    Ok(names.zip(weights).collect())
}

/// Reads "raw gzip brotli".
fn parse_weight(line: &str) -> Result<Weight> {
    let numbers: Option<Vec<u64>> = line.split(' ').map(|number| number.parse().ok()).collect();
    let three: Option<[u64; 3]> = numbers.and_then(|numbers| numbers.try_into().ok());
    let [raw, gzip, brotli] = three.with_context(|| format!("{line:?} is not three numbers"))?;
    Ok(Weight { raw, gzip, brotli })
}

/// Whether a file is in a group. `first` are the files that the first summary waits for.
fn is_in(group: &str, name: &str, first: &BTreeSet<String>) -> bool {
    match group {
        "wasm" => name.ends_with(".wasm"),
        // Made by wasm-bindgen and fetched with the module.
        "glue" => name == "nutgraf/wasm/nutgraf.js",
        "client" => name == "nutgraf/client/index.js",
        // Includes the client.
        "element" => name == "nutgraf/element/define.js",
        "page" => first.contains(name),
        _ => !first.contains(name) && !is_apart(name),
    }
}

fn rows(
    weights: &[(String, Weight)],
    first: &BTreeSet<String>,
    budgets: &[(String, u64)],
) -> Vec<Row> {
    let row = |group| {
        let mut sum = Weight::default();
        for (_, weight) in weights.iter().filter(|(name, _)| is_in(group, name, first)) {
            sum.raw += weight.raw;
            sum.gzip += weight.gzip;
            sum.brotli += weight.brotli;
        }
        let budget = budget_of(budgets, group);
        Row {
            group,
            weight: sum,
            budget,
        }
    };
    GROUPS.map(row).into()
}

impl Row {
    fn is_over(&self) -> bool {
        self.budget
            .is_some_and(|budget| self.weight.brotli > budget)
    }
}

fn table(rows: &[Row]) -> String {
    let line = |[group, raw, gzip, brotli, budget, used]: [&str; 6]| {
        format!("{group:<12}{raw:>10}{gzip:>10}{brotli:>10}{budget:>10}{used:>8}")
    };
    let mut lines = vec![line(["bytes", "raw", "gzip", "brotli", "budget", "used"])];
    for row in rows {
        let Weight { raw, gzip, brotli } = row.weight;
        let [raw, gzip, compressed] = [raw, gzip, brotli].map(|number| number.to_string());
        let budget = row
            .budget
            .map_or("-".to_owned(), |budget| budget.to_string());
        let used = row
            .budget
            .map_or("-".to_owned(), |all| format!("{} %", percent(brotli, all)));
        let over = if row.is_over() { "  OVER" } else { "" };
        lines.push(line([row.group, &raw, &gzip, &compressed, &budget, &used]) + over);
    }
    lines.join("\n")
}

/// Rounds up, so that a size over its budget is never shown as 100 %.
fn percent(part: u64, whole: u64) -> u64 {
    (part * 100).div_ceil(whole.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_in_their_groups_and_a_group_over_budget_is_marked() {
        let weights = [
            ("LICENSE-MIT", "1000 600 500"),
            ("index.html", "100 50 40"),
            ("nutgraf/src/index.js", "300 120 110"),
            ("nutgraf/client/index.js", "30 20 10"),
            ("nutgraf/element/define.js", "60 40 20"),
            ("nutgraf/wasm/nutgraf.js", "100 50 40"),
            ("nutgraf/wasm/nutgraf_bg.wasm", "900 400 350"),
            ("i18n/de.js", "30 20 10"),
        ];
        let weights = weights.map(|(name, line)| (name.to_owned(), parse_weight(line).unwrap()));
        let first = [1, 3, 5, 6]
            .map(|index: usize| weights[index].0.clone())
            .into();
        let budgets = [("page".to_owned(), 430), ("wasm".to_owned(), 350)];
        let expected = "\
bytes              raw      gzip    brotli    budget    used
wasm               900       400       350       350   100 %
glue               100        50        40         -       -
client              30        20        10         -       -
element             60        40        20         -       -
page              1130       520       440       430   103 %  OVER
later               90        60        30         -       -";
        assert_eq!(table(&rows(&weights, &first, &budgets)), expected);
    }

    #[test]
    fn weights_are_three_numbers() {
        let [raw, gzip, brotli] = [3, 2, 1];
        assert_eq!(parse_weight("3 2 1").unwrap(), Weight { raw, gzip, brotli });
        assert!(parse_weight("3 2").is_err());
        assert!(parse_weight("a b c").is_err());
    }

    #[test]
    fn a_byte_over_budget_is_never_shown_as_100_percent() {
        let percents = [35_841, 35_840, 0].map(|part| percent(part, 35_840));
        assert_eq!(percents, [101, 100, 0]);
    }
}
