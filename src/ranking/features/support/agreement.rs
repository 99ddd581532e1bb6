//! Decides whether a sentence of another text says the same as a sentence.
//!
//! Input: two sentences with a similar vector. Both report on the same event, so names and the
//! subject's terms say little; the evidence is the ordinary words that both contain, how much of
//! the sentence the other text has thereabouts, and whether terms follow each other in both.
//! Numbers, years, negations and the order of names that differ rule agreement out. The constants
//! were found on pairs that `nutgraf-eval agreement` measures.

mod statement;
mod term_kinds;

use crate::ranking::source_text::SourceText;
use crate::ranking::word_cues::WordCues;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens};
use statement::{Statement, contradicts, ordered_pairs};
use term_kinds::{TermKind, term_kinds};

/// Minimum share of a sentence's terms, by idf, in the other sentence and its neighbours.
const MIN_COVERAGE: f64 = 0.25;
/// Minimum of the sum of the evidence.
const MIN_EVIDENCE: f64 = 1.12;
/// Evidence by each ordinary word in both sentences.
const PER_WORD: f64 = 0.2;
const MAX_WORDS: u32 = 4;
/// Evidence by each pair of terms that follow each other in both sentences, and against it by each
/// name that only the other sentence contains.
const PER_PAIR: f64 = 0.05;
const MAX_PAIRS: u32 = 6;
const MAX_NAMES: u32 = 3;
/// Months between the dates of two texts from which neither confirms the other.
const MAX_MONTHS: u32 = 6;

/// Compares sentences of different texts.
pub(super) struct Agreement<'t> {
    sources: &'t [SourceText<'t>],
    tokens: &'t Tokens,
    stats: &'t TermStats,
    cues: &'t WordCues,
    /// Text of each sentence.
    source_of: Vec<u32>,
    kinds: Vec<TermKind>,
    statements: [Statement; 2],
}

impl<'t> Agreement<'t> {
    pub(super) fn new(
        sources: &'t [SourceText],
        tokens: &'t Tokens,
        stats: &'t TermStats,
        cues: &'t WordCues,
    ) -> Self {
        let numbers = 0u32..;
        let source_of = sources.iter().zip(numbers);
        let source_of = source_of.flat_map(|(source, i)| source.sentences.clone().map(move |_| i));
        Self {
            sources,
            tokens,
            stats,
            cues,
            source_of: source_of.collect(),
            kinds: term_kinds(sources, tokens),
            statements: [(); 2].map(|()| Statement::new(tokens.distinct_terms())),
        }
    }

    /// Returns the index of a sentence's text.
    pub(super) fn source_of(&self, sentence: usize) -> usize {
        self.source_of[sentence] as usize
    }

    /// Returns `true` if another sentence, with its neighbours, says the same as a sentence.
    pub(super) fn says_same(&mut self, sentence: usize, other: usize) -> bool {
        let month = |sentence| self.sources[self.source_of(sentence)].month;
        let months = month(sentence).zip(month(other));
        if months.is_some_and(|(own, others)| own.abs_diff(others) > MAX_MONTHS) {
            return false;
        }
        for (statement, i) in self.statements.iter_mut().zip([sentence, other]) {
            let text = &self.sources[self.source_of[i] as usize];
            statement.read(self.tokens, self.cues, i, &text.sentences);
        }
        let [own, others] = &self.statements;
        let vectors = &self.stats.vectors;
        let (mut covered, mut sum, mut words, mut names) = (0.0, 0.0, 0, 0);
        for &(term, _) in vectors.of(sentence) {
            let idf = self.stats.idf[term.index()];
            sum += idf;
            covered += if others.has_near(term) { idf } else { 0.0 };
            words += u32::from(others.place(term).is_some() && self.is(term, TermKind::Ordinary));
        }
        for &(term, _) in vectors.of(other) {
            names += u32::from(self.is(term, TermKind::Name) && !own.has_near(term));
        }
        let pairs = ordered_pairs(own, others).min(MAX_PAIRS);
        let evidence = covered / sum
            + PER_WORD * f64::from(words.min(MAX_WORDS))
            + PER_PAIR * (f64::from(pairs) - f64::from(names.min(MAX_NAMES)));
        covered >= MIN_COVERAGE * sum
            && evidence >= MIN_EVIDENCE
            && !contradicts(own, others, &self.kinds)
    }

    fn is(&self, term: TermId, kind: TermKind) -> bool {
        self.kinds[term.index()] == kind
    }
}
