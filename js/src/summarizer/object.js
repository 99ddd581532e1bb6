import { domString, readCallOptions } from './options.js';
import { titleOf, write } from './text.js';

/** @typedef {import('./options.js').Settings} Settings */
/** @typedef {import('./options.js').SummarizerSummarizeOptions} SummarizerSummarizeOptions */
/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {{ text: string, context: string, signal: AbortSignal }} Call */

/** Maximum length in UTF-16 code units. The engine accepts 64 MiB of UTF-8, with at most 3 bytes per code unit. */
const QUOTA = Math.floor((64 << 20) / 3);

/**
 * Number of words from which a detected language is relied on. The language of a shorter text may be detected wrongly,
 * so the caller's language is used.
 */
const RELIABLE_WORDS = 10;

/**
 * The parts of its window that a `Summarizer` uses.
 * @typedef {object} Host
 * @property {import('./shared-engine.js').SharedEngine} engine
 * @property {() => void} assertActive Throws if the window's document is no longer in its frame.
 * @property {(name: string, message: string) => DOMException} exception
 * @property {(requested: number, quota: number) => DOMException} quotaExceeded
 * @property {typeof ReadableStream} ReadableStream
 */

/** The instance members of `Summarizer`. `makeSummarizer()` adds the static ones. */
export class SummarizerObject {
  /** @type {Host} */
  #host;
  /** @type {Settings} */
  #settings;
  /** @type {string} */
  #sharedContext;
  #lifetime = new AbortController();
  /** Aborted by `destroy()` and by the signal passed to `create()`. @type {AbortSignal} */
  #endSignal;

  /**
   * Throws when a page calls it, as the native constructor does.
   * @param {Host} [host]
   * @param {ReturnType<typeof import('./options.js').readCreateOptions>} [options]
   */
  constructor(host, options) {
    if (!host || !options) throw new TypeError('illegal constructor');
    this.#host = host;
    this.#settings = options.settings;
    this.#sharedContext = options.sharedContext;
    this.#endSignal = options.signal ? AbortSignal.any([this.#lifetime.signal, options.signal]) : this.#lifetime.signal;
  }

  get [Symbol.toStringTag]() {
    return 'Summarizer';
  }

