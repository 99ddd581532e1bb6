//! `extraction-score --html`: the text extracted from pages of HTML, by Nutgraf and
//! by other extractors, compared with the article's text by shingles.

use crate::datasets::pages::HtmlPage;
use crate::error::Error;
use crate::metrics::shingles::{Agreement, figures};
use nutgraf::{Ancestor, LineMarkup, Options, Page, Role, Tag, summarize};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// The text that another extractor returns for a page.
#[derive(Deserialize)]
struct Extract {
    id: String,
    text: String,
}

/// Measures every installed extractor on the pages `{id, html, main_text}` of a
/// file and prints a table.
pub(crate) fn print_table(file: &Path) -> Result<(), Error> {
    let rows: Vec<HtmlPage> = run("node", &["eval/html/read.js"], file)?;
    println!(
        "{} pages\n\n| kept | F1 | precision | recall |\n|---|---|---|---|",
        rows.len()
    );
    print_row("every line", &rows, |row| row.text.clone());
    print_row("lines by their marks alone", &rows, |row| {
        by_markup(row).unwrap_or_default()
    });
    print_row("Nutgraf", &rows, |row| by_engine(row).unwrap_or_default());
    let readability = ["eval/html/read.js", "--readability"];
    compare("Readability", "node", &readability, file, &rows);
    compare(
        "trafilatura",
        "python3",
        &["eval/html/extract.py"],
        file,
        &rows,
    );
    let precision = ["eval/html/extract.py", "--precision"];
    compare(
        "trafilatura, for precision",
        "python3",
        &precision,
        file,
        &rows,
    );
    Ok(())
}

/// Returns the lines that Nutgraf keeps.
fn by_engine(row: &HtmlPage) -> Result<String, Error> {
    let page = Page::packed(&row.text, &row.marks)?;
    let mut options = Options::default();
    options.language.clone_from(&row.language);
    let summary = summarize(page, &options)?;
    // The labelled texts have no titles.
    let blocks = summary.blocks.iter();
    let blocks = blocks.filter(|block| block.excluded.is_none() && block.role != Role::Title);
    let lines: Vec<&str> = blocks.map(|block| block.span.of(&row.text)).collect();
    Ok(lines.join("\n"))
}

/// Returns the lines with a tag of running text that have no ancestor such as
/// `<nav>` or `<aside>`.
fn by_markup(row: &HtmlPage) -> Result<String, Error> {
    let page = Page::packed(&row.text, &row.marks)?;
    let other_parts = [
        Ancestor::Nav,
        Ancestor::Aside,
        Ancestor::PageHeader,
        Ancestor::PageFooter,
        Ancestor::Footer,
    ];
    let is_article = |mark: &LineMarkup| {
        let is_kind = matches!(
            mark.tag,
            Tag::Paragraph | Tag::Heading(_) | Tag::Item | Tag::Quote
        );
        is_kind && !other_parts.iter().any(|&part| mark.is_within(part))
    };
    let lines = row.text.lines().zip(page.line_markup());
    let lines = lines
        .filter(|(_, mark)| is_article(mark))
        .map(|(line, _)| line);
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// Prints the row of another extractor, or reports why it cannot run.
fn compare(name: &str, program: &str, arguments: &[&str], file: &Path, rows: &[HtmlPage]) {
    match run::<Extract>(program, arguments, file) {
        Ok(extracts) => {
            let texts: HashMap<String, String> =
                extracts.into_iter().map(|row| (row.id, row.text)).collect();
            print_row(name, rows, |row| {
                texts.get(&row.id).cloned().unwrap_or_default()
            });
        }
        Err(error) => eprintln!("no row for {name}: {error}"),
    }
}

/// Runs a program on a file and parses the JSON lines that it writes.
fn run<T: DeserializeOwned>(
    program: &str,
    arguments: &[&str],
    file: &Path,
) -> Result<Vec<T>, Error> {
    let mut command = Command::new(program);
    let output = command
        .args(arguments)
        .arg(file)
        .stderr(Stdio::inherit())
        .output();
    let output = output.map_err(|error| format!("{program} does not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("{program} {} fails", arguments.join(" ")).into());
    }
    let lines = String::from_utf8(output.stdout)?;
    let rows = lines.lines().map(serde_json::from_str);
    Ok(rows.collect::<Result<_, _>>()?)
}

fn print_row(name: &str, rows: &[HtmlPage], extract: impl Fn(&HtmlPage) -> String) {
    let pages = rows.iter();
    let pages: Vec<Agreement> = pages
        .map(|row| Agreement::of(&extract(row), &row.main_text))
        .collect();
    let (precision, recall, f1) = figures(&pages);
    println!("| {name} | {f1:.3} | {precision:.3} | {recall:.3} |");
}
