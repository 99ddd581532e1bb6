import { LANGUAGES, REASONS } from './languages.js';

/**
 * The element's texts, in the languages for which the engine has word lists. Every phrase works with any number, so no
 * language needs plural forms.
 *
 * @typedef {object} Strings
 * @property {string} summary The heading.
 * @property {string} count Number of sentences, with the placeholders `{chosen}` and `{total}`.
 * @property {string} keywords Label of the keywords.
 * @property {string} why Label of the control that shows the reasons.
 * @property {string} source Label of the control that shows the element's own content.
 * @property {Record<string, string>} reasons Text of each reason by its code. A code without text is not shown.
 */

/** Codes that share the text of another code, because they mean the same to a reader. */
const SHARED = { topic_terms: 'central', paragraph: 'position', wording: 'cue' };

/**
 * Returns the texts in a language, or in English if there are none.
 * @param {string} tag BCP 47 tag.
 * @returns {Strings & { language: string }}
 */
export function stringsOf(tag) {
  const primary = tag.toLowerCase().replace(/-.*/, '').replace(/^n[bn]$/, 'no');
  const language = Object.hasOwn(LANGUAGES, primary) ? primary : 'en';
  const [summary = '', count = '', keywords = '', why = '', source = '', ...words] = LANGUAGES[language] ?? [];
  const reasons = Object.fromEntries(REASONS.map((code, index) => [code, words[index] ?? '']));
  for (const [code, other] of Object.entries(SHARED)) reasons[code] = reasons[other] ?? '';
  return { language, summary, count, keywords, why, source, reasons };
}
