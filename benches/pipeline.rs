//! How long summaries take, beside the least that any summary costs.
//!
//! That floor is `nutgraf::bench::floor`: find the words, stem each distinct
//! one once, count. Floor and whole are timed in turns, and ratios are medians
//! of what was measured side by side, so that a busy machine disturbs both alike.
//!
//! ```text
//! cargo bench --bench pipeline                   the table
//! cargo bench --bench pipeline -- --check        and fail if a ratio is above its limit
//! cargo bench --bench pipeline -- --text FILE    and one row more, for that text
//! ```

mod text;

use nutgraf::bench::{floor, sentences_and_words};
use nutgraf::{Options, summarize};
use std::fs;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use text::{Dice, distinct_words, fixtures, samples, wrapped, written};

/// The most that the whole may take, as a multiple of the floor, at 1 MB.
const WHOLE_TO_FLOOR: f64 = 2.5;
/// The least share of the floor in finding sentences and words, at 1 MB.
const FLOOR_TO_WORDS: f64 = 0.9;
/// The most that 10 MB may take, as a multiple of 1 MB.
const TEN_TO_ONE: f64 = 12.0;
/// Times that everything is measured; odd, so that a median is one of them.
const ROUNDS: usize = 9;

/// Texts that are measured together.
struct Case {
    name: &'static str,
    texts: Vec<String>,
    /// Times that each text is read in a round: a round should take long enough
    /// to be measured and no longer.
    repeats: usize,
    /// For each round, how long one reading of all texts took.
    floors: Vec<f64>,
    words: Vec<f64>,
    wholes: Vec<f64>,
}

impl Case {
    fn new(name: &'static str, texts: Vec<String>, repeats: usize) -> Self {
        Self {
            name,
            texts,
            repeats,
            floors: Vec::new(),
            words: Vec::new(),
            wholes: Vec::new(),
        }
    }

    fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }

    /// Measures one round.
    fn round(&mut self) {
        let (mut floors, mut words, mut wholes) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
        for _ in 0..self.repeats {
            for text in &self.texts {
                let start = Instant::now();
                black_box(floor(black_box(text)));
                floors += start.elapsed();

                let start = Instant::now();
                black_box(sentences_and_words(black_box(text)));
                words += start.elapsed();

                let start = Instant::now();
                let summary = summarize(black_box(text), &Options::default());
                wholes += start.elapsed();
                assert!(black_box(summary).is_ok(), "{}: no summary", self.name);
            }
        }
        self.floors.push(floors.as_secs_f64() / self.repeats as f64);
        self.words.push(words.as_secs_f64() / self.repeats as f64);
        self.wholes.push(wholes.as_secs_f64() / self.repeats as f64);
    }

    /// How many times as long as the floor the whole took.
    fn whole_to_floor(&self) -> f64 {
        ratio(&self.wholes, &self.floors)
    }

    fn row(&self) -> String {
        let count = self.texts.len() as f64;
        let (floor, whole) = (median(&self.floors), median(&self.wholes));
        let words = median(&self.words);
        format!(
            "{:<18}{:>10.1}{:>12.3}{:>12.3}{:>12.3}{:>10.2}{:>10.1}",
            self.name,
            self.bytes() as f64 / count / 1e3,
            floor / count * 1e3,
            words / count * 1e3,
            whole / count * 1e3,
            self.whole_to_floor(),
            self.bytes() as f64 / whole / 1e6,
        )
    }
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// The median of the ratios of what was measured in the same round.
fn ratio(above: &[f64], below: &[f64]) -> f64 {
    median(
        &above
            .iter()
            .zip(below)
            .map(|(above, below)| above / below)
            .collect::<Vec<_>>(),
    )
}

fn cases() -> Result<Vec<Case>, String> {
    let fixtures = fixtures()?;
    let mut dice = Dice::new();
    let samples = samples()?;
    let mut text_of = |size: usize| written(&samples, size, &mut dice);
    let articles = (0..20).map(|_| text_of(4_500)).collect();
    let (one, ten) = (text_of(1_000_000), text_of(10_000_000));
    // As in books of the time of typewriters; every line has to be looked at.
    let lines = wrapped(&one);
    for text in [&one, &ten, &lines] {
        let summary = summarize(text, &Options::default()).map_err(|error| error.to_string())?;
        let (read, all) = (summary.article_words(), summary.words);
        let (paragraphs, distinct) = (summary.blocks.len(), distinct_words(text));
        println!(
            "{} MB: {all} words, {distinct} distinct, {read} read in {paragraphs} paragraphs",
            text.len() / 1_000_000
        );
        // What is set aside costs little; times would be too good.
        if read * 10 < all * 9 {
            return Err(
                "the engine takes most of the text for something else than an article".into(),
            );
        }
    }
    Ok(vec![
        Case::new("1 MB", vec![one], 5),
        Case::new("10 MB", vec![ten], 1),
        Case::new("fixtures", fixtures, 20),
        Case::new("articles", articles, 20),
        Case::new("1 MB, wrapped", vec![lines], 5),
    ])
}

fn run(arguments: impl Iterator<Item = String>) -> Result<ExitCode, String> {
    let (mut check, mut own) = (false, None);
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            // cargo bench says so to every benchmark.
            "--bench" => {}
            "--check" => check = true,
            "--text" => {
                let file = arguments.next().ok_or("--text needs a file")?;
                let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
                summarize(&text, &Options::default()).map_err(|error| error.to_string())?;
                own = Some(Case::new("own text", vec![text], 5));
            }
            _ => return Err(format!("{argument}? There are --check and --text FILE")),
        }
    }
    let mut cases = cases()?;
    cases.extend(own);
    for round in 1..=ROUNDS {
        eprint!("\rround {round} of {ROUNDS} ");
        cases.iter_mut().for_each(Case::round);
    }
    eprintln!();

    println!(
        "\n{:<18}{:>10}{:>12}{:>12}{:>12}{:>10}{:>10}",
        "", "KB each", "floor, ms", "words, ms", "whole, ms", "ratio", "MB/s"
    );
    for case in &cases {
        println!("{}", case.row());
    }
    let (one, ten) = (&cases[0], &cases[1]);
    let mut passed = true;
    println!();
    let share = ratio(&one.floors, &one.words);
    println!("floor in sentences and words at 1 MB: {share:.2}, aim {FLOOR_TO_WORDS}");
    for (what, found, limit) in [
        (
            "whole to floor at 1 MB",
            one.whole_to_floor(),
            WHOLE_TO_FLOOR,
        ),
        ("10 MB to 1 MB", ratio(&ten.wholes, &one.wholes), TEN_TO_ONE),
    ] {
        let holds = found <= limit;
        passed &= holds;
        let verdict = if holds { "holds" } else { "IS ABOVE IT" };
        println!("{what}: {found:.2}, limit {limit}: {verdict}");
    }
    Ok(if passed || !check {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn main() -> ExitCode {
    run(std::env::args().skip(1)).unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::from(2)
    })
}
