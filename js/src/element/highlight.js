/**
 * Marks in an article of the page. Removing them restores the page: the same text nodes with the same text, and no
 * others.
 */
import { documentOf, newElement, rootOf, sheetsOf } from '../dom.js';

/** @typedef {import('./segments.js').Segment} Segment */
/** @typedef {{ text: Text, parts: Text[], mark: HTMLElement }} Split The text nodes `parts` were split from `text`. */

/** Attribute of the marks that are elements, with which the page can style them. */
const ATTRIBUTE = 'data-nutgraf';

/** Name of the marks that are painted. All elements of a page share it. */
const NAME = 'nutgraf';

/**
 * Maximum number of marks that are elements. For each of them the browser lays its block out again. More marks are
 * painted over the text, which changes neither a node nor the layout.
 */
const MAX_ELEMENTS = 100;

const MARKS = `mark[${ATTRIBUTE}],::highlight(${NAME})`;

/** Rules in a layer, so that any rule of the page overrides them. Both colours are set, so that they match. */
const RULES = `@layer{${MARKS}{background-color:light-dark(#ffe98a,#544405);color:light-dark(#1d1b16,#ece6d8)}
@media(forced-colors:active){${MARKS}{background-color:Mark;color:MarkText}}}`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @type {WeakMap<Node, number>} Number of highlights in each root. */
const users = new WeakMap();

/** The marks of one element in one article. */
export class Highlight {
  #change;
  /** @type {Split[]} In the order in which they were made. */
  #splits = [];
  /** @type {StaticRange[]} */
  #painted = [];
  /** @type {Node | null} */
  #root = null;

  /** @param {(work: () => void) => void} change Calls a function that changes the article. */
  constructor(change) {
    this.#change = change;
  }

  get isShown() {
    return this.#splits.length + this.#painted.length > 0;
  }

  /** `true` if all marks are still in the document. */
  get isIntact() {
    return this.#splits.every(({ mark }) => mark.isConnected) && this.#painted.every(({ startContainer }) => startContainer.isConnected);
  }

  /**
   * Marks segments of an article without marks.
   * @param {Segment[]} segments In reading order and disjoint.
   * @param {(segment: Segment, mark: HTMLElement) => void} onMark Called for each mark that is an element.
   */
  show(segments, onMark) {
    const [first] = segments;
    if (!first) return;
    this.#addStyles(first.text);
    if (segments.length > MAX_ELEMENTS && globalThis.Highlight) {
      this.#paint(segments);
      return;
    }
    this.#change(() => {
      // The last segment is split first, so that the offsets before it stay valid.
      for (const segment of segments.reverse()) onMark(segment, this.#mark(segment));
    });
  }

  /** Removes all marks and joins the text nodes that were split. */
  clear() {
    const painted = globalThis.CSS?.highlights?.get(NAME);
    for (const range of this.#painted) painted?.delete(range);
    this.#painted = [];
    if (painted?.size === 0) CSS.highlights.delete(NAME);
    this.#change(() => this.#join());
    this.#removeStyles();
  }

  /** Undoes the splits in reverse order. */
  #join() {
    for (const { text, parts, mark } of this.#splits.reverse()) {
      for (const child of [...mark.childNodes]) mark.before(child);
      mark.remove();
      for (const part of parts) {
        // If the page has changed the article in the meantime, its own nodes stay as they are.
        if (/** @type {ChildNode | null} */ (text.nextSibling) !== part) break;
        text.appendData(part.data);
        part.remove();
      }
    }
    this.#splits = [];
  }

  /** @param {Segment[]} segments */
  #paint(segments) {
    // Unlike live ranges, static ones do not slow down changes of the document.
    this.#painted = segments.map(({ text, start, end }) => new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }));
    const painted = CSS.highlights.get(NAME) ?? new globalThis.Highlight();
    for (const range of this.#painted) painted.add(range);
    CSS.highlights.set(NAME, painted);
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
    const mark = newElement('mark', documentOf(text));
    mark.setAttribute(ATTRIBUTE, '');
    marked.replaceWith(mark);
    mark.append(marked);
    this.#splits.push({ mark, text, parts });
    return mark;
  }

  /** @param {Node} node */
  #addStyles(node) {
    const root = rootOf(node);
    this.#root = root;
    const count = users.get(root) ?? 0;
    users.set(root, count + 1);
    if (count > 0) return;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(RULES);
    }
    sheetsOf(root).push(sheet);
  }

  #removeStyles() {
    const root = this.#root;
    this.#root = null;
    if (!root) return;
    const count = (users.get(root) ?? 1) - 1;
    users.set(root, count);
    const sheets = sheetsOf(root);
    const index = sheet ? sheets.indexOf(sheet) : -1;
    if (count === 0 && index >= 0) sheets.splice(index, 1);
  }
}
