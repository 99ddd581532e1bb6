import { say } from '../i18n/i18n.js';
import { clip } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Line} Line */

/** The button that excludes the paragraph with the caret from the article, or includes it. */
export class CaretExcludeButton {
  #button;
  #article;
  /** @type {import('../engine/digest.js').Block[]} */
  #blocks = [];
  #text = '';
  /** @type {Line[]} */
  #lines = [];

  /**
   * @param {HTMLButtonElement} button
   * @param {import('./article.js').Article} article
   * @param {import('../state/line-overrides.js').OverrideLines} override
   */
  constructor(button, article, override) {
    this.#button = button;
    this.#article = article;
    // Keeps the focus in the box, and with it the caret and the keyboard of a phone.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      // After an edit that has not been read yet, the offsets of the lines are outdated.
      if (this.#text === article.text) override(this.#lines, this.#lines[0]?.excluded !== null);
    });
  }

  /**
   * Takes the blocks of the article after each reading.
   * @param {import('../engine/digest.js').Block[]} blocks
   * @param {string} text
   */
  read(blocks, text) {
    this.#blocks = blocks;
    this.#text = text;
    this.#show(this.#lines[0]);
  }

  /** Shows the button for the position of the caret. */
  update() {
    const { selection, text } = this.#article;
    // At the end of the text the caret results from a paste or from typing, not from a choice of the reader.
    if (selection) this.#show(selection.start < text.length ? selection : undefined);
  }

  /** @param {import('../state/spans.js').Span} [at] */
  #show(at) {
    this.#lines = this.#blocks
      .filter(({ start, end }) => at && start <= at.end && at.start <= end)
      .map((block) => ({ ...block, text: this.#text.slice(block.start, block.end) }));
    const [line] = this.#lines;
    this.#button.hidden = !line;
    if (!line) return;
    const action = say(line.excluded ? 'includeLine' : 'excludeLine');
    this.#button.textContent = action;
    this.#button.ariaLabel = say('actionOn', { action, what: clip(line.text, 60) });
  }
}
