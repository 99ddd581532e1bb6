//! Offsets in UTF-16 for any text, native.

#![cfg(not(target_family = "wasm"))]

#[path = "common/units.rs"]
mod units;

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
