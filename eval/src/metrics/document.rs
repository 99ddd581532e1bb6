//! Documents that the engine has analysed, ready to be summarised and compared
//! with their reference summaries.

use super::oracle::{OracleInput, labels};
use super::rouge::{References, Rouge, RougeTokenizer, Tokens};
use crate::datasets::summaries::{Dataset, SummaryRow};
use crate::error::Error;
use nutgraf::Options;
use nutgraf::internals::ranking::{RankableText, Selection, WIDTH};
use std::path::Path;

/// A document, the engine's analysis of it, and its references.
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) options: Options,
    /// The engine's analysis.
    pub(crate) trial: RankableText,
    /// The ROUGE tokens of each sentence.
    pub(crate) sentences: Vec<Tokens>,
    pub(crate) references: References,
    /// The training label of each sentence; see [`labels`].
    pub(crate) labels: Vec<f64>,
    /// The lead baseline: the first sentences of the unfiltered text, up to the budget.
    pub(crate) lead: Vec<Tokens>,
    pub(crate) lead_readability: Readability,
}

/// Two properties of a summary that ROUGE does not measure.
#[derive(Clone, Copy)]
pub(crate) struct Readability {
    /// The largest cosine between two of its sentences.
    pub(crate) max_cosine: f64,
    /// `true` if its first sentence needs another one.
    pub(crate) dangles: bool,
}

/// The documents of one data set.
pub(crate) struct DocumentSet {
    pub(crate) name: &'static str,
    /// Words of a summary.
    pub(crate) words: u32,
    pub(crate) documents: Vec<Document>,
}

/// Reads a data set. If it has more than `most` documents, a sample at equal
/// distances is taken.
pub(crate) fn load(folder: &Path, dataset: &Dataset, most: usize) -> Result<DocumentSet, Error> {
    let rows = dataset.read(folder)?;
    let words = dataset.budget(&rows);
    let language = rows.first().and_then(|row| row.lang.clone());
    let mut tokenizer = RougeTokenizer::new(language.as_deref().unwrap_or("en"));
    let step = rows.len().div_ceil(most).max(1);
    let rows = rows.into_iter().step_by(step);
    let documents = rows
        .filter_map(|row| document(row, &mut tokenizer, words))
        .collect();
    Ok(DocumentSet {
        name: dataset.name,
        words,
        documents,
    })
}

/// Returns `None` if the engine refuses the text or there is no reference.
fn document(row: SummaryRow, tokenizer: &mut RougeTokenizer, words: u32) -> Option<Document> {
    let mut options = Options::default();
    options.title = row.title;
    let trial = RankableText::new(&row.text, &options).ok()?;
    let unfiltered =
        RankableText::new(&row.text, &Options::default().extract_article(false)).ok()?;
    let references: Vec<_> = row.references.iter().map(|r| tokenizer.lines(r)).collect();
    let references = References::new(references.into_iter().filter(|r| !r.is_empty()).collect())?;
    let mut tokens_of = |trial: &RankableText| -> Vec<Tokens> {
        let sentences = trial.sentences.iter();
        sentences
            .map(|span| tokenizer.tokens(span.of(&row.text)))
            .collect()
    };
    let sentences = tokens_of(&trial);
    let in_order: Vec<usize> = (0..unfiltered.words.len()).collect();
    let lead = up_to_budget(&in_order, &unfiltered.words, words);
    let lead_readability = readability(&unfiltered, &lead);
    let unfiltered = tokens_of(&unfiltered);
    let labels = labels(OracleInput {
        sentences: &sentences,
        words: &trial.words,
        references: &references,
        budget: words,
    });
    Some(Document {
        text: row.text,
        options,
        trial,
        sentences,
        references,
        labels,
        lead: lead.into_iter().map(|i| unfiltered[i].clone()).collect(),
        lead_readability,
    })
}

/// Takes sentences from a ranking up to the length nearest to the budget, as
/// [`nutgraf::Length::Words`] does. Returns them in reading order.
pub(crate) fn up_to_budget(ranking: &[usize], words: &[u32], budget: u32) -> Vec<usize> {
    let budget = f64::from(budget);
    let (mut total, mut chosen) = (0.0, Vec::new());
    for &i in ranking {
        let longer = total + f64::from(words[i]);
        if !chosen.is_empty() && longer - budget >= budget - total {
            break;
        }
        total = longer;
        chosen.push(i);
    }
    chosen.sort_unstable();
    chosen
}

/// Measures the readability of a summary.
pub(crate) fn readability(trial: &RankableText, chosen: &[usize]) -> Readability {
    let mut max_cosine: f64 = 0.0;
    for (i, &a) in chosen.iter().enumerate() {
        for &b in &chosen[..i] {
            max_cosine = max_cosine.max(trial.cosine(a, b));
        }
    }
    Readability {
        max_cosine,
        dangles: chosen
            .first()
            .is_some_and(|&i| needs_another(trial, i, chosen)),
    }
}

/// Strength of unmet needs from which a sentence is not understood without another one.
const TORN: f64 = 0.7;

/// Returns `true` if a sentence is not understood without a sentence that is not chosen.
fn needs_another(trial: &RankableText, sentence: usize, chosen: &[usize]) -> bool {
    trial.unmet(sentence, chosen) > TORN - 1e-6
}

/// Returns the percentage of a summary's sentences that need a sentence which is not in
/// the summary.
pub(crate) fn torn_share(trial: &RankableText, chosen: &[usize]) -> f64 {
    let is_torn = |&&i: &&usize| needs_another(trial, i, chosen);
    100.0 * chosen.iter().filter(is_torn).count() as f64 / chosen.len().max(1) as f64
}

impl Document {
    /// Returns the ROUGE scores of a choice of its sentences.
    pub(crate) fn rouge(&self, chosen: &[usize]) -> Rouge {
        let tokens: Vec<Tokens> = chosen.iter().map(|&i| self.sentences[i].clone()).collect();
        self.references.rouge(&tokens)
    }

    /// Returns the ROUGE scores of the lead baseline.
    pub(crate) fn lead_rouge(&self) -> Rouge {
        self.references.rouge(&self.lead)
    }

    /// Returns the input of the oracle for a summary of so many words.
    pub(crate) fn oracle_input(&self, budget: u32) -> OracleInput<'_> {
        OracleInput {
            sentences: &self.sentences,
            words: &self.trial.words,
            references: &self.references,
            budget,
        }
    }

    /// Returns the sentences that the engine chooses with the given weights.
    pub(crate) fn summary(
        &self,
        weights: &[f64; WIDTH],
        selection: &Selection,
        words: u32,
    ) -> Vec<usize> {
        let ranking = self.trial.rank(weights, selection);
        up_to_budget(&ranking, &self.trial.words, words)
    }
}
