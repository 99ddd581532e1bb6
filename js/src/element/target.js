/** How long an article has to be left alone before it is read again, in milliseconds. */
const PAUSE_MS = 150;

/** What may change the text that is read. */
const CHANGES = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'aria-hidden', 'lang', 'open', 'popover'],
};

/** The article of an element: found by its id, or the element itself; followed as it comes, changes and goes. */
export class Target {
  #element;
  #changed;
  /** @type {Element | null} */
  #found = null;
  /** @type {MutationObserver | null} */
  #content = null;
  /** @type {MutationObserver | null} */
  #arrivals = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /**
   * @param {Element} element
   * @param {() => void} changed
   */
  constructor(element, changed) {
    this.#element = element;
    this.#changed = changed;
  }

  /** The id that is asked for; empty for the element's own content. */
  get id() {
    return (this.#element.getAttribute('for') ?? '').trim().replace(/^#/, '');
  }

  /** @returns {Element | null} */
  find() {
    const { id } = this;
    if (!id) return this.#element;
    const root = /** @type {Document | ShadowRoot} */ (this.#element.getRootNode());
    return root.getElementById?.(id) ?? document.getElementById(id);
  }

  /** Starts to follow the article, or what `for` names by now. */
  follow() {
    this.leave();
    this.#found = this.find();
    if (this.#found) {
      this.#content = new MutationObserver(() => this.#later());
      this.#content.observe(this.#found, CHANGES);
    }
    if (!this.id) return;
    this.#arrivals = new MutationObserver(() => {
      if (this.find() !== this.#found) this.#later();
    });
    const settings = { subtree: true, childList: true, attributeFilter: ['id'] };
    this.#arrivals.observe(document, settings);
    const root = this.#element.getRootNode();
    if (root !== document) this.#arrivals.observe(root, settings);
  }

  /**
   * Does something to the article that is not to be noticed.
   * @param {() => void} work
   */
  unnoticed(work) {
    const missed = this.#content?.takeRecords().length;
    work();
    this.#content?.takeRecords();
    this.#arrivals?.takeRecords();
    if (missed) this.#later();
  }

  leave() {
    clearTimeout(this.#pause);
    this.#content?.disconnect();
    this.#arrivals?.disconnect();
    this.#content = this.#arrivals = null;
  }

  #later() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.#changed, PAUSE_MS);
  }
}
