//! Line overrides: the reader's decisions about which lines belong to the article.

use crate::document::block::{Block, ExclusionReason, Role};
use crate::error::Error;
use crate::options::Options;
use crate::text::span::Span;

/// Applies [`Options::exclude_lines`], then [`Options::include_lines`]. An included title or
/// heading becomes text.
///
/// # Errors
/// [`Error::Option`] if no text is left.
pub(super) fn apply(blocks: &mut [Block], options: &Options) -> Result<(), Error> {
    for_each_overlapping(blocks, &options.exclude_lines, |block| {
        block.excluded = Some(ExclusionReason::Requested);
    });
    for_each_overlapping(blocks, &options.include_lines, |block| {
        (block.excluded, block.repeat) = (None, false);
        if matches!(block.role, Role::Title | Role::Heading) {
            block.role = Role::Body;
        }
    });
    if options.exclude_lines.is_empty() || blocks.is_empty() || blocks.iter().any(Block::is_text) {
        return Ok(());
    }
    Err(Error::Option {
        name: "excludeLines",
        value: "all of the article".into(),
        range: "spans that leave some of it",
    })
}

/// Changes every block that shares a character with one of the spans.
fn for_each_overlapping(blocks: &mut [Block], spans: &[Span], change: fn(&mut Block)) {
    for span in spans {
        let first = blocks.partition_point(|block| block.span.end <= span.start);
        let following = blocks.iter_mut().skip(first);
        following
            .take_while(|block| block.span.start < span.end)
            .for_each(change);
    }
}
