//! The data sets: files of JSON lines come in, typed rows come out. The texts
//! are other people's, so they are not part of this repository.

pub(crate) mod keyphrases;
pub(crate) mod pages;
pub(crate) mod summaries;

use crate::error::Error;
use std::path::PathBuf;

/// Returns the folder of the data sets: the given one, or else the value of the
/// environment variable `NUTGRAF_DATA`.
pub(crate) fn folder(given: Option<PathBuf>) -> Result<PathBuf, Error> {
    let from_environment = || std::env::var_os("NUTGRAF_DATA").map(PathBuf::from);
    let folder = given.or_else(from_environment);
    Ok(folder.ok_or("name the folder of the data sets, or set NUTGRAF_DATA to it")?)
}
