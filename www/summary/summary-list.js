import { language, say } from '../i18n/i18n.js';
import { stateNote, whyLabel } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/**
 * The list of the sentences in the summary. Items that stay keep their elements when the length changes, so that they
 * keep the focus.
 */
export class SummaryList {
  #list;
  #on;
  /** The items by text and occurrence, because offsets change while the reader types. @type {Map<string, HTMLLIElement>} */
  #items = new Map();
  /** @type {WeakMap<Element, Sentence>} */
  #sentences = new WeakMap();

  /**
   * @param {HTMLOListElement} list
   * @param {object} on
   * @param {(sentence: Sentence, byKeyboard: boolean) => void} on.pick
   * @param {(sentence: Sentence, pointed: boolean) => void} on.point
   * @param {(sentence: Sentence, rect: DOMRect) => void} on.why
   */
  constructor(list, on) {
    this.#list = list;
    this.#on = on;
    list.addEventListener('click', (event) => {
      const item = event.target instanceof Element && event.target.closest('.why')?.closest('li');
      const explained = item && this.#sentences.get(item);
      if (explained) on.why(explained, item.getBoundingClientRect());
      const sentence = this.#sentenceAt(event);
      if (!sentence) return;
      event.preventDefault();
      // The `detail` of a click by keyboard is 0.
      this.#on.pick(sentence, event.detail === 0);
    });
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout']) {
      list.addEventListener(type, (event) => {
        const sentence = this.#sentenceAt(event);
        if (sentence) this.#on.point(sentence, type === 'pointerover' || type === 'focusin');
      });
    }
  }

  /**
   * Shows sentences.
   * @param {Sentence[]} sentences In reading order.
   * @param {boolean} linked Whether the sentences are links to the article.
   */
  show(sentences, linked) {
    const old = this.#items;
    this.#items = new Map();
    for (const sentence of sentences) {
      let key = `${linked} ${sentence.text}`;
      while (this.#items.has(key)) key += ' again';
      const item = old.get(key) ?? createItem(sentence, linked);
      updateItem(item, sentence);
      if (!old.has(key) && old.size > 0) item.className = 'new';
      this.#items.set(key, item);
      this.#sentences.set(item, sentence);
    }
    updateChildren(this.#list, [...this.#items.values()]);
  }

  /**
   * Marks the sentence that contains the caret.
   * @param {number} caret
   */
  showCaret(caret) {
    for (const item of this.#items.values()) {
      const sentence = this.#sentences.get(item);
      const isCurrent = sentence !== undefined && sentence.start <= caret && caret <= sentence.end;
      if (isCurrent) item.firstElementChild?.setAttribute('aria-current', 'true');
      else item.firstElementChild?.removeAttribute('aria-current');
    }
  }

  /**
   * Scrolls to a sentence of the list and focuses it.
   * @param {Sentence} sentence
   */
  goTo(sentence) {
    const item = [...this.#items.values()].find((one) => this.#sentences.get(one)?.start === sentence.start);
    item?.scrollIntoView({ block: 'center' });
    item?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Returns the sentence whose link is the target of an event. @param {Event} event */
  #sentenceAt(event) {
    const item = event.target instanceof Element && event.target.closest('a')?.closest('li');
    return item ? this.#sentences.get(item) : undefined;
  }
}

/**
 * Creates the item of a sentence.
 * @param {Sentence} sentence
 * @param {boolean} linked
 */
function createItem(sentence, linked) {
  const item = document.createElement('li');
  item.dir = 'auto';
  if (linked) {
    const link = document.createElement('a');
    link.href = '#article';
    link.textContent = sentence.text;
    item.append(link);
  } else {
    item.textContent = sentence.text;
  }
  item.append(createWhyButton(sentence));
  return item;
}

/**
 * Creates a Why button. The styles draw its label, so that the text of an item is the sentence alone.
 * @param {Sentence} sentence
 */
export function createWhyButton({ state, text }) {
  const why = document.createElement('button');
  why.type = 'button';
  why.className = 'why';
  why.ariaLabel = whyLabel(state, text);
  why.dataset.label = say('why');
  return why;
}

/**
 * Updates the labels of an item after a change of the reader's choice or of the language.
 * @param {HTMLLIElement} item
 * @param {Sentence} sentence
 */
function updateItem(item, { state, text }) {
  const version = `${language} ${state}`;
  if (item.dataset.version === version) return;
  item.dataset.version = version;
  const why = item.querySelector('button');
  if (why) Object.assign(why, { ariaLabel: whyLabel(state, text) }).dataset.label = say('why');
  if (state === 'pinned') item.dataset.note = stateNote(state);
  else delete item.dataset.note;
}

/**
 * Replaces the children of an element. Children at the right position are not moved, because that would blur them.
 * @param {Element} parent
 * @param {Element[]} children
 */
export function updateChildren(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.children]) {
    if (!wanted.has(child)) child.remove();
  }
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
