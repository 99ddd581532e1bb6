//! Bytes of a text, eight at once: most of a text is letters of ASCII and blanks,
//! and a number holds eight of them.

/// The high bits of eight bytes.
const HIGH: u64 = 0x8080_8080_8080_8080;
/// The low bits of eight bytes.
const ONES: u64 = 0x0101_0101_0101_0101;

/// The first eight bytes of a text as a number, zeros behind its end, and the rest.
#[inline]
pub(crate) fn first_bytes(bytes: &[u8]) -> (u64, &[u8]) {
    match bytes.split_first_chunk() {
        Some((eight, rest)) => (u64::from_le_bytes(*eight), rest),
        None => (few(bytes), &[]),
    }
}

/// Less than eight bytes as a number, zeros behind them.
#[inline(never)]
fn few(bytes: &[u8]) -> u64 {
    let add = |number: u64, &byte: &u8| number << 8 | u64::from(byte);
    bytes.iter().rev().fold(0, add)
}

/// The first bytes of eight, so many of them, and zeros in the place of the others.
#[inline]
pub(crate) fn only(eight: u64, count: usize) -> u64 {
    if count < 8 {
        eight & !(u64::MAX << (8 * count))
    } else {
        eight
    }
}

/// Of each byte that is a small letter of ASCII, the high bit.
#[inline]
pub(crate) fn small_letters(eight: u64) -> u64 {
    // Without its high bit, a byte reaches that bit from `a` on if what lacks is added.
    let seven = eight & !HIGH;
    let from_a = seven + ONES * u64::from(0x80 - b'a');
    let behind_z = seven + ONES * u64::from(0x7f - b'z');
    from_a & !behind_z & !eight & HIGH
}

/// Of each byte that is a letter of ASCII, the high bit.
#[inline]
pub(crate) fn letters(eight: u64) -> u64 {
    small_letters(eight | (ONES * 0x20))
}

/// Of each byte that is a blank, the high bit.
#[inline]
pub(crate) fn blanks(eight: u64) -> u64 {
    let others = eight ^ (ONES * u64::from(b' '));
    !(((others & !HIGH) + !HIGH) | others) & HIGH
}

/// How many of eight bytes have their high bits set, before the first that has not.
#[inline]
pub(crate) fn leading(marks: u64) -> usize {
    ((!marks & HIGH).trailing_zeros() / 8) as usize
}

/// How many bytes of a kind stand at the start, where `kind` sets their high bits.
#[inline]
pub(crate) fn run(bytes: &[u8], kind: fn(u64) -> u64) -> usize {
    let mut rest = bytes;
    loop {
        let (eight, behind) = first_bytes(rest);
        let length = leading(kind(eight));
        if length < 8 {
            return bytes.len() - rest.len() + length;
        }
        rest = behind;
    }
}

/// Where the first byte of a kind stands from `at` on. Eights that are told to
/// hold none are passed at once.
#[inline]
pub(crate) fn find_byte(
    bytes: &[u8],
    mut at: usize,
    none_in: impl Fn(u64) -> bool,
    kind: impl Fn(u8) -> bool,
) -> Option<usize> {
    loop {
        let rest = bytes.get(at..)?;
        if let Some(eight) = rest.first_chunk()
            && none_in(u64::from_le_bytes(*eight))
        {
            at += 8;
            continue;
        }
        let near = rest.get(..8).unwrap_or(rest);
        match near.iter().position(|&byte| kind(byte)) {
            Some(found) => return Some(at + found),
            None if near.len() == rest.len() => return None,
            None => at += near.len(),
        }
    }
}

/// Whether eight bytes are visible characters of ASCII or its blank.
#[inline]
pub(crate) fn are_printed(eight: u64) -> bool {
    // With its high bit set, a byte less 32 keeps that bit from 32 on.
    eight & HIGH == 0 && ((eight | HIGH) - (HIGH >> 2)) & HIGH == HIGH
}

/// Whether eight bytes are letters of ASCII and blanks. Some marks count as
/// letters, `@` and `[` among them, but none that ends a sentence.
#[inline]
pub(crate) fn are_words(eight: u64) -> bool {
    // From 64 on a byte has the bit below its highest.
    let letters = eight << 1;
    // Seven bits and 127 reach the high bit but where all of them are 0.
    let others = eight ^ (HIGH >> 2);
    let blanks = !((others & !HIGH) + !HIGH);
    eight & HIGH == 0 && (letters | blanks) & HIGH == HIGH
}

/// Whether eight bytes are small letters of ASCII and blanks, or one of the few
/// marks behind those.
#[inline]
pub(crate) fn are_small(eight: u64) -> bool {
    // From 96 on a byte has both bits below its highest.
    are_words(eight) && (eight << 2) & HIGH == HIGH
}

/// Whether none of eight bytes is this one.
#[inline]
pub(crate) fn has_no(eight: u64, byte: u8) -> bool {
    // Less one, only a byte of 0 has its high bit set newly.
    let others = eight ^ (ONES * u64::from(byte));
    others.wrapping_sub(ONES) & !others & HIGH == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_are_told_at_once() {
        let all = |eight: [u8; 8], kind: fn(u8) -> bool| eight.into_iter().all(kind);
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                for other in *b" a!\x1f\x7f\xc2" {
                    let mut eight = [other; 8];
                    eight[place] = byte;
                    let number = u64::from_le_bytes(eight);
                    let printed = all(eight, |b| (0x20..0x80).contains(&b));
                    assert_eq!(are_printed(number), printed, "{eight:?}");
                    let words = all(eight, |b| b == b' ' || (0x40..0x80).contains(&b));
                    assert_eq!(are_words(number), words, "{eight:?}");
                    let small = all(eight, |b| b == b' ' || (0x60..0x80).contains(&b));
                    assert_eq!(are_small(number), small, "{eight:?}");
                    let marks = |kind: fn(&u8) -> bool| {
                        let marks = eight.map(|b| u8::from(kind(&b)) << 7);
                        u64::from_le_bytes(marks)
                    };
                    assert_eq!(small_letters(number), marks(u8::is_ascii_lowercase));
                    assert_eq!(letters(number), marks(u8::is_ascii_alphabetic));
                    assert_eq!(blanks(number), marks(|b| *b == b' '));
                    let none = !eight.contains(&b'!');
                    assert_eq!(has_no(number, b'!'), none, "{eight:?}");
                }
            }
        }
    }

    #[test]
    fn the_first_bytes_are_read_from_texts_of_any_length() {
        let text = b"abcdefghijklmnop";
        for length in 0..=text.len() {
            let mut eight = [0; 8];
            let first = length.min(8);
            eight[..first].copy_from_slice(&text[..first]);
            let rest = &text[first..length];
            let number = u64::from_le_bytes(eight);
            assert_eq!(first_bytes(&text[..length]), (number, rest));
            assert_eq!(only(u64::from_le_bytes(*b"abcdefgh"), first), number);
            assert_eq!(run(&text[..length], letters), length);
            assert_eq!(run(&[&text[..length], b"."].concat(), letters), length);
        }
    }
}
