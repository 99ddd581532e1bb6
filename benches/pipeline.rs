//! The speed of each stage, compared with the minimal cost of a summary.
//!
//! The minimal cost is that of `nutgraf::internals::bench::floor`: find the words, stem each
//! distinct one once, count. All stages of a size are measured in turns by the processor
//! time of the thread. A ratio is the median of the ratios of the rounds, so that a busy
//! machine affects both sides equally.
//!
//! ```text
//! cargo bench --bench pipeline                   print a table in Markdown
//! cargo bench --bench pipeline -- --check        also fail if a ratio is above its limit
//! cargo bench --bench pipeline -- --text FILE    also measure that text
//! cargo bench --bench pipeline -- --write DIR    write the texts to files, for other programs
//! cargo bench --bench pipeline -- --stages FILE N   milliseconds of each stage, N times in a row
//! ```

#[path = "../tests/native/support/clock.rs"]
mod clock;
mod stages;
mod text;

use nutgraf::{Options, summarize};
use stages::{CLEAN, FLOOR, STAGES, WHOLE, WORDS};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;
use text::{Xorshift, distinct_words, fixtures, samples, wrapped, written};

/// Maximum time of a summary at 1 MB, as a multiple of the floor.
const WHOLE_TO_FLOOR: f64 = 2.5;
/// Maximum time of 10 MB, as a multiple of that of 1 MB.
const TEN_TO_ONE: f64 = 12.0;
/// Number of rounds. It is odd, so that a median is one of the values.
const ROUNDS: usize = 7;

/// Texts that are measured together.
struct Case {
    name: &'static str,
    texts: Vec<String>,
    /// Number of times that each text is read in a round.
    repeats: usize,
    /// For each stage, the seconds of each round.
    times: [Vec<f64>; STAGES.len()],
    /// The peak of allocated bytes, without the text.
    memory: u64,
}

impl Case {
    fn new(name: &'static str, texts: Vec<String>, repeats: usize) -> Self {
        let info = allocation_counter::measure(|| {
            black_box(STAGES[WHOLE].1(&texts[0]));
        });
        Self {
            name,
            texts,
            repeats,
            times: Default::default(),
            memory: info.bytes_max,
        }
    }

    fn bytes(&self) -> f64 {
        self.texts.iter().map(String::len).sum::<usize>() as f64
    }

    /// Measures one round.
    fn round(&mut self) {
        for ((_, stage), times) in STAGES.iter().zip(&mut self.times) {
            let took = clock::least(1, || {
                for text in self
                    .texts
                    .iter()
                    .cycle()
                    .take(self.repeats * self.texts.len())
                {
                    black_box(stage(black_box(text)));
                }
            });
            times.push(took / self.repeats as f64);
        }
    }

    /// Returns the time of a stage as a multiple of that of another.
    fn ratio(&self, above: usize, below: usize) -> f64 {
        ratio(&self.times[above], &self.times[below])
    }

