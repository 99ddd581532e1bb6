import { digest } from './digest.js';
import { scriptUrl } from './scripts.js';

/** @typedef {import('./digest.js').Digest} Digest */
/** @typedef {import('./digest.js').Input} Input */
/** @typedef {import('./digest.js').Options} Options */

/** The reading that is running in a Worker. @type {{ worker: Worker, cancel: (reason: unknown) => void } | null} */
let job = null;

/** The error of a reading that a newer one replaced. It needs no message. */
export class Superseded extends Error {}

/** Cancels the reading in a Worker, if there is one. */
export function stop() {
  job?.cancel(new Superseded());
}

/**
 * Reads a text that the page shows. The package selects the thread: an article takes a few milliseconds, less than a
 * message to a Worker and back.
 * @param {Input} input
 * @param {Options} options
 */
export function read(input, options) {
  stop();
  return digest(input, options);
}

/**
 * Reads a long text in a Worker, so that the page stays responsive.
 * @param {Input} input
 * @param {Options} options
 * @param {(wait: number) => void} expect Called with the estimated duration in milliseconds.
 * @returns {Promise<Digest>}
 */
export function readLong(input, options, expect) {
  stop();
  return new Promise((resolve, reject) => {
    /** @type {Worker} */
    let worker;
    try {
      worker = new Worker(scriptUrl('engine/worker.js'), { type: 'module' });
    } catch {
      resolve(digest(input, options));
      return;
    }
    // Terminating the Worker also frees the memory that a long text needed.
    const end = () => {
      worker.terminate();
      if (job?.worker === worker) job = null;
    };
    job = {
      worker,
      cancel(reason) {
        end();
        reject(reason);
      },
    };
    worker.addEventListener('message', ({ data }) => {
      if ('wait' in data) {
        expect(data.wait);
        return;
      }
      end();
      if (data.digest) resolve(data.digest);
      else reject(Object.assign(new Error(data.message), { code: data.code }));
    });
    // If the Worker does not start, for example because a proxy blocks it, the text is read on this thread.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      resolve(digest(input, options));
    });
    worker.postMessage({ ...input, options });
  });
}
