import { language, say } from '../i18n/i18n.js';
import { noteWords, whyLabel } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/**
 * The list of chosen sentences. Items that stay keep their element, so nothing that is read or focused is
 * replaced when the length changes.
 */
export class SummaryList {
  #list;
  #on;
  /** @type {Map<string, HTMLLIElement>} By text and occurrence: offsets move while the reader types. */
  #items = new Map();
  /** @type {WeakMap<Element, Sentence>} */
  #sentences = new WeakMap();

  /**
   * @param {HTMLOListElement} list
   * @param {object} on
   * @param {(sentence: Sentence, byKeyboard: boolean) => void} on.pick
   * @param {(sentence: Sentence, pointed: boolean) => void} on.point
   * @param {(sentence: Sentence, place: DOMRect) => void} on.why
   */
  constructor(list, on) {
    this.#list = list;
    this.#on = on;
    list.addEventListener('click', (event) => {
      const asked = event.target instanceof Element && event.target.closest('.why')?.closest('li');
      const subject = asked && this.#sentences.get(asked);
      if (subject) on.why(subject, asked.getBoundingClientRect());
      const sentence = this.#sentenceAt(event);
      if (!sentence) return;
      event.preventDefault();
      // A click that no pointer made counts no presses.
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
   * @param {Sentence[]} sentences In reading order.
   * @param {boolean} linked Whether there is a place in the article to go to.
   */
  show(sentences, linked) {
    const old = this.#items;
    this.#items = new Map();
    for (const sentence of sentences) {
      let key = `${linked} ${sentence.text}`;
      while (this.#items.has(key)) key += ' again';
      const item = old.get(key) ?? createItem(sentence, linked);
      label(item, sentence);
      if (!old.has(key) && old.size > 0) item.className = 'new';
      this.#items.set(key, item);
      this.#sentences.set(item, sentence);
    }
    arrange(this.#list, [...this.#items.values()]);
  }

  /**
   * Shows which sentence the caret is in.
   * @param {number} caret
   */
  showCaret(caret) {
    for (const item of this.#items.values()) {
      const sentence = this.#sentences.get(item);
      const here = sentence !== undefined && sentence.start <= caret && caret <= sentence.end;
      if (here) item.firstElementChild?.setAttribute('aria-current', 'true');
      else item.firstElementChild?.removeAttribute('aria-current');
    }
  }

  /**
   * Goes to a sentence that stands in the list.
   * @param {Sentence} sentence
   */
  goTo(sentence) {
    const item = [...this.#items.values()].find((one) => this.#sentences.get(one)?.start === sentence.start);
    item?.scrollIntoView({ block: 'center' });
    item?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  #sentenceAt(event) {
    const item = event.target instanceof Element && event.target.closest('a')?.closest('li');
    return item ? this.#sentences.get(item) : undefined;
  }
}

/**
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
  item.append(createWhy(sentence));
  return item;
}

/**
 * Its words are drawn by the styles: what an item says is the sentence alone, to be selected and copied.
 * @param {Sentence} sentence
 */
export function createWhy({ state, text }) {
  const why = document.createElement('button');
  why.type = 'button';
  why.className = 'why';
  why.ariaLabel = whyLabel(state, text);
  why.dataset.label = say('why');
  return why;
}

/**
 * What an item says of what the reader did; only a change of that, or of the language, makes it say it anew.
 * @param {HTMLLIElement} item
 * @param {Sentence} sentence
 */
function label(item, { state, text }) {
  const said = `${language} ${state}`;
  if (item.dataset.said === said) return;
  item.dataset.said = said;
  const why = item.querySelector('button');
  if (why) Object.assign(why, { ariaLabel: whyLabel(state, text) }).dataset.label = say('why');
  if (state === 'pinned') item.dataset.note = noteWords(state);
  else delete item.dataset.note;
}

/**
 * Gives an element these children. Moving one takes the focus from it, so those in their place are left alone.
 * @param {Element} parent
 * @param {Element[]} children
 */
export function arrange(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.children]) {
    if (!wanted.has(child)) child.remove();
  }
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
