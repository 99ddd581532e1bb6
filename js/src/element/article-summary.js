import { attributeOf, closest, listen, newElement, readyStateOf } from '../dom.js';
import { read, summarize } from '../index.js';
import { ArticleMarks } from './article-marks.js';
import { ATTRIBUTES, keywordOf, lengthOf } from './attributes.js';
import { sentenceDetail, summaryDetail } from './details.js';
import { forget, whenNear } from './near.js';
import { stringsOf } from './strings.js';
import { Target } from './target.js';
import { createElement, render, replaceContent, sourceDetails } from './view.js';

/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('../index.js').Reading} Reading */
/** @typedef {import('./strings.js').Strings} Strings */
/** @typedef {import('./names.js').SummaryDetail} SummaryDetail */
/** @typedef {import('./names.js').SentenceDetail} SentenceDetail */
/** @typedef {import('./names.js').ErrorDetail} ErrorDetail */

/** The base class. On a server, which has no elements, an empty class, so that importing this file does not throw. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * `<article-summary for="#story">`: shows the key sentences of an article on the page, or of the element's own content.
 * The content is shown until there is a summary, and after an error. The attributes, events, parts and custom
 * properties are described in the package's README and in custom-elements.json.
 */
export class ArticleSummary extends Base {
  static observedAttributes = ATTRIBUTES;

  /**
   * Defines the element, unless the tag is already defined.
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry]
   */
  static define(tag = 'article-summary', registry = globalThis.customElements) {
    if (registry && !registry.get(tag)) registry.define(tag, this);
  }

