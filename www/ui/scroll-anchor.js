import { say } from '../i18n/i18n.js';
import { box, list, view } from './elements.js';

/** Keeping what is read where it is, and going to what is asked for. */

const sideBySide = matchMedia('(min-width: 58rem)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Makes a change; where it adds or takes lines above what is being read or typed, the page is scrolled along.
 * @param {() => void} change
 * @param {boolean} isTyping
 */
export function anchorScroll(change, isTyping = false) {
  // Side by side, nothing above either of them changes.
  const anchor = sideBySide.matches ? null : isTyping ? box : inView();
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor?.checkVisibility()) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** What a reader of a narrow page has before the eyes, where something stands above it that may change. */
function inView() {
  if (scrollY === 0) return null;
  const article = view.hidden ? box : view;
  if (article.getBoundingClientRect().top < innerHeight / 2) return article;
  const items = [...list.children];
  const first = items.findIndex((item) => item.getBoundingClientRect().bottom > 0);
  return first > 0 ? (items[first] ?? null) : null;
}

/**
 * Scrolls to the middle of the window.
 * @param {DOMRect} place
 * @param {boolean} atOnce
 */
export function reveal({ top, height }, atOnce = calm.matches) {
  scrollBy({ top: top - (innerHeight - Math.min(height, innerHeight)) / 2, behavior: atOnce ? 'instant' : 'smooth' });
}

/**
 * On a narrow page, one tap between the summary and the article, each where it was left.
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} article
 */
export function switchParts(button, article) {
  /** @type {{ summary: number, article?: number }} */
  const left = { summary: 0 };
  const isInArticle = () => article.getBoundingClientRect().top < innerHeight / 2;
  const name = () => {
    button.textContent = say(isInArticle() ? 'summary' : 'article');
  };
  button.addEventListener('click', () => {
    const from = isInArticle() ? 'article' : 'summary';
    left[from] = scrollY;
    const start = scrollY + article.getBoundingClientRect().top;
    scrollTo({ top: from === 'article' ? left.summary : Math.max(left.article ?? 0, start), behavior: 'instant' });
    name();
  });
  addEventListener('scroll', name, { passive: true });
  new ResizeObserver(name).observe(document.body);
}
