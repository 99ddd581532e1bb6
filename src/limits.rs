//! Limits on the input.

/// The longest text that is taken, in bytes of UTF-8: 64 MiB, a shelf of
/// books, which a browser's memory can still hold many times over.
pub const MAX_BYTES: usize = 64 << 20;

/// The most texts that are summarised together.
pub const MAX_SOURCES: usize = 64;
