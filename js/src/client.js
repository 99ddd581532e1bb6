import { Background } from './background.js';
import { isNode } from './dom.js';
import { own, textOf } from './own.js';
import { WORKER_THRESHOLD } from './worker-threshold.js';

/** @typedef {import('./index.js').Options} Options */
/** @typedef {import('./index.js').PageText} PageText */
/** @typedef {import('./index.js').Summary} Summary */
/** @typedef {import('./index.js').MultiSummary} MultiSummary */
/** @typedef {string | PageText | Node} Input */
/** @typedef {'summarize' | 'summarizeAll'} Method A method that the engine and its Worker have. */

/**
 * Options that do not change the summary, only the way in which it is computed.
 * @typedef {object} Running
 * @property {AbortSignal} [signal] Cancels the call: the promise rejects with `signal.reason` at once, and a
 *   Worker that is reading the text is terminated.
 * @property {boolean} [worker] `true` to use a Worker, `false` to use this thread. By default a Worker is used if the
 *   texts have more than 30,000 UTF-16 code units in all. Without Workers, this thread is used in any case.
 */

/** The package's functions, which run on this thread or in a Worker. */
export class Client {
  #engine;
  #background;

  /**
   * @param {import('./engine.js').Engine} engine
   * @param {(() => Worker) | null} spawn Starts a Worker; `null` where there are none.
   */
  constructor(engine, spawn) {
    this.#engine = engine;
    this.#background = new Background(
      spawn,
      () => engine.compiledModule(),
      (method, input, options) => engine[method](input, options),
    );
  }

  /**
   * @param {Input} input
   * @param {Options & Running} [options]
   * @returns {Promise<Summary>}
   */
  summarize(input, options) {
    return this.#call('summarize', input, options);
  }

  /**
   * @param {Iterable<Input>} inputs
   * @param {Options & Running} [options]
   * @returns {Promise<MultiSummary>}
   */
  summarizeAll(inputs, options) {
    return this.#call('summarizeAll', inputs, options);
  }

  /**
   * Calls a method of the engine and rejects as soon as the signal is aborted.
   * @param {Method} method
   * @param {any} input
   * @param {(Options & Running) | undefined} options
   * @returns {Promise<any>}
   */
  async #call(method, input, options) {
    // The engine reports options that are not an object, with their type.
    if (typeof options !== 'object' || options === null) return this.#run(method, input, options);
    const { signal, worker, ...engineOptions } = own(options);
    signal?.throwIfAborted();
    const result = this.#run(method, input, engineOptions, worker, signal);
    if (!signal) return result;
    /** @type {() => void} */
    let onAbort;
    const aborted = new Promise((_, reject) => {
      onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort);
    });
    return Promise.race([result, aborted]).finally(() => signal.removeEventListener('abort', onAbort));
  }

  /**
   * Reads the nodes of the input, then runs the method on this thread or in the Worker.
   * @param {Method} method
   * @param {any} input
   * @param {Options} [options]
   * @param {boolean} [worker]
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  async #run(method, input, options, worker, signal) {
    const read = (/** @type {any} */ value) => (isNode(value) ? this.#engine.read(value) : value);
    // The engine reports an input that is not a list, with its type.
    const isList = method === 'summarizeAll' && typeof input === 'object' && input?.[Symbol.iterator];
    const pages = isList ? await Promise.all(Array.from(input, read)) : await read(input);
    signal?.throwIfAborted();
    const length = [pages].flat().reduce((sum, page) => sum + textOf(page)?.length, 0);
    if (!(worker ?? length > WORKER_THRESHOLD) || !this.#background.isAvailable) return this.#engine[method](pages, options);
    return this.#background.run(method, pages, options, signal);
  }
}
