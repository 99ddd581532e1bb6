/**
 * The element's class, without defining the tag: for a tag of your own, or a class of your own that extends it.
 * @module nutgraf/element
 */
export { ArticleSummary } from './article-summary.js';
/** @typedef {import('./strings.js').Strings} Strings */
/** @typedef {import('./names.js').SummaryDetail} SummaryDetail */
/** @typedef {import('./names.js').SentenceDetail} SentenceDetail */
/** @typedef {import('./names.js').ErrorDetail} ErrorDetail */
