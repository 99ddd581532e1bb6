/**
 * Access to the nodes of a page. Markup can replace every property of a document and of a form by an element
 * (`<img name="body">`, `<input name="closest">`), and the page's own elements can override theirs. So the native
 * getters and methods are taken from the prototypes when this module is loaded. The other modules read documents and
 * elements of the page only through this one; a lint rule checks that.
 */

/**
 * Returns a function that calls a native getter (`get`) or method (`value`) on an object. Where the browser has none, as
 * on a server, the result is `undefined`.
 * @param {string} type
 * @param {string} name
 * @param {'get' | 'value'} [kind] Default: a method.
 * @returns {(object: any, ...values: any[]) => any}
 */
function native(type, name, kind = 'value') {
  const call = Reflect.getOwnPropertyDescriptor(Object(/** @type {any} */ (globalThis)[type]?.prototype), name)?.[kind];
  return (object, ...values) => call && Reflect.apply(call, object, values);
}

// Unused functions are left out of a bundle because of the annotations.

const nodeType = /* @__PURE__ */ native('Node', 'nodeType', 'get');
const script = /* @__PURE__ */ native('Document', 'currentScript', 'get');
const idInDocument = /* @__PURE__ */ native('Document', 'getElementById');
const idInFragment = /* @__PURE__ */ native('DocumentFragment', 'getElementById');
const create = /* @__PURE__ */ native('Document', 'createElement');
const sheetsOfDocument = /* @__PURE__ */ native('Document', 'adoptedStyleSheets', 'get');
const sheetsOfShadow = /* @__PURE__ */ native('ShadowRoot', 'adoptedStyleSheets', 'get');

/** @type {(document: Document) => HTMLElement | null} */
export const bodyOf = /* @__PURE__ */ native('Document', 'body', 'get');
/** @type {(document: Document) => HTMLElement | null} */
export const headOf = /* @__PURE__ */ native('Document', 'head', 'get');
/** @type {(document: Document) => DocumentReadyState} */
export const readyStateOf = /* @__PURE__ */ native('Document', 'readyState', 'get');
/** @type {(document: Document) => Window | null} */
export const windowOf = /* @__PURE__ */ native('Document', 'defaultView', 'get');
/** @type {(document: Document) => { features(): string[], allowsFeature(name: string): boolean } | undefined} */
export const policyOf = /* @__PURE__ */ native('Document', 'featurePolicy', 'get');
/** @type {(node: Node) => string} */
export const nodeNameOf = /* @__PURE__ */ native('Node', 'nodeName', 'get');
/** @type {(node: Node) => Element | null} */
export const parentOf = /* @__PURE__ */ native('Node', 'parentElement', 'get');
/** @type {(node: Node) => Document} */
export const documentOf = /* @__PURE__ */ native('Node', 'ownerDocument', 'get');
/** @type {(node: Node) => Node} */
export const rootOf = /* @__PURE__ */ native('Node', 'getRootNode');
/** @type {(node: Node, other: Node) => boolean} */
export const contains = /* @__PURE__ */ native('Node', 'contains');
/** @type {(element: Element, selectors: string) => Element | null} */
export const closest = /* @__PURE__ */ native('Element', 'closest');
/** @type {(element: Element, name: string) => string | null} */
export const attributeOf = /* @__PURE__ */ native('Element', 'getAttribute');
/** @type {(element: Element, node: Node) => void} */
export const insertBefore = /* @__PURE__ */ native('Element', 'before');
/** @type {(element: Element, options: ScrollIntoViewOptions) => void} */
export const scrollIntoView = /* @__PURE__ */ native('Element', 'scrollIntoView');
/** @type {(element: Element, selectors: string) => NodeListOf<Element>} */
export const allInElement = /* @__PURE__ */ native('Element', 'querySelectorAll');
/** @type {(document: Document, selectors: string) => NodeListOf<Element>} */
export const allInDocument = /* @__PURE__ */ native('Document', 'querySelectorAll');
/** @type {(target: EventTarget, type: string, listener: (event: any) => void, options?: AddEventListenerOptions) => void} */
export const listen = /* @__PURE__ */ native('EventTarget', 'addEventListener');

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
