import { isNode } from './dom.js';
import { NutgrafError, loadError } from './errors.js';
import { own, textOf } from './own.js';
import { Reading } from './reading.js';

/** @typedef {import('../wasm/nutgraf.js').Options} Options */
/** @typedef {import('../wasm/nutgraf.js').PageText} PageText */
/** @typedef {import('../wasm/nutgraf.js').Summary} Summary */
/** @typedef {import('../wasm/nutgraf.js').MultiSummary} MultiSummary */
/** @typedef {URL | string | Response | BufferSource | WebAssembly.Module} SourceValue */
/** @typedef {SourceValue | Promise<SourceValue>} Source The WebAssembly file: its address, response, bytes or compiled module. */

/**
 * The functions of the generated module that the engine uses.
 * @typedef {object} Glue
 * @property {(init: { module_or_path: WebAssembly.Module }) => Promise<unknown>} default
 * @property {(text: string, options: Options | undefined, lineMarkup: Uint32Array, language?: string | null) => Summary} summarize
 * @property {(texts: string[], options: Options | undefined, lineMarkup: Uint32Array[], languages: (string | null | undefined)[]) => MultiSummary} summarizeAll
 * @property {(node: Node) => [string, Uint32Array, Text[], Uint32Array]} read
 */

/** Size in bytes of the line markup of one line. */
const BYTES_PER_LINE = 16;

/** The WebAssembly instance: loaded once, on the first call that needs it, and again only after a failure. */
export class Engine {
  /** @type {() => Source} */
  #defaultSource;
  /** @type {(generation: number) => Promise<Glue>} */
  #importGlue;
  /** @type {Promise<Glue> | null} */
  #instance = null;
  /** @type {Promise<WebAssembly.Module> | null} Kept, so that a restart needs no network and no second `load(source)`. */
  #module = null;
  #generation = 0;

  /**
   * @param {() => Source} defaultSource
   * @param {(generation: number) => Promise<Glue>} importGlue Returns a separate copy of the generated module for each
   *   number.
   */
  constructor(defaultSource, importGlue) {
    this.#defaultSource = defaultSource;
    this.#importGlue = importGlue;
  }

