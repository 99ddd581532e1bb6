//! What can be told of each line of a paste, as numbers from 0 to 1.
//!
//! A line says little by itself: "Comfort" may be a heading or a menu. So most
//! of a row is about where the line stands: among what lines, how far from the
//! main block (the stretch with the most running text), and how many words it
//! shares with that. Nothing here knows a language, and whether blank lines
//! stand between paragraphs is not looked at: they come and go with the way
//! in which a page was copied.

mod line;

use crate::lines::Paragraph;
use line::Line;

/// What is told of a line, in the order of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Logarithm of the number of words, 1 at 150.
    Words,
    /// Number of words, 1 at 16.
    Brief,
    /// Number of characters, 1 at 500.
    Length,
    /// 1 if it ends in a full stop, question or exclamation mark.
    Ends,
    /// 1 if it ends in a colon.
    Colon,
    /// 1 if it ends in an ellipsis.
    TrailsOff,
    /// 1 if it ends in a question mark.
    Asks,
    /// Number of sentence ends, 1 at 4.
    Stops,
    /// Number of commas, 1 at 5.
    Commas,
    /// Share of words with a capital, the first aside.
    Capitalised,
    /// Share of words in capitals.
    Shouted,
    /// Twice the share of digits among letters and digits, at most 1.
    Digits,
    /// Share of words of three letters or fewer.
    Short,
    /// Mean letters of a word, 1 at 10.
    WordLength,
    /// 1 if it opens with a small letter.
    SmallStart,
    /// 1 if a quotation mark opens in it.
    Quoted,
    /// Number of glued words, 1 at 2.
    Glued,
    /// Number of bars, bullets and arrows, 1 at 3.
    Rules,
    /// 1 if it holds a URL or mail address.
    Address,
    /// 1 if it holds a year or a time of day.
    Dated,
    /// 1 if it opens with a bullet or number.
    Item,
    /// 1 if the same line stands before.
    RepeatBefore,
    /// 1 if the same line stands behind.
    RepeatBehind,
    /// 1 if the same line stands within eight lines.
    RepeatNear,
    /// Share of the lines within six that look alike.
    Alike,
    /// Share of the lines within four that open with the same word.
    SameOpening,
    /// Share of its topic words that other good lines of the main block hold.
    Overlap,
    /// Share of its topic words that the eight good lines before hold.
    OverlapBefore,
    /// Share of its topic words that the eight good lines behind hold.
    OverlapBehind,
    /// Share of words in good lines within fifteen lines.
    Density,
    /// The same of the fifteen lines before.
    DensityBefore,
    /// The same of the fifteen lines behind.
    DensityBehind,
    /// `Density` as a share of its highest value on the page.
    Height,
    /// 1 inside the main block.
    Inside,
    /// Lines until the main block, 1 at 30.
    UntilBlock,
    /// Lines since the main block, 1 at 30.
    SinceBlock,
    /// Lines since the first good line, 1 at 30.
    SinceFirst,
    /// Lines until the last good line, 1 at 30.
    UntilLast,
    /// Place among the lines, from 0 to 1.
    Place,
    /// Place among the words, from 0 to 1.
    WordPlace,
    /// Share of all good words that the main block holds.
    BlockShare,
    /// Share of all words that stand in good lines.
    GoodShare,
    /// Logarithm of the number of lines, 1 at 1000.
    Lines,
    /// Words as a share of the mean of good lines, 1 at twice that.
    Relative,
}

/// How many numbers a row has.
pub(crate) const INPUTS: usize = Input::Relative as usize + 1;

/// What is told of one line, in the order of [`Input`].
pub(crate) type Row = [f32; INPUTS];

/// Lines on each side that a density is taken of.
const WINDOW: usize = 15;
/// Good lines whose words are remembered for an overlap.
const MEMORY: u32 = 8;
/// Lines on each side in which a repeat is near.
const NEAR: usize = 8;
/// Lines on each side that are compared by their looks.
const LOOKS: usize = 6;
/// Lines on each side that are compared by their first word.
const OPENINGS: usize = 4;
/// Lines after which a distance is simply far.
const FAR: f32 = 30.0;
/// What a line that is not good takes away from a block, in words, beside its own.
const BREAK: i64 = 6;

