//! Roles of the lines of a story.
//!
//! [`assign`] takes the lines of a story with their scores and returns a [`Block`] for each.
//! The score decides whether a line belongs to the article ([`kept_lines`]); a rule overrides
//! it only where the rule is certain, as for captions ([`caption`]) and dates ([`patterns`]).
//! The [`Role`] of an excluded line follows from its wording and its markup.

pub(crate) mod caption;
mod kept_lines;
mod patterns;

use crate::document::analyzed_lines::AnalyzedLines;
use crate::document::block::{Block, ExclusionReason, Notice, Role};
use crate::document::line_shape::LineShape;
use crate::document::page::{Ancestor, LineMarkup, Tag};
use crate::text::lines::Paragraph;
use patterns::{certain_role, fallback_role, is_rights_notice};

/// Maximum number of words of a heading between paragraphs.
const HEADING_WORDS: usize = 15;

/// Gives every line of a story its role, except for the title, which is found afterwards.
///
/// `seen` records, by the number of a line, which lines an article has had already. The
/// stories of a text share it.
pub(crate) fn assign(
    lines: AnalyzedLines,
    scores: &[f32],
    seen: &mut [bool],
) -> (Vec<Block>, Option<Notice>) {
    let (kept, notice) = kept_lines::select_kept(lines, scores);
    let layout = Layout::new(lines, &kept, notice);
    let block = |i: usize| {
        let (role, excluded) = line_role(lines, &kept, &layout, i);
        let shape = lines.shapes[i];
        // Lines without a full stop may be repeated on purpose, as in verse and dialogue.
        let counts = excluded.is_none() && shape.is_sentence();
        let repeat = counts && std::mem::replace(&mut seen[shape.line as usize], true);
        Block {
            span: lines.paragraphs[i].span,
            role,
            excluded,
            repeat,
        }
    };
    ((0..lines.count()).map(block).collect(), notice)
}

/// Positions that divide a story into what precedes its text, the text, and what follows.
struct Layout {
    /// Index of the first sentence; 0 if there is none.
    first_sentence: usize,
    /// Index of the first line after the text: after the last sentence and the list items
    /// that follow it directly. The number of lines if there is no sentence.
    end: usize,
    /// Set if the first line is a title above verse or a list, separated by a blank line.
    has_separate_title: bool,
}

impl Layout {
    fn new(lines: AnalyzedLines, kept: &[bool], notice: Option<Notice>) -> Self {
        let count = lines.count();
        // Verse and lists have no sentences that could mark the beginning and the end.
        let is_verse = notice == Some(Notice::NoSentences);
        let is_sentence = |&i: &usize| kept[i] && lines.shapes[i].is_sentence() && !is_verse;
        let last_sentence = (0..count).rfind(is_sentence).unwrap_or(count);
        let is_separate = |line: &Paragraph| line.gap;
        Self {
            first_sentence: (0..count).find(is_sentence).unwrap_or(0),
            end: (last_sentence + 1..count)
                .find(|&i| !lines.shapes[i].item)
                .unwrap_or(count),
            has_separate_title: is_verse
                && lines.paragraphs.get(1).is_some_and(is_separate)
                && lines.shapes[0].could_be_title(),
        }
    }
}

/// Returns the role of a line, and the reason if it is excluded.
fn line_role(
    lines: AnalyzedLines,
    kept: &[bool],
    layout: &Layout,
    i: usize,
) -> (Role, Option<ExclusionReason>) {
    let (line, shape, markup) = (lines.line(i), lines.shapes[i], lines.markup_of(i));
    if shape.is_certain {
        return if shape.ends_sentence {
            (Role::Body, None)
        } else {
            (Role::Boilerplate, Some(ExclusionReason::Label))
        };
    }
    if is_rights_notice(line, shape.words) {
        return (Role::Boilerplate, Some(ExclusionReason::Rights));
    }
    match certain_role(line, shape, markup) {
        Some(role) if role == Role::Caption && is_marked_off(markup) => {
            (role, Some(ExclusionReason::Markup))
        }
        Some(role) => (role, Some(ExclusionReason::Label)),
        None if !kept[i] => {
            let role = fallback_role(line, shape);
            (role, Some(exclusion_reason(shape, markup)))
        }
        None => article_role(lines, kept, layout, i),
    }
}

/// Returns the reason for excluding a line that the scores did not keep.
fn exclusion_reason(shape: LineShape, markup: LineMarkup) -> ExclusionReason {
    if is_marked_off(markup) {
        ExclusionReason::Markup
    } else if shape.is_sentence() {
        ExclusionReason::Context
    } else {
        ExclusionReason::Label
    }
}

/// Returns the role of a line of the article, and the reason if it is excluded all the same.
fn article_role(
    lines: AnalyzedLines,
    kept: &[bool],
    layout: &Layout,
    i: usize,
) -> (Role, Option<ExclusionReason>) {
    let is_paragraph = lines.shapes[i].is_paragraph();
    let role = markup_role(lines.markup_of(i), is_paragraph)
        .unwrap_or_else(|| body_role(lines.shapes, kept, i, i < layout.first_sentence));
    let is_after_text = i >= layout.end;
    if role == Role::Standfirst || (is_after_text && lines.shapes[i].item) {
        (Role::Standfirst, Some(ExclusionReason::Label))
    } else if (is_after_text && !is_paragraph) || (i == 0 && layout.has_separate_title) {
        // A title may also be printed after the text.
        (Role::Heading, None)
    } else {
        (role, None)
    }
}

/// Returns the role that a line of the article has by its markup. Paragraphs are marked up
/// as headings for their size alone.
fn markup_role(markup: LineMarkup, is_paragraph: bool) -> Option<Role> {
    match markup.tag {
        Tag::Heading(_) if !is_paragraph => Some(Role::Heading),
        Tag::Item | Tag::Term | Tag::Definition => Some(Role::ListItem),
        Tag::Quote => Some(Role::Quote),
        _ if markup.is_within(Ancestor::Quote) => Some(Role::Quote),
        _ => None,
    }
}

/// Returns the role that a line of the article has by its shape and its neighbours.
///
/// `is_above` is set for a line above the first sentence.
fn body_role(shapes: &[LineShape], kept: &[bool], i: usize, is_above: bool) -> Role {
    let shape = shapes[i];
    if shape.is_sentence() || (shape.ends_sentence && !is_above) {
        return Role::Body;
    }
    if shape.item {
        return if is_above {
            Role::Standfirst
        } else {
            Role::ListItem
        };
    }
    if shape.is_paragraph() {
        return Role::Body;
    }
    // A single line without a full stop above a sentence is a heading; several are a list.
    let neighbour = |j: Option<usize>| j.filter(|&j| j < kept.len() && kept[j]).map(|j| shapes[j]);
    let before = neighbour(i.checked_sub(1));
    let after = neighbour(Some(i + 1));
    let is_single = before.is_none_or(|before| before.ends_sentence)
        && after.is_some_and(LineShape::is_sentence);
    if is_above || (is_single && shape.words <= HEADING_WORDS) {
        Role::Heading
    } else {
        Role::ListItem
    }
}

/// Returns `true` if markup places a line outside of the article's text.
fn is_marked_off(markup: LineMarkup) -> bool {
    use Ancestor::{Aside, Button, Dialog, Figure, Footer, Form, Nav, PageFooter, PageHeader};
    let outside = [
        Nav, Aside, PageHeader, PageFooter, Footer, Figure, Form, Dialog, Button,
    ];
    markup.tag == Tag::Caption || outside.iter().any(|&ancestor| markup.is_within(ancestor))
}
