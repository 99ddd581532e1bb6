//! The commands that measure the engine or run it over files. Each module has a
//! function `command` that takes the arguments and prints JSON lines or a table.

pub(crate) mod agreement;
pub(crate) mod blind;
pub(crate) mod blind_score;
pub(crate) mod detect_score;
pub(crate) mod extraction_score;
mod html_extraction_score;
pub(crate) mod keywords;
pub(crate) mod multi;
pub(crate) mod predict;
pub(crate) mod report;
mod report_cohesion;
pub(crate) mod rouge;
pub(crate) mod segment;
pub(crate) mod segment_score;
pub(crate) mod selection;
pub(crate) mod unicode_tables;
