//! From byte offsets to UTF-16 and back. The module is compiled into this target, for
//! only WebAssembly has it otherwise.
#![no_main]

#[allow(dead_code)]
#[path = "../../src/span.rs"]
mod span;
#[path = "../../tests/native/support/utf16_invariants.rs"]
mod utf16_invariants;
#[path = "../../src/utf16.rs"]
mod utf16;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (String, Vec<(u32, u32)>)| utf16_invariants::check(&input.0, &input.1));
