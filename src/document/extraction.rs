//! What was pasted: which lines are the article's, and which stories there are.
//!
//! People select all and paste, so menus, captions, stamps and the next story
//! come along. Nothing is ever removed or rewritten here: every line keeps its
//! place and gets a role, and the reader may overrule it.

use crate::document::block::Story;
use crate::document::block::{Block, ExclusionReason, Notice, Role};
use crate::document::line_classifier;
use crate::document::line_shape::{self, LineShape};
use crate::document::line_stats;
use crate::document::markup_score;
use crate::document::page;
use crate::document::page::Page;
use crate::document::roles;
use crate::document::story;
use crate::document::title;
use crate::error::Error;
use crate::options::{Options, StoryChoice, number};
use crate::text::lines::{self, Paragraph};
use crate::text::span::Span;
use std::ops::Range;

/// A paste that was understood.
pub(crate) struct Document {
    /// Its lines, in reading order; none if it is blank.
    pub(crate) blocks: Vec<Block>,
    /// Its stories, in reading order.
    pub(crate) stories: Vec<Story>,
    /// Where the title of the chosen story stands.
    pub(crate) title: Option<Span>,
    /// What a reader should know of it.
    pub(crate) notice: Option<Notice>,
}

/// Reads a paste.
///
/// # Errors
/// [`Error::Option`] for a story that does not exist, and if all of the text
/// is to be dropped.
pub(crate) fn read(page: &Page, options: &Options) -> Result<Document, Error> {
    let text = page.text();
    // In a page every paragraph has a line of its own.
    let lines = if page.line_markup().is_empty() {
        lines::paragraphs(text)
    } else {
        lines::lines(text)
    };
    let mut document = if options.extract_article {
        extract_article(page, &lines, options.story)?
    } else {
        unclassified(text, &lines)
    };
    apply_line_overrides(&mut document.blocks, options)?;
    let is_title = |block: &&Block| block.role == Role::Title && block.excluded.is_none();
    document.title = document
        .blocks
        .iter()
        .find(is_title)
        .map(|block| block.span);
    Ok(document)
}

/// Tells the article from the rest.
fn extract_article(
    page: &Page,
    lines: &[Paragraph],
    choice: StoryChoice,
) -> Result<Document, Error> {
    let text = page.text();
    let spans: Vec<Span> = lines.iter().map(|line| line.span).collect();
    let line_markup = page.line_markup_of(&spans);
    let stats = line_stats::line_stats(text, lines);
    let shapes = line_shape::shapes(text, lines, stats.lines());
    let markup_features = page::markup_features(page, &spans);
    // What a story's lines score when it stands alone.
    let score = |range: Range<usize>| {
        let scores = line_classifier::logits(stats.part(range.clone()));
        match markup_features.get(range) {
            Some(markup_features) => markup_score::scores(&scores, markup_features),
            None => scores,
        }
    };
    let scores = score(0..lines.len());
    let kept: Vec<bool> = scores.iter().map(|&score| score > 0.0).collect();
    let ranges = story::split(text, lines, &shapes, &line_markup, &kept);
    let chosen = match choice {
        StoryChoice::All => None,
        StoryChoice::Main => Some(story::main(&shapes, &kept, &ranges)),
        StoryChoice::Index(i) if (i as usize) < ranges.len() => Some(i as usize),
        StoryChoice::Index(i) => {
            return Err(Error::Option {
                name: "story",
                value: number(f64::from(i)),
                range: "the index of a story that the text has",
            });
        }
    };
    let mut blocks = Vec::with_capacity(lines.len());
    let mut had = vec![false; lines.len()];
    let mut notice = None;
    let mut stories = Vec::with_capacity(ranges.len());
    for (i, range) in ranges.into_iter().enumerate() {
        let shapes = &shapes[range.clone()];
        let line_markup = line_markup.get(range.clone()).unwrap_or_default();
        let scores = if range.len() == scores.len() {
            scores.clone()
        } else {
            score(range.clone())
        };
        let lines = &lines[range];
        let (mut own, mut told) =
            roles::assign(text, lines, shapes, line_markup, &scores, &mut had);
        for block in &mut own[story::teasers(shapes)] {
            if block.excluded.is_none() {
                (block.role, block.excluded) = (Role::Boilerplate, Some(ExclusionReason::Teaser));
            }
        }
        if let Some(title) = title::find(text, &own, shapes, line_markup) {
            for (block, shape) in own.iter_mut().zip(shapes) {
                if shape.line == shapes[title].line && !block.is_text() {
                    (block.role, block.excluded) =
                        (Role::Heading, Some(ExclusionReason::RepeatedTitle));
                }
            }
            (own[title].role, own[title].excluded) = (Role::Title, None);
        }
        if !own.iter().any(Block::is_text) {
            told = Some(Notice::NoArticle);
        }
        if told == Some(Notice::NoArticle) {
            // All of it is given back.
            for block in &mut own {
                (block.role, block.excluded) = (Role::Body, None);
            }
        }
        stories.push(story_summary(
            &own,
            shapes,
            chosen.is_none_or(|chosen| chosen == i),
        ));
        if chosen.is_none_or(|chosen| chosen == i) {
            notice = notice.or(told);
        } else {
            for block in &mut own {
                block.excluded = block.excluded.or(Some(ExclusionReason::Story));
            }
        }
        blocks.append(&mut own);
    }
    Ok(Document {
        blocks,
        stories,
        title: None,
        notice,
    })
}

