/**
 * Marks sentences in somebody else's article and takes the marks out again, so that the page is as it was: the
 * same text nodes with the same text, and none besides.
 */

/** What the page sees of a mark, to style it. */
const NAME = 'data-nutgraf';

/** Text that is no part of what is read. */
const UNREAD = 'script, style, template, noscript, textarea, select, button, svg, article-summary';

/** Weighs nothing against any rule of the page. Both colours are set, so that they fit whatever is around them. */
const RULES = `:where(mark[${NAME}]) {
  background: light-dark(#ffe98a, #544405);
  color: light-dark(#1d1b16, #ece6d8);
}
@media (forced-colors: active) { :where(mark[${NAME}]) { background: Mark; color: MarkText; } }`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @type {WeakMap<Document | ShadowRoot, number>} How many elements have marks there. */
const users = new WeakMap();

export class Highlight {
  /** @type {{ mark: HTMLElement, text: Text, parts: Text[] }[]} */
  #marks = [];
  /** @type {Document | ShadowRoot | null} */
  #root = null;

  get isShown() {
    return this.#marks.length > 0;
  }

  /** Whether the page has left every mark where it is. */
  get isWhole() {
    return this.#marks.every(({ mark }) => mark.isConnected);
  }

  /**
   * @param {Range[]} ranges In reading order, disjoint.
   * @returns {(HTMLElement | undefined)[]} The first mark of each.
   */
  show(ranges) {
    this.clear();
    // All are looked up before the first cut. The last is cut first: what stands before it stays in place.
    const found = ranges.map(stretches);
    const marks = found.reverse().map((all) => all.reverse().map((one) => this.#mark(one)).at(-1));
    const root = this.#marks[0]?.mark.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) this.#dress(root);
    return marks.reverse();
  }

  /** Takes every mark out, in the opposite order, so that what was cut comes together again. */
  clear() {
    for (const { mark, text, parts } of this.#marks.reverse()) {
      mark.replaceWith(...mark.childNodes);
      for (const part of parts) {
        // The page may have changed its article meanwhile; then its own nodes are left as they are.
        const next = /** @type {ChildNode | null} */ (text.nextSibling);
        if (next !== part) break;
        text.data += part.data;
        part.remove();
      }
    }
    this.#marks = [];
    this.#undress();
  }

  /** @param {Stretch} stretch */
  #mark({ text, start, end }) {
    const parts = [];
    let marked = text;
    if (start > 0) {
      marked = text.splitText(start);
      parts.push(marked);
    }
    if (end - start < marked.length) parts.push(marked.splitText(end - start));
    const mark = text.ownerDocument.createElement('mark');
    mark.setAttribute(NAME, '');
    marked.replaceWith(mark);
    mark.append(marked);
    this.#marks.push({ mark, text, parts });
    return mark;
  }

  /** @param {Document | ShadowRoot} root */
  #dress(root) {
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

  #undress() {
    const root = this.#root;
    this.#root = null;
    if (!root) return;
    const count = (users.get(root) ?? 1) - 1;
    users.set(root, count);
    if (count === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}

/** @typedef {{ text: Text, start: number, end: number }} Stretch */

/**
 * The visible text in a range, by text node.
 * @param {Range} range
 */
function stretches(range) {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  /** @type {Stretch[]} */
  const found = [];
  for (let node = first(walker, commonAncestorContainer); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const text = /** @type {Text} */ (node);
    const start = text === startContainer ? startOffset : 0;
    const end = text === endContainer ? endOffset : text.length;
    if (!/\S/.test(text.data.slice(start, end)) || text.parentElement?.closest(UNREAD)) continue;
    found.push({ text, start, end });
  }
  return found;
}

/**
 * A walker that is rooted in a text node finds nothing below it.
 * @param {TreeWalker} walker
 * @param {Node} root
 */
function first(walker, root) {
  return root.nodeType === Node.TEXT_NODE ? root : walker.nextNode();
}
