//! Access to internal stages for `nutgraf-eval`, the benches and the fuzzer.
//!
//! In: texts. Out: intermediate results of the pipeline. Hidden from the
//! documentation and not covered by semantic versioning.

pub mod bench;
pub mod extraction;
pub mod keywords;
pub mod offsets;
pub mod ranking;
