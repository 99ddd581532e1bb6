//! The document stage: blocks, stories and roles.
#![no_main]

#[allow(dead_code)]
#[path = "../../tests/native/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| invariants::document(&String::from_utf8_lossy(bytes)));
