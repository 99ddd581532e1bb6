//! Candidates: the words and sequences of words that may become keywords.
//!
//! Input: the links of the texts. Output: every sequence of one to four neighbouring links that
//! recurs on its own, and those near the start of a text that occur only once, in a fixed order.

use super::links::{Joint, Link};
use super::sequences::Sequences;
use std::ops::Range;

/// Maximum number of words in a keyword, without stop words. A longer sequence that recurs is
/// a passage printed twice.
const MAX_WORDS: usize = 4;
/// Number of links from the start of a text among which a sequence that occurs only once is
/// a candidate.
const OPENING: u32 = 120;

/// Word or sequence of words that may become a keyword.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'c> {
    /// Index of the first link of each occurrence, in reading order.
    pub(super) starts: &'c [u32],
    /// Number of links.
    pub(super) length: usize,
}

impl Candidate<'_> {
    /// Returns the links of each occurrence, in reading order.
    pub(super) fn occurrences(self) -> impl Iterator<Item = Range<usize>> {
        let links = move |&start: &u32| start as usize..start as usize + self.length;
        self.starts.iter().map(links)
    }
}

/// The occurrences of all candidates.
pub(super) struct Candidates {
    /// Repeated words, repeated sequences of two, and so on.
    repeated: Vec<Sequences>,
    /// The links near the start of a text.
    opening: Vec<u32>,
}

impl Candidates {
    /// Finds the candidates. `source_starts` has the index of the first link of each text.
    pub(super) fn new(links: &[Link], source_starts: &[usize]) -> Self {
        let joint = |link: usize| match links.get(link)?.joint {
            Joint::Repeated(number) => Some(number),
            Joint::None | Joint::Once => None,
        };
        let mut repeated = vec![Sequences::of_one(links.len(), |link| {
            Some(links[link].term.index() as u32)
        })];
        for length in 1..MAX_WORDS {
            let longer = repeated[length - 1].longer(|start| joint(start + length));
            repeated.push(longer);
        }
        let ends = source_starts.iter().skip(1).copied().chain([links.len()]);
        let opening = source_starts
            .iter()
            .zip(ends)
            .flat_map(|(&start, end)| start as u32..(start as u32 + OPENING).min(end as u32));
        Self {
            repeated,
            opening: opening.collect(),
        }
    }

    /// Calls `f` with each candidate. `tf` is the number of occurrences of each term.
    pub(super) fn for_each<'c>(
        &'c self,
        links: &[Link],
        tf: &[u32],
        mut f: impl FnMut(Candidate<'c>),
    ) {
        for (i, sequences) in self.repeated.iter().enumerate() {
            for starts in sequences.all() {
                let length = i + 1;
                let before = |start: usize| links.get(start);
                let after = |start: usize| links.get(start + length);
                let is_part = is_same(starts, before) || is_same(starts, after);
                if length == 1 || !is_part {
                    f(Candidate { starts, length });
                }
            }
        }
        for (i, &start) in self.opening.iter().enumerate() {
            let starts = &self.opening[i..=i];
            let mut once = tf[links[start as usize].term.index()] == 1;
            for (length, link) in (1..=MAX_WORDS).zip(&links[start as usize..]) {
                if length > 1 {
                    // Of overlapping character bigrams, most that occur once are no words.
                    if link.joint == Joint::None || link.traits.overlaps {
                        break;
                    }
                    once |= link.joint == Joint::Once;
                }
                if once {
                    f(Candidate { starts, length });
                }
            }
        }
    }
}

/// Returns `true` if all occurrences have the same connection on one side: they are part of one
/// longer sequence.
fn is_same<'l>(starts: &[u32], link: impl Fn(usize) -> Option<&'l Link>) -> bool {
    let joint = |&start: &u32| link(start as usize).map_or(Joint::None, |link| link.joint);
    let first = joint(&starts[0]);
    matches!(first, Joint::Repeated(_)) && starts.iter().all(|start| joint(start) == first)
}
