/** Nutgraf for Node, whose `fetch` refuses `file:` addresses: the same functions, the bytes read from disk. */
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
 * As in browsers. There are no nodes to read here, but what was read elsewhere is taken.
 * @param {string | import('./index.js').PageText} input
 * @param {import('./index.js').Options & import('./index.js').Running} [options]
 * @returns {Promise<import('./index.js').Summary>}
 */
export function summarize(input, options) {
  return client.summarize(input, options);
}

/**
 * As in browsers, for code that runs in both. Without a DOM there is no node to read, so it refuses what it gets.
 * @param {Node} node
 * @returns {Promise<Reading>}
 */
export function read(node) {
  return engine.read(node);
}

/**
 * As in browsers.
 * @param {Iterable<string | import('./index.js').PageText>} inputs
 * @param {import('./index.js').Options & import('./index.js').Running} [options]
 * @returns {Promise<import('./index.js').MultiSummary>}
 */
export function summarizeAll(inputs, options) {
  return client.summarizeAll(inputs, options);
}

/**
 * As in browsers; besides, a `file:` address is read from disk.
 * @param {import('./engine.js').Source} [source]
 * @returns {Promise<void>}
 */
export async function load(source) {
  return engine.load(isFile(source) ? await readFile(new URL(source)) : source);
}

/**
 * @param {import('./engine.js').Source | undefined} source
 * @returns {source is URL | string}
 */
function isFile(source) {
  return source instanceof URL ? source.protocol === 'file:' : typeof source === 'string' && /^file:/i.test(source);
}
