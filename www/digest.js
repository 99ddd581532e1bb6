// @ts-expect-error The server puts js/ at this address, as a site would that copied the package into a folder.
import * as nutgraf from './nutgraf/src/index.js';

/** @type {typeof import('../js/src/index.js')} */
const { summarize } = nutgraf;

/** No slider needs more steps, and no reader calls more sentences a summary. */
export const MOST_SENTENCES = 60;
const MOST_SET_ASIDE = 500;
const MOST_KEYWORDS = 7;

/**
 * What the page needs of a summary: small even when the text is a book, so that it can cross from a Worker.
 * @typedef {object} Digest
 * @property {{ start: number, end: number, text: string, rank: number, words: number }[]} sentences The best
 *   ranked, in reading order; the k-sentence summary is those with `rank <= k`.
 * @property {number} total How many sentences the article has.
 * @property {number} words How many words those are.
 * @property {string} title Empty when none was found.
 * @property {string[]} keywords
 * @property {{ start: number, end: number, text: string, role: string }[]} setAside The first few hundred.
 * @property {number} setAsideLines All of them.
 * @property {string} language Its BCP 47 tag, `und` when it is not known.
 * @property {boolean} tuned Whether the engine knows that language's common words.
 */

/**
 * @param {string} text
 * @returns {Promise<Digest>}
 */
export async function digest(text) {
  const { sentences, title, keywords, setAside, words, language } = await summarize(text);
  return {
    // Sliced from the text itself: what the page shows and copies is the reader's own text, unit by unit.
    sentences: sentences
      .filter(({ rank }) => rank <= MOST_SENTENCES)
      .map(({ start, end, rank, words }) => ({ start, end, text: text.slice(start, end), rank, words })),
    total: sentences.length,
    words: words.article,
    title: title ? text.slice(title.start, title.end) : '',
    keywords: keywords.slice(0, MOST_KEYWORDS).map(({ word }) => word),
    setAside: setAside
      .slice(0, MOST_SET_ASIDE)
      .map(({ start, end, role }) => ({ start, end, text: text.slice(start, end), role })),
    setAsideLines: setAside.length,
    language: language.code,
    tuned: language.tuned,
  };
}
