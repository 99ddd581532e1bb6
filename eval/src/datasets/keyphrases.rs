//! The data sets of texts with keys that people chose: `inspec.jsonl.gz` and the like.

use crate::error::Error;
use crate::jsonl::rows;
use serde::Deserialize;
use std::path::Path;

/// A text and its keys.
#[derive(Deserialize)]
pub(crate) struct KeyphraseRow {
    pub(crate) id: String,
    pub(crate) lang: String,
    pub(crate) text: String,
    pub(crate) keys: Vec<String>,
}

/// The texts of a file.
pub(crate) struct KeyphraseSet {
    /// Name of the file without its extension.
    pub(crate) name: String,
    pub(crate) rows: Vec<KeyphraseRow>,
}

/// Reads every file of JSON lines in a folder, in the order of their names.
pub(crate) fn keyphrase_sets(folder: &Path) -> Result<Vec<KeyphraseSet>, Error> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if let Some(name) = name
            .strip_suffix(".gz")
            .unwrap_or(&name)
            .strip_suffix(".jsonl")
        {
            files.push((name.to_owned(), file.clone()));
        }
    }
    files.sort();
    let read = |(name, file): (String, std::path::PathBuf)| {
        let rows = rows(&file)?.collect::<Result<_, Error>>()?;
        Ok(KeyphraseSet { name, rows })
    };
    files.into_iter().map(read).collect()
}
