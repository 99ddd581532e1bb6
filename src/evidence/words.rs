//! Lines and words that stand elsewhere in the same text.

use super::{Input, Row, set, share};
use crate::look::{Line, Part};

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
pub(super) fn repeats(lines: &[Line], rows: &mut [Row]) {
    let numbers = lines.iter().map(|line| line.number as usize + 1).max();
    // The last line with each number so far, from 1.
    let mut last = vec![0; numbers.unwrap_or(0)];
    for (i, line) in lines.iter().enumerate() {
        let before = std::mem::replace(&mut last[line.number as usize], i + 1);
        let Some(before) = before.checked_sub(1) else {
            continue;
        };
        let near = if i - before <= NEAR { 1.0 } else { 0.0 };
        for (line, input) in [(i, Input::RepeatBefore), (before, Input::RepeatBehind)] {
            set(&mut rows[line], input, 1.0);
            let known = rows[line][Input::RepeatNear as usize];
            set(&mut rows[line], Input::RepeatNear, known.max(near));
        }
    }
}

/// How many topic words of each line stand in other good lines.
pub(super) fn overlaps(part: Part, block: (usize, usize), rows: &mut [Row]) {
    let lines = part.lines;
    let mut table = vec![Holders::default(); part.distinct_topics()];
    for (input, most) in [(Input::Lead, LEAD), (Input::Overlap, lines.len())] {
        table.fill(Holders::default());
        let good = (block.0..block.1).filter(|&i| lines[i].good());
        for i in good.take(most) {
            for &topic in part.topics(i) {
                let holders = &mut table[topic as usize];
                holders.lines += u32::from(holders.last != i as u32 + 1);
                holders.last = i as u32 + 1;
            }
        }
        for (i, row) in rows.iter_mut().enumerate() {
            let (mut held, mut strength) = (0, 0);
            for &topic in part.topics(i) {
                let Holders { lines, last } = table[topic as usize];
                let elsewhere = lines > 1 || (lines == 1 && last != i as u32 + 1);
                held += u32::from(elsewhere);
                strength += lines.min(FREQUENT);
            }
            let words = part.topics(i).len() as u32;
            set(row, input, share(held, words));
            // The second time, with all good lines of the block, counts.
            set(row, Input::Strength, share(strength, words * FREQUENT));
        }
    }
    for input in [Input::OverlapBefore, Input::OverlapBehind] {
        table.fill(Holders::default());
        // Here the last is a number among good lines, which are counted from
        // one past the memory, so that 0 is long ago.
        let mut now = MEMORY + 1;
        for step in 0..lines.len() {
            let behind = input == Input::OverlapBehind;
            let i = if behind { lines.len() - 1 - step } else { step };
            let mut held = 0;
            for &topic in part.topics(i) {
                held += u32::from(table[topic as usize].last + MEMORY >= now);
            }
            set(
                &mut rows[i],
                input,
                share(held, part.topics(i).len() as u32),
            );
            if lines[i].good() {
                for &topic in part.topics(i) {
                    table[topic as usize].last = now;
                }
                now += 1;
            }
        }
    }
}
