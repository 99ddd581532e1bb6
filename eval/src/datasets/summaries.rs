//! Documents with reference summaries written by people.

use crate::error::Error;
use crate::jsonl;
use serde::Deserialize;
use std::path::Path;

/// A file of documents with reference summaries.
pub(crate) struct Dataset {
    pub(crate) name: &'static str,
    file: &'static str,
    /// Words of a summary. `None` if the length of the references decides.
    words: Option<u32>,
}

const fn dataset(name: &'static str, file: &'static str, words: Option<u32>) -> Dataset {
    Dataset { name, file, words }
}

/// The sets that the weights are trained on.
pub(crate) const ENGLISH: [Dataset; 8] = [
    dataset("CNN", "en/cnndm_validation.jsonl", Some(50)),
    dataset("CNN and Daily Mail", "en/cnndm_train_sample.jsonl", None),
    dataset(
        "CNN and Daily Mail, aligned",
        "en/cnndm_test_aligned_mixed.jsonl",
        None,
    ),
    dataset("XSum, its lead removed", "en/xsum.jsonl", Some(25)),
    dataset("GUM, 21 genres", "en/gum_multigenre.jsonl", None),
    dataset("page descriptions", "en/page_descriptions.jsonl", None),
    dataset("wikiHow", "en/wikihow_sample.jsonl", None),
    dataset(
        "SciTLDR abstracts",
        "en/scitldr_abstracts_test.jsonl",
        Some(25),
    ),
];

/// Sets that no weight was trained on.
pub(crate) const OTHERS: [Dataset; 6] = [
    dataset("fr: OrangeSum", "multi/fr_orangesum.jsonl", None),
    dataset("de: Klexikon", "multi/de_klexikon.jsonl", None),
    dataset("es: BasSe", "multi/es_basse.jsonl", None),
    dataset("nb: NorSumm", "multi/nb_norsumm.jsonl", None),
    dataset("tr: extractive news", "multi/tr_extractive.jsonl", None),
    dataset("ru: scientific papers", "multi/ru_sci_papers.jsonl", None),
];

/// A document with its reference summaries.
#[derive(Deserialize)]
pub(crate) struct SummaryRow {
    pub(crate) text: String,
    pub(crate) references: Vec<String>,
    pub(crate) title: Option<String>,
    pub(crate) lang: Option<String>,
}

/// Several articles on one event, with reference summaries of all of them.
#[derive(Deserialize)]
pub(crate) struct EventRow {
    pub(crate) id: String,
    pub(crate) documents: Vec<String>,
    pub(crate) references: Vec<String>,
}

/// The articles on events, relative to the folder of the other sets.
const EVENTS: &str = "../multidoc/multinews.jsonl";

impl Dataset {
    /// Reads all rows of the set.
    pub(crate) fn read(&self, folder: &Path) -> Result<Vec<SummaryRow>, Error> {
        jsonl::rows(&folder.join(self.file))?.collect()
    }

    /// Returns the number of words that a summary of the set may have.
    pub(crate) fn budget(&self, rows: &[SummaryRow]) -> u32 {
        self.words
            .unwrap_or_else(|| budget(rows.iter().flat_map(|row| &row.references)))
    }
}

/// Reads the articles on events.
pub(crate) fn events(folder: &Path) -> Result<Vec<EventRow>, Error> {
    jsonl::rows(&folder.join(EVENTS))?.collect()
}

/// Returns the number of words of a summary: a tenth more than a reference has
/// on average, and at least 25.
pub(crate) fn budget<'r>(references: impl Iterator<Item = &'r String> + Clone) -> u32 {
    let count = references.clone().count();
    let words: usize = references.map(|r| r.split_whitespace().count()).sum();
    let mean = words as f64 / count.max(1) as f64;
    #[allow(clippy::cast_sign_loss)]
    let budget = (1.1 * mean).ceil() as u32;
    budget.max(25)
}
