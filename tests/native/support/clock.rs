//! Measurement of processor time, for ratios within one run.

/// Runs `work` several times and returns the shortest time in seconds.
pub fn least(times: usize, mut work: impl FnMut()) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..times {
        let start = busy();
        work();
        least = least.min(busy() - start);
    }
    least
}

/// Returns the processor time of this thread in seconds.
#[cfg(unix)]
fn busy() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Returns the elapsed time in seconds, where processor time is not available.
#[cfg(not(unix))]
fn busy() -> f64 {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    let start = START.get_or_init(std::time::Instant::now);
    start.elapsed().as_secs_f64()
}
