import { policyOf, windowOf } from '../dom.js';
import { readCoreOptions, readCreateOptions } from './options.js';
import { SummarizerObject, until } from './object.js';

/** @typedef {import('./options.js').Availability} Availability */
/** @typedef {import('./options.js').SummarizerCreateCoreOptions} SummarizerCreateCoreOptions */
/** @typedef {import('./options.js').SummarizerCreateOptions} SummarizerCreateOptions */
/** @typedef {import('./shared-engine.js').SharedEngine} SharedEngine */

/**
 * The static members of the class.
 * @typedef {object} SummarizerStatics
 * @property {SummarizerObject} prototype
 * @property {(options?: SummarizerCreateOptions) => Promise<SummarizerObject>} create Rejects with a
 *   `TypeError` or `RangeError` if the options are invalid, otherwise with a `DOMException`: `NotSupportedError`,
 *   `NotAllowedError`, `NetworkError`, `InvalidStateError`, or the signal's own reason.
 * @property {(options?: SummarizerCreateCoreOptions) => Promise<Availability>} availability Returns the state of a
 *   summarizer with these options. Loads nothing.
 */
/** @typedef {SummarizerStatics & (abstract new () => SummarizerObject)} SummarizerClass */

/**
 * Creates the class `Summarizer` for a window. Its exceptions, streams and events are of that window's classes.
 * @param {any} window Or another global object, such as Node's or a Worker's.
 * @param {SharedEngine} engine
 * @param {object} [options]
 * @param {boolean} [options.activation] `true` if the class is "downloadable" until the engine has been loaded, and
 *   the first creation requires that the user has interacted with the page.
 * @returns {SummarizerClass}
 */
export function makeSummarizer(window, engine, { activation = false } = {}) {
  const host = hostOf(window, engine);
  const { exception } = host;
  /** @returns {Availability} */
  const engineState = () => (activation ? engine.state : 'available');

  class Summarizer extends SummarizerObject {
    /** @param {SummarizerCreateOptions} [options] */
    static async create(options) {
      const createOptions = readCreateOptions(options);
      const { monitor, settings, signal } = createOptions;
      host.assertActive();
      signal?.throwIfAborted();
      if (!isAllowed(window.document)) {
        throw exception('NotAllowedError', 'the permissions policy "summarizer" forbids it');
      }
      const progress = monitor && monitorProgress(window, monitor, signal);
      if (!settings.supported) {
        throw exception('NotSupportedError', 'these languages are not supported');
      }
      // A browser without `userActivation` cannot require an interaction.
      if (engineState() !== 'available' && window.navigator?.userActivation?.hasBeenActive === false) {
        throw exception('NotAllowedError', 'loading the engine requires user activation');
      }
      await until(signal, load(engine, exception, progress));
      return new Summarizer(host, createOptions);
    }

    /** @param {SummarizerCreateCoreOptions} [options] */
    static async availability(options) {
      const { supported } = readCoreOptions(options);
      host.assertActive();
      return supported && isAllowed(window.document) ? engineState() : 'unavailable';
    }
  }

  return /** @type {any} */ (Summarizer);
}

/**
 * Returns the window's classes and state that the objects use.
 * @param {any} window
 * @param {SharedEngine} engine
 * @returns {import('./object.js').Host}
 */
function hostOf(window, engine) {
  // Read now, because the window of a removed frame no longer has its classes.
  const { DOMException, QuotaExceededError, ReadableStream } = window;
  const hasDocument = 'document' in window;
  const exception = (/** @type {string} */ name, /** @type {string} */ message) => new DOMException(message, name);
  return {
    engine,
    exception,
    ReadableStream,
    assertActive() {
      // Checked on each call: a frame's initial document is replaced by the one that it loads, while the window may stay.
      if (hasDocument && !isActive(window)) throw exception('InvalidStateError', 'the document is not active');
    },
    quotaExceeded(requested, quota) {
      const message = `the text has ${requested} code units, expected at most ${quota}`;
      if (QuotaExceededError) return new QuotaExceededError(message, { requested, quota });
      return Object.defineProperties(exception('QuotaExceededError', message), {
        requested: { value: requested },
        quota: { value: quota },
      });
    },
  };
}

/**
 * Returns `true` if the window's document is the one that its frame shows.
 * @param {any} window
 */
function isActive(window) {
  try {
    return Boolean(window.document && windowOf(window.document));
  } catch {
    return false; // The frame now shows a page of another origin.
  }
}

/**
 * Returns `true` if the permissions policy allows this document to summarise. A browser that does not know the policy,
 * or does not expose it, cannot forbid it.
 * @param {any} document
 * @returns {boolean}
 */
function isAllowed(document) {
  const policy = document && policyOf(document);
  return !policy?.features().includes('summarizer') || policy.allowsFeature('summarizer');
}

/**
 * Loads the engine and reports the progress.
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
 * Creates the monitor of a creation and passes it to the caller.
 * @param {any} window
 * @param {(monitor: any) => void} callback Its exceptions are passed on.
 * @param {AbortSignal} [signal]
 * @returns {(loaded: number) => Promise<void>} Dispatches a progress event in a task of its own, and resolves in the
 *   next task, so that a listener can still abort.
 */
function monitorProgress(window, callback, signal) {
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
    await nextTask();
    if (signal?.aborted) return;
    monitor.dispatchEvent(progressEvent(window, loaded));
    await nextTask();
  };
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * @param {any} window
 * @param {number} loaded
 */
function progressEvent({ Event, ProgressEvent }, loaded) {
  const values = { lengthComputable: true, loaded, total: 1 };
  if (ProgressEvent) return new ProgressEvent('downloadprogress', values);
  return Object.assign(new Event('downloadprogress'), values);
}
