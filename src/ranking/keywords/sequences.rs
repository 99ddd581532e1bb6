//! Runs of words that recur, by their length: a sequence can only come twice if
//! what it begins with does (Agrawal & Srikant 1994), so each length is found among
//! the occurrences of the one before.

use crate::text::repeat_counter::{Counter, Repeats};

/// The sequences of one length that come more than once, in the order in which they
/// are first met.
#[derive(Default)]
pub(super) struct Sequences {
    /// Where each occurrence begins, those of a sequence together and in reading order.
    starts: Vec<u32>,
    /// Where in `starts` those of each sequence end.
    ends: Vec<u32>,
    /// Which sequence each occurrence is of, in reading order of all.
    met: Vec<Met>,
}

/// An occurrence.
#[derive(Clone, Copy)]
struct Met {
    start: u32,
    sequence: u32,
}

impl Sequences {
    /// Those of two words, of so many in a row. `joint` tells what holds the two
    /// together that begin somewhere, if anything does.
    pub(super) fn of_two(words: usize, joint: impl Fn(usize) -> Option<u32>) -> Self {
        let starts = (0..words as u32).map(|start| Met { start, sequence: 0 });
        Self::found(&mut { starts }, &joint)
    }

    /// Those that are one word longer. `joint` tells what holds their last two together.
    pub(super) fn longer(&self, joint: impl Fn(usize) -> Option<u32>) -> Self {
        Self::found(&mut self.met.iter().copied(), &joint)
    }

    fn found(shorter: &mut dyn Iterator<Item = Met>, joint: &dyn Fn(usize) -> Option<u32>) -> Self {
        let mut tally = Counter::default();
        let mut met = Vec::new();
        for Met { start, sequence } in shorter {
            let Some(joint) = joint(start as usize) else {
                continue;
            };
            // What it begins with and ends with.
            let parts = u64::from(sequence) << 32 | u64::from(joint);
            let sequence = tally.add(parts, Counter::hash(parts));
            met.push(Met { start, sequence });
        }
        let Repeats {
            ids: numbers,
            counts,
        } = tally.repeats();
        let mut end = 0;
        let mut ends = counts;
        for count in &mut ends {
            // First it is where they begin.
            end += std::mem::replace(count, end);
        }
        let mut starts = vec![0; end as usize];
        met.retain_mut(|met| {
            let Some(sequence) = numbers[met.sequence as usize] else {
                return false;
            };
            met.sequence = sequence;
            let end = &mut ends[sequence as usize];
            starts[*end as usize] = met.start;
            *end += 1;
            true
        });
        Self { starts, ends, met }
    }

    /// Where each sequence occurs.
    pub(super) fn all(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.ends.len()).map(|number| self.one(number))
    }

    /// Where one of them occurs.
    pub(super) fn one(&self, number: usize) -> &[u32] {
        let before = number.checked_sub(1);
        let start = before.map_or(0, |before| self.ends[before]);
        &self.starts[start as usize..self.ends[number] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sequences of two and three of these letters, each letter joined to the one
    /// before it.
    fn of(letters: &str) -> [Vec<Vec<u32>>; 2] {
        let joint = |last: usize| {
            let two = letters.get(last - 1..=last)?.as_bytes();
            Some(u32::from(two[0]) << 8 | u32::from(two[1]))
        };
        let two = Sequences::of_two(letters.len(), |start| joint(start + 1));
        let three = two.longer(|start| joint(start + 2));
        [two, three].map(|found| found.all().map(<[u32]>::to_vec).collect())
    }

    #[test]
    fn what_recurs_is_found_with_all_its_places() {
        assert_eq!(
            of("abcxabcyab"),
            [vec![vec![0, 4, 8], vec![1, 5]], vec![vec![0, 4]]]
        );
    }

    #[test]
    fn what_comes_once_is_no_sequence() {
        assert!(of("abcdefg").iter().all(Vec::is_empty));
        assert_eq!(of("abxab"), [vec![vec![0, 3]], vec![]]);
        assert!(of("").iter().all(Vec::is_empty));
    }

    #[test]
    fn occurrences_may_overlap() {
        assert_eq!(of("aaaa"), [vec![vec![0, 1, 2]], vec![vec![0, 1]]]);
    }
}
