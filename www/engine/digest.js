import { averageParts } from './score-difference.js';
// @ts-expect-error The server puts js/ at this address, as a site would that copied the package into a folder.
import * as nutgraf from '../nutgraf/client/index.js';

/** @type {typeof import('../../js/src/index.js')} */
export const { load, read: readNode, summarize } = nutgraf;

/** No slider needs more steps, and no reader calls more sentences a summary. */
export const MOST_SENTENCES = 60;
/**
 * More than this is not put into the text box: laying out a book would stop the page, and nobody reads one
 * in a box. Such a text is held in memory instead, and only its best sentences are known.
 */
export const MOST_SHOWN = 300_000;
const MOST_LINES = 500;
const MOST_STORIES = 12;
const MOST_KEYWORDS = 7;
/** A text with more lines than this has none on the page. */
const MOST_BLOCKS = 20_000;

/** @typedef {import('../../src/types.d.ts').PageText} Input */
/** @typedef {import('../../src/types.d.ts').Options & import('../../js/src/client.js').Running} Options */
/** @typedef {import('../../src/types.d.ts').Block} Block */
/** @typedef {import('../state/line-overrides.js').Line} Line */
/** @typedef {Awaited<ReturnType<typeof digest>>} Digest */

/**
 * What the page needs of a summary: small even when the text is a book, so that it can cross from a Worker.
 * @param {Input} input
 * @param {Options} options
 */
export async function digest(input, options) {
  const { text } = input;
  const found = await summarize(input.lineMarkup ? input : text, options);
  const { sentences, title, keywords, blocks, excluded, notice, words, language } = found;
  // What the page shows and copies is sliced from the text itself: the reader's own, unit by unit.
  const textOf = (/** @type {import('../state/spans.js').Span | null} */ span) => (span ? text.slice(span.start, span.end) : '');
  const isIncluded = (/** @type {Block} */ { start, end }) =>
    options.includeLines?.some((span) => span.start < end && start < span.end);
  // Of what is no article all is given back, unranked.
  const most = text.length <= MOST_SHOWN ? Infinity : notice === 'no_article' ? MOST_LINES : MOST_SENTENCES;
  return {
    /** In reading order; the k-sentence summary is those with `rank <= k`, but for what the reader pinned or left out. */
    sentences: sentences
      .map(({ start, end, rank, words, score, reasons }, index) => {
        return { index, start, end, text: text.slice(start, end), rank, words, score, reasons, state: stateOf(reasons) };
      })
      .filter(({ rank }) => rank <= most),
    total: sentences.length,
    averages: averageParts(sentences),
    words: words.article,
    title: textOf(title),
    keywords: keywords.slice(0, MOST_KEYWORDS).map(({ word }) => word),
    blocks: blocks.length > MOST_BLOCKS ? [] : blocks,
    /** The lines that were excluded or, by the reader, included. */
    excludedLines: blocks
      .map((block, index) => ({ ...block, index }))
      .filter((block) => block.excluded || isIncluded(block))
      .slice(0, MOST_LINES)
      .map((block) => ({ ...block, text: textOf(block) })),
    /** How many were excluded, also those that are not listed. */
    excludedCount: excluded.length,
    stories: found.stories.slice(0, MOST_STORIES).map((story) => ({ ...story, title: textOf(story.title) })),
    storyCount: found.stories.length,
    notice,
    /** A BCP 47 tag, empty when it is not known. */
    language: language.code === 'und' ? '' : language.code,
    tuned: language.tuned,
  };
}

/**
 * @param {import('../../src/types.d.ts').Reason[]} reasons
 * @returns {import('../state/sentence-overrides.js').SentenceState}
 */
function stateOf(reasons) {
  if (reasons.some(({ code }) => code === 'pinned')) return 'pinned';
  return reasons.some(({ code }) => code === 'excluded') ? 'excluded' : null;
}
