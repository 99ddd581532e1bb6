//! The classifier of lines.
