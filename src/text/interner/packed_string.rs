//! Short strings packed into two integers, which compare and hash without memory access.

use crate::text::swar::{keep_first, load_chunk};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// A string of at most 15 bytes in two integers. Few words are longer.
///
/// The bytes are stored in little-endian order and padded with zeros. The last byte
/// holds the length.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct PackedString(pub(super) u64, pub(super) u64);

impl PackedString {
    /// Length of the longest string that can be packed, in bytes.
    pub(super) const MAX_LENGTH: usize = 15;
    /// Marker in place of the length: the first integer refers to a string in the
    /// interner's buffer, with its offset in the high half and its length in the low half.
    pub(super) const IN_BUFFER: u64 = 0xff << 56;

    /// Creates a packed string from its length and its bytes, padded with zeros.
    #[inline]
    fn new(low: u64, high: u64, length: usize) -> Self {
        Self(low, high | (length as u64) << 56)
    }

    /// Packs the first `length` bytes, which must be ASCII letters, lower-cased.
    /// Returns `None` if `length` exceeds [`PackedString::MAX_LENGTH`].
    #[inline]
    pub(crate) fn of_letters(bytes: &[u8], length: usize) -> Option<Self> {
        /// The bit that distinguishes lower-case letters from capitals, in every byte.
        const LOWERCASE: u64 = u64::from_ne_bytes([b' '; 8]);
        if length > Self::MAX_LENGTH {
            return None;
        }
        let (low, rest) = load_chunk(bytes);
        let low = keep_first(low | LOWERCASE, length);
        if length <= 8 {
            return Some(Self::new(low, 0, length));
        }
        let high = keep_first(load_chunk(rest).0 | LOWERCASE, length - 8);
        Some(Self::new(low, high, length))
    }

    /// Packs a string. Returns `None` if it is longer than [`PackedString::MAX_LENGTH`].
    #[inline]
    pub(crate) fn of(string: &[u8]) -> Option<Self> {
        if string.len() > Self::MAX_LENGTH {
            return None;
        }
        let (low, rest) = load_chunk(string);
        Some(Self::new(low, load_chunk(rest).0, string.len()))
    }

    /// Returns the length in bytes.
    pub(crate) fn len(self) -> usize {
        (self.1 >> 56) as usize
    }

    /// Returns the hash by which the interner finds the string.
    #[inline]
    pub(super) fn hash(self) -> u32 {
        let mut hasher = FxHasher::default();
        hasher.write_u64(self.0);
        hasher.write_u64(self.1);
        hasher.finish() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_letters_equal_the_packed_lower_case_string() {
        let text = b"TheHarbourmasterSays";
        for start in 0..text.len() {
            for length in 0..=text.len() - start {
                let folded = text[start..start + length].to_ascii_lowercase();
                let packed = PackedString::of_letters(&text[start..], length);
                assert!(packed == PackedString::of(&folded));
            }
        }
    }
}
