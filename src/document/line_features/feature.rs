//! Names and indexes of the line features.

/// Feature of a line, from 0 to 1. The discriminant is its index in a feature vector.
///
/// "Running text" is a line for which `LineStats::is_running_text` is true, "main block"
/// the stretch of lines with the most running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFeature {
    /// Logarithm of the number of words, scaled so that 150 maps to 1.
    LogWords,
    /// Number of words, scaled so that 16 maps to 1.
    Words,
    /// Number of characters, scaled so that 500 maps to 1.
    Characters,
    /// 1 if the line ends in a full stop, question or exclamation mark.
    EndsSentence,
    /// 1 if the line ends in a colon.
    EndsInColon,
    /// 1 if the line ends in an ellipsis.
    EndsInEllipsis,
    /// 1 if the line ends in a question mark.
    EndsInQuestionMark,
    /// Number of sentence ends, scaled so that 4 maps to 1.
    SentenceEnds,
    /// Number of commas, scaled so that 5 maps to 1.
    Commas,
    /// Share of words with a capital, the first word excluded.
    Capitalised,
    /// Share of words in capitals.
    AllCapitals,
    /// Twice the share of digits among letters and digits, at most 1.
    Digits,
    /// Share of words of three letters or fewer.
    ShortWords,
    /// Mean number of letters of a word, scaled so that 10 maps to 1.
    WordLength,
    /// 1 if the first letter is in lower case.
    StartsLowercase,
    /// 1 if a quotation mark opens in the line.
    HasQuote,
    /// Number of words in camel case, scaled so that 2 maps to 1.
    CamelCase,
    /// Number of bars, bullets and arrows, scaled so that 3 maps to 1.
    Separators,
    /// 1 if the line contains a URL or mail address.
    HasAddress,
    /// 1 if the line contains a year or a time of day.
    HasDate,
    /// 1 if the line begins with a bullet or number.
    IsItem,
    /// 1 if an equal line occurs earlier.
    RepeatBefore,
    /// 1 if an equal line occurs later.
    RepeatAfter,
    /// 1 if an equal line occurs within eight lines.
    RepeatNear,
    /// Share of the lines within six that have the same outline.
    SimilarLines,
    /// Share of the lines within four that begin with the same word.
    SameOpening,
    /// Share of topic words that occur in other lines of running text of the main block.
    OverlapBlock,
    /// Share of topic words that occur in the eight preceding lines of running text.
    OverlapBefore,
    /// Share of topic words that occur in the eight following lines of running text.
    OverlapAfter,
    /// Share of words in running text among the words within fifteen lines.
    Density,
    /// The same for the fifteen lines before.
    DensityBefore,
    /// The same for the fifteen lines after.
    DensityAfter,
    /// `Density` relative to its highest value on the page.
    RelativeDensity,
    /// 1 inside the main block.
    InBlock,
    /// Number of lines until the main block, scaled so that 30 maps to 1.
    UntilBlock,
    /// Number of lines since the main block, scaled so that 30 maps to 1.
    SinceBlock,
    /// Number of lines since the first line of running text, scaled so that 30 maps to 1.
    SinceFirstProse,
    /// Number of lines until the last line of running text, scaled so that 30 maps to 1.
    UntilLastProse,
    /// Position among the lines, from 0 to 1.
    LinePosition,
    /// Position among the words, from 0 to 1.
    WordPosition,
    /// Share of all words in running text that are in the main block.
    BlockShare,
    /// Share of all words that are in running text.
    ProseShare,
    /// Logarithm of the number of lines, scaled so that 1000 maps to 1.
    LogLines,
    /// Number of words relative to the mean of running text, scaled so that twice the mean
    /// maps to 1.
    RelativeWords,
    /// 1 inside the main block found with a low penalty for short lines.
    InLooseBlock,
    /// 1 inside the main block found with a high penalty for short lines.
    InTightBlock,
    /// Logarithm of the number of lines since the last line of running text, scaled so that
    /// 60 maps to 1.
    SinceProse,
    /// Logarithm of the number of lines until the next line of running text, scaled so that
    /// 60 maps to 1.
    UntilProse,
    /// Share of the lines within eight that are repeated elsewhere.
    RepeatsNear,
    /// Share of the lines within eight that contain a year or a time of day.
    DatesNear,
    /// Mean number of words of the lines of running text among the fifteen before, scaled
    /// so that 80 maps to 1.
    ProseWordsBefore,
    /// The same for the fifteen lines after.
    ProseWordsAfter,
    /// Mean number of lines of running text of the main block that contain a topic word,
    /// scaled so that 6 maps to 1.
    TopicFrequency,
    /// Share of topic words that occur in the first lines of running text of the main
    /// block.
    OverlapLead,
}

/// Number of line features, the length of a feature vector.
pub(crate) const LINE_FEATURES: usize = LineFeature::OverlapLead as usize + 1;
