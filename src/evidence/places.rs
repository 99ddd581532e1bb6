//! Where a line stands in the page, and among what lines.

use super::{Input, Row, flag, set, share};
use crate::look::Line;

/// Lines on each side that a density is taken of.
const WINDOW: usize = 15;
/// Lines on each side in which repeats and dates are counted.
const NEAR: usize = 8;
/// Lines on each side that are compared by their looks.
const LOOKS: usize = 6;
/// Lines on each side that are compared by their first word.
const OPENINGS: usize = 4;
/// Lines after which a distance is simply far.
const FAR: f32 = 30.0;
/// The same for the next good line.
const GAP: usize = 60;
/// What a line that is not good takes away from a block, in words, beside its own.
const BREAK: f32 = 6.0;
/// What a word outside good lines costs a loose block, and a tight one.
const COSTS: (f32, f32) = (0.3, 3.0);

/// The stretch of lines with the most words in good lines, less `cost` for
/// each word that breaks it up.
pub(super) fn main_block(lines: &[Line], cost: f32) -> (usize, usize) {
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

/// How a line looks among its neighbours.
pub(super) fn neighbours(lines: &[Line], rows: &mut [Row]) {
    for (i, (line, row)) in lines.iter().zip(rows).enumerate() {
        let mut like = |input: Input, reach: usize, same: fn(&Line) -> u64| {
            let around = &lines[i.saturating_sub(reach)..lines.len().min(i + reach + 1)];
            let alike = around.iter().filter(|other| same(other) == same(line));
            // The line itself is one of them.
            set(
                row,
                input,
                share(alike.count() as u32 - 1, 2 * reach as u32),
            );
        };
        like(Input::Alike, LOOKS, |line| u64::from(line.shape));
        like(Input::SameOpening, OPENINGS, |line| line.opening);
    }
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
    fn and(self, line: &Line, row: &Row) -> Self {
        let good = u32::from(line.good());
        let repeat = row[Input::RepeatBefore as usize] + row[Input::RepeatBehind as usize] > 0.0;
        Self {
            words: self.words + line.words,
            good: self.good + good,
            good_words: self.good_words + good * line.words,
            repeats: self.repeats + u32::from(repeat),
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

/// The counts of the lines from one to another.
#[inline(never)]
fn between(sums: &[Sum], from: usize, to: usize) -> Sum {
    sums[to].less(sums[from])
}

/// Where each line stands in the page, and what stands around it.
pub(super) fn places(lines: &[Line], block: (usize, usize), rows: &mut [Row]) {
    let count = lines.len();
    let mut sums = vec![Sum::default()];
    for (i, (line, row)) in lines.iter().zip(rows.iter()).enumerate() {
        sums.push(sums[i].and(line, row));
    }
    let sum = |from: usize, to: usize| between(&sums, from, to);
    let all = sums[count];
    let first = lines.iter().position(Line::good).unwrap_or(count);
    let last = lines.iter().rposition(Line::good).unwrap_or(0);
    let (loose, tight) = (main_block(lines, COSTS.0), main_block(lines, COSTS.1));
    let held = share(sum(block.0, block.1).good_words, all.good_words);
    let size = libm::logf(1.0 + count as f32) / libm::logf(1001.0);
    for (i, row) in rows.iter_mut().enumerate() {
        let mut set = |input: Input, value: f32| set(row, input, value);
        let (from, to) = (i.saturating_sub(WINDOW), count.min(i + WINDOW + 1));
        set(Input::Density, sum(from, to).density());
        set(Input::DensityBefore, sum(from, i).density());
        set(Input::DensityBehind, sum(i + 1, to).density());
        set(Input::PaceBefore, sum(from, i).pace() / 80.0);
        set(Input::PaceBehind, sum(i + 1, to).pace() / 80.0);
        let near = sum(i.saturating_sub(NEAR), count.min(i + NEAR + 1));
        let lines_near = 2 * NEAR as u32 + 1;
        set(Input::RepeatsAround, share(near.repeats, lines_near));
        set(Input::DatesAround, share(near.dates, lines_near));
        let inside = |block: (usize, usize)| flag((block.0..block.1).contains(&i));
        set(Input::Inside, inside(block));
        set(Input::InsideLoose, inside(loose));
        set(Input::InsideTight, inside(tight));
        set(Input::UntilBlock, block.0.saturating_sub(i) as f32 / FAR);
        set(
            Input::SinceBlock,
            (i + 1).saturating_sub(block.1) as f32 / FAR,
        );
        set(Input::SinceFirst, i.saturating_sub(first) as f32 / FAR);
        set(Input::UntilLast, last.saturating_sub(i) as f32 / FAR);
        set(Input::Place, share(i as u32, count as u32));
        set(Input::WordPlace, share(sums[i].words, all.words));
        set(Input::BlockShare, held);
        set(Input::GoodShare, all.density());
        set(Input::Lines, size);
        set(
            Input::Relative,
            lines[i].words as f32 / (2.0 * all.pace().max(1.0)),
        );
    }
    gaps(lines, rows);
    let density = |row: &Row| row[Input::Density as usize];
    let highest = rows.iter().map(density).fold(f32::MIN_POSITIVE, f32::max);
    for row in rows {
        let height = density(row) / highest;
        set(row, Input::Height, height);
    }
}

/// How far the good lines before and behind each line are.
fn gaps(lines: &[Line], rows: &mut [Row]) {
    for input in [Input::SinceGood, Input::UntilGood] {
        let mut gap = GAP;
        for step in 0..lines.len() {
            let behind = input == Input::UntilGood;
            let i = if behind { lines.len() - 1 - step } else { step };
            let far = libm::logf(1.0 + GAP as f32);
            set(&mut rows[i], input, libm::logf(1.0 + gap as f32) / far);
            gap = if lines[i].good() { 0 } else { gap + 1 };
        }
    }
}
