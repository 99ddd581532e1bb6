//! Reader of DOM nodes: their visible text, and the markup of its lines.
//!
//! In: a node. Out: the text with each block on a line of its own, packed line markup,
//! and the text nodes that the text comes from. Nothing is executed, fetched or
//! inserted.
//!
//! The document is untrusted. HTML can replace properties of forms and documents with
//! elements of any name (DOM clobbering: `<input name=nextSibling>`). So the order of
//! nodes comes from a `TreeWalker` alone, which markup cannot reach, and no property of
//! a form is read.

use crate::document::page::Ancestor;
use crate::document::page::class_names::Names;
use crate::document::page::element_kinds::{self, ElementKind, Flow};
use crate::document::page::writer::{TextPosition, Writer};
use js_sys::{Array, JsString, Uint32Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlFormElement, Node};

#[wasm_bindgen]
extern "C" {
    /// Empty document, in which no element can replace a method. A walker need not be
    /// created by the document that it walks.
    #[wasm_bindgen(js_name = Document)]
    type EmptyDocument;
    #[wasm_bindgen(constructor, js_class = "Document")]
    fn new() -> EmptyDocument;
    #[wasm_bindgen(method, js_name = createTreeWalker)]
    fn walker(this: &EmptyDocument, root: &Node, what_to_show: u32) -> Walker;

    type Walker;
    #[wasm_bindgen(method, js_name = firstChild)]
    fn first_child(this: &Walker) -> Option<Node>;
    #[wasm_bindgen(method, js_name = nextSibling)]
    fn next_sibling(this: &Walker) -> Option<Node>;
    #[wasm_bindgen(method, js_name = parentNode)]
    fn parent(this: &Walker) -> Option<Node>;

    /// Element whose methods take JavaScript strings, which are created once instead of
    /// at every call.
    type QueriedElement;
    #[wasm_bindgen(method, getter, js_name = localName)]
    fn local_name(this: &QueriedElement) -> String;
    #[wasm_bindgen(method, js_name = hasAttributes)]
    fn has_attributes(this: &QueriedElement) -> bool;
    #[wasm_bindgen(method)]
    fn matches(this: &QueriedElement, selectors: &JsString) -> bool;
    #[wasm_bindgen(method, js_name = getAttribute)]
    fn attribute(this: &QueriedElement, name: &JsString) -> Option<String>;
}

/// Nodes that the walker visits: `NodeFilter.SHOW_ELEMENT`, `SHOW_TEXT` and
/// `SHOW_CDATA_SECTION` (text in XML).
const SHOWN_NODES: u32 = 1 | 4 | 8;
/// Selector for elements that their markup hides. Elements that only a style sheet hides
/// are read.
const HIDDEN: &str = "[hidden]:not([hidden=until-found]),[aria-hidden=true],[popover],\
    dialog:not([open]),[style*='display:none' i],[style*='display: none' i],\
    [style*='visibility:hidden' i],[style*='visibility: hidden' i]";
/// Names of attributes and selectors that every element is queried with.
const QUERIES: [&str; 8] = [
    "class",
    "id",
    HIDDEN,
    "[href]",
    "[role],[itemprop]",
    "itemprop",
    "role",
    "aria-level",
];

/// State of the reader.
struct DomReader {
    writer: Writer,
    /// Text nodes that the text comes from.
    nodes: Array,
    names: Names,
    /// Number of blocks so far.
    blocks: u32,
    /// [`QUERIES`] as JavaScript strings.
    queries: [JsString; QUERIES.len()],
}

/// Returns the text under a node, the markup of its lines, the text nodes it comes from,
/// and the runs of text from each node, as described at [`Writer`].
pub(crate) fn read(root: &Node) -> Array {
    let mut reader = DomReader {
        writer: Writer::default(),
        nodes: Array::new(),
        names: Names::new(),
        blocks: 0,
        queries: QUERIES.map(JsString::from),
    };
    reader.walk(root);
    let Writer {
        text,
        line_markup,
        runs,
        ..
    } = reader.writer;
    Array::of4(
        &text.into(),
        &Uint32Array::from(&line_markup[..]),
        &reader.nodes,
        &Uint32Array::from(&runs[..]),
    )
}

impl DomReader {
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
        self.writer.end_line();
    }

    /// Reads a node. Returns the position inside it if its children are to be read.
    fn enter(
        &mut self,
        node: &Node,
        position: &TextPosition,
        is_root: bool,
    ) -> Option<TextPosition> {
        if is_root && node.is_instance_of::<Document>() {
            return Some(*position);
        }
        if node.is_instance_of::<HtmlFormElement>() {
            return Some(self.open_element(position, element_kinds::FORM, 0, 0));
        }
        match node.node_type() {
            Node::ELEMENT_NODE => self.enter_element(node.unchecked_ref(), position, is_root),
            Node::TEXT_NODE | Node::CDATA_SECTION_NODE => {
                let data = node.node_value().unwrap_or_default();
                if self.writer.text(&data, position) {
                    self.nodes.push(node);
                }
                None
            }
            // Includes shadow roots and documents of other windows.
            Node::DOCUMENT_NODE | Node::DOCUMENT_FRAGMENT_NODE => Some(*position),
            _ => None,
        }
    }

    /// Reads an element that is not a form. Returns the position inside it if its
    /// children are to be read.
    fn enter_element(
        &mut self,
        element: &QueriedElement,
        position: &TextPosition,
        is_root: bool,
    ) -> Option<TextPosition> {
        let (tag_number, mut kind) = self.names.tag(&element.local_name());
        let mut hints = 0;
        match kind.flow {
            Flow::Skipped => return None,
            Flow::Break => {
                self.writer.line_break();
                return None;
            }
            // The attributes of an element around everything do not distinguish lines. The
            // root is read even if it is hidden, because the caller asked for it.
            Flow::Page => {}
            _ if is_root => kind.ancestors = 0,
            _ => hints = self.read_attributes(element, &mut kind)?,
        }
        Some(self.open_element(position, kind, hints, tag_number))
    }

    /// Returns the position inside an element. Ends the line before it if it is a block.
    fn open_element(
        &mut self,
        position: &TextPosition,
        kind: ElementKind,
        hints: u32,
        tag_number: u32,
    ) -> TextPosition {
        let block = self.blocks + 1;
        let inside = position.child(kind, hints, block, tag_number);
        if inside.is_block {
            self.blocks = block;
            self.writer.end_block();
        }
        inside
    }

    /// Returns the hints of an element's attributes, or `None` if they hide it. Updates
    /// its kind by its role, and a link without `href` to plain text.
    fn read_attributes(&mut self, element: &QueriedElement, kind: &mut ElementKind) -> Option<u32> {
        let [
            class,
            id,
            hidden,
            has_href,
            has_semantics,
            itemprop,
            role,
            level,
        ] = &self.queries;
        if kind.flow == Flow::Link && !element.matches(has_href) {
            kind.flow = Flow::Inline;
        }
        // A dialog is hidden by the absence of an attribute.
        if !element.has_attributes() && kind.ancestors != Ancestor::Dialog.bit() {
            return Some(0);
        }
        if element.matches(hidden) {
            return None;
        }
        let mut hints = 0;
        let mut add_hints = |attribute: &JsString| {
            let value = element.attribute(attribute);
            hints |= value.map_or(0, |value| self.names.hints(&value));
        };
        add_hints(class);
        add_hints(id);
        if element.matches(has_semantics) {
            add_hints(itemprop);
            if let Some(role) = element.attribute(role) {
                kind.apply_role(&role, element.attribute(level));
            }
        }
        Some(hints)
    }
}
