/** What the attributes of the element mean. Each is trimmed; a value that means nothing is refused by name. */

/** @typedef {import('../index.js').Length} Length */

/** How fast a reader is taken to read, in words: the middle of what is measured for prose on a screen. */
const WORDS_A_MINUTE = 230;

/** @typedef {(count: number) => Length} Unit */

/** @type {[RegExp, Unit][]} */
const LENGTHS = [
  [/^(\d+)(?:\s*sentences?)?$/i, (sentences) => ({ sentences })],
  [/^(\d+)\s*words?$/i, (words) => ({ words })],
  [/^(\d+(?:\.\d+)?)\s*%$/, (percent) => ({ share: percent / 100 })],
  [/^(\d+(?:\.\d+)?)\s*min(?:utes?)?$/i, (minutes) => ({ words: Math.round(minutes * WORDS_A_MINUTE) })],
];

/**
 * @param {string} value `3`, `60 words`, `15%` or `1 min`; empty for the default.
 * @returns {Length | undefined}
 */
export function lengthOf(value) {
  if (!value) return undefined;
  for (const [pattern, unit] of LENGTHS) {
    const match = pattern.exec(value);
    if (match) return unit(Number(match[1]));
  }
  throw refusal('length', value, '“3”, “60 words”, “15%” or “1 min”');
}

/**
 * @param {string} name
 * @param {string} value
 * @param {[string, string]} allowed The first is the default.
 */
export function choiceOf(name, value, allowed) {
  const found = value ? allowed.find((one) => one === value.toLowerCase()) : allowed[0];
  if (!found) throw refusal(name, value, `“${allowed.join('” or “')}”`);
  return found;
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} wanted
 */
function refusal(name, value, wanted) {
  const message = `The attribute ${name} of <article-summary> takes ${wanted}, not “${value}”.`;
  return Object.assign(new Error(message), { code: 'option', option: name });
}
