//! The worst that anybody can paste, beside plain prose of the same size.
//!
//! ```text
//! cargo bench --bench hostile                     the table: time and memory
//! cargo bench --bench hostile -- --instructions   and instructions, counted by valgrind
//! cargo bench --bench hostile -- WORDS            only texts with these words in their name
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
use text::{Dice, samples, written};

const SIZES: [usize; 2] = [100_000, 1_000_000];
/// The aims: of time as a multiple of prose, and of memory as a multiple of the text
/// beside some that any text may take.
const MOST: f64 = 4.0;
const MOST_MEMORY: f64 = 12.0;
const FREE_MEMORY: f64 = 4e6;
/// What a text is called that is not hostile.
const PROSE: &str = "plain prose";

/// What reading a text costs.
#[derive(Clone, Copy, Default)]
struct Cost {
    /// Seconds for each of the sizes, and the same for prose right before.
    times: [[f64; 2]; 2],
    /// The most memory in use at once at the larger size, the text itself aside.
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
    // A text without a word is refused, which takes time as well.
    let _ = black_box(summarize(black_box(text), &Options::default()));
}

fn text_of(name: &str, size: usize) -> Result<String, String> {
    if let Some(hostile) = HOSTILE.iter().find(|hostile| hostile.name == name) {
        return Ok(hostile.text(size));
    }
    Ok(written(&samples()?, size, &mut Dice::new()))
}

fn cost(name: &str, prose: &[String; 2], count: bool) -> Result<Cost, String> {
    let mut cost = Cost::default();
    for (place, size) in SIZES.into_iter().enumerate() {
        let text = text_of(name, size)?;
        // The longer a text, the less a disturbance counts.
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
    // What valgrind looks at: one text, read once more than it takes to make it.
    if let [flag, name] = &arguments[..]
        && flag == "--read"
    {
        let text = text_of(name, SIZES[0])?;
        read("Lists of languages are made once.");
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
    let slow = |size: usize| costs.iter().filter(|(_, c)| c.ratio(size) > MOST).count();
    let large = costs.iter().filter(|(_, c)| c.memory_ratio() > MOST_MEMORY);
    println!(
        "\nOf {} texts, {} take more than {MOST} times as long as prose at 100 KB, {} at 1 MB; \
         {} take more memory than {MOST_MEMORY} times the text and 4 MB.",
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
