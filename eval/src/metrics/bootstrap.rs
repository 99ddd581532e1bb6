//! Dice that always fall the same way.

/// A generator of numbers by xorshift (Marsaglia 2003), from a fixed seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) as usize) % end.max(1)
    }

    /// All numbers below `end` in some order.
    pub(crate) fn order(&mut self, end: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..end).collect();
        for i in (1..end).rev() {
            order.swap(i, self.below(i + 1));
        }
        order
    }
}

/// Samples for an interval.
const SAMPLES: usize = 1000;

/// The mean over sets of the mean of each, and between which values it lies in
/// 95 of 100 samples drawn again from every set (Efron's bootstrap). For the
/// difference of two systems, pass the differences: pairs stay together.
pub(crate) fn interval(sets: &[Vec<f64>]) -> (f64, [f64; 2]) {
    let count = sets.len().max(1) as f64;
    let mean = |set: &Vec<f64>| set.iter().sum::<f64>() / set.len().max(1) as f64;
    let whole = sets.iter().map(mean).sum::<f64>() / count;
    let mut dice = Dice::new(1);
    let mut samples: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let again = |set: &Vec<f64>| {
                let drawn = (0..set.len()).map(|_| set[dice.below(set.len())]);
                drawn.sum::<f64>() / set.len().max(1) as f64
            };
            sets.iter().map(again).sum::<f64>() / count
        })
        .collect();
    samples.sort_by(f64::total_cmp);
    (
        whole,
        [samples[SAMPLES / 40], samples[SAMPLES - 1 - SAMPLES / 40]],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_holds_the_mean_and_is_the_same_again() {
        let set: Vec<f64> = (0..50).map(|i| f64::from(i % 7) - 3.0).collect();
        let (mean, [low, high]) = interval(&[set.clone(), vec![1.0; 9]]);
        assert!(low < mean && mean < high && high - low < 1.0);
        assert_eq!(interval(&[set.clone(), vec![1.0; 9]]), (mean, [low, high]));
    }
}
