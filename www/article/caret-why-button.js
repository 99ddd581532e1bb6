import { say } from '../i18n/i18n.js';
import { whyLabel } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** The button that opens the explanation of the sentence with the caret. */
export class CaretWhyButton {
  #button;
  #article;
  /** @type {Sentence[]} */
  #sentences = [];
  #text = '';
  /** @type {Sentence | undefined} */
  #sentence;

  /**
   * @param {HTMLButtonElement} button
   * @param {import('./article.js').Article} article
   * @param {(sentence: Sentence) => void} explain
   */
  constructor(button, article, explain) {
    this.#button = button;
    this.#article = article;
    // Keeps the focus in the box, and with it the caret and the keyboard of a phone.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      if (this.#sentence && this.#text === article.text) explain(this.#sentence);
    });
  }

  /**
   * Takes the sentences of the article after each reading.
   * @param {Sentence[]} sentences
   * @param {string} text
   */
  read(sentences, text) {
    this.#sentences = sentences;
    this.#text = text;
    this.#show(this.#sentence?.start ?? -1);
  }

  /** Shows the button for the position of the caret. */
  update() {
    const { selection, text } = this.#article;
    if (selection) this.#show(selection.start < text.length ? selection.start : -1);
  }

  /** @param {number} at */
  #show(at) {
    this.#sentence = this.#sentences.find(({ start, end }) => start <= at && at <= end);
    this.#button.hidden = !this.#sentence;
    if (!this.#sentence) return;
    this.#button.textContent = say('why');
    this.#button.ariaLabel = whyLabel(this.#sentence.state, this.#sentence.text);
  }
}
