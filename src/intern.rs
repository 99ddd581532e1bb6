//! Distinct strings as numbers.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Numbers distinct byte strings in the order in which they are first met.
/// All of them lie in one buffer, so a new one costs no allocation of its own.
#[derive(Default)]
pub(crate) struct Interner {
    table: HashTable<u32>,
    buffer: Vec<u8>,
    ends: Vec<u32>,
}

impl Interner {
    /// Number of distinct strings.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string with this number.
    pub(crate) fn get(&self, id: u32) -> &[u8] {
        slice(&self.buffer, &self.ends, id)
    }

    /// The number of a string that was interned before.
    pub(crate) fn find(&self, string: &[u8]) -> Option<u32> {
        self.table.find(hash(string), |&id| self.get(id) == string).copied()
    }

    /// The number of a string, and whether it is new.
    #[inline(never)]
    pub(crate) fn intern(&mut self, string: &[u8]) -> (u32, bool) {
        let hash_of = hash(string);
        let Self { table, buffer, ends } = self;
        if let Some(&id) = table.find(hash_of, |&id| slice(buffer, ends, id) == string) {
            return (id, false);
        }
        let id = ends.len() as u32;
        buffer.extend_from_slice(string);
        ends.push(buffer.len() as u32);
        table.insert_unique(hash_of, id, |&id| hash(slice(buffer, ends, id)));
        (id, true)
    }
}

fn slice<'b>(buffer: &'b [u8], ends: &[u32], id: u32) -> &'b [u8] {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] };
    &buffer[start as usize..ends[id] as usize]
}

fn hash(string: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(string);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_get_one_number_each_in_the_order_they_are_met() {
        let mut strings = Interner::default();
        let ids = ["tide", "", "boat", "tide", ""].map(|s| strings.intern(s.as_bytes()));
        assert_eq!(ids, [(0, true), (1, true), (2, true), (0, false), (1, false)]);
        assert_eq!((strings.len(), strings.get(2)), (3, &b"boat"[..]));
        assert_eq!((strings.find(b"boat"), strings.find(b"ship")), (Some(2), None));
    }
}
