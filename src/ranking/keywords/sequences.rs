//! Finds repeated sequences of words, length by length.
//!
//! Input: for each word, a number for it and for its connection to the previous one. Output: the
//! sequences of one length that occur more than once. A sequence can only recur if its
//! beginning does (Agrawal & Srikant 1994), so each length is searched among the occurrences
//! of the length before.

use crate::text::repeat_counter::{Counter, Repeats};

/// Repeated sequences of one length, in the order of their first occurrence.
#[derive(Default)]
pub(super) struct Sequences {
    /// Start of each occurrence, grouped by sequence, each group in reading order.
    starts: Vec<u32>,
    /// End of each group in `starts`.
    ends: Vec<u32>,
    /// All occurrences in reading order.
    occurrences: Vec<Occurrence>,
}

/// Occurrence of a sequence.
#[derive(Clone, Copy)]
struct Occurrence {
    /// Index of the first word.
    start: u32,
    /// Number of the sequence.
    sequence: u32,
}

impl Sequences {
    /// Finds the repeated words. `number` identifies the word at an index.
    pub(super) fn of_one(words: usize, number: impl Fn(usize) -> Option<u32>) -> Self {
        let starts = (0..words as u32).map(|start| Occurrence { start, sequence: 0 });
        Self::extend(&mut { starts }, &number)
    }

    /// Finds the repeated sequences that are one word longer.
    ///
    /// `junction` returns a number for the connection between the last two words of the
    /// longer sequence that begins at an index, or `None` if they are not connected.
    pub(super) fn longer(&self, junction: impl Fn(usize) -> Option<u32>) -> Self {
        Self::extend(&mut self.occurrences.iter().copied(), &junction)
    }

    fn extend(
        shorter: &mut dyn Iterator<Item = Occurrence>,
        junction: &dyn Fn(usize) -> Option<u32>,
    ) -> Self {
        let mut counter = Counter::default();
        let mut occurrences = Vec::new();
        for Occurrence { start, sequence } in shorter {
            let Some(junction) = junction(start as usize) else {
                continue;
            };
            // The shorter sequence and the last connection identify the longer sequence.
            let key = u64::from(sequence) << 32 | u64::from(junction);
            let sequence = counter.add(key, Counter::hash(key));
            occurrences.push(Occurrence { start, sequence });
        }
        let Repeats {
            ids: numbers,
            counts,
        } = counter.repeats();
        // Turns the counts into the start of each group, which filling the groups moves to
        // their ends.
        let mut end = 0;
        let mut ends = counts;
        for count in &mut ends {
            end += std::mem::replace(count, end);
        }
        let mut starts = vec![0; end as usize];
        occurrences.retain_mut(|occurrence| {
            let Some(sequence) = numbers[occurrence.sequence as usize] else {
                return false;
            };
            occurrence.sequence = sequence;
            let end = &mut ends[sequence as usize];
            starts[*end as usize] = occurrence.start;
            *end += 1;
            true
        });
        Self {
            starts,
            ends,
            occurrences,
        }
    }

    /// Returns the starts of all occurrences of each sequence.
    pub(super) fn all(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.ends.len()).map(|number| self.one(number))
    }

    /// Returns the starts of all occurrences of one sequence.
    pub(super) fn one(&self, number: usize) -> &[u32] {
        let before = number.checked_sub(1);
        let start = before.map_or(0, |before| self.ends[before]);
        &self.starts[start as usize..self.ends[number] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the starts of the repeated sequences of two and of three letters. Every letter is
    /// connected to the previous one.
    fn repeated(letters: &str) -> [Vec<Vec<u32>>; 2] {
        let letter = |at: usize| Some(u32::from(*letters.as_bytes().get(at)?));
        let one = Sequences::of_one(letters.len(), letter);
        let two = one.longer(|start| letter(start + 1));
        let three = two.longer(|start| letter(start + 2));
        [two, three].map(|found| found.all().map(<[u32]>::to_vec).collect())
    }

    #[test]
    fn a_repeated_sequence_is_found_with_all_its_occurrences() {
        assert_eq!(
            repeated("abcxabcyab"),
            [vec![vec![0, 4, 8], vec![1, 5]], vec![vec![0, 4]]]
        );
    }

    #[test]
    fn a_sequence_that_occurs_once_is_ignored() {
        assert!(repeated("abcdefg").iter().all(Vec::is_empty));
        assert_eq!(repeated("abxab"), [vec![vec![0, 3]], vec![]]);
        assert!(repeated("").iter().all(Vec::is_empty));
    }

    #[test]
    fn occurrences_may_overlap() {
        assert_eq!(repeated("aaaa"), [vec![vec![0, 1, 2]], vec![vec![0, 1]]]);
    }
}
