/** Nutgraf for Node, whose `fetch` refuses `file:` addresses: the same functions, the bytes read from disk. */
import { readFile } from 'node:fs/promises';
import { Engine } from './engine.js';
import { wasmUrl } from './location.js';

export { NutgrafError } from './errors.js';

const engine = new Engine(() => readFile(wasmUrl));

/**
 * As in browsers. There are no nodes to read here, but what was read elsewhere is taken.
 * @param {string | import('./index.js').PageText} input
 * @param {import('./index.js').Options} [options]
 * @returns {Promise<import('./index.js').Summary>}
 */
export function summarize(input, options) {
  return engine.summarize(input, options);
}

/**
 * As in browsers.
 * @param {Iterable<string | import('./index.js').PageText>} inputs
 * @param {import('./index.js').Options} [options]
 * @returns {Promise<import('./index.js').MultiSummary>}
 */
export function summarizeAll(inputs, options) {
  return engine.summarizeAll(inputs, options);
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
