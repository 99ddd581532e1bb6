import { NutgrafError, loadError } from './errors.js';
import { Reading, isNode } from './reading.js';

/** @typedef {import('../wasm/nutgraf.js').Options} Options */
/** @typedef {import('../wasm/nutgraf.js').PageText} PageText */
/** @typedef {import('../wasm/nutgraf.js').Summary} Summary */
/** @typedef {import('../wasm/nutgraf.js').MultiSummary} MultiSummary */
/** @typedef {URL | string | Response | BufferSource | WebAssembly.Module} Found */
/** @typedef {Found | Promise<Found>} Source Where the WebAssembly comes from. */

/**
 * The functions of the generated module that are used here.
 * @typedef {object} Glue
 * @property {(init: { module_or_path: WebAssembly.Module }) => Promise<unknown>} default
 * @property {(text: string, options: Options | undefined, lineMarkup: Uint32Array) => Summary} summarize
 * @property {(texts: string[], options: Options | undefined, lineMarkup: Uint32Array[]) => MultiSummary} summarizeAll
 * @property {(node: Node) => [string, Uint32Array, Text[], Uint32Array]} read
 */

/** Loads the engine when it is first needed, once, and again only after a failure. */
export class Engine {
  /** @type {() => Source} */
  #defaultSource;
  /** @type {(generation: number) => Promise<Glue>} */
  #importGlue;
  /** @type {Promise<Glue> | null} */
  #started = null;
  /** @type {Promise<WebAssembly.Module> | null} Kept, so that a restart needs no network and no second `load(source)`. */
  #compiled = null;
  #generation = 0;

  /**
   * @param {() => Source} defaultSource
   * @param {(generation: number) => Promise<Glue>} importGlue Gives a new copy for each number.
   */
  constructor(defaultSource, importGlue) {
    this.#defaultSource = defaultSource;
    this.#importGlue = importGlue;
  }

  /**
   * The compiled module, also without starting it here.
   * @param {Source} [source]
   * @returns {Promise<WebAssembly.Module>}
   */
  compiled(source) {
    if (this.#compiled && source === undefined) return this.#compiled;
    const compiled = this.#compile(source);
    this.#compiled = compiled;
    compiled.catch(() => {
      if (this.#compiled === compiled) this.#compiled = null;
    });
    return compiled;
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
    const { text, lineMarkup, language } = await this.#page(input, 'summarize() needs');
    const asked = language ? { language, ...options } : options;
    return this.#run((glue) => glue.summarize(text, asked, lineMarkup));
  }

  /**
   * @param {Iterable<string | PageText | Node>} inputs
   * @param {Options} [options]
   * @returns {Promise<MultiSummary>}
   */
  async summarizeAll(inputs, options) {
    if (typeof inputs === 'string' || typeof inputs?.[Symbol.iterator] !== 'function') {
      throw new TypeError(`summarizeAll() needs an array of texts, readings or nodes, not ${kindOf(inputs)}.`);
    }
    const pages = await Promise.all(Array.from(inputs, (input) => this.#page(input, 'Each input of summarizeAll() is')));
    // The option holds for all of them, so it is set only where they agree.
    const language = pages[0]?.language;
    const agreed = language && pages.every((page) => page.language === language);
    const asked = agreed ? { language, ...options } : options;
    const texts = pages.map(({ text }) => text);
    const lineMarkup = pages.map(({ lineMarkup }) => lineMarkup);
    return this.#run((glue) => glue.summarizeAll(texts, asked, lineMarkup));
  }

  /**
   * @param {string | PageText | Node} input
   * @param {string} who Needs it.
   */
  async #page(input, who) {
    const page = isNode(input) ? await this.read(input) : input;
    const { text = page, lineMarkup, language } = /** @type {any} */ (page) ?? {};
    if (typeof text !== 'string') {
      throw new TypeError(`${who} a text, a reading or a node of a page, not ${kindOf(page)}.`);
    }
    return { text, lineMarkup: lineMarkup ?? [], language };
  }

  /**
   * @param {Node} node
   * @returns {Promise<Reading>}
   */
  async read(node) {
    if (!isNode(node)) throw new TypeError(`read() needs a node of a page, not ${kindOf(node)}.`);
    return this.#run((glue) => new Reading(node, glue.read(node)));
  }

  /**
   * @template T
   * @param {(glue: Glue) => T} work
   * @returns {Promise<T>}
   */
  async #run(work) {
    const started = this.#start();
    const glue = await started;
    try {
      return work(glue);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      // After a trap the instance's memory cannot be trusted. Another call may have replaced it already.
      if (this.#started === started) {
        this.#started = null;
        this.#generation += 1;
      }
      throw new NutgrafError(
        'internal',
        `Nutgraf stopped in the middle of this text (${error.message}). The next call starts afresh; ` +
          'if the same text fails again, please report it.',
        error,
      );
    }
  }

  /**
   * @param {Source} [source]
   * @returns {Promise<Glue>}
   */
  #start(source) {
    if (this.#started) return this.#started;
    const started = this.#instantiate(source);
    this.#started = started;
    started.catch(() => {
      if (this.#started === started) this.#started = null;
    });
    return started;
  }

  /**
   * @param {Source} [source]
   * @returns {Promise<Glue>}
   */
  async #instantiate(source) {
    const module = await this.compiled(source);
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
      throw new NutgrafError('load', 'Nutgraf needs WebAssembly, which is missing or switched off here.', undefined);
    }
    try {
      return await compile(await (source ?? this.#defaultSource()));
    } catch (cause) {
      throw loadError(cause);
    }
  }
}

/**
 * Compiles from bytes, not from a stream: the file is small, and so a server that sends it under the wrong
 * MIME type does no harm.
 * @param {Found} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const response = source instanceof Response ? source : await fetch(source);
  const address = response.url || 'the server';
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  // "<": a server that answers every address with its start page.
  if (new Uint8Array(bytes)[0] === 0x3c) throw new Error(`${address} is HTML, so that is the wrong path`);
  return WebAssembly.compile(bytes);
}

/** @param {unknown} value */
function kindOf(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value;
}
