//! What one article costs in things that can be counted, for the budgets in budgets.toml:
//! `cargo xtask bench cost` compares. Prints a name and a number a line.
//!
//! Allocations are those of the second reading, when the lists of the language are made
//! (the first is a line of its own). Instructions need valgrind, and are left out without.

mod text;
mod valgrind;

use nutgraf::{Options, summarize};
use std::hint::black_box;
use std::process::ExitCode;
use text::fixture;

/// An article as people paste it, with the page around it: 600 words.
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
