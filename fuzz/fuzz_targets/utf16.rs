//! From byte offsets to UTF-16 and back.
#![no_main]

#[path = "../../tests/common/units.rs"]
mod units;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (String, Vec<(u32, u32)>)| units::check(&input.0, &input.1));
