//! Which stories a paste holds, and which of them is meant.
//!
//! A page under an article often carries the next one. What gives it away is
//! its structure: a new title printed twice within a few lines, or a second
//! dateline. The first story is meant unless it is much shorter than another.

use crate::chars::{before, first, slice, trim_start};
use crate::lines::Paragraph;
use crate::shape::Shape;
use crate::unicode::is_upper;
use std::ops::Range;

/// Lines within which a title that opens a story is printed again.
const TITLE_REPEATS_WITHIN: usize = 4;
/// The first story gives way to one that has this many times its words.
const LONGER_STORY: usize = 3;
/// Words from which a line behind a dateline opens a story.
const OPENING_WORDS: usize = 12;

/// Finds the stories of a paste in reading order, as runs of lines; there is
/// always at least one, and together they are all lines.
pub(crate) fn split(text: &str, lines: &[Paragraph], shapes: &[Shape]) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    // Where each distinct line is printed first.
    let mut printed = Vec::new();
    let mut last_sentence = None;
    for (i, &shape) in shapes.iter().enumerate() {
        if !shape.repeat {
            printed.push(i);
        }
        let near = &shapes[i + 1..shapes.len().min(i + 1 + TITLE_REPEATS_WITHIN)];
        let again = near.iter().any(|other| other.line == shape.line);
        if again && !shape.repeat && shape.is_title_like() {
            starts.push(i);
        } else if shape.words >= OPENING_WORDS && has_dateline(lines[i].span.of(text)) {
            // Taken back to the title before it, past standfirst and stamps.
            let after = last_sentence.map_or(0, |last| last + 1);
            if let Some(title) = (after..i).rev().find(|&j| shapes[j].is_title_like()) {
                let printed = printed[shapes[title].line as usize];
                starts.push(if printed < after { title } else { printed });
            }
        }
        if shape.is_sentence() {
            last_sentence = Some(i);
        }
    }
    // A title can be found a few lines late, so this is all but sorted.
    for i in 1..starts.len() {
        let mut at = i;
        while at > 0 && starts[at - 1] > starts[at] {
            starts.swap(at - 1, at);
            at -= 1;
        }
    }
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([shapes.len()]);
    let mut stories: Vec<Range<usize>> = Vec::new();
    for range in starts.iter().zip(ends).map(|(&start, end)| start..end) {
        let tells_nothing = |range: &Range<usize>| {
            !shapes[range.clone()]
                .iter()
                .any(|shape| shape.is_sentence())
        };
        match stories.last_mut() {
            // A title without a story belongs to the story before it, or opens the first.
            Some(open) if tells_nothing(&range) || tells_nothing(open) => open.end = range.end,
            _ => stories.push(range),
        }
    }
    stories
}

/// The story that is meant: the first, unless another is much longer.
pub(crate) fn main(shapes: &[Shape], stories: &[Range<usize>]) -> usize {
    let words = |story: &Range<usize>| -> usize {
        let sentences = shapes[story.clone()].iter().filter(|s| s.is_sentence());
        sentences.map(|shape| shape.words).sum()
    };
    let longest = (0..stories.len())
        .rev()
        .max_by_key(|&i| words(&stories[i]))
        .unwrap_or(0);
    let gives_way = words(&stories[longest]) > LONGER_STORY * words(&stories[0]);
    if gives_way { longest } else { 0 }
}

/// Whether a line opens with the place a report was sent from: "PORT MARROW: …", "LIND (NWP) — …".
fn has_dateline(line: &str) -> bool {
    let rest = trim_start(line, |c| {
        is_upper(c) || matches!(c, ' ' | '-' | '.' | '\'' | '’')
    });
    let place = before(line, rest);
    if place.chars().filter(|&c| is_upper(c)).count() < 3 || place.len() > 40 {
        return false;
    }
    let rest = match first(rest) {
        // An agency or a date stands between the place and the dash.
        Some('(' | ',') => {
            let mut inside = rest.char_indices().take(24);
            match inside.find(|&(_, c)| matches!(c, ':' | '—' | '–')) {
                Some((i, _)) => slice(rest, i, rest.len()),
                None => return false,
            }
        }
        _ => rest,
    };
    matches!(first(rest), Some(':' | '—' | '–')) || place.ends_with(" - ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::paragraphs;
    use crate::shape::shapes;

    /// The first line of every story, and which story is meant.
    fn stories(text: &str) -> (Vec<&str>, usize) {
        let lines = paragraphs(text);
        let shapes = shapes(text, &lines);
        let stories = split(text, &lines, &shapes);
        let first = |story: &Range<usize>| lines[story.start].span.of(text);
        (stories.iter().map(first).collect(), main(&shapes, &stories))
    }

    const FERRY: &str = "Ferry stays in port as gales close the strait";
    const FERRY_BODY: &str =
        "PORT MARROW: The ferry stayed in port on Tuesday because of the gales in the strait.";
    const BRIDGE: &str = "Old bridge at Lind to be rebuilt in stone";
    const BRIDGE_BODY: &str = "LIND (NWP) — The old bridge at Lind will be rebuilt in stone, the \
                               county said on Monday.";

    #[test]
    fn a_title_printed_twice_opens_a_story() {
        let text = format!("{FERRY}\n{FERRY_BODY}\n{BRIDGE}\nFollow\n{BRIDGE}\n{BRIDGE_BODY}");
        assert_eq!(stories(&text).0, [FERRY, BRIDGE]);
    }

    #[test]
    fn a_second_dateline_opens_a_story_at_the_title_before_it() {
        let text = format!("{FERRY}\n{FERRY_BODY}\n{BRIDGE}\n• Work starts in May\n{BRIDGE_BODY}");
        assert_eq!(stories(&text).0, [FERRY, BRIDGE]);
    }

    #[test]
    fn the_first_story_gives_way_only_to_a_much_longer_one() {
        let text = format!("{FERRY}\n{FERRY_BODY}\n{BRIDGE}\n{BRIDGE}\n{BRIDGE_BODY}");
        assert_eq!(stories(&text).1, 0);
        let more = [
            "north", "south", "east", "west", "old", "new", "long", "short",
        ]
        .map(|stone| format!("\nThe {stone} stone came by boat from Lind."))
        .concat();
        assert_eq!(stories(&(text + &more)).1, 1);
    }

    #[test]
    fn datelines_are_told_from_other_openings() {
        for line in [
            "PORT MARROW: The",
            "LIND (NWP) — The",
            "LIND, Jan. 4 — The",
            "LIND – The",
        ] {
            assert!(has_dateline(line), "{line}");
        }
        for line in [
            "Note: this",
            "A man: tall",
            "NATO said on Monday: no",
            "IT IS LATE",
        ] {
            assert!(!has_dateline(line), "{line}");
        }
    }
}
