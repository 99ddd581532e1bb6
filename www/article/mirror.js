import { noteWords } from '../i18n/wording.js';
import { MirrorBlock, inBlocks } from './mirror-block.js';
import { carry, difference } from '../state/spans.js';

/**
 * @typedef {object} Marked A stretch of the article that the mirror shows in its own way.
 * @property {number} start
 * @property {number} end
 * @property {string} [note] What stands in the margin beside it. A stretch without one is a chosen sentence; one
 *   with it is a line that was set aside or, if it is empty, the place of a line that the reader kept.
 * @property {import('../state/sentence-overrides.js').SentenceState} [state] What the reader said of this sentence.
 */

/**
 * The layer under the text box: the same text in the same place, invisible but for its marks. It also gives
 * the box its height, because the two lie in one grid cell and the box only stretches. It is set in pieces, and
 * only those in which something changes are set anew.
 */
export class Mirror {
  #element;
  #text = '';
  /** @type {Marked[]} */
  #marked = [];
  #pieces = [new MirrorBlock('')];

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    element.replaceChildren(...this.#pieces.map((piece) => piece.element));
  }

  /**
   * Follows an edit at once; the marks move along until the text has been read again.
   * @param {string} text
   * @param {import('../state/spans.js').Edit} [edit]
   */
  follow(text, edit = difference(this.#text, text)) {
    if (text === this.#text) return;
    this.#marked = carry(this.#marked, edit);
    this.#setAnew(text, edit);
    this.#draw(this.#marked);
  }

  /**
   * @param {string} text
   * @param {Marked[]} marked In reading order, disjoint.
   */
  show(text, marked) {
    if (text !== this.#text) this.#setAnew(text, difference(this.#text, text));
    const before = this.#marked;
    this.#marked = marked;
    this.#draw(before);
  }

  /**
   * Where a chosen sentence stands on the page.
   * @param {number} start
   */
  mark(start) {
    const piece = this.#pieceAt(start);
    return piece.marks.get(start - piece.start);
  }

  /**
   * Where any stretch stands in the window.
   * @param {import('../state/spans.js').Span} span
   */
  rect({ start, end }) {
    const range = document.createRange();
    range.setStart(...this.#at(start));
    range.setEnd(...this.#at(end));
    return range.getBoundingClientRect();
  }

  /** @param {number} offset @returns {[Node, number]} */
  #at(offset) {
    const piece = this.#pieceAt(offset);
    return piece.at(offset - piece.start);
  }

  /** @param {number} offset */
  #pieceAt(offset) {
    return /** @type {MirrorBlock} */ (this.#pieces[this.#indexAt(offset)]);
  }

  /** @param {number} offset Of the last piece what stands behind it, too. */
  #indexAt(offset) {
    const behind = this.#pieces.findIndex(({ start }) => start > offset);
    return (behind < 0 ? this.#pieces.length : Math.max(1, behind)) - 1;
  }

  /**
   * Puts in the pieces of another text where the edit touches the old ones.
   * @param {string} text
   * @param {import('../state/spans.js').Edit} edit
   */
  #setAnew(text, { start, oldEnd, newEnd }) {
    const [first, last] = [this.#indexAt(start), this.#indexAt(oldEnd)];
    const from = this.#pieces[first]?.start ?? 0;
    const to = this.#pieces[last + 1]?.start ?? this.#text.length;
    const fresh = inBlocks(text.slice(from, to + newEnd - oldEnd)).map((part) => new MirrorBlock(part));
    const old = this.#pieces.splice(first, last + 1 - first, ...fresh);
    old[0]?.element.before(...fresh.map((piece) => piece.element));
    for (const piece of old) piece.element.remove();
    let at = 0;
    for (const piece of this.#pieces) {
      piece.start = at;
      at += piece.text.length;
    }
    this.#text = text;
  }

  /** @param {Marked[]} before What is marked among these stood there before. */
  #draw(before) {
    const known = new Set(before.filter(({ note }) => note === undefined).map(({ start }) => start));
    const stretches = inOrder(this.#marked, known);
    let next = 0;
    for (const piece of this.#pieces) {
      const end = piece === this.#pieces.at(-1) ? Infinity : piece.start + piece.text.length;
      const own = [];
      for (let one = stretches[next]; one && one.start < end; one = stretches[next]) {
        own.push(one);
        if (one.end > end) {
          // It runs on into the next piece and is marked in both.
          stretches[next] = { ...one, start: end, note: '' };
          break;
        }
        next += 1;
      }
      piece.draw(own);
    }
  }
}

/** @typedef {import('./mirror-block.js').Stretch} Stretch */

/**
 * @param {Marked[]} marked
 * @param {Set<number>} known Where marks stood before.
 */
function inOrder(marked, known) {
  /** @type {Stretch[]} */
  const stretches = [];
  let at = 0;
  let lastNote = '';
  for (const { start, end, note, state = null } of marked) {
    if (start < at) continue;
    // A run of lines of one kind needs one note in the margin.
    const said = note === undefined ? noteWords(state) : note === lastNote ? '' : note;
    const tag = note ? 'span' : state === 'excluded' ? 's' : 'mark';
    stretches.push({ start, end, tag, state, note: said, isNew: !known.has(start) });
    lastNote = note ?? '';
    at = end;
  }
  return stretches;
}
