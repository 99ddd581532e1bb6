//! Conversion between byte offsets and UTF-16 offsets.
#![no_main]

#[path = "../../tests/native/support/utf16_invariants.rs"]
mod utf16_invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (String, Vec<(u32, u32)>)| utf16_invariants::check(&input.0, &input.1));
