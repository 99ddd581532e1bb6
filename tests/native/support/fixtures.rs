//! The fixtures of `tests/golden` with a reader's notes on them.

use nutgraf::{Options, Summary, summarize};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A fixture and its summary.
pub struct Fixture {
    pub slug: String,
    pub input: String,
    /// The reader's notes.
    pub meta: Value,
    pub summary: Summary,
}

impl Fixture {
    fn load(folder: &Path) -> Self {
        let slug = folder
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let read = |file: &str| {
            let text = fs::read_to_string(folder.join(file));
            text.unwrap_or_else(|error| panic!("{slug}/{file}: {error}"))
        };
        let input = read("input.txt");
        let meta = serde_json::from_str(&read("meta.json"));
        let meta = meta.unwrap_or_else(|error| panic!("{slug}/meta.json: {error}"));
        let summary = summarize(&input, &Options::default());
        let summary = summary.unwrap_or_else(|error| panic!("{slug}/input.txt: {error}"));
        Self {
            slug,
            input,
            meta,
            summary,
        }
    }

    /// Returns a list of texts from the notes.
    pub fn list(&self, key: &str) -> Vec<&str> {
        let list = self.meta[key].as_array();
        let texts: Option<Vec<&str>> = list.and_then(|l| l.iter().map(Value::as_str).collect());
        texts.unwrap_or_else(|| panic!("{}/meta.json: {key} is no list of texts", self.slug))
    }

    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        self.summary
            .sentences
            .iter()
            .map(|sentence| sentence.span.of(&self.input))
    }

    pub fn chosen(&self) -> impl Iterator<Item = &str> {
        self.summary
            .chosen()
            .map(|sentence| sentence.span.of(&self.input))
    }
}

/// Returns all fixtures, sorted by name.
pub fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).expect("the fixtures can be listed");
    let paths = entries.map(|entry| entry.expect("an entry of the folder").path());
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders.iter().map(|folder| Fixture::load(folder)).collect()
}
