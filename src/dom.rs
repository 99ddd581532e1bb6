//! Reads an article that is already on a page: its visible text, a line a block.

use web_sys::{Element, Node};

/// What is never read: code, controls and what is not text.
const SKIPPED: [&str; 12] = [
    "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "SVG", "MATH", "IFRAME", "OBJECT", "BUTTON",
    "SELECT", "TEXTAREA", "INPUT",
];
/// Elements that stand inside a line. All others begin and end one.
const INLINE: [&str; 25] = [
    "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS",
    "KBD", "MARK", "Q", "S", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U",
];

/// The text under a node, each block on a line of its own, white space folded
/// as a browser shows it. Walks without recursion, so depth does no harm.
pub(crate) fn text_of(root: &Node) -> String {
    let mut text = String::new();
    let mut at = Some(root.clone());
    while let Some(node) = at {
        let enters = enter(&node, &mut text);
        at = match node.first_child().filter(|_| enters) {
            Some(child) => Some(child),
            None => following(node, root, &mut text),
        };
    }
    text
}

/// The next node in reading order that is not inside this one.
fn following(mut node: Node, root: &Node, text: &mut String) -> Option<Node> {
    loop {
        if is_block(&node) {
            end_line(text);
        }
        if node.is_same_node(Some(root)) {
            return None;
        }
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node()?;
    }
}

/// Takes up a node's own text; whether its children are to be read.
fn enter(node: &Node, text: &mut String) -> bool {
    match node.node_type() {
        Node::TEXT_NODE => {
            append(text, &node.node_value().unwrap_or_default());
            false
        }
        Node::ELEMENT_NODE => {
            let name = name(node);
            if name == "BR" || is_block(node) {
                end_line(text);
            }
            !SKIPPED.contains(&name.as_str()) && !is_hidden(node)
        }
        Node::DOCUMENT_NODE | Node::DOCUMENT_FRAGMENT_NODE => true,
        _ => false,
    }
}

fn name(node: &Node) -> String {
    node.node_name().to_ascii_uppercase()
}

fn is_block(node: &Node) -> bool {
    node.node_type() == Node::ELEMENT_NODE && !INLINE.contains(&name(node).as_str())
}

/// Hidden by markup. What only a style sheet hides is read.
fn is_hidden(node: &Node) -> bool {
    let element: &Element = wasm_bindgen::JsCast::unchecked_ref(node);
    element.has_attribute("hidden")
        || element
            .get_attribute("aria-hidden")
            .is_some_and(|value| value == "true")
}

/// Appends text as HTML shows it: runs of white space are one blank.
fn append(text: &mut String, more: &str) {
    for c in more.chars() {
        if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}
