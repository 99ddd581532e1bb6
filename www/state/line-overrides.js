import { follow } from './spans.js';

/** @typedef {Omit<import('../../src/types.d.ts').Block, 'repeat'> & { text: string }} Line */
/** @typedef {(lines: Line[], include: boolean) => void} Decide */

/** Where the reader knows better than the engine: lines kept or set aside by hand. */
export class LineOverrides {
  /** @type {(Line & { include: boolean })[]} */
  #all = [];

  /** As the engine takes them. */
  get options() {
    const spans = (/** @type {boolean} */ include) =>
      this.#all.filter((rule) => rule.include === include).map(({ start, end }) => ({ start, end }));
    return { includeLines: spans(true), excludeLines: spans(false) };
  }

  /** @param {import('./spans.js').Span} line */
  of({ start, end }) {
    return this.#all.find((rule) => rule.start < end && start < rule.end);
  }

  /**
   * Takes lines into the article or out of it. Where the reader had said the contrary, that is taken back.
   * @param {Line[]} lines
   * @param {boolean} include
   */
  decide(lines, include) {
    for (const line of lines) {
      const known = this.of(line);
      if (!known) this.#all.push({ ...line, include });
      else if (known.include !== include) this.#all = this.#all.filter((rule) => rule !== known);
    }
  }

  /** Whether there was anything to forget. */
  clear() {
    return this.#all.splice(0).length > 0;
  }

  /**
   * Follows an edit; a line whose place was replaced is looked for by its words.
   * @param {import('./spans.js').Edit} edit
   * @param {string} text The text after it.
   */
  follow(edit, text) {
    this.#all = follow(this.#all, edit, text);
  }
}
