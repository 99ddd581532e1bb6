//! Distinct strings as numbers.

use crate::text::swar::{first_bytes, only};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Places of the smallest table; there must always be a free one.
const LEAST: usize = 1 << 6;

/// Numbers distinct things in the order in which they are first met, wherever
/// they are kept: it knows their hashes alone.
///
/// One open-addressed table (linear probing, at most half full), so a new one
/// costs no allocation of its own.
#[derive(Default)]
pub(crate) struct Numbering {
    /// A thing stands at its hash or the first free place behind it. The
    /// length is a power of two.
    table: Vec<Entry>,
    count: u32,
}

/// A place of the table. The hash tells most other things without a look at them.
#[derive(Clone, Copy, Default)]
struct Entry {
    hash: u32,
    /// Number of the thing plus one, or 0 where the place is free.
    next: u32,
}

impl Numbering {
    /// With room for so many things, and for more.
    fn with_capacity(count: usize) -> Self {
        Self {
            table: vec![Entry::default(); (2 * count).max(LEAST).next_power_of_two()],
            count: 0,
        }
    }

    /// The number of a thing, and whether it is new; `is` tells whether the one
    /// with a number is the same.
    #[inline(never)]
    pub(crate) fn number(&mut self, hash: u32, is: &dyn Fn(u32) -> bool) -> (u32, bool) {
        self.number_of_many(hash, is)
    }

    /// The same with a body of its own, where every word is asked for.
    #[inline]
    pub(crate) fn number_of_many(&mut self, hash: u32, is: impl Fn(u32) -> bool) -> (u32, bool) {
        if self.table.len() <= 2 * self.count as usize {
            self.grow();
        }
        let place = self.place(hash, is);
        let entry = &mut self.table[place];
        if let Some(number) = entry.next.checked_sub(1) {
            return (number, false);
        }
        self.count += 1;
        *entry = Entry {
            hash,
            next: self.count,
        };
        (self.count - 1, true)
    }

    /// The number of a thing that was met before.
    fn find(&self, hash: u32, is: impl Fn(u32) -> bool) -> Option<u32> {
        if self.table.is_empty() {
            return None;
        }
        self.table[self.place(hash, is)].next.checked_sub(1)
    }

    /// Where in the table a thing is, or would be.
    #[inline]
    fn place(&self, hash: u32, is: impl Fn(u32) -> bool) -> usize {
        let mask = self.table.len() - 1;
        let mut place = hash as usize & mask;
        loop {
            let entry = self.table[place];
            if entry.next == 0 || (entry.hash == hash && is(entry.next - 1)) {
                return place;
            }
            place = (place + 1) & mask;
        }
    }

