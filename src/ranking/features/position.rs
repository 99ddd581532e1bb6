//! Measures the position of sentences in their text and paragraph.

use crate::ranking::source_text::SentenceSpan;

/// ln(64). The measurement `early` reaches 0 at the 64th sentence.
const LN_64: f64 = 4.158_883_083_359_672;
/// ln(200). The measurement of the text's length reaches 1 at about 200 sentences.
const LN_200: f64 = 5.298_317_366_548_036;

/// Position of a sentence. Each value is 1 for the first sentence and falls toward 0.
#[derive(Clone, Copy)]
pub(super) struct SentencePosition {
    /// Falls with the logarithm of the position, to 0 after the last sentence of the text.
    pub(super) log: f64,
    /// Falls with the logarithm of the position, to 0 at the 64th sentence.
    pub(super) early: f64,
    /// Falls linearly, to 0 after the last sentence of the text.
    pub(super) share_after: f64,
    /// Falls with the logarithm of the position in the paragraph, to 0 after its last sentence.
    pub(super) in_paragraph: f64,
}

/// Returns the positions of all sentences of a text, in reading order.
pub(super) fn positions(sentences: &[SentenceSpan]) -> impl Iterator<Item = SentencePosition> {
    let count = sentences.len();
    let log = |n: usize| libm::log(1.0 + n as f64);
    let text_length = log(count);
    // First sentence and length of the current paragraph.
    let (mut start, mut length) = (0, 0.0);
    (0..count).map(move |i| {
        if i == 0 || sentences[i].starts_paragraph {
            start = i;
            let rest = sentences[i + 1..].iter();
            length = log(1 + rest.take_while(|next| !next.starts_paragraph).count());
        }
        let log_index = log(i);
        SentencePosition {
            log: 1.0 - log_index / text_length,
            early: (1.0 - log_index / LN_64).max(0.0),
            share_after: 1.0 - i as f64 / count as f64,
            in_paragraph: 1.0 - log(i - start) / length,
        }
    })
}

/// Returns the length of a text on a logarithmic scale from 0 to 1, by its number of sentences.
pub(super) fn longness(sentences: usize) -> f64 {
    (libm::log(1.0 + sentences as f64) / LN_200).min(1.0)
}
