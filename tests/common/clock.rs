//! How long something keeps the processor busy, for ratios of what is done in one run.

use std::fs;
use std::time::{Duration, Instant};

/// Runs it a few times and returns the least time that it took.
pub fn least(times: usize, mut work: impl FnMut()) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..times {
        let (start, busy) = (Instant::now(), busy());
        work();
        let took = match (busy, self::busy()) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => start.elapsed(),
        };
        least = least.min(took.as_secs_f64());
    }
    least
}

/// How long this thread has been on a processor, where the system tells: Linux does,
/// and leaves out the time that others took.
fn busy() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}
