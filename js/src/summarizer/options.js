/**
 * What the web platform's `Summarizer` may be asked for: its dictionaries, converted as Web IDL says, and its
 * languages.
 */

/** @typedef {'tldr' | 'teaser' | 'key-points' | 'headline'} SummarizerType */
/** @typedef {'plain-text' | 'markdown'} SummarizerFormat */
/** @typedef {'short' | 'medium' | 'long'} SummarizerLength */
/** @typedef {'auto' | 'speed' | 'capability'} PerformancePreference Taken, and makes no difference here. */
/** @typedef {'unavailable' | 'downloadable' | 'downloading' | 'available'} Availability */
/** @typedef {EventTarget & { ondownloadprogress: ((event: ProgressEvent) => any) | null }} CreateMonitor */

/**
 * @typedef {object} SummarizerCreateCoreOptions
 * @property {SummarizerType} [type] Default `"key-points"`.
 * @property {SummarizerFormat} [format] Default `"markdown"`.
 * @property {SummarizerLength} [length] Default `"short"`.
 * @property {PerformancePreference} [preference] Default `"auto"`.
 * @property {readonly string[]} [expectedInputLanguages] BCP 47 tags.
 * @property {readonly string[]} [expectedContextLanguages] BCP 47 tags.
 * @property {string} [outputLanguage] BCP 47 tag. An extract is in the language of its text, so another one than
 *   those expected of the input is unavailable.
 */

/**
 * @typedef {object} SummarizerMoreOptions
 * @property {AbortSignal} [signal] Aborts the creation, and destroys the object later.
 * @property {(monitor: CreateMonitor) => void} [monitor] Called at once, to listen to `downloadprogress`.
 * @property {string} [sharedContext] What its texts are about: sentences that share words with it count for more.
 */

/** @typedef {SummarizerCreateCoreOptions & SummarizerMoreOptions} SummarizerCreateOptions */

/**
 * @typedef {object} SummarizerSummarizeOptions
 * @property {AbortSignal} [signal] Aborts this one call.
 * @property {string} [context] As `sharedContext`, for this one text.
 */

/**
 * The core options, converted.
 * @typedef {object} Settings
 * @property {SummarizerType} type
 * @property {SummarizerFormat} format
 * @property {SummarizerLength} length
 * @property {readonly string[] | null} expectedInputLanguages
 * @property {readonly string[] | null} expectedContextLanguages
 * @property {string | null} outputLanguage
 * @property {boolean} supported Whether all of these languages are, and none needs a translation.
 */

/** The languages that Nutgraf has stop words, abbreviations and a stemmer for. The list is closed. */
const LANGUAGES = 'ar da de el en es fi fr hu it nl no pt ro ru sv ta tr'.split(' ');

/** Norwegian's two written forms have one file. @type {Record<string, string>} */
const WRITTEN_FORMS = { nb: 'no', nn: 'no' };

/**
 * @param {unknown} options
 * @returns {Settings}
 */
export function readCoreOptions(options) {
  const given = dictionary(options);
  // In the order in which Web IDL reads them, which a caller's getters can see.
  const context = languages(given.expectedContextLanguages, 'expectedContextLanguages');
  const input = languages(given.expectedInputLanguages, 'expectedInputLanguages');
  const format = oneOf('format', given.format, ['markdown', 'plain-text']);
  const length = oneOf('length', given.length, ['short', 'medium', 'long']);
  const output = given.outputLanguage === undefined ? null : language(given.outputLanguage);
  oneOf('preference', given.preference, ['auto', 'speed', 'capability']);
  const type = oneOf('type', given.type, ['key-points', 'tldr', 'teaser', 'headline']);
  return {
    type,
    format,
    length,
    expectedInputLanguages: input,
    expectedContextLanguages: context,
    outputLanguage: output,
    supported:
      [...(context ?? []), ...(input ?? []), output ?? 'en'].every((code) => LANGUAGES.includes(code)) &&
      (output === null || (input ?? []).every((code) => code === output)),
  };
}

/**
 * @param {unknown} options
 * @returns {{ settings: Settings, monitor?: (monitor: any) => void, sharedContext: string, signal?: AbortSignal }}
 */
export function readCreateOptions(options) {
  const settings = readCoreOptions(options);
  const { monitor, sharedContext, signal } = dictionary(options);
  if (monitor !== undefined && typeof monitor !== 'function') throw new TypeError('monitor must be a function.');
  return { settings, monitor, sharedContext: optionalText(sharedContext), signal: abortSignal(signal) };
}

/**
 * @param {unknown} options
 * @returns {{ context: string, signal?: AbortSignal }}
 */
export function readCallOptions(options) {
  const { context, signal } = dictionary(options);
  return { context: optionalText(context), signal: abortSignal(signal) };
}

/**
 * A string as Web IDL makes one: a symbol is a `TypeError`.
 * @param {any} value
 * @returns {string}
 */
export const domString = (value) => `${value}`;

/** @param {any} value */
const optionalText = (value) => (value === undefined ? '' : domString(value));

/**
 * @param {any} value
 * @returns {Record<string, any>}
 */
function dictionary(value) {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' && typeof value !== 'function') throw new TypeError('The options must be an object.');
  return value;
}

/**
 * @template {string} T
 * @param {string} name
 * @param {any} value
 * @param {[T, ...T[]]} values The first is the default.
 * @returns {T}
 */
function oneOf(name, value, values) {
  if (value === undefined) return values[0];
  const text = domString(value);
  const found = values.find((known) => known === text);
  if (found === undefined) throw new TypeError(`${name} must be one of ${values.join(', ')}, not "${text}".`);
  return found;
}

/**
 * @param {any} value
 * @param {string} name
 * @returns {readonly string[] | null} `null` where none is named, never an empty list.
 */
function languages(value, name) {
  if (value === undefined) return null;
  if (Object(value) !== value || typeof value[Symbol.iterator] !== 'function') {
    throw new TypeError(`${name} must be a list of language tags.`);
  }
  const tags = Array.from(value, domString);
  return tags.length > 0 ? Object.freeze([...new Set(tags.map(language))]) : null;
}

/**
 * The supported language that fits best, or the tag itself in canonical form; a `RangeError` for what is no tag.
 * @param {any} value
 * @returns {string}
 */
function language(value) {
  const tag = domString(value);
  if (LANGUAGES.includes(tag)) return tag;
  const code = new Intl.Locale(tag).language;
  const best = WRITTEN_FORMS[code] ?? code;
  return LANGUAGES.includes(best) ? best : String(Intl.getCanonicalLocales(tag)[0]);
}

/** Reads `aborted` of a signal, also of another frame's; throws a `TypeError` at anything else. */
const readAborted = Object.getOwnPropertyDescriptor(AbortSignal.prototype, 'aborted')?.get;

/**
 * @param {any} value
 * @returns {AbortSignal | undefined}
 */
function abortSignal(value) {
  if (value !== undefined) readAborted?.call(value);
  return value;
}
