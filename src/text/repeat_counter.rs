//! Counting of values, and ids for those that occur more than once.
//!
//! The values are 64-bit keys, such as pairs of terms or sequences of them. All are
//! counted first; then the ones that occur once are discarded and the others get
//! consecutive ids.

use crate::text::interner::{IdTable, mix};

/// Counts the occurrences of each distinct value.
#[derive(Default)]
pub(crate) struct Counter {
    ids: IdTable,
    /// Each distinct value with its count, indexed by id (in order of first occurrence).
    counts: Vec<(u64, u32)>,
}

impl Counter {
    /// Returns the hash of a value that [`Counter::add`] requires.
    pub(crate) fn hash(value: u64) -> u32 {
        (mix(0, value) >> 32) as u32
    }

    /// Counts one occurrence of a value. Returns a provisional id, which
    /// [`Counter::repeats`] maps to the final one.
    pub(crate) fn add(&mut self, value: u64, hash: u32) -> u32 {
        let counts = &self.counts;
        let is_same = |id: u32| counts[id as usize].0 == value;
        let (id, is_new) = self.ids.id_or_insert_inline(hash, is_same);
        if is_new {
            self.counts.push((value, 0));
        }
        self.counts[id as usize].1 += 1;
        id
    }

    /// Assigns consecutive ids to the values that occurred more than once, in order of
    /// first occurrence.
    pub(crate) fn repeats(self) -> Repeats {
        let mut counts = Vec::new();
        let final_id = |(_, count): (u64, u32)| {
            let repeats = count > 1;
            if repeats {
                counts.push(count);
            }
            repeats.then(|| counts.len() as u32 - 1)
        };
        let ids = self.counts.into_iter().map(final_id).collect();
        Repeats { ids, counts }
    }
}

/// The values that occurred more than once.
pub(crate) struct Repeats {
    /// The final id of each value, indexed by provisional id. `None` if it occurred once.
    pub(crate) ids: Vec<Option<u32>>,
    /// The number of occurrences of each value, indexed by final id.
    pub(crate) counts: Vec<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_occur_once_get_no_id_and_the_others_keep_their_order() {
        let mut counter = Counter::default();
        let add = |value: u64| counter.add(value, Counter::hash(value));
        assert_eq!([7, 3, 9, 3, 9, 9, 1].map(add), [0, 1, 2, 1, 2, 2, 3]);
        let repeats = counter.repeats();
        assert_eq!(repeats.ids, [None, Some(0), Some(1), None]);
        assert_eq!(repeats.counts, [2, 3]);
    }
}
