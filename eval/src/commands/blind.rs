//! `blind`: a reading sheet with two extracts of each text, without their names.
//!
//! Texts come in. A sheet in Markdown for readers comes out, and apart from it a key that
//! `blind-score` needs. Pairs that do not differ are left out of the sheet and counted.

use crate::error::Error;
use crate::jsonl;
use crate::metrics::document::up_to_budget;
use crate::metrics::rng::Xorshift;
use lexopt::prelude::*;
use nutgraf::internals::ranking::RankableText;
use nutgraf::{Length, Options, summarize};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// Number of characters of a text that the sheet shows.
const SHOWN: usize = 6000;

const QUESTIONS: &str = "Read the article, then both extracts. For each item write one line of JSON:\n\
    `{\"item\": 1, \"informative\": \"A\", \"coherent\": \"B\", \"overall\": \"=\", \"why\": \"…\"}`\n\n\
    - informative: which extract says more of what matters in the article?\n\
    - coherent: which one reads better by itself, without the article?\n\
    - overall: which one would you rather have?\n\n\
    `A`, `B`, or `=` if there is no difference.\n";

#[derive(Deserialize)]
struct BlindRow {
    id: serde_json::Value,
    text: String,
    title: Option<String>,
}

/// The system that the engine is compared with.
enum Rival {
    Lead,
    Random,
    /// The predictions of another build, by the id of the text.
    Predictions(HashMap<String, Vec<String>>),
}

#[derive(Deserialize)]
struct OtherPrediction {
    id: serde_json::Value,
    sentences: Vec<String>,
}

/// The key to one item of a sheet.
#[derive(Serialize, Deserialize)]
pub(super) struct KeyRow {
    pub(super) item: usize,
    pub(super) id: serde_json::Value,
    /// The side of the engine's extract, `A` or `B`.
    pub(super) engine: char,
}

struct Arguments {
    most: usize,
    words: u32,
    seed: u64,
    rival: Rival,
    sheet: PathBuf,
    key: PathBuf,
    files: Vec<PathBuf>,
}

/// Runs `blind`; see the usage for its options.
pub(crate) fn command(arguments: lexopt::Parser) -> Result<(), Error> {
    let arguments = read_arguments(arguments)?;
    let mut rng = Xorshift::new(arguments.seed);
    let rows = read_sample(&arguments.files, arguments.most, &mut rng)?;
    let (mut sheet, mut key) = (format!("# Reading sheet\n\n{QUESTIONS}"), String::new());
    let (mut items, mut equal) = (0, 0);
    for row in &rows {
        let Some([engine, rival]) = extracts(row, &arguments, &mut rng) else {
            continue;
        };
        if engine == rival {
            equal += 1;
            continue;
        }
        items += 1;
        let is_a = rng.below(2) == 0;
        let (a, b) = if is_a {
            (&engine, &rival)
        } else {
            (&rival, &engine)
        };
        write_item(&mut sheet, items, row, a, b)?;
        let answer = KeyRow {
            item: items,
            id: row.id.clone(),
            engine: if is_a { 'A' } else { 'B' },
        };
        writeln!(key, "{}", serde_json::to_string(&answer)?)?;
    }
    fs::write(&arguments.sheet, sheet)?;
    fs::write(&arguments.key, key)?;
    println!("{items} items; {equal} more texts have the same extract from both systems");
    Ok(())
}

fn read_arguments(mut arguments: lexopt::Parser) -> Result<Arguments, Error> {
    let mut read = Arguments {
        most: 40,
        words: 70,
        seed: 1,
        rival: Rival::Lead,
        sheet: "sheet.md".into(),
        key: "key.jsonl".into(),
        files: Vec::new(),
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("most") => read.most = arguments.value()?.parse()?,
            Long("words") => read.words = arguments.value()?.parse()?,
            Long("seed") => read.seed = arguments.value()?.parse()?,
            Long("against") => read.rival = rival(&arguments.value()?.string()?)?,
            Long("sheet") => read.sheet = arguments.value()?.into(),
            Long("key") => read.key = arguments.value()?.into(),
            Value(file) => read.files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if read.files.is_empty() {
        return Err("blind needs files of texts".into());
    }
    Ok(read)
}

fn rival(name: &str) -> Result<Rival, Error> {
    Ok(match name {
        "lead" => Rival::Lead,
        "random" => Rival::Random,
        file => {
            let mut predictions = HashMap::new();
            for row in jsonl::rows(file.as_ref())? {
                let OtherPrediction { id, sentences } = row?;
                predictions.insert(id.to_string(), sentences);
            }
            Rival::Predictions(predictions)
        }
    })
}

/// Draws at most so many rows from all files, every row with the same chance.
fn read_sample(files: &[PathBuf], most: usize, rng: &mut Xorshift) -> Result<Vec<BlindRow>, Error> {
    let mut rows = Vec::new();
    for file in files {
        for row in jsonl::rows::<BlindRow>(file)? {
            rows.push(row?);
        }
    }
    let mut drawn = rng.permutation(rows.len());
    drawn.truncate(most);
    drawn.sort_unstable();
    let mut keep = vec![false; rows.len()];
    for i in drawn {
        keep[i] = true;
    }
    let mut keep = keep.into_iter();
    rows.retain(|_| keep.next() == Some(true));
    Ok(rows)
}

/// Returns the extracts of the engine and of its rival, or `None` for a text without any.
fn extracts(row: &BlindRow, arguments: &Arguments, rng: &mut Xorshift) -> Option<[Vec<String>; 2]> {
    let mut options = Options::new(Length::Words(arguments.words));
    options.title.clone_from(&row.title);
    let summary = summarize(row.text.as_str(), &options).ok()?;
    let of_span = |span: nutgraf::Span| span.of(&row.text).to_owned();
    let engine = summary
        .chosen()
        .map(|sentence| of_span(sentence.span))
        .collect();
    let text = RankableText::new(&row.text, &options).ok()?;
    let count = text.sentences.len();
    let order: Vec<usize> = match &arguments.rival {
        Rival::Predictions(all) => return Some([engine, all.get(&row.id.to_string())?.clone()]),
        Rival::Lead => (0..count).collect(),
        Rival::Random => rng.permutation(count),
    };
    let chosen = up_to_budget(&order, &text.words, arguments.words);
    let rival = chosen
        .into_iter()
        .map(|i| of_span(text.sentences[i]))
        .collect();
    Some([engine, rival])
}

fn write_item(
    sheet: &mut String,
    item: usize,
    row: &BlindRow,
    a: &[String],
    b: &[String],
) -> Result<(), Error> {
    let title = row.title.as_deref().unwrap_or("");
    let text: String = row.text.chars().take(SHOWN).collect();
    let (a, b) = (a.join(" "), b.join(" "));
    writeln!(
        sheet,
        "\n---\n\n## Item {item}: {title}\n\n{text}\n\n**A.** {a}\n\n**B.** {b}"
    )?;
    Ok(())
}
