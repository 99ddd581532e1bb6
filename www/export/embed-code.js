/** The markup that puts `<article-summary>` on somebody's site, from what that somebody chose. */

/**
 * @typedef {object} Choice
 * @property {string} folder Where the package's files lie on the site.
 * @property {string} target The article's id, with or without its `#`; empty if the element holds the article.
 * @property {string} length As the attribute takes it; empty for the element's own default.
 * @property {'list' | 'paragraph'} format
 * @property {boolean} highlight
 * @property {boolean} why
 * @property {boolean} keywords
 * @property {string} lang BCP 47; empty for the page's.
 */

/** What each unit of length may be, and how it is written. */
export const UNITS = {
  sentences: { least: 1, most: 60, step: 1, usual: 3, write: (/** @type {number} */ number) => `${number}` },
  words: { least: 10, most: 2000, step: 10, usual: 60, write: (/** @type {number} */ number) => `${number} words` },
  percent: { least: 1, most: 100, step: 1, usual: 15, write: (/** @type {number} */ number) => `${number}%` },
  minutes: { least: 0.5, most: 60, step: 0.5, usual: 1, write: (/** @type {number} */ number) => `${number} min` },
};

/** @typedef {keyof typeof UNITS} Unit */

/**
 * What was typed as a length, kept within what makes sense; the usual length for what is no number.
 * @param {string} typed
 * @param {Unit} unit
 */
export function lengthOf(typed, unit) {
  const { least, most, step, usual, write } = UNITS[unit];
  const number = Number(typed.trim() || NaN);
  if (Number.isNaN(number)) return write(usual);
  const whole = Math.round(number / step) * step;
  // A step of ten is only what the arrows take: anybody may want 55 words.
  return write(Math.min(Math.max(step < 1 ? whole : Math.round(number), least), most));
}

/**
 * An id as markup can have it: no white space, no `#`.
 * @param {string} typed
 * @param {string} usual
 */
export function idOf(typed, usual) {
  return typed.replace(/[\s#]+/g, '') || usual;
}

/**
 * The element's attributes, in the order of the package's README; those that say the usual are left out.
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
 * @param {Choice} choice
 * @param {string} inside What stands where the article goes, if the element holds it.
 */
export function moduleCode(choice, inside) {
  const content = choice.target ? '' : `\n  <article>\n    <!-- ${inside.replaceAll('--', '')} -->\n  </article>\n`;
  const script = `<script type="module" src="${escaped(path(choice, 'define.js'))}"></script>`;
  return `${script}\n\n<article-summary${written(attributesOf(choice), '')}>${content}</article-summary>`;
}

/** @param {Choice} choice With a target: a script holds no article. */
export function classicCode(choice) {
  return `<script src="${escaped(path(choice, 'embed.js'))}"${written(attributesOf(choice), 'data-')} defer></script>`;
}

/**
 * @param {Choice} choice
 * @param {string} file
 */
function path({ folder }, file) {
  return `${folder.trim().replace(/\/+$/, '')}/element/${file}`;
}

/**
 * @param {[string, string][]} attributes
 * @param {string} prefix
 */
function written(attributes, prefix) {
  return attributes.map(([name, value]) => ` ${prefix}${name}${value && `="${escaped(value)}"`}`).join('');
}

/** @param {string} value Between double quotation marks. */
function escaped(value) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
