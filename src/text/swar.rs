//! Byte classification of eight bytes at a time (SIMD within a register).
//!
//! Most text is ASCII letters and spaces, so the hot loops load eight bytes into
//! a `u64`, called a *chunk* here, and test all of them with a few integer
//! operations. The first byte of the text is the lowest byte of the chunk. A
//! function that ends in `_mask` sets the high bit of every byte that matches,
//! and clears all other bits.

/// The high bit of each of the eight bytes.
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
/// The low bit of each of the eight bytes. Multiplied by a byte, it repeats the byte eight times.
const LOW_BITS: u64 = 0x0101_0101_0101_0101;

/// Loads the first eight bytes as a chunk, and returns it with the remaining bytes.
/// A shorter input is padded with zeros.
#[inline]
pub(crate) fn load_chunk(bytes: &[u8]) -> (u64, &[u8]) {
    match bytes.split_first_chunk() {
        Some((eight, rest)) => (u64::from_le_bytes(*eight), rest),
        None => (load_partial_chunk(bytes), &[]),
    }
}

/// Loads fewer than eight bytes as a chunk, padded with zeros.
#[inline(never)]
fn load_partial_chunk(bytes: &[u8]) -> u64 {
    let push = |chunk: u64, &byte: &u8| chunk << 8 | u64::from(byte);
    bytes.iter().rev().fold(0, push)
}

/// Keeps the first `count` bytes of a chunk and sets the others to zero.
#[inline]
pub(crate) fn keep_first(chunk: u64, count: usize) -> u64 {
    if count < 8 {
        chunk & !(u64::MAX << (8 * count))
    } else {
        chunk
    }
}

/// Marks the ASCII lower-case letters.
#[inline]
pub(crate) fn lowercase_mask(chunk: u64) -> u64 {
    // With the high bits cleared, the additions cannot carry into the next byte. A
    // byte reaches its high bit from `a` on in the first sum, and after `z` in the second.
    let low_seven = chunk & !HIGH_BITS;
    let from_a = low_seven + LOW_BITS * u64::from(0x80 - b'a');
    let after_z = low_seven + LOW_BITS * u64::from(0x7f - b'z');
    from_a & !after_z & !chunk & HIGH_BITS
}

/// Marks the ASCII letters.
#[inline]
pub(crate) fn letter_mask(chunk: u64) -> u64 {
    lowercase_mask(chunk | (LOW_BITS * 0x20))
}

/// Marks the spaces (U+0020).
#[inline]
pub(crate) fn space_mask(chunk: u64) -> u64 {
    let difference = chunk ^ (LOW_BITS * u64::from(b' '));
    !(((difference & !HIGH_BITS) + !HIGH_BITS) | difference) & HIGH_BITS
}

/// Counts the marked bytes before the first unmarked one.
#[inline]
pub(crate) fn leading_count(mask: u64) -> usize {
    ((!mask & HIGH_BITS).trailing_zeros() / 8) as usize
}

/// Returns the length of the longest prefix of which `mask` marks every byte.
#[inline]
pub(crate) fn prefix_length(bytes: &[u8], mask: fn(u64) -> u64) -> usize {
    let mut rest = bytes;
    loop {
        let (chunk, next) = load_chunk(rest);
        let length = leading_count(mask(chunk));
        if length < 8 {
            return bytes.len() - rest.len() + length;
        }
        rest = next;
    }
}

/// Returns the offset of the first byte at or after `at` that satisfies `matches`.
///
/// A chunk for which `skip` returns `true` must not contain a matching byte; it is
/// passed over without testing its bytes one by one.
#[inline]
pub(crate) fn find_byte(
    bytes: &[u8],
    mut at: usize,
    skip: impl Fn(u64) -> bool,
    matches: impl Fn(u8) -> bool,
) -> Option<usize> {
    loop {
        let rest = bytes.get(at..)?;
        if let Some(eight) = rest.first_chunk()
            && skip(u64::from_le_bytes(*eight))
        {
            at += 8;
            continue;
        }
        let near = rest.get(..8).unwrap_or(rest);
        match near.iter().position(|&byte| matches(byte)) {
            Some(offset) => return Some(at + offset),
            None if near.len() == rest.len() => return None,
            None => at += near.len(),
        }
    }
}

