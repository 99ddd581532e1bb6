import { read, summarize } from '../index.js';
import { choiceOf, lengthOf } from './attributes.js';
import { Highlight } from './highlight.js';
import { forget, whenNear } from './near.js';
import { stringsOf } from './strings.js';
import { styleSheet } from './style.js';
import { Target } from './target.js';
import { element, render } from './view.js';

/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('../index.js').Reading} Reading */
/** @typedef {import('./strings.js').Strings} Strings */
/** @typedef {import('./names.js').SummaryDetail} SummaryDetail */
/** @typedef {import('./names.js').SentenceDetail} SentenceDetail */
/** @typedef {import('./names.js').ErrorDetail} ErrorDetail */

/** A server has no elements, and importing this file there does no harm. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** These only change how a summary is shown. */
const SHOWING = ['format', 'highlight', 'why', 'keywords'];

/**
 * `<article-summary for="#story">`: the key sentences of an article on the page, or of the element's own
 * content, which is also what stands there until then and if anything goes wrong. The attributes and events,
 * parts and custom properties are described in the package's README and in custom-elements.json.
 */
export class ArticleSummary extends Base {
  static observedAttributes = ['for', 'length', 'lang', 'loading', ...SHOWING];

  /**
   * Makes the tag known; does nothing where it is known already.
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry]
   */
  static define(tag = 'article-summary', registry = globalThis.customElements) {
    if (registry && !registry.get(tag)) registry.define(tag, this);
  }

