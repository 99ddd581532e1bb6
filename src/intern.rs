//! Distinct strings as numbers.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Numbers distinct byte strings in the order in which they are first met.
///
/// All of them lie in one buffer and their numbers in one open-addressed table
/// (linear probing, at most half full), so a new one costs no allocation of
/// its own.
#[derive(Default)]
pub(crate) struct Interner {
    /// A string stands at its hash or the first free place behind it. The
    /// length is a power of two.
    table: Vec<Entry>,
    buffer: Vec<u8>,
    ends: Vec<u32>,
}

/// A place of the table. The hash tells most other strings without a look at them.
#[derive(Clone, Copy, Default)]
struct Entry {
    hash: u32,
    /// Number of the string plus one, or 0 where the place is free.
    next: u32,
}

impl Interner {
    /// Number of distinct strings.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string with this number.
    pub(crate) fn get(&self, id: u32) -> &[u8] {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] };
        &self.buffer[start as usize..self.ends[id] as usize]
    }

    /// The number of a string that was interned before.
    pub(crate) fn find(&self, string: &[u8]) -> Option<u32> {
        if self.table.is_empty() {
            None
        } else {
            self.table[self.place(string, hash(string))]
                .next
                .checked_sub(1)
        }
    }

    /// The number of a string, and whether it is new.
    #[inline(never)]
    pub(crate) fn intern(&mut self, string: &[u8]) -> (u32, bool) {
        if self.table.len() <= 2 * self.len() {
            self.grow();
        }
        let hash = hash(string);
        let place = self.place(string, hash);
        if let Some(id) = self.table[place].next.checked_sub(1) {
            return (id, false);
        }
        self.buffer.extend_from_slice(string);
        self.ends.push(self.buffer.len() as u32);
        let next = self.ends.len() as u32;
        self.table[place] = Entry { hash, next };
        (next - 1, true)
    }

    /// Where in the table a string is, or would be.
    fn place(&self, string: &[u8], hash: u32) -> usize {
        let mask = self.table.len() - 1;
        let mut place = hash as usize & mask;
        loop {
            let entry = self.table[place];
            if entry.next == 0 || (entry.hash == hash && self.get(entry.next - 1) == string) {
                return place;
            }
            place = (place + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let length = (self.table.len() * 4).max(1 << 10);
        let entries = std::mem::replace(&mut self.table, vec![Entry::default(); length]);
        for entry in entries.into_iter().filter(|entry| entry.next != 0) {
            let mut place = entry.hash as usize & (length - 1);
            while self.table[place].next != 0 {
                place = (place + 1) & (length - 1);
            }
            self.table[place] = entry;
        }
    }
}

fn hash(string: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(string);
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_get_one_number_each_in_the_order_they_are_met() {
        let mut strings = Interner::default();
        assert_eq!(strings.find(b"tide"), None);
        let ids = ["tide", "", "boat", "tide", ""].map(|s| strings.intern(s.as_bytes()));
        assert_eq!(
            ids,
            [(0, true), (1, true), (2, true), (0, false), (1, false)]
        );
        assert_eq!((strings.len(), strings.get(2)), (3, &b"boat"[..]));
        assert_eq!(
            (strings.find(b"boat"), strings.find(b"ship")),
            (Some(2), None)
        );
    }

    #[test]
    fn numbers_stay_when_the_table_grows() {
        let mut strings = Interner::default();
        for i in 0..10_000u32 {
            assert_eq!(strings.intern(&i.to_le_bytes()), (i, true));
        }
        for i in 0..10_000u32 {
            assert_eq!(strings.intern(&i.to_le_bytes()), (i, false));
        }
    }
}