  /**
   * Returns the compiled module without instantiating it.
   * @param {Source} [source]
   * @returns {Promise<WebAssembly.Module>}
   */
  compiledModule(source) {
    if (this.#module && source === undefined) return this.#module;
    const module = this.#compile(source);
    this.#module = module;
    module.catch(() => {
      if (this.#module === module) this.#module = null;
    });
    return module;
  }

  /**
   * @param {Source} [source]
   * @returns {Promise<void>}
   */
  async load(source) {
    await this.#start(source);
  }

  /**
   * @param {string | PageText | Node} input
   * @param {Options} [options]
   * @returns {Promise<Summary>}
   */
  async summarize(input, options) {
    const { text, lineMarkup, language } = await this.#toPage(input, 'summarize() needs');
    return this.#run((glue) => glue.summarize(text, options, lineMarkup, language));
  }

  /**
   * @param {Iterable<string | PageText | Node>} inputs
   * @param {Options} [options]
   * @returns {Promise<MultiSummary>}
   */
  async summarizeAll(inputs, options) {
    if (typeof inputs === 'string' || typeof inputs?.[Symbol.iterator] !== 'function') {
      throw new TypeError(`summarizeAll() needs an array of texts, readings or nodes, not ${typeName(inputs)}`);
    }
    const pages = await Promise.all(Array.from(inputs, (input) => this.#toPage(input, 'each input of summarizeAll() must be')));
    const texts = pages.map(({ text }) => text);
    const lineMarkup = pages.map(({ lineMarkup }) => lineMarkup);
    const languages = pages.map(({ language }) => language);
    return this.#run((glue) => glue.summarizeAll(texts, options, lineMarkup, languages));
  }

  /**
   * Returns the text, line markup and language of an input.
   * @param {string | PageText | Node} input
   * @param {string} subject Beginning of the error message, up to its verb.
   */
  async #toPage(input, subject) {
    const page = isNode(input) ? await this.read(input) : input;
    const text = textOf(page);
    if (typeof text !== 'string') {
      throw new TypeError(`${subject} a text, a reading or a node of a page, not ${typeName(page)}`);
    }
    const { lineMarkup, language } = own(typeof page === 'string' ? undefined : page);
    checkLineMarkup(lineMarkup, text);
    return { text, lineMarkup: /** @type {Uint32Array} */ (lineMarkup ?? []), language };
  }

  /**
   * @param {Node} node
   * @returns {Promise<Reading>}
   */
  async read(node) {
    if (!isNode(node)) throw new TypeError(`read() needs a node of a page, not ${typeName(node)}`);
    return this.#run((glue) => new Reading(node, glue.read(node)));
  }

  /**
   * Calls the instance, and replaces it if it traps.
   * @template T
   * @param {(glue: Glue) => T} work
   * @returns {Promise<T>}
   */
  async #run(work) {
    const instance = this.#start();
    const glue = await instance;
    try {
      return work(glue);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      // After a trap the instance's memory may be inconsistent. Another call may have replaced the instance already.
      if (this.#instance === instance) {
        this.#instance = null;
        this.#generation += 1;
      }
      throw new NutgrafError(
        'internal',
        `Nutgraf stopped in the middle of this text (${error.message}); the next call starts a new instance; ` +
          'if the same text fails again, please report it',
        error,
      );
    }
  }

  /**
   * Returns the instance, which is created if there is none.
   * @param {Source} [source]
   * @returns {Promise<Glue>}
   */
  #start(source) {
    if (this.#instance) return this.#instance;
    const instance = this.#instantiate(source);
    this.#instance = instance;
    instance.catch(() => {
      if (this.#instance === instance) this.#instance = null;
    });
    return instance;
  }

  /**
   * @param {Source} [source]
   * @returns {Promise<Glue>}
   */
  async #instantiate(source) {
    const module = await this.compiledModule(source);
    try {
      const glue = await this.#importGlue(this.#generation);
      await glue.default({ module_or_path: module });
      return glue;
    } catch (cause) {
      throw loadError(cause);
    }
  }

  /**
   * @param {Source} [source]
   * @returns {Promise<WebAssembly.Module>}
   */
  async #compile(source) {
    if (typeof WebAssembly === 'undefined') {
      throw new NutgrafError('load', 'Nutgraf needs WebAssembly, which is missing or switched off here', undefined);
    }
    try {
      return await compile(await (source ?? this.#defaultSource()));
    } catch (cause) {
      throw loadError(cause);
    }
  }
}

/**
 * Compiles the WebAssembly file. The bytes are read first instead of compiled as a stream: the file is small, and a
 * server that sends it with the wrong MIME type does no harm this way.
 * @param {SourceValue} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const response = source instanceof Response ? source : await fetch(source);
  const address = response.url || 'the server';
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  // "<": some servers answer every unknown address with their start page.
  if (new Uint8Array(bytes)[0] === 0x3c) throw new Error(`${address} is HTML, so that is the wrong path`);
  return WebAssembly.compile(bytes);
}

/**
 * Throws an error for a value that would stop the instance instead of giving an error.
 * @param {unknown} lineMarkup
 * @param {string} text
 */
function checkLineMarkup(lineMarkup, text) {
  if (lineMarkup === undefined || lineMarkup === null) return;
  // Not `instanceof`, because a reading may come from another frame.
  const isArray = ArrayBuffer.isView(lineMarkup) && Object.prototype.toString.call(lineMarkup) === '[object Uint32Array]';
  if (!isArray || lineMarkup.byteLength > BYTES_PER_LINE * (text.length + 1)) {
    throw new TypeError('lineMarkup must be the Uint32Array that read() returned with the text');
  }
}

/**
 * Returns the name of a value's type, for messages.
 * @param {unknown} value
 */
function typeName(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value;
}
