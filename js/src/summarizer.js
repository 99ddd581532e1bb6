/**
 * The web platform's `Summarizer` as an object that changes nothing: what it writes are sentences of the text.
 * @module nutgraf/summarizer
 */
import { makeSummarizer } from './summarizer-class.js';
import { SharedEngine } from './summarizer-engine.js';

/** @typedef {import('./summarizer-options.js').Availability} Availability */
/** @typedef {import('./summarizer-options.js').CreateMonitor} CreateMonitor */
/** @typedef {import('./summarizer-options.js').SummarizerCreateCoreOptions} SummarizerCreateCoreOptions */
/** @typedef {import('./summarizer-options.js').SummarizerCreateOptions} SummarizerCreateOptions */
/** @typedef {import('./summarizer-options.js').SummarizerSummarizeOptions} SummarizerSummarizeOptions */
/** @typedef {import('./summarizer-options.js').SummarizerType} SummarizerType */
/** @typedef {import('./summarizer-options.js').SummarizerFormat} SummarizerFormat */
/** @typedef {import('./summarizer-options.js').SummarizerLength} SummarizerLength */
/** @typedef {import('./summarizer-class.js').SummarizerClass} SummarizerClass */
/** @typedef {import('./summarizer-object.js').SummarizerObject} Summarizer */

const engine = new SharedEngine(() => import('./index.js'));

/**
 * The class for another window, such as a frame's, or with other habits. All classes share one engine.
 * @param {object} [options]
 * @param {any} [options.window] The window, of the same origin.
 * @param {boolean} [options.activation] Whether the first creation needs the reader to have touched the page;
 *   until then `availability()` is "downloadable". Default `false`: it is "available".
 * @returns {SummarizerClass}
 */
export function summarizerFor({ window = globalThis, activation } = {}) {
  return makeSummarizer(window, engine, { activation });
}

/** The class for this window. */
export const Summarizer = summarizerFor();
