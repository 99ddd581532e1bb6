import { carryByText } from './spans.js';

/** @typedef {Omit<import('../../src/types.d.ts').Block, 'repeat'> & { text: string }} Line */
/** @typedef {(lines: Line[], include: boolean) => void} OverrideLines */

/** The maximum number of overrides that each line is compared with. */
const MAX_COMPARED = 1000;

/** The lines that the reader included or excluded, which overrides the engine. */
export class LineOverrides {
  /** @type {(Line & { include: boolean })[]} */
  #all = [];

  /** The overrides as options of the engine. */
  get options() {
    const spans = (/** @type {boolean} */ include) =>
      this.#all.filter((override) => override.include === include).map(({ start, end }) => ({ start, end }));
    return { includeLines: spans(true), excludeLines: spans(false) };
  }

  /** Returns the override of a line. @param {import('./spans.js').Span} line */
  of({ start, end }) {
    return this.#all.find((override) => override.start < end && start < override.end);
  }

  /**
   * Includes lines in the article or excludes them from it. The opposite override of a line is only removed.
   * @param {Line[]} lines
   * @param {boolean} include
   */
  set(lines, include) {
    // Lines and overrides are usually the same spans, and searching all overrides for each of many lines takes minutes.
    const known = new Map(this.#all.map((override) => [override.start, override]));
    const others = this.#all.length <= MAX_COMPARED ? this.#all : [];
    /** @type {Set<unknown>} */
    const removed = new Set();
    const added = [];
    for (const line of lines) {
      const same = known.get(line.start) ?? others.find((override) => override.start < line.end && line.start < override.end);
      if (!same) added.push({ ...line, include });
      else if (same.include !== include) removed.add(same);
    }
    this.#all = [...this.#all.filter((override) => !removed.has(override)), ...added];
  }

  /** Removes all overrides, and returns whether there were any. */
  clear() {
    return this.#all.splice(0).length > 0;
  }

  /**
   * Carries the overrides over an edit. A line whose span was replaced is searched by its text.
   * @param {import('./spans.js').Edit} edit
   * @param {string} text The text after the edit.
   */
  applyEdit(edit, text) {
    this.#all = carryByText(this.#all, edit, text);
  }
}
