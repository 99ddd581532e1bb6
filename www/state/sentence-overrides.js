import { carryByText } from './spans.js';

/** @typedef {import('./spans.js').Span & { text: string }} TextSpan */
/** @typedef {'pinned' | 'excluded' | null} SentenceState The reader's choice for a sentence. */

/** The sentences that the reader pinned or excluded. */
export class SentenceOverrides {
  /** @type {(TextSpan & { state: SentenceState })[]} */
  #all = [];

  /** The overrides as options of the engine. */
  get options() {
    const spans = (/** @type {SentenceState} */ wanted) =>
      this.#all.filter(({ state }) => state === wanted).map(({ start, end }) => ({ start, end }));
    return { pin: spans('pinned'), exclude: spans('excluded') };
  }

  /**
   * Sets or removes the override of a sentence.
   * @param {TextSpan} sentence
   * @param {SentenceState} state
   */
  set({ start, end, text }, state) {
    this.#all = this.#all.filter((one) => one.end <= start || end <= one.start);
    if (state) this.#all.push({ start, end, text, state });
  }

  /** Removes all overrides, and returns whether there were any. */
  clear() {
    return this.#all.splice(0).length > 0;
  }

  /**
   * Carries the overrides over an edit.
   * @param {import('./spans.js').Edit} edit
   * @param {string} text The text after the edit.
   */
  applyEdit(edit, text) {
    this.#all = carryByText(this.#all, edit, text);
  }
}
