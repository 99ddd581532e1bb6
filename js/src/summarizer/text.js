/**
 * What a `Summarizer` writes, out of what the engine found: sentences of the text, word for word. Nothing is put
 * in but bullets, Markdown's backslashes, and an ellipsis where a headline had to be cut short.
 */

/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('./options.js').SummarizerType} SummarizerType */
/** @typedef {import('./options.js').SummarizerLength} SummarizerLength */

/** At most so many sentences; for a headline, words. @type {Record<SummarizerType, Record<SummarizerLength, number>>} */
const LIMITS = {
  'key-points': { short: 3, medium: 5, long: 7 },
  tldr: { short: 1, medium: 3, long: 5 },
  teaser: { short: 1, medium: 3, long: 5 },
  headline: { short: 12, medium: 17, long: 22 },
};

/** Where a clause can end: at a comma and the like, before a bracket, before a dash that stands alone. */
const CLAUSE_END = /[,;:،؛](?=\s)|\s(?=[([]|[–—-]\s)/gu;

/** What would look odd before an ellipsis. */
const LOOSE_END = /[\s,;:،؛–—-]/u;

/**
 * The title that stands in the text, or nothing.
 * @param {string} text
 * @param {Summary} summary
 */
export const titleOf = (text, { title }) => (title ? text.slice(title.start, title.end).trim() : '');

/**
 * The summary in pieces, one a sentence, which joined are the whole.
 * @param {string} text
 * @param {Summary} summary The engine's answer about that text.
 * @param {Pick<import('./options.js').Settings, 'type' | 'format' | 'length'>} settings
 * @returns {string[]}
 */
export function write(text, summary, { type, format, length }) {
  const limit = LIMITS[type][length];
  const lines = choose(text, summary, type, limit).map(oneLine);
  const shown = format === 'markdown' ? lines.map(escapeMarkdown) : lines;
  const [mark, gap] = type === 'key-points' ? ['* ', '\n'] : ['', ' '];
  return shown.map((line, index) => (index > 0 ? gap : '') + mark + line);
}

/**
 * @param {string} text
 * @param {Summary} summary
 * @param {SummarizerType} type
 * @param {number} limit
 * @returns {string[]}
 */
function choose(text, summary, type, limit) {
  const { sentences } = summary;
  if (sentences.length === 0) return [];
  if (type === 'headline') return [headline(titleOf(text, summary), sentences, limit)];
  // A teaser opens the story and does not tell its end.
  const from = type === 'teaser' ? sentences.slice(0, Math.max(limit, Math.ceil(sentences.length / 3))) : sentences;
  const best = new Set(byRank(from).slice(0, limit));
  return from.filter((sentence) => best.has(sentence)).map((sentence) => sentence.text);
}

/** @param {Sentence[]} sentences */
const byRank = (sentences) => [...sentences].sort((a, b) => a.rank - b.rank);

/**
 * The text's own title if it fits; else the best of the three best sentences that does; else the very best, cut.
 * @param {string} title Empty if the text has none.
 * @param {Sentence[]} sentences
 * @param {number} limit In words: what stands between white space.
 * @returns {string}
 */
function headline(title, sentences, limit) {
  const ranked = byRank(sentences).map((sentence) => sentence.text);
  const fits = (/** @type {string} */ line) => line !== '' && words(line, limit).length <= limit;
  return [title, ...ranked.slice(0, 3)].find(fits) ?? cut(ranked[0] ?? '', limit);
}

/**
 * The beginning of a sentence: up to the last clause that ends in time, unless little would be left of it.
 * @param {string} sentence
 * @param {number} limit In words.
 * @returns {string}
 */
function cut(sentence, limit) {
  const last = words(sentence, limit)[limit - 1];
  const start = sentence.slice(0, last ? last.index + last[0].length : undefined);
  const ends = [...start.matchAll(CLAUSE_END)].map(({ index }) => start.slice(0, index));
  const left = ends.filter((beginning) => words(beginning, limit).length * 2 >= limit).at(-1) ?? start;
  let end = left.length;
  while (end > 1 && LOOSE_END.test(left.charAt(end - 1))) end -= 1;
  return `${left.slice(0, end)}…`;
}

/**
 * The words of a line, or one more than a limit: a line without punctuation can be a whole book.
 * @param {string} line
 * @param {number} limit
 */
function words(line, limit) {
  const found = [];
  for (const word of line.matchAll(/\S+/gu)) {
    if (found.push(word) > limit) break;
  }
  return found;
}

/** A sentence that was wrapped over lines, on one. @param {string} sentence */
const oneLine = (sentence) =>
  sentence.trim().replace(/\s+/gu, (gap) => (/[\n\r\t\v\f\u2028\u2029]/u.test(gap) ? ' ' : gap));

/**
 * Puts a backslash before what Markdown (CommonMark, and GitHub's strikethrough) would not show as it is, on a
 * line that begins a paragraph or a list item.
 * @param {string} line
 * @returns {string}
 */
const escapeMarkdown = (line) =>
  line
    .replace(/[\\`*_[\]<~]|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^(?:[#+>-]|(\d{1,9})(?=[.)](?:\s|$)))/u, (mark, number) => (number ? `${number}\\` : `\\${mark}`));
