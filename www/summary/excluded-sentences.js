import { arrange } from './summary-list.js';
import { excludeAction } from './explanation-text.js';
import { clip } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** The sentences that the reader left out: they stand nowhere else in the summary, so the way back is here. */
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
   * @param {Sentence[]} sentences
   * @param {string} language
   */
  show(sentences, language) {
    const old = this.#items;
    this.#items = new Map();
    for (const sentence of sentences.filter(({ state }) => state === 'excluded')) {
      let key = sentence.text;
      while (this.#items.has(key)) key += ' again';
      const entry = old.get(key) ?? { item: this.#create(key, sentence.text, language), sentence };
      entry.sentence = sentence;
      this.#items.set(key, entry);
    }
    this.#element.hidden = this.#items.size === 0;
    const list = this.#element.querySelector('ul');
    if (list) arrange(list, Array.from(this.#items.values(), ({ item }) => item));
  }

  /** @param {string} key @param {string} text @param {string} language */
  #create(key, text, language) {
    const item = document.createElement('li');
    const words = document.createElement('span');
    Object.assign(words, { textContent: clip(text, 60), dir: 'auto', lang: language });
    const button = document.createElement('button');
    const action = excludeAction('excluded');
    Object.assign(button, { type: 'button', textContent: action, ariaLabel: `${action}: ${clip(text, 60)}` });
    button.addEventListener('click', () => {
      const entry = this.#items.get(key);
      if (entry) this.#include(entry.sentence);
    });
    item.append(words, button);
    return item;
  }
}
