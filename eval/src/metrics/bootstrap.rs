//! Confidence intervals by the bootstrap (Efron 1979).

use super::rng::Xorshift;

/// Number of resamples.
const SAMPLES: usize = 1000;

/// Returns the mean over sets of the mean of each set, and its 95 % interval.
///
/// Each resample draws from every set with replacement. For the difference of
/// two systems pass the differences, so that the pairs stay together.
pub(crate) fn interval(sets: &[Vec<f64>]) -> (f64, [f64; 2]) {
    let count = sets.len().max(1) as f64;
    let mean = |set: &Vec<f64>| set.iter().sum::<f64>() / set.len().max(1) as f64;
    let observed = sets.iter().map(mean).sum::<f64>() / count;
    let mut rng = Xorshift::new(1);
    let mut samples: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let resampled = |set: &Vec<f64>| {
                let drawn = (0..set.len()).map(|_| set[rng.below(set.len())]);
                drawn.sum::<f64>() / set.len().max(1) as f64
            };
            sets.iter().map(resampled).sum::<f64>() / count
        })
        .collect();
    samples.sort_by(f64::total_cmp);
    let outside = SAMPLES / 40;
    (observed, [samples[outside], samples[SAMPLES - 1 - outside]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_contains_the_mean_and_is_reproducible() {
        let set: Vec<f64> = (0..50).map(|i| f64::from(i % 7) - 3.0).collect();
        let (mean, [low, high]) = interval(&[set.clone(), vec![1.0; 9]]);
        assert!(low < mean && mean < high && high - low < 1.0);
        assert_eq!(interval(&[set.clone(), vec![1.0; 9]]), (mean, [low, high]));
    }
}
