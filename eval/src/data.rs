//! The sets that summaries are trained and measured on.
//!
//! They are other people's texts, so they are not part of this repository.

use crate::Failure;
use crate::oracle::labels;
use crate::rouge::{Counter, Line, Rouge, Target};
use nutgraf::Options;
use nutgraf::internals::ranking::Trial;
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// A file of documents with summaries by people.
pub(crate) struct Source {
    pub(crate) name: &'static str,
    file: &'static str,
    /// Words of a summary, where the length of the references does not say.
    words: Option<u32>,
}

const fn source(name: &'static str, file: &'static str, words: Option<u32>) -> Source {
    Source { name, file, words }
}

/// What the weights are trained on.
pub(crate) const ENGLISH: [Source; 8] = [
    source("CNN", "en/cnndm_validation.jsonl", Some(50)),
    source("CNN and Daily Mail", "en/cnndm_train_sample.jsonl", None),
    source(
        "CNN and Daily Mail, aligned",
        "en/cnndm_test_aligned_mixed.jsonl",
        None,
    ),
    source("XSum, its lead removed", "en/xsum.jsonl", Some(25)),
    source("GUM, 21 genres", "en/gum_multigenre.jsonl", None),
    source("page descriptions", "en/page_descriptions.jsonl", None),
    source("wikiHow", "en/wikihow_sample.jsonl", None),
    source(
        "SciTLDR abstracts",
        "en/scitldr_abstracts_test.jsonl",
        Some(25),
    ),
];

/// What no weight was trained on.
pub(crate) const OTHERS: [Source; 6] = [
    source("fr: OrangeSum", "multi/fr_orangesum.jsonl", None),
    source("de: Klexikon", "multi/de_klexikon.jsonl", None),
    source("es: BasSe", "multi/es_basse.jsonl", None),
    source("nb: NorSumm", "multi/nb_norsumm.jsonl", None),
    source("tr: extractive news", "multi/tr_extractive.jsonl", None),
    source("ru: scientific papers", "multi/ru_sci_papers.jsonl", None),
];

#[derive(Deserialize)]
struct Row {
    text: String,
    references: Vec<String>,
    title: Option<String>,
    lang: Option<String>,
}

/// A document, ready to be summarised and compared.
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) options: Options,
    /// What the engine makes of it.
    pub(crate) trial: Trial,
    /// The words of each of its sentences, as ROUGE counts them.
    pub(crate) lines: Vec<Line>,
    pub(crate) target: Target,
    /// How much each sentence is wanted; they add up to 1.
    pub(crate) labels: Vec<f64>,
    /// The first sentences of the text as it is, up to the budget.
    pub(crate) lead: Vec<Line>,
    /// The most similar two sentences of the lead, and whether it dangles.
    pub(crate) lead_reads: (f64, bool),
}

/// The documents of one source.
pub(crate) struct Set {
    pub(crate) name: &'static str,
    /// Words of a summary.
    pub(crate) words: u32,
    pub(crate) documents: Vec<Document>,
}

/// Reads a source. Of more than `most` documents, as many are taken at even distances.
pub(crate) fn load(folder: &Path, source: &Source, most: usize) -> Result<Set, Failure> {
    let path = folder.join(source.file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let rows: Vec<Row> = lines.map(serde_json::from_str).collect::<Result<_, _>>()?;
    let words = source
        .words
        .unwrap_or_else(|| budget(rows.iter().flat_map(|row| &row.references)));
    let language = rows.first().and_then(|row| row.lang.clone());
    let mut counter = Counter::new(language.as_deref().unwrap_or("en"));
    let step = rows.len().div_ceil(most).max(1);
    let rows = rows.into_iter().step_by(step);
    let documents = rows
        .filter_map(|row| document(row, &mut counter, words))
        .collect();
    Ok(Set {
        name: source.name,
        words,
        documents,
    })
}

/// Words of a summary: a tenth more than a reference has on average, at least 25.
pub(crate) fn budget<'r>(references: impl Iterator<Item = &'r String> + Clone) -> u32 {
    let count = references.clone().count();
    let words: usize = references.map(|r| r.split_whitespace().count()).sum();
    let mean = words as f64 / count.max(1) as f64;
    #[allow(clippy::cast_sign_loss)]
    let budget = (1.1 * mean).ceil() as u32;
    budget.max(25)
}

fn document(row: Row, counter: &mut Counter, words: u32) -> Option<Document> {
    let mut options = Options::default();
    options.title = row.title;
    let trial = Trial::new(&row.text, &options).ok()?;
    let plain = Trial::new(&row.text, &Options::default().clean(false)).ok()?;
    let references: Vec<_> = row.references.iter().map(|r| counter.lines(r)).collect();
    let target = Target::new(references.into_iter().filter(|r| !r.is_empty()).collect())?;
    let mut lines_of = |trial: &Trial| -> Vec<Line> {
        let sentences = trial.sentences.iter();
        sentences
            .map(|span| counter.words(span.of(&row.text)))
            .collect()
    };
    let lines = lines_of(&trial);
    let lead = first(&plain.words, words);
    let lead_reads = reads(&plain, &lead);
    let plain = lines_of(&plain);
    let mut document = Document {
        options,
        lead: lead.into_iter().map(|i| plain[i].clone()).collect(),
        lead_reads,
        text: row.text,
        labels: Vec::new(),
        trial,
        lines,
        target,
    };
    document.labels = labels(&document, words);
    Some(document)
}

fn first(words: &[u32], budget: u32) -> Vec<usize> {
    let order: Vec<usize> = (0..words.len()).collect();
    cut(&order, words, budget)
}

/// The first of a ranking up to the length that is nearest to the budget, in
/// reading order, as [`nutgraf::Length::Words`] has it.
pub(crate) fn cut(order: &[usize], words: &[u32], budget: u32) -> Vec<usize> {
    let budget = f64::from(budget);
    let (mut total, mut kept) = (0.0, Vec::new());
    for &i in order {
        let longer = total + f64::from(words[i]);
        if !kept.is_empty() && longer - budget >= budget - total {
            break;
        }
        total = longer;
        kept.push(i);
    }
    kept.sort_unstable();
    kept
}

/// The largest cosine between two sentences of a summary, and whether it opens
/// with a word that points back.
pub(crate) fn reads(trial: &Trial, chosen: &[usize]) -> (f64, bool) {
    let mut most: f64 = 0.0;
    for (i, &a) in chosen.iter().enumerate() {
        for &b in &chosen[..i] {
            most = most.max(trial.cosine(a, b));
        }
    }
    (most, chosen.first().is_some_and(|&i| trial.dangles(i)))
}

/// The share of a summary's sentences, in percent, that open with a word that
/// points back while the sentence before them is left out.
pub(crate) fn torn(trial: &Trial, chosen: &[usize]) -> f64 {
    let torn = |&&i: &&usize| trial.dangles(i) && !(i > 0 && chosen.contains(&(i - 1)));
    100.0 * chosen.iter().filter(torn).count() as f64 / chosen.len().max(1) as f64
}

impl Document {
    /// What a choice of its sentences is worth.
    pub(crate) fn rouge(&self, chosen: &[usize]) -> Rouge {
        let lines: Vec<Line> = chosen.iter().map(|&i| self.lines[i].clone()).collect();
        self.target.rouge(&lines)
    }

    /// The summary by any weights.
    pub(crate) fn summary(
        &self,
        weights: &[f64; nutgraf::internals::ranking::WIDTH],
        similar: Option<f64>,
        words: u32,
    ) -> Vec<usize> {
        cut(&self.trial.rank(weights, similar), &self.trial.words, words)
    }
}
