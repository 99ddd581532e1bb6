//! Extraction of the article from a pasted text.
//!
//! People select a whole page and paste it, so menus, captions, dates and the next story come
//! along. [`read`] takes a [`Page`] and returns a [`Document`]: every line keeps its position
//! and gets a role, and lines outside of the article are marked as excluded. Nothing is removed
//! or rewritten, and the reader's options can override the result line by line.

use crate::document::analyzed_lines::AnalyzedLines;
use crate::document::block::{Block, ExclusionReason, Notice, Role, Story};
use crate::document::date::{self, TextDate};
use crate::document::layout::{self, Layout};
use crate::document::line_classifier;
use crate::document::line_overrides;
use crate::document::line_shape::{self, LineShape};
use crate::document::line_stats::{self, PageStats};
use crate::document::markup_score;
use crate::document::page::{self, MARKUP_FEATURES, Page};
use crate::document::roles;
use crate::document::story::{self, teaser};
use crate::document::title;
use crate::error::Error;
use crate::options::{Options, StoryChoice, number};
use crate::text::lines::Paragraph;
use crate::text::span::Span;
use std::ops::Range;

/// Result of the extraction.
pub(crate) struct Document {
    /// The text's lines, in reading order; empty if the text is blank.
    pub(crate) blocks: Vec<Block>,
    /// The text's stories, in reading order.
    pub(crate) stories: Vec<Story>,
    /// Position of the chosen story's title.
    pub(crate) title: Option<Span>,
    /// Date of the chosen stories.
    pub(crate) date: Option<TextDate>,
    /// Remark for the reader, if the text is not an ordinary article.
    pub(crate) notice: Option<Notice>,
    /// The text with blanks for the labels inside its blocks, or `None` if there are none. The
    /// offsets are the same.
    pub(crate) reading: Option<String>,
}

/// Extracts the article from a page.
///
/// # Errors
/// [`Error::Option`] if the chosen story does not exist, or if the options exclude the
/// whole text.
pub(crate) fn read(page: &Page, options: &Options) -> Result<Document, Error> {
    let text = page.text();
    let has_markup = !page.line_markup().is_empty();
    let layout = layout::read(text, has_markup, options.extract_article);
    let mut document = if options.extract_article {
        let reading = layout.reading.as_deref().map(Page::from);
        let reading = reading.as_ref().unwrap_or(page);
        extract_article(reading, &layout.paragraphs, options.story)?
    } else {
        unclassified(text, &layout.paragraphs)
    };
    document.date = date::find(text, &document.blocks, &document.stories);
    if !layout.whole.is_empty() {
        add_labels(&mut document, &layout);
    }
    document.reading = layout.reading;
    let is_title = |block: &Block| block.role == Role::Title && block.excluded.is_none();
    let title = document.blocks.iter().position(is_title);
    line_overrides::apply(&mut document.blocks, options)?;
    // An included title is text and still names the story.
    let title = title.map(|i| document.blocks[i]);
    let title = title.filter(|block| block.excluded.is_none());
    document.title = title.map(|block| block.span);
    Ok(document)
}

/// Finds the stories of a page and gives every line a role in its story.
fn extract_article(
    page: &Page,
    paragraphs: &[Paragraph],
    choice: StoryChoice,
) -> Result<Document, Error> {
    let text = page.text();
    let spans: Vec<Span> = paragraphs.iter().map(|line| line.span).collect();
    let markup = page.line_markup_of(&spans);
    let stats = line_stats::line_stats(text, paragraphs);
    let shapes = line_shape::shapes(text, paragraphs, stats.lines());
    let line_scorer = LineScorer {
        stats,
        shapes: &shapes,
        markup_features: page::markup_features(page, &spans),
    };
    let lines = AnalyzedLines {
        text,
        paragraphs,
        shapes: &shapes,
        markup: &markup,
    };
    let scores = line_scorer.scores(0..lines.count());
    let kept: Vec<bool> = scores.iter().map(|&score| score > 0.0).collect();
    let ranges = story::split(lines, &kept);
    let chosen = chosen_story(choice, &shapes, &kept, &ranges)?;
    let mut document = Document {
        blocks: Vec::with_capacity(lines.count()),
        stories: Vec::with_capacity(ranges.len()),
        title: None,
        date: None,
        notice: None,
        reading: None,
    };
    let mut seen = vec![false; lines.count()];
    for (i, range) in ranges.into_iter().enumerate() {
        let scores = if range.len() == scores.len() {
            scores.clone()
        } else {
            line_scorer.scores(range.clone())
        };
        let is_chosen = chosen.is_none_or(|chosen| chosen == i);
        add_story(
            &mut document,
            lines.part(range),
            &scores,
            &mut seen,
            is_chosen,
        );
    }
    Ok(document)
}

/// Scorer of lines, by their text and, where it is known, their markup.
struct LineScorer<'a> {
    stats: PageStats,
    shapes: &'a [LineShape],
    /// Markup features of each line; empty for a plain text.
    markup_features: Vec<[f32; MARKUP_FEATURES]>,
}

impl LineScorer<'_> {
    /// Returns the scores of some lines as if they were the whole text. A line with
    /// a score above 0 is more likely than not to belong to the article.
    fn scores(&self, range: Range<usize>) -> Vec<f32> {
        let mut scores = line_classifier::logits(self.stats.part(range.clone()));
        if let Some(markup_features) = self.markup_features.get(range.clone()) {
            scores = markup_score::scores(&scores, markup_features);
        }
        for (score, shape) in scores.iter_mut().zip(&self.shapes[range]) {
            if shape.is_certain {
                *score = score.max(1.0);
            }
        }
        scores
    }
}

