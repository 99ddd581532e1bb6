import { NutgrafError } from './errors.js';
import { own } from './own.js';
import { appendPart } from './parts.js';

/** @typedef {import('./client.js').Method} Method */

/**
 * A call that waits for the Worker, or is being answered by it.
 * @typedef {object} Job
 * @property {number} id
 * @property {Method} method
 * @property {unknown} input
 * @property {unknown} options
 * @property {any} [summary] The parts of the result that have arrived so far, put together.
 * @property {(summary: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 */

/** Time in milliseconds after which an idle Worker is terminated. */
const IDLE_MS = 10_000;

/**
 * A Worker and the queue of jobs for it.
 *
 * The Worker gets one job at a time. Cancelling the current job terminates the Worker, so the waiting jobs lose
 * nothing: they go to a new Worker. A Worker whose memory a long text has filled is terminated after that text.
 */
export class Background {
  #spawn;
  #compiledModule;
  #runOnThisThread;
  /** @type {Job[]} In order of arrival; the first is the current one. */
  #jobs = [];
  /** @type {Worker | null} */
  #worker = null;
  #isReady = false;
  #lastId = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idleTimer;
  /** `true` while a Worker may be started. Becomes `false` for good after a Worker that failed to start. */
  isAvailable;

  /**
   * @param {(() => Worker) | null} spawn Starts a Worker; `null` where there are none.
   * @param {() => Promise<WebAssembly.Module>} compiledModule
   * @param {(method: Method, input: any, options: any) => Promise<any>} runOnThisThread The fallback without a
   *   Worker.
   */
  constructor(spawn, compiledModule, runOnThisThread) {
    this.#spawn = spawn;
    this.#compiledModule = compiledModule;
    this.#runOnThisThread = runOnThisThread;
    this.isAvailable = spawn !== null;
  }

  /**
   * Runs a method of the engine in the Worker, after the jobs that are already waiting.
   * @param {Method} method
   * @param {unknown} input
   * @param {unknown} options
   * @param {AbortSignal} [signal] Cancels the job.
   * @returns {Promise<any>} The method's result.
   */
  run(method, input, options, signal) {
    /** @type {() => void} */
    let onAbort;
    const summary = new Promise((/** @type {Job['resolve']} */ resolve, reject) => {
      this.#lastId += 1;
      const job = { id: this.#lastId, method, input, options, resolve, reject };
      onAbort = () => this.#cancel(job, signal?.reason);
      signal?.addEventListener('abort', onAbort);
      this.#jobs.push(job);
      if (this.#jobs[0] === job) this.#runNext();
    });
    return summary.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  /** Posts the first job to the Worker, and starts a Worker if there is none. */
  async #runNext() {
    clearTimeout(this.#idleTimer);
    const [job] = this.#jobs;
    if (!job) {
      this.#idleTimer = setTimeout(() => this.#terminate(), IDLE_MS);
      return;
    }
    try {
      const module = this.#worker ? null : await this.#compiledModule();
      // The job may have been cancelled while the module was compiled.
      if (job !== this.#jobs[0]) return;
      if (module) this.#start(module);
    } catch (error) {
      if (job === this.#jobs[0]) this.#settle(() => job.reject(error));
      return;
    }
    if (this.isAvailable) this.#post(job);
    else this.#runAllOnThisThread();
  }

  /** @param {Job} job */
  #post(job) {
    try {
      const { id, method, input, options } = job;
      this.#worker?.postMessage({ id, method, input, options });
    } catch {
      // A value that cannot be cloned is not a valid option: the engine's own error names it.
      this.#settle(() => this.#runHere(job));
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
      this.isAvailable = false;
      return;
    }
    this.#worker = worker;
    this.#isReady = false;
    const onEnd = (/** @type {Event | void} */ event) => {
      event?.preventDefault();
      if (this.#worker === worker) this.#onUnexpectedEnd();
    };
    worker.addEventListener('error', onEnd);
    worker.addEventListener('messageerror', onEnd);
    worker.addEventListener('message', ({ data }) => {
      if (this.#worker !== worker) return;
      if (own(data).ready) {
        this.#isReady = true;
        // Some Workers end without an event, such as one that ran out of memory. The lock is free then.
        globalThis.navigator?.locks?.request(lock, () => onEnd()).catch(() => {});
      } else {
        this.#onMessage(data);
      }
    });
  }

  /** @param {any} data A message of the Worker about a job. */
  #onMessage(data) {
    const { id, summary, part, error, isFull } = own(data);
    const [job] = this.#jobs;
    if (!job || job.id !== id) return;
    if (summary) {
      job.summary = summary;
    } else if (part) {
      appendPart(job.summary, part);
    } else if (error?.code === 'load') {
      this.#disable();
    } else {
      // An instance that trapped cannot be used again, and a full one frees its memory only when it is terminated.
      if (isFull || error?.code === 'internal') this.#terminate();
      this.#settle(() => (error ? job.reject(toError(error)) : job.resolve(job.summary)));
    }
  }

  #onUnexpectedEnd() {
    if (!this.#isReady) {
      this.#disable();
      return;
    }
    this.#terminate();
    const [job] = this.#jobs;
    const message = 'the Worker ended while it read this text, perhaps because it ran out of memory; the next call starts a new one';
    if (job) this.#settle(() => job.reject(new NutgrafError('internal', message, undefined)));
  }

  /**
   * Gives up on Workers and runs all jobs on this thread. An old browser, a policy or a proxy that blocks the file
   * may prevent a Worker, and the caller still gets a summary.
   */
  #disable() {
    this.isAvailable = false;
    this.#terminate();
    this.#runAllOnThisThread();
  }

  #runAllOnThisThread() {
    for (const job of this.#jobs.splice(0)) this.#runHere(job);
  }

  /** @param {Job} job */
  #runHere({ method, input, options, resolve }) {
    resolve(this.#runOnThisThread(method, input, options));
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #cancel(job, reason) {
    const index = this.#jobs.indexOf(job);
    if (index < 0) return;
    job.reject(reason);
    this.#jobs.splice(index, 1);
    if (index > 0) return;
    this.#terminate();
    this.#runNext();
  }

  /**
   * Removes the current job, settles it and goes on with the next.
   * @param {() => void} settle
   */
  #settle(settle) {
    this.#jobs.shift();
    settle();
    this.#runNext();
  }

  #terminate() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/**
 * Returns the error that the fields posted by the Worker describe.
 * @param {{ message: string, code?: string, option?: string }} fields
 */
function toError({ message, code, option }) {
  if (code === 'internal') return new NutgrafError(code, message, undefined);
  if (!code) return new TypeError(message);
  return Object.assign(new Error(message), option === undefined ? { code } : { code, option });
}
