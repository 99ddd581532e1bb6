//! What can be told of each line of a paste, as numbers from 0 to 1.
//!
//! A line says little by itself: "Comfort" may be a heading or a menu. So most
//! of a row is about where the line stands: among what lines, how far from the
//! main block (the stretch with the most running text), and how many words it
//! shares with that. Nothing here knows a language, and whether blank lines
//! stand between paragraphs is not looked at: they come and go with the way
//! in which a page was copied.

mod places;
mod words;

use crate::document::line_stats::{LineStats, StatsSlice};
use places::Places;
use words::{LineRepeats, Overlap};

/// What is told of a line, in the order of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFeature {
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
    /// Share of words with a capital, the first excluded.
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
    /// 1 inside the block that is found if short lines hardly break it up.
    InsideLoose,
    /// 1 inside the block that is found if short lines break it up at once.
    InsideTight,
    /// Logarithm of the lines since the last good line before, 1 at 60.
    SinceGood,
    /// Logarithm of the lines until the next good line behind, 1 at 60.
    UntilGood,
    /// Share of the lines within eight that stand elsewhere too.
    RepeatsAround,
    /// Share of the lines within eight that hold a year or a time of day.
    DatesAround,
    /// Mean words of the good lines among the fifteen before, 1 at 80.
    PaceBefore,
    /// Mean words of the good lines among the fifteen behind, 1 at 80.
    PaceBehind,
    /// Mean number of good lines of the main block that hold a topic word, 1 at 6.
    Strength,
    /// Share of its topic words that the first good lines of the main block hold.
    Lead,
}

/// How many numbers a row has.
pub(crate) const LINE_FEATURES: usize = LineFeature::Lead as usize + 1;

/// What is told of one line, in the order of [`LineFeature`].
pub(crate) type FeatureVector = [f32; LINE_FEATURES];

/// What is known of all lines, from which the row of each can be told. Rows are
/// told one by one: of a long page, all of them would be much to hold at once.
pub(crate) struct LineFeatures<'l> {
    lines: &'l [LineStats],
    repeats: Vec<LineRepeats>,
    overlaps: Vec<Overlap>,
    places: Places,
}

impl<'l> LineFeatures<'l> {
    pub(crate) fn new(part: StatsSlice<'l>) -> Self {
        let lines = part.lines;
        let block = places::main_block(lines, 1.0);
        let repeats = words::repeats(lines);
        Self {
            lines,
            overlaps: words::overlaps(part, block),
            places: Places::new(lines, block, &repeats),
            repeats,
        }
    }

    /// The number of lines.
    pub(crate) fn count(&self) -> usize {
        self.lines.len()
    }

    /// What can be told of a line.
    pub(crate) fn row(&self, i: usize) -> FeatureVector {
        let mut row = stats(&self.lines[i]);
        self.repeats[i].tell(&mut row);
        self.overlaps[i].tell(&mut row);
        places::neighbours(self.lines, i, &mut row);
        self.places.tell(self.lines, i, &mut row);
        // Once for all is smaller than wherever a number is set.
        for value in &mut row {
            *value = value.min(1.0);
        }
        row
    }
}

fn set(row: &mut FeatureVector, input: LineFeature, value: f32) {
    row[input as usize] = value;
}

fn share(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// The line by itself.
fn stats(line: &LineStats) -> FeatureVector {
    let mut row = [0.0; LINE_FEATURES];
    let mut set = |input: LineFeature, value: f32| set(&mut row, input, value);
    let words = line.words as f32;
    set(
        LineFeature::Words,
        libm::logf(1.0 + words) / libm::logf(151.0),
    );
    set(LineFeature::Brief, words / 16.0);
    set(LineFeature::Length, line.characters as f32 / 500.0);
    set(LineFeature::Ends, flag(line.ends));
    set(LineFeature::Colon, flag(line.colon));
    set(LineFeature::TrailsOff, flag(line.trails_off));
    set(LineFeature::Asks, flag(line.asks));
    set(LineFeature::Stops, f32::from(line.stops) / 4.0);
    set(LineFeature::Commas, f32::from(line.commas) / 5.0);
    set(
        LineFeature::Capitalised,
        share(line.capitalised, line.words.saturating_sub(1)),
    );
    set(LineFeature::Shouted, share(line.shouted, line.words));
    set(LineFeature::Digits, 2.0 * share(line.digits, line.letters));
    set(LineFeature::Short, share(line.short, line.words));
    set(
        LineFeature::WordLength,
        share(line.letters, line.words) / 10.0,
    );
    set(LineFeature::SmallStart, flag(line.small_start));
    set(LineFeature::Quoted, flag(line.quoted));
    set(LineFeature::Glued, f32::from(line.glued) / 2.0);
    set(LineFeature::Rules, f32::from(line.rules) / 3.0);
    set(LineFeature::Address, flag(line.address));
    set(LineFeature::Dated, flag(line.dated));
    set(LineFeature::Item, flag(line.item));
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::paragraphs;

    fn of(text: &str) -> Vec<FeatureVector> {
        let stats = crate::document::line_stats::line_stats(text, &paragraphs(text));
        let evidence = LineFeatures::new(stats.all());
        (0..evidence.count()).map(|i| evidence.row(i)).collect()
    }

    #[test]
    fn every_number_is_from_0_to_1_whatever_the_text() {
        let same = "Read more\n".repeat(10_000);
        let giant = "The tide was out, and the boats lay on the mud. ".repeat(5_000);
        let odd = "\u{301}\n🙂🙂 🙂\n...\n—\n\u{200d}a\nİstanbul’da 3,5 € @ 12:30?!\n東京。\n(«\n)";
        for text in ["", " \n\n", "a", ".", odd, &same, &giant] {
            let rows = of(text);
            assert_eq!(rows.len(), paragraphs(text).len());
            let fits = |value: &f32| (0.0..=1.0).contains(value);
            assert!(rows.iter().flatten().all(fits), "{text:.40}");
        }
    }

    #[test]
    fn a_line_is_told_by_where_it_stands() {
        let story = "The ferry to the islands stayed in port on Tuesday, the office said.\n\
            Gales closed the strait between the islands and the port to every ferry.\n";
        let rows = of(&format!("Home\nNews\n{story}Share\nHome\n"));
        let column =
            |input: LineFeature| -> Vec<f32> { rows.iter().map(|r| r[input as usize]).collect() };
        assert_eq!(column(LineFeature::Inside), [0.0, 0.0, 1.0, 1.0, 0.0, 0.0]);
        assert_eq!(
            column(LineFeature::RepeatBefore),
            [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]
        );
        assert_eq!(
            column(LineFeature::RepeatBehind),
            [1.0, 0.0, 0.0, 0.0, 0.0, 0.0]
        );
        assert!(column(LineFeature::Overlap)[3] > 0.0 && column(LineFeature::Overlap)[4] == 0.0);
        assert!(column(LineFeature::SinceBlock)[5] > column(LineFeature::SinceBlock)[4]);
    }
}
