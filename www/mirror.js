import { carry, difference } from './spans.js';

/**
 * @typedef {object} Marked A stretch of the article that the mirror shows in its own way.
 * @property {number} start
 * @property {number} end
 * @property {string} [note] What stands in the margin beside it. A stretch without one is a chosen sentence; one
 *   with it is a line that was set aside or, if it is empty, the place of a line that the reader kept.
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

  #draw() {
    const known = this.#marks;
    this.#marks = new Map();
    /** @type {(string | HTMLElement)[]} */
    const parts = [];
    let at = 0;
    let lastNote = '';
    for (const { start, end, note } of this.#marked) {
      if (start < at) continue;
      parts.push(this.#text.slice(at, start));
      const part = document.createElement(note ? 'span' : 'mark');
      part.textContent = this.#text.slice(start, end);
      if (note) {
        part.className = 'aside';
        // A run of lines of one kind needs one note in the margin.
        if (note !== lastNote) parts.push(marginNote(note));
      } else {
        if (!known.has(start)) part.className = 'new';
        this.#marks.set(start, part);
      }
      lastNote = note ?? '';
      parts.push(part);
      at = end;
    }
    parts.push(this.#text.slice(at));
    this.#element.replaceChildren(...parts);
  }
}

/** @param {string} words */
function marginNote(words) {
  const note = document.createElement('span');
  note.dataset.note = words;
  return note;
}
