//! A seeded pseudo-random number generator for random summaries and for the
//! bootstrap. Its numbers are the same on every machine.

/// Xorshift with 64 bits of state (Marsaglia 2003).
pub(crate) struct Xorshift(u64);

impl Xorshift {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Returns a number below `end`, or 0 if `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) as usize) % end.max(1)
    }

    /// Returns the numbers below `end` in random order.
    pub(crate) fn permutation(&mut self, end: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..end).collect();
        for i in (1..end).rev() {
            order.swap(i, self.below(i + 1));
        }
        order
    }
}
