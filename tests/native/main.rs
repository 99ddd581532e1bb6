//! The native integration tests, as one binary. `cargo test --test native golden`
//! runs those whose name contains "golden". The tests of the WebAssembly build are
//! in `tests/wasm`.

#![cfg(not(target_family = "wasm"))]
// Numbers must equal the expected ones exactly, including the last bit.
#![allow(clippy::float_cmp)]

mod agreement;
mod bad_input;
mod choice;
mod conformance;
mod formats;
mod golden;
mod hostile;
mod invariants;
mod keywords;
mod layers;
mod line_account;
mod line_markup;
mod long_input;
mod overrides;
mod properties;
mod reader;
mod several_texts;
mod support;
mod utf16_offsets;
