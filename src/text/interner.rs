//! String interning: maps equal byte strings to one id.
//!
//! The input is a byte string; the output is its id, counted from 0 in order of first
//! occurrence. An [`IdTable`] maps hashes to ids. Strings of up to 15 bytes are
//! stored as a [`PackedString`], so most comparisons are of two integers; longer ones
//! are appended to one buffer.

mod id_table;
mod packed_string;

pub(crate) use id_table::IdTable;
pub(crate) use packed_string::PackedString;

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Assigns ids to distinct byte strings in order of first occurrence.
#[derive(Default)]
pub(crate) struct Interner {
    ids: IdTable,
    /// Each distinct string, indexed by id.
    strings: Vec<PackedString>,
    /// The bytes of the strings that are too long to be packed.
    buffer: Vec<u8>,
}

impl Interner {
    /// Creates an interner with room for `count` strings. It grows when there are more.
    pub(crate) fn with_capacity(count: usize) -> Self {
        Self {
            ids: IdTable::with_capacity(count),
            strings: Vec::with_capacity(count),
            buffer: Vec::new(),
        }
    }

    /// Returns the number of distinct strings.
    pub(crate) fn len(&self) -> usize {
        self.strings.len()
    }

    /// Returns the string with an id.
    #[cfg(test)]
    pub(crate) fn get(&self, id: u32) -> Vec<u8> {
        let PackedString(low, high) = self.strings[id as usize];
        if high == PackedString::IN_BUFFER {
            let (start, length) = ((low >> 32) as usize, low as u32 as usize);
            return self.buffer[start..start + length].to_vec();
        }
        let bytes = [low.to_le_bytes(), high.to_le_bytes()].concat();
        bytes[..usize::from(bytes[PackedString::MAX_LENGTH])].to_vec()
    }

    /// Returns the id of a string, or `None` if it was never interned.
    pub(crate) fn find(&self, string: &[u8]) -> Option<u32> {
        match PackedString::of(string) {
            Some(packed) => self.find_packed(packed),
            None => self
                .ids
                .find(hash(string), |id| self.is_in_buffer(id, string)),
        }
    }

    /// Returns the id of a packed string, or `None` if it was never interned.
    #[inline(never)]
    pub(crate) fn find_packed(&self, packed: PackedString) -> Option<u32> {
        let is_same = |id: u32| self.strings[id as usize] == packed;
        self.ids.find(packed.hash(), is_same)
    }

    /// Interns a string. Returns its id, and `true` if it is new.
    #[inline(never)]
    pub(crate) fn intern(&mut self, string: &[u8]) -> (u32, bool) {
        let Some(packed) = PackedString::of(string) else {
            return self.intern_long(string);
        };
        self.intern_packed(packed)
    }

    /// Interns a packed string. Returns its id, and `true` if it is new.
    #[inline(never)]
    pub(crate) fn intern_packed(&mut self, packed: PackedString) -> (u32, bool) {
        let strings = &self.strings;
        let is_same = |id: u32| strings[id as usize] == packed;
        let (id, is_new) = self.ids.id_or_insert_inline(packed.hash(), is_same);
        if is_new {
            self.strings.push(packed);
        }
        (id, is_new)
    }

    /// Interns a string that is too long to be packed.
    #[inline(never)]
    fn intern_long(&mut self, string: &[u8]) -> (u32, bool) {
        // Taken out, so that the equality test may borrow the rest of the interner.
        let mut ids = std::mem::take(&mut self.ids);
        let (id, is_new) = ids.id_or_insert(hash(string), &|id| self.is_in_buffer(id, string));
        self.ids = ids;
        if is_new {
            let start = self.buffer.len() as u64;
            self.buffer.extend_from_slice(string);
            let length = string.len() as u64;
            self.strings
                .push(PackedString(start << 32 | length, PackedString::IN_BUFFER));
        }
        (id, is_new)
    }

    /// Returns `true` if the string with an id is in the buffer and equals `string`.
    fn is_in_buffer(&self, id: u32, string: &[u8]) -> bool {
        let PackedString(location, marker) = self.strings[id as usize];
        let (start, length) = ((location >> 32) as usize, location as u32 as usize);
        marker == PackedString::IN_BUFFER && self.buffer.get(start..start + length) == Some(string)
    }
}

/// 2⁶⁴ divided by the golden ratio, as in Fibonacci hashing. Its multiples are spread
/// evenly over 64 bits, and it is odd, so the multiplication loses no information.
const GOLDEN_RATIO: u64 = 0x9e37_79b9_7f4a_7c15;

/// Combines a hash with one more value. The high bits of the result depend on all bits
/// of both.
pub(crate) fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(23) ^ value).wrapping_mul(GOLDEN_RATIO)
}

/// Hashes a byte string.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_share_an_id_in_order_of_first_occurrence() {
        let mut strings = Interner::default();
        assert_eq!(strings.find(b"tide"), None);
        let long = "a word of far more than fifteen bytes";
        let ids =
            ["tide", "", long, "boat", "tide", "", long].map(|s| strings.intern(s.as_bytes()));
        let news = [0, 1, 2, 3].map(|id| (id, true));
        assert_eq!(ids[..4], news);
        assert_eq!(ids[4..], [(0, false), (1, false), (2, false)]);
        assert_eq!(strings.len(), 4);
        let find = |string: &str| strings.find(string.as_bytes());
        assert_eq!((find("boat"), find(long)), (Some(3), Some(2)));
        assert_eq!((find("ship"), find(&long[1..])), (None, None));
    }

    #[test]
    fn strings_that_differ_in_a_zero_byte_or_the_last_byte_are_distinct() {
        let mut strings = Interner::default();
        let mut all: Vec<Vec<u8>> = (0..=40).map(|length| vec![0; length]).collect();
        all.extend((1..=40).map(|length| [vec![b'a'; length - 1], vec![b'b']].concat()));
        for (id, string) in all.iter().enumerate() {
            assert_eq!(strings.intern(string), (id as u32, true), "{string:?}");
        }
        for (id, string) in all.iter().enumerate() {
            assert_eq!(strings.find(string), Some(id as u32), "{string:?}");
        }
    }

    #[test]
    fn ids_stay_the_same_when_the_table_grows() {
        for capacity in [0, 1, 300] {
            let mut strings = Interner::with_capacity(capacity);
            assert_eq!(strings.find(b"tide"), None);
            for is_new in [true, false] {
                for i in 0..10_000u32 {
                    assert_eq!(strings.intern(&i.to_le_bytes()), (i, is_new));
                    assert_eq!(strings.find(b"tide"), None);
                }
            }
        }
    }
}