/// Returns the index of the story to summarise, or `None` for all of them.
///
/// # Errors
/// [`Error::Option`] if the text has no story with the index that was asked for.
fn chosen_story(
    choice: StoryChoice,
    shapes: &[LineShape],
    kept: &[bool],
    stories: &[Range<usize>],
) -> Result<Option<usize>, Error> {
    match choice {
        StoryChoice::All => Ok(None),
        StoryChoice::Main => Ok(Some(story::main(shapes, kept, stories))),
        StoryChoice::Index(i) if (i as usize) < stories.len() => Ok(Some(i as usize)),
        StoryChoice::Index(i) => Err(Error::Option {
            name: "story",
            value: number(f64::from(i)),
            range: "the index of a story that the text has",
        }),
    }
}

/// Appends a story and its lines to a document. All lines of a story that was
/// not chosen are excluded.
fn add_story(
    document: &mut Document,
    lines: AnalyzedLines,
    scores: &[f32],
    seen: &mut [bool],
    is_chosen: bool,
) {
    let (mut blocks, notice) = classify_story(lines, scores, seen);
    let summary = story_summary(&blocks, lines.shapes, is_chosen);
    document.stories.push(summary);
    if is_chosen {
        document.notice = document.notice.or(notice);
    } else {
        for block in &mut blocks {
            block.excluded = block.excluded.or(Some(ExclusionReason::Story));
        }
    }
    document.blocks.append(&mut blocks);
}

/// Gives every line of a story its final role.
///
/// `seen` records, by the number of a line, which lines a story has had already.
fn classify_story(
    lines: AnalyzedLines,
    scores: &[f32],
    seen: &mut [bool],
) -> (Vec<Block>, Option<Notice>) {
    let (mut blocks, mut notice) = roles::assign(lines, scores, seen);
    let teasers = teaser::teasers(lines.shapes);
    for (block, shape) in blocks[teasers.clone()]
        .iter_mut()
        .zip(&lines.shapes[teasers])
    {
        if block.excluded.is_none() && !shape.is_certain {
            (block.role, block.excluded) = (Role::Boilerplate, Some(ExclusionReason::Teaser));
        }
    }
    if let Some(title) = title::find(lines, &blocks) {
        set_title(&mut blocks, lines.shapes, title);
    }
    if !blocks.iter().any(Block::is_text) {
        notice = Some(Notice::NoArticle);
    }
    if notice == Some(Notice::NoArticle) {
        // The whole text is returned instead of an empty summary.
        for block in &mut blocks {
            (block.role, block.excluded) = (Role::Body, None);
        }
    }
    (blocks, notice)
}

/// Makes a line the title of its story, and excludes the other lines with the same words.
fn set_title(blocks: &mut [Block], shapes: &[LineShape], title: usize) {
    for (block, shape) in blocks.iter_mut().zip(shapes) {
        if shape.line == shapes[title].line && !block.is_text() {
            (block.role, block.excluded) = (Role::Heading, Some(ExclusionReason::RepeatedTitle));
        }
    }
    (blocks[title].role, blocks[title].excluded) = (Role::Title, None);
}

/// Returns the extent, the title and the word count of a story.
fn story_summary(blocks: &[Block], shapes: &[LineShape], chosen: bool) -> Story {
    let text_lines = (0..blocks.len()).filter(|&i| blocks[i].is_text());
    let title = blocks.iter().find(|block| block.role == Role::Title);
    Story {
        span: Span {
            start: blocks.first().map_or(0, |block| block.span.start),
            end: blocks.last().map_or(0, |block| block.span.end),
        },
        title: title.map(|block| block.span),
        words: text_lines.map(|i| shapes[i].words).sum(),
        chosen,
    }
}

/// Returns a document in which every line is body text of a single story.
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
        date: None,
        notice: None,
        reading: None,
    }
}

/// Extends the blocks and stories of a document by the labels of its layout, and adds a block for
/// each line that is a label.
fn add_labels(document: &mut Document, layout: &Layout) {
    let mut paragraphs = std::mem::take(&mut document.blocks).into_iter();
    let block = |&(span, is_label): &(Span, bool)| {
        let block = if is_label { None } else { paragraphs.next() };
        Block {
            span,
            ..block.unwrap_or(LABEL)
        }
    };
    let blocks: Vec<Block> = layout.whole.iter().map(block).collect();
    let index = |at: u32| blocks.partition_point(|block| block.span.end <= at);
    // A label belongs to the story before it, or to the first.
    let mut end = blocks.len();
    for (i, story) in document.stories.iter_mut().enumerate().rev() {
        let start = if i == 0 { 0 } else { index(story.span.start) };
        if start < end {
            story.span.start = blocks[start].span.start;
            story.span.end = blocks[end - 1].span.end;
        }
        story.title = story.title.map(|title| blocks[index(title.start)].span);
        end = start;
    }
    document.blocks = blocks;
}

/// The block of a line that is a label, but for its span.
const LABEL: Block = Block {
    span: Span { start: 0, end: 0 },
    role: Role::Boilerplate,
    excluded: Some(ExclusionReason::Label),
    repeat: false,
};
