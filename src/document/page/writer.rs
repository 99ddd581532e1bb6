//! Writes what is read of a page: its text, a line a block, a markup for each line,
//! and where every stretch of it came from.

use super::element_kinds::{ElementKind, Flow};
use super::{Ancestor, LineMarkup, Tag};

/// Where text stands: what the elements around it say, taken together.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TextPosition {
    tag: Tag,
    ancestors: u32,
    hints: u32,
    /// Whether the innermost element stands in lines of its own.
    pub(crate) is_block: bool,
    is_link: bool,
    keeps_white_space: bool,
    depth: u8,
    path: u32,
    /// The numbers of the block, the one around it, and the one around that.
    blocks: [u32; 3],
}

impl TextPosition {
    /// The place inside an element of a kind that stands at this one: `block` is
    /// its number if it is a block, `name` that of its tag's name.
    pub(crate) fn inside(&self, kind: ElementKind, hints: u32, block: u32, name: u32) -> Self {
        let mut place = *self;
        let mut ancestors = kind.ancestors;
        // A `header` or `footer` is the page's unless it stands in a part of it.
        let parts = Ancestor::Article.bit() | Ancestor::Main.bit() | Ancestor::Aside.bit();
        if self.ancestors & parts != 0 {
            let page = Ancestor::PageHeader.bit() | Ancestor::PageFooter.bit();
            ancestors |= (ancestors & page) << 1;
            ancestors &= !page;
        }
        ancestors |= (ancestors & self.ancestors & Ancestor::Article.bit()) << 1;
        place.ancestors |= ancestors;
        place.hints |= hints;
        place.tag = kind.tag.unwrap_or(self.tag);
        place.is_link |= kind.flow == Flow::Link;
        place.keeps_white_space |= kind.flow == Flow::Preformatted;
        place.depth = self.depth.saturating_add(1);
        place.is_block = !matches!(kind.flow, Flow::Inline | Flow::Link);
        if place.is_block {
            let [own, container, _] = self.blocks;
            place.blocks = [block, own, container];
            place.path = (self.path.rotate_left(5) ^ name).wrapping_mul(0x9e37_79b1);
        }
        place
    }
}

/// The line that is being written.
struct OpenLine {
    place: TextPosition,
    /// What all of its text stands in, and what is hinted at for all of it.
    ancestors: u32,
    hints: u32,
    is_broken: bool,
    visible: u32,
    linked: u32,
}

/// What was read.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) text: String,
    /// Marks, packed.
    pub(crate) line_markup: Vec<u32>,
    /// Triples: an offset in the text, the number of the text node that the text
    /// from there on comes from, and the offset in that node; both in UTF-16.
    pub(crate) runs: Vec<u32>,
    units: u32,
    nodes: u32,
    line: Option<OpenLine>,
    /// Whether white space stands before what comes next.
    space: bool,
    /// The offset in the current node at which the last run goes on, if it does.
    next: Option<u32>,
    /// Number of `br` since the last line.
    breaks: u32,
    /// The block of the line before.
    last_block: u32,
}

