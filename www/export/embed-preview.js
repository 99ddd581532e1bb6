import { say } from '../i18n/i18n.js';
import { formatCharacters } from '../i18n/wording.js';
import { attributesOf } from './embed-code.js';
import { createElement } from '../ui/create-element.js';

/** Previews the element with the reader's article, as it will look on a site. */

/** The maximum length of the previewed text. The element would read a longer one in a Worker. */
const MAX_LENGTH = 20_000;
/** The id of the article in the preview. The id for the site may already be in use on this page. */
const ARTICLE_ID = 'embed-story';

/** The element and its article in a container. */
export class Preview {
  #element = document.createElement('article-summary');
  #article;
  #container;
  #note;

  /**
   * @param {HTMLElement} container
   * @param {HTMLElement} note
   * @param {string} text
   * @param {string} title
   */
  constructor(container, note, text, title) {
    this.#container = container;
    this.#note = note;
    this.#article = createArticle(text.slice(0, MAX_LENGTH), title);
    const cut = text.length > MAX_LENGTH ? say('embedCut', { characters: formatCharacters(MAX_LENGTH) }) : '';
    note.textContent = cut;
    this.#element.addEventListener('nutgraf:error', () => {
      note.textContent = say('embedNone');
    });
    for (const name of ['ready', 'change']) this.#element.addEventListener(`nutgraf:${name}`, () => {
      note.textContent = cut;
    });
  }

  /** Shows the element with a choice of attributes. @param {import('./embed-code.js').Choice} choice */
  show(choice) {
    const attributes = new Map(attributesOf({ ...choice, target: choice.target && ARTICLE_ID }));
    for (const name of this.#element.getAttributeNames()) if (!attributes.has(name)) this.#element.removeAttribute(name);
    for (const [name, value] of attributes) {
      if (this.#element.getAttribute(name) !== value) this.#element.setAttribute(name, value);
    }
    this.#element.setAttribute('loading', 'eager');
    const parts = choice.target ? [this.#element, this.#article] : [this.#element];
    const isHeld = this.#element.contains(this.#article);
    if (isHeld === !choice.target && this.#element.isConnected) return;
    if (!choice.target) this.#element.append(this.#article);
    this.#container.replaceChildren(...parts);
  }

  /** Fetches the script of the element, which sites embed too. */
  async load() {
    try {
      // @ts-expect-error The server serves js/ at this address: see digest.js.
      await import('../nutgraf/element/define.js');
    } catch {
      this.#note.textContent = say('embedFailed');
    }
  }
}

/**
 * Creates an article with a paragraph for each line.
 * @param {string} text
 * @param {string} title
 */
function createArticle(text, title) {
  const lines = text.split('\n').filter((line) => line.trim());
  const parts = lines.map((line) => createElement(line.trim() === title.trim() ? 'h3' : 'p', { textContent: line, dir: 'auto' }));
  return createElement('article', { id: ARTICLE_ID }, ...parts);
}
