import { digest } from './digest.js';
import { scriptUrl } from './scripts.js';

/** @typedef {import('./digest.js').Digest} Digest */
/** @typedef {import('./digest.js').Input} Input */
/** @typedef {import('./digest.js').Options} Options */

/** @type {{ worker: Worker, give: (reason: unknown) => void } | null} */
let job = null;

/** Why a reading was given up: a newer text has come. Nobody needs to be told. */
export class Superseded extends Error {}

/** Gives up what a Worker may still be reading. */
export function stop() {
  job?.give(new Superseded());
}

/**
 * Reads a text that the page shows. The package decides where: an article takes a few milliseconds on this
 * thread, less than the way to a Worker and back.
 * @param {Input} input
 * @param {Options} options
 */
export function read(input, options) {
  stop();
  return digest(input, options);
}

/**
 * Reads a long text beside the page, which stays alive meanwhile.
 * @param {Input} input
 * @param {Options} options
 * @param {(wait: number) => void} expect Is told how many milliseconds it will take, as soon as that is known.
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
    // Dropping the Worker also gives back the memory that a long text needed.
    const end = () => {
      worker.terminate();
      if (job?.worker === worker) job = null;
    };
    job = {
      worker,
      give(reason) {
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
    // A Worker that does not even start (an old browser, a proxy that drops it) must not cost the summary.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      resolve(digest(input, options));
    });
    worker.postMessage({ ...input, options });
  });
}
