/**
 * The text of a `Summarizer`'s summary: sentences of the article, word for word. The only additions are bullets,
 * backslashes of Markdown, and an ellipsis at the end of a shortened headline.
 */

/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('./options.js').SummarizerType} SummarizerType */
/** @typedef {import('./options.js').SummarizerLength} SummarizerLength */

/** Maximum number of sentences; for a headline, of words. @type {Record<SummarizerType, Record<SummarizerLength, number>>} */
const LIMITS = {
  'key-points': { short: 3, medium: 5, long: 7 },
  tldr: { short: 1, medium: 3, long: 5 },
  teaser: { short: 1, medium: 3, long: 5 },
  headline: { short: 12, medium: 17, long: 22 },
};

/** Matches the end of a clause: a comma or similar mark, the space before a bracket, the space before a dash. */
const CLAUSE_END = /[,;:،؛](?=\s)|\s(?=[([]|[–—-]\s)/gu;

/** Matches characters that are removed before an ellipsis. */
const TRAILING_MARK = /[\s,;:،؛–—-]/u;

/**
 * Returns the title in the text, or an empty string.
 * @param {string} text
 * @param {Summary} summary
 */
export const titleOf = (text, { title }) => (title ? text.slice(title.start, title.end).trim() : '');

/**
 * Returns the lines of the summary, one per sentence. Each begins with its separator, so that joining them gives the
 * whole summary.
 * @param {string} text
 * @param {Summary} summary The engine's result for that text.
 * @param {Pick<import('./options.js').Settings, 'type' | 'format' | 'length'>} settings
 * @returns {string[]}
 */
export function write(text, summary, { type, format, length }) {
  const limit = LIMITS[type][length];
  const lines = chooseSentences(text, summary, type, limit).map(oneLine);
  const escaped = format === 'markdown' ? lines.map(escapeMarkdown) : lines;
  const [bullet, separator] = type === 'key-points' ? ['* ', '\n'] : ['', ' '];
  return escaped.map((line, index) => (index > 0 ? separator : '') + bullet + line);
}

/**
 * Returns the best sentences in reading order, or the headline.
 * @param {string} text
 * @param {Summary} summary
 * @param {SummarizerType} type
 * @param {number} limit
 * @returns {string[]}
 */
function chooseSentences(text, summary, type, limit) {
  const { sentences } = summary;
  if (sentences.length === 0) return [];
  if (type === 'headline') return [headline(titleOf(text, summary), sentences, limit)];
  // A teaser is taken from the beginning, so that it does not give away the end.
  const candidates = type === 'teaser' ? sentences.slice(0, Math.max(limit, Math.ceil(sentences.length / 3))) : sentences;
  const best = new Set(byRank(candidates).slice(0, limit));
  return candidates.filter((sentence) => best.has(sentence)).map((sentence) => sentence.text);
}

/** Returns the sentences sorted by rank. @param {Sentence[]} sentences */
const byRank = (sentences) => [...sentences].sort((a, b) => a.rank - b.rank);

/**
 * Returns the text's own title if it fits, otherwise the first of the three best sentences that fits, otherwise the
 * best sentence, shortened.
 * @param {string} title Empty if the text has none.
 * @param {Sentence[]} sentences
 * @param {number} limit Maximum number of words, separated by white space.
 * @returns {string}
 */
function headline(title, sentences, limit) {
  const ranked = byRank(sentences).map((sentence) => sentence.text);
  const fits = (/** @type {string} */ line) => line !== '' && words(line, limit).length <= limit;
  return [title, ...ranked.slice(0, 3)].find(fits) ?? shorten(ranked[0] ?? '', limit);
}

/**
 * Returns the beginning of a sentence with an ellipsis: up to the last clause end within the limit, unless that leaves
 * fewer than half as many words.
 * @param {string} sentence
 * @param {number} limit Maximum number of words.
 * @returns {string}
 */
function shorten(sentence, limit) {
  const last = words(sentence, limit)[limit - 1];
  const start = sentence.slice(0, last ? last.index + last[0].length : undefined);
  const clauses = [...start.matchAll(CLAUSE_END)].map(({ index }) => start.slice(0, index));
  const beginning = clauses.filter((clause) => words(clause, limit).length * 2 >= limit).at(-1) ?? start;
  let end = beginning.length;
  while (end > 1 && TRAILING_MARK.test(beginning.charAt(end - 1))) end -= 1;
  return `${beginning.slice(0, end)}…`;
}

/**
 * Returns the words of a line, but at most one more than the limit: a line without punctuation can be as long as a
 * book.
 * @param {string} line
 * @param {number} limit
 */
function words(line, limit) {
  const matches = [];
  for (const word of line.matchAll(/\S+/gu)) {
    if (matches.push(word) > limit) break;
  }
  return matches;
}

/** Returns a sentence on one line: white space with a line break or tab becomes a space. @param {string} sentence */
const oneLine = (sentence) =>
  sentence.trim().replace(/\s+/gu, (space) => (/[\n\r\t\v\f\u2028\u2029]/u.test(space) ? ' ' : space));

/**
 * Escapes the characters that Markdown (CommonMark, and GitHub's strikethrough) interprets in a line at the beginning
 * of a paragraph or a list item.
 * @param {string} line
 * @returns {string}
 */
const escapeMarkdown = (line) =>
  line
    .replace(/[\\`*_[\]<~]|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^(?:[#+>-]|(\d{1,9})(?=[.)](?:\s|$)))/u, (marker, number) => (number ? `${number}\\` : `\\${marker}`));