  /** The shared context passed to `create()`, or an empty string. */
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
   * The matched languages, such as `en` for `en-GB`. `null` if none was passed, as in the standard; the declared type
   * differs, because it is that of `@types/dom-chromium-ai`.
   * @returns {readonly string[] | undefined}
   */
  get expectedInputLanguages() {
    return /** @type {any} */ (this.#settings.expectedInputLanguages);
  }

  /**
   * The matched languages of the contexts, in the form of `expectedInputLanguages`.
   * @returns {readonly string[] | undefined}
   */
  get expectedContextLanguages() {
    return /** @type {any} */ (this.#settings.expectedContextLanguages);
  }

  /**
   * The matched language of the summary, or `null` if none was passed.
   * @returns {string | undefined}
   */
  get outputLanguage() {
    return /** @type {any} */ (this.#settings.outputLanguage);
  }

  /** Maximum length of a call's text and contexts in UTF-16 code units. */
  get inputQuota() {
    return QUOTA;
  }

  /**
   * Returns the length of a text and its contexts in UTF-16 code units, the unit of `inputQuota`.
   * @param {string} input
   * @param {SummarizerSummarizeOptions} [options]
   * @returns {Promise<number>}
   */
  async measureInputUsage(input, options) {
    const call = this.#begin(input, options);
    return until(call.signal, Promise.resolve(this.#usage(call)));
  }

  /**
   * Returns sentences of the text, chosen by type and length, or an empty string for a blank text.
   * @param {string} input
   * @param {SummarizerSummarizeOptions} [options]
   * @returns {Promise<string>}
   */
  async summarize(input, options) {
    const call = this.#begin(input, options);
    const lines = await until(call.signal, this.#extract(call));
    return lines.join('');
  }

  /**
   * Streams the result of `summarize()` with one sentence per chunk.
   * @param {string} input
   * @param {SummarizerSummarizeOptions} [options]
   * @returns {ReadableStream<string>}
   */
  summarizeStreaming(input, options) {
    const call = this.#begin(input, options);
    const { signal } = call;
    const streamEnd = new AbortController();
    /** @type {Iterator<string> | undefined} */
    let lines;
    return new this.#host.ReadableStream({
      start(controller) {
        // The signal may outlive the stream, so the listener is removed at the stream's end.
        signal.addEventListener('abort', () => controller.error(signal.reason), { signal: streamEnd.signal });
      },
      pull: async (controller) => {
        try {
          lines ??= (await until(signal, this.#extract(call))).values();
        } catch (error) {
          streamEnd.abort();
          throw error;
        }
        const { value, done } = lines.next();
        if (!done) return controller.enqueue(value);
        streamEnd.abort();
        controller.close();
      },
      cancel: () => streamEnd.abort(),
    });
  }

  /** Rejects current and later calls. The shared engine stays loaded. */
  destroy() {
    this.#lifetime.abort(this.#host.exception('AbortError', 'the summarizer has been destroyed'));
  }

  /**
   * Converts the arguments of a call and checks that it may begin.
   * @param {unknown} input
   * @param {unknown} options
   * @returns {Call}
   */
  #begin(input, options) {
    if (input === undefined) throw new TypeError('a text is required');
    const text = domString(input);
    const { context, signal } = readCallOptions(options);
    this.#host.assertActive();
    const callSignal = signal ? AbortSignal.any([this.#endSignal, signal]) : this.#endSignal;
    callSignal.throwIfAborted();
    return { text, context, signal: callSignal };
  }

  /** @param {Call} call */
  #usage({ text, context }) {
    return text.length + context.length + this.#sharedContext.length;
  }

  /**
   * @param {Call} call
   * @returns {Promise<string[]>} The lines of the summary, with their separators.
   */
  async #extract(call) {
    const usage = this.#usage(call);
    if (usage > QUOTA) throw this.#host.quotaExceeded(usage, QUOTA);
    const summary = await this.#summaryOf(call);
    return summary ? write(call.text, summary, this.#settings) : [];
  }

  /**
   * Summarises the text with default options, and a second time if the caller knows more about it: its language, if
   * that was not detected reliably, or its context.
   * @param {Call} call
   * @returns {Promise<Summary | undefined>} `undefined` for a blank text.
   */
  async #summaryOf({ text, context, signal }) {
    const { engine, exception } = this.#host;
    const summarize = (/** @type {import('../index.js').Options} */ options) =>
      engine.summarize(text, options, signal).catch((error) => {
        if (error.code === 'empty') return undefined;
        throw exception('UnknownError', error.message);
      });
    const summary = await summarize({});
    if (!summary) return undefined;
    const options = this.#knownOptions(text, context, summary);
    return Object.keys(options).length > 0 ? summarize(options) : summary;
  }

  /**
   * Returns the options for the second summary. Throws if the summary would have to be translated.
   * @param {string} text
   * @param {string} context
   * @param {Summary} summary The first summary.
   */
  #knownOptions(text, context, summary) {
    const { outputLanguage, expectedInputLanguages } = this.#settings;
    const { code } = summary.language;
    const isReliable = code !== 'und' && summary.words.text >= RELIABLE_WORDS;
    if (outputLanguage && isReliable && code !== outputLanguage) {
      const message = `the text is in "${code}" and cannot be translated into "${outputLanguage}"`;
      throw this.#host.exception('NotSupportedError', message);
    }
    /** @type {import('../index.js').Options} */
    const options = {};
    const [expected, ...others] = outputLanguage ? [outputLanguage] : (expectedInputLanguages ?? []);
    if (expected && others.length === 0 && !isReliable && code !== expected) options.language = expected;
    const contexts = [this.#sharedContext, context].filter((words) => words.trim() !== '');
    if (contexts.length > 0) options.title = [titleOf(text, summary), ...contexts].join('\n');
    return options;
  }
}

/**
 * Returns a promise that settles as the given one, or rejects as soon as the signal is aborted.
 * @template T
 * @param {AbortSignal | undefined} signal
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export function until(signal, promise) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
