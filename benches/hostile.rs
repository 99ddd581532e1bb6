//! Time and memory of hostile texts, compared with plain prose of the same size.
//!
//! ```text
//! cargo bench --bench hostile                     print a table of time and memory
//! cargo bench --bench hostile -- --instructions   also count instructions with valgrind
//! cargo bench --bench hostile -- WORDS            only texts whose name contains WORDS
//! ```

#[path = "../tests/native/support/clock.rs"]
mod clock;
#[path = "../tests/native/support/hostile.rs"]
mod hostile;
mod text;
mod valgrind;

use hostile::HOSTILE;
use nutgraf::{Options, summarize};
use std::hint::black_box;
use std::process::ExitCode;
use text::{Xorshift, samples, written};

/// Sizes of the texts in bytes.
const SIZES: [usize; 2] = [100_000, 1_000_000];
/// The target for time, as a multiple of that of prose.
const MAX_RATIO: f64 = 4.0;
/// The target for memory above [`FREE_MEMORY`], as a multiple of the text.
const MAX_MEMORY: f64 = 12.0;
/// Memory in bytes that any text may take.
const FREE_MEMORY: f64 = 4e6;
/// The name of the text to compare with.
const PROSE: &str = "plain prose";

/// The cost of a summary.
#[derive(Clone, Copy, Default)]
struct Cost {
    /// For each size, the seconds of the text and of prose measured just before.
    times: [[f64; 2]; 2],
    /// The peak of allocated bytes at the larger size, without the text itself.
    memory: f64,
    instructions: Option<u64>,
}

impl Cost {
    fn ratio(&self, size: usize) -> f64 {
        self.times[size][0] / self.times[size][1]
    }

    fn memory_ratio(&self) -> f64 {
        (self.memory - FREE_MEMORY).max(0.0) / SIZES[1] as f64
    }

    fn row(&self, name: &str, prose: Option<u64>) -> String {
        let instructions = self.instructions.zip(prose);
        let instructions = instructions.map_or(String::new(), |(own, prose)| {
            format!(" {:.2} |", own as f64 / prose as f64)
        });
        format!(
            "| {name} | {:.2} | {:.2} |{instructions} {:.1} |",
            self.ratio(0),
            self.ratio(1),
            self.memory_ratio()
        )
    }
}

fn read(text: &str) {
    // A text without words is refused, which is measured, too.
    let _ = black_box(summarize(black_box(text), &Options::default()));
}

fn text_of(name: &str, size: usize) -> Result<String, String> {
    if let Some(hostile) = HOSTILE.iter().find(|hostile| hostile.name == name) {
        return Ok(hostile.text(size));
    }
    Ok(written(&samples()?, size, &mut Xorshift::new()))
}

fn cost(name: &str, prose: &[String; 2], count: bool) -> Result<Cost, String> {
    let mut cost = Cost::default();
    for (place, size) in SIZES.into_iter().enumerate() {
        let text = text_of(name, size)?;
        // Longer texts need fewer repetitions for a stable result.
        let times = [5, 2][place];
        let plain = clock::least(times, || read(&prose[place]));
        cost.times[place] = [clock::least(times, || read(&text)), plain];
        let info = allocation_counter::measure(|| read(&text));
        cost.memory = info.bytes_max as f64;
    }
    if count {
        cost.instructions = Some(valgrind::instructions(&["--read", name])?);
    }
    Ok(cost)
}

fn run() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // The run under valgrind: counts the instructions of one summary.
    if let [flag, name] = &arguments[..]
        && flag == "--read"
    {
        let text = text_of(name, SIZES[0])?;
        read("The first call builds the word lists.");
        valgrind::counted(|| read(&text));
        return Ok(());
    }
    let count = arguments
        .iter()
        .any(|argument| argument == "--instructions");
    let wanted = arguments
        .iter()
        .find(|argument| !argument.starts_with("--"));
    let prose = [text_of(PROSE, SIZES[0])?, text_of(PROSE, SIZES[1])?];
    read(&prose[0]);
    let plain = cost(PROSE, &prose, count)?;
    let mut costs = Vec::new();
    for hostile in HOSTILE {
        if wanted.is_none_or(|words| hostile.name.contains(words.as_str())) {
            eprint!("\r{:<60}", hostile.name);
            costs.push((hostile.name, cost(hostile.name, &prose, count)?));
        }
    }
    eprintln!("\r{:<60}", "");
    costs.sort_by(|(_, a), (_, b)| b.ratio(1).total_cmp(&a.ratio(1)));
    let (head, line) = if count {
        (" instructions, 100 KB |", " ---: |")
    } else {
        ("", "")
    };
    println!("| text | time, 100 KB | time, 1 MB |{head} memory, 1 MB |");
    println!("| --- | ---: | ---: |{line} ---: |");
    println!("{}", plain.row(PROSE, plain.instructions));
    for (name, cost) in &costs {
        println!("{}", cost.row(name, plain.instructions));
    }
    let slow = |size: usize| {
        costs
            .iter()
            .filter(|(_, c)| c.ratio(size) > MAX_RATIO)
            .count()
    };
    let large = costs.iter().filter(|(_, c)| c.memory_ratio() > MAX_MEMORY);
    println!(
        "\nOf {} texts, {} take more than {MAX_RATIO} times as long as prose at 100 KB, {} at 1 MB; \
         {} take more memory than {MAX_MEMORY} times the text and 4 MB.",
        costs.len(),
        slow(0),
        slow(1),
        large.count(),
    );
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
