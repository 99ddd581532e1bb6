import { follow } from './spans.js';

/** @typedef {import('./spans.js').Span & { text: string }} Place */
/** @typedef {'pinned' | 'excluded' | null} SentenceState What the reader said of a sentence. */

/** The sentences that the reader pinned or left out. */
export class SentenceOverrides {
  /** @type {(Place & { state: SentenceState })[]} */
  #all = [];

  /** As the engine takes them. */
  get options() {
    const spans = (/** @type {SentenceState} */ wanted) =>
      this.#all.filter(({ state }) => state === wanted).map(({ start, end }) => ({ start, end }));
    return { pin: spans('pinned'), exclude: spans('excluded') };
  }

  /**
   * @param {Place} sentence
   * @param {SentenceState} state
   */
  set({ start, end, text }, state) {
    this.#all = this.#all.filter((one) => one.end <= start || end <= one.start);
    if (state) this.#all.push({ start, end, text, state });
  }

  /** Whether there was anything to forget. */
  clear() {
    return this.#all.splice(0).length > 0;
  }

  /**
   * @param {import('./spans.js').Edit} edit
   * @param {string} text The text after it.
   */
  follow(edit, text) {
    this.#all = follow(this.#all, edit, text);
  }
}
