import { readCoreOptions, readCreateOptions } from './options.js';
import { SummarizerObject, until } from './object.js';

/** @typedef {import('./options.js').Availability} Availability */
/** @typedef {import('./options.js').SummarizerCreateCoreOptions} SummarizerCreateCoreOptions */
/** @typedef {import('./options.js').SummarizerCreateOptions} SummarizerCreateOptions */
/** @typedef {import('./shared-engine.js').SharedEngine} SharedEngine */

/**
 * The class as scripts see it.
 * @typedef {object} SummarizerStatics
 * @property {SummarizerObject} prototype
 * @property {(options?: SummarizerCreateOptions) => Promise<SummarizerObject>} create Rejects with a
 *   `TypeError` or `RangeError` for options that are none, else with a `DOMException`: `NotSupportedError`,
 *   `NotAllowedError`, `NetworkError`, `InvalidStateError`, or the signal's own reason.
 * @property {(options?: SummarizerCreateCoreOptions) => Promise<Availability>} availability Whether a
 *   summarizer with these options can be created. Loads nothing.
 */
/** @typedef {SummarizerStatics & (abstract new () => SummarizerObject)} SummarizerClass */

/**
 * The class `Summarizer` for a window. Its exceptions, streams and events are that window's.
 * @param {any} window Or another global object, such as Node's or a Worker's.
 * @param {SharedEngine} engine
 * @param {object} [options]
 * @param {boolean} [options.activation] Whether the class is "downloadable" until the engine has been loaded, and
 *   creation before that needs the reader to have touched the page.
 * @returns {SummarizerClass}
 */
export function makeSummarizer(window, engine, { activation = false } = {}) {
  // Taken now: a window that has left its frame gives nothing any more.
  const { DOMException, QuotaExceededError, ReadableStream } = window;
  const hasDocument = 'document' in window;
  const exception = (/** @type {string} */ name, /** @type {string} */ message) => new DOMException(message, name);
  const host = {
    engine,
    exception,
    ReadableStream,
    assertActive() {
      // Asked anew: a frame's first document gives way to the one that is loaded, and the window may stay.
      if (hasDocument && !isActive(window)) throw exception('InvalidStateError', 'The document is not active.');
    },
    quotaExceeded(/** @type {number} */ requested, /** @type {number} */ quota) {
      const message = `The text takes ${requested} of the ${quota} code units that are allowed.`;
      if (QuotaExceededError) return new QuotaExceededError(message, { requested, quota });
      return Object.defineProperties(exception('QuotaExceededError', message), {
        requested: { value: requested },
        quota: { value: quota },
      });
    },
  };

  /** @returns {Availability} */
  const state = () => (activation ? engine.state : 'available');

  class Summarizer extends SummarizerObject {
    /** @param {SummarizerCreateOptions} [options] */
    static async create(options) {
      const given = readCreateOptions(options);
      const { monitor, settings, signal } = given;
      host.assertActive();
      signal?.throwIfAborted();
      if (!isAllowed(window.document)) {
        throw exception('NotAllowedError', 'The permissions policy "summarizer" forbids it.');
      }
      const progress = monitor && watch(window, monitor, signal);
      if (!settings.supported) {
        throw exception('NotSupportedError', 'These languages are not supported, or they would need a translation.');
      }
      // Where the browser does not tell, nobody can be asked for it.
      if (state() !== 'available' && window.navigator?.userActivation?.hasBeenActive === false) {
        throw exception('NotAllowedError', 'The engine is loaded only after the reader has touched the page.');
      }
      await until(signal, load(engine, exception, progress));
      return new Summarizer(host, given);
    }

    /** @param {SummarizerCreateCoreOptions} [options] */
    static async availability(options) {
      const { supported } = readCoreOptions(options);
      host.assertActive();
      return supported && isAllowed(window.document) ? state() : 'unavailable';
    }
  }

  return /** @type {any} */ (Summarizer);
}

/** @param {any} window */
function isActive(window) {
  try {
    return Boolean(window.document?.defaultView);
  } catch {
    return false; // It shows a page of another origin by now.
  }
}

/**
 * Whether the permissions policy lets this document summarise. A browser that does not know the policy, or does
 * not tell it, cannot forbid it.
 * @param {any} document
 * @returns {boolean}
 */
function isAllowed(document) {
  const policy = document?.featurePolicy;
  return !policy?.features().includes('summarizer') || policy.allowsFeature('summarizer');
}

/**
 * @param {SharedEngine} engine
 * @param {(name: string, message: string) => DOMException} exception
 * @param {((loaded: number) => Promise<void>) | undefined} progress
 */
async function load(engine, exception, progress) {
  if (progress) await progress(0);
  try {
    await engine.load();
  } catch (error) {
    throw exception('NetworkError', /** @type {Error} */ (error).message);
  }
  if (progress) await progress(1);
}

/**
 * Makes the monitor of a creation and shows it to the caller.
 * @param {any} window
 * @param {(monitor: any) => void} callback What it throws is thrown.
 * @param {AbortSignal} [signal]
 * @returns {(loaded: number) => Promise<void>} Tells of progress in a task of its own, and lets the next one
 *   begin before it resolves, so that whoever listens can still abort.
 */
function watch(window, callback, signal) {
  /** @type {((event: any) => any) | null} */
  let handler = null;
  class CreateMonitor extends window.EventTarget {
    get ondownloadprogress() {
      return handler;
    }

    set ondownloadprogress(value) {
      if (!handler) this.addEventListener('downloadprogress', handle);
      handler = typeof value === 'function' ? value : null;
      if (!handler) this.removeEventListener('downloadprogress', handle);
    }
  }
  const monitor = new CreateMonitor();
  /** @this {any} @param {any} event */
  function handle(event) {
    handler?.call(monitor, event);
  }
  callback(monitor);
  return async (loaded) => {
    await task();
    if (signal?.aborted) return;
    monitor.dispatchEvent(progressEvent(window, loaded));
    await task();
  };
}

const task = () => new Promise((resolve) => setTimeout(resolve));

/**
 * @param {any} window
 * @param {number} loaded
 */
function progressEvent({ Event, ProgressEvent }, loaded) {
  const values = { lengthComputable: true, loaded, total: 1 };
  if (ProgressEvent) return new ProgressEvent('downloadprogress', values);
  return Object.assign(new Event('downloadprogress'), values);
}
