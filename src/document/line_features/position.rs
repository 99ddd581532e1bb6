//! Position of a line on the page, and the lines around it.

use super::repeats::LineRepeats;
use super::window_counts::WindowCounts;
use super::{FeatureVector, LineFeature, indicator, ratio, set};
use crate::document::line_stats::LineStats;
use std::ops::Range;

/// Number of lines on each side for densities.
const DENSITY_REACH: usize = 15;
/// Number of lines on each side for repeats and dates.
const NEAR_REACH: usize = 8;
/// Number of lines on each side whose outlines are compared.
const OUTLINE_REACH: usize = 6;
/// Number of lines on each side whose first words are compared.
const FIRST_WORD_REACH: usize = 4;
/// Distance that maps to 1, in lines.
const MAX_DISTANCE: f32 = 30.0;
/// Distance to the nearest running text that maps to 1, in lines.
const MAX_GAP: u8 = 60;
/// Number of words that a line outside running text costs a block, in addition to its
/// own.
const LINE_PENALTY: f32 = 6.0;
/// Cost of a word outside running text for a loose block.
const LOOSE_COST: f32 = 0.3;
/// Cost of a word outside running text for a tight block.
const TIGHT_COST: f32 = 3.0;

/// Returns the range of lines with the most words in running text, less `cost` for
/// each other word (maximum subarray, Kadane's algorithm).
pub(super) fn main_block(lines: &[LineStats], cost: f32) -> Range<usize> {
    let (mut best, mut block) = (0.0, 0..0);
    let (mut sum, mut start) = (0.0, 0);
    for (i, line) in lines.iter().enumerate() {
        let words = line.words as f32;
        sum += if line.is_running_text() {
            words
        } else {
            -cost * (words + LINE_PENALTY)
        };
        if sum <= 0.0 {
            (sum, start) = (0.0, i + 1);
        } else if sum > best {
            (best, block) = (sum, start..i + 1);
        }
    }
    block
}

/// Sets the shares of neighbours that have the same outline or the same first word as
/// a line.
pub(super) fn write_similarity(lines: &[LineStats], line: usize, vector: &mut FeatureVector) {
    let this = &lines[line];
    let mut share_equal = |feature: LineFeature, reach: usize, key: fn(&LineStats) -> u32| {
        let around = &lines[line.saturating_sub(reach)..lines.len().min(line + reach + 1)];
        let equal = around.iter().filter(|other| key(other) == key(this));
        // The line itself is one of them.
        let neighbours = equal.count() as u32 - 1;
        set(vector, feature, ratio(neighbours, 2 * reach as u32));
    };
    share_equal(LineFeature::SimilarLines, OUTLINE_REACH, |line| {
        u32::from(line.outline)
    });
    share_equal(LineFeature::SameOpening, FIRST_WORD_REACH, |line| {
        line.first_word
    });
}

/// Data about all lines, from which the position features of each are computed.
pub(super) struct PositionFeatures {
    counts: WindowCounts,
    /// Number of lines since the last running text before each line, and until the
    /// next after it, at most [`MAX_GAP`].
    gaps: Vec<[u8; 2]>,
    /// The main block.
    block: Range<usize>,
    /// The main block found with [`LOOSE_COST`].
    loose: Range<usize>,
    /// The main block found with [`TIGHT_COST`].
    tight: Range<usize>,
    /// First line of running text.
    first: usize,
    /// Last line of running text.
    last: usize,
    /// Value of [`LineFeature::BlockShare`].
    block_share: f32,
    /// Highest density of all lines.
    max_density: f32,
    /// Value of [`LineFeature::LogLines`].
    log_lines: f32,
}

impl PositionFeatures {
    pub(super) fn new(lines: &[LineStats], block: Range<usize>, repeats: &[LineRepeats]) -> Self {
        let count = lines.len();
        let counts = WindowCounts::new(lines, repeats);
        let in_block = counts.between(block.start, block.end).prose_words;
        let densities = (0..count).map(|line| counts.around(line, DENSITY_REACH).density());
        let is_prose = LineStats::is_running_text;
        Self {
            gaps: gaps(lines),
            loose: main_block(lines, LOOSE_COST),
            tight: main_block(lines, TIGHT_COST),
            first: lines.iter().position(is_prose).unwrap_or(count),
            last: lines.iter().rposition(is_prose).unwrap_or(0),
            block_share: ratio(in_block, counts.prefix(count).prose_words),
            max_density: densities.fold(f32::MIN_POSITIVE, f32::max),
            log_lines: libm::logf(1.0 + count as f32) / libm::logf(1001.0),
            block,
            counts,
        }
    }