/// A story in figures.
fn story_summary(blocks: &[Block], shapes: &[LineShape], chosen: bool) -> Story {
    let text = (0..blocks.len()).filter(|&i| blocks[i].is_text());
    let title = blocks.iter().find(|block| block.role == Role::Title);
    Story {
        span: Span {
            start: blocks.first().map_or(0, |block| block.span.start),
            end: blocks.last().map_or(0, |block| block.span.end),
        },
        title: title.map(|block| block.span),
        words: text.map(|i| shapes[i].words).sum(),
        chosen,
    }
}

/// Every line taken for the article's own.
fn unclassified(text: &str, lines: &[Paragraph]) -> Document {
    let block = |line: &Paragraph| Block {
        span: line.span,
        role: Role::Body,
        excluded: None,
        repeat: false,
    };
    let blocks: Vec<Block> = lines.iter().map(block).collect();
    let stats = line_stats::line_stats(text, lines);
    let shapes = line_shape::shapes(text, lines, stats.lines());
    Document {
        stories: vec![story_summary(&blocks, &shapes, true)],
        blocks,
        title: None,
        notice: None,
    }
}

/// Does what the reader asked for, line by line.
fn apply_line_overrides(blocks: &mut [Block], options: &Options) -> Result<(), Error> {
    for_each_overlapping(blocks, &options.exclude_lines, |block| {
        block.excluded = Some(ExclusionReason::Requested);
    });
    for_each_overlapping(blocks, &options.include_lines, |block| {
        let was_out = block.excluded.take().is_some() || std::mem::take(&mut block.repeat);
        if was_out && matches!(block.role, Role::Title | Role::Heading) {
            block.role = Role::Body;
        }
    });
    if options.exclude_lines.is_empty() || blocks.is_empty() || blocks.iter().any(Block::is_text) {
        return Ok(());
    }
    Err(Error::Option {
        name: "excludeLines",
        value: "all of the article".into(),
        range: "stretches that leave some of it",
    })
}

/// Changes every block that shares a character with one of the spans.
fn for_each_overlapping(blocks: &mut [Block], spans: &[Span], change: fn(&mut Block)) {
    for span in spans {
        let from = blocks.partition_point(|block| block.span.end <= span.start);
        let touched = blocks.iter_mut().skip(from);
        touched
            .take_while(|block| block.span.start < span.end)
            .for_each(change);
    }
}
