import { say } from '../i18n/i18n.js';
import { clip } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Line} Line */

/** The button that takes the paragraph with the caret out of the article, or back into it. */
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
   * @param {import('../state/line-overrides.js').Decide} decide
   */
  constructor(button, article, decide) {
    this.#button = button;
    this.#article = article;
    // The box keeps the caret, and a phone its keyboard.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      // What was typed a moment ago has not been read yet, and the lines stand elsewhere.
      if (this.#text === article.text) decide(this.#lines, this.#lines[0]?.excluded !== null);
    });
  }

  /**
   * @param {import('../engine/digest.js').Block[]} blocks
   * @param {string} text
   */
  read(blocks, text) {
    this.#blocks = blocks;
    this.#text = text;
    this.#show(this.#lines[0]);
  }

  /** Shows what can be done where the caret is. */
  follow() {
    const { selection, text } = this.#article;
    // At the very end it stands after a paste and while a text is being written: nobody put it there.
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
