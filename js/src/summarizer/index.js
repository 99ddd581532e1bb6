/**
 * The web platform's `Summarizer` as a module without side effects. Its summaries are sentences of the text.
 * @module nutgraf/summarizer
 */
import { makeSummarizer } from './class.js';
import { SharedEngine } from './shared-engine.js';

/** @typedef {import('./options.js').Availability} Availability */
/** @typedef {import('./options.js').CreateMonitor} CreateMonitor */
/** @typedef {import('./options.js').SummarizerCreateCoreOptions} SummarizerCreateCoreOptions */
/** @typedef {import('./options.js').SummarizerCreateOptions} SummarizerCreateOptions */
/** @typedef {import('./options.js').SummarizerSummarizeOptions} SummarizerSummarizeOptions */
/** @typedef {import('./options.js').SummarizerType} SummarizerType */
/** @typedef {import('./options.js').SummarizerFormat} SummarizerFormat */
/** @typedef {import('./options.js').SummarizerLength} SummarizerLength */
/** @typedef {import('./class.js').SummarizerClass} SummarizerClass */
/** @typedef {import('./object.js').SummarizerObject} Summarizer */

const engine = new SharedEngine(() => import('../index.js'));

/**
 * Returns the class for another window, such as a frame's, or with other settings. All classes share one engine.
 * @param {object} [options]
 * @param {any} [options.window] The window, of the same origin.
 * @param {boolean} [options.activation] `true` if the first creation requires that the user has interacted with the
 *   page; until then `availability()` is "downloadable". Default `false`: it is "available".
 * @returns {SummarizerClass}
 */
export function summarizerFor({ window = globalThis, activation } = {}) {
  return makeSummarizer(window, engine, { activation });
}

/** The class for this window. */
export const Summarizer = summarizerFor();