    /// Sets the position features of a line.
    pub(super) fn write(&self, lines: &[LineStats], line: usize, vector: &mut FeatureVector) {
        self.write_windows(line, vector);
        self.write_distances(line, vector);
        self.write_page(lines, line, vector);
    }

    /// Sets the features that depend on the lines around the line.
    fn write_windows(&self, line: usize, vector: &mut FeatureVector) {
        use LineFeature as F;
        let mut set = |feature: LineFeature, value: f32| set(vector, feature, value);
        let density = self.counts.around(line, DENSITY_REACH).density();
        set(F::Density, density);
        set(F::RelativeDensity, density / self.max_density);
        let before = self.counts.before(line, DENSITY_REACH);
        set(F::DensityBefore, before.density());
        set(F::ProseWordsBefore, before.mean_prose_words() / 80.0);
        let after = self.counts.after(line, DENSITY_REACH);
        set(F::DensityAfter, after.density());
        set(F::ProseWordsAfter, after.mean_prose_words() / 80.0);
        let near = self.counts.around(line, NEAR_REACH);
        let near_lines = 2 * NEAR_REACH as u32 + 1;
        set(F::RepeatsNear, ratio(near.repeats, near_lines));
        set(F::DatesNear, ratio(near.dates, near_lines));
    }

    /// Sets the distances from the main block and from running text.
    fn write_distances(&self, line: usize, vector: &mut FeatureVector) {
        use LineFeature as F;
        let mut set = |feature: LineFeature, value: f32| set(vector, feature, value);
        set(F::InBlock, indicator(self.block.contains(&line)));
        set(F::InLooseBlock, indicator(self.loose.contains(&line)));
        set(F::InTightBlock, indicator(self.tight.contains(&line)));
        let distance = |from: usize, to: usize| to.saturating_sub(from) as f32 / MAX_DISTANCE;
        set(F::UntilBlock, distance(line, self.block.start));
        set(F::SinceBlock, distance(self.block.end, line + 1));
        set(F::SinceFirstProse, distance(self.first, line));
        set(F::UntilLastProse, distance(line, self.last));
        let features = [F::SinceProse, F::UntilProse];
        for (gap, feature) in self.gaps[line].into_iter().zip(features) {
            let max = libm::logf(1.0 + f32::from(MAX_GAP));
            set(feature, libm::logf(1.0 + f32::from(gap)) / max);
        }
    }

    /// Sets the features that relate the line to the page as a whole.
    fn write_page(&self, lines: &[LineStats], line: usize, vector: &mut FeatureVector) {
        use LineFeature as F;
        let mut set = |feature: LineFeature, value: f32| set(vector, feature, value);
        let all = self.counts.prefix(lines.len());
        set(F::LinePosition, ratio(line as u32, lines.len() as u32));
        let words_before = self.counts.prefix(line).words;
        set(F::WordPosition, ratio(words_before, all.words));
        set(F::BlockShare, self.block_share);
        set(F::ProseShare, all.density());
        set(F::LogLines, self.log_lines);
        let twice_the_mean = 2.0 * all.mean_prose_words().max(1.0);
        set(F::RelativeWords, lines[line].words as f32 / twice_the_mean);
    }
}

/// Returns the number of lines since the last line of running text before each line,
/// and until the next after it, at most [`MAX_GAP`].
fn gaps(lines: &[LineStats]) -> Vec<[u8; 2]> {
    fn next_gap(line: &LineStats, gap: u8) -> u8 {
        if line.is_running_text() {
            0
        } else {
            MAX_GAP.min(gap + 1)
        }
    }
    let mut gaps = vec![[MAX_GAP; 2]; lines.len()];
    let mut gap = MAX_GAP;
    for (line, gaps) in lines.iter().zip(&mut gaps) {
        gaps[0] = gap;
        gap = next_gap(line, gap);
    }
    gap = MAX_GAP;
    for (line, gaps) in lines.iter().zip(&mut gaps).rev() {
        gaps[1] = gap;
        gap = next_gap(line, gap);
    }
    gaps
}
