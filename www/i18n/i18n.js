import { load, save } from '../state/storage.js';
import { LANGUAGES } from './languages.js';

/** The interface's words. Each language is a file of its own, and only the one that is spoken is fetched. */

/** @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Plural */
/** @typedef {Record<string, string | Plural>} Strings The words of the page. */
/** @typedef {import('../../js/src/element/strings.js').Strings} ElementStrings The words of <article-summary>. */
/** @typedef {Record<string, string | number>} Values */

const FALLBACK = 'en';
/** Where the language files are, from the site's root: a build moves this module. Node's tests have no page. */
const FILES = globalThis.document ? new URL('i18n/', document.baseURI) : new URL('./', import.meta.url);

/** @type {Strings} */
let strings = {};
/** The tag of the language that is spoken now. */
export let language = '';
/** @type {Intl.PluralRules} */
let plurals;
/** @type {Intl.NumberFormat} */
let numbers;
/** @type {Intl.NumberFormat} */
let percents;

await speak(preferred()).catch(() => speak(FALLBACK));

/**
 * Changes to another language; fails, and changes nothing, if it cannot be fetched.
 * @param {string} tag
 */
export async function speak(tag) {
  strings = (await import(new URL(`${tag}.js`, FILES).href)).page;
  language = tag;
  plurals = new Intl.PluralRules(tag);
  numbers = new Intl.NumberFormat(tag);
  percents = new Intl.NumberFormat(tag, { style: 'percent' });
}

/** What the reader chose, or the first of the browser's languages that is here. */
function preferred() {
  const asked = [load('language'), ...(globalThis.navigator?.languages ?? [])];
  const tags = asked.map((tag) => (tag ?? '').split('-')[0] ?? '');
  return tags.find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? FALLBACK;
}

/**
 * A text in the reader's language. Numbers are set as the language sets them.
 * @param {string} key
 * @param {Values} [values] For its placeholders; `count` chooses the plural.
 */
export function say(key, values = {}) {
  const found = strings[key] ?? key;
  const text = typeof found === 'string' ? found : (found[plurals.select(Number(values.count))] ?? found.other);
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name] ?? whole;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** @param {string} key */
export function canSay(key) {
  return Object.hasOwn(strings, key);
}

/**
 * A number with this many decimals, as the language sets it.
 * @param {number} value
 * @param {number} decimals
 */
export function decimal(value, decimals) {
  return new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** @param {number} share From 0 to 100. */
export function inPercent(share) {
  return percents.format(share / 100);
}

/**
 * Puts the language's words where index.html has the English ones.
 * @param {Document} page
 */
export function fillIn(page) {
  page.documentElement.lang = language;
  page.documentElement.dir = say('direction');
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll('[data-say], [data-say-label]'))) {
    const { say: key, sayLabel } = part.dataset;
    if (sayLabel) part.ariaLabel = say(sayLabel);
    if (!key) continue;
    if ('placeholder' in part) part.placeholder = say(key);
    else part.textContent = say(key);
  }
}

/**
 * The reader's choice of language: acts at once and is kept for the next visit.
 * @param {HTMLSelectElement} menu
 * @param {() => void} changed
 */
export function offerLanguages(menu, changed) {
  for (const [tag, name] of Object.entries(LANGUAGES)) {
    const option = new Option(name, tag, false, tag === language);
    option.lang = tag;
    menu.append(option);
  }
  if (language !== FALLBACK) fillIn(document);
  menu.addEventListener('change', async () => {
    try {
      await speak(menu.value);
    } catch {
      // Not fetched, so what is spoken goes on being spoken.
      menu.value = language;
      return;
    }
    save('language', language);
    fillIn(document);
    changed();
  });
}
