//! Topic words that a line shares with the running text around it and the main block.

use super::{FeatureVector, LineFeature, ratio, set};
use crate::document::line_stats::StatsSlice;
use std::ops::Range;

/// Number of lines of running text on each side whose words are compared.
const MEMORY: u32 = 8;
/// Number of lines of running text that are the lead of the main block.
const LEAD_LINES: usize = 6;
/// Number of lines of running text from which a topic word has the highest frequency.
const MAX_FREQUENCY: u32 = 6;

/// Shares of a line's topic words that occur in other lines of running text.
#[derive(Clone, Copy, Default)]
pub(super) struct TopicOverlap {
    /// Share that occurs in the lead of the main block.
    lead: f32,
    /// Share that occurs in the main block.
    block: f32,
    /// Mean number of lines of the main block with a topic word, scaled so that
    /// [`MAX_FREQUENCY`] maps to 1.
    frequency: f32,
    /// Share that occurs in the [`MEMORY`] preceding lines.
    before: f32,
    /// Share that occurs in the [`MEMORY`] following lines.
    after: f32,
}

impl TopicOverlap {
    /// Sets the features of the line.
    pub(super) fn write(&self, vector: &mut FeatureVector) {
        set(vector, LineFeature::OverlapLead, self.lead);
        set(vector, LineFeature::OverlapBlock, self.block);
        set(vector, LineFeature::TopicFrequency, self.frequency);
        set(vector, LineFeature::OverlapBefore, self.before);
        set(vector, LineFeature::OverlapAfter, self.after);
    }
}

/// Occurrences of a topic word. [`TopicTable`] has one for each distinct topic word.
#[derive(Clone, Copy, Default)]
struct TopicUse {
    /// Number of lines that contain the word.
    lines: u32,
    /// The latest of those lines. The numbering depends on the pass; 0 is none.
    latest: u32,
}

type TopicTable = [TopicUse];

/// Returns the topic overlap of every line with the main block and with its
/// neighbours.
pub(super) fn overlaps(slice: StatsSlice, block: &Range<usize>) -> Vec<TopicOverlap> {
    let mut overlaps = vec![TopicOverlap::default(); slice.lines.len()];
    let mut table = vec![TopicUse::default(); slice.distinct_topics()];
    count_uses(slice, block, LEAD_LINES, &mut table);
    for (line, overlap) in overlaps.iter_mut().enumerate() {
        (overlap.lead, _) = compare(slice.topics(line), line, &table);
    }
    count_uses(slice, block, block.len(), &mut table);
    for (line, overlap) in overlaps.iter_mut().enumerate() {
        (overlap.block, overlap.frequency) = compare(slice.topics(line), line, &table);
    }
    for is_backward in [false, true] {
        compare_with_recent(slice, is_backward, &mut table, &mut overlaps);
    }
    overlaps
}

/// Counts the uses of topic words in the first `limit` lines of running text of
/// `block`. Lines are numbered from 1.
fn count_uses(slice: StatsSlice, block: &Range<usize>, limit: usize, table: &mut TopicTable) {
    table.fill(TopicUse::default());
    let prose = block
        .clone()
        .filter(|&line| slice.lines[line].is_running_text());
    for line in prose.take(limit) {
        let number = line as u32 + 1;
        for &topic in slice.topics(line) {
            let topic_use = &mut table[topic as usize];
            topic_use.lines += u32::from(topic_use.latest != number);
            topic_use.latest = number;
        }
    }
}

/// Returns the share of a line's topic words that other counted lines contain, and
/// their mean frequency relative to [`MAX_FREQUENCY`].
// Inlined twice, it would be larger.
#[inline(never)]
fn compare(topics: &[u32], line: usize, table: &TopicTable) -> (f32, f32) {
    let (mut shared, mut uses) = (0, 0);
    for &topic in topics {
        let TopicUse { lines, latest } = table[topic as usize];
        let is_elsewhere = lines > 1 || (lines == 1 && latest != line as u32 + 1);
        shared += u32::from(is_elsewhere);
        uses += lines.min(MAX_FREQUENCY);
    }
    let count = topics.len() as u32;
    (ratio(shared, count), ratio(uses, count * MAX_FREQUENCY))
}

/// Sets `before` of every line in a forward pass, or `after` in a backward pass: the
/// share of its topic words that the last [`MEMORY`] lines of running text contain.
fn compare_with_recent(
    slice: StatsSlice,
    is_backward: bool,
    table: &mut TopicTable,
    overlaps: &mut [TopicOverlap],
) {
    table.fill(TopicUse::default());
    let count = overlaps.len();
    // Number of the next line of running text. The first is one more than the memory,
    // so that 0 is never recent.
    let mut next = MEMORY + 1;
    for step in 0..count {
        let line = if is_backward { count - 1 - step } else { step };
        let topics = slice.topics(line);
        let mut shared = 0;
        for &topic in topics {
            shared += u32::from(table[topic as usize].latest + MEMORY >= next);
        }
        let overlap = &mut overlaps[line];
        let share = if is_backward {
            &mut overlap.after
        } else {
            &mut overlap.before
        };
        *share = ratio(shared, topics.len() as u32);
        if slice.lines[line].is_running_text() {
            for &topic in topics {
                table[topic as usize].latest = next;
            }
            next += 1;
        }
    }
}
