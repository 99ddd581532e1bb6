//! Where a line stands in the page, and among what lines.

use super::words::LineRepeats;
use super::{FeatureVector, LineFeature, flag, set, share};
use crate::document::line_stats::LineStats;

/// Lines on each side that a density is taken of.
const WINDOW: usize = 15;
/// Lines on each side in which repeats and dates are counted.
const NEAR: usize = 8;
/// Lines on each side that are compared by their stats.
const LOOKS: usize = 6;
/// Lines on each side that are compared by their first word.
const OPENINGS: usize = 4;
/// Lines after which a distance is simply far.
const FAR: f32 = 30.0;
/// The same for the next good line.
const GAP: u8 = 60;
/// What a line that is not good takes away from a block, in words, beside its own.
const BREAK: f32 = 6.0;
/// What a word outside good lines costs a loose block, and a tight one.
const COSTS: (f32, f32) = (0.3, 3.0);

/// The stretch of lines with the most words in good lines, less `cost` for
/// each word that breaks it up.
pub(super) fn main_block(lines: &[LineStats], cost: f32) -> (usize, usize) {
    let (mut best, mut block) = (0.0, (0, 0));
    let (mut sum, mut start) = (0.0, 0);
    for (i, line) in lines.iter().enumerate() {
        let words = line.words as f32;
        sum += if line.good() {
            words
        } else {
            -cost * (words + BREAK)
        };
        if sum <= 0.0 {
            (sum, start) = (0.0, i + 1);
        } else if sum > best {
            (best, block) = (sum, (start, i + 1));
        }
    }
    block
}

/// How a line stats among its neighbours.
pub(super) fn neighbours(lines: &[LineStats], i: usize, row: &mut FeatureVector) {
    let line = &lines[i];
    let mut alike = |input: LineFeature, reach: usize, by: fn(&LineStats) -> u32| {
        let around = &lines[i.saturating_sub(reach)..lines.len().min(i + reach + 1)];
        let same = around.iter().filter(|other| by(other) == by(line));
        // The line itself is one of them.
        set(row, input, share(same.count() as u32 - 1, 2 * reach as u32));
    };
    alike(LineFeature::Alike, LOOKS, |line| u32::from(line.shape));
    alike(LineFeature::SameOpening, OPENINGS, |line| line.opening);
}

/// Counts of some lines, or of all lines before one.
#[derive(Clone, Copy, Default)]
struct Sum {
    words: u32,
    /// Good lines, and the words in them.
    good: u32,
    good_words: u32,
    repeats: u32,
    dates: u32,
}

impl Sum {
    fn and(self, line: &LineStats, repeats: LineRepeats) -> Self {
        let good = u32::from(line.good());
        Self {
            words: self.words + line.words,
            good: self.good + good,
            good_words: self.good_words + good * line.words,
            repeats: self.repeats + u32::from(repeats.any()),
            dates: self.dates + u32::from(line.dated),
        }
    }

    fn less(self, before: Self) -> Self {
        Self {
            words: self.words - before.words,
            good: self.good - before.good,
            good_words: self.good_words - before.good_words,
            repeats: self.repeats - before.repeats,
            dates: self.dates - before.dates,
        }
    }

    /// Share of the words that stand in good lines.
    fn density(self) -> f32 {
        share(self.good_words, self.words)
    }

    /// Mean words of a good line.
    fn pace(self) -> f32 {
        share(self.good_words, self.good)
    }
}

/// What must be known of all lines to tell where one stands.
pub(super) struct Places {
    /// The counts of all lines before each, and of all lines.
    sums: Vec<Sum>,
    /// Lines since the last good one before each line, and until the next behind it,
    /// at most [`GAP`].
    gaps: Vec<[u8; 2]>,
    /// The stretch with the most running text, and those that break up less and more.
    block: (usize, usize),
    loose: (usize, usize),
    tight: (usize, usize),
    /// The first good line and the last.
    first: usize,
    last: usize,
    /// Share of the words of good lines that stand in the block.
    held: f32,
    /// The highest density of all.
    highest: f32,
    /// The number of lines, as [`LineFeature::Lines`] has it.
    size: f32,
}

