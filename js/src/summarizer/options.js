/**
 * The options of the web platform's `Summarizer`: its dictionaries, converted as Web IDL requires, and its languages.
 */

/** @typedef {'tldr' | 'teaser' | 'key-points' | 'headline'} SummarizerType */
/** @typedef {'plain-text' | 'markdown'} SummarizerFormat */
/** @typedef {'short' | 'medium' | 'long'} SummarizerLength */
/** @typedef {'auto' | 'speed' | 'capability'} PerformancePreference A hint that has no effect here. */
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
 * @property {string} [outputLanguage] BCP 47 tag. An extract is in the language of its text, so a language that is
 *   not among those of the input is unavailable.
 */

/**
 * @typedef {object} SummarizerMoreOptions
 * @property {AbortSignal} [signal] Aborts the creation, and later destroys the object.
 * @property {(monitor: CreateMonitor) => void} [monitor] Called at once with the target of `downloadprogress`
 *   events.
 * @property {string} [sharedContext] Subject of the texts. Sentences that share words with it rank higher.
 */

/** @typedef {SummarizerCreateCoreOptions & SummarizerMoreOptions} SummarizerCreateOptions */

/**
 * @typedef {object} SummarizerSummarizeOptions
 * @property {AbortSignal} [signal] Aborts this call.
 * @property {string} [context] Subject of this text, in addition to `sharedContext`.
 */

/**
 * The converted core options.
 * @typedef {object} Settings
 * @property {SummarizerType} type
 * @property {SummarizerFormat} format
 * @property {SummarizerLength} length
 * @property {readonly string[] | null} expectedInputLanguages
 * @property {readonly string[] | null} expectedContextLanguages
 * @property {string | null} outputLanguage
 * @property {boolean} supported `true` if all of these languages are supported and none requires a translation.
 */

/** Languages for which Nutgraf has stop words, abbreviations and a stemmer. */
const LANGUAGES = 'ar da de el en es fi fr hu it nl no pt ro ru sv ta tr'.split(' ');

/** Codes of the two written forms of Norwegian, which share one word list. @type {Record<string, string>} */
const WRITTEN_FORMS = { nb: 'no', nn: 'no' };

/**
 * Converts the options that `create()` and `availability()` share.
 * @param {unknown} options
 * @returns {Settings}
 */
export function readCoreOptions(options) {
  const members = dictionary(options);
  // Read in the order of Web IDL, because a caller's getters can observe it.
  const context = languageList(members.expectedContextLanguages, 'expectedContextLanguages');
  const input = languageList(members.expectedInputLanguages, 'expectedInputLanguages');
  const format = enumValue('format', members.format, ['markdown', 'plain-text']);
  const length = enumValue('length', members.length, ['short', 'medium', 'long']);
  const output = members.outputLanguage === undefined ? null : matchLanguage(members.outputLanguage);
  enumValue('preference', members.preference, ['auto', 'speed', 'capability']);
  const type = enumValue('type', members.type, ['key-points', 'tldr', 'teaser', 'headline']);
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
 * Converts the options of `create()`.
 * @param {unknown} options
 * @returns {{ settings: Settings, monitor?: (monitor: any) => void, sharedContext: string, signal?: AbortSignal }}
 */
export function readCreateOptions(options) {
  const settings = readCoreOptions(options);
  const { monitor, sharedContext, signal } = dictionary(options);
  if (monitor !== undefined && typeof monitor !== 'function') throw new TypeError('monitor must be a function');
  return { settings, monitor, sharedContext: optionalText(sharedContext), signal: abortSignal(signal) };
}

/**
 * Converts the options of one call.
 * @param {unknown} options
 * @returns {{ context: string, signal?: AbortSignal }}
 */
export function readCallOptions(options) {
  const { context, signal } = dictionary(options);
  return { context: optionalText(context), signal: abortSignal(signal) };
}

/**
 * Converts a value to a string as Web IDL does: a symbol is a `TypeError`.
 * @param {any} value
 * @returns {string}
 */
export const domString = (value) => `${value}`;

/** @param {any} value */
const optionalText = (value) => (value === undefined ? '' : domString(value));

/**
 * Converts a value to a dictionary. `undefined` and `null` are an empty one.
 * @param {any} value
 * @returns {Record<string, any>}
 */
function dictionary(value) {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' && typeof value !== 'function') throw new TypeError('the options must be an object');
  return value;
}

/**
 * Converts a value to one of an enumeration.
 * @template {string} T
 * @param {string} name
 * @param {any} value
 * @param {[T, ...T[]]} values The first is the default.
 * @returns {T}
 */
function enumValue(name, value, values) {
  if (value === undefined) return values[0];
  const text = domString(value);
  const match = values.find((known) => known === text);
  if (match === undefined) throw new TypeError(`${name} must be one of ${values.join(', ')}, not "${text}"`);
  return match;
}

/**
 * Converts a value to a list of matched languages.
 * @param {any} value
 * @param {string} name
 * @returns {readonly string[] | null} `null` instead of an empty list.
 */
function languageList(value, name) {
  if (value === undefined) return null;
  if (Object(value) !== value || typeof value[Symbol.iterator] !== 'function') {
    throw new TypeError(`${name} must be a list of language tags`);
  }
  const tags = Array.from(value, domString);
  return tags.length > 0 ? Object.freeze([...new Set(tags.map(matchLanguage))]) : null;
}

/**
 * Returns the supported language that matches a tag best, otherwise the tag in canonical form. Throws a `RangeError` if
 * the value is not a language tag.
 * @param {any} value
 * @returns {string}
 */
function matchLanguage(value) {
  const tag = domString(value);
  if (LANGUAGES.includes(tag)) return tag;
  const code = new Intl.Locale(tag).language;
  const match = WRITTEN_FORMS[code] ?? code;
  return LANGUAGES.includes(match) ? match : String(Intl.getCanonicalLocales(tag)[0]);
}

/** Returns `aborted` of a signal, also of another frame's. Throws a `TypeError` for any other value. */
const readAborted = Object.getOwnPropertyDescriptor(AbortSignal.prototype, 'aborted')?.get;

/**
 * Checks that a value is a signal, if there is one.
 * @param {any} value
 * @returns {AbortSignal | undefined}
 */
function abortSignal(value) {
  if (value !== undefined) readAborted?.call(value);
  return value;
}
