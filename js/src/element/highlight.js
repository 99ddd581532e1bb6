/**
 * Marks in an article of the page. Removing them restores the page: the same text nodes with the same text, and no
 * others.
 */
import { documentOf, newElement, rootOf, sheetsOf } from '../dom.js';

/** @typedef {import('./segments.js').Segment} Segment */
/** @typedef {{ text: Text, parts: Text[], mark?: HTMLElement }} Split The text nodes `parts` were split from `text`. */

/** Attribute of the marks, with which the page can style them. */
const ATTRIBUTE = 'data-nutgraf';

/** Minimum time in milliseconds after which the page's other tasks have their turn. */
const PIECE_MS = 10;

/** Number of marks that are set or removed at once in any case, so that those of a short summary are. */
const MIN_MARKS = 100;

/** Maximum number of segments that are split from a text node at once. Each split copies the rest of the node. */
const GROUP = 50;

/** Rules without specificity, so that any rule of the page overrides them. Both colours are set, so that they match. */
const RULES = `:where(mark[${ATTRIBUTE}]) {
  background: light-dark(#ffe98a, #544405);
  color: light-dark(#1d1b16, #ece6d8);
}
@media (forced-colors: active) { :where(mark[${ATTRIBUTE}]) { background: Mark; color: MarkText; } }`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @type {WeakMap<Node, number>} Number of highlights in each root. */
const users = new WeakMap();

/** The marks of one element in one article. Long work is done in pieces; later work replaces earlier work. */
export class Highlight {
  #runPiece;
  /** @type {Split[]} In order. */
  #splits = [];
  /** @type {Node | null} */
  #root = null;
  /** @type {Iterator<void> | undefined} The current work. */
  #work;

  /** @param {(piece: () => void) => void} runPiece Calls a function that changes the article. */
  constructor(runPiece) {
    this.#runPiece = runPiece;
  }

  get isShown() {
    return this.#splits.length > 0;
  }

  /** `true` if all marks are still in the document. */
  get isIntact() {
    return this.#splits.every(({ mark }) => mark?.isConnected !== false);
  }

  /**
   * Replaces the marks. The first piece of the work is done before this function returns.
   * @param {() => Segment[]} find Returns the segments to mark, in reading order and disjoint. Called when no mark is left.
   * @param {(segment: Segment, mark: HTMLElement) => void} onMark Called for each mark, in no particular order.
   */
  show(find, onMark) {
    return this.#run(this.#replace(find, onMark));
  }

  /**
   * Removes all marks and joins the text nodes that were split.
   * @returns {Promise<void>} Resolves once all are removed, or when other work has replaced this.
   */
  clear() {
    return this.#run(this.#undo());
  }

  /**
   * @param {Iterator<void>} work
   * @returns {Promise<void>}
   */
  #run(work) {
    this.#work = work;
    let last = performance.now();
    return new Promise((resolve) => {
      const runPiece = () => {
        const start = performance.now();
        // The browser lays the article out after each piece. A piece takes as long as that, so that there are few.
        const end = start + Math.max(PIECE_MS, start - last);
        let isDone = work !== this.#work;
        this.#runPiece(() => {
          for (let step = 0; !isDone && (step < MIN_MARKS || performance.now() < end); step += 1) isDone = Boolean(work.next().done);
        });
        last = performance.now();
        if (isDone) resolve();
        else setTimeout(runPiece);
      };
      runPiece();
    });
  }

  /**
   * @param {() => Segment[]} find
   * @param {(segment: Segment, mark: HTMLElement) => void} onMark
   */
  *#replace(find, onMark) {
    yield* this.#undo();
    /** @type {Text | undefined} */
    let text;
    /** @type {Text | undefined} The part of `text` from `offset` on. */
    let rest;
    let offset = 0;
    for (const group of groupsOf(find())) {
      if (text !== group[0]?.text) {
        text = rest = group[0]?.text;
        offset = 0;
      }
      const end = group.at(-1)?.end ?? 0;
      // The page may have changed the text since the piece before.
      if (!rest?.isConnected || rest.length < end - offset) continue;
      this.#addStyles(rest);
      const whole = rest;
      if (end - offset < whole.length) {
        rest = whole.splitText(end - offset);
        this.#splits.push({ text: whole, parts: [rest] });
      }
      // The last segment is split first, so that the offsets before it stay valid.
      for (const segment of group.reverse()) {
        if (!whole.isConnected || whole.length < segment.end - offset) break;
        onMark(segment, this.#mark(whole, segment.start - offset, segment.end - offset));
        yield;
      }
      offset = end;
    }
  }

  /** Undoes the splits in reverse order. */
  *#undo() {
    while (this.isShown) {
      const { text, parts, mark } = /** @type {Split} */ (this.#splits.pop());
      for (const child of [...(mark?.childNodes ?? [])]) mark?.before(child);
      mark?.remove();
      for (const part of parts) {
        // If the page has changed the article in the meantime, its own nodes stay as they are.
        if (/** @type {ChildNode | null} */ (text.nextSibling) !== part) break;
        text.appendData(part.data);
        part.remove();
      }
      yield;
    }
    this.#removeStyles();
  }

  /**
   * @param {Text} text
   * @param {number} start
   * @param {number} end
   */
  #mark(text, start, end) {
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
    if (this.#root) return;
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

/**
 * Groups segments of the same text node.
 * @param {Segment[]} segments
 */
function* groupsOf(segments) {
  /** @type {Segment[]} */
  let group = [];
  for (const segment of segments) {
    if (group[0] && (group[0].text !== segment.text || group.length === GROUP)) {
      yield group;
      group = [];
    }
    group.push(segment);
  }
  if (group.length > 0) yield group;
}