/// Tells what it can of every line.
pub(crate) fn evidence(text: &str, lines: &[Paragraph]) -> Vec<Row> {
    let mut topics = Vec::new();
    let lines: Vec<Line> = lines
        .iter()
        .map(|paragraph| line::read(paragraph.span.of(text), &mut topics))
        .collect();
    let mut rows: Vec<Row> = lines.iter().map(looks).collect();
    let block = main_block(&lines);
    repeats(&lines, &mut rows);
    neighbours(&lines, &mut rows);
    overlaps(&lines, &topics, block, &mut rows);
    places(&lines, block, &mut rows);
    rows
}

fn set(row: &mut Row, input: Input, value: f32) {
    row[input as usize] = value.min(1.0);
}

fn share(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// The line by itself.
fn looks(line: &Line) -> Row {
    let mut row = [0.0; INPUTS];
    let mut set = |input: Input, value: f32| set(&mut row, input, value);
    let words = line.words as f32;
    set(Input::Words, libm::logf(1.0 + words) / libm::logf(151.0));
    set(Input::Brief, words / 16.0);
    set(Input::Length, line.characters as f32 / 500.0);
    set(Input::Ends, flag(line.ends));
    set(Input::Colon, flag(line.colon));
    set(Input::TrailsOff, flag(line.trails_off));
    set(Input::Asks, flag(line.asks));
    set(Input::Stops, line.stops as f32 / 4.0);
    set(Input::Commas, line.commas as f32 / 5.0);
    set(
        Input::Capitalised,
        share(line.capitalised, line.words.saturating_sub(1)),
    );
    set(Input::Shouted, share(line.shouted, line.words));
    set(Input::Digits, 2.0 * share(line.digits, line.letters));
    set(Input::Short, share(line.short, line.words));
    set(Input::WordLength, share(line.letters, line.words) / 10.0);
    set(Input::SmallStart, flag(line.small_start));
    set(Input::Quoted, flag(line.quoted));
    set(Input::Glued, line.glued as f32 / 2.0);
    set(Input::Rules, line.rules as f32 / 3.0);
    set(Input::Address, flag(line.address));
    set(Input::Dated, flag(line.dated));
    set(Input::Item, flag(line.item));
    row
}

/// The stretch of lines with the most words in good lines, less what breaks it up.
fn main_block(lines: &[Line]) -> (usize, usize) {
    let (mut best, mut block) = (0, (0, 0));
    let (mut sum, mut start) = (0, 0);
    for (i, line) in lines.iter().enumerate() {
        let words = i64::from(line.words);
        sum += if line.good() { words } else { -words - BREAK };
        if sum <= 0 {
            (sum, start) = (0, i + 1);
        } else if sum > best {
            (best, block) = (sum, (start, i + 1));
        }
    }
    block
}

/// Numbers by hash, in a table of fixed length. Two hashes may share a place:
/// on a text too long for the table they all do, and overlaps are 1 for all.
struct Table {
    places: Vec<u32>,
    shift: u32,
}

impl Table {
    fn new(items: usize) -> Self {
        let bits = (2 * items + 64).ilog2() + 1;
        Self {
            places: vec![0; 1 << bits],
            shift: 32 - bits.min(31),
        }
    }

    fn at(&mut self, hash: u32) -> &mut u32 {
        let place = hash.wrapping_mul(0x85eb_ca6b) >> self.shift;
        &mut self.places[place as usize]
    }
}

/// Whether a line stands elsewhere too.
fn repeats(lines: &[Line], rows: &mut [Row]) {
    let mut last = Table::new(lines.len());
    for (i, line) in lines.iter().enumerate() {
        let before = std::mem::replace(last.at(line.hash), i as u32 + 1) as usize;
        let Some(before) = before.checked_sub(1) else {
            continue;
        };
        set(&mut rows[i], Input::RepeatBefore, 1.0);
        set(&mut rows[before], Input::RepeatBehind, 1.0);
        if i - before <= NEAR {
            set(&mut rows[i], Input::RepeatNear, 1.0);
            set(&mut rows[before], Input::RepeatNear, 1.0);
        }
    }
}

/// How a line looks among its neighbours.
fn neighbours(lines: &[Line], rows: &mut [Row]) {
    for i in 0..lines.len() {
        let around =
            |reach: usize| &lines[i.saturating_sub(reach)..(i + reach + 1).min(lines.len())];
        let line = &lines[i];
        let alike = around(LOOKS).iter().filter(|l| l.shape() == line.shape());
        let opening = around(OPENINGS)
            .iter()
            .filter(|l| l.opening == line.opening);
        // The line itself is one of them.
        let alike = share(alike.count() as u32 - 1, 2 * LOOKS as u32);
        let opening = share(opening.count() as u32 - 1, 2 * OPENINGS as u32);
        set(&mut rows[i], Input::Alike, alike);
        set(&mut rows[i], Input::SameOpening, opening);
    }
}

/// How many topic words of a line stand in others.
fn overlaps(lines: &[Line], topics: &[u32], (start, end): (usize, usize), rows: &mut [Row]) {
    const SEVERAL: u32 = u32::MAX;
    let of = |i: usize| {
        let first = if i == 0 { 0 } else { lines[i - 1].topics_end };
        &topics[first as usize..lines[i].topics_end as usize]
    };
    // Which line of the main block holds a word.
    let mut holder = Table::new(topics.len());
    for i in (start..end).filter(|&i| lines[i].good()) {
        for &topic in of(i) {
            let place = holder.at(topic);
            let line = i as u32 + 1;
            *place = if *place == 0 || *place == line {
                line
            } else {
                SEVERAL
            };
        }
    }
    for i in 0..lines.len() {
        let other = |topic: u32, place: u32| {
            let _ = topic;
            place != 0 && place != i as u32 + 1
        };
        let held = of(i)
            .iter()
            .filter(|&&topic| other(topic, *holder.at(topic)));
        set(
            &mut rows[i],
            Input::Overlap,
            share(held.count() as u32, of(i).len() as u32),
        );
    }
    for backwards in [false, true] {
        holder.places.fill(0);
        // Good lines are counted from one past the memory, so that 0 is long ago.
        let mut now = MEMORY + 1;
        for step in 0..lines.len() {
            let i = if backwards {
                lines.len() - 1 - step
            } else {
                step
            };
            let held = of(i)
                .iter()
                .filter(|&&topic| *holder.at(topic) + MEMORY >= now);
            let held = share(held.count() as u32, of(i).len() as u32);
            let input = if backwards {
                Input::OverlapBehind
            } else {
                Input::OverlapBefore
            };
            set(&mut rows[i], input, held);
            if lines[i].good() {
                of(i).iter().for_each(|&topic| *holder.at(topic) = now);
                now += 1;
            }
        }
    }
}

/// Where a line stands in the page, and what stands around.
fn places(lines: &[Line], (start, end): (usize, usize), rows: &mut [Row]) {
    let count = lines.len();
    // Words, and words of good lines, before each line.
    let (mut words, mut good) = (vec![0u32], vec![0u32]);
    for line in lines {
        words.push(words[words.len() - 1] + line.words);
        good.push(good[good.len() - 1] + if line.good() { line.words } else { 0 });
    }
    let density = |from: usize, to: usize| share(good[to] - good[from], words[to] - words[from]);
    let first = lines.iter().position(Line::good).unwrap_or(count);
    let last = lines.iter().rposition(Line::good).unwrap_or(0);
    let good_lines = lines.iter().filter(|line| line.good()).count() as u32;
    let mean = share(good[count], good_lines);
    let block_share = share(good[end] - good[start], good[count]);
    let size = libm::logf(1.0 + count as f32) / libm::logf(1001.0);
    let mut highest = 0.0f32;
    for (i, row) in rows.iter_mut().enumerate() {
        let (from, to) = (i.saturating_sub(WINDOW), (i + WINDOW + 1).min(count));
        let mut set = |input: Input, value: f32| set(row, input, value);
        let here = density(from, to);
        highest = highest.max(here);
        set(Input::Density, here);
        set(Input::DensityBefore, density(from, i));
        set(Input::DensityBehind, density(i + 1, to));
        set(Input::Inside, flag((start..end).contains(&i)));
        set(Input::UntilBlock, start.saturating_sub(i) as f32 / FAR);
        set(Input::SinceBlock, (i + 1).saturating_sub(end) as f32 / FAR);
        set(Input::SinceFirst, i.saturating_sub(first) as f32 / FAR);
        set(Input::UntilLast, last.saturating_sub(i) as f32 / FAR);
        set(Input::Place, share(i as u32, count as u32));
        set(Input::WordPlace, share(words[i], words[count]));
        set(Input::BlockShare, block_share);
        set(Input::GoodShare, density(0, count));
        set(Input::Lines, size);
        set(
            Input::Relative,
            lines[i].words as f32 / (2.0 * mean.max(1.0)),
        );
    }
    for row in rows {
        let here = row[Input::Density as usize];
        set(
            row,
            Input::Height,
            if highest > 0.0 { here / highest } else { 0.0 },
        );
    }
}
