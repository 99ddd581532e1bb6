/**
 * The same functions as in `index.js`, for Node. The WebAssembly is read from disk, because Node's `fetch` does not
 * support `file:` addresses.
 */
import { readFile } from 'node:fs/promises';
import { Client } from './client.js';
import { Engine } from './engine.js';
import { importGlue } from './glue.js';
import { wasmUrl } from './location.js';
import { Reading } from './reading.js';

export { NutgrafError } from './errors.js';
export { Reading };

const engine = new Engine(() => readFile(wasmUrl()), importGlue);
const client = new Client(engine, null);

/**
 * Finds the key sentences of an article, as in browsers. The input may also be a result of `read()` from a browser.
 * @param {string | import('./index.js').PageText} input
 * @param {import('./index.js').Options & import('./index.js').Running} [options]
 * @returns {Promise<import('./index.js').Summary>}
 */
export function summarize(input, options) {
  return client.summarize(input, options);
}

/**
 * Exists for code that runs in browsers too. There are no nodes without a DOM, so each call fails with a `TypeError`.
 * @param {Node} node
 * @returns {Promise<Reading>}
 */
export function read(node) {
  return engine.read(node);
}

/**
 * Finds the key sentences of several articles, as in browsers.
 * @param {Iterable<string | import('./index.js').PageText>} inputs
 * @param {import('./index.js').Options & import('./index.js').Running} [options]
 * @returns {Promise<import('./index.js').MultiSummary>}
 */
export function summarizeAll(inputs, options) {
  return client.summarizeAll(inputs, options);
}

/**
 * Loads the engine, as in browsers. A `file:` address is read from disk.
 * @param {import('./engine.js').Source} [source]
 * @returns {Promise<void>}
 */
export async function load(source) {
  return engine.load(isFileUrl(source) ? await readFile(new URL(source)) : source);
}

/**
 * @param {import('./engine.js').Source | undefined} source
 * @returns {source is URL | string}
 */
function isFileUrl(source) {
  return source instanceof URL ? source.protocol === 'file:' : typeof source === 'string' && /^file:/i.test(source);
}
