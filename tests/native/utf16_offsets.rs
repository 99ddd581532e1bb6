//! Conversion between byte offsets and UTF-16 offsets.

use crate::support::utf16_invariants;
use proptest::prelude::*;

proptest! {
    #[test]
    fn byte_offsets_convert_to_utf16_and_back(
        text in any::<String>(),
        far in prop::collection::vec(any::<(u32, u32)>(), 0..3),
        near in prop::collection::vec((0..80u32, 0..80u32), 0..6),
    ) {
        utf16_invariants::check(&text, &[far, near].concat());
    }
}
