//! Selection: the best candidates that do not overlap.

use super::candidates::Candidate;

/// Maximum number of keywords.
const MAX_KEYWORDS: usize = 10;
/// Number of keywords of the shortest text, and of links for each further one: a headline has
/// fewer subjects than an article.
const MIN_KEYWORDS: usize = 2;
const LINKS_PER_KEYWORD: usize = 8;
/// Number of the best candidates among which the keywords are chosen.
const MAX_CANDIDATES: usize = 100;

/// The best candidates with their scores, best first; on a tie, in the order of offering.
#[derive(Default)]
pub(super) struct Best<'c>(Vec<(f64, Candidate<'c>)>);

impl<'c> Best<'c> {
    /// Adds a candidate, unless there are enough better ones.
    pub(super) fn offer(&mut self, score: f64, candidate: Candidate<'c>) {
        let at = self.0.partition_point(|(other, _)| *other >= score);
        if at < MAX_CANDIDATES {
            self.0.truncate(MAX_CANDIDATES - 1);
            self.0.insert(at, (score, candidate));
        }
    }

    /// Chooses the keywords, best first. A candidate that shares a word with one that is
    /// already chosen is left out, wherever that is: a phrase and its part, or two halves of a
    /// longer phrase, would be one keyword twice. `links` is the number of links.
    pub(super) fn choose(
        self,
        links: usize,
        is_allowed: impl Fn(Candidate) -> bool,
    ) -> Vec<(f64, Candidate<'c>)> {
        let mut chosen = self.0;
        let mut covered = vec![false; links];
        let mut left = (MIN_KEYWORDS + links / LINKS_PER_KEYWORD).min(MAX_KEYWORDS);
        chosen.retain(|&(_, candidate)| {
            let is_free = left > 0
                && candidate
                    .occurrences()
                    .all(|links| !covered[links].contains(&true))
                && is_allowed(candidate);
            if is_free {
                left -= 1;
                for links in candidate.occurrences() {
                    covered[links].fill(true);
                }
            }
            is_free
        });
        chosen
    }
}
