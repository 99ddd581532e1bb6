/** Returns the markup that embeds `<article-summary>` in a site. */

/**
 * @typedef {object} Choice
 * @property {string} folder The folder of the package's files on the site.
 * @property {string} target The article's id, or an empty string if the element contains the article.
 * @property {string} length The value of the attribute, or an empty string for the default.
 * @property {'list' | 'paragraph'} format
 * @property {boolean} highlight
 * @property {boolean} why
 * @property {boolean} keywords
 * @property {string} lang A BCP 47 tag, or an empty string for the language of the page.
 */

/** The range, the default and the format of each unit of length. */
export const UNITS = {
  sentences: { min: 1, max: 60, step: 1, initial: 3, format: (/** @type {number} */ number) => `${number}` },
  words: { min: 10, max: 2000, step: 10, initial: 60, format: (/** @type {number} */ number) => `${number} words` },
  percent: { min: 1, max: 100, step: 1, initial: 15, format: (/** @type {number} */ number) => `${number}%` },
  minutes: { min: 0.5, max: 60, step: 0.5, initial: 1, format: (/** @type {number} */ number) => `${number} min` },
};

/** @typedef {keyof typeof UNITS} Unit */

/**
 * Returns a typed length within the range of its unit, or the default if it is not a number.
 * @param {string} typed
 * @param {Unit} unit
 */
export function lengthOf(typed, unit) {
  const { min, max, step, initial, format } = UNITS[unit];
  const number = Number(typed.trim() || NaN);
  if (Number.isNaN(number)) return format(initial);
  const whole = Math.round(number / step) * step;
  // The step of ten words only applies to the arrow keys: 55 words are valid.
  return format(Math.min(Math.max(step < 1 ? whole : Math.round(number), min), max));
}

/**
 * Returns a typed id without white space and `#`, or the default if it is empty.
 * @param {string} typed
 * @param {string} initial
 */
export function idOf(typed, initial) {
  return typed.replace(/[\s#]+/g, '') || initial;
}

/**
 * Returns the attributes of the element in the order of the README, without default values.
 * @param {Choice} choice
 * @returns {[string, string][]}
 */
export function attributesOf({ target, length, format, highlight, why, keywords, lang }) {
  /** @type {[string, string | boolean][]} */
  const all = [
    ['for', target && `#${target}`],
    ['length', length],
    ['format', format === 'paragraph' && format],
    ['highlight', highlight],
    ['why', why],
    ['keywords', keywords],
    ['lang', lang],
  ];
  return all.filter(([, value]) => value).map(([name, value]) => [name, value === true ? '' : String(value)]);
}

/**
 * Returns the code with a module script.
 * @param {Choice} choice
 * @param {string} inside The placeholder for the article, if the element contains it.
 */
export function moduleCode(choice, inside) {
  const content = choice.target ? '' : `\n  <article>\n    <!-- ${inside.replaceAll('--', '')} -->\n  </article>\n`;
  const script = `<script type="module" src="${escapeAttribute(path(choice, 'define.js'))}"></script>`;
  return `${script}\n\n<article-summary${serialize(attributesOf(choice), '')}>${content}</article-summary>`;
}

/** Returns the code with one classic script, which needs a target. @param {Choice} choice */
export function classicCode(choice) {
  return `<script src="${escapeAttribute(path(choice, 'embed.js'))}"${serialize(attributesOf(choice), 'data-')} defer></script>`;
}

/**
 * Returns the address of a script of the element.
 * @param {Choice} choice
 * @param {string} file
 */
function path({ folder }, file) {
  const typed = folder.trim();
  let end = typed.length;
  while (typed[end - 1] === '/') end -= 1;
  return `${typed.slice(0, end)}/element/${file}`;
}

/**
 * Serialises attributes.
 * @param {[string, string][]} attributes
 * @param {string} prefix
 */
function serialize(attributes, prefix) {
  return attributes.map(([name, value]) => ` ${prefix}${name}${value && `="${escapeAttribute(value)}"`}`).join('');
}

/** Escapes a value for double quotation marks. @param {string} value */
function escapeAttribute(value) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
