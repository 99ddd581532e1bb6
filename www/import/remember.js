import { load } from '../state/storage.js';

/** Keeps the article among the recent ones, if the reader has said so; how is in recent.js, fetched then. */

/** Typing gives many readings; the one that lasts is kept. */
const QUIET_MS = 500;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pending;
/** What the article is kept as; another text is kept as another. */
let id = '';

/** Another text stands in the box. @param {string} [known] What it is kept as, if it is. */
export function begin(known = '') {
  clearTimeout(pending);
  id = known;
}

/**
 * @param {import('../article/article.js').Article} article
 * @param {{ title: string }} found
 */
export function remember(article, { title }) {
  clearTimeout(pending);
  if (!load('keep') || article.isSample) return;
  id ||= crypto.randomUUID();
  const mine = id;
  pending = setTimeout(async () => {
    const { keep } = await import('./recent.js');
    if (mine === id) keep(id, title, article);
  }, QUIET_MS);
}
