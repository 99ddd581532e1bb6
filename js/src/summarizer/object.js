import { domString, readCallOptions } from './options.js';
import { titleOf, write } from './text.js';

/** @typedef {import('./options.js').Settings} Settings */
/** @typedef {import('./options.js').SummarizerSummarizeOptions} SummarizerSummarizeOptions */
/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {{ text: string, context: string, signal: AbortSignal }} Call */

/** The engine takes 64 MiB of UTF-8, in which a UTF-16 code unit has at most 3 bytes. */
const QUOTA = Math.floor((64 << 20) / 3);

/** Fewer words than these can be taken for another language; then the caller is believed. */
const CLEAR_WORDS = 10;

/**
 * What a `Summarizer` has to know of the window that it belongs to.
 * @typedef {object} Host
 * @property {import('./shared-engine.js').SharedEngine} engine
 * @property {() => void} assertActive Throws once the window's document has left its frame.
 * @property {(name: string, message: string) => DOMException} exception
 * @property {(requested: number, quota: number) => DOMException} quotaExceeded
 * @property {typeof ReadableStream} ReadableStream
 */

/** What a `Summarizer` is, apart from how it comes to be. */
export class SummarizerObject {
  /** @type {Host} */
  #host;
  /** @type {Settings} */
  #settings;
  /** @type {string} */
  #sharedContext;
  #life = new AbortController();
  /** Aborted by `destroy()`, and by the signal that `create()` was given. @type {AbortSignal} */
  #ended;

  /**
   * Pages cannot construct one, as with the native class.
   * @param {Host} [host]
   * @param {ReturnType<typeof import('./options.js').readCreateOptions>} [options]
   */
  constructor(host, options) {
    if (!host || !options) throw new TypeError('Illegal constructor');
    this.#host = host;
    this.#settings = options.settings;
    this.#sharedContext = options.sharedContext;
    this.#ended = options.signal ? AbortSignal.any([this.#life.signal, options.signal]) : this.#life.signal;
  }

  get [Symbol.toStringTag]() {
    return 'Summarizer';
  }

  /** Empty where none was given. */
  get sharedContext() {
    return this.#sharedContext;
  }

  get type() {
    return this.#settings.type;
  }

  get format() {
    return this.#settings.format;
  }

  get length() {
    return this.#settings.length;
  }

  /**
   * The languages as they were matched: `en` for `en-GB`. Where none was named it is `null`, as in the standard,
   * though not in this type, which is that of `@types/dom-chromium-ai`.
   * @returns {readonly string[] | undefined}
   */
  get expectedInputLanguages() {
    return /** @type {any} */ (this.#settings.expectedInputLanguages);
  }

  /**
   * As `expectedInputLanguages`.
   * @returns {readonly string[] | undefined}
   */
  get expectedContextLanguages() {
    return /** @type {any} */ (this.#settings.expectedContextLanguages);
  }

  /**
   * As `expectedInputLanguages`: `null` where none was named.
   * @returns {string | undefined}
   */
  get outputLanguage() {
    return /** @type {any} */ (this.#settings.outputLanguage);
  }

  /** What one call takes, its contexts included, in UTF-16 code units. */
  get inputQuota() {
    return QUOTA;
  }

  /**
   * How much of the quota a text and its contexts take, in UTF-16 code units.
   * @param {string} input
   * @param {SummarizerSummarizeOptions} [options]
   * @returns {Promise<number>}
   */
  async measureInputUsage(input, options) {
    const call = this.#begin(input, options);
    return until(call.signal, Promise.resolve(this.#usage(call)));
  }

  /**
   * The text's own sentences, chosen by type and length; an empty string for a blank text.
   * @param {string} input
   * @param {SummarizerSummarizeOptions} [options]
   * @returns {Promise<string>}
   */
  async summarize(input, options) {
    const call = this.#begin(input, options);
    const pieces = await until(call.signal, this.#extract(call));
    return pieces.join('');
  }

  /**
   * The same text as `summarize()`, a sentence a chunk.
   * @param {string} input
   * @param {SummarizerSummarizeOptions} [options]
   * @returns {ReadableStream<string>}
   */
  summarizeStreaming(input, options) {
    const call = this.#begin(input, options);
    const { signal } = call;
    const over = new AbortController();
    /** @type {Iterator<string> | undefined} */
    let pieces;
    return new this.#host.ReadableStream({
      start(controller) {
        // The signal may outlive the stream, so it must let go of it.
        signal.addEventListener('abort', () => controller.error(signal.reason), { signal: over.signal });
      },
      pull: async (controller) => {
        try {
          pieces ??= (await until(signal, this.#extract(call))).values();
        } catch (error) {
          over.abort();
          throw error;
        }
        const { value, done } = pieces.next();
        if (!done) return controller.enqueue(value);
        over.abort();
        controller.close();
      },
      cancel: () => over.abort(),
    });
  }

  /** Ends what is under way and refuses what comes later. The engine is shared and stays. */
  destroy() {
    this.#life.abort(this.#host.exception('AbortError', 'The summarizer has been destroyed.'));
  }

  /**
   * @param {unknown} input
   * @param {unknown} options
   * @returns {Call}
   */
  #begin(input, options) {
    if (input === undefined) throw new TypeError('A text is needed.');
    const text = domString(input);
    const { context, signal } = readCallOptions(options);
    this.#host.assertActive();
    const either = signal ? AbortSignal.any([this.#ended, signal]) : this.#ended;
    either.throwIfAborted();
    return { text, context, signal: either };
  }

  /** @param {Call} call */
  #usage({ text, context }) {
    return text.length + context.length + this.#sharedContext.length;
  }

  /**
   * @param {Call} call
   * @returns {Promise<string[]>} The pieces of the summary.
   */
  async #extract(call) {
    const usage = this.#usage(call);
    if (usage > QUOTA) throw this.#host.quotaExceeded(usage, QUOTA);
    const summary = await this.#read(call);
    return summary ? write(call.text, summary, this.#settings) : [];
  }

  /**
   * Reads the text as it is, and a second time if the caller knows more than can be seen in it: its language
   * where that is not clear, and what matters in it.
   * @param {Call} call
   * @returns {Promise<Summary | undefined>} Nothing for a blank text.
   */
  async #read({ text, context, signal }) {
    const { engine, exception } = this.#host;
    const { outputLanguage, expectedInputLanguages } = this.#settings;
    const ask = (/** @type {import('../index.js').Options} */ options) =>
      engine.summarize(text, options, signal).catch((error) => {
        if (error.code === 'empty') return undefined;
        throw exception('UnknownError', error.message);
      });
    const summary = await ask({});
    if (!summary) return undefined;
    const { code } = summary.language;
    const isClear = code !== 'und' && summary.words.text >= CLEAR_WORDS;
    if (outputLanguage && isClear && code !== outputLanguage) {
      throw exception('NotSupportedError', `The text is in "${code}" and cannot be put into "${outputLanguage}".`);
    }
    /** @type {import('../index.js').Options} */
    const known = {};
    const [expected, ...others] = outputLanguage ? [outputLanguage] : (expectedInputLanguages ?? []);
    if (expected && others.length === 0 && !isClear && code !== expected) known.language = expected;
    const contexts = [this.#sharedContext, context].filter((words) => words.trim() !== '');
    if (contexts.length > 0) known.title = [titleOf(text, summary), ...contexts].join('\n');
    return Object.keys(known).length > 0 ? ask(known) : summary;
  }
}

/**
 * Settles as a promise does, or at once with a signal's reason.
 * @template T
 * @param {AbortSignal | undefined} signal
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export function until(signal, promise) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
