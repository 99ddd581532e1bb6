//! Line features: numbers from 0 to 1 that describe each line and its surroundings.
//!
//! In: the stats of consecutive lines. Out: a feature vector for each line, the input of
//! the line classifier. A line says little by itself: "Comfort" may be a heading or an
//! item of a menu. So most features are about its surroundings: the lines around it, the
//! distance from the main block (the stretch with the most running text), and the words
//! that it shares with that block. No feature depends on the language, or on blank lines
//! between paragraphs, because those vary with the way in which a page was copied.

mod feature;
mod position;
mod repeats;
mod topic_overlap;
mod window_counts;

use crate::document::line_stats::{LineStats, StatsSlice};
pub(crate) use feature::LINE_FEATURES;
pub use feature::LineFeature;
use position::PositionFeatures;
use repeats::LineRepeats;
use topic_overlap::TopicOverlap;

/// Features of one line, indexed by [`LineFeature`].
pub(crate) type FeatureVector = [f32; LINE_FEATURES];

/// Data about all lines, from which the feature vector of each is computed.
///
/// Vectors are computed one at a time, because all vectors of a long page at once would
/// take much memory.
pub(crate) struct LineFeatures<'l> {
    lines: &'l [LineStats],
    repeats: Vec<LineRepeats>,
    overlaps: Vec<TopicOverlap>,
    position: PositionFeatures,
}

impl<'l> LineFeatures<'l> {
    pub(crate) fn new(slice: StatsSlice<'l>) -> Self {
        let lines = slice.lines;
        let block = position::main_block(lines, 1.0);
        let repeats = repeats::repeats(lines);
        Self {
            lines,
            overlaps: topic_overlap::overlaps(slice, &block),
            position: PositionFeatures::new(lines, block, &repeats),
            repeats,
        }
    }

    /// Returns the number of lines.
    pub(crate) fn count(&self) -> usize {
        self.lines.len()
    }

    /// Returns the feature vector of a line.
    pub(crate) fn row(&self, line: usize) -> FeatureVector {
        let mut vector = own_features(&self.lines[line]);
        self.repeats[line].write(&mut vector);
        self.overlaps[line].write(&mut vector);
        position::write_similarity(self.lines, line, &mut vector);
        self.position.write(self.lines, line, &mut vector);
        // One loop over all values is smaller in WebAssembly than a limit in every `set`.
        for value in &mut vector {
            *value = value.min(1.0);
        }
        vector
    }
}

fn set(vector: &mut FeatureVector, feature: LineFeature, value: f32) {
    vector[feature as usize] = value;
}

/// Returns `part / whole`, or `part` if `whole` is 0.
fn ratio(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}

/// Returns 1 if `condition` is true, or 0.
fn indicator(condition: bool) -> f32 {
    f32::from(u8::from(condition))
}

/// Returns a vector with the features that depend on the line alone.
fn own_features(line: &LineStats) -> FeatureVector {
    use LineFeature as F;
    let mut vector = [0.0; LINE_FEATURES];
    let mut set = |feature: LineFeature, value: f32| set(&mut vector, feature, value);
    let words = line.words as f32;
    set(F::LogWords, libm::logf(1.0 + words) / libm::logf(151.0));
    set(F::Words, words / 16.0);
    set(F::Characters, line.characters as f32 / 500.0);
    set(F::EndsSentence, indicator(line.ends_sentence));
    set(F::EndsInColon, indicator(line.ends_in_colon));
    set(F::EndsInEllipsis, indicator(line.ends_in_ellipsis));
    set(F::EndsInQuestionMark, indicator(line.ends_in_question_mark));
    set(F::SentenceEnds, f32::from(line.sentence_ends) / 4.0);
    set(F::Commas, f32::from(line.commas) / 5.0);
    let after_first = line.words.saturating_sub(1);
    set(F::Capitalised, ratio(line.capitalised, after_first));
    set(F::AllCapitals, ratio(line.all_capitals, line.words));
    set(F::Digits, 2.0 * ratio(line.digits, line.letters));
    set(F::ShortWords, ratio(line.short_words, line.words));
    set(F::WordLength, ratio(line.letters, line.words) / 10.0);
    set(F::StartsLowercase, indicator(line.starts_lowercase));
    set(F::HasQuote, indicator(line.has_quote));
    set(F::CamelCase, f32::from(line.camel_case) / 2.0);
    set(F::Separators, f32::from(line.separators) / 3.0);
    set(F::HasAddress, indicator(line.has_address));
    set(F::HasDate, indicator(line.has_date));
    set(F::IsItem, indicator(line.is_item));
    vector
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::paragraphs;

    fn vectors_of(text: &str) -> Vec<FeatureVector> {
        let stats = crate::document::line_stats::line_stats(text, &paragraphs(text));
        let features = LineFeatures::new(stats.all());
        (0..features.count())
            .map(|line| features.row(line))
            .collect()
    }

    #[test]
    fn every_feature_of_any_text_is_between_0_and_1() {
        let same = "Read more\n".repeat(10_000);
        let giant = "The tide was out, and the boats lay on the mud. ".repeat(5_000);
        let odd = "\u{301}\n🙂🙂 🙂\n...\n—\n\u{200d}a\nİstanbul’da 3,5 € @ 12:30?!\n東京。\n(«\n)";
        for text in ["", " \n\n", "a", ".", odd, &same, &giant] {
            let vectors = vectors_of(text);
            assert_eq!(vectors.len(), paragraphs(text).len());
            let fits = |value: &f32| (0.0..=1.0).contains(value);
            assert!(vectors.iter().flatten().all(fits), "{text:.40}");
        }
    }

    #[test]
    fn features_reflect_the_position_of_the_line() {
        let story = "The ferry to the islands stayed in port on Tuesday, the office said.\n\
            Gales closed the strait between the islands and the port to every ferry.\n";
        let vectors = vectors_of(&format!("Home\nNews\n{story}Share\nHome\n"));
        let column = |feature: LineFeature| -> Vec<f32> {
            vectors
                .iter()
                .map(|vector| vector[feature as usize])
                .collect()
        };
        assert_eq!(column(LineFeature::InBlock), [0.0, 0.0, 1.0, 1.0, 0.0, 0.0]);
        assert_eq!(
            column(LineFeature::RepeatBefore),
            [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]
        );
        assert_eq!(
            column(LineFeature::RepeatAfter),
            [1.0, 0.0, 0.0, 0.0, 0.0, 0.0]
        );
        assert!(
            column(LineFeature::OverlapBlock)[3] > 0.0
                && column(LineFeature::OverlapBlock)[4] == 0.0
        );
        assert!(column(LineFeature::SinceBlock)[5] > column(LineFeature::SinceBlock)[4]);
    }
}
