import { carry, difference } from './spans.js';
import { roleName } from './wording.js';

/**
 * @typedef {object} Marked A stretch of the article that the mirror shows in its own way.
 * @property {number} start
 * @property {number} end
 * @property {string} [role] Of a line that was set aside; a stretch without one is a chosen sentence.
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
   */
  follow(text) {
    if (text === this.#text) return;
    this.#marked = carry(this.#marked, difference(this.#text, text));
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
    let lastRole = '';
    for (const { start, end, role } of this.#marked) {
      if (start < at) continue;
      parts.push(this.#text.slice(at, start));
      const part = document.createElement(role ? 'span' : 'mark');
      part.textContent = this.#text.slice(start, end);
      if (role) {
        part.className = 'aside';
        // A run of lines of one kind needs one note in the margin.
        if (role !== lastRole) part.dataset.note = roleName(role);
      } else {
        if (!known.has(start)) part.className = 'new';
        this.#marks.set(start, part);
      }
      lastRole = role ?? '';
      parts.push(part);
      at = end;
    }
    parts.push(this.#text.slice(at));
    this.#element.replaceChildren(...parts);
  }
}
