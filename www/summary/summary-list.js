import { occurrenceKeys, updateChildren } from './keyed-list.js';
import { language, say } from '../i18n/i18n.js';
import { clip, formatCount, stateNote, whyLabel } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** The number of sentences that are added at a time. A text without an article may have a hundred thousand. */
const PAGE_SIZE = 100;
/** The maximum length of an item in UTF-16 code units. The layout of a sentence of a megabyte would block the page. */
const MAX_ITEM = 3_000;

/**
 * The list of the sentences in the summary. Items that stay keep their elements when the length changes, so that they
 * keep the focus.
 */
export class SummaryList {
  #list;
  #on;
  #more = document.createElement('button');
  #length = PAGE_SIZE;
  /** @type {Sentence[]} */
  #shown = [];
  #linked = true;
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
    Object.assign(this.#more, { type: 'button', hidden: true });
    list.after(this.#more);
    this.#more.addEventListener('click', () => {
      const { length } = list.children;
      this.#length += PAGE_SIZE;
      this.#render();
      /** @type {HTMLElement | null | undefined} */ (list.children[length]?.querySelector('a, button'))?.focus();
    });
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
    if (sentences.length <= PAGE_SIZE) this.#length = PAGE_SIZE;
    this.#shown = sentences;
    this.#linked = linked;
    this.#render();
  }

  #render() {
    const old = this.#items;
    const keyOf = occurrenceKeys();
    this.#items = new Map();
    for (const sentence of this.#shown.slice(0, this.#length)) {
      const key = keyOf(`${this.#linked} ${sentence.text}`);
      const item = old.get(key) ?? createItem(sentence, this.#linked);
      updateItem(item, sentence);
      if (!old.has(key) && old.size > 0) item.className = 'new';
      this.#items.set(key, item);
      this.#sentences.set(item, sentence);
    }
    updateChildren(this.#list, [...this.#items.values()]);
    const rest = this.#shown.length - this.#items.size;
    this.#more.hidden = rest <= 0;
    this.#more.textContent = formatCount(Math.min(rest, PAGE_SIZE), 'moreSentences');
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
  const { text } = sentence;
  const shown = text.length > MAX_ITEM ? clip(text, MAX_ITEM) : text;
  if (linked) {
    const link = document.createElement('a');
    link.href = '#article';
    link.textContent = shown;
    item.append(link);
  } else {
    item.textContent = shown;
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
