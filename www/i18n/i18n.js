import { load, save } from '../state/storage.js';
import { LANGUAGES } from './languages.js';

/** The strings of the interface. Each language has a file, and only the file of the current language is fetched. */

/** @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Plural */
/** @typedef {Record<string, string | Plural>} Strings The strings of the page. */
/** @typedef {import('../../js/src/element/strings.js').Strings} ElementStrings The strings of <article-summary>. */
/** @typedef {Record<string, string | number>} Values */

const FALLBACK = 'en';
/** The folder of the language files, from the root of the site, because a build moves this module. Node has no document. */
const FILES = globalThis.document ? new URL('i18n/', document.baseURI) : new URL('./', import.meta.url);

/** @type {Strings} */
let strings = {};
/** The tag of the current language. */
export let language = '';
/** @type {Intl.PluralRules} */
let plurals;
/** @type {Intl.NumberFormat} */
let numbers;
/** @type {Intl.NumberFormat} */
let percents;

await setLanguage(preferredLanguage()).catch(() => setLanguage(FALLBACK));

/**
 * Fetches the strings of a language and makes it the current one. Rejects without a change if the fetch fails.
 * @param {string} tag
 */
export async function setLanguage(tag) {
  strings = (await import(new URL(`${tag}.js`, FILES).href)).page;
  language = tag;
  plurals = new Intl.PluralRules(tag);
  numbers = new Intl.NumberFormat(tag);
  percents = new Intl.NumberFormat(tag, { style: 'percent' });
}

/** Returns the reader's choice, or the first language of the browser that the page has. */
function preferredLanguage() {
  const candidates = [load('language'), ...(globalThis.navigator?.languages ?? [])];
  const tags = candidates.map((tag) => (tag ?? '').split('-')[0] ?? '');
  return tags.find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? FALLBACK;
}

/**
 * Returns a text in the current language, with formatted numbers.
 * @param {string} key
 * @param {Values} [values] The values of the placeholders. `count` also selects the plural form.
 */
export function say(key, values = {}) {
  const found = strings[key] ?? key;
  const text = typeof found === 'string' ? found : (found[plurals.select(Number(values.count))] ?? found.other);
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name] ?? whole;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** Returns whether there is a text with this key. @param {string} key */
export function canSay(key) {
  return Object.hasOwn(strings, key);
}

/**
 * Formats a number with a fixed number of decimals.
 * @param {number} value
 * @param {number} decimals
 */
export function formatDecimal(value, decimals) {
  return new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** Formats a percentage. @param {number} share From 0 to 100. */
export function percentString(share) {
  return percents.format(share / 100);
}

/**
 * Replaces the English texts of a page by those of the current language.
 * @param {Document} page
 */
export function translatePage(page) {
  page.documentElement.lang = language;
  page.documentElement.dir = say('direction');
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll('[data-say], [data-say-label]'))) {
    const { say: key, sayLabel } = element.dataset;
    if (sayLabel) element.ariaLabel = say(sayLabel);
    if (!key) continue;
    if ('placeholder' in element) element.placeholder = say(key);
    else element.textContent = say(key);
  }
}

/**
 * Fills the language menu. A choice takes effect at once and is stored for the next visit.
 * @param {HTMLSelectElement} menu
 * @param {() => void} changed
 */
export function offerLanguages(menu, changed) {
  for (const [tag, name] of Object.entries(LANGUAGES)) {
    const option = new Option(name, tag, false, tag === language);
    option.lang = tag;
    menu.append(option);
  }
  if (language !== FALLBACK) translatePage(document);
  menu.addEventListener('change', async () => {
    try {
      await setLanguage(menu.value);
    } catch {
      // The fetch failed, so the current language stays.
      menu.value = language;
      return;
    }
    save('language', language);
    translatePage(document);
    changed();
  });
}
