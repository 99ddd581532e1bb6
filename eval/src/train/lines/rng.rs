//! Random numbers that are the same on every machine and with every version.

/// PCG-XSH-RR of 32 bits (O'Neill 2014).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        let mut chance = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        chance.next();
        chance.next();
        chance
    }

    fn next(&mut self) -> u32 {
        let state = self.0;
        self.0 = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((((state >> 18) ^ state) >> 27) as u32).rotate_right((state >> 59) as u32)
    }

    /// From 0 up to 1.
    pub(crate) fn share(&mut self) -> f32 {
        (self.next() >> 8) as f32 / (1 << 24) as f32
    }

    /// Below `end`, or 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((u64::from(self.next()) * end as u64) >> 32) as usize
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }

    /// Fills with numbers of this standard deviation around 0.
    pub(crate) fn fill(&mut self, values: &mut [f32], deviation: f32) {
        for value in values {
            // Four uniform numbers add up to nearly a normal one.
            let sum: f32 = (0..4).map(|_| self.share() - 0.5).sum();
            *value = sum * deviation * 1.732;
        }
    }
}
