import { load } from '../state/storage.js';

/** Typing gives many readings; the one that lasts is kept. */
const QUIET_MS = 500;

/** Keeps the article among the recent ones, if the reader has agreed; recent.js, which stores it, is fetched then. */
export class RecentArticle {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pending;
  /** What the article is kept as; another text is kept as another. */
  #id = '';

  /** Starts with another text. @param {string} [known] What it is kept as, if it is. */
  begin(known = '') {
    clearTimeout(this.#pending);
    this.#id = known;
  }

  /**
   * Keeps the article after a pause, unless it has changed by then.
   * @param {import('../article/article.js').Article} article
   * @param {{ title: string }} found
   */
  remember(article, { title }) {
    clearTimeout(this.#pending);
    if (!load('keep') || article.isSample) return;
    this.#id ||= crypto.randomUUID();
    const id = this.#id;
    this.#pending = setTimeout(async () => {
      const { keep } = await import('./recent.js');
      if (id === this.#id) keep(id, title, article);
    }, QUIET_MS);
  }
}
