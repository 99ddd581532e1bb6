//! The terms of a sentence in order, and what in another sentence contradicts them.

use super::term_kinds::TermKind;
use crate::ranking::word_cues::{NEGATION, WordCues};
use crate::sentences::tokenize::{TermId, Tokens};
use std::ops::Range;

/// Maximum distance of two terms that follow each other, in terms.
const NEAR: usize = 2;

/// A sentence, read for a comparison.
pub(super) struct Statement {
    /// Its terms in reading order, each with `true` if a negation precedes it directly, apart from
    /// stop words.
    terms: Vec<(TermId, bool)>,
    /// For each term the number of the reading that found it last in the sentence or a neighbour,
    /// and the place of its first occurrence in the sentence.
    found: Vec<(u32, Option<u32>)>,
    /// Number of the current reading.
    reading: u32,
}

impl Statement {
    pub(super) fn new(distinct_terms: usize) -> Self {
        Self {
            terms: Vec::new(),
            found: vec![(0, None); distinct_terms],
            reading: 0,
        }
    }

    /// Reads a sentence, and the terms of its neighbours in the same text.
    pub(super) fn read(
        &mut self,
        tokens: &Tokens,
        cues: &WordCues,
        sentence: usize,
        text: &Range<usize>,
    ) {
        self.reading += 1;
        self.terms.clear();
        let neighbours = [sentence.wrapping_sub(1), sentence + 1];
        for neighbour in neighbours.into_iter().filter(|i| text.contains(i)) {
            for &term in tokens.terms_of(neighbour) {
                self.found[term.index()] = (self.reading, None);
            }
        }
        let mut negated = false;
        for word in tokens.words_of(sentence) {
            negated |= cues.of(word) & NEGATION != 0;
            if let Some(term) = tokens.vocabulary()[word].term {
                if self.place(term).is_none() {
                    self.found[term.index()] = (self.reading, Some(self.terms.len() as u32));
                }
                self.terms.push((term, negated));
                negated = false;
            }
        }
    }

    /// Returns `true` if the sentence or a neighbour contains a term.
    #[inline(never)]
    pub(super) fn has_near(&self, term: TermId) -> bool {
        self.found[term.index()].0 == self.reading
    }

    /// Returns the place of a term's first occurrence in the sentence.
    #[inline(never)]
    pub(super) fn place(&self, term: TermId) -> Option<usize> {
        let (reading, place) = self.found[term.index()];
        place
            .filter(|_| reading == self.reading)
            .map(|place| place as usize)
    }
}

/// Counts the pairs of terms that follow each other in both sentences.
pub(super) fn ordered_pairs(own: &Statement, others: &Statement) -> u32 {
    let mut pairs = 0;
    for (i, &(term, _)) in own.terms.iter().enumerate() {
        let Some(place) = others.place(term) else {
            continue;
        };
        let following = own.terms[i + 1..].iter().take(NEAR);
        let places = following.filter_map(|&(term, _)| others.place(term));
        pairs += places
            .filter(|&next| next > place && next - place <= NEAR)
            .count() as u32;
    }
    pairs
}

/// Returns `true` if two sentences that share terms differ in the years, in a negation or number
/// beside a shared word, or in the order of two names around one.
pub(super) fn contradicts(own: &Statement, others: &Statement, kinds: &[TermKind]) -> bool {
    let kind = |term: TermId| kinds[term.index()];
    let is_year = |&(term, _): &(TermId, bool)| kind(term) == TermKind::Year;
    let (mut names_year, mut shares_year) = (false, false);
    // Index of the last shared name, and its place in the other sentence.
    let mut last_name = (0, 0);
    for (i, &(term, negated)) in own.terms.iter().enumerate() {
        let shared = others.place(term);
        names_year |= kind(term) == TermKind::Year;
        let Some(place) = shared else { continue };
        shares_year |= kind(term) == TermKind::Year;
        if kind(term) == TermKind::Ordinary
            && (negated != others.terms[place].1 || numbers_differ(own, i, others, place, kinds))
        {
            return true;
        }
        if kind(term) == TermKind::Name {
            let (last, last_place) = std::mem::replace(&mut last_name, (i, place));
            // A word between both names, here and there.
            let is_between = |&(word, _): &(TermId, bool)| {
                let there = others.place(word).unwrap_or(0);
                kind(word) == TermKind::Ordinary && place < there && there < last_place
            };
            if own.terms[last..i].iter().any(is_between) {
                return true;
            }
        }
    }
    names_year && !shares_year && others.terms.iter().any(is_year)
}

/// Returns `true` if different numbers are before or after a shared word, of which the other
/// sentence does not name the first elsewhere.
fn numbers_differ(
    own: &Statement,
    i: usize,
    others: &Statement,
    place: usize,
    kinds: &[TermKind],
) -> bool {
    let number = |statement: &Statement, i: usize| {
        let term = statement.terms.get(i).map(|&(term, _)| term);
        term.filter(|term| kinds[term.index()] >= TermKind::Number)
    };
    [usize::MAX, 1].into_iter().any(|step| {
        let there = number(others, place.wrapping_add(step));
        let here = number(own, i.wrapping_add(step));
        there.is_some() && here.is_some_and(|here| !others.has_near(here))
    })
}
