//! `cargo xtask size`: what the page weighs, against the budgets in budgets.toml.

use std::fs;
use std::path::{Path, PathBuf};

use crate::budgets;
use crate::build;
use crate::failure::{Context, Failure, Result};
use crate::files;
use crate::parts::{Part, part_of};
use crate::project::Project;
use crate::toolbox::Toolbox;

/// Whether a file, named from dist/, is in a group.
type IsIn = fn(&Path) -> bool;

/// The parts of the page that are weighed. A file of dist/ can be in several of them.
const GROUPS: [(&str, IsIn); 6] = [
    ("wasm", |file| has_ending(file, "wasm")),
    // What wasm-bindgen makes; it is fetched with the module.
    ("glue", |file| file == "nutgraf/wasm/nutgraf.js"),
    ("client", |file| file == "nutgraf/client/index.js"),
    // With the client in it.
    ("element", |file| file == "nutgraf/element/define.js"),
    ("page", |file| part_of(file) == Part::Page),
    ("later", |file| part_of(file) == Part::Later),
];

/// Bytes of a file or of several.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// One line of the table.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    group: &'static str,
    weight: Weight,
    budget: Option<u64>,
}

impl Row {
    fn is_over(&self) -> bool {
        self.budget
            .is_some_and(|budget| self.weight.brotli > budget)
    }
}

/// Builds what is stale, weighs it, and fails when a budget is passed.
pub(crate) fn run(project: &Project, toolbox: &Toolbox) -> Result {
    build::what_is_stale(project, toolbox)?;
    let path = project.path("budgets.toml");
    let groups = GROUPS.map(|(name, _)| name);
    let budgets = budgets::read(&fs::read_to_string(&path).context("read", &path)?, &groups)?;
    let weights = weigh(project, toolbox)?;
    let rows = rows(&weights, &budgets);
    println!("{}", table(&rows));
    let over: Vec<&str> = rows
        .iter()
        .filter(|row| row.is_over())
        .map(|row| row.group)
        .collect();
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "over budget: {} (budgets.toml)",
        over.join(", ")
    )))
}

/// Every file of dist/, named from there, with its weight. Node does the compressing: its zlib and
/// brotli are the reference libraries that servers use.
fn weigh(project: &Project, toolbox: &Toolbox) -> Result<Vec<(PathBuf, Weight)>> {
    let dist = project.dist();
    let files = files::walk(&dist)?;
    let output = toolbox
        .node()?
        .arg(project.path("xtask/src/weigh.mjs"))
        .args(&files)
        .output()?;
    let weights = output
        .lines()
        .map(parse_weight)
        .collect::<Result<Vec<Weight>>>()?;
    if weights.len() != files.len() {
        return Err(Failure::new(format!(
            "weighed {} of {} files",
            weights.len(),
            files.len()
        )));
    }
    let names = files
        .iter()
        .map(|file| file.strip_prefix(&dist).unwrap_or(file).to_path_buf());
    Ok(names.zip(weights).collect())
}

/// "raw gzip brotli", as weigh.mjs prints it.
fn parse_weight(line: &str) -> Result<Weight> {
    let numbers: Option<Vec<u64>> = line.split(' ').map(|number| number.parse().ok()).collect();
    match numbers.as_deref() {
        Some(&[raw, gzip, brotli]) => Ok(Weight { raw, gzip, brotli }),
        _ => Err(Failure::new(format!(
            "weigh.mjs printed {line:?} instead of three numbers"
        ))),
    }
}

fn rows(weights: &[(PathBuf, Weight)], budgets: &[(String, u64)]) -> Vec<Row> {
    GROUPS
        .iter()
        .map(|&(group, is_in)| Row {
            group,
            weight: weights.iter().filter(|(file, _)| is_in(file)).fold(
                Weight::default(),
                |sum, (_, weight)| Weight {
                    raw: sum.raw + weight.raw,
                    gzip: sum.gzip + weight.gzip,
                    brotli: sum.brotli + weight.brotli,
                },
            ),
            budget: budgets
                .iter()
                .find(|(name, _)| name == group)
                .map(|(_, bytes)| *bytes),
        })
        .collect()
}

