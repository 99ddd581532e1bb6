//! Joining of the hard-wrapped lines of a block.
//!
//! In: the lines of a block, between which are a `br` or a preserved line break, and their
//! markup. Out: the same text with a space for each line break inside a paragraph. Mail and
//! old pages break every line at a fixed width. As in a plain text, a line that ends in the
//! middle of a sentence shows that.

use super::{Ancestor, LineMarkup};
use crate::text::chars::{count, first, is_blank, last, trim_end, trim_start};
use crate::text::lines::opens_item;
use crate::text::unicode::{is_alphanumeric, is_lower};

/// Lengths of the longest line of a hard-wrapped block, in characters.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 30..=120;

/// Returns the text of a block with its hard-wrapped lines joined, and the markup of the
/// lines that are left; `None` if it is not hard-wrapped.
///
/// A block is hard-wrapped if a third of its line breaks are in the middle of a sentence. Every line must end
/// with a line feed. The result has the same offsets.
pub(super) fn join(block: &str, markup: &[u32]) -> Option<(String, Vec<u32>)> {
    let lines: Vec<(&str, &[u32])> = block
        .split_inclusive('\n')
        .zip(markup.chunks(LineMarkup::WORDS))
        .collect();
    let width = lines.iter().map(|(line, _)| count(line)).max()?;
    let pair = |i: usize| {
        let (line, markup) = lines[i];
        let (previous, _) = lines.get(i.wrapping_sub(1))?;
        // The ancestors are in the first word.
        let is_broken = markup.first()? & Ancestor::Broken.bit() != 0;
        is_broken.then(|| Pair::new(previous, line, width))
    };
    let pairs = || (0..lines.len()).filter_map(pair);
    let continued = pairs().filter(|pair| pair.is_continued).count();
    if continued == 0 || continued * 3 < pairs().count() || !WRAP_WIDTHS.contains(&width) {
        return None;
    }
    let (mut text, mut kept) = (String::with_capacity(block.len()), Vec::new());
    for (i, (line, markup)) in lines.iter().enumerate() {
        if pair(i).is_some_and(|pair| pair.is_joined) {
            text.pop();
            text.push(' ');
        } else {
            kept.extend(*markup);
        }
        text.push_str(line);
    }
    Some((text, kept))
}

/// Two lines of a block with a line break between them.
struct Pair {
    /// Set if the second line continues a sentence of the first in small letters. The first
    /// must be longer than half of the width, unlike most items and verses.
    is_continued: bool,
    /// Set if the second line continues the paragraph of the first in a hard-wrapped text.
    is_joined: bool,
}

impl Pair {
    fn new(line: &str, next: &str, width: usize) -> Self {
        let next = trim_start(next, is_blank);
        let end = last(trim_end(line, is_blank));
        let is_lower = first(next).is_some_and(is_lower);
        let in_sentence = end.is_some_and(|c| c == ',' || is_alphanumeric(c));
        let length = count(line);
        Self {
            is_continued: is_lower && in_sentence && length * 2 > width,
            is_joined: (is_lower || length * 3 > width * 2) && !opens_item(next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Joins lines with a single line break between them. Returns the number of lines left.
    fn joined(lines: &[&str]) -> Option<(String, usize)> {
        let line = |i: usize| LineMarkup {
            ancestors: u32::from(i > 0) << Ancestor::Broken as u32,
            ..LineMarkup::default()
        };
        let markup: Vec<u32> = (0..lines.len()).flat_map(|i| line(i).pack()).collect();
        let block = lines.join("\n") + "\n";
        let (text, kept) = join(&block, &markup)?;
        assert_eq!(text.len(), block.len());
        Some((text, kept.len() / LineMarkup::WORDS))
    }

    #[test]
    fn lines_that_end_inside_a_sentence_are_joined_and_items_are_not() {
        let lines = [
            "The ferry to the island of Lind stayed in",
            "port on Tuesday, because gales had shut",
            "the strait. Nobody knew when it would go,",
            "in 1987 it had been nine days.",
            "- Bring warm clothes and food.",
        ];
        let (text, left) = joined(&lines).expect("hard-wrapped lines");
        assert_eq!(left, 2);
        assert_eq!(text, [&lines[..4].join(" "), "\n", lines[4], "\n"].concat());
    }

    #[test]
    fn addresses_verses_and_code_keep_their_lines() {
        for lines in [
            &["Harbour Street 5", "near the school", "Westholm"][..],
            &[
                "The ferry lay all day in port,",
                "And no one on the quay could say,",
                "How long the gale, how long the wait,",
            ],
            &[
                "let slip = harbour.open(Ship::Ferry);",
                "if slip.is_rotten(2) { close(slip); }",
            ],
        ] {
            assert_eq!(joined(lines), None, "{lines:?}");
        }
    }
}
