/**
 * Nutgraf for browsers, Workers and bundlers: an article's own key sentences.
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
 * Finds the key sentences of an article. Loads the engine first if that has not happened yet.
 *
 * Every failure is an `Error` with a `code`: `empty`, `option` and `too_long` from the engine, `load` and
 * `internal` as {@link NutgrafError}; an input of another kind is a `TypeError`.
 * @param {string | PageText | Node} input The article as it was pasted, as `read()` gave it (also posted from
 *   elsewhere, as an object), or the element, fragment or document that it stands in.
 * @param {Options & Running} [options] What is asked for, and how it is done: `signal` gives the work up, `worker`
 *   says whether it is done beside the page.
 * @returns {Promise<Summary>} Offsets count UTF-16 code units: `text.slice(start, end)` is the sentence, where
 *   `text` is what was passed in or read.
 */
export function summarize(input, options) {
  return client.summarize(input, options);
}

/**
 * Finds the key sentences of several articles on a subject: one ranking over all of them, in which what several
 * say counts more and nothing is said twice. Fails as `summarize()` does; more than 64 inputs are refused.
 * @param {Iterable<string | PageText | Node>} inputs As `summarize()` takes them. A blank one is left out.
 * @param {Options & Running} [options] `title`, `language`, `focus`, `weights` and `extractArticle` hold for all of them,
 *   `length` for the whole. `includeLines`, `excludeLines`, `pin`, `exclude` and a story's index belong to one text
 *   and are refused. `signal` and `worker` are those of `summarize()`.
 * @returns {Promise<MultiSummary>} Sentences by input, then in reading order; offsets count in the input's own text.
 */
export function summarizeAll(inputs, options) {
  return client.summarizeAll(inputs, options);
}

/**
 * Reads an article that is on a page, or HTML that `DOMParser` has parsed: its visible text, each block on a
 * line of its own, and what the markup says of each line. Scripts, controls and what markup hides are left
 * out; what only a style sheet hides is read. Nothing runs, nothing is fetched, nothing is changed.
 * @param {Node} node An element, fragment or document.
 * @returns {Promise<Reading>}
 */
export function read(node) {
  return engine.read(node);
}

/**
 * Loads the engine ahead of the first `summarize()`, or from somewhere else than beside this script.
 * Calls share one load, and the first to come decides where from; a failed load can be tried again.
 * @param {Source} [source] An address, a response, the bytes or a compiled module, or the promise of one.
 * @returns {Promise<void>}
 */
export function load(source) {
  return engine.load(source);
}
