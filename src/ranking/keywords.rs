//! Selects the keywords: the names and noun phrases that an article could be filed under.
//!
//! Input: the words of the texts and the statistics of their terms. Output: at most ten
//! keywords with all their occurrences. `links` describes the company of each word,
//! `candidates` finds words and sequences of words (with `sequences`), `signals` scores
//! them with trained `weights`, and the best that do not overlap are chosen here.

mod candidates;
mod links;
mod selection;
mod sequences;
mod signals;
mod trial;
mod weights;

use crate::keyword::{Keyword, SourceSpan};
use crate::ranking::source_text::SourceText;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::Tokens;
use crate::text::chars::count;
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::unicode::{Class, class, is_alphanumeric};
use candidates::{Candidate, Candidates};
use links::{Link, elided_len, links, possessive_len};
use selection::Best;
pub(crate) use signals::NAMES;
use signals::{SignalInput, score};
pub(crate) use trial::KeywordTrial;
use weights::WEIGHTS;

/// Returns the best candidates that do not overlap, best first, with all their occurrences.
pub(crate) fn keywords(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Vec<Keyword> {
    let links = links(sources, tokens, stats, bigrams);
    let input = SignalInput {
        sources,
        tokens,
        links: &links,
    };
    let candidates = Candidates::new(&links, &source_starts(sources, &links));
    let mut best = Best::default();
    candidates.for_each(&links, &stats.tf, |candidate| {
        best.offer(score(&input.signals(candidate), &WEIGHTS), candidate);
    });
    let chosen = best.choose(links.len(), |candidate| input.has_word(candidate));
    let max_score = chosen.first().map_or(0.0, |(score, _)| *score);
    let keyword = |(score, candidate): (f64, Candidate)| {
        let occurrences = candidate.occurrences();
        let spans: Vec<SourceSpan> = occurrences.map(|own| input.span(&links[own])).collect();
        let shown = input.best_form(&spans, candidate.starts);
        Keyword {
            span: shown.span,
            source: shown.source,
            weight: 1.0 / (1.0 + (max_score - score)),
            count: spans.len() as u32,
            spans,
        }
    };
    chosen.into_iter().map(keyword).collect()
}

/// Returns the index of the first link of each text.
fn source_starts(sources: &[SourceText], links: &[Link]) -> Vec<usize> {
    let start = |source: &SourceText| {
        links.partition_point(|link| (link.sentence as usize) < source.sentences.start)
    };
    sources.iter().map(start).collect()
}

impl SignalInput<'_> {
    /// Returns `true` for a candidate that is more than numbers and single characters.
    fn has_word(&self, candidate: Candidate) -> bool {
        let first = candidate.occurrences().next().unwrap_or_default();
        self.links[first].iter().any(|word| {
            let source = &self.sources[self.source_of(word)];
            let shown = self.tokens.word_span(word.word).of(source.text);
            let is_letter = |c| is_alphanumeric(c) && class(c) != Class::Numeric;
            count(shown) > 1 && shown.chars().any(is_letter)
        })
    }

    /// Returns the span of an occurrence, without what an apostrophe attaches to its ends: the
    /// English possessive, and the article of "l'homme".
    fn span(&self, words: &[Link]) -> SourceSpan {
        let source = self.source_of(&words[0]);
        let SourceText { text, lexicon, .. } = self.sources[source];
        let [first, last] =
            [0, words.len() - 1].map(|word| self.tokens.word_span(words[word].word));
        let end = last.end - possessive_len(last.of(text)) as u32;
        SourceSpan {
            source: source as u32,
            span: Span {
                start: first.start + elided_len(first.of(text), lexicon) as u32,
                end,
            },
        }
    }

    /// Returns the first occurrence of the most frequent form. An occurrence at the start of
    /// a sentence, where every word has a capital, counts half.
    fn best_form(&self, spans: &[SourceSpan], starts: &[u32]) -> SourceSpan {
        let mut forms = Interner::default();
        let mut counts: Vec<(u32, SourceSpan)> = Vec::new();
        for (&span, &start) in spans.iter().zip(starts) {
            let shown = span.span.of(self.sources[span.source as usize].text);
            let (id, new) = forms.intern(shown.as_bytes());
            if new {
                counts.push((0, span));
            }
            counts[id as usize].0 += if self.links[start as usize].traits.opens {
                1
            } else {
                2
            };
        }
        let mut best = counts[0];
        for &other in &counts {
            if other.0 > best.0 {
                best = other;
            }
        }
        best.1
    }
}