/// Returns `true` if all eight bytes are from 0x20 to 0x7f: no control characters
/// other than DELETE, and nothing outside ASCII.
#[inline]
pub(crate) fn all_printable(chunk: u64) -> bool {
    // Subtracting 0x20 from a byte whose high bit was set keeps that bit if the byte
    // was 0x20 or more, and never borrows from the next byte.
    chunk & HIGH_BITS == 0 && ((chunk | HIGH_BITS) - (HIGH_BITS >> 2)) & HIGH_BITS == HIGH_BITS
}

/// Returns `true` if all eight bytes are spaces or from 0x40 to 0x7f.
///
/// Besides the ASCII letters, that range holds a few symbols, such as `@` and `[`,
/// but none that ends a sentence.
#[inline]
pub(crate) fn all_letters_or_space(chunk: u64) -> bool {
    // Bytes from 0x40 on have bit 6, which the shift moves to the high bit.
    let letters = chunk << 1;
    // Adding 127 to a byte below 128 sets its high bit unless the byte is zero.
    let difference = chunk ^ (HIGH_BITS >> 2);
    let spaces = !((difference & !HIGH_BITS) + !HIGH_BITS);
    chunk & HIGH_BITS == 0 && (letters | spaces) & HIGH_BITS == HIGH_BITS
}

/// Returns `true` if all eight bytes are spaces or from 0x60 to 0x7f: the ASCII
/// lower-case letters and a few symbols around them.
#[inline]
pub(crate) fn all_lowercase_or_space(chunk: u64) -> bool {
    // The space and the bytes from 0x60 on have bit 5, which the shift moves to the high bit.
    all_letters_or_space(chunk) && (chunk << 2) & HIGH_BITS == HIGH_BITS
}

/// Returns `true` if none of the eight bytes equals `byte`.
#[inline]
pub(crate) fn none_equals(chunk: u64, byte: u8) -> bool {
    // Subtracting one sets a high bit that was not set before only in a byte of zero
    // or in one that lends to it.
    let difference = chunk ^ (LOW_BITS * u64::from(byte));
    difference.wrapping_sub(LOW_BITS) & !difference & HIGH_BITS == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunk_predicates_and_masks_agree_with_byte_by_byte_tests() {
        let all = |eight: [u8; 8], test: fn(u8) -> bool| eight.into_iter().all(test);
        for byte in 0..=u8::MAX {
            for position in 0..8 {
                for other in *b" a!\x1f\x7f\xc2" {
                    let mut eight = [other; 8];
                    eight[position] = byte;
                    let chunk = u64::from_le_bytes(eight);
                    let printable = all(eight, |b| (0x20..0x80).contains(&b));
                    assert_eq!(all_printable(chunk), printable, "{eight:?}");
                    let letters = all(eight, |b| b == b' ' || (0x40..0x80).contains(&b));
                    assert_eq!(all_letters_or_space(chunk), letters, "{eight:?}");
                    let lowercase = all(eight, |b| b == b' ' || (0x60..0x80).contains(&b));
                    assert_eq!(all_lowercase_or_space(chunk), lowercase, "{eight:?}");
                    let mask = |test: fn(&u8) -> bool| {
                        let marks = eight.map(|b| u8::from(test(&b)) << 7);
                        u64::from_le_bytes(marks)
                    };
                    assert_eq!(lowercase_mask(chunk), mask(u8::is_ascii_lowercase));
                    assert_eq!(letter_mask(chunk), mask(u8::is_ascii_alphabetic));
                    assert_eq!(space_mask(chunk), mask(|b| *b == b' '));
                    let none = !eight.contains(&b'!');
                    assert_eq!(none_equals(chunk, b'!'), none, "{eight:?}");
                }
            }
        }
    }

    #[test]
    fn chunks_and_prefixes_are_read_from_texts_of_any_length() {
        let text = b"abcdefghijklmnop";
        for length in 0..=text.len() {
            let mut eight = [0; 8];
            let first = length.min(8);
            eight[..first].copy_from_slice(&text[..first]);
            let rest = &text[first..length];
            let chunk = u64::from_le_bytes(eight);
            assert_eq!(load_chunk(&text[..length]), (chunk, rest));
            assert_eq!(keep_first(u64::from_le_bytes(*b"abcdefgh"), first), chunk);
            assert_eq!(prefix_length(&text[..length], letter_mask), length);
            assert_eq!(
                prefix_length(&[&text[..length], b"."].concat(), letter_mask),
                length
            );
        }
    }
}
