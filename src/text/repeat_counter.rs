//! What comes more than once, numbered: pairs of terms, and sequences of these.

use crate::text::interner::{Numbering, mixed};

/// Values that are counted, each known by a number.
#[derive(Default)]
pub(crate) struct Counter {
    table: Numbering,
    /// Each value and how often it came, in the order in which they were met.
    known: Vec<(u64, u32)>,
}

impl Counter {
    /// A hash of a value, which [`Counter::add`] is given.
    pub(crate) fn hash(value: u64) -> u32 {
        (mixed(0, value) >> 32) as u32
    }

    /// Counts a value; returns its number for now.
    pub(crate) fn add(&mut self, value: u64, hash: u32) -> u32 {
        let known = &self.known;
        let is = |number: u32| known[number as usize].0 == value;
        let (number, new) = self.table.number_of_many(hash, is);
        if new {
            self.known.push((value, 0));
        }
        self.known[number as usize].1 += 1;
        number
    }

    /// Numbers those anew that came more than once, in the same order.
    pub(crate) fn recurring(self) -> Repeats {
        let mut counts = Vec::new();
        let number = |(_, count): (u64, u32)| {
            let recurs = count > 1;
            if recurs {
                counts.push(count);
            }
            recurs.then(|| counts.len() as u32 - 1)
        };
        let numbers = self.known.into_iter().map(number).collect();
        Repeats { numbers, counts }
    }
}

/// The values that came more than once.
pub(crate) struct Repeats {
    /// For each number that a value had, the one that it has now.
    pub(crate) numbers: Vec<Option<u32>>,
    /// How often each came.
    pub(crate) counts: Vec<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_once_has_no_number_and_the_others_keep_their_order() {
        let mut tally = Counter::default();
        let add = |value: u64| tally.add(value, Counter::hash(value));
        assert_eq!([7, 3, 9, 3, 9, 9, 1].map(add), [0, 1, 2, 1, 2, 2, 3]);
        let recurring = tally.recurring();
        assert_eq!(recurring.numbers, [None, Some(0), Some(1), None]);
        assert_eq!(recurring.counts, [2, 3]);
    }
}
