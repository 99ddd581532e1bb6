//! Writer of a page's text: one line for each block, with its markup and source.
//!
//! In: text nodes, line breaks and the ends of blocks, in document order. Out: the
//! text with white space collapsed as a browser shows it, the markup of each line,
//! and runs that map the text back to the nodes that it comes from.

use super::element_kinds::{ElementKind, Flow};
use super::{Ancestor, LineMarkup, Tag};

/// Position of text in the document: the combined properties of the elements
/// around it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TextPosition {
    tag: Tag,
    /// Bits of [`Ancestor`].
    ancestors: u32,
    /// Bits of [`super::Hint`].
    hints: u32,
    /// Set if the innermost element is a block.
    pub(crate) is_block: bool,
    is_link: bool,
    keeps_white_space: bool,
    /// Number of elements around it.
    depth: u8,
    /// Hash of the tags of the blocks around it.
    path: u32,
    /// Numbers of the innermost block, its container, and the block around that.
    blocks: [u32; 3],
}

impl TextPosition {
    /// Returns the position inside a child element.
    ///
    /// `block` is the number of the element, used if it is a block; `tag_number`
    /// that of its tag.
    pub(crate) fn child(&self, kind: ElementKind, hints: u32, block: u32, tag_number: u32) -> Self {
        let mut child = *self;
        child.ancestors |= nested_ancestors(kind.ancestors, self.ancestors);
        child.hints |= hints;
        child.tag = kind.tag.unwrap_or(self.tag);
        child.is_link |= kind.flow == Flow::Link;
        child.keeps_white_space |= kind.flow == Flow::Preformatted;
        child.depth = self.depth.saturating_add(1);
        child.is_block = !matches!(kind.flow, Flow::Inline | Flow::Link);
        if child.is_block {
            let [parent, container, _] = self.blocks;
            child.blocks = [block, parent, container];
            child.path = (self.path.rotate_left(5) ^ tag_number).wrapping_mul(0x9e37_79b1);
        }
        child
    }
}

/// Returns the ancestor flags of an element inside others: an `article` in an
/// `article` is an inner one, and a `header` or `footer` is the page's only outside
/// of `article`, `main` and `aside`.
fn nested_ancestors(own: u32, outer: u32) -> u32 {
    let mut nested = own;
    let parts = Ancestor::Article.bit() | Ancestor::Main.bit() | Ancestor::Aside.bit();
    if outer & parts != 0 {
        // The flag for a part follows that for the page: `Header` is next to `PageHeader`.
        let of_page = Ancestor::PageHeader.bit() | Ancestor::PageFooter.bit();
        nested |= (nested & of_page) << 1;
        nested &= !of_page;
    }
    // `InnerArticle` follows `Article`.
    nested | (nested & outer & Ancestor::Article.bit()) << 1
}

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
    /// Number of `br` elements since the last line.
    breaks: u32,
    /// Number of the block of the last line.
    last_block: u32,
}

impl Writer {
    /// Writes the text of a node. Returns `true` if any of it was written; the nodes
    /// for which it does are numbered in order.
    pub(crate) fn text(&mut self, data: &str, position: &TextPosition) -> bool {
        let mut offset = 0;
        let mut is_written = false;
        self.run_end = None;
        for c in data.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
            if is_space && position.keeps_white_space && matches!(c, '\n' | '\r') {
                self.end_line();
            } else if is_space && !position.keeps_white_space {
                self.has_space = self.line.is_some();
            } else {
                self.begin_line(position);
                if std::mem::take(&mut self.has_space) {
                    self.push(' ');
                }
                if self.run_end != Some(offset) {
                    self.runs.extend([self.units, self.nodes, offset]);
                    self.run_end = Some(offset);
                    is_written = true;
                }
                self.push(c);
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
            return;
        }
        self.line = Some(OpenLine {
            position: *position,
            ancestors,
            hints,
            is_broken: self.breaks == 1 && self.last_block == position.blocks[0],
            visible: 0,
            linked: 0,
        });
        self.breaks = 0;
    }

    /// Ends the open line, if there is one.
    pub(crate) fn end_line(&mut self) {
        self.has_space = false;
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
    }

    /// Handles the end of an element, given the position inside it.
    pub(crate) fn leave(&mut self, position: Option<TextPosition>) {
        if position.is_some_and(|position| position.is_block) {
            self.end_block();
        }
    }

