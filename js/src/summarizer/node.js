/** The class `Summarizer` for servers and tests in Node, where the engine is read from disk. */
import { makeSummarizer } from './class.js';
import { SharedEngine } from './shared-engine.js';

const engine = new SharedEngine(() => import('../node.js'));

/**
 * Returns the class, as in browsers. Without a window, no permission, document or activation is checked.
 * @param {object} [options]
 * @param {any} [options.window]
 * @param {boolean} [options.activation]
 */
export function summarizerFor({ window = globalThis, activation } = {}) {
  return makeSummarizer(window, engine, { activation });
}

export const Summarizer = summarizerFor();
