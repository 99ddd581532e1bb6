/**
 * Finds the key sentences of an article. This is the entry for browsers, Workers and bundlers.
 * @module nutgraf
 */
import { Client } from './client.js';
import { Engine } from './engine.js';
import { importGlue } from './glue.js';
import { wasmUrl } from './location.js';
import { Reading } from './reading.js';
import { spawn } from './spawn.js';

export { NutgrafError } from './errors.js';
export { Reading };

/** @typedef {import('../wasm/nutgraf.js').Options} Options */
/** @typedef {import('../wasm/nutgraf.js').PageText} PageText */
/** @typedef {import('../wasm/nutgraf.js').Length} Length */
/** @typedef {import('../wasm/nutgraf.js').Summary} Summary */
/** @typedef {import('../wasm/nutgraf.js').MultiSummary} MultiSummary */
/** @typedef {import('../wasm/nutgraf.js').Source} SourceText */
/** @typedef {import('../wasm/nutgraf.js').SourceSentence} SourceSentence */
/** @typedef {import('../wasm/nutgraf.js').SourceSpan} SourceSpan */
/** @typedef {import('../wasm/nutgraf.js').Sentence} Sentence */
/** @typedef {import('../wasm/nutgraf.js').Span} Span */
/** @typedef {import('../wasm/nutgraf.js').Reason} Reason */
/** @typedef {import('../wasm/nutgraf.js').FeatureCode} FeatureCode */
/** @typedef {import('../wasm/nutgraf.js').Keyword} Keyword */
/** @typedef {import('../wasm/nutgraf.js').ExcludedLine} ExcludedLine */
/** @typedef {import('../wasm/nutgraf.js').ExclusionReason} ExclusionReason */
/** @typedef {import('../wasm/nutgraf.js').Role} Role */
/** @typedef {import('../wasm/nutgraf.js').Language} Language */
/** @typedef {import('../wasm/nutgraf.js').Words} Words */
/** @typedef {import('./engine.js').Source} Source */
/** @typedef {import('./client.js').Running} Running */

const engine = new Engine(wasmUrl, importGlue);
const client = new Client(engine, typeof Worker === 'undefined' ? null : spawn);

/**
 * Finds the key sentences of an article. Loads the engine first if it is not loaded yet.
 *
 * Every failure is an `Error` with a `code`: `empty`, `option` and `too_long` from the engine, `load` and
 * `internal` as {@link NutgrafError}. An input of another type is a `TypeError`.
 * @param {string | PageText | Node} input The article: a text, a result of `read()` (also as the plain object that it
 *   becomes when it is posted), or the element, fragment or document that contains the article.
 * @param {Options & Running} [options] Options of the summary. `signal` cancels the call, and `worker` selects whether
 *   a Worker is used.
 * @returns {Promise<Summary>} The summary. Offsets count UTF-16 code units: `text.slice(start, end)` is the sentence,
 *   where `text` is the text that was passed in or read.
 */
export function summarize(input, options) {
  return client.summarize(input, options);
}

/**
 * Finds the key sentences of several articles on a subject. All sentences have one ranking, in which statements of
 * several articles count for more and repetitions are left out. Fails as `summarize()` does; more than 64 inputs are
 * an error.
 * @param {Iterable<string | PageText | Node>} inputs Inputs of `summarize()`. Blank texts are left out.
 * @param {Options & Running} [options] `title`, `language`, `focus`, `weights` and `extractArticle` apply to each text,
 *   `length` to the whole summary. `includeLines`, `excludeLines`, `pin`, `exclude` and a story's index refer to one
 *   text and are an error. `signal` and `worker` work as in `summarize()`.
 * @returns {Promise<MultiSummary>} Sentences by input, then in reading order. Offsets refer to the sentence's own input.
 */
export function summarizeAll(inputs, options) {
  return client.summarizeAll(inputs, options);
}

/**
 * Reads an article from a page, or from HTML that `DOMParser` has parsed. The result is the visible text, with each
 * block on a line of its own, and the markup of each line. Scripts, form controls and elements that are hidden by
 * markup are left out; elements that only a style sheet hides are read. Runs no script, fetches nothing and changes
 * nothing.
 * @param {Node} node An element, fragment or document.
 * @returns {Promise<Reading>}
 */
export function read(node) {
  return engine.read(node);
}

/**
 * Loads the engine before the first `summarize()`, or from another address than the default one beside this script.
 * Calls share one load, and the first call's source is used. A failed load can be tried again.
 * @param {Source} [source] An address, a response, the bytes or a compiled module, or the promise of one.
 * @returns {Promise<void>}
 */
export function load(source) {
  return engine.load(source);
}