    /// Handles a `br`.
    pub(crate) fn line_break(&mut self) {
        self.end_line();
        self.breaks += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::class_names::Names;
    use super::*;

    /// Returns a position in a paragraph with this block number.
    fn block(number: u32) -> TextPosition {
        let (name, kind) = Names::new().tag("p");
        TextPosition::default().child(kind, 0, number, name)
    }

    fn line_markup(writer: &Writer) -> Vec<LineMarkup> {
        let (line_markup, _) = writer.line_markup.as_chunks();
        line_markup
            .iter()
            .map(|&markup| LineMarkup::unpack(markup))
            .collect()
    }

    /// Asserts that every code unit of the text that comes from a node is equal to that
    /// of the node.
    fn assert_mapped(writer: &Writer, nodes: &[&str]) {
        let text: Vec<u16> = writer.text.encode_utf16().collect();
        let (runs, rest) = writer.runs.as_chunks();
        assert!(rest.is_empty());
        for (i, &[start, node, from]) in runs.iter().enumerate() {
            let end = runs.get(i + 1).map_or(text.len(), |next| next[0] as usize);
            let data: Vec<u16> = nodes[node as usize].encode_utf16().collect();
            let start = start as usize;
            for (offset, &unit) in text.iter().enumerate().take(end).skip(start) {
                let in_node = from as usize + offset - start;
                // Line feeds and spaces at the end of a node are not units of the node.
                if unit != u16::from(b'\n') && unit != u16::from(b' ') {
                    assert_eq!(
                        data.get(in_node),
                        Some(&unit),
                        "unit {offset} of {:?}",
                        writer.text
                    );
                }
            }
        }
    }

    #[test]
    fn white_space_is_collapsed_and_every_unit_maps_to_its_node() {
        let nodes = [
            "  A  cafe\u{301}\t\r\n on 🙂 Mill\u{a0}Lane ",
            " is ",
            "closed",
            "\n.\n",
        ];
        let mut writer = Writer::default();
        for data in nodes {
            assert!(writer.text(data, &block(1)));
        }
        assert!(!writer.text(" \n ", &block(1)), "nothing is written");
        writer.end_block();
        assert_eq!(
            writer.text,
            "A cafe\u{301} on 🙂 Mill\u{a0}Lane is closed .\n"
        );
        assert_mapped(&writer, &nodes);
        assert_eq!(line_markup(&writer).len(), 1);
    }

    #[test]
    fn white_space_in_preformatted_lines_is_kept() {
        let (name, kind) = Names::new().tag("pre");
        let position = TextPosition::default().child(kind, 0, 1, name);
        let node = "let a = 1;\n\n  if a {\tb }\r\nend";
        let mut writer = Writer::default();
        writer.text(node, &position);
        writer.end_block();
        assert_eq!(writer.text, "let a = 1;\n  if a {\tb }\nend\n");
        assert_mapped(&writer, &[node]);
        assert!(
            line_markup(&writer)
                .iter()
                .all(|markup| markup.tag == Tag::Preformatted)
        );
    }

    #[test]
    fn a_single_br_continues_the_paragraph_and_two_end_it() {
        let mut writer = Writer::default();
        writer.line_break();
        writer.text("One", &block(1));
        writer.line_break();
        writer.text("Two", &block(1));
        writer.line_break();
        writer.line_break();
        writer.text("Three", &block(1));
        writer.end_block();
        writer.line_break();
        writer.text("Four", &block(2));
        writer.end_block();
        assert_eq!(writer.text, "One\nTwo\nThree\nFour\n");
        let broken = line_markup(&writer)
            .iter()
            .map(|m| m.is_within(Ancestor::Broken))
            .collect::<Vec<_>>();
        assert_eq!(broken, [false, true, false, false]);
    }

    #[test]
    fn a_line_has_the_hints_common_to_all_of_its_text_and_a_share_of_links() {
        let mut class_names = Names::new();
        let (name, link) = class_names.tag("a");
        let plain = block(1);
        let linked = plain.child(link, 6, 0, name);
        let mut writer = Writer::default();
        writer.text("abc ", &linked);
        writer.text("def ghi", &plain);
        writer.end_line();
        writer.text("All of it", &linked);
        writer.end_block();
        let found = line_markup(&writer);
        assert_eq!((found[0].links, found[0].hints), (33, 0));
        assert_eq!((found[1].links, found[1].hints), (100, 6));
    }

    #[test]
    fn a_header_inside_an_article_is_not_that_of_the_page() {
        let mut class_names = Names::new();
        let mut child_ancestors = |position: TextPosition, tag: &str| {
            let (name, kind) = class_names.tag(tag);
            position.child(kind, 0, 1, name).ancestors
        };
        let outside = TextPosition::default();
        let inner = TextPosition {
            ancestors: Ancestor::Article.bit(),
            ..outside
        };
        assert_eq!(
            child_ancestors(outside, "header"),
            Ancestor::PageHeader.bit()
        );
        assert_eq!(child_ancestors(outside, "article"), Ancestor::Article.bit());
        assert_eq!(
            child_ancestors(inner, "footer"),
            Ancestor::Article.bit() | Ancestor::Footer.bit()
        );
        assert_eq!(
            child_ancestors(inner, "article"),
            Ancestor::Article.bit() | Ancestor::InnerArticle.bit()
        );
    }
}
