import { NutgrafError } from './errors.js';
import { putBack } from './parts.js';

/** @typedef {import('./client.js').Method} Method */

/**
 * @typedef {object} Job
 * @property {number} id
 * @property {Method} method
 * @property {unknown} input
 * @property {unknown} options
 * @property {any} [summary] What has come of the answer.
 * @property {(summary: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 */

/** An idle Worker is dropped after so long. One that a long text has filled is dropped with that text. */
const IDLE_MS = 10_000;

/**
 * One Worker and the queue before it. It has one text at a time, so giving that one up by ending the Worker
 * takes nothing from the others: they go to the next Worker.
 */
export class Background {
  #spawn;
  #compiled;
  #here;
  /** @type {Job[]} In order; the first is being worked on. */
  #jobs = [];
  /** @type {Worker | null} */
  #worker = null;
  #isReady = false;
  #lastId = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idle;
  /** Whether a Worker may start here; one that never got ready is not tried again. */
  isPossible;

  /**
   * @param {(() => Worker) | null} spawn
   * @param {() => Promise<WebAssembly.Module>} compiled
   * @param {(method: Method, input: any, options: any) => Promise<any>} here Does the work on this thread.
   */
  constructor(spawn, compiled, here) {
    this.#spawn = spawn;
    this.#compiled = compiled;
    this.#here = here;
    this.isPossible = spawn !== null;
  }

  /**
   * @param {Method} method
   * @param {unknown} input
   * @param {unknown} options
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>} What the method gives.
   */
  run(method, input, options, signal) {
    /** @type {() => void} */
    let stop;
    const summary = new Promise((/** @type {Job['resolve']} */ resolve, reject) => {
      this.#lastId += 1;
      const job = { id: this.#lastId, method, input, options, resolve, reject };
      stop = () => this.#giveUp(job, signal?.reason);
      signal?.addEventListener('abort', stop);
      this.#jobs.push(job);
      if (this.#jobs[0] === job) this.#work();
    });
    return summary.finally(() => signal?.removeEventListener('abort', stop));
  }

  /** Hands the first job to the Worker, which is started if there is none. */
  async #work() {
    clearTimeout(this.#idle);
    const [job] = this.#jobs;
    if (!job) {
      this.#idle = setTimeout(() => this.#drop(), IDLE_MS);
      return;
    }
    try {
      const module = this.#worker ? null : await this.#compiled();
      if (job !== this.#jobs[0]) return;
      if (module) this.#start(module);
    } catch (error) {
      if (job === this.#jobs[0]) this.#finish(() => job.reject(error));
      return;
    }
    if (!this.isPossible) {
      this.#goOnHere();
      return;
    }
    try {
      const { id, method, input, options } = job;
      this.#worker?.postMessage({ id, method, input, options });
    } catch {
      // What cannot be posted is none of the options: the engine says so by name.
      this.#finish(() => this.#doHere(job));
    }
  }

  /** @param {WebAssembly.Module} module */
  #start(module) {
    const lock = `nutgraf ${Math.random()}`;
    /** @type {Worker} */
    let worker;
    try {
      worker = /** @type {() => Worker} */ (this.#spawn)();
      worker.postMessage({ module, lock });
    } catch {
      this.isPossible = false;
      return;
    }
    this.#worker = worker;
    this.#isReady = false;
    const died = (/** @type {Event | void} */ event) => {
      event?.preventDefault();
      if (this.#worker === worker) this.#died();
    };
    worker.addEventListener('error', died);
    worker.addEventListener('messageerror', died);
    worker.addEventListener('message', ({ data }) => {
      if (this.#worker !== worker) return;
      if (data.ready) {
        this.#isReady = true;
        // Not every end of a Worker is an event: one that ran out of memory may only fall silent.
        globalThis.navigator?.locks?.request(lock, () => died()).catch(() => {});
      } else {
        this.#answer(data);
      }
    });
  }

  /** @param {any} data */
  #answer({ id, summary, part, failure, isFull }) {
    const [job] = this.#jobs;
    if (!job || job.id !== id) return;
    if (summary) {
      job.summary = summary;
    } else if (part) {
      putBack(job.summary, part);
    } else if (failure?.code === 'load') {
      this.#impossible();
    } else {
      // An instance that trapped is of no more use, and the memory of a full one comes back only with its end.
      if (isFull || failure?.code === 'internal') this.#drop();
      this.#finish(() => (failure ? job.reject(errorOf(failure)) : job.resolve(job.summary)));
    }
  }

  #died() {
    if (!this.#isReady) {
      this.#impossible();
      return;
    }
    this.#drop();
    const [job] = this.#jobs;
    const message = 'The Worker that read this text has ended, perhaps for want of memory. The next call starts a new one.';
    if (job) this.#finish(() => job.reject(new NutgrafError('internal', message, undefined)));
  }

  /** An old browser, a policy, a proxy that drops the file: that must not cost the summary. */
  #impossible() {
    this.isPossible = false;
    this.#drop();
    this.#goOnHere();
  }

  #goOnHere() {
    for (const job of this.#jobs.splice(0)) this.#doHere(job);
  }

  /** @param {Job} job */
  #doHere({ method, input, options, resolve }) {
    resolve(this.#here(method, input, options));
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #giveUp(job, reason) {
    const place = this.#jobs.indexOf(job);
    if (place < 0) return;
    job.reject(reason);
    this.#jobs.splice(place, 1);
    if (place > 0) return;
    this.#drop();
    this.#work();
  }

  /** @param {() => void} settle */
  #finish(settle) {
    this.#jobs.shift();
    settle();
    this.#work();
  }

  #drop() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** @param {{ message: string, code?: string, option?: string }} failure As the Worker posted it. */
function errorOf({ message, code, option }) {
  if (code === 'internal') return new NutgrafError(code, message, undefined);
  if (!code) return new TypeError(message);
  return Object.assign(new Error(message), option === undefined ? { code } : { code, option });
}
