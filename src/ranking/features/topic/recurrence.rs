//! Counts the terms of each sentence that are new, that occur again later, and that are among
//! the heaviest.

use super::Topic;
use crate::ranking::source_text::SourceText;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens};

/// Number of the heaviest terms that define the article's topic.
const MAIN_TERMS: usize = 10;

/// Occurrences of a term while a text is read.
#[derive(Clone, Copy, Default)]
struct TermProgress {
    /// Number of occurrences in the text.
    total: u32,
    /// Number of occurrences up to the end of the current sentence.
    seen: u32,
    /// `true` if an earlier sentence of the text contains the term.
    is_known: bool,
    /// Bit of the term among the heaviest of all texts; 0 for the others.
    main: u16,
}

impl TermProgress {
    /// Returns `true` if a later sentence contains the term.
    fn occurs_again(self) -> bool {
        self.seen < self.total
    }
}

/// Sets `main_terms`, `introduced`, `new` and `taken_up` of all sentences.
pub(super) fn measure(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    topics: &mut [Topic],
) {
    let mut progress = vec![TermProgress::default(); stats.tf.len()];
    for (number, term) in heaviest(stats).into_iter().enumerate() {
        progress[term.index()].main = 1 << number;
    }
    for source in sources {
        for i in source.sentences.clone() {
            for term in tokens.terms_of(i) {
                progress[term.index()].total += 1;
            }
        }
        for i in source.sentences.clone() {
            let terms = tokens.terms_of(i);
            for term in terms {
                progress[term.index()].seen += 1;
            }
            count(&mut topics[i], terms, stats.vectors.of(i), &mut progress);
        }
        // The counts start again with the next text.
        for i in source.sentences.clone().filter(|_| sources.len() > 1) {
            for (term, _) in stats.vectors.of(i) {
                let progress = &mut progress[term.index()];
                *progress = TermProgress {
                    main: progress.main,
                    ..TermProgress::default()
                };
            }
        }
    }
}

/// Counts the terms of one sentence: all occurrences in `terms`, each term once in `distinct`.
fn count(
    topic: &mut Topic,
    terms: &[TermId],
    distinct: &[(TermId, f32)],
    progress: &mut [TermProgress],
) {
    let occurs_again = |term: &&TermId| progress[term.index()].occurs_again();
    let taken_up = terms.iter().filter(occurs_again).count() as f64;
    topic.taken_up = taken_up / terms.len().max(1) as f64;
    let (mut main, mut new, mut introduced) = (0u16, 0u16, 0u16);
    for (term, _) in distinct {
        let progress = &mut progress[term.index()];
        main |= progress.main;
        if !progress.is_known {
            progress.is_known = true;
            new = new.saturating_add(1);
            introduced = introduced.saturating_add(progress.occurs_again().into());
        }
    }
    (topic.main_terms, topic.introduced, topic.new) = (main, introduced, new);
}

/// Returns the heaviest terms by tf-idf; on a tie, the terms that occur first.
fn heaviest(stats: &TermStats) -> Vec<TermId> {
    let mut top: Vec<(f64, TermId)> = Vec::with_capacity(MAIN_TERMS + 1);
    for term in TermId::first(stats.idf.len()) {
        let weight = f64::from(stats.tf[term.index()]) * stats.idf[term.index()];
        if top.len() < MAIN_TERMS || top.last().is_some_and(|last| weight > last.0) {
            let lighter = top.iter().position(|other| weight > other.0);
            top.insert(lighter.unwrap_or(top.len()), (weight, term));
            top.truncate(MAIN_TERMS);
        }
    }
    top.into_iter().map(|(_, term)| term).collect()
}
