//! Conversion between byte offsets and UTF-16 offsets. The module is compiled into this
//! target, because the crate contains it in WebAssembly builds only.
#![no_main]

#[allow(dead_code)]
#[path = "../../src/span.rs"]
mod span;
#[path = "../../src/utf16.rs"]
mod utf16;
#[path = "../../tests/native/support/utf16_invariants.rs"]
mod utf16_invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (String, Vec<(u32, u32)>)| utf16_invariants::check(&input.0, &input.1));
