import { load } from '../state/storage.js';

/** The delay before saving. Typing gives many readings, of which only the last is saved. */
const DELAY_MS = 500;

/** Saves the article with the recent ones if the reader asked for it. Fetches recent.js, which stores it, on demand. */
export class RecentArticle {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pending;
  /** The id under which the article is saved. A new text gets a new one. */
  #id = '';

  /** Starts with a new text. @param {string} [id] The id under which it is already saved. */
  begin(id = '') {
    clearTimeout(this.#pending);
    this.#id = id;
  }

  /**
   * Saves the article after a delay, unless the text has been replaced by then.
   * @param {import('../article/article.js').Article} article
   * @param {{ title: string }} found
   */
  remember(article, { title }) {
    clearTimeout(this.#pending);
    if (!load('keep') || article.isSample) return;
    this.#id ||= crypto.randomUUID();
    const id = this.#id;
    this.#pending = setTimeout(async () => {
      const { saveArticle } = await import('./recent.js');
      if (id === this.#id) saveArticle(id, title, article);
    }, DELAY_MS);
  }
}
