import { say } from '../i18n/i18n.js';
import { characters } from '../i18n/wording.js';
import { attributesOf } from './embed-code.js';
import { make } from '../ui/create-element.js';

/** The real element on the reader's article, as it will look on a site. */

/** A look at the element needs no more; and a longer text would be read in a Worker of the element's own. */
const MOST = 20_000;
/** The site's own id may be one of this page's. */
const ID = 'embed-story';

export class Preview {
  #element = document.createElement('article-summary');
  #article;
  #place;
  #note;

  /**
   * @param {HTMLElement} place
   * @param {HTMLElement} note
   * @param {string} text
   * @param {string} title
   */
  constructor(place, note, text, title) {
    this.#place = place;
    this.#note = note;
    this.#article = articleOf(text.slice(0, MOST), title);
    const cut = text.length > MOST ? say('embedCut', { characters: characters(MOST) }) : '';
    note.textContent = cut;
    this.#element.addEventListener('nutgraf:error', () => {
      note.textContent = say('embedNone');
    });
    for (const name of ['ready', 'change']) this.#element.addEventListener(`nutgraf:${name}`, () => {
      note.textContent = cut;
    });
  }

  /** @param {import('./embed-code.js').Choice} choice */
  show(choice) {
    const wanted = new Map(attributesOf({ ...choice, target: choice.target && ID }));
    for (const name of this.#element.getAttributeNames()) if (!wanted.has(name)) this.#element.removeAttribute(name);
    for (const [name, value] of wanted) {
      if (this.#element.getAttribute(name) !== value) this.#element.setAttribute(name, value);
    }
    this.#element.setAttribute('loading', 'eager');
    const parts = choice.target ? [this.#element, this.#article] : [this.#element];
    const isHeld = this.#element.contains(this.#article);
    if (isHeld === !choice.target && this.#element.isConnected) return;
    if (!choice.target) this.#element.append(this.#article);
    this.#place.replaceChildren(...parts);
  }

  /** Fetches the element's own script, the one that sites embed. */
  async load() {
    try {
      // @ts-expect-error The package lies there: see digest.js.
      await import('../nutgraf/element/define.js');
    } catch {
      this.#note.textContent = say('embedFailed');
    }
  }
}

/**
 * @param {string} text A paragraph a line.
 * @param {string} title
 */
function articleOf(text, title) {
  const lines = text.split('\n').filter((line) => line.trim());
  const parts = lines.map((line) => make(line.trim() === title.trim() ? 'h3' : 'p', { textContent: line, dir: 'auto' }));
  return make('article', { id: ID }, ...parts);
}
