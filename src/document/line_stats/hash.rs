//! Hashes of words, and numbers for distinct hashes.

use crate::text::interner::{IdTable, mix};

/// Hash of a word, computed eight bytes at a time.
#[derive(Default)]
pub(super) struct WordHash {
    /// Hash of the bytes before `rest`.
    pub(super) state: u64,
    /// Bytes that are not hashed yet, at most seven, the first in the lowest bits.
    pub(super) rest: u64,
    /// Number of bytes in `rest`.
    pub(super) count: u32,
}

impl WordHash {
    /// Adds a character.
    pub(super) fn add(&mut self, c: char) {
        let mut bytes = u64::from(c as u32);
        while bytes != 0 {
            self.rest |= (bytes & 0xff) << (8 * self.count);
            bytes >>= 8;
            self.count += 1;
            if self.count == 8 {
                self.state = mix(self.state, self.rest);
                (self.rest, self.count) = (0, 0);
            }
        }
    }

    /// Returns the hash of all characters so far.
    pub(super) fn finish(&self) -> u64 {
        mix(self.state, self.rest)
    }
}

/// Distinct 64-bit hashes, numbered in the order of their first occurrence. Equal
/// hashes count as equal words: with 64 bits, collisions are negligible.
#[derive(Default)]
pub(super) struct HashIds {
    numbers: IdTable,
    hashes: Vec<u64>,
}

impl HashIds {
    /// Returns the number of distinct hashes.
    pub(super) fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Returns the number of a hash, a new one if it has not occurred before.
    pub(super) fn id(&mut self, hash: u64) -> u32 {
        let hashes = &self.hashes;
        let is_equal = |id: u32| hashes[id as usize] == hash;
        let (id, is_new) = self
            .numbers
            .id_or_insert_inline((hash >> 32) as u32, is_equal);
        if is_new {
            self.hashes.push(hash);
        }
        id
    }
}