fn table(rows: &[Row]) -> String {
    let mut lines = vec![format!(
        "{:<12}{:>10}{:>10}{:>10}{:>10}{:>8}",
        "bytes", "raw", "gzip", "brotli", "budget", "used"
    )];
    for row in rows {
        let Weight { raw, gzip, brotli } = row.weight;
        let (budget, used) = match row.budget {
            Some(budget) => (budget.to_string(), format!("{} %", percent(brotli, budget))),
            None => ("-".to_owned(), "-".to_owned()),
        };
        let over = if row.is_over() { "  OVER" } else { "" };
        lines.push(format!(
            "{:<12}{raw:>10}{gzip:>10}{brotli:>10}{budget:>10}{used:>8}{over}",
            row.group
        ));
    }
    lines.join("\n")
}

/// Rounded up, so that what is over a budget never shows as 100 %.
fn percent(part: u64, whole: u64) -> u64 {
    (part * 100).div_ceil(whole.max(1))
}

fn has_ending(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|found| found == ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(raw: u64, gzip: u64, brotli: u64) -> Weight {
        Weight { raw, gzip, brotli }
    }

    #[test]
    fn files_are_counted_in_their_groups() {
        let weights = [
            ("LICENSE-MIT", weight(1000, 600, 500)),
            ("index.html", weight(100, 50, 40)),
            ("page.js", weight(200, 90, 80)),
            ("nutgraf/src/index.js", weight(300, 120, 110)),
            ("nutgraf/src/worker.js", weight(7, 6, 5)),
            ("nutgraf/client/index.js", weight(30, 20, 10)),
            ("nutgraf/element/define.js", weight(60, 40, 20)),
            ("nutgraf/wasm/nutgraf.js", weight(100, 50, 40)),
            ("nutgraf/wasm/nutgraf_bg.wasm", weight(900, 400, 350)),
            ("i18n/en.js", weight(0, 0, 0)),
            ("i18n/de.js", weight(30, 20, 10)),
            ("variants/one/index.html", weight(70, 60, 50)),
        ]
        .map(|(name, weight)| (PathBuf::from(name), weight));
        let rows = rows(
            &weights,
            &[("page".to_owned(), 500), ("wasm".to_owned(), 350)],
        );
        let expected = [
            Row {
                group: "wasm",
                weight: weight(900, 400, 350),
                budget: Some(350),
            },
            Row {
                group: "glue",
                weight: weight(100, 50, 40),
                budget: None,
            },
            Row {
                group: "client",
                weight: weight(30, 20, 10),
                budget: None,
            },
            Row {
                group: "element",
                weight: weight(60, 40, 20),
                budget: None,
            },
            Row {
                group: "page",
                weight: weight(1330, 610, 520),
                budget: Some(500),
            },
            Row {
                group: "later",
                weight: weight(90, 60, 30),
                budget: None,
            },
        ];
        assert_eq!(rows, expected);
        assert_eq!(
            rows.iter().map(Row::is_over).collect::<Vec<_>>(),
            [false, false, false, false, true, false]
        );
        let table = table(&rows);
        assert_eq!(
            table.lines().nth(5).unwrap(),
            "page              1330       610       520       500   104 %  OVER"
        );
        let ends: Vec<_> = table.lines().take(5).map(str::len).collect();
        assert_eq!(ends, [60; 5]);
    }

    #[test]
    fn weights_are_three_numbers() {
        assert_eq!(parse_weight("3 2 1").unwrap(), weight(3, 2, 1));
        assert!(parse_weight("3 2").is_err());
        assert!(parse_weight("a b c").is_err());
    }

    #[test]
    fn a_byte_over_never_looks_like_all() {
        assert_eq!(percent(35_841, 35_840), 101);
        assert_eq!(percent(35_840, 35_840), 100);
        assert_eq!(percent(0, 35_840), 0);
    }
}
