import { Background } from './background.js';
import { isNode } from './reading.js';

/** @typedef {import('./index.js').Options} Options */
/** @typedef {import('./index.js').PageText} PageText */
/** @typedef {import('./index.js').Summary} Summary */

/**
 * How a summary is made, whatever is asked for in it.
 * @typedef {object} Running
 * @property {AbortSignal} [signal] Gives the work up: the promise rejects with `signal.reason` at once, and a
 *   Worker that is in the middle of the text is ended.
 * @property {boolean} [worker] Whether to work in a Worker. Left out, a text of more than 30,000 UTF-16 code
 *   units does. Where no Worker can be had, the work is done on this thread.
 */

/**
 * The way to a Worker and back costs as much again as reading some thousand characters, so an article is read
 * here. `benches/thread.js` measures both: this length took 6 ms on a busy desktop, so a phone six times slower
 * stays under a long task's 50 ms.
 */
const LONG = 30_000;

/** Decides where the work is done: here, or beside the page. */
export class Client {
  #engine;
  #background;

  /**
   * @param {import('./engine.js').Engine} engine
   * @param {(() => Worker) | null} spawn Starts a Worker; `null` where there are none.
   */
  constructor(engine, spawn) {
    this.#engine = engine;
    const here = (/** @type {any} */ input, /** @type {any} */ options) => engine.summarize(input, options);
    this.#background = new Background(spawn, () => engine.compiled(), here);
  }

  /**
   * @param {string | PageText | Node} input
   * @param {Options & Running} [options]
   * @returns {Promise<Summary>}
   */
  async summarize(input, options) {
    // What is no plain object is refused by the engine, and by name.
    if (typeof options !== 'object' || options === null) return this.#run(input, options);
    const { signal, worker, ...asked } = options;
    signal?.throwIfAborted();
    const work = this.#run(input, asked, worker, signal);
    if (!signal) return work;
    /** @type {() => void} */
    let stop;
    const stopped = new Promise((_, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener('abort', stop);
    });
    return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', stop));
  }

  /**
   * @param {string | PageText | Node} input
   * @param {Options} [options]
   * @param {boolean} [worker]
   * @param {AbortSignal} [signal]
   * @returns {Promise<Summary>}
   */
  async #run(input, options, worker, signal) {
    const page = isNode(input) ? await this.#engine.read(input) : input;
    signal?.throwIfAborted();
    const text = typeof page === 'string' ? page : page?.text;
    const isLong = typeof text === 'string' && (worker ?? text.length > LONG);
    if (!isLong || !this.#background.isPossible) return this.#engine.summarize(page, options);
    return this.#background.run(page, options, signal);
  }
}