  #target = new Target(this, () => this.#follow());
  #highlight = new Highlight();
  /** @type {HTMLElement | undefined} What stands in the shadow tree beside the slot. */
  #shown;
  /** @type {AbortController | null} */
  #work = null;
  /** @type {Reading | null} What the summary that is shown is of. */
  #reading = null;
  /** @type {Reading | null} What was read last, if nothing went wrong with it. */
  #latest = null;
  /** @type {Summary | null} */
  #summary = null;
  /** @type {Map<number, HTMLElement | undefined>} The first mark of a sentence in the article, by its start. */
  #marks = new Map();
  #isAwake = false;
  #isPending = false;
  /** @type {Partial<Strings>} */
  #strings = {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    // Set before the tag was known, it stands on the element itself and would hide the accessor.
    if (Object.hasOwn(this, 'strings')) {
      const { strings } = this;
      Reflect.deleteProperty(this, 'strings');
      this.#strings = strings;
    }
  }

  /** The whole result, or `null` while there is none. */
  get summary() {
    return this.#summary;
  }

  /** Words of your own for any of the element's: see `Strings`. */
  get strings() {
    return this.#strings;
  }

  set strings(strings) {
    this.#strings = strings ?? {};
    this.#show(false);
  }

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    forget(this);
    this.#isAwake = false;
    this.#target.leave();
    this.#work?.abort();
    this.#clearMarks();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || before === after) return;
    if (!this.#isAwake) this.#start();
    else if (name === 'highlight' || name === 'why' || name === 'keywords') this.#show(false);
    else if (name !== 'loading') this.#soon();
  }

  /** Reads the article again, though nothing that is watched has changed. */
  async refresh() {
    if (!this.isConnected) return;
    forget(this);
    this.#isAwake = true;
    this.#isPending = false;
    this.#work?.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    this.#latest = null;
    this.#clearMarks();
    this.#target.follow();
    try {
      const length = lengthOf(this.#attribute('length'));
      choiceOf('format', this.#attribute('format'), ['list', 'paragraph']);
      const target = this.#target.find();
      if (!target) {
        if (document.readyState === 'loading') return;
        throw failure('target', `No element has the id “${this.#target.id}” that <article-summary> is for.`);
      }
      const reading = await read(target);
      signal.throwIfAborted();
      this.#latest = reading;
      const language = this.#attribute('lang');
      const excludeLines = this.#ownLines(target, reading);
      const asked = { ...(length && { length }), ...(language && { language }), ...(excludeLines.length && { excludeLines }) };
      const summary = await summarize(reading, { ...asked, signal });
      signal.throwIfAborted();
      if (summary.notice === 'no_article') throw failure('no_article', 'There is no article in this text.');
      const isFirst = this.#summary === null;
      const before = this.#summary;
      this.#reading = reading;
      this.#summary = summary;
      this.#show(before !== null, before);
      this.#tell(isFirst ? 'ready' : 'change', detailOf(summary));
    } catch (error) {
      if (!signal.aborted) this.#fail(/** @type {Error} */ (error));
    }
  }

  /**
   * Reads the article again after it was changed, unless it reads as it did: marks of others in it are no news, and
   * two elements that answered each other's would never come to rest.
   */
  async #follow() {
    const target = this.#target.find();
    const latest = this.#latest;
    if (target && latest && this.#highlight.isWhole) {
      const now = await read(target);
      if (latest === this.#latest && isSame(now, latest)) {
        // Marks of its own stand in the nodes of the reading that they were made from.
        if (!this.#highlight.isShown) this.#reading = now;
        return;
      }
    }
    this.refresh();
  }

  /** Waits until the element is near the view, unless it was told not to. */
  #start() {
    try {
      const loading = choiceOf('loading', this.#attribute('loading'), ['lazy', 'eager']);
      if (loading === 'eager') this.#soon();
      else whenNear(this, () => this.#soon());
    } catch (error) {
      this.#fail(/** @type {Error} */ (error));
    }
  }

  /** Once for all changes of this moment; and after the parser is through with what the element holds. */
  #soon() {
    if (this.#isPending) return;
    this.#isPending = true;
    const then = () => queueMicrotask(() => this.refresh());
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
    else then();
  }

  /**
   * Where an element stands inside of the article that it is for, what it holds is not the article's.
   * @param {Element} target
   * @param {Reading} reading
   */
  #ownLines(target, reading) {
    /** @type {import('../index.js').Span[]} */
    const spans = [];
    if (target === this || !target.contains(this)) return spans;
    let start = 0;
    for (const line of reading.text.split('\n')) {
      const span = { start, end: start + line.length };
      const range = reading.range(span);
      if (range && this.contains(range.startContainer)) spans.push(span);
      start = span.end + 1;
    }
    return spans;
  }

  /**
   * @param {boolean} isChange Then what was not shown before appears, instead of just being there.
   * @param {Summary | null} [before]
   */
  #show(isChange, before = null) {
    const summary = this.#summary;
    if (!summary) return;
    const known = new Set(before?.sentences.filter(({ chosen }) => chosen).map(({ text }) => text));
    const nearest = this.closest('[lang]')?.getAttribute('lang');
    const found = stringsOf(nearest || summary.language.code);
    const strings = { ...found, ...this.#strings, reasons: { ...found.reasons, ...this.#strings.reasons } };
    const isOwn = this.#target.id === '';
    const shown = element('section', { part: 'summary', 'aria-labelledby': 'heading' }, ...render({
      summary,
      strings,
      asList: this.#attribute('format').toLowerCase() !== 'paragraph',
      why: this.hasAttribute('why'),
      keywords: this.hasAttribute('keywords'),
      href: `#${this.#target.id || this.id}`,
      select: (sentence) => this.#select(sentence),
      isNew: ({ text }) => isChange && !known.has(text),
    }));
    const slot = document.createElement('slot');
    if (isOwn) {
      const opener = element('summary', { class: 'meta' }, strings.source);
      const source = /** @type {HTMLDetailsElement} */ (element('details', { part: 'source', class: 'source' }, opener, slot));
      const old = /** @type {HTMLDetailsElement | null | undefined} */ (this.shadowRoot?.querySelector('.source'));
      source.open = old?.open ?? this.hasAttribute('highlight');
      shown.append(source);
    }
    this.#put(...(isOwn ? [shown] : [shown, hidden(slot)]));
    this.#mark();
  }

  /** @param {Element[]} content */
  #put(...content) {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    root.adoptedStyleSheets = [styleSheet()];
    const focused = [...root.querySelectorAll('a, summary')].indexOf(/** @type {Element} */ (root.activeElement));
    root.replaceChildren(...content);
    // Whoever reads with the keyboard stays where they were.
    if (focused >= 0) /** @type {HTMLElement | undefined} */ ([...root.querySelectorAll('a, summary')][focused])?.focus({ preventScroll: true });
  }

  #mark() {
    this.#clearMarks();
    const reading = this.#reading;
    if (!this.hasAttribute('highlight') || !reading || !this.#summary) return;
    const found = this.#summary.sentences
      .filter(({ chosen }) => chosen)
      .map((sentence) => ({ start: sentence.start, range: reading.range(sentence) }));
    const ranges = /** @type {{ start: number, range: Range }[]} */ (found.filter(({ range }) => range));
    this.#target.unnoticed(() => {
      const marks = this.#highlight.show(ranges.map(({ range }) => range));
      ranges.forEach(({ start }, index) => this.#marks.set(start, marks[index]));
    });
  }

  #clearMarks() {
    this.#marks.clear();
    this.#target.unnoticed(() => this.#highlight.clear());
  }

  /** @param {Sentence} sentence */
  #select(sentence) {
    if (!this.#tell('select', sentenceOf(sentence))) return;
    const source = this.shadowRoot?.querySelector('.source');
    source?.setAttribute('open', '');
    const mark = this.#marks.get(sentence.start);
    const range = mark ? null : this.#reading?.range(sentence);
    const place = mark ?? range?.startContainer.parentElement;
    if (range) getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  /** @param {Error & { code?: string, option?: string }} error */
  #fail({ code = 'internal', message, option }) {
    this.#clearMarks();
    this.#summary = this.#reading = this.#latest = null;
    this.#put(document.createElement('slot'));
    this.#tell('error', option === undefined ? { code, message } : { code, message, option });
  }

  /**
   * @param {string} name
   * @param {SummaryDetail | SentenceDetail | ErrorDetail} detail Plain JSON.
   */
  #tell(name, detail) {
    return this.dispatchEvent(new CustomEvent(`nutgraf:${name}`, { bubbles: true, composed: true, cancelable: name === 'select', detail }));
  }

  /** @param {string} name */
  #attribute(name) {
    return (this.getAttribute(name) ?? '').trim();
  }
}

/**
 * @param {string} code
 * @param {string} message
 */
function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

/** @param {Reading} one @param {Reading} other */
function isSame(one, other) {
  return one.text === other.text && one.language === other.language;
}

/** @param {HTMLElement} element */
function hidden(element) {
  element.hidden = true;
  return element;
}

/** @param {Sentence} sentence @returns {SentenceDetail} */
function sentenceOf({ text, start, end, rank }) {
  return { text, start, end, rank };
}

/** @param {Summary} summary @returns {SummaryDetail} */
function detailOf({ sentences, keywords, words, language }) {
  return {
    sentences: sentences.filter(({ chosen }) => chosen).map(sentenceOf),
    total: sentences.length,
    words: { article: words.article, summary: words.summary },
    keywords: keywords.map(({ word }) => word),
    language: language.code,
  };
}
