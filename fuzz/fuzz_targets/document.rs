//! The document stage: lines, stories, roles.
#![no_main]

#[allow(dead_code)]
#[path = "../../tests/common/promises.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| promises::document(&String::from_utf8_lossy(bytes)));
