import { Background } from './background.js';
import { isNode } from './reading.js';

/** @typedef {import('./index.js').Options} Options */
/** @typedef {import('./index.js').PageText} PageText */
/** @typedef {import('./index.js').Summary} Summary */
/** @typedef {import('./index.js').MultiSummary} MultiSummary */
/** @typedef {string | PageText | Node} Input */
/** @typedef {'summarize' | 'summarizeAll'} Method What the engine and its Worker can be asked. */

/**
 * How a summary is made, whatever is asked for in it.
 * @typedef {object} Running
 * @property {AbortSignal} [signal] Gives the work up: the promise rejects with `signal.reason` at once, and a
 *   Worker that is in the middle of the text is ended.
 * @property {boolean} [worker] Whether to work in a Worker. Left out, a text of more than 30,000 UTF-16 code
 *   units, in all, does. Where no Worker can be had, the work is done on this thread.
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
    this.#background = new Background(spawn, () => engine.compiled(), (method, input, options) => engine[method](input, options));
  }

  /**
   * @param {Input} input
   * @param {Options & Running} [options]
   * @returns {Promise<Summary>}
   */
  summarize(input, options) {
    return this.#ask('summarize', input, options);
  }

  /**
   * @param {Iterable<Input>} inputs
   * @param {Options & Running} [options]
   * @returns {Promise<MultiSummary>}
   */
  summarizeAll(inputs, options) {
    return this.#ask('summarizeAll', inputs, options);
  }

  /**
   * @param {Method} method
   * @param {any} input
   * @param {(Options & Running) | undefined} options
   * @returns {Promise<any>}
   */
  async #ask(method, input, options) {
    // What is no plain object is refused by the engine, and by name.
    if (typeof options !== 'object' || options === null) return this.#run(method, input, options);
    const { signal, worker, ...asked } = options;
    signal?.throwIfAborted();
    const work = this.#run(method, input, asked, worker, signal);
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
   * @param {Method} method
   * @param {any} input
   * @param {Options} [options]
   * @param {boolean} [worker]
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  async #run(method, input, options, worker, signal) {
    const read = (/** @type {any} */ one) => (isNode(one) ? this.#engine.read(one) : one);
    // Anything else than a list is refused by the engine, and by name.
    const isList = method === 'summarizeAll' && typeof input === 'object' && input?.[Symbol.iterator];
    const given = isList ? await Promise.all(Array.from(input, read)) : await read(input);
    signal?.throwIfAborted();
    const length = [given].flat().reduce((sum, page) => sum + (page?.text ?? page)?.length, 0);
    if (!(worker ?? length > LONG) || !this.#background.isPossible) return this.#engine[method](given, options);
    return this.#background.run(method, given, options, signal);
  }
}
