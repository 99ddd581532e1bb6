//! Amount of text in each container or on each path.

use crate::text::interner::Interner;

/// Sums of text lengths by a key, such as the number of a container.
#[derive(Default)]
pub(super) struct TextSums {
    keys: Interner,
    /// Sums in the order in which the keys occurred first.
    sums: Vec<f32>,
    /// Largest sum.
    largest: f32,
}

impl TextSums {
    /// Adds a length to the sum of `key`.
    pub(super) fn add(&mut self, key: u32, length: f32) {
        let (id, is_new) = self.keys.intern(&key.to_le_bytes());
        if is_new {
            self.sums.push(0.0);
        }
        let sum = &mut self.sums[id as usize];
        *sum += length;
        self.largest = self.largest.max(*sum);
    }

    /// Returns the sum of `key` relative to the largest sum, from 0 to 1.
    pub(super) fn relative(&self, key: u32) -> f32 {
        match self.keys.find(&key.to_le_bytes()) {
            Some(id) if self.largest > 0.0 => self.sums[id as usize] / self.largest,
            _ => 0.0,
        }
    }
}
