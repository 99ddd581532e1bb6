/**
 * A result on its way from the Worker: first with empty lists, then what stands in them, part by part. Taking in a
 * long result at once is a long task for the page.
 */

/** Receiving so many sentences takes a page a few milliseconds. */
const PART = 400;

/** Lists that grow with the text, of the result or of what it holds. */
const LISTS = ['sentences', 'blocks', 'excluded', 'stories', 'spans'];

/** @typedef {{ at: number, list: string, items: unknown[] }} Part */

/**
 * What has such lists: the result, its sources, its keywords.
 * @param {any} summary
 * @returns {any[]}
 */
const holders = (summary) => [summary, ...(summary.sources ?? []), ...summary.keywords];

/**
 * Takes what stands in the lists out of a result.
 * @param {any} summary
 * @returns {Part[]}
 */
export function takeApart(summary) {
  /** @type {Part[]} */
  const parts = [];
  for (const [at, holder] of holders(summary).entries()) {
    for (const list of LISTS) {
      const whole = holder[list];
      if (!whole) continue;
      for (let start = 0; start < whole.length; start += PART) parts.push({ at, list, items: whole.slice(start, start + PART) });
      holder[list] = [];
    }
  }
  return parts;
}

/**
 * Puts a part back in its place.
 * @param {any} summary
 * @param {Part} part
 */
export function putBack(summary, { at, list, items }) {
  holders(summary)[at][list].push(...items);
}
