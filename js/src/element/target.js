import { contains, elementById, rootOf } from '../dom.js';
import { idOf } from './attributes.js';
import { segmentsOf } from './segments.js';

/** Time in milliseconds without a change after which an article is read again. */
const PAUSE_MS = 150;

/** Mutations that may change the text that is read. */
const MUTATIONS = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'aria-hidden', 'lang', 'open', 'popover'],
};

/**
 * The article of an `<article-summary>`: the element with the id in `for`, or the `<article-summary>` itself. Reports when
 * the article is added, changed or removed.
 */
export class Target {
  #element;
  #onChange;
  /** @type {Element | null} */
  #article = null;
  /** @type {MutationObserver | null} Observes the article's content. */
  #contentObserver = null;
  /** @type {MutationObserver | null} Observes the document for an element with the id. */
  #idObserver = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Element} element
   * @param {() => void} onChange
   */
  constructor(element, onChange) {
    this.#element = element;
    this.#onChange = onChange;
  }

  /** The id in `for`; empty for the element's own content. */
  get id() {
    return idOf(this.#element.getAttribute('for'));
  }

  /** Returns the article, also before `follow()`. @returns {Element | null} */
  find() {
    const { id } = this;
    return id ? elementById(this.#element, id) : this.#element;
  }

  /** Starts observing the article that `for` refers to now. */
  follow() {
    this.unfollow();
    this.#article = this.find();
    if (this.#article) {
      this.#contentObserver = new MutationObserver(() => this.#schedule());
      this.#contentObserver.observe(this.#article, MUTATIONS);
    }
    if (!this.id) return;
    this.#idObserver = new MutationObserver(() => {
      if (this.find() !== this.#article) this.#schedule();
    });
    const mutations = { subtree: true, childList: true, attributeFilter: ['id'] };
    this.#idObserver.observe(document, mutations);
    const root = rootOf(this.#element);
    if (root !== document) this.#idObserver.observe(root, mutations);
  }

  /**
   * Changes the article without reporting the change.
   * @param {() => void} change
   */
  withoutNotice(change) {
    const pending = this.#contentObserver?.takeRecords().length;
    change();
    this.#contentObserver?.takeRecords();
    this.#idObserver?.takeRecords();
    if (pending) this.#schedule();
  }

  /**
   * Returns the lines of an article that are inside the `<article-summary>`, which are not the article's own.
   * @param {Element} article
   * @param {import('../index.js').Reading} reading
   */
  ownLines(article, reading) {
    /** @type {import('../index.js').Span[]} */
    const spans = [];
    if (article === this.#element || !contains(article, this.#element)) return spans;
    let start = 0;
    for (const line of reading.text.split('\n')) {
      const span = { start, end: start + line.length };
      const [segment] = segmentsOf(reading, span);
      if (segment && contains(this.#element, segment.text)) spans.push(span);
      start = span.end + 1;
    }
    return spans;
  }

  /** Stops observing. */
  unfollow() {
    clearTimeout(this.#timer);
    this.#contentObserver?.disconnect();
    this.#idObserver?.disconnect();
    this.#contentObserver = this.#idObserver = null;
  }

  #schedule() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, PAUSE_MS);
  }
}