impl Places {
    pub(super) fn new(lines: &[LineStats], block: (usize, usize), repeats: &[LineRepeats]) -> Self {
        let count = lines.len();
        let mut sum = Sum::default();
        let mut sums = Vec::with_capacity(count + 1);
        sums.push(sum);
        for (line, &repeats) in lines.iter().zip(repeats) {
            sum = sum.and(line, repeats);
            sums.push(sum);
        }
        let mut places = Self {
            gaps: gaps(lines),
            block,
            loose: main_block(lines, COSTS.0),
            tight: main_block(lines, COSTS.1),
            first: lines.iter().position(LineStats::good).unwrap_or(count),
            last: lines.iter().rposition(LineStats::good).unwrap_or(0),
            held: 0.0,
            highest: f32::MIN_POSITIVE,
            size: libm::logf(1.0 + count as f32) / libm::logf(1001.0),
            sums,
        };
        let in_block = places.between(block.0, block.1);
        places.held = share(in_block.good_words, sum.good_words);
        let densities = (0..count).map(|i| places.around(i, WINDOW).density());
        places.highest = densities.fold(places.highest, f32::max);
        places
    }

    /// The counts of the lines from one to another.
    #[inline(never)]
    fn between(&self, from: usize, to: usize) -> Sum {
        self.sums[to].less(self.sums[from])
    }

    /// The counts of a line and of some on each side of it.
    fn around(&self, i: usize, reach: usize) -> Sum {
        self.between(i.saturating_sub(reach), self.end(i, reach))
    }

    /// Where some lines behind a line end.
    fn end(&self, i: usize, reach: usize) -> usize {
        (self.sums.len() - 1).min(i + reach + 1)
    }

    /// Where a line stands, and what stands around it.
    pub(super) fn tell(&self, lines: &[LineStats], i: usize, row: &mut FeatureVector) {
        let mut set = |input: LineFeature, value: f32| set(row, input, value);
        let count = lines.len();
        let all = self.sums[count];
        let density = self.around(i, WINDOW).density();
        set(LineFeature::Density, density);
        set(LineFeature::Height, density / self.highest);
        let before = self.between(i.saturating_sub(WINDOW), i);
        set(LineFeature::DensityBefore, before.density());
        set(LineFeature::PaceBefore, before.pace() / 80.0);
        let behind = self.between(i + 1, self.end(i, WINDOW));
        set(LineFeature::DensityBehind, behind.density());
        set(LineFeature::PaceBehind, behind.pace() / 80.0);
        let near = self.around(i, NEAR);
        let lines_near = 2 * NEAR as u32 + 1;
        set(LineFeature::RepeatsAround, share(near.repeats, lines_near));
        set(LineFeature::DatesAround, share(near.dates, lines_near));
        let inside = |block: (usize, usize)| flag((block.0..block.1).contains(&i));
        set(LineFeature::Inside, inside(self.block));
        set(LineFeature::InsideLoose, inside(self.loose));
        set(LineFeature::InsideTight, inside(self.tight));
        let (from, to) = self.block;
        set(LineFeature::UntilBlock, from.saturating_sub(i) as f32 / FAR);
        set(
            LineFeature::SinceBlock,
            (i + 1).saturating_sub(to) as f32 / FAR,
        );
        set(
            LineFeature::SinceFirst,
            i.saturating_sub(self.first) as f32 / FAR,
        );
        set(
            LineFeature::UntilLast,
            self.last.saturating_sub(i) as f32 / FAR,
        );
        set(LineFeature::Place, share(i as u32, count as u32));
        set(LineFeature::WordPlace, share(self.sums[i].words, all.words));
        set(LineFeature::BlockShare, self.held);
        set(LineFeature::GoodShare, all.density());
        set(LineFeature::Lines, self.size);
        let usual = 2.0 * all.pace().max(1.0);
        set(LineFeature::Relative, lines[i].words as f32 / usual);
        for (gap, input) in self.gaps[i]
            .into_iter()
            .zip([LineFeature::SinceGood, LineFeature::UntilGood])
        {
            let far = libm::logf(1.0 + f32::from(GAP));
            set(input, libm::logf(1.0 + f32::from(gap)) / far);
        }
    }
}

/// How far the good lines before and behind each line are.
fn gaps(lines: &[LineStats]) -> Vec<[u8; 2]> {
    fn next(line: &LineStats, gap: u8) -> u8 {
        if line.good() { 0 } else { GAP.min(gap + 1) }
    }
    let mut gaps = vec![[GAP; 2]; lines.len()];
    let mut gap = GAP;
    for (line, gaps) in lines.iter().zip(&mut gaps) {
        gaps[0] = gap;
        gap = next(line, gap);
    }
    gap = GAP;
    for (line, gaps) in lines.iter().zip(&mut gaps).rev() {
        gaps[1] = gap;
        gap = next(line, gap);
    }
    gaps
}
