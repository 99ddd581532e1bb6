//! Lines and words that stand elsewhere in the same text.

use super::line::Line;
use super::{Input, Row, set, share};

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

/// What is known of hashes. Two may share a place, which makes an overlap a
/// little too large now and then.
struct Table {
    places: Vec<Holders>,
    shift: u32,
}

impl Table {
    fn new(items: usize) -> Self {
        let bits = (2 * items + 64).ilog2() + 1;
        Self {
            places: vec![Holders::default(); 1 << bits],
            shift: u32::BITS - bits,
        }
    }

    fn at(&mut self, hash: u32) -> &mut Holders {
        // The high bits of a product depend on all bits of its factors.
        let place = hash.wrapping_mul(0x85eb_ca6b) >> self.shift;
        &mut self.places[place as usize]
    }

    fn clear(&mut self) {
        self.places.fill(Holders::default());
    }
}

/// Whether a line stands elsewhere too.
pub(super) fn repeats(lines: &[Line], rows: &mut [Row]) {
    let mut table = Table::new(lines.len());
    for (i, line) in lines.iter().enumerate() {
        let before = std::mem::replace(&mut table.at(line.hash).last, i as u32 + 1) as usize;
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
pub(super) fn overlaps(lines: &[Line], topics: &[u32], block: (usize, usize), rows: &mut [Row]) {
    let of = |i: usize| {
        let start = i.checked_sub(1).map_or(0, |i| lines[i].topics_end);
        &topics[start as usize..lines[i].topics_end as usize]
    };
    let mut table = Table::new(topics.len());
    for (input, most) in [(Input::Lead, LEAD), (Input::Overlap, lines.len())] {
        table.clear();
        let good = (block.0..block.1).filter(|&i| lines[i].good());
        for i in good.take(most) {
            for &topic in of(i) {
                let holders = table.at(topic);
                holders.lines += u32::from(holders.last != i as u32 + 1);
                holders.last = i as u32 + 1;
            }
        }
        for (i, row) in rows.iter_mut().enumerate() {
            let (mut held, mut strength) = (0, 0);
            for &topic in of(i) {
                let Holders { lines, last } = *table.at(topic);
                let elsewhere = lines > 1 || (lines == 1 && last != i as u32 + 1);
                held += u32::from(elsewhere);
                strength += lines.min(FREQUENT);
            }
            let words = of(i).len() as u32;
            set(row, input, share(held, words));
            // The second time, with all good lines of the block, counts.
            set(row, Input::Strength, share(strength, words * FREQUENT));
        }
    }
    for input in [Input::OverlapBefore, Input::OverlapBehind] {
        table.clear();
        // Here the last is a number among good lines, which are counted from
        // one past the memory, so that 0 is long ago.
        let mut now = MEMORY + 1;
        for step in 0..lines.len() {
            let behind = input == Input::OverlapBehind;
            let i = if behind { lines.len() - 1 - step } else { step };
            let mut held = 0;
            for &topic in of(i) {
                held += u32::from(table.at(topic).last + MEMORY >= now);
            }
            set(&mut rows[i], input, share(held, of(i).len() as u32));
            if lines[i].good() {
                for &topic in of(i) {
                    table.at(topic).last = now;
                }
                now += 1;
            }
        }
    }
}
