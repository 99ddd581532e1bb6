//! Reader of DOM nodes: their visible text, and the markup of its lines.
//!
//! In: a node. Out: the text with each block on a line of its own, packed line markup,
//! and the text nodes that the text comes from. Nothing is executed, fetched or
//! inserted.
//!
//! The document is untrusted. Markup can replace properties of forms and documents with
//! elements of any name (DOM clobbering: `<input name=nextSibling>`), and a site's own
//! elements can override theirs. So the order of nodes comes from a `TreeWalker` alone,
//! and every property and method is the native one of a prototype, which also reads the
//! nodes of other frames.

mod natives;

use crate::document::page::class_names::Names;
use crate::document::page::element_kinds::{ElementKind, Flow};
use crate::document::page::inline_style::Style;
use crate::document::page::text_position::{TextPosition, Visibility};
use crate::document::page::writer::Writer;
use crate::document::page::{Ancestor, Hint};
use js_sys::{Array, JsString, Uint32Array};
use natives::{ELEMENT, EmptyDocument, NODE, attribute, has_attributes, matches, number, string};
use web_sys::Node;

/// Nodes that the walker visits: `NodeFilter.SHOW_ELEMENT`, `SHOW_TEXT` and
/// `SHOW_CDATA_SECTION` (text in XML).
const SHOWN_NODES: u32 = 1 | 4 | 8;
/// Selector for elements that their attributes hide. Elements that only a style sheet hides
/// are read.
const HIDDEN: &str = "[hidden]:not([hidden=until-found]),[aria-hidden=true],[popover],\
    [role=tooltip],dialog:not([open])";
/// Names of properties, attributes and selectors that nodes are queried with.
const QUERIES: [&str; 13] = [
    "nodeType",
    "localName",
    "nodeValue",
    "class",
    "id",
    HIDDEN,
    "[href]",
    "[role],[itemprop],[style],[data-nutgraf-style]",
    "itemprop",
    "role",
    "aria-level",
    "style",
    // Where a policy forbids styles, the markup is parsed with another name for them.
    "data-nutgraf-style",
];
/// How many times more text a hidden block has than all that is shown if it is the page's
/// content: hidden until a script runs, or while a dialog is open.
const HIDDEN_CONTENT: u32 = 3;
/// Maximum number of hidden blocks that are read as the page's content.
const MAX_HIDDEN_CONTENTS: usize = 3;

/// State of the reader.
struct DomReader<'a> {
    writer: Writer,
    /// Text nodes that the text comes from.
    nodes: Array,
    names: Names,
    /// Number of blocks so far.
    blocks: u32,
    /// [`QUERIES`] as JavaScript strings.
    queries: &'a [JsString; QUERIES.len()],
    /// Hidden blocks that are read.
    contents: &'a [Node],
    /// Hidden block that was read last, and the number of characters in it.
    hidden: Option<(Node, u32)>,
    /// Hidden block with the most text so far.
    most_hidden: Option<(Node, u32)>,
}

/// Returns the text under a node, the markup of its lines, the text nodes it comes from,
/// and the runs of text from each node, as described at [`Writer`].
pub(crate) fn read(root: &Node) -> Array {
    let queries = QUERIES.map(JsString::from);
    let mut contents = Vec::new();
    loop {
        let mut reader = DomReader {
            writer: Writer::default(),
            nodes: Array::new(),
            names: Names::new(),
            blocks: 0,
            queries: &queries,
            contents: &contents,
            hidden: None,
            most_hidden: None,
        };
        reader.walk(root);
        let content = reader.hidden_content();
        let Writer {
            text,
            line_markup,
            runs,
            ..
        } = reader.writer;
        match content {
            Some(content) if contents.len() < MAX_HIDDEN_CONTENTS => contents.push(content),
            _ => {
                return Array::of4(
                    &text.into(),
                    &Uint32Array::from(&line_markup[..]),
                    &reader.nodes,
                    &Uint32Array::from(&runs[..]),
                );
            }
        }
    }
}