    #[inline(never)]
    fn grow(&mut self) {
        let length = (self.table.len() * 4).max(LEAST);
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

/// A string of at most 15 bytes as two numbers: its bytes, zeros behind them, and
/// its length in the last byte. Words are seldom longer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Packed(u64, u64);

impl Packed {
    /// The longest string that can be packed, in bytes.
    const LONGEST: usize = 15;
    /// In the place of the length: the numbers say where in the buffer a string lies.
    const LONG: u64 = 0xff << 56;

    /// Of the first 16 bytes of something, those of the string and zeros behind them.
    #[inline]
    fn new(low: u64, high: u64, length: usize) -> Self {
        Self(low, high | (length as u64) << 56)
    }

    /// The first bytes of some, so many, which are letters of ASCII, folded; none if
    /// there are too many.
    #[inline]
    pub(crate) fn of_letters(bytes: &[u8], length: usize) -> Option<Self> {
        /// What makes a capital its small letter, and leaves that as it is.
        const SMALL: u64 = u64::from_ne_bytes([b' '; 8]);
        if length > Self::LONGEST {
            return None;
        }
        let (low, rest) = first_bytes(bytes);
        let low = only(low | SMALL, length);
        if length <= 8 {
            return Some(Self::new(low, 0, length));
        }
        let high = only(first_bytes(rest).0 | SMALL, length - 8);
        Some(Self::new(low, high, length))
    }

    /// A string, unless it is too long.
    #[inline]
    pub(crate) fn of(string: &[u8]) -> Option<Self> {
        if string.len() > Self::LONGEST {
            return None;
        }
        let (low, rest) = first_bytes(string);
        Some(Self::new(low, first_bytes(rest).0, string.len()))
    }

    /// Bytes of the string.
    pub(crate) fn len(self) -> usize {
        (self.1 >> 56) as usize
    }

    #[inline]
    fn hash(self) -> u32 {
        let mut hasher = FxHasher::default();
        hasher.write_u64(self.0);
        hasher.write_u64(self.1);
        hasher.finish() as u32
    }
}

/// Numbers distinct byte strings in the order in which they are first met.
///
/// Short strings are kept packed, long ones in one buffer.
#[derive(Default)]
pub(crate) struct Interner {
    numbers: Numbering,
    strings: Vec<Packed>,
    buffer: Vec<u8>,
}

impl Interner {
    /// With room for so many strings, and for more.
    pub(crate) fn with_capacity(count: usize) -> Self {
        Self {
            numbers: Numbering::with_capacity(count),
            strings: Vec::with_capacity(count),
            buffer: Vec::new(),
        }
    }

    /// Number of distinct strings.
    pub(crate) fn len(&self) -> usize {
        self.strings.len()
    }

    /// The string with this number.
    #[cfg(test)]
    pub(crate) fn get(&self, id: u32) -> Vec<u8> {
        let Packed(low, high) = self.strings[id as usize];
        if high == Packed::LONG {
            let (start, length) = ((low >> 32) as usize, low as u32 as usize);
            return self.buffer[start..start + length].to_vec();
        }
        let bytes = [low.to_le_bytes(), high.to_le_bytes()].concat();
        bytes[..usize::from(bytes[Packed::LONGEST])].to_vec()
    }

    /// The number of a string that was interned before.
    pub(crate) fn find(&self, string: &[u8]) -> Option<u32> {
        match Packed::of(string) {
            Some(packed) => self.find_packed(packed),
            None => self
                .numbers
                .find(hash(string), |id| self.is_long(id, string)),
        }
    }

    /// The same for a string that is packed already.
    #[inline(never)]
    pub(crate) fn find_packed(&self, packed: Packed) -> Option<u32> {
        let is = |id: u32| self.strings[id as usize] == packed;
        self.numbers.find(packed.hash(), is)
    }

    /// The number of a string, and whether it is new.
    #[inline(never)]
    pub(crate) fn intern(&mut self, string: &[u8]) -> (u32, bool) {
        let Some(packed) = Packed::of(string) else {
            return self.intern_long(string);
        };
        self.intern_packed(packed)
    }

    /// The same for a string that is packed already.
    #[inline(never)]
    pub(crate) fn intern_packed(&mut self, packed: Packed) -> (u32, bool) {
        let strings = &self.strings;
        let is = |id: u32| strings[id as usize] == packed;
        let (id, new) = self.numbers.number_of_many(packed.hash(), is);
        if new {
            self.strings.push(packed);
        }
        (id, new)
    }

    #[inline(never)]
    fn intern_long(&mut self, string: &[u8]) -> (u32, bool) {
        let mut numbers = std::mem::take(&mut self.numbers);
        let (id, new) = numbers.number(hash(string), &|id| self.is_long(id, string));
        self.numbers = numbers;
        if new {
            let start = self.buffer.len() as u64;
            self.buffer.extend_from_slice(string);
            let length = string.len() as u64;
            self.strings
                .push(Packed(start << 32 | length, Packed::LONG));
        }
        (id, new)
    }

    /// Whether the string with a number is this one, which is too long to be packed.
    fn is_long(&self, id: u32, string: &[u8]) -> bool {
        let Packed(place, kind) = self.strings[id as usize];
        let (start, length) = ((place >> 32) as usize, place as u32 as usize);
        kind == Packed::LONG && self.buffer.get(start..start + length) == Some(string)
    }
}

/// An odd number whose multiples spread well over 64 bits.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// A hash that takes in one value more; its high bits depend on all of both.
pub(crate) fn mixed(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(23) ^ value).wrapping_mul(SPREAD)
}

/// A hash of some bytes.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_get_one_number_each_in_the_order_they_are_met() {
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
    fn strings_that_differ_in_a_zero_or_in_the_last_byte_are_two() {
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
    fn numbers_stay_when_the_table_grows() {
        for room in [0, 1, 300] {
            let mut strings = Interner::with_capacity(room);
            assert_eq!(strings.find(b"tide"), None);
            for new in [true, false] {
                for i in 0..10_000u32 {
                    assert_eq!(strings.intern(&i.to_le_bytes()), (i, new));
                    assert_eq!(strings.find(b"tide"), None);
                }
            }
        }
    }

    #[test]
    fn letters_are_packed_as_their_folded_string_is() {
        let text = b"TheHarbourmasterSays";
        for start in 0..text.len() {
            for length in 0..=text.len() - start {
                let folded = text[start..start + length].to_ascii_lowercase();
                assert!(Packed::of_letters(&text[start..], length) == Packed::of(&folded));
            }
        }
    }
}
