import { occurrenceKeys, updateChildren } from './keyed-list.js';
import { excludeLabel } from './explanation-text.js';
import { clip } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** The list of the sentences that the reader excluded, with buttons that include them again. */
export class ExcludedSentences {
  #element;
  #include;
  /** @type {Map<string, { item: HTMLLIElement, sentence: Sentence }>} */
  #items = new Map();

  /**
   * @param {HTMLElement} element
   * @param {(sentence: Sentence) => void} include
   */
  constructor(element, include) {
    this.#element = element;
    this.#include = include;
  }

  /**
   * Shows the excluded ones of the sentences.
   * @param {Sentence[]} sentences
   * @param {string} language
   */
  show(sentences, language) {
    const old = this.#items;
    const keyOf = occurrenceKeys();
    this.#items = new Map();
    for (const sentence of sentences.filter(({ state }) => state === 'excluded')) {
      const key = keyOf(sentence.text);
      const entry = old.get(key) ?? { item: this.#create(key, sentence.text, language), sentence };
      entry.sentence = sentence;
      this.#items.set(key, entry);
    }
    this.#element.hidden = this.#items.size === 0;
    const list = this.#element.querySelector('ul');
    if (list) updateChildren(list, Array.from(this.#items.values(), ({ item }) => item));
  }

  /** @param {string} key @param {string} text @param {string} language */
  #create(key, text, language) {
    const item = document.createElement('li');
    const words = document.createElement('span');
    Object.assign(words, { textContent: clip(text, 60), dir: 'auto', lang: language });
    const button = document.createElement('button');
    const action = excludeLabel('excluded');
    Object.assign(button, { type: 'button', textContent: action, ariaLabel: `${action}: ${clip(text, 60)}` });
    button.addEventListener('click', () => {
      const entry = this.#items.get(key);
      if (entry) this.#include(entry.sentence);
    });
    item.append(words, button);
    return item;
  }
}
