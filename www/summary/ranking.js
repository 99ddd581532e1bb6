import { createWhyButton } from './summary-list.js';
import { formatCount, stateNote, whyLabel } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** The number of sentences that are added at a time. */
const PAGE_SIZE = 50;

/** The list of all sentences by importance. It is created when it is opened. */
export class Ranking {
  #element;
  #list;
  #more;
  #length = PAGE_SIZE;
  /** @type {Sentence[]} */
  #sentences = [];
  /** @type {Set<Sentence>} */
  #chosen = new Set();

  /**
   * @param {HTMLDetailsElement} element
   * @param {object} on
   * @param {(sentence: Sentence, byKeyboard: boolean) => void} on.pick
   * @param {(sentence: Sentence, rect: DOMRect) => void} on.why
   */
  constructor(element, on) {
    this.#element = element;
    this.#list = /** @type {HTMLElement} */ (element.querySelector('ol'));
    this.#more = /** @type {HTMLButtonElement} */ (element.querySelector(':scope > button'));
    element.addEventListener('toggle', () => this.#render());
    this.#more.addEventListener('click', () => {
      const { length } = this.#list.children;
      this.#length += PAGE_SIZE;
      this.#render();
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
   * Shows the sentences.
   * @param {Sentence[]} sentences
   * @param {Sentence[]} chosen
   */
  show(sentences, chosen) {
    this.#element.hidden = sentences.length < 2;
    if (sentences !== this.#sentences) this.#length = PAGE_SIZE;
    this.#sentences = sentences;
    this.#chosen = new Set(chosen);
    const [heading] = this.#element.children;
    if (heading) heading.textContent = formatCount(sentences.length, 'ranking');
    this.#render();
  }

  get #ranked() {
    return [...this.#sentences].sort((a, b) => a.rank - b.rank).slice(0, this.#length);
  }

  #render() {
    if (!this.#element.open) return;
    const ranked = this.#ranked;
    ranked.forEach((sentence, index) => this.#fill(sentence, index));
    while (this.#list.children.length > ranked.length) this.#list.lastElementChild?.remove();
    const rest = this.#sentences.length - ranked.length;
    this.#more.hidden = rest <= 0;
    this.#more.textContent = formatCount(Math.min(rest, PAGE_SIZE), 'moreSentences');
  }

  /**
   * Fills an item. Elements are reused, so that they keep the focus.
   * @param {Sentence} sentence
   * @param {number} index
   */
  #fill(sentence, index) {
    const { state, text } = sentence;
    const item = this.#list.children[index] ?? this.#list.appendChild(document.createElement('li'));
    if (!item.firstElementChild) {
      const line = document.createElement('a');
      Object.assign(line, { href: '#article', dir: 'auto' });
      item.replaceChildren(line, createWhyButton(sentence), document.createElement('i'));
    }
    const [line, why, note] = item.children;
    if (line && line.textContent !== text) line.textContent = text;
    if (why) why.ariaLabel = whyLabel(state, text);
    if (note) note.textContent = stateNote(state, this.#chosen.has(sentence));
    item.classList.toggle('chosen', this.#chosen.has(sentence));
  }
}