impl Writer {
    /// Takes up a text node; whether anything of it was written. Nodes are
    /// numbered in the order in which that is so.
    pub(crate) fn text(&mut self, data: &str, place: &TextPosition) -> bool {
        let mut at = 0;
        let mut is_new = true;
        self.next = None;
        for c in data.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
            if is_space && place.keeps_white_space && matches!(c, '\n' | '\r') {
                self.end_line();
            } else if is_space && !place.keeps_white_space {
                self.space = self.line.is_some();
            } else {
                self.begin(place);
                if std::mem::take(&mut self.space) {
                    self.push(' ');
                }
                if self.next != Some(at) {
                    self.runs.extend([self.units, self.nodes, at]);
                    self.next = Some(at);
                    is_new = false;
                }
                self.push(c);
                if let Some(line) = &mut self.line {
                    line.visible += u32::from(!is_space);
                    line.linked += u32::from(!is_space && place.is_link);
                }
            }
            at += c.len_utf16() as u32;
        }
        self.nodes += u32::from(!is_new);
        !is_new
    }

    fn push(&mut self, c: char) {
        let units = c.len_utf16() as u32;
        self.text.push(c);
        self.units += units;
        self.next = self.next.map(|next| next + units);
    }

    /// Begins a line, or goes on with the one that has begun.
    fn begin(&mut self, place: &TextPosition) {
        let (ancestors, hints) = (place.ancestors, place.hints);
        if let Some(line) = &mut self.line {
            line.ancestors &= ancestors;
            line.hints &= hints;
            return;
        }
        self.line = Some(OpenLine {
            place: *place,
            ancestors,
            hints,
            is_broken: self.breaks == 1 && self.last_block == place.blocks[0],
            visible: 0,
            linked: 0,
        });
        self.breaks = 0;
    }

    /// Ends the line, if one has begun.
    pub(crate) fn end_line(&mut self) {
        self.space = false;
        let Some(line) = self.line.take() else {
            return;
        };
        self.next = None;
        self.push('\n');
        let [block, container, outer] = line.place.blocks;
        self.last_block = block;
        let links = u64::from(line.linked) * 100 / u64::from(line.visible.max(1));
        let markup = LineMarkup {
            tag: line.place.tag,
            ancestors: line.ancestors | u32::from(line.is_broken) << Ancestor::Broken as u32,
            hints: line.hints,
            links: links as u8,
            depth: line.place.depth,
            path: line.place.path >> 10,
            container,
            outer,
        };
        self.line_markup.extend(markup.pack());
    }

    /// A block begins or ends.
    pub(crate) fn end_block(&mut self) {
        self.end_line();
        self.breaks = 0;
    }

    /// An element ends.
    pub(crate) fn leave(&mut self, place: Option<TextPosition>) {
        if place.is_some_and(|place| place.is_block) {
            self.end_block();
        }
    }

    /// A `br`.
    pub(crate) fn line_break(&mut self) {
        self.end_line();
        self.breaks += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::class_names::Names;
    use super::*;

    /// A place in a block of this number.
    fn block(number: u32) -> TextPosition {
        let (name, kind) = Names::new().tag("p");
        TextPosition::default().inside(kind, 0, number, name)
    }

    fn line_markup(writer: &Writer) -> Vec<LineMarkup> {
        let (line_markup, _) = writer.line_markup.as_chunks();
        line_markup
            .iter()
            .map(|&markup| LineMarkup::unpack(markup))
            .collect()
    }

    /// Every code unit of the text that comes from a node is that of the node.
    fn is_mapped(writer: &Writer, nodes: &[&str]) {
        let text: Vec<u16> = writer.text.encode_utf16().collect();
        let (runs, rest) = writer.runs.as_chunks();
        assert!(rest.is_empty());
        for (i, &[start, node, from]) in runs.iter().enumerate() {
            let end = runs.get(i + 1).map_or(text.len(), |next| next[0] as usize);
            let data: Vec<u16> = nodes[node as usize].encode_utf16().collect();
            let start = start as usize;
            for (at, &shown) in text.iter().enumerate().take(end).skip(start) {
                let place = from as usize + at - start;
                // A line feed stands for no unit of a node, a blank at the end of one neither.
                if shown != u16::from(b'\n') && shown != u16::from(b' ') {
                    assert_eq!(
                        data.get(place),
                        Some(&shown),
                        "unit {at} of {:?}",
                        writer.text
                    );
                }
            }
        }
    }

    #[test]
    fn white_space_is_folded_and_every_unit_can_be_found_again() {
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
        is_mapped(&writer, &nodes);
        assert_eq!(line_markup(&writer).len(), 1);
    }

    #[test]
    fn preformatted_lines_are_kept_as_they_are() {
        let (name, kind) = Names::new().tag("pre");
        let place = TextPosition::default().inside(kind, 0, 1, name);
        let node = "let a = 1;\n\n  if a {\tb }\r\nend";
        let mut writer = Writer::default();
        writer.text(node, &place);
        writer.end_block();
        assert_eq!(writer.text, "let a = 1;\n  if a {\tb }\nend\n");
        is_mapped(&writer, &[node]);
        assert!(
            line_markup(&writer)
                .iter()
                .all(|markup| markup.tag == Tag::Preformatted)
        );
    }

    #[test]
    fn a_single_break_goes_on_with_the_paragraph_and_two_end_it() {
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
    fn a_line_is_in_what_all_of_it_stands_in_and_its_links_are_a_share() {
        let mut class_names = Names::new();
        let (name, link) = class_names.tag("a");
        let plain = block(1);
        let linked = plain.inside(link, 6, 0, name);
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
    fn a_header_is_the_pages_unless_it_stands_in_a_part_of_it() {
        let mut class_names = Names::new();
        let mut inside = |place: TextPosition, tag: &str| {
            let (name, kind) = class_names.tag(tag);
            place.inside(kind, 0, 1, name).ancestors
        };
        let article = |ancestors| TextPosition {
            ancestors,
            ..TextPosition::default()
        };
        let outside = TextPosition::default();
        assert_eq!(inside(outside, "header"), Ancestor::PageHeader.bit());
        assert_eq!(inside(outside, "article"), Ancestor::Article.bit());
        let inner = article(Ancestor::Article.bit());
        assert_eq!(
            inside(inner, "footer"),
            Ancestor::Article.bit() | Ancestor::Footer.bit()
        );
        assert_eq!(
            inside(inner, "article"),
            Ancestor::Article.bit() | Ancestor::InnerArticle.bit()
        );
    }
}
