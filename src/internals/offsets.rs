//! Conversion between byte offsets and UTF-16 offsets, for tests and the fuzzer.

pub use crate::text::utf16::{Utf16Offsets, byte_spans};
