/** `Summarizer` for Node, where servers and tests may want it: the same class over the engine that is read from disk. */
import { makeSummarizer } from './class.js';
import { SharedEngine } from './shared-engine.js';

const engine = new SharedEngine(() => import('../node.js'));

/**
 * As in browsers; without a window there is no permission, document or activation to ask about.
 * @param {object} [options]
 * @param {any} [options.window]
 * @param {boolean} [options.activation]
 */
export function summarizerFor({ window = globalThis, activation } = {}) {
  return makeSummarizer(window, engine, { activation });
}

export const Summarizer = summarizerFor();
