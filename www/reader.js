import { digest } from './digest.js';

/** @typedef {import('./digest.js').Digest} Digest */
/** @typedef {import('./digest.js').Input} Input */
/** @typedef {import('./digest.js').Options} Options */

const workerUrl = new URL('./worker.js', import.meta.url).href;

/** @typedef {{ createScriptURL(url: string): string }} ScriptRule What TypeScript's own types do not know yet. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: ScriptRule): ScriptRule } }} WithTrustedTypes */
const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);

// The page's policy lets a script start only from an address that this rule has passed.
const policy = trustedTypes?.createPolicy('nutgraf-worker', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError(`${url} is not this page's Worker.`);
    return url;
  },
});

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
 * @returns {Promise<Digest>}
 */
export function readLong(input, options) {
  stop();
  return new Promise((resolve, reject) => {
    /** @type {Worker} */
    let worker;
    try {
      worker = new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
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
