//! Lines and words that stand elsewhere in the same text.

use super::{FeatureVector, LineFeature, flag, set, share};
use crate::document::line_stats::{LineStats, StatsSlice};

/// Lines within which a repeat is near.
const NEAR: usize = 8;
/// Good lines whose words are remembered.
const MEMORY: u32 = 8;
/// Good lines that the main block opens with.
const LEAD: usize = 6;
/// Good lines of the main block after which a word is simply frequent.
const FREQUENT: u32 = 6;

/// How many lines hold a word, and which was the last of them, from 1.
#[derive(Clone, Copy, Default)]
struct Holders {
    lines: u32,
    last: u32,
}

/// Whether a line stands elsewhere too.
#[derive(Clone, Copy, Default)]
pub(super) struct LineRepeats {
    pub(super) before: bool,
    pub(super) behind: bool,
    pub(super) near: bool,
}

impl LineRepeats {
    pub(super) fn any(self) -> bool {
        self.before || self.behind
    }

    pub(super) fn tell(self, row: &mut FeatureVector) {
        set(row, LineFeature::RepeatBefore, flag(self.before));
        set(row, LineFeature::RepeatBehind, flag(self.behind));
        set(row, LineFeature::RepeatNear, flag(self.near));
    }
}

/// The repeats of every line.
pub(super) fn repeats(lines: &[LineStats]) -> Vec<LineRepeats> {
    let numbers = lines.iter().map(|line| line.number as usize + 1).max();
    // The last line with each number so far, from 1.
    let mut last = vec![0; numbers.unwrap_or(0)];
    let mut all = vec![LineRepeats::default(); lines.len()];
    for (i, line) in lines.iter().enumerate() {
        let number = line.number as usize;
        let before = std::mem::replace(&mut last[number], i as u32 + 1) as usize;
        let Some(before) = before.checked_sub(1) else {
            continue;
        };
        let near = i - before <= NEAR;
        all[i].before = true;
        all[i].near |= near;
        all[before].behind = true;
        all[before].near |= near;
    }
    all
}

/// How many topic words of a line stand in other good lines: shares of them.
#[derive(Clone, Copy, Default)]
pub(super) struct Overlap {
    lead: f32,
    block: f32,
    strength: f32,
    before: f32,
    behind: f32,
}

impl Overlap {
    pub(super) fn tell(&self, row: &mut FeatureVector) {
        set(row, LineFeature::Lead, self.lead);
        set(row, LineFeature::Overlap, self.block);
        set(row, LineFeature::Strength, self.strength);
        set(row, LineFeature::OverlapBefore, self.before);
        set(row, LineFeature::OverlapBehind, self.behind);
    }
}

/// The overlap of every line.
pub(super) fn overlaps(part: StatsSlice, block: (usize, usize)) -> Vec<Overlap> {
    let lines = part.lines;
    let mut all = vec![Overlap::default(); lines.len()];
    let mut table = vec![Holders::default(); part.distinct_topics()];
    for (is_lead, most) in [(true, LEAD), (false, lines.len())] {
        table.fill(Holders::default());
        let good = (block.0..block.1).filter(|&i| lines[i].good());
        for i in good.take(most) {
            for &topic in part.topics(i) {
                let holders = &mut table[topic as usize];
                holders.lines += u32::from(holders.last != i as u32 + 1);
                holders.last = i as u32 + 1;
            }
        }
        for (i, overlap) in all.iter_mut().enumerate() {
            let (mut held, mut strength) = (0, 0);
            for &topic in part.topics(i) {
                let Holders { lines, last } = table[topic as usize];
                let elsewhere = lines > 1 || (lines == 1 && last != i as u32 + 1);
                held += u32::from(elsewhere);
                strength += lines.min(FREQUENT);
            }
            let words = part.topics(i).len() as u32;
            if is_lead {
                overlap.lead = share(held, words);
            } else {
                overlap.block = share(held, words);
                overlap.strength = share(strength, words * FREQUENT);
            }
        }
    }
    for is_behind in [false, true] {
        table.fill(Holders::default());
        // Here the last is a number among good lines, which are counted from
        // one past the memory, so that 0 is long ago.
        let mut now = MEMORY + 1;
        for step in 0..lines.len() {
            let i = if is_behind {
                lines.len() - 1 - step
            } else {
                step
            };
            let topics = part.topics(i);
            let mut held = 0;
            for &topic in topics {
                held += u32::from(table[topic as usize].last + MEMORY >= now);
            }
            let overlap = &mut all[i];
            let side = if is_behind {
                &mut overlap.behind
            } else {
                &mut overlap.before
            };
            *side = share(held, topics.len() as u32);
            if lines[i].good() {
                for &topic in topics {
                    table[topic as usize].last = now;
                }
                now += 1;
            }
        }
    }
    all
}
