import { carry, difference } from './spans.js';
import { noteWords } from './why-words.js';

/**
 * @typedef {object} Marked A stretch of the article that the mirror shows in its own way.
 * @property {number} start
 * @property {number} end
 * @property {string} [note] What stands in the margin beside it. A stretch without one is a chosen sentence; one
 *   with it is a line that was set aside or, if it is empty, the place of a line that the reader kept.
 * @property {import('./why-words.js').State} [state] What the reader said of this sentence.
 */

/**
 * The layer under the text box: the same text in the same place, invisible but for its marks. It also gives
 * the box its height, because the two lie in one grid cell and the box only stretches.
 */
export class Mirror {
  #element;
  #text = '';
  /** @type {Marked[]} */
  #marked = [];
  /** @type {{ start: number, node: Text }[]} Where each piece of the text begins. */
  #pieces = [];
  /** @type {Map<number, HTMLElement>} Chosen sentences by where they start. */
  #marks = new Map();

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /**
   * Follows an edit at once; the marks move along until the text has been read again.
   * @param {string} text
   * @param {import('./spans.js').Edit} [edit]
   */
  follow(text, edit = difference(this.#text, text)) {
    if (text === this.#text) return;
    this.#marked = carry(this.#marked, edit);
    this.#text = text;
    this.#draw();
  }

  /**
   * @param {string} text
   * @param {Marked[]} marked In reading order, disjoint.
   */
  show(text, marked) {
    this.#text = text;
    this.#marked = marked;
    this.#draw();
  }

  /**
   * Where a chosen sentence stands on the page.
   * @param {number} start
   */
  mark(start) {
    return this.#marks.get(start);
  }

  /**
   * Where any stretch stands in the window.
   * @param {import('./spans.js').Span} span
   */
  rect({ start, end }) {
    const range = document.createRange();
    range.setStart(...this.#at(start));
    range.setEnd(...this.#at(end));
    return range.getBoundingClientRect();
  }

  /**
   * @param {number} offset
   * @returns {[Node, number]}
   */
  #at(offset) {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = this.#pieces[low - 1];
    return piece ? [piece.node, Math.min(offset - piece.start, piece.node.length)] : [this.#element, 0];
  }

  #draw() {
    const known = this.#marks;
    this.#marks = new Map();
    this.#pieces = [];
    /** @type {Node[]} */
    const parts = [];
    const piece = (/** @type {number} */ start, /** @type {number} */ end) => {
      const node = new Text(this.#text.slice(start, end));
      this.#pieces.push({ start, node });
      return node;
    };
    let at = 0;
    let lastNote = '';
    for (const { start, end, note, state } of this.#marked) {
      if (start < at) continue;
      parts.push(piece(at, start));
      const part = document.createElement(note ? 'span' : state === 'banned' ? 's' : 'mark');
      part.append(piece(start, end));
      if (note) {
        part.className = 'aside';
        // A run of lines of one kind needs one note in the margin.
        if (note !== lastNote) parts.push(marginNote(note));
      } else if (part.localName === 'mark') {
        part.className = `${known.has(start) ? '' : 'new'} ${state ?? ''}`;
        this.#marks.set(start, part);
      }
      if (state) parts.push(marginNote(noteWords(state)));
      lastNote = note ?? '';
      parts.push(part);
      at = end;
    }
    parts.push(piece(at, this.#text.length));
    this.#element.replaceChildren(...parts);
  }
}

/** @param {string} words */
function marginNote(words) {
  const note = document.createElement('span');
  note.dataset.note = words;
  return note;
}
