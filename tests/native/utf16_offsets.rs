//! Offsets in UTF-16 for any text, native. The module that converts them is for
//! WebAssembly only, so it is compiled into this test.

#![cfg(not(target_family = "wasm"))]

#[allow(dead_code)]
#[path = "../src/span.rs"]
mod span;
#[path = "common/units.rs"]
mod units;
#[path = "../src/utf16.rs"]
mod utf16;

use proptest::prelude::*;

proptest! {
    #[test]
    fn offsets_lead_to_code_units_and_back(
        text in any::<String>(),
        far in prop::collection::vec(any::<(u32, u32)>(), 0..3),
        near in prop::collection::vec((0..80u32, 0..80u32), 0..6),
    ) {
        units::check(&text, &[far, near].concat());
    }
}
