//! Selection of the sentences that fit the length of the summary.

use super::article_words;
use super::sentence::Sentence;
use crate::options::Length;
use crate::ranking::overrides::Override;

/// Marks the best sentences up to the given length as chosen.
///
/// Chooses at least one sentence, all pinned ones and no excluded one.
pub(crate) fn choose(sentences: &mut [Sentence], length: Length) {
    let count = |decision| {
        let has_decision = |sentence: &&Sentence| sentence.overridden == Some(decision);
        sentences.iter().filter(has_decision).count() as u32
    };
    let allowed = sentences.len() as u32 - count(Override::Excluded);
    let wanted = last_rank(sentences, length).max(count(Override::Pinned));
    let last = wanted.min(allowed);
    for sentence in sentences {
        sentence.chosen = sentence.rank <= last;
    }
}

/// Returns the last rank that belongs to a summary of the given length.
fn last_rank(sentences: &[Sentence], length: Length) -> u32 {
    let words = match length {
        Length::Sentences(sentences) => return sentences,
        Length::Words(words) => f64::from(words),
        Length::Share(share) => share * article_words(sentences) as f64,
    };
    let mut words_by_rank = vec![0; sentences.len()];
    for sentence in sentences {
        words_by_rank[sentence.rank as usize - 1] = sentence.words;
    }
    let mut total = 0.0;
    for (rank, &more) in words_by_rank.iter().enumerate() {
        let longer = total + f64::from(more);
        // Chooses the nearest length, the shorter one on a tie.
        if rank > 0 && longer - words >= words - total {
            return rank as u32;
        }
        total = longer;
    }
    words_by_rank.len() as u32
}
