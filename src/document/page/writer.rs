//! Writer of a page's text: one line for each block, with its markup and source.
//!
//! In: text nodes, line breaks and the ends of blocks, in document order. Out: the
//! text with white space collapsed as a browser shows it, the markup of each line,
//! and runs that map the text back to the nodes that it comes from.

use super::text_position::TextPosition;
use super::{Ancestor, LineMarkup, hard_wrap};
use crate::text::chars::{last, slice};
use crate::text::unicode::{is_alphanumeric, is_lower, is_upper};

/// Digits as superscripts, which take one code unit each too.
const RAISED_DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Line that is being written.
struct OpenLine {
    /// Position of its first text.
    position: TextPosition,
    /// Ancestors that all of its text has in common.
    ancestors: u32,
    /// Hints that all of its text has in common.
    hints: u32,
    /// Set if it continues a paragraph after a single `br`.
    is_broken: bool,
    /// Lowest number of the innermost blocks and unknown elements of its text.
    outermost: u32,
    /// Number of characters, white space excluded.
    visible: u32,
    /// Number of those that are in links.
    linked: u32,
}

/// Text of a page as it is read.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) text: String,
    /// Packed [`LineMarkup`] of each line.
    pub(crate) line_markup: Vec<u32>,
    /// Triples: an offset in the text, the number of the text node that the text
    /// from there on comes from, and the offset in that node. Both offsets are in
    /// UTF-16 code units.
    pub(crate) runs: Vec<u32>,
    /// Length of the text in UTF-16 code units.
    units: u32,
    /// Number of text nodes that the text comes from.
    nodes: u32,
    line: Option<OpenLine>,
    /// Set if white space precedes the next character.
    has_space: bool,
    /// Offset in the current node at which the latest run continues. `None` if the
    /// next character starts a run.
    run_end: Option<u32>,
    /// Set if the open line is a drop cap in a block of its own, which its word may follow.
    is_drop_cap: bool,
    /// Number of `br` elements since the last line.
    breaks: u32,
    /// Number of the block of the last line.
    last_block: u32,
    /// Lengths of the text and of the line markup at the begin of the open block.
    block_start: [usize; 2],
}

