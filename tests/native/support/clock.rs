//! How long something keeps the processor busy, for ratios of what is done in one run.

/// Runs it a few times and returns the least seconds that it took.
pub fn least(times: usize, mut work: impl FnMut()) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..times {
        let start = busy();
        work();
        least = least.min(busy() - start);
    }
    least
}

/// How long this thread has been on a processor, which leaves out what others took.
#[cfg(unix)]
fn busy() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Where that cannot be told, the time that passes.
#[cfg(not(unix))]
fn busy() -> f64 {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    let start = START.get_or_init(std::time::Instant::now);
    start.elapsed().as_secs_f64()
}
