import { LANGUAGES, REASONS } from './languages.js';

/**
 * What the element says, in the languages that the engine is tuned for. Every phrase works with any number, so
 * that no language needs rules for plurals.
 *
 * @typedef {object} Strings
 * @property {string} summary The heading.
 * @property {string} count `{chosen}` and `{total}` stand for numbers.
 * @property {string} keywords
 * @property {string} why Opens the reasons.
 * @property {string} source Opens the text that the element holds.
 * @property {Record<string, string>} reasons By the code of the reason; a code without words is not shown.
 */

/** Codes that mean the same to a reader as another, whose words they share. */
const SAME = { topic_terms: 'central', paragraph: 'position', wording: 'cue' };

/**
 * @param {string} tag BCP 47; without words for it, English is spoken.
 * @returns {Strings & { language: string }}
 */
export function stringsOf(tag) {
  const primary = tag.toLowerCase().replace(/-.*/, '').replace(/^n[bn]$/, 'no');
  const language = Object.hasOwn(LANGUAGES, primary) ? primary : 'en';
  const [summary = '', count = '', keywords = '', why = '', source = '', ...words] = LANGUAGES[language] ?? [];
  const reasons = Object.fromEntries(REASONS.map((code, index) => [code, words[index] ?? '']));
  for (const [code, other] of Object.entries(SAME)) reasons[code] = reasons[other] ?? '';
  return { language, summary, count, keywords, why, source, reasons };
}