impl Writer {
    /// Writes the text of a node. Returns `true` if any of it was written; the nodes
    /// for which it does are numbered in order.
    pub(crate) fn text(&mut self, data: &str, position: &TextPosition) -> bool {
        let mut offset = 0;
        let mut is_written = false;
        self.run_end = None;
        // Links to a heading itself are a mark such as "#" or "¶".
        if position.is_link && position.is_heading() && !data.chars().any(is_alphanumeric) {
            return false;
        }
        let is_power = position.is_raised
            && !self.has_space
            && last(&self.text).is_some_and(is_alphanumeric)
            && data.chars().all(|c| raised(c) != c);
        for c in data.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
            if position.keeps_breaks && c == '\n' {
                self.line_break();
            } else if position.keeps_breaks && c == '\r' {
                self.end_line();
            } else if is_space && !position.keeps_white_space {
                self.has_space = self.line.is_some();
            } else {
                if std::mem::take(&mut self.is_drop_cap) {
                    self.continue_drop_cap(c, position);
                }
                self.begin_line(position);
                if std::mem::take(&mut self.has_space) {
                    self.push(' ');
                }
                if self.run_end != Some(offset) {
                    self.runs.extend([self.units, self.nodes, offset]);
                    self.run_end = Some(offset);
                    is_written = true;
                }
                self.push(if is_power { raised(c) } else { c });
                if let Some(line) = &mut self.line {
                    line.visible += u32::from(!is_space);
                    line.linked += u32::from(!is_space && position.is_link);
                }
            }
            offset += c.len_utf16() as u32;
        }
        self.nodes += u32::from(is_written);
        is_written
    }

    /// Joins a drop cap with the text after it, which begins with `next`, or ends its line.
    fn continue_drop_cap(&mut self, next: char, position: &TextPosition) {
        match &mut self.line {
            Some(line) if is_lower(next) => line.position = *position,
            _ => self.end_block(),
        }
    }

    fn push(&mut self, c: char) {
        let units = c.len_utf16() as u32;
        self.text.push(c);
        self.units += units;
        self.run_end = self.run_end.map(|end| end + units);
    }

    /// Begins a line, or continues the open one with text at `position`.
    fn begin_line(&mut self, position: &TextPosition) {
        let (ancestors, hints) = (position.ancestors, position.hints);
        if let Some(line) = &mut self.line {
            line.ancestors &= ancestors;
            line.hints &= hints;
            line.outermost = line.outermost.min(position.blocks[0]);
            return;
        }
        self.line = Some(OpenLine {
            position: *position,
            ancestors,
            hints,
            is_broken: self.breaks == 1 && self.last_block == position.blocks[0],
            outermost: position.blocks[0],
            visible: 0,
            linked: 0,
        });
        self.breaks = 0;
    }

    /// Ends the open line, if there is one.
    fn end_line(&mut self) {
        self.has_space = false;
        self.is_drop_cap = false;
        let Some(line) = self.line.take() else {
            return;
        };
        self.run_end = None;
        self.push('\n');
        let [block, container, outer] = line.position.blocks;
        self.last_block = block;
        let links = u64::from(line.linked) * 100 / u64::from(line.visible.max(1));
        let markup = LineMarkup {
            tag: line.position.tag,
            ancestors: line.ancestors | u32::from(line.is_broken) << Ancestor::Broken as u32,
            hints: line.hints,
            links: links as u8,
            depth: line.position.depth,
            path: line.position.path >> 10,
            container,
            outer,
        };
        self.line_markup.extend(markup.pack());
    }

    /// Handles the begin or the end of a block.
    pub(crate) fn end_block(&mut self) {
        self.end_line();
        self.breaks = 0;
        self.join_wrapped_lines();
        self.block_start = [self.text.len(), self.line_markup.len()];
    }

    /// Joins the lines of the open block if they are hard-wrapped.
    fn join_wrapped_lines(&mut self) {
        let [text_start, markup_start] = self.block_start;
        let markup = self.line_markup.get(markup_start..).unwrap_or_default();
        if markup.len() <= LineMarkup::WORDS {
            return;
        }
        let block = slice(&self.text, text_start, self.text.len());
        if let Some((block, markup)) = hard_wrap::join(block, markup) {
            self.text.truncate(text_start);
            self.text.push_str(&block);
            self.line_markup.truncate(markup_start);
            self.line_markup.extend(markup);
        }
    }

    /// Handles the begin of an unknown element in an element at `position`. Such elements in
    /// a row are items, each on a line of its own, unless the line has other text.
    pub(crate) fn begin_unknown(&mut self, position: &TextPosition) {
        let is_item = |line: &OpenLine| line.outermost > position.blocks[0];
        if self.line.as_ref().is_some_and(is_item) {
            self.end_line();
        }
    }

    /// Returns `true` if a line is open in which running text continues.
    pub(crate) fn is_in_text(&self) -> bool {
        let is_text = |line: &OpenLine| line.linked * 2 < line.visible;
        self.line.as_ref().is_some_and(is_text)
    }

    /// Handles the end of an element, given the position inside it.
    pub(crate) fn leave(&mut self, position: Option<TextPosition>) {
        let Some(position) = position else {
            return;
        };
        let is_single = |line: &OpenLine| line.visible == 1;
        let is_letter =
            self.line.as_ref().is_some_and(is_single) && last(&self.text).is_some_and(is_upper);
        if position.is_block && is_letter {
            self.is_drop_cap = true;
        } else {
            self.enter(&position);
        }
    }

    /// Handles the begin of an element, given the position inside it.
    pub(crate) fn enter(&mut self, position: &TextPosition) {
        if position.is_block {
            self.end_block();
        } else if position.is_heading_part {
            self.has_space = self.line.is_some();
        }
    }

    /// Handles a `br`, or a line break in preformatted text. In a heading it is a space.
    pub(crate) fn line_break(&mut self) {
        match &self.line {
            Some(line) if line.position.is_heading() => self.has_space = true,
            _ => {
                self.end_line();
                self.breaks += 1;
            }
        }
    }
}

/// Returns a digit or a minus sign as a superscript, and any other character unchanged.
fn raised(c: char) -> char {
    let digit = (c as usize).wrapping_sub('0' as usize);
    match RAISED_DIGITS.get(digit) {
        Some(&raised) => raised,
        None if matches!(c, '-' | '−') => '⁻',
        None => c,
    }
}

#[cfg(test)]
mod tests;
