//! Other summarizers of crates.io beside nutgraf, on the same texts in turns, in one run. Begins the
//! table that `peers.mjs` and `peers.py` go on with.
//!
//! ```text
//! cargo xtask bench peers [FOLDER]   the bench's own texts, or each file of a folder as an article
//! ```
//!
//! Each gives three sentences (lede 500 characters). What they do for it differs: none but
//! nutgraf extracts the article from its page, detects the language or explains the result.

#[path = "../../../tests/native/support/clock.rs"]
mod clock;

use aprender::text::summarize::{SummarizationMethod, TextSummarizer};
use std::hint::black_box;
use std::num::NonZeroU32;
use std::process::ExitCode;
use std::{env, fs};

/// Rounds; a figure is the median of them.
const ROUNDS: usize = 5;
/// Seconds from which a summarizer is not asked for a longer text: time with the length squared.
const PATIENCE: f64 = 5.0;

type Peer = (&'static str, fn(&str) -> usize);

const PEERS: [Peer; 6] = [
    ("nutgraf", |text| {
        let summary = nutgraf::summarize(text, &nutgraf::Options::default());
        summary.map_or(0, |summary| summary.chosen().count())
    }),
    ("nutgraf's floor", nutgraf::internals::bench::floor),
    ("aprender-core, TF-IDF", |text| {
        TextSummarizer::new(SummarizationMethod::TfIdf, 3)
            .summarize(text)
            .map_or(0, |sentences| sentences.len())
    }),
    ("lede", |text| {
        lede::summarize(text, 500, lede::Mode::Default)
            .summary
            .len()
    }),
    ("summary", |text| {
        let english = summary::Summarizer::new(summary::Language::English);
        english
            .summarize_sentences(text, NonZeroU32::MIN.saturating_add(2))
            .len()
    }),
    ("pithy", |text| {
        let mut all = pithy::Summariser::new();
        all.add_raw_text("text".into(), text.into(), ".", 35, 1500, false);
        let none = (None, None);
        all.top_sentences(
            3,
            false,
            None,
            false,
            1.5,
            false,
            3.0,
            none.0,
            none.1,
            false,
            String::new(),
        )
        .len()
    }),
];

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Texts of about one size.
struct Case {
    name: String,
    texts: Vec<String>,
}

fn cases(folder: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(folder)
        .map_err(|error| format!("{folder}: {error}"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    paths.sort();
    // The bench's fixtures are pages, and shorter than articles.
    paths.retain(|path| !path.to_string_lossy().contains("fixtures-"));
    for path in paths {
        let text =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = match text.len() {
            0..=20_000 => "article",
            ..=200_000 => "100 KB",
            ..=2_000_000 => "1 MB",
            _ => continue,
        };
        match cases.iter_mut().find(|case| case.name == name) {
            // Of the longer ones, one of a size.
            Some(case) if name == "article" => case.texts.push(text),
            Some(_) => {}
            None => cases.push(Case {
                name: name.into(),
                texts: vec![text],
            }),
        }
    }
    cases.sort_by_key(|case| case.texts[0].len());
    Ok(cases)
}

fn run() -> Result<(), String> {
    let folder = env::args().nth(1).ok_or("a folder of texts is needed")?;
    let cases = cases(&folder)?;
    // Some print what they do on standard output; the table comes after that.
    let mut times = vec![vec![f64::NAN; cases.len()]; PEERS.len()];
    for (column, case) in cases.iter().enumerate() {
        let mut rounds = vec![Vec::new(); PEERS.len()];
        for round in 0..=ROUNDS {
            for (row, (_, peer)) in PEERS.iter().enumerate() {
                let growth = column.checked_sub(1).map_or(0.0, |before| {
                    let ratio = case.texts[0].len() as f64 / cases[before].texts[0].len() as f64;
                    times[row][before] * ratio * ratio
                });
                let slow = rounds[row]
                    .last()
                    .is_some_and(|&last: &f64| last > PATIENCE);
                if slow || growth.is_nan() || growth > 4.0 * PATIENCE {
                    continue;
                }
                let took = clock::least(1, || {
                    for text in &case.texts {
                        black_box(peer(black_box(text)));
                    }
                });
                // The first round only makes what is made once.
                if round > 0 || took > PATIENCE {
                    rounds[row].push(took / case.texts.len() as f64);
                }
            }
        }
        for (row, rounds) in rounds.into_iter().enumerate() {
            times[row][column] = median(rounds);
        }
    }
    let names: Vec<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    println!("\n| ms | {} |", names.join(" | "));
    println!("| --- |{}", " ---: |".repeat(names.len()));
    for ((name, _), times) in PEERS.iter().zip(&times) {
        let cell = |time: &f64| match time {
            time if time.is_nan() => " – |".to_owned(),
            time => format!(" {:.2} |", time * 1e3),
        };
        println!("| {name} |{}", times.iter().map(cell).collect::<String>());
    }
    Ok(())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
