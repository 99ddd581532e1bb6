//! Which stories a paste holds, and which of them is meant.
//!
//! A page under an article often carries the next one. What gives it away is
//! its structure: a new title printed twice within a few lines, or a second
//! dateline. The first story is meant unless it is much shorter than another.

use crate::chars::{before, first, slice, trim_start};
use crate::document::{Block, Role};
use crate::intern::Interner;
use crate::language::fold;
use crate::span::Span;
use crate::tokenize::words;
use crate::unicode::is_upper;
use std::ops::Range;

/// Lines within which a title that opens a story is printed again.
const TITLE_REPEATS_WITHIN: usize = 4;
/// The first story gives way to one that has this many times its words.
const LONGER_STORY: usize = 3;
/// Words from which a line behind a dateline opens a story.
const OPENING_WORDS: usize = 12;
/// Bytes of a word that stand for it when a title is compared with the body.
const STUB: usize = 6;
/// Bytes of a story's body that its title is looked for in.
const TITLE_EVIDENCE: usize = 3000;

/// A run of blocks that belong to one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Story {
    /// Its blocks, as indices.
    pub(crate) blocks: Range<usize>,
    /// The block that holds its title.
    pub(crate) title: Option<usize>,
}

/// Finds the stories of a paste in reading order; there is always at least one.
pub(crate) fn split(text: &str, blocks: &[Block]) -> Vec<Story> {
    let mut starts = vec![0];
    // Where each distinct line is printed first.
    let mut printed = Vec::new();
    let mut last_body = None;
    for (i, block) in blocks.iter().enumerate() {
        let shape = block.shape;
        if !shape.repeat {
            printed.push(i);
        }
        let near = &blocks[i + 1..blocks.len().min(i + 1 + TITLE_REPEATS_WITHIN)];
        let again = near.iter().any(|b| b.shape.line == shape.line);
        if again && !shape.repeat && shape.is_title_like() {
            starts.push(i);
        } else if shape.words >= OPENING_WORDS && has_dateline(block.span.of(text)) {
            // Taken back to the title before it, past standfirst and stamps.
            let after = last_body.map_or(0, |body| body + 1);
            if let Some(title) = (after..i).rev().find(|&j| blocks[j].shape.is_title_like()) {
                let printed = printed[blocks[title].shape.line as usize];
                starts.push(if printed < after { title } else { printed });
            }
        }
        if block.role == Role::Body {
            last_body = Some(i);
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
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    let mut stories: Vec<Story> = Vec::new();
    for range in starts.iter().zip(ends).map(|(&start, end)| start..end) {
        let bodiless = |range: &Range<usize>| !blocks[range.clone()].iter().any(is_body);
        match stories.last_mut() {
            // A title without a story belongs to the story before it, or opens the first.
            Some(open) if bodiless(&range) || bodiless(&open.blocks) => open.blocks.end = range.end,
            _ => stories.push(Story {
                blocks: range,
                title: None,
            }),
        }
    }
    for story in &mut stories {
        story.title = title(text, &blocks[story.blocks.clone()]).map(|i| i + story.blocks.start);
    }
    stories
}

/// The story that is meant: the first, unless another is much longer.
pub(crate) fn main(blocks: &[Block], stories: &[Story]) -> usize {
    let words = |story: &Story| -> usize {
        let blocks = blocks[story.blocks.clone()].iter();
        blocks.filter(|b| is_body(b)).map(|b| b.shape.words).sum()
    };
    let longest = (0..stories.len())
        .rev()
        .max_by_key(|&i| words(&stories[i]))
        .unwrap_or(0);
    let gives_way = words(&stories[longest]) > LONGER_STORY * words(&stories[0]);
    if gives_way { longest } else { 0 }
}

/// Gives the title of the meant story its role, and takes the other stories out of the body.
pub(crate) fn mark(blocks: &mut [Block], stories: &[Story], main: usize) -> Option<Span> {
    for (i, block) in blocks.iter_mut().enumerate() {
        if !stories[main].blocks.contains(&i) && is_body(block) {
            block.role = Role::OtherStory;
        }
    }
    let title = &mut blocks[stories[main].title?];
    title.role = Role::Title;
    Some(title.span)
}

fn is_body(block: &Block) -> bool {
    block.role == Role::Body
}

/// The line that names the story: of the title-like lines around its body, the
/// one that shares most words with it. Lines before the body come first.
fn title(text: &str, blocks: &[Block]) -> Option<usize> {
    let first = blocks.iter().position(is_body)?;
    let start = blocks[first].span.start as usize;
    let end = blocks.iter().rfind(|b| is_body(b))?.span.end as usize;
    let body = Span::new(
        start,
        text.floor_char_boundary(end.min(start + TITLE_EVIDENCE)),
    );
    let mut evidence = Interner::default();
    for word in words(text, body) {
        evidence.intern(stub(word.of(text)).as_bytes());
    }
    let overlap = |i: usize| -> usize {
        let words = words(text, blocks[i].span).map(|word| stub(word.of(text)));
        words
            .filter(|word| word.len() > 3 && evidence.find(word.as_bytes()).is_some())
            .count()
    };
    let named = |i: &usize| {
        let named = blocks[*i].role == Role::Heading || blocks[*i].role == Role::Title;
        named && blocks[*i].shape.is_title_like()
    };
    let best = |range: Range<usize>| {
        let found = range.filter(named).map(|i| (overlap(i), i)).rev();
        found
            .max_by_key(|&(shared, _)| shared)
            .filter(|&(shared, _)| shared > 0)
    };
    // Without a dateline or standfirst between, a title stands just above the body.
    best(0..first)
        .or_else(|| best(first..blocks.len()).filter(|&(s, _)| s > 2))
        .map(|(_, i)| i)
}

/// The beginning of a folded word, which its forms mostly share.
fn stub(word: &str) -> String {
    let mut folded = fold(word);
    folded.truncate(folded.floor_char_boundary(STUB));
    folded
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
    use crate::document::read;

    fn titles(text: &str) -> Vec<Option<&str>> {
        let blocks = read(text);
        let stories = split(text, &blocks);
        stories
            .iter()
            .map(|s| s.title.map(|i| blocks[i].span.of(text)))
            .collect()
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
        assert_eq!(titles(&text), [Some(FERRY), Some(BRIDGE)]);
    }

    #[test]
    fn a_second_dateline_opens_a_story_at_the_title_before_it() {
        let text = format!("{FERRY}\n{FERRY_BODY}\n{BRIDGE}\n• Work starts in May\n{BRIDGE_BODY}");
        assert_eq!(titles(&text), [Some(FERRY), Some(BRIDGE)]);
    }

    #[test]
    fn a_title_after_the_body_belongs_to_it() {
        let text = format!("{FERRY_BODY}\n{FERRY}\nhttps://example.org/m7\n{FERRY}");
        assert_eq!(titles(&text), [Some(FERRY)]);
    }

    #[test]
    fn a_site_name_is_not_the_title() {
        let text = format!("The Daily Tern of Lind\n{FERRY}\n{FERRY_BODY}");
        assert_eq!(titles(&text), [Some(FERRY)]);
    }

    #[test]
    fn the_first_story_gives_way_only_to_a_much_longer_one() {
        let text = format!("{FERRY}\n{FERRY_BODY}\n{BRIDGE}\n{BRIDGE}\n{BRIDGE_BODY}");
        let meant = |text: &str| {
            let blocks = read(text);
            main(&blocks, &split(text, &blocks))
        };
        assert_eq!(meant(&text), 0);
        let more = [
            "north", "south", "east", "west", "old", "new", "long", "short",
        ]
        .map(|stone| format!("\nThe {stone} stone came by boat from Lind."))
        .concat();
        assert_eq!(meant(&(text + &more)), 1);
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
