//! Words as hashes, and hashes as numbers.

use crate::text::interner::{IdTable, mix};

/// A hash of letters, eight bytes at a time.
#[derive(Default)]
pub(super) struct Hash {
    pub(super) state: u64,
    /// The bytes that are not taken in yet, up to seven.
    pub(super) rest: u64,
    pub(super) count: u32,
}

impl Hash {
    /// Takes in a character.
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

    pub(super) fn finish(&self) -> u64 {
        mix(self.state, self.rest)
    }
}

/// Distinct hashes, numbered as they are met. With 64 bits, two words that
/// share one need not be feared.
#[derive(Default)]
pub(super) struct HashTable {
    numbers: IdTable,
    all: Vec<u64>,
}

impl HashTable {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.all.len()
    }

    /// The number of one.
    pub(super) fn number(&mut self, hash: u64) -> u32 {
        let all = &self.all;
        let is = |number: u32| all[number as usize] == hash;
        let (number, new) = self.numbers.id_or_insert_inline((hash >> 32) as u32, is);
        if new {
            self.all.push(hash);
        }
        number
    }
}
