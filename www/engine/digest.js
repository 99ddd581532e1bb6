import { averageReasons } from './score-difference.js';
import { isTooLong } from './shown-length.js';
// @ts-expect-error The server serves js/ at this address, like a site that copied the package into a folder.
import * as nutgraf from '../nutgraf/client/index.js';

/** @type {typeof import('../../js/src/index.js')} */
export const { load, read: readNode, summarize } = nutgraf;

/** The maximum length of a summary in sentences. */
export const MAX_SENTENCES = 60;
const MAX_LINES = 500;
/** The maximum number of included lines that each block is compared with. */
const MAX_COMPARED = 1000;
const MAX_STORIES = 12;
const MAX_KEYWORDS = 7;
/** The maximum length of a keyword in UTF-16 code units. A longer one is no word, and its button would fill the page. */
const MAX_KEYWORD = 100;
/** The maximum number of blocks. The digest of a text with more has none. */
const MAX_BLOCKS = 20_000;

/** @typedef {import('../../src/types.d.ts').PageText} Input */
/** @typedef {import('../../src/types.d.ts').Options & import('../../js/src/client.js').Running} Options */
/** @typedef {import('../../src/types.d.ts').Block} Block */
/** @typedef {import('../state/line-overrides.js').Line} Line */
/** @typedef {Awaited<ReturnType<typeof digest>>} Digest */

/**
 * Returns the part of a summary that the page shows. It is small even for a book, because a Worker sends it.
 * @param {Input} input
 * @param {Options} options
 */
export async function digest(input, options) {
  const { text } = input;
  const found = await summarize(input.lineMarkup ? input : text, options);
  const { sentences, title, keywords, blocks, excluded, notice, words, language } = found;
  // The page shows and copies slices of the text itself, so that they are equal to it code unit by code unit.
  const textOf = (/** @type {import('../state/spans.js').Span | null} */ span) => (span ? text.slice(span.start, span.end) : '');
  const { includeLines = [] } = options;
  const included = new Set(includeLines.map(({ start }) => start));
  // Included lines are usually whole blocks, and comparing many spans with many blocks takes seconds.
  const isIncluded = (/** @type {Block} */ { start, end }) =>
    included.has(start) || (includeLines.length <= MAX_COMPARED && includeLines.some((span) => span.start < end && start < span.end));
  // A text without an article is returned as a whole, without a ranking.
  const maxRank = !isTooLong(text) ? Infinity : notice === 'no_article' ? MAX_LINES : MAX_SENTENCES;
  return {
    /** In reading order. The summary of k sentences has those with `rank <= k`, apart from pinned and excluded ones. */
    sentences: sentences
      .map(({ start, end, rank, words, score, reasons }, index) => {
        return { index, start, end, text: text.slice(start, end), rank, words, score, reasons, state: stateOf(reasons) };
      })
      .filter(({ rank }) => rank <= maxRank),
    total: sentences.length,
    averages: averageReasons(sentences),
    words: words.article,
    title: textOf(title),
    keywords: keywords.map(({ word }) => word).filter(({ length }) => length <= MAX_KEYWORD).slice(0, MAX_KEYWORDS),
    blocks: blocks.length > MAX_BLOCKS ? [] : blocks,
    /** The lines that the engine left out or the reader included. */
    excludedLines: blocks
      .map((block, index) => ({ ...block, index }))
      .filter((block) => block.excluded || isIncluded(block))
      .slice(0, MAX_LINES)
      .map((block) => ({ ...block, text: textOf(block) })),
    /** The number of lines that are left out, including those that are not listed. */
    excludedCount: excluded.length,
    stories: found.stories.slice(0, MAX_STORIES).map((story) => ({ ...story, title: textOf(story.title) })),
    storyCount: found.stories.length,
    notice,
    /** A BCP 47 tag, or an empty string if the language is unknown. */
    language: language.code === 'und' ? '' : language.code,
    tuned: language.tuned,
  };
}

/**
 * Returns the reader's choice for a sentence.
 * @param {import('../../src/types.d.ts').Reason[]} reasons
 * @returns {import('../state/sentence-overrides.js').SentenceState}
 */
function stateOf(reasons) {
  if (reasons.some(({ code }) => code === 'pinned')) return 'pinned';
  return reasons.some(({ code }) => code === 'excluded') ? 'excluded' : null;
}
