//! Lines that occur more than once.

use super::{FeatureVector, LineFeature, indicator, set};
use crate::document::line_stats::LineStats;

/// Maximum distance of a near repeat, in lines.
const NEAR: usize = 8;

/// Occurrences of a line elsewhere in the text.
#[derive(Clone, Copy, Default)]
pub(super) struct LineRepeats {
    /// Set if an equal line occurs earlier.
    before: bool,
    /// Set if an equal line occurs later.
    after: bool,
    /// Set if an equal line occurs within [`NEAR`] lines.
    near: bool,
}

impl LineRepeats {
    /// Returns `true` if an equal line occurs anywhere else.
    pub(super) fn any(self) -> bool {
        self.before || self.after
    }

    /// Sets the features of the line.
    pub(super) fn write(self, vector: &mut FeatureVector) {
        set(vector, LineFeature::RepeatBefore, indicator(self.before));
        set(vector, LineFeature::RepeatAfter, indicator(self.after));
        set(vector, LineFeature::RepeatNear, indicator(self.near));
    }
}

/// Returns the repeats of every line. Lines that differ only in case and punctuation
/// count as equal.
pub(super) fn repeats(lines: &[LineStats]) -> Vec<LineRepeats> {
    let ids = lines.iter().map(|line| line.text_id as usize + 1).max();
    // By text id, the latest line so far, counted from 1.
    let mut latest = vec![0; ids.unwrap_or(0)];
    let mut repeats = vec![LineRepeats::default(); lines.len()];
    for (i, line) in lines.iter().enumerate() {
        let id = line.text_id as usize;
        let previous = std::mem::replace(&mut latest[id], i as u32 + 1) as usize;
        let Some(previous) = previous.checked_sub(1) else {
            continue;
        };
        let near = i - previous <= NEAR;
        repeats[i].before = true;
        repeats[i].near |= near;
        repeats[previous].after = true;
        repeats[previous].near |= near;
    }
    repeats
}
