//! Native methods and getters of the DOM, taken from the prototypes, so that neither markup
//! nor a site's own elements can replace them.

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::Node;

#[wasm_bindgen]
extern "C" {
    /// Empty document, in which no element can replace a method. A walker need not be
    /// created by the document that it walks.
    #[wasm_bindgen(js_name = Document)]
    pub(super) type EmptyDocument;
    #[wasm_bindgen(constructor, js_class = "Document")]
    pub(super) fn new() -> EmptyDocument;
    #[wasm_bindgen(method, js_name = createTreeWalker)]
    pub(super) fn walker(this: &EmptyDocument, root: &Node, what_to_show: u32) -> Walker;

    pub(super) type Walker;
    #[wasm_bindgen(method, js_name = firstChild)]
    pub(super) fn first_child(this: &Walker) -> Option<Node>;
    #[wasm_bindgen(method, js_name = nextSibling)]
    pub(super) fn next_sibling(this: &Walker) -> Option<Node>;
    #[wasm_bindgen(method, js_name = parentNode)]
    pub(super) fn parent(this: &Walker) -> Option<Node>;

    #[wasm_bindgen(thread_local_v2, js_namespace = Node, js_name = prototype)]
    pub(super) static NODE: JsValue;
    #[wasm_bindgen(thread_local_v2, js_namespace = Element, js_name = prototype)]
    pub(super) static ELEMENT: JsValue;
    /// Returns the number that the getter of a prototype has for a node.
    #[wasm_bindgen(js_namespace = Reflect, js_name = get)]
    pub(super) fn number(prototype: &JsValue, name: &JsString, node: &Node) -> u16;
    /// Returns the string that the getter of a prototype has for a node.
    #[wasm_bindgen(js_namespace = Reflect, js_name = get)]
    pub(super) fn string(prototype: &JsValue, name: &JsString, node: &Node) -> Option<String>;

    // Names and selectors are JavaScript strings, which are created once instead of at
    // every call.
    #[wasm_bindgen(js_namespace = ["Element", "prototype", "hasAttributes"], js_name = call)]
    pub(super) fn has_attributes(element: &Node) -> bool;
    #[wasm_bindgen(js_namespace = ["Element", "prototype", "matches"], js_name = call)]
    pub(super) fn matches(element: &Node, selectors: &JsString) -> bool;
    #[wasm_bindgen(js_namespace = ["Element", "prototype", "getAttribute"], js_name = call)]
    pub(super) fn attribute(element: &Node, name: &JsString) -> Option<String>;
}
