//! A seeded pseudo-random number generator for training. Its numbers are the same
//! on every machine.

/// PCG-XSH-RR with 32 bits of output (O'Neill 2014).
pub(crate) struct Pcg32(u64);

impl Pcg32 {
    pub(crate) fn new(seed: u64) -> Self {
        let mut rng = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        rng.next();
        rng.next();
        rng
    }

    fn next(&mut self) -> u32 {
        let state = self.0;
        self.0 = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((((state >> 18) ^ state) >> 27) as u32).rotate_right((state >> 59) as u32)
    }

    /// Returns a number from 0 (inclusive) to 1 (exclusive).
    pub(crate) fn uniform(&mut self) -> f32 {
        (self.next() >> 8) as f32 / (1 << 24) as f32
    }

    /// Returns a number below `end`, or 0 if `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((u64::from(self.next()) * end as u64) >> 32) as usize
    }

    /// Shuffles a slice (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }

    /// Fills a slice with nearly normal numbers of mean 0.
    pub(crate) fn fill_normal(&mut self, values: &mut [f32], deviation: f32) {
        for value in values {
            // The sum of four uniform numbers is nearly normal.
            let sum: f32 = (0..4).map(|_| self.uniform() - 0.5).sum();
            *value = sum * deviation * 1.732;
        }
    }
}