    fn row(&self) -> String {
        let speed = |times: &Vec<f64>| self.bytes() / median(times) / 1e6;
        let speeds = self
            .times
            .iter()
            .map(|times| format!(" {:.0} |", speed(times)));
        let rest: Vec<f64> = (0..ROUNDS)
            .map(|i| self.times[WHOLE][i] - self.times[WORDS][i] - self.times[CLEAN][i])
            .collect();
        let count = self.texts.len() as f64;
        format!(
            "| {} | {:.1} |{} {:.0} | {:.2} | {:.3} | {:.1} |",
            self.name,
            self.bytes() / count / 1e3,
            speeds.collect::<String>(),
            speed(&rest),
            self.ratio(WHOLE, FLOOR),
            median(&self.times[WHOLE]) / count * 1e3,
            self.memory as f64 / self.texts[0].len() as f64,
        )
    }
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// Returns the median of the ratios of the rounds.
fn ratio(above: &[f64], below: &[f64]) -> f64 {
    let ratios = above.iter().zip(below).map(|(above, below)| above / below);
    median(&ratios.collect::<Vec<_>>())
}

fn cases() -> Result<Vec<Case>, String> {
    let mut rng = Xorshift::new();
    let samples = samples()?;
    let mut text_of = |size: usize| written(&samples, size, &mut rng);
    let articles = (0..20).map(|_| text_of(4_500)).collect();
    let (part, one, ten) = (text_of(100_000), text_of(1_000_000), text_of(10_000_000));
    // Hard-wrapped lines, which the engine must join.
    let lines = wrapped(&one);
    for text in [&part, &one, &ten, &lines] {
        let summary = summarize(text, &Options::default()).map_err(|error| error.to_string())?;
        let (read, all) = (summary.article_words(), summary.words);
        let (paragraphs, distinct) = (summary.blocks.len(), distinct_words(text));
        println!(
            "{:.1} MB: {all} words, {distinct} distinct, {read} read in {paragraphs} paragraphs",
            text.len() as f64 / 1e6
        );
        // Excluded lines are fast, so the times would be too low.
        if read * 10 < all * 9 {
            return Err("the engine excludes most of the text".into());
        }
    }
    Ok(vec![
        Case::new("articles", articles, 20),
        Case::new("100 KB", vec![part], 20),
        Case::new("1 MB", vec![one], 3),
        Case::new("10 MB", vec![ten], 1),
        Case::new("1 MB, wrapped", vec![lines], 3),
        Case::new("fixtures", fixtures()?, 10),
    ])
}

/// Prints the elapsed milliseconds of each stage. Elapsed time is used because a browser,
/// with which this is compared, has no other clock.
fn stages_of(file: &str, repeats: usize) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    STAGES[WHOLE].1(&text);
    for (_, stage) in STAGES {
        let start = Instant::now();
        for _ in 0..repeats {
            black_box(stage(black_box(&text)));
        }
        let took = start.elapsed().as_secs_f64();
        println!("{:.6}", took * 1e3 / repeats as f64);
    }
    Ok(())
}

/// Writes the texts to files, to measure other programs with them.
fn write(folder: &str) -> Result<(), String> {
    for case in cases()? {
        for (i, text) in case.texts.iter().enumerate() {
            let name = format!("{}-{i}.txt", case.name.replace([' ', ','], ""));
            let path = Path::new(folder).join(name);
            fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<ExitCode, String> {
    let (mut check, mut own) = (false, None);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            // cargo bench passes this flag to every benchmark.
            "--bench" => {}
            "--check" => check = true,
            "--text" => {
                let file = arguments.next().ok_or("--text needs a file")?;
                let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
                summarize(&text, &Options::default()).map_err(|error| error.to_string())?;
                own = Some(Case::new("own text", vec![text], 3));
            }
            "--write" => {
                write(&arguments.next().ok_or("--write needs a folder")?)?;
                return Ok(ExitCode::SUCCESS);
            }
            "--stages" => {
                let file = arguments.next().ok_or("--stages needs a file")?;
                let repeats = arguments.next().and_then(|number| number.parse().ok());
                stages_of(&file, repeats.unwrap_or(1))?;
                return Ok(ExitCode::SUCCESS);
            }
            _ => return Err(format!("{argument}? There are --check, --text and --write")),
        }
    }
    let mut cases = cases()?;
    cases.extend(own);
    for round in 1..=ROUNDS {
        eprint!("\rround {round} of {ROUNDS} ");
        cases.iter_mut().for_each(Case::round);
    }
    eprintln!();

    let names = STAGES.map(|(name, _)| name).join(" | ");
    println!(
        "\n| MB/s | KB each | {names} | features, ranking, result | whole to floor | whole, ms | memory |"
    );
    println!("| --- |{}", " ---: |".repeat(STAGES.len() + 5));
    for case in &cases {
        println!("{}", case.row());
    }
    let (one, ten) = (&cases[2], &cases[3]);
    let mut passed = true;
    println!();
    for (what, found, limit) in [
        (
            "whole to floor at 1 MB",
            one.ratio(WHOLE, FLOOR),
            WHOLE_TO_FLOOR,
        ),
        (
            "10 MB to 1 MB",
            ratio(&ten.times[WHOLE], &one.times[WHOLE]),
            TEN_TO_ONE,
        ),
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
