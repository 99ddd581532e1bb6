//! Where a sentence stands.

use super::SentenceSpan;

/// ln(64).
const LATE: f64 = 4.158_883_083_359_672;
/// ln(200): a text of 200 sentences is as long as any.
const LONG: f64 = 5.298_317_366_548_036;

/// Where a sentence stands; each value is 1 at the start.
#[derive(Clone, Copy)]
pub(super) struct SentencePosition {
    /// Falls with the logarithm of the place, to 0 behind the last sentence.
    pub(super) log: f64,
    /// Falls with the logarithm of the place, to 0 at the 64th sentence.
    pub(super) early: f64,
    /// Falls evenly, to 0 behind the last sentence.
    pub(super) share_behind: f64,
    /// Falls with the logarithm of the place in the paragraph, to 0 behind it.
    pub(super) in_paragraph: f64,
}

/// The places of all sentences of a text, in reading order.
pub(super) fn places(sentences: &[SentenceSpan]) -> impl Iterator<Item = SentencePosition> {
    let count = sentences.len();
    let log = |n: usize| libm::log(1.0 + n as f64);
    let whole = log(count);
    // Of the paragraph at hand.
    let (mut start, mut length) = (0, 0.0);
    (0..count).map(move |i| {
        if i == 0 || sentences[i].starts_paragraph {
            start = i;
            let rest = sentences[i + 1..].iter();
            length = log(1 + rest.take_while(|next| !next.starts_paragraph).count());
        }
        let log_place = log(i);
        SentencePosition {
            log: 1.0 - log_place / whole,
            early: (1.0 - log_place / LATE).max(0.0),
            share_behind: 1.0 - i as f64 / count as f64,
            in_paragraph: 1.0 - log(i - start) / length,
        }
    })
}

/// How long a text of so many sentences is.
pub(super) fn longness(sentences: usize) -> f64 {
    (libm::log(1.0 + sentences as f64) / LONG).min(1.0)
}
