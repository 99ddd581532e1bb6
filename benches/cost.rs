//! The countable costs of one article: allocations, bytes and instructions.
//! `cargo xtask bench cost` compares them with budgets.toml. Prints a name and a number
//! a line.
//!
//! Allocations are counted in the second summary, when the word lists exist; those of
//! the first are a line of its own. Instructions are counted if valgrind is installed.

mod text;
mod valgrind;

use nutgraf::{Options, summarize};
use std::hint::black_box;
use std::process::ExitCode;
use text::fixture;

/// The fixture: an article of 600 words with the page around it.
const ARTICLE: &str = "whole-page";

fn read(text: &str) {
    let summary = summarize(black_box(text), &Options::default());
    assert!(black_box(summary).is_ok(), "an article has a summary");
}

fn run() -> Result<(), String> {
    let text = fixture(ARTICLE)?;
    if std::env::args().any(|argument| argument == "--read") {
        read(&text);
        valgrind::counted(|| read(&text));
        return Ok(());
    }
    let first = allocation_counter::measure(|| read(&text));
    let second = allocation_counter::measure(|| read(&text));
    println!("bytes {}", text.len());
    println!("allocations {}", second.count_total);
    println!("allocated {}", second.bytes_total);
    println!("peak {}", second.bytes_max);
    println!("first_allocations {}", first.count_total);
    match valgrind::instructions(&["--read"]) {
        Ok(count) => println!("instructions {count}"),
        Err(message) => eprintln!("instructions were not counted: {message}"),
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
