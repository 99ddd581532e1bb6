import { newElement, sheetsOf } from '../dom.js';
import { styleSheet } from './style.js';

/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('./strings.js').Strings} Strings */

/** Maximum number of reasons; more are hard to take in at once. */
const MAX_REASONS = 3;
const MAX_KEYWORDS = 7;

/**
 * A summary and its presentation.
 * @typedef {object} ViewOptions
 * @property {Summary} summary
 * @property {boolean} asList `true` for a list, `false` for one paragraph.
 * @property {boolean} why `true` to show the reasons of each sentence.
 * @property {boolean} keywords `true` to show the keywords.
 * @property {Strings & { language: string }} strings
 * @property {string} href Address that the sentences link to, for browsers and users that bypass the script.
 * @property {(sentence: Sentence) => void} select Called when the reader chooses a sentence.
 * @property {(sentence: Sentence) => boolean} isNew Returns `true` for a sentence that appears with an animation.
 */

/**
 * Returns the elements that show a summary.
 * @param {ViewOptions} view
 * @returns {HTMLElement[]}
 */
export function render(view) {
  const { summary, asList, strings } = view;
  const chosen = summary.sentences.filter((sentence) => sentence.chosen);
  const { code } = summary.language;
  const articleLanguage = { ...(code === 'und' ? {} : { lang: code }), dir: 'auto' };
  const elements = [header(view, chosen.length), (asList ? list : paragraph)(view, chosen, articleLanguage)];
  if (view.why && !asList) {
    const items = chosen.map((sentence) => createElement('li', {}, reasonsOf(sentence, strings)));
    elements.push(disclosure(strings, createElement('ol', { part: 'reasons' }, items)));
  }
  if (view.keywords && summary.keywords.length) {
    const words = summary.keywords.slice(0, MAX_KEYWORDS).map(({ word }) => word);
    const keywords = createElement('span', { part: 'keyword-list', ...articleLanguage }, words.join(', '));
    elements.push(createElement('p', { part: 'keywords', class: 'meta', ...interfaceLanguage(strings) }, `${strings.keywords}: `, keywords));
  }
  return elements;
}

/** @param {ViewOptions['strings']} strings */
const interfaceLanguage = ({ language }) => ({ lang: language, dir: 'auto' });

/**
 * @param {ViewOptions} view
 * @param {number} chosen Number of sentences in the summary.
 */
function header({ summary, strings }, chosen) {
  const number = new Intl.NumberFormat(strings.language);
  const count = strings.count
    .replace('{chosen}', number.format(chosen))
    .replace('{total}', number.format(summary.sentences.length));
  return createElement('header', { part: 'header', ...interfaceLanguage(strings) },
    createElement('h2', { part: 'heading', id: 'heading' }, strings.summary),
    createElement('p', { part: 'count', class: 'meta' }, count));
}

/**
 * @param {ViewOptions} view
 * @param {Sentence[]} chosen
 * @param {Record<string, string>} language Attributes `lang` and `dir`.
 */
function list(view, chosen, language) {
  const items = chosen.map((sentence) => {
    const item = createElement('li', { part: 'item' }, link(view, sentence));
    if (view.why) item.append(disclosure(view.strings, createElement('span', { part: 'reasons' }, reasonsOf(sentence, view.strings))));
    return item;
  });
  return createElement('ol', { part: 'list', role: 'list', 'aria-labelledby': 'heading', ...language }, items);
}

/**
 * @param {ViewOptions} view
 * @param {Sentence[]} chosen
 * @param {Record<string, string>} language Attributes `lang` and `dir`.
 */
function paragraph(view, chosen, language) {
  const links = chosen.flatMap((sentence, index) => [index ? ' ' : '', link(view, sentence)]);
  return createElement('p', { part: 'paragraph', class: 'text', ...language }, links);
}

/**
 * @param {ViewOptions} view
 * @param {Sentence} sentence
 */
function link({ href, select, isNew }, sentence) {
  const anchor = createElement('a', { part: 'sentence', href, ...(isNew(sentence) ? { class: 'new' } : {}) }, sentence.text);
  anchor.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    select(sentence);
  });
  return anchor;
}

/**
 * Returns the `details` around reasons.
 * @param {ViewOptions['strings']} strings
 * @param {Node} reasons
 */
function disclosure(strings, reasons) {
  const opener = createElement('summary', {}, strings.why);
  return createElement('details', { part: 'why', class: 'why meta', ...interfaceLanguage(strings) }, opener, reasons);
}

/**
 * Returns the texts of the reasons that contribute most to a sentence's score. Negative contributions are left out.
 * @param {Sentence} sentence
 * @param {Strings} strings
 */
function reasonsOf({ reasons }, strings) {
  const words = reasons.filter(({ score }) => score > 0).map(({ code }) => strings.reasons[code] ?? '');
  return [...new Set(words.filter(Boolean))].slice(0, MAX_REASONS).join(' · ');
}

/**
 * Returns the `details` around the element's own content. They stay open or closed as they were before.
 * @param {ShadowRoot} root
 * @param {string} label
 * @param {Element} slot
 * @param {boolean} isOpen State if there were none before.
 */
export function sourceDetails(root, label, slot, isOpen) {
  const opener = createElement('summary', { class: 'meta' }, label);
  const details = /** @type {HTMLDetailsElement} */ (createElement('details', { part: 'source', class: 'source' }, opener, slot));
  const previous = /** @type {HTMLDetailsElement | null} */ (root.querySelector('.source'));
  details.open = previous?.open ?? isOpen;
  return details;
}

/**
 * Replaces the content of the shadow tree and restores the keyboard focus at the same position.
 * @param {ShadowRoot} root
 * @param {Element[]} content
 */
export function replaceContent(root, ...content) {
  const sheets = sheetsOf(root);
  if (sheets.length === 0) sheets.push(styleSheet());
  const focusable = () => /** @type {HTMLElement[]} */ ([...root.querySelectorAll('a, summary')]);
  const index = focusable().indexOf(/** @type {HTMLElement} */ (root.activeElement));
  root.replaceChildren();
  appendAll(root, content);
  if (index >= 0) focusable()[index]?.focus({ preventScroll: true });
}

/**
 * Creates an element with attributes and content.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string | (Node | string)[])[]} content
 */
export function createElement(name, attributes, ...content) {
  const element = newElement(name);
  // With `dir="auto"`, Chromium looks at all content again for each node that is appended.
  appendAll(element, content.flat());
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/**
 * Appends nodes and texts. A call with all of them as arguments would fail for a long list.
 * @param {ParentNode} parent
 * @param {(Node | string)[]} content
 */
function appendAll(parent, content) {
  for (const item of content) parent.append(item);
}
