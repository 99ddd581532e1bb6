/**
 * Marks in an article of the page. Removing them restores the page: the same text nodes with the same text, and no
 * others.
 */

/** Attribute of the marks, with which the page can style them. */
const ATTRIBUTE = 'data-nutgraf';

/** Selector of elements whose text is not read. */
const UNREAD = 'script, style, template, noscript, textarea, select, button, svg, article-summary';

/** Rules without specificity, so that any rule of the page overrides them. Both colours are set, so that they match. */
const RULES = `:where(mark[${ATTRIBUTE}]) {
  background: light-dark(#ffe98a, #544405);
  color: light-dark(#1d1b16, #ece6d8);
}
@media (forced-colors: active) { :where(mark[${ATTRIBUTE}]) { background: Mark; color: MarkText; } }`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @type {WeakMap<Document | ShadowRoot, number>} Number of highlights in each root. */
const users = new WeakMap();

/** The marks of one element in one article. */
export class Highlight {
  /** @type {{ mark: HTMLElement, text: Text, parts: Text[] }[]} The text nodes `parts` were split from `text`. */
  #marks = [];
  /** @type {Document | ShadowRoot | null} */
  #root = null;

  get isShown() {
    return this.#marks.length > 0;
  }

  /** `true` if all marks are still in the document. */
  get isIntact() {
    return this.#marks.every(({ mark }) => mark.isConnected);
  }

  /**
   * Replaces the marks.
   * @param {Range[]} ranges In reading order, disjoint.
   * @returns {(HTMLElement | undefined)[]} The first mark of each range.
   */
  show(ranges) {
    this.clear();
    // All segments are found before the first split. The last is split first, so that the offsets before it stay valid.
    const segments = ranges.map(segmentsOf);
    const marks = segments.reverse().map((all) => all.reverse().map((segment) => this.#mark(segment)).at(-1));
    const root = this.#marks[0]?.mark.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) this.#addStyles(root);
    return marks.reverse();
  }

  /** Removes all marks in reverse order and joins the text nodes that were split. */
  clear() {
    for (const { mark, text, parts } of this.#marks.reverse()) {
      mark.replaceWith(...mark.childNodes);
      for (const part of parts) {
        // If the page has changed the article in the meantime, its own nodes stay as they are.
        const next = /** @type {ChildNode | null} */ (text.nextSibling);
        if (next !== part) break;
        text.data += part.data;
        part.remove();
      }
    }
    this.#marks = [];
    this.#removeStyles();
  }

  /** @param {Segment} segment */
  #mark({ text, start, end }) {
    const parts = [];
    let marked = text;
    if (start > 0) {
      marked = text.splitText(start);
      parts.push(marked);
    }
    if (end - start < marked.length) parts.push(marked.splitText(end - start));
    const mark = text.ownerDocument.createElement('mark');
    mark.setAttribute(ATTRIBUTE, '');
    marked.replaceWith(mark);
    mark.append(marked);
    this.#marks.push({ mark, text, parts });
    return mark;
  }

  /** @param {Document | ShadowRoot} root */
  #addStyles(root) {
    const count = users.get(root) ?? 0;
    users.set(root, count + 1);
    this.#root = root;
    if (count > 0) return;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(RULES);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  #removeStyles() {
    const root = this.#root;
    this.#root = null;
    if (!root) return;
    const count = (users.get(root) ?? 1) - 1;
    users.set(root, count);
    if (count === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

/** @typedef {{ text: Text, start: number, end: number }} Segment A part of a text node. */

/**
 * Returns the visible text in a range by text node, without nodes that have only white space in it.
 * @param {Range} range
 */
function segmentsOf(range) {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  /** @type {Segment[]} */
  const segments = [];
  for (let node = firstNode(walker, commonAncestorContainer); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const text = /** @type {Text} */ (node);
    const start = text === startContainer ? startOffset : 0;
    const end = text === endContainer ? endOffset : text.length;
    if (!/\S/.test(text.data.slice(start, end)) || text.parentElement?.closest(UNREAD)) continue;
    segments.push({ text, start, end });
  }
  return segments;
}

/**
 * Returns the first text node. A walker does not visit its root, so a root that is a text node is returned itself.
 * @param {TreeWalker} walker
 * @param {Node} root
 */
function firstNode(walker, root) {
  return root.nodeType === Node.TEXT_NODE ? root : walker.nextNode();
}