impl DomReader<'_> {
    /// Visits all nodes under `root` in document order, without recursion, so that any
    /// depth is safe.
    fn walk(&mut self, root: &Node) {
        let walker = EmptyDocument::new().walker(root, SHOWN_NODES);
        // Positions inside the elements that have been entered and not left, under the
        // position of the root itself.
        let mut open = vec![TextPosition::default()];
        let mut next = Some(root.clone());
        while let Some(node) = next.take() {
            let position = open.last().copied().unwrap_or_default();
            if let Some(inside) = self.enter(&node, &position, open.len() == 1) {
                open.push(inside);
                next = walker.first_child();
                if next.is_none() {
                    self.writer.leave(open.pop());
                }
            }
            while next.is_none() && open.len() > 1 {
                next = walker.next_sibling();
                if next.is_none() {
                    // Moves the walker from the last child to the element itself.
                    walker.parent();
                    self.writer.leave(open.pop());
                }
            }
        }
        self.writer.end_block();
    }

    /// Returns the hidden block that is the page's content, if there is one.
    fn hidden_content(&mut self) -> Option<Node> {
        self.end_hidden();
        let shown = self.writer.text.len() as u32;
        let (node, length) = self.most_hidden.take()?;
        (length > shown * HIDDEN_CONTENT).then_some(node)
    }

    /// Counts a hidden block that has been read.
    fn end_hidden(&mut self) {
        let length = |hidden: &Option<(Node, u32)>| hidden.as_ref().map_or(0, |hidden| hidden.1);
        if length(&self.hidden) > length(&self.most_hidden) {
            self.most_hidden = self.hidden.take();
        }
    }

    /// Reads a node. Returns the position inside it if its children are to be read.
    fn enter(
        &mut self,
        node: &Node,
        position: &TextPosition,
        is_root: bool,
    ) -> Option<TextPosition> {
        let [node_type, local_name, value, ..] = self.queries;
        match NODE.with(|prototype| number(prototype, node_type, node)) {
            Node::ELEMENT_NODE => {
                let name = ELEMENT.with(|prototype| string(prototype, local_name, node));
                self.enter_element(node, &name.unwrap_or_default(), position, is_root)
            }
            Node::TEXT_NODE | Node::CDATA_SECTION_NODE => {
                let data = NODE.with(|prototype| string(prototype, value, node));
                self.read_text(node, &data.unwrap_or_default(), position);
                None
            }
            // Includes shadow roots.
            Node::DOCUMENT_NODE | Node::DOCUMENT_FRAGMENT_NODE => Some(*position),
            _ => None,
        }
    }

    /// Reads a text node.
    fn read_text(&mut self, node: &Node, data: &str, position: &TextPosition) {
        if position.is_shown() {
            if self.writer.text(data, position) {
                self.nodes.push(node);
            }
        } else if position.visibility == Visibility::Hidden
            && let Some((_, length)) = &mut self.hidden
        {
            *length += data.trim_ascii().len() as u32;
        }
    }

    /// Reads an element. Returns the position inside it if its children are to be read.
    fn enter_element(
        &mut self,
        element: &Node,
        name: &str,
        position: &TextPosition,
        is_root: bool,
    ) -> Option<TextPosition> {
        let (tag_number, mut kind) = self.names.tag(name);
        if kind.flow == Flow::Skipped {
            return None;
        }
        let (mut hints, mut style, mut is_hidden) = (0, Style::default(), false);
        if position.visibility != Visibility::Shown {
            kind.flow = match kind.flow {
                Flow::Formula => Flow::Formula,
                _ => Flow::Inline,
            };
        } else if kind.flow == Flow::Break {
            self.writer.line_break();
            return None;
        } else if is_root {
            // The root is read even if it is hidden, because the caller asked for it.
            kind.ancestors = 0;
        } else if kind.flow != Flow::Page {
            // The attributes of an element around everything do not distinguish lines.
            (hints, style, is_hidden) = self.read_attributes(element, &mut kind);
        }
        self.resolve_flow(&mut kind, style, position);
        if kind.flow == Flow::Skipped {
            return None;
        }
        let mut inside = position.child(kind, hints, style, self.blocks + 1, tag_number);
        if is_hidden || (kind.flow.is_inline() && hints & Hint::Unseen.bit() != 0) {
            self.hide(element, kind, &mut inside);
        } else if kind.flow == Flow::Unknown {
            self.writer.begin_unknown(position);
        } else {
            self.writer.enter(&inside);
        }
        self.blocks += u32::from(!kind.flow.is_inline());
        Some(inside)
    }

    /// Decides whether an element is part of the line around it.
    fn resolve_flow(&self, kind: &mut ElementKind, style: Style, position: &TextPosition) {
        let is_in_line = position.is_in_line();
        kind.flow = match kind.flow {
            Flow::Unknown if is_in_line => Flow::Inline,
            Flow::Block | Flow::Unknown if style.is_inline() => Flow::Inline,
            Flow::Inline | Flow::Unknown if style.is_block() => Flow::Block,
            Flow::Control if !is_in_line && !self.writer.is_in_text() => Flow::Skipped,
            flow => flow,
        };
    }

    /// Sets the visibility of a hidden element, unless it is the page's content.
    fn hide(&mut self, element: &Node, kind: ElementKind, inside: &mut TextPosition) {
        if kind.flow.is_inline() {
            inside.visibility = Visibility::HiddenInLine;
        } else if self.contents.contains(element) {
            self.writer.end_block();
        } else {
            inside.visibility = Visibility::Hidden;
            inside.is_block = false;
            self.end_hidden();
            // A dialog that is closed is not the page's content.
            let is_dialog = kind.ancestors & Ancestor::Dialog.bit() != 0;
            self.hidden = (!is_dialog).then(|| (element.clone(), 0));
        }
    }

    /// Returns the hints and the style of an element's attributes, and whether they hide
    /// it. Updates its kind by its role, and a link without `href` to plain text.
    fn read_attributes(&mut self, element: &Node, kind: &mut ElementKind) -> (u32, Style, bool) {
        let [
            _,
            _,
            _,
            class,
            id,
            hidden,
            has_href,
            has_semantics,
            itemprop,
            role,
            level,
            style,
            renamed_style,
        ] = self.queries;
        if kind.flow == Flow::Link && !matches(element, has_href) {
            kind.flow = Flow::Inline;
        }
        let mut found = (0, Style::default(), false);
        // A dialog is hidden by the absence of an attribute.
        if !has_attributes(element) && kind.ancestors != Ancestor::Dialog.bit() {
            return found;
        }
        let mut add_hints = |name: &JsString| {
            let value = attribute(element, name);
            found.0 |= value.map_or(0, |value| self.names.hints(&value));
        };
        add_hints(class);
        add_hints(id);
        found.2 = matches(element, hidden);
        if matches(element, has_semantics) {
            add_hints(itemprop);
            if let Some(role) = attribute(element, role) {
                kind.apply_role(&role, attribute(element, level));
            }
            let style = attribute(element, style).or_else(|| attribute(element, renamed_style));
            found.1 = Style::parse(&style.unwrap_or_default());
            found.2 |= found.1.hides();
        }
        found
    }
}
