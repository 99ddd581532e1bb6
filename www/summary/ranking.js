import { createWhy } from './summary-list.js';
import { counted, noteWords, whyLabel } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

const A_PAGE = 50;

/** What the strip shows, as a list: all sentences by importance. It is made when it is opened. */
export class Ranking {
  #element;
  #list;
  #more;
  #length = A_PAGE;
  /** @type {Sentence[]} */
  #sentences = [];
  /** @type {Set<Sentence>} */
  #chosen = new Set();

  /**
   * @param {HTMLDetailsElement} element
   * @param {object} on
   * @param {(sentence: Sentence, byKeyboard: boolean) => void} on.pick
   * @param {(sentence: Sentence, place: DOMRect) => void} on.why
   */
  constructor(element, on) {
    this.#element = element;
    this.#list = /** @type {HTMLElement} */ (element.querySelector('ol'));
    this.#more = /** @type {HTMLButtonElement} */ (element.querySelector(':scope > button'));
    element.addEventListener('toggle', () => this.#draw());
    this.#more.addEventListener('click', () => {
      const { length } = this.#list.children;
      this.#length += A_PAGE;
      this.#draw();
      /** @type {HTMLElement | null | undefined} */ (this.#list.children[length]?.querySelector('a, button'))?.focus();
    });
    this.#list.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target.closest('a, .why') : null;
      const item = target?.closest('li');
      const sentence = item && this.#ranked[[...this.#list.children].indexOf(item)];
      if (!sentence || !target) return;
      event.preventDefault();
      if (target.localName === 'a') on.pick(sentence, event.detail === 0);
      else on.why(sentence, item.getBoundingClientRect());
    });
  }

  /**
   * @param {Sentence[]} sentences
   * @param {Sentence[]} chosen
   */
  show(sentences, chosen) {
    this.#element.hidden = sentences.length < 2;
    if (sentences !== this.#sentences) this.#length = A_PAGE;
    this.#sentences = sentences;
    this.#chosen = new Set(chosen);
    const [heading] = this.#element.children;
    if (heading) heading.textContent = counted(sentences.length, 'ranking');
    this.#draw();
  }

  get #ranked() {
    return [...this.#sentences].sort((a, b) => a.rank - b.rank).slice(0, this.#length);
  }

  #draw() {
    if (!this.#element.open) return;
    const ranked = this.#ranked;
    ranked.forEach((sentence, index) => this.#fill(sentence, index));
    while (this.#list.children.length > ranked.length) this.#list.lastElementChild?.remove();
    const rest = this.#sentences.length - ranked.length;
    this.#more.hidden = rest <= 0;
    this.#more.textContent = counted(Math.min(rest, A_PAGE), 'moreSentences');
  }

  /**
   * Elements are kept, and so the focus.
   * @param {Sentence} sentence
   * @param {number} index
   */
  #fill(sentence, index) {
    const { state, text } = sentence;
    const item = this.#list.children[index] ?? this.#list.appendChild(document.createElement('li'));
    if (!item.firstElementChild) {
      const line = document.createElement('a');
      Object.assign(line, { href: '#article', dir: 'auto' });
      item.replaceChildren(line, createWhy(sentence), document.createElement('i'));
    }
    const [line, why, note] = item.children;
    if (line && line.textContent !== text) line.textContent = text;
    if (why) why.ariaLabel = whyLabel(state, text);
    if (note) note.textContent = noteWords(state, this.#chosen.has(sentence));
    item.classList.toggle('chosen', this.#chosen.has(sentence));
  }
}
