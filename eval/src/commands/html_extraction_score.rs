//! `paste --html`: how well the article is told from the rest of a page whose HTML is at hand.
//! See `shingles` for how it is counted.

use crate::Failure;
use crate::shingles::{Agreement, figures};
use nutgraf::{Mark, Options, Page, Role, Tag, Within, summarize};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// A page as `eval/html/read.js` reads it.
#[derive(Deserialize)]
struct Row {
    id: String,
    /// What people say the article is.
    main_text: String,
    text: String,
    marks: Vec<u32>,
    language: Option<String>,
}

/// What another extractor took for the article.
#[derive(Deserialize)]
struct Extract {
    id: String,
    text: String,
}

/// Measures every extractor that can be had on the pages `{id, html, main_text}` of a file,
/// and prints a table.
pub(crate) fn table(file: &Path) -> Result<(), Failure> {
    let rows: Vec<Row> = run("node", &["eval/html/read.js"], file)?;
    println!(
        "{} pages\n\n| kept | F1 | precision | recall |\n|---|---|---|---|",
        rows.len()
    );
    print("every line", &rows, |row| row.text.clone());
    print("lines by their marks alone", &rows, |row| {
        by_marks(row).unwrap_or_default()
    });
    print("Nutgraf", &rows, |row| kept(row).unwrap_or_default());
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

/// The lines that Nutgraf keeps.
fn kept(row: &Row) -> Result<String, Failure> {
    let page = Page::packed(&row.text, &row.marks)?;
    let mut options = Options::default();
    options.language.clone_from(&row.language);
    let summary = summarize(page, &options)?;
    // The wanted texts have no titles.
    let blocks = summary.blocks.iter();
    let blocks = blocks.filter(|block| block.aside.is_none() && block.role != Role::Title);
    let lines: Vec<&str> = blocks.map(|block| block.span.of(&row.text)).collect();
    Ok(lines.join("\n"))
}

/// The lines that are of an article's kind and stand in no other part of the page.
fn by_marks(row: &Row) -> Result<String, Failure> {
    let page = Page::packed(&row.text, &row.marks)?;
    let apart = [
        Within::Nav,
        Within::Aside,
        Within::PageHeader,
        Within::PageFooter,
        Within::Footer,
    ];
    let is_article = |mark: &Mark| {
        let is_kind = matches!(
            mark.tag,
            Tag::Paragraph | Tag::Heading(_) | Tag::Item | Tag::Quote
        );
        is_kind && !apart.iter().any(|&part| mark.is_within(part))
    };
    let lines = row.text.lines().zip(page.marks());
    let lines = lines
        .filter(|(_, mark)| is_article(mark))
        .map(|(line, _)| line);
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// A row for another extractor, or why there is none.
fn compare(name: &str, program: &str, arguments: &[&str], file: &Path, rows: &[Row]) {
    match run::<Extract>(program, arguments, file) {
        Ok(extracts) => {
            let texts: HashMap<String, String> =
                extracts.into_iter().map(|row| (row.id, row.text)).collect();
            print(name, rows, |row| {
                texts.get(&row.id).cloned().unwrap_or_default()
            });
        }
        Err(failure) => eprintln!("No row for {name}: {failure}"),
    }
}

/// Runs a program over a file and reads the JSON lines that it writes.
fn run<T: DeserializeOwned>(
    program: &str,
    arguments: &[&str],
    file: &Path,
) -> Result<Vec<T>, Failure> {
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

fn print(name: &str, rows: &[Row], extract: impl Fn(&Row) -> String) {
    let pages = rows.iter();
    let pages: Vec<Agreement> = pages
        .map(|row| Agreement::of(&extract(row), &row.main_text))
        .collect();
    let (precision, recall, f1) = figures(&pages);
    println!("| {name} | {f1:.3} | {precision:.3} | {recall:.3} |");
}
