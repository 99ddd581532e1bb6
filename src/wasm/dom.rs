//! Reads what stands under a node of a page: its visible text and what its markup says.
//!
//! Nothing is run, fetched or inserted. What is walked may come from a stranger,
//! and HTML can give a form or a document fields of any name (`<input
//! name=nextSibling>`), so only a `TreeWalker`, which no markup reaches, says
//! what comes next, and nothing is asked of forms.

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
    type Walker;
    #[wasm_bindgen(js_namespace = document, js_name = createTreeWalker)]
    fn walker(root: &Node, what_to_show: u32) -> Walker;
    #[wasm_bindgen(method, js_name = firstChild)]
    fn first_child(this: &Walker) -> Option<Node>;
    #[wasm_bindgen(method, js_name = nextSibling)]
    fn next_sibling(this: &Walker) -> Option<Node>;
    #[wasm_bindgen(method, js_name = parentNode)]
    fn parent(this: &Walker) -> Option<Node>;

    /// An element, as it is asked by strings that need not be copied every time.
    type Asked;
    #[wasm_bindgen(method, getter, js_name = localName)]
    fn local_name(this: &Asked) -> String;
    #[wasm_bindgen(method, js_name = hasAttributes)]
    fn has_attributes(this: &Asked) -> bool;
    #[wasm_bindgen(method)]
    fn matches(this: &Asked, selectors: &JsString) -> bool;
    #[wasm_bindgen(method, js_name = getAttribute)]
    fn attribute(this: &Asked, name: &JsString) -> Option<String>;
}

/// Elements, texts, and texts of XML that are written as CDATA.
const SHOWN: u32 = 1 | 4 | 8;
/// What markup hides, as it is commonly written. What only a style sheet hides is read.
const HIDDEN: &str = "[hidden]:not([hidden=until-found]),[aria-hidden=true],[popover],\
    dialog:not([open]),[style*='display:none' i],[style*='display: none' i],\
    [style*='visibility:hidden' i],[style*='visibility: hidden' i]";
/// What an element is asked: its class_names, whether it is hidden, and what else says what it is.
const ASKED: [&str; 8] = [
    "class",
    "id",
    HIDDEN,
    "[href]",
    "[role],[itemprop]",
    "itemprop",
    "role",
    "aria-level",
];

/// Reads a node.
struct DomReader {
    writer: Writer,
    /// The text nodes that something was read of.
    nodes: Array,
    class_names: Names,
    blocks: u32,
    /// [`ASKED`].
    asked: [JsString; ASKED.len()],
}

/// The text under a node, the line_markup of its lines, the text nodes it comes from,
/// and the runs of text that come from each: see [`Writer`].
pub(crate) fn read(root: &Node) -> Array {
    let mut reader = DomReader {
        writer: Writer::default(),
        nodes: Array::new(),
        class_names: Names::new(),
        blocks: 0,
        asked: ASKED.map(JsString::from),
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
    /// Walks without recursion, so depth does no harm.
    fn walk(&mut self, root: &Node) {
        let walker = walker(root, SHOWN);
        // The places inside the elements that have been entered and not yet left.
        let mut open = vec![TextPosition::default()];
        let mut at = Some(root.clone());
        while let Some(node) = at.take() {
            let place = open.last().copied().unwrap_or_default();
            if let Some(inside) = self.enter(&node, &place, open.len() == 1) {
                open.push(inside);
                at = walker.first_child();
                if at.is_none() {
                    self.writer.leave(open.pop());
                }
            }
            while at.is_none() && open.len() > 1 {
                at = walker.next_sibling();
                if at.is_none() {
                    // From the last child back to the element itself.
                    walker.parent();
                    self.writer.leave(open.pop());
                }
            }
        }
        self.writer.end_line();
    }

    /// Takes up a node; the place inside of it, if there is something to read there.
    fn enter(&mut self, node: &Node, place: &TextPosition, is_top: bool) -> Option<TextPosition> {
        if is_top && node.is_instance_of::<Document>() {
            return Some(*place);
        }
        let (mut kind, mut hints, mut name) = (element_kinds::FORM, 0, 0);
        if !node.is_instance_of::<HtmlFormElement>() {
            match node.node_type() {
                Node::ELEMENT_NODE => {}
                Node::TEXT_NODE | Node::CDATA_SECTION_NODE => {
                    let data = node.node_value().unwrap_or_default();
                    if self.writer.text(&data, place) {
                        self.nodes.push(node);
                    }
                    return None;
                }
                // Also a shadow tree, and a document of another window.
                Node::DOCUMENT_NODE | Node::DOCUMENT_FRAGMENT_NODE => return Some(*place),
                _ => return None,
            }
            let element: &Asked = node.unchecked_ref();
            (name, kind) = self.class_names.tag(&element.local_name());
            match kind.flow {
                Flow::Skipped => return None,
                Flow::Break => {
                    self.writer.line_break();
                    return None;
                }
                // What was asked for is read, and what holds all tells nothing of a part.
                Flow::Page => {}
                _ if is_top => kind.ancestors = 0,
                _ => hints = self.attributes(element, &mut kind)?,
            }
        }
        let block = self.blocks + 1;
        let inside = place.child(kind, hints, block, name);
        if inside.is_block {
            self.blocks = block;
            self.writer.end_block();
        }
        Some(inside)
    }

    /// What an element's attributes hint at, or nothing if they hide it. Some
    /// say more of what it is than its tag.
    fn attributes(&mut self, element: &Asked, kind: &mut ElementKind) -> Option<u32> {
        let [class, id, hidden, leads, special, itemprop, role, level] = &self.asked;
        if kind.flow == Flow::Link && !element.matches(leads) {
            kind.flow = Flow::Inline;
        }
        // A dialog is hidden by an attribute that it lacks.
        if !element.has_attributes() && kind.ancestors != Ancestor::Dialog.bit() {
            return Some(0);
        }
        if element.matches(hidden) {
            return None;
        }
        let mut hints = 0;
        let mut name = |what: &JsString| {
            let class_names = element.attribute(what);
            hints |= class_names.map_or(0, |class_names| self.class_names.hints(&class_names));
        };
        name(class);
        name(id);
        if element.matches(special) {
            name(itemprop);
            if let Some(role) = element.attribute(role) {
                kind.apply_role(&role, element.attribute(level));
            }
        }
        Some(hints)
    }
}
