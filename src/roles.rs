//! Which lines of a story are its text, and what the others are.
//!
//! Whether a line belongs is the `classifier`'s answer; only where a rule is
//! certain does a rule decide. What a line that was set aside looks like, its
//! [`Role`], is told by its surface.

use crate::block::{AsideReason, Block, Notice, Role};
use crate::chars::{contains, first, last, split_blanks};
use crate::lines::Paragraph;
use crate::shape::{SENTENCE_WORDS, Shape};
use crate::unicode::is_upper;

/// Words that a copyright notice may have.
const NOTICE_WORDS: usize = 40;
/// If less than this share of the words stands in sentences, the text is a
/// poem, a list or the like, and all of it is meant.
const PROSE_SHARE: f64 = 0.4;

/// Words that a heading between paragraphs may have.
const HEADING_WORDS: usize = 15;

/// Gives every line of a story its role. The title is found afterwards.
pub(crate) fn assign(
    text: &str,
    lines: &[Paragraph],
    shapes: &[Shape],
) -> (Vec<Block>, Option<Notice>) {
    let (kept, notice) = kept(shapes);
    let mut blocks: Vec<Block> = (0..lines.len())
        .map(|i| {
            let (line, shape) = (lines[i].span.of(text), shapes[i]);
            let aside = if is_notice(line, shape.words) {
                Some(AsideReason::Notice)
            } else if shape.repeat && shape.words >= SENTENCE_WORDS {
                Some(AsideReason::Repeat)
            } else if kept[i] {
                None
            } else if shape.is_sentence() {
                Some(AsideReason::Place)
            } else {
                Some(AsideReason::Label)
            };
            let role = match aside {
                None => part(shapes, &kept, i),
                Some(AsideReason::Notice) => Role::Furniture,
                Some(AsideReason::Place) if !is_caption(line) => Role::Body,
                Some(_) => look(line, shape),
            };
            Block {
                span: lines[i].span,
                role,
                aside,
            }
        })
        .collect();
    if !blocks.iter().any(Block::is_text) {
        for block in &mut blocks {
            (block.role, block.aside) = (Role::Body, None);
        }
        return (blocks, Some(Notice::NoArticle));
    }
    (blocks, notice)
}

/// Which lines are the article's.
fn kept(shapes: &[Shape]) -> (Vec<bool>, Option<Notice>) {
    let mut kept: Vec<bool> = shapes.iter().map(|shape| shape.is_sentence()).collect();
    for i in 0..kept.len() {
        let beside = |j: usize| shapes.get(j).is_some_and(|shape| shape.is_sentence());
        let brief = shapes[i].ends_sentence && shapes[i].words > 0;
        kept[i] |= brief && (beside(i + 1) || (i > 0 && beside(i - 1)));
    }
    let words = |i: &usize| shapes[*i].words;
    let all: usize = (0..kept.len()).map(|i| words(&i)).sum();
    let prose: usize = (0..kept.len())
        .filter(|&i| kept[i])
        .map(|i| words(&i))
        .sum();
    if (prose as f64) < PROSE_SHARE * all as f64 || all == 0 {
        return (vec![true; kept.len()], Some(Notice::NoSentences));
    }
    (kept, None)
}

/// What part of the article a line is.
fn part(shapes: &[Shape], kept: &[bool], i: usize) -> Role {
    let shape = shapes[i];
    if shape.item {
        return Role::ListItem;
    }
    if shape.ends_sentence {
        return Role::Body;
    }
    // A line without an end, by itself above a sentence, is a heading; several are a list.
    let neighbour = |j: Option<usize>| j.filter(|&j| j < kept.len() && kept[j]).map(|j| shapes[j]);
    let before = neighbour(i.checked_sub(1));
    let after = neighbour(Some(i + 1));
    let alone = before.is_none_or(|before| before.ends_sentence);
    if alone && shape.words <= HEADING_WORDS && after.is_some_and(|after| after.is_sentence()) {
        Role::Heading
    } else {
        Role::ListItem
    }
}

/// A notice of rights: it reads like a sentence but never is one of the article's.
fn is_notice(line: &str, words: usize) -> bool {
    words <= NOTICE_WORDS
        && (line.starts_with('©')
            || contains(line, "All rights reserved")
            || line.starts_with("Copyright "))
}

/// What a line that is not the article's looks like.
fn look(line: &str, shape: Shape) -> Role {
    if is_stamp(line, shape.words) {
        Role::Date
    } else if shape.words <= 6 && (line.starts_with("By ") || line.starts_with("BY ")) {
        Role::Byline
    } else if shape.words <= 6 && matches!(first(line), Some('—' | '–' | '―')) {
        Role::Signature
    } else if is_caption(line) {
        Role::Caption
    } else if shape.words <= 4 && last(line) == Some(':') && first(line).is_some_and(is_upper) {
        Role::Dateline
    } else if shape.item && shape.words >= SENTENCE_WORDS {
        Role::Standfirst
    } else if shape.is_title_like() && !contains(line, "://") {
        Role::Heading
    } else {
        Role::Furniture
    }
}
/// "Updated 5 sec ago", "Published April 2, 2021", "21 February 2018".
fn is_stamp(line: &str, words: usize) -> bool {
    const OPENINGS: [&str; 5] = ["Updated", "Published", "Posted", "Last updated", "Modified"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let dated = words <= 8
        && line.bytes().any(|b| b.is_ascii_digit())
        && split_blanks(line).any(|w| MONTHS.iter().any(|m| w.starts_with(m)));
    words <= 12 && (OPENINGS.iter().any(|opening| line.starts_with(opening)) || dated)
}

/// A line that credits a picture.
fn is_caption(line: &str) -> bool {
    const CREDITS: [&str; 5] = ["(Photo", "Photo:", "Photo by", "Picture:", "courtesy:"];
    CREDITS.iter().any(|credit| contains(line, credit)) || ends_with_agency(line)
}

/// "The quay at dawn. — NWP"
fn ends_with_agency(line: &str) -> bool {
    let mut words = split_blanks(line).collect::<Vec<_>>().into_iter().rev();
    let named = words
        .by_ref()
        .take(3)
        .take_while(|word| *word != "—")
        .collect::<Vec<_>>();
    named.len() < 3
        && named
            .iter()
            .all(|word| first(word).is_some_and(|c| is_upper(c) || c == '&'))
        && words.next().is_some()
}
