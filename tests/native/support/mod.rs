//! Helpers of the tests. The fuzz targets, the benches and `tests/differential`
//! include some of them by path, so these depend on each other by `super` only.

pub mod arbitrary_options;
pub mod clock;
pub mod fixtures;
pub mod hostile;
pub mod invariants;
pub mod languages;
pub mod prose;
pub mod rendering;
pub mod utf16_invariants;
