import { say } from '../i18n/i18n.js';
import { box, list, view } from './elements.js';

/** Keeps the visible part of the page in place when the layout changes, and scrolls to positions. */

const sideBySide = matchMedia('(min-width: 58rem)');
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Makes a change, and scrolls the page so that the part that is being read or edited keeps its position.
 * @param {() => void} change
 * @param {boolean} isTyping
 */
export function anchorScroll(change, isTyping = false) {
  // In two columns, no change is above the other column.
  const anchor = sideBySide.matches ? null : isTyping ? box : visibleElement();
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor?.checkVisibility()) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** Returns the element that is visible on a narrow page, if something above it may change. */
function visibleElement() {
  if (scrollY === 0) return null;
  const article = view.hidden ? box : view;
  if (article.getBoundingClientRect().top < innerHeight / 2) return article;
  const items = [...list.children];
  const first = items.findIndex((item) => item.getBoundingClientRect().bottom > 0);
  return first > 0 ? (items[first] ?? null) : null;
}

/**
 * Scrolls a position to the middle of the window.
 * @param {DOMRect} rect
 * @param {boolean} isInstant
 */
export function reveal({ top, height }, isInstant = reducedMotion.matches) {
  scrollBy({ top: top - (innerHeight - Math.min(height, innerHeight)) / 2, behavior: isInstant ? 'instant' : 'smooth' });
}

/**
 * Makes a button of a narrow page switch between the summary and the article, each at its last scroll position.
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} article
 */
export function switchParts(button, article) {
  /** @type {{ summary: number, article?: number }} */
  const positions = { summary: 0 };
  const isInArticle = () => article.getBoundingClientRect().top < innerHeight / 2;
  const setLabel = () => {
    button.textContent = say(isInArticle() ? 'summary' : 'article');
  };
  button.addEventListener('click', () => {
    const from = isInArticle() ? 'article' : 'summary';
    positions[from] = scrollY;
    const start = scrollY + article.getBoundingClientRect().top;
    scrollTo({ top: from === 'article' ? positions.summary : Math.max(positions.article ?? 0, start), behavior: 'instant' });
    setLabel();
  });
  addEventListener('scroll', setLabel, { passive: true });
  new ResizeObserver(setLabel).observe(document.body);
}
