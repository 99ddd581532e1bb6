//! Finds phrases: sequences of words that occur together more often than apart.
//!
//! Input: the terms of the texts and their repeated bigrams. Output: the sequences of two to
//! four words that recur, with their weights and occurrences. `collocations` decides which
//! neighbouring words belong together. A phrase is a chain of them; a sequence that mostly
//! occurs within a longer one is not a phrase of its own.

mod collocations;

use super::sequences::Sequences;
use crate::keyword::SourceSpan;
use crate::ranking::source_text::SourceText;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::Tokens;
use crate::text::interner::Interner;
use crate::text::span::Span;
use collocations::{Collocation, Junction, collocations};

/// Maximum number of words in a phrase, without stop words. A longer sequence that recurs is
/// a passage printed twice, whose parts are not phrases either.
const MAX_WORDS: usize = 4;

/// Phrase of the article: a sequence of links that recurs.
pub(super) struct Phrase {
    pub(super) weight: f64,
    /// Number of words, without stop words.
    length: usize,
    /// Number of the sequence among those of the same length.
    number: usize,
}

/// Phrases of an article.
pub(super) struct Phrases<'t> {
    pub(super) found: Vec<Phrase>,
    /// Number of occurrences within phrases, for each term.
    pub(super) covered: Vec<u32>,
    sources: &'t [SourceText<'t>],
    tokens: &'t Tokens,
    links: Vec<Link>,
    /// Repeated sequences of two words, of three, up to one word more than a phrase.
    sequences: Vec<Sequences>,
}

/// Word in a chain of words that belong together.
struct Link {
    /// Index of the word among all words.
    word: u32,
    sentence: u32,
    /// Connection to the previous link; `None` for the first link of a chain.
    junction: Option<Junction>,
}

/// Finds the phrases.
pub(super) fn phrases<'t>(
    sources: &'t [SourceText<'t>],
    tokens: &'t Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Phrases<'t> {
    let links = links(sources, tokens, stats, bigrams);
    let sequences = repeated_sequences(&links);
    let mut phrases = Phrases {
        found: Vec::new(),
        covered: vec![0; stats.tf.len()],
        sources,
        tokens,
        links,
        sequences,
    };
    phrases.choose();
    phrases
}

/// Chains the collocations: one that starts with the last word of the previous one continues
/// its chain.
fn links(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let add = |&Collocation {
                   sentence,
                   words: [first, second],
                   junction,
               }: &Collocation| {
        if links.last().is_none_or(|last| last.word != first) {
            links.push(Link {
                word: first,
                sentence,
                junction: None,
            });
        }
        links.push(Link {
            word: second,
            sentence,
            junction: Some(junction),
        });
    };
    collocations(sources, tokens, stats, bigrams, add);
    links
}

/// Finds the repeated sequences of each length.
fn repeated_sequences(links: &[Link]) -> Vec<Sequences> {
    let junction = |link: usize| Some(links.get(link)?.junction?.index() as u32);
    let mut sequences: Vec<Sequences> = Vec::new();
    for length in 2..=MAX_WORDS + 1 {
        let last = |start: usize| junction(start + length - 1);
        sequences.push(match sequences.last() {
            None => Sequences::of_two(links.len(), last),
            Some(shorter) => shorter.longer(last),
        });
    }
    sequences
}

impl Phrases<'_> {
    /// Chooses the phrases, from the longest sequences to the shortest.
    ///
    /// A sequence is a phrase if at least half of its occurrences, and at least two, are not
    /// part of a longer chosen sequence.
    fn choose(&mut self) {
        // For each link, the end of the longest chosen sequence that covers it.
        let mut end_of_cover = vec![0u32; self.links.len()];
        for (i, sequences) in self.sequences.iter().enumerate().rev() {
            let length = i + 2;
            let mut chosen: Vec<u32> = Vec::new();
            for (number, starts) in sequences.all().enumerate() {
                let is_covered =
                    |start: &&u32| end_of_cover[**start as usize] >= **start + length as u32;
                let uncovered = starts.len() - starts.iter().filter(is_covered).count();
                if uncovered < 2 || 2 * uncovered < starts.len() {
                    continue;
                }
                if length <= MAX_WORDS {
                    self.found.push(Phrase {
                        weight: self.weight(starts, length),
                        length,
                        number,
                    });
                }
                chosen.extend(starts);
            }
            cover(&mut end_of_cover, &chosen, length);
        }
        for (link, &end) in self.links.iter().zip(&end_of_cover) {
            if let Some(term) = self.tokens.term(link.word) {
                self.covered[term.index()] += u32::from(end > 0);
            }
        }
    }

    /// Returns the tf-idf weight of a sequence, times the logarithm of its length.
    fn weight(&self, starts: &[u32], length: usize) -> f64 {
        let (mut sentences, mut last) = (0, None);
        for &start in starts {
            let sentence = Some(self.links[start as usize].sentence);
            sentences += u32::from(last != sentence);
            last = sentence;
        }
        let idf = libm::log(1.0 + self.tokens.sentences() as f64 / f64::from(sentences));
        starts.len() as f64 * idf * libm::log2(1.0 + length as f64)
    }

    /// Returns all occurrences of a phrase, in reading order.
    pub(super) fn occurrences(&self, phrase: &Phrase) -> impl ExactSizeIterator<Item = SourceSpan> {
        let length = phrase.length;
        let starts = self.sequences[length - 2].one(phrase.number);
        starts.iter().map(move |&start| {
            let first = &self.links[start as usize];
            let last = &self.links[start as usize + length - 1];
            let ends = self.sources.iter().map(|source| source.sentences.end);
            let is_before = |end: &usize| *end <= first.sentence as usize;
            SourceSpan {
                source: ends.take_while(is_before).count() as u32,
                span: Span {
                    start: self.tokens.word_span(first.word).start,
                    end: self.tokens.word_span(last.word).end,
                },
            }
        })
    }
}

/// Marks the links of sequences of the same length as covered.
fn cover(end_of_cover: &mut [u32], starts: &[u32], length: usize) {
    for &start in starts {
        let end = start + length as u32;
        for link in start..end {
            let own = &mut end_of_cover[link as usize];
            *own = (*own).max(end);
        }
    }
}

/// Returns the first occurrence of the most frequent form; on a tie, of the form that occurs
/// first.
pub(super) fn most_frequent(spans: &[SourceSpan], sources: &[SourceText]) -> SourceSpan {
    let mut forms = Interner::default();
    let mut counts: Vec<(u32, SourceSpan)> = Vec::new();
    for &span in spans {
        let (id, new) = forms.intern(span.of(sources).as_bytes());
        if new {
            counts.push((0, span));
        }
        counts[id as usize].0 += 1;
    }
    let mut best = counts[0];
    for &other in &counts {
        if other.0 > best.0 {
            best = other;
        }
    }
    best.1
}
