//! What was pasted: which lines are the article's, and which stories there are.
//!
//! People select all and paste, so menus, captions, stamps and the next story
//! come along. Nothing is ever removed or rewritten here: every line keeps its
//! place and gets a role, and the reader may overrule it.

use crate::document::block::Story;
use crate::document::block::{AsideReason, Block, Notice, Role};
use crate::document::line_classifier;
use crate::document::line_shape::{self, Shape};
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
    let lines = if page.marks().is_empty() {
        lines::paragraphs(text)
    } else {
        lines::lines(text)
    };
    let mut document = if options.clean {
        understand(page, &lines, options.story)?
    } else {
        as_it_is(text, &lines)
    };
    overrule(&mut document.blocks, options)?;
    let is_title = |block: &&Block| block.role == Role::Title && block.aside.is_none();
    document.title = document
        .blocks
        .iter()
        .find(is_title)
        .map(|block| block.span);
    Ok(document)
}

/// Tells the article from the rest.
fn understand(page: &Page, lines: &[Paragraph], choice: StoryChoice) -> Result<Document, Error> {
    let text = page.text();
    let spans: Vec<Span> = lines.iter().map(|line| line.span).collect();
    let marks = page.marks_of(&spans);
    let looks = line_stats::looks(text, lines);
    let shapes = line_shape::shapes(text, lines, looks.lines());
    let clues = page::clues(page, &spans);
    // What a story's lines score when it stands alone.
    let score = |range: Range<usize>| {
        let scores = line_classifier::scores(looks.part(range.clone()));
        match clues.get(range) {
            Some(clues) => markup_score::scores(&scores, clues),
            None => scores,
        }
    };
    let scores = score(0..lines.len());
    let kept: Vec<bool> = scores.iter().map(|&score| score > 0.0).collect();
    let ranges = story::split(text, lines, &shapes, &marks, &kept);
    let chosen = match choice {
        StoryChoice::All => None,
        StoryChoice::Main => Some(story::main(&shapes, &kept, &ranges)),
        StoryChoice::Number(i) if (i as usize) < ranges.len() => Some(i as usize),
        StoryChoice::Number(i) => {
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
        let marks = marks.get(range.clone()).unwrap_or_default();
        let scores = if range.len() == scores.len() {
            scores.clone()
        } else {
            score(range.clone())
        };
        let lines = &lines[range];
        let (mut own, mut told) = roles::assign(text, lines, shapes, marks, &scores, &mut had);
        for block in &mut own[story::teasers(shapes)] {
            if block.aside.is_none() {
                (block.role, block.aside) = (Role::Furniture, Some(AsideReason::Teaser));
            }
        }
        if let Some(title) = title::find(text, &own, shapes, marks) {
            for (block, shape) in own.iter_mut().zip(shapes) {
                if shape.line == shapes[title].line && !block.is_text() {
                    (block.role, block.aside) = (Role::Heading, Some(AsideReason::Repeat));
                }
            }
            (own[title].role, own[title].aside) = (Role::Title, None);
        }
        if !own.iter().any(Block::is_text) {
            told = Some(Notice::NoArticle);
        }
        if told == Some(Notice::NoArticle) {
            // All of it is given back.
            for block in &mut own {
                (block.role, block.aside) = (Role::Body, None);
            }
        }
        stories.push(tell(&own, shapes, chosen.is_none_or(|chosen| chosen == i)));
        if chosen.is_none_or(|chosen| chosen == i) {
            notice = notice.or(told);
        } else {
            for block in &mut own {
                block.aside = block.aside.or(Some(AsideReason::Story));
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
fn tell(blocks: &[Block], shapes: &[Shape], chosen: bool) -> Story {
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
fn as_it_is(text: &str, lines: &[Paragraph]) -> Document {
    let block = |line: &Paragraph| Block {
        span: line.span,
        role: Role::Body,
        aside: None,
        repeat: false,
    };
    let blocks: Vec<Block> = lines.iter().map(block).collect();
    let looks = line_stats::looks(text, lines);
    let shapes = line_shape::shapes(text, lines, looks.lines());
    Document {
        stories: vec![tell(&blocks, &shapes, true)],
        blocks,
        title: None,
        notice: None,
    }
}

/// Does what the reader asked for, line by line.
fn overrule(blocks: &mut [Block], options: &Options) -> Result<(), Error> {
    touch(blocks, &options.drop, |block| {
        block.aside = Some(AsideReason::Dropped);
    });
    touch(blocks, &options.keep, |block| {
        let was_out = block.aside.take().is_some() || std::mem::take(&mut block.repeat);
        if was_out && matches!(block.role, Role::Title | Role::Heading) {
            block.role = Role::Body;
        }
    });
    if options.drop.is_empty() || blocks.is_empty() || blocks.iter().any(Block::is_text) {
        return Ok(());
    }
    Err(Error::Option {
        name: "drop",
        value: "all of the article".into(),
        range: "stretches that leave some of it",
    })
}

/// Changes every block that shares a character with one of the spans.
fn touch(blocks: &mut [Block], spans: &[Span], change: fn(&mut Block)) {
    for span in spans {
        let from = blocks.partition_point(|block| block.span.end <= span.start);
        let touched = blocks.iter_mut().skip(from);
        touched
            .take_while(|block| block.span.start < span.end)
            .for_each(change);
    }
}
