//! How long summaries take, beside the least that any summary costs.
//!
//! That floor is `nutgraf::bench::floor`: find the words, stem each distinct
//! one once, count. Floor and whole are timed in turns, and ratios are medians
//! of what was measured side by side, so that a busy machine disturbs both alike.
//!
//! ```text
//! cargo bench --bench pipeline                   the table
//! cargo bench --bench pipeline -- --check        and fail if a ratio is above its limit
//! cargo bench --bench pipeline -- --text FILE    with a text of your own, repeated or cut
//! ```

use nutgraf::bench::floor;
use nutgraf::{Options, sentences, summarize};
use std::collections::HashSet;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// The most that the whole may take, as a multiple of the floor, at 1 MB.
const WHOLE_TO_FLOOR: f64 = 2.5;
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
    wholes: Vec<f64>,
}

impl Case {
    fn new(name: &'static str, texts: Vec<String>, repeats: usize) -> Self {
        Self { name, texts, repeats, floors: Vec::new(), wholes: Vec::new() }
    }

    fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }

    /// Measures one round.
    fn round(&mut self) {
        let (mut floors, mut wholes) = (Duration::ZERO, Duration::ZERO);
        for _ in 0..self.repeats {
            for text in &self.texts {
                let start = Instant::now();
                black_box(floor(black_box(text)));
                floors += start.elapsed();

                let start = Instant::now();
                let summary = summarize(black_box(text), &Options::default());
                wholes += start.elapsed();
                assert!(black_box(summary).is_ok(), "{}: no summary", self.name);
            }
        }
        self.floors.push(floors.as_secs_f64() / self.repeats as f64);
        self.wholes.push(wholes.as_secs_f64() / self.repeats as f64);
    }

    /// How many times as long as the floor the whole took.
    fn whole_to_floor(&self) -> f64 {
        ratio(&self.wholes, &self.floors)
    }

    fn row(&self) -> String {
        let count = self.texts.len() as f64;
        let (floor, whole) = (median(&self.floors), median(&self.wholes));
        format!(
            "{:<18}{:>10.1}{:>12.3}{:>12.3}{:>10.2}{:>10.1}",
            self.name,
            self.bytes() as f64 / count / 1e3,
            floor / count * 1e3,
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
    median(&above.iter().zip(below).map(|(above, below)| above / below).collect::<Vec<_>>())
}

/// The texts of the golden tests.
fn fixtures() -> Result<Vec<String>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let name = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(name)? {
        let path = entry.map_err(name)?.path().join("input.txt");
        if path.is_file() {
            paths.push(path);
        }
    }
    // Folders are listed in any order; results should not depend on it.
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).map_err(name)).collect()
}

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    /// A word made of syllables. As in any language, the n-th most common word
    /// is about 1/n as common as the first (Zipf), and most have several forms.
    fn word(&mut self) -> String {
        const STEMS: f64 = 12_000.0;
        const ENDINGS: [&str; 8] = ["", "", "", "s", "s", "ed", "ing", "ation"];
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        // 80 is the first number of two syllables.
        let mut rest = 80 + STEMS.powf(share) as usize;
        let mut word = String::new();
        while rest > 0 {
            word.push(char::from(b"bdfghklmnprstvwz"[rest % 16]));
            word.push(char::from(b"aeiou"[rest / 16 % 5]));
            rest /= 80;
        }
        // A stem ends in a consonant, or the stemmer would have little to do.
        word.push(char::from(b"nrtl"[word.len() / 2 % 4]));
        word + ENDINGS[self.below(ENDINGS.len())]
    }
}

/// A text of a size, made of the fixtures' sentences with every third longer
/// word changed: the sentences are real ones, and the vocabulary grows with the
/// text as it does in books (10,000 words in 1 MB, 40,000 in 10 MB).
fn written(samples: &[&str], size: usize, dice: &mut Dice) -> String {
    let mut text = String::with_capacity(size + 1000);
    while text.len() < size {
        for word in samples[dice.below(samples.len())].split_whitespace() {
            let plain = word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
            if plain && dice.below(3) == 0 { text += &dice.word() } else { text += word }
            text.push(' ');
        }
        if dice.below(4) == 0 {
            text.push_str("\n\n");
        }
    }
    cut(text, size)
}

/// At most `size` bytes of a text.
fn cut(mut text: String, size: usize) -> String {
    text.truncate(text.floor_char_boundary(size));
    text
}

fn distinct_words(text: &str) -> usize {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_lowercase).collect::<HashSet<_>>().len()
}

fn cases(own: Option<&str>) -> Result<Vec<Case>, String> {
    let fixtures = fixtures()?;
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let mut samples = Vec::new();
    for fixture in &fixtures {
        let spans = sentences(fixture, &Options::default()).map_err(|error| error.to_string())?;
        samples.extend(spans.into_iter().map(|span| span.of(fixture)));
    }
    let mut text_of = |size: usize| match own {
        Some(own) => cut(own.repeat(size / own.len() + 1), size),
        None => written(&samples, size, &mut dice),
    };
    let articles = (0..20).map(|_| text_of(4_500)).collect();
    let (one, ten) = (text_of(1_000_000), text_of(10_000_000));
    for text in [&one, &ten] {
        println!("{} MB: {} distinct words", text.len() / 1_000_000, distinct_words(text));
    }
    Ok(vec![
        Case::new("fixtures", fixtures, 20),
        Case::new("articles", articles, 20),
        Case::new("1 MB", vec![one], 5),
        Case::new("10 MB", vec![ten], 1),
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
                if text.trim().is_empty() {
                    return Err(format!("{file} is empty"));
                }
                own = Some(text);
            }
            _ => return Err(format!("{argument}? There are --check and --text FILE")),
        }
    }
    let mut cases = cases(own.as_deref())?;
    for round in 1..=ROUNDS {
        eprint!("\rround {round} of {ROUNDS} ");
        cases.iter_mut().for_each(Case::round);
    }
    eprintln!();

    println!("\n{:<18}{:>10}{:>12}{:>12}{:>10}{:>10}", "", "KB each", "floor, ms", "whole, ms", "ratio", "MB/s");
    cases.iter().for_each(|case| println!("{}", case.row()));
    let [_, _, one, ten] = &cases[..] else { return Err("four cases are measured".into()) };
    let mut passed = true;
    println!();
    for (what, found, limit) in [
        ("whole to floor at 1 MB", one.whole_to_floor(), WHOLE_TO_FLOOR),
        ("10 MB to 1 MB", ratio(&ten.wholes, &one.wholes), TEN_TO_ONE),
    ] {
        let holds = found <= limit;
        passed &= holds;
        let verdict = if holds { "holds" } else { "IS ABOVE IT" };
        println!("{what}: {found:.2}, limit {limit}: {verdict}");
    }
    Ok(if passed || !check { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn main() -> ExitCode {
    run(std::env::args().skip(1)).unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::from(2)
    })
}
