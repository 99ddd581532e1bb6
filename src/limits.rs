//! Limits on the input. Exceeding one is an [`Error`](crate::Error).

/// Maximum size of the input in bytes of UTF-8: 64 MiB.
///
/// The limit holds for all texts of [`summarize_all`](crate::summarize_all) together. It equals
/// a shelf of books, and a browser can still hold several times as much in memory.
pub const MAX_BYTES: usize = 64 << 20;

/// Maximum number of texts in one call of [`summarize_all`](crate::summarize_all).
pub const MAX_SOURCES: usize = 64;
