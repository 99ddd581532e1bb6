/**
 * Length of the input in UTF-16 code units above which a Worker is used by default.
 *
 * A round trip to a Worker costs as much as reading some thousand characters, so an article is read on this thread.
 * `benches/thread.js` measures both: this length took 6 ms on a busy desktop, so a phone that is six times slower
 * stays below 50 ms, the duration of a long task.
 */
export const WORKER_THRESHOLD = 30_000;
