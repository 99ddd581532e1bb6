/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('./names.js').SummaryDetail} SummaryDetail */
/** @typedef {import('./names.js').SentenceDetail} SentenceDetail */

/**
 * Returns the detail of `nutgraf:ready` and `nutgraf:change`.
 * @param {Summary} summary
 * @returns {SummaryDetail}
 */
export function summaryDetail({ sentences, keywords, words, language }) {
  return {
    sentences: sentences.filter(({ chosen }) => chosen).map(sentenceDetail),
    total: sentences.length,
    words: { article: words.article, summary: words.summary },
    keywords: keywords.map(({ word }) => word),
    language: language.code,
  };
}

/**
 * Returns the detail of `nutgraf:select`.
 * @param {Sentence} sentence
 * @returns {SentenceDetail}
 */
export function sentenceDetail({ text, start, end, rank }) {
  return { text, start, end, rank };
}
