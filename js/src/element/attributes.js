/** The values of the element's attributes. Each is trimmed before; an invalid value is an error that names the attribute. */

/** @typedef {import('../index.js').Length} Length */

/** Names of all attributes. */
export const ATTRIBUTES = ['for', 'length', 'lang', 'loading', 'format', 'highlight', 'why', 'keywords'];

/** Reading speed in words per minute: the middle of the measured values for prose on a screen. */
const WORDS_PER_MINUTE = 230;

/** @typedef {(count: number) => Length} Unit */

/** The patterns of the `length` attribute. @type {[RegExp, Unit][]} */
const LENGTHS = [
  [/^(\d+)(?:\s*sentences?)?$/i, (sentences) => ({ sentences })],
  [/^(\d+)\s*words?$/i, (words) => ({ words })],
  [/^(\d+(?:\.\d+)?)\s*%$/, (percent) => ({ share: percent / 100 })],
  [/^(\d+(?:\.\d+)?)\s*min(?:utes?)?$/i, (minutes) => ({ words: Math.round(minutes * WORDS_PER_MINUTE) })],
];

/**
 * Returns the id that `for` refers to; empty if there is none.
 * @param {string | null} [value] With or without `#`.
 */
export const idOf = (value) => (value ?? '').trim().replace(/^#/, '');

/**
 * Returns the length that the `length` attribute stands for.
 * @param {string} value `3`, `60 words`, `15%` or `1 min`; empty for the default.
 * @returns {Length | undefined}
 */
export function lengthOf(value) {
  if (!value) return undefined;
  for (const [pattern, unit] of LENGTHS) {
    const match = pattern.exec(value);
    if (match) return unit(Number(match[1]));
  }
  throw invalid('length', value, '“3”, “60 words”, “15%” or “1 min”');
}

/**
 * Returns the keyword that an attribute is set to, in lower case.
 * @param {string} name
 * @param {string} value
 * @param {[string, string]} keywords The first is the default.
 */
export function keywordOf(name, value, keywords) {
  const match = value ? keywords.find((keyword) => keyword === value.toLowerCase()) : keywords[0];
  if (!match) throw invalid(name, value, `“${keywords.join('” or “')}”`);
  return match;
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} expected
 */
function invalid(name, value, expected) {
  const message = `the attribute ${name} of <article-summary> is “${value}”, expected ${expected}`;
  return Object.assign(new Error(message), { code: 'option', option: name });
}