  #target = new Target(this, () => this.#onArticleChange());
  #marks = new ArticleMarks(this.#target);
  /** @type {AbortController | null} Cancels the current refresh. */
  #controller = null;
  /** @type {Reading | null} The reading of the summary that is shown. */
  #reading = null;
  /** @type {Reading | null} The last reading, also while its summary is not shown yet. `null` after an error. */
  #latest = null;
  /** @type {Summary | null} */
  #summary = null;
  /** `true` from the first refresh on; before, the element waits until it is near the view. */
  #isActive = false;
  #isScheduled = false;
  /** @type {Partial<Strings>} */
  #strings = {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.append(newElement('slot'));
    // A property that was set before the element was defined is an own property, which hides the accessor.
    if (Object.hasOwn(this, 'strings')) {
      const { strings } = this;
      Reflect.deleteProperty(this, 'strings');
      this.#strings = strings;
    }
  }

  /** The result of `summarize()`, or `null` while there is none. */
  get summary() {
    return this.#summary;
  }

  /** Texts that replace the element's own: see `Strings`. */
  get strings() {
    return this.#strings;
  }

  set strings(strings) {
    this.#strings = strings ?? {};
    this.#show();
  }

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    forget(this);
    this.#isActive = false;
    this.#target.unfollow();
    this.#controller?.abort();
    this.#marks.clear();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || before === after) return;
    if (!this.#isActive) this.#start();
    else if (name === 'highlight' || name === 'why' || name === 'keywords') this.#show();
    else if (name !== 'loading') this.#scheduleRefresh();
  }

  /** Reads the article again, even if nothing has changed that the element observes. */
  async refresh() {
    if (!this.isConnected) return;
    forget(this);
    this.#isActive = true;
    this.#isScheduled = false;
    this.#controller?.abort();
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#latest = null;
    this.#marks.clear();
    this.#target.follow();
    try {
      const result = await this.#summarize(signal);
      if (!result) return;
      const previous = this.#summary;
      this.#reading = result.reading;
      this.#summary = result.summary;
      this.#show(previous);
      this.#dispatch(previous ? 'change' : 'ready', summaryDetail(result.summary));
    } catch (error) {
      if (!signal.aborted) this.#fail(/** @type {Error} */ (error));
    }
  }

  /**
   * Reads and summarises the article. Returns `undefined` if the parser may still add it.
   * @param {AbortSignal} signal
   */
  async #summarize(signal) {
    const length = lengthOf(this.#attribute('length'));
    keywordOf('format', this.#attribute('format'), ['list', 'paragraph']);
    const article = this.#target.find();
    if (!article) {
      if (readyStateOf(document) === 'loading') return;
      throw createError('target', `no element has the id “${this.#target.id}” that <article-summary> is for`);
    }
    const reading = await read(article);
    signal.throwIfAborted();
    this.#latest = reading;
    const language = this.#attribute('lang');
    const excludeLines = this.#target.ownLines(article, reading);
    const options = { ...(length && { length }), ...(language && { language }), ...(excludeLines.length && { excludeLines }) };
    const summary = await summarize(reading, { ...options, signal });
    signal.throwIfAborted();
    if (summary.notice === 'no_article') throw createError('no_article', 'there is no article in this text');
    return { reading, summary };
  }

  /**
   * Refreshes the summary after a change, unless the text is the same. Marks of other elements change no text, and two
   * elements that reacted to each other's marks would never stop.
   */
  async #onArticleChange() {
    const article = this.#target.find();
    const latest = this.#latest;
    if (article && latest && this.#marks.isIntact) {
      const reading = await read(article);
      if (latest === this.#latest && isSame(reading, latest)) {
        // The element's own marks depend on the text nodes of their reading, which is kept while they are shown.
        if (!this.#marks.isShown) this.#reading = reading;
        return;
      }
    }
    this.refresh();
  }

  /** Waits until the element is near the view, unless `loading` is `eager`. */
  #start() {
    try {
      const loading = keywordOf('loading', this.#attribute('loading'), ['lazy', 'eager']);
      if (loading === 'eager') this.#scheduleRefresh();
      else whenNear(this, () => this.#scheduleRefresh());
    } catch (error) {
      this.#fail(/** @type {Error} */ (error));
    }
  }

  /** Schedules one refresh for all current changes, once the parser has read the element's content. */
  #scheduleRefresh() {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const refresh = () => queueMicrotask(() => this.refresh());
    if (readyStateOf(document) === 'loading') listen(document, 'DOMContentLoaded', refresh, { once: true });
    else refresh();
  }

  /** @param {Summary | null} [previous] Sentences that were not in it appear with an animation. */
  #show(previous = null) {
    const summary = this.#summary;
    if (!summary) return;
    const known = new Set(previous?.sentences.filter(({ chosen }) => chosen).map(({ text }) => text));
    const strings = this.#stringsFor(summary);
    const section = createElement('section', { part: 'summary', 'aria-labelledby': 'heading' }, render({
      summary,
      strings,
      asList: this.#attribute('format').toLowerCase() !== 'paragraph',
      why: this.hasAttribute('why'),
      keywords: this.hasAttribute('keywords'),
      href: `#${this.#target.id || this.id}`,
      select: (sentence) => this.#select(sentence),
      isNew: ({ text }) => previous !== null && !known.has(text),
    }));
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const slot = newElement('slot');
    if (this.#target.id) {
      slot.hidden = true;
      replaceContent(root, section, slot);
    } else {
      section.append(sourceDetails(root, strings.source, slot, this.hasAttribute('highlight')));
      replaceContent(root, section);
    }
    this.#updateMarks();
  }

  /** @param {Summary} summary */
  #stringsFor({ language }) {
    const nearest = closest(this, '[lang]');
    const strings = stringsOf((nearest && attributeOf(nearest, 'lang')) || language.code);
    return { ...strings, ...this.#strings, reasons: { ...strings.reasons, ...this.#strings.reasons } };
  }

  #updateMarks() {
    // A refresh reads an article without marks, and shows them afterwards.
    if (!this.#latest) return;
    const { sentences = [] } = this.#summary ?? {};
    if (this.hasAttribute('highlight') && this.#reading) this.#marks.show(sentences.filter(({ chosen }) => chosen), this.#reading);
    else this.#marks.clear();
  }

  /** @param {Sentence} sentence */
  #select(sentence) {
    if (!this.#dispatch('select', sentenceDetail(sentence))) return;
    this.shadowRoot?.querySelector('.source')?.setAttribute('open', '');
    this.#marks.scrollTo(sentence, this.#reading);
  }

  /** @param {Error & { code?: string, option?: string }} error */
  #fail({ code = 'internal', message, option }) {
    this.#marks.clear();
    this.#summary = this.#reading = this.#latest = null;
    replaceContent(/** @type {ShadowRoot} */ (this.shadowRoot), newElement('slot'));
    this.#dispatch('error', option === undefined ? { code, message } : { code, message, option });
  }

  /**
   * @param {string} name
   * @param {SummaryDetail | SentenceDetail | ErrorDetail} detail Plain JSON.
   */
  #dispatch(name, detail) {
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
function createError(code, message) {
  return Object.assign(new Error(message), { code });
}

/** @param {Reading} one @param {Reading} other */
function isSame(one, other) {
  return one.text === other.text && one.language === other.language;
}
