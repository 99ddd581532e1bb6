/**
 * The transfer of a result from the Worker: first the result with empty lists, then the contents of the lists in
 * parts. Deserializing a long result at once would block the page's thread for too long.
 */

/** Number of items in a part. Receiving so many sentences takes a page a few milliseconds. */
const PART = 400;

/** Names of the lists that grow with the text. */
const LISTS = ['sentences', 'blocks', 'excluded', 'stories', 'spans'];

/**
 * Items of one list.
 * @typedef {object} Part
 * @property {number} at Index of the list's owner in `listOwners()`.
 * @property {string} list Name of the list.
 * @property {unknown[]} items
 */

/**
 * Returns the objects whose lists grow with the text: the result, its sources and its keywords.
 * @param {any} summary
 * @returns {any[]}
 */
const listOwners = (summary) => [summary, ...(summary.sources ?? []), ...summary.keywords];

/**
 * Empties the lists of a result and returns their contents in parts.
 * @param {any} summary
 * @returns {Part[]}
 */
export function splitIntoParts(summary) {
  /** @type {Part[]} */
  const parts = [];
  for (const [at, owner] of listOwners(summary).entries()) {
    for (const list of LISTS) {
      const items = owner[list];
      if (!items) continue;
      for (let start = 0; start < items.length; start += PART) parts.push({ at, list, items: items.slice(start, start + PART) });
      owner[list] = [];
    }
  }
  return parts;
}

/**
 * Appends a part to its list in the result.
 * @param {any} summary
 * @param {Part} part
 */
export function appendPart(summary, { at, list, items }) {
  const target = listOwners(summary)[at][list];
  for (const item of items) target.push(item);
}
