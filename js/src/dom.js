/**
 * Access to the nodes of a page. Markup can replace every property of a document and of a form by an element
 * (`<img name="body">`, `<input name="closest">`), and the page's own elements can override theirs. So the native
 * getters and methods are taken from the prototypes when this module is loaded. The other modules read documents and
 * elements of the page only through this one; a lint rule checks that.
 */

/**
 * Returns the descriptor of a native property, or an empty object where there is none, as on a server.
 * @param {string} type
 * @param {string} name
 * @returns {PropertyDescriptor}
 */
const native = (type, name) => Object.getOwnPropertyDescriptor(/** @type {any} */ (globalThis)[type]?.prototype ?? {}, name) ?? {};

/**
 * Returns a function that reads a property by its native getter. The result is `undefined` where the browser has none.
 * @param {string} type
 * @param {string} name
 * @returns {(object: any) => any}
 */
function getter(type, name) {
  const { get } = native(type, name);
  return (object) => get && Reflect.apply(get, object, []);
}

/**
 * Returns a function that calls a native method.
 * @param {string} type
 * @param {string} name
 * @returns {(object: any, ...values: any[]) => any}
 */
function method(type, name) {
  const { value } = native(type, name);
  return (object, ...values) => Reflect.apply(value, object, values);
}

// Unused functions are left out of a bundle because of the annotations.

const nodeType = /* @__PURE__ */ getter('Node', 'nodeType');
const script = /* @__PURE__ */ getter('Document', 'currentScript');
const idInDocument = /* @__PURE__ */ method('Document', 'getElementById');
const idInFragment = /* @__PURE__ */ method('DocumentFragment', 'getElementById');
const create = /* @__PURE__ */ method('Document', 'createElement');
const sheetsOfDocument = /* @__PURE__ */ getter('Document', 'adoptedStyleSheets');
const sheetsOfShadow = /* @__PURE__ */ getter('ShadowRoot', 'adoptedStyleSheets');

/** @type {(document: Document) => HTMLElement | null} */
export const bodyOf = /* @__PURE__ */ getter('Document', 'body');
/** @type {(document: Document) => HTMLElement | null} */
export const headOf = /* @__PURE__ */ getter('Document', 'head');
/** @type {(document: Document) => DocumentReadyState} */
export const readyStateOf = /* @__PURE__ */ getter('Document', 'readyState');
/** @type {(document: Document) => Window | null} */
export const windowOf = /* @__PURE__ */ getter('Document', 'defaultView');
/** @type {(document: Document) => { features(): string[], allowsFeature(name: string): boolean } | undefined} */
export const policyOf = /* @__PURE__ */ getter('Document', 'featurePolicy');
/** @type {(node: Node) => Element | null} */
export const parentOf = /* @__PURE__ */ getter('Node', 'parentElement');
/** @type {(node: Node) => Document} */
export const documentOf = /* @__PURE__ */ getter('Node', 'ownerDocument');
/** @type {(node: Node) => Node} */
export const rootOf = /* @__PURE__ */ method('Node', 'getRootNode');
/** @type {(node: Node, other: Node) => boolean} */
export const contains = /* @__PURE__ */ method('Node', 'contains');
/** @type {(element: Element, selectors: string) => Element | null} */
export const closest = /* @__PURE__ */ method('Element', 'closest');
/** @type {(element: Element) => string} */
export const localNameOf = /* @__PURE__ */ getter('Element', 'localName');
/** @type {(element: Element, name: string) => string | null} */
export const attributeOf = /* @__PURE__ */ method('Element', 'getAttribute');
/** @type {(element: Element, node: Node) => void} */
export const insertBefore = /* @__PURE__ */ method('Element', 'before');
/** @type {(element: Element, options: ScrollIntoViewOptions) => void} */
export const scrollIntoView = /* @__PURE__ */ method('Element', 'scrollIntoView');
/** @type {(element: Element, selectors: string) => NodeListOf<Element>} */
export const allInElement = /* @__PURE__ */ method('Element', 'querySelectorAll');
/** @type {(document: Document, selectors: string) => NodeListOf<Element>} */
export const allInDocument = /* @__PURE__ */ method('Document', 'querySelectorAll');
/** @type {(target: EventTarget, type: string, listener: (event: any) => void, options?: AddEventListenerOptions) => void} */
export const listen = /* @__PURE__ */ method('EventTarget', 'addEventListener');

/**
 * Returns `true` for a node, also of another frame's document.
 * @param {any} value
 * @returns {value is Node}
 */
export function isNode(value) {
  try {
    return nodeType(value) > 0;
  } catch {
    return false;
  }
}

/** @param {any} node @returns {node is Element} */
export const isElement = (node) => nodeType(node) === 1;

/** @param {Node} node */
const isFragment = (node) => nodeType(node) === 11;

/** Returns the classic script that is running, or `null` if an element of another kind is. */
export function currentScript() {
  const element = script(document);
  return element instanceof HTMLScriptElement ? element : null;
}

/**
 * Creates an element.
 * @param {string} name
 * @param {Document} [owner]
 * @returns {HTMLElement}
 */
export const newElement = (name, owner = document) => create(owner, name);

/**
 * Returns the element with an id in the same tree as a node, or else in the document.
 * @param {Node} node
 * @param {string} id
 * @returns {Element | null}
 */
export function elementById(node, id) {
  const root = rootOf(node);
  return (isFragment(root) && idInFragment(root, id)) || idInDocument(documentOf(node), id);
}

/**
 * Returns the list of style sheets that scripts have added to a root. Changes of the list take effect at once.
 * @param {Node} root
 * @returns {CSSStyleSheet[]}
 */
export const sheetsOf = (root) => (isFragment(root) ? sheetsOfShadow : sheetsOfDocument)(root);
