import { reveal } from '../ui/scroll-anchor.js';
import { counted } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest} Digest */
/** @typedef {Digest['sentences'][number]} Sentence */
/** @typedef {'edit' | 'read' | 'highlights'} Mode */

/** @typedef {'h3' | 'h4' | 'blockquote' | 'p'} Tag */

/**
 * The article set in type, for reading: chosen sentences are marked, and to skim it the rest is set back. A
 * longer summary only marks more of them, so nothing moves.
 */
export class ReadingView {
  #element;
  /** @type {Map<Sentence, HTMLElement>} */
  #places = new Map();
  /** @type {Sentence[]} */
  #sentences = [];
  /** @type {Set<Sentence>} */
  #marked = new Set();
  /** @type {HTMLElement | undefined} */
  #pointed;

  /**
   * @param {HTMLElement} element
   * @param {(sentence: Sentence) => void} ask When a sentence is clicked.
   */
  constructor(element, ask) {
    this.#element = element;
    element.addEventListener('click', ({ target }) => {
      const place = target instanceof Element && target.closest('[data-n]');
      const sentence = place && this.#sentences[Number(place.getAttribute('data-n'))];
      // Somebody who selects words wants the words.
      if (sentence && getSelection()?.isCollapsed !== false) ask(sentence);
    });
  }

  get isOn() {
    return !this.#element.hidden;
  }

  /**
   * Sets an article; `null` puts the last one away.
   * @param {Digest | null} digest
   * @param {string} text
   * @param {Mode} mode
   */
  show(digest, text, mode) {
    this.#element.hidden = !digest;
    this.#element.classList.toggle('highlights', mode === 'highlights');
    if (this.#sentences === digest?.sentences) return;
    this.#places = new Map();
    this.#marked = new Set();
    this.#sentences = digest?.sentences ?? [];
    this.#element.replaceChildren(...(digest ? this.#set(digest, text) : []));
  }

  /** @param {Sentence[]} chosen */
  mark(chosen) {
    if (!this.isOn) return;
    const before = this.#marked;
    this.#marked = new Set(chosen);
    for (const sentence of before) if (!this.#marked.has(sentence)) this.#swap(sentence, 'span', '');
    for (const sentence of chosen) if (!before.has(sentence)) this.#swap(sentence, 'mark', before.size ? 'new' : '');
  }

  /**
   * Goes to a sentence, and takes the focus along for a keyboard.
   * @param {Sentence} sentence
   * @param {boolean} byKeyboard
   */
  goTo(sentence, byKeyboard) {
    const place = this.#places.get(sentence);
    if (!place) return;
    if (byKeyboard) {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    this.point(sentence, true);
    reveal(this.rect(sentence));
  }

  /** @param {Sentence} sentence */
  rect(sentence) {
    return this.#places.get(sentence)?.getBoundingClientRect() ?? new DOMRect();
  }

  /**
   * @param {Sentence} sentence
   * @param {boolean} on
   */
  point(sentence, on) {
    this.#pointed?.classList.remove('pointed');
    this.#pointed = on ? this.#places.get(sentence) : undefined;
    this.#pointed?.classList.add('pointed');
  }

  /**
   * @param {Sentence} sentence
   * @param {'mark' | 'span'} tag
   * @param {string} className
   */
  #swap(sentence, tag, className) {
    const old = this.#places.get(sentence);
    if (!old || sentence.state === 'excluded') return;
    const place = this.#create(sentence, tag, className);
    old.replaceWith(place);
  }

  /**
   * @param {Sentence} sentence
   * @param {'mark' | 'span' | 's'} tag
   * @param {string} className
   */
  #create(sentence, tag, className) {
    const place = document.createElement(tag);
    place.textContent = sentence.text;
    place.className = `${className} ${sentence.state ?? ''}`;
    place.dataset.n = String(sentence.index);
    this.#places.set(sentence, place);
    return place;
  }

  /**
   * @param {Digest} digest
   * @param {string} text
   */
  #set({ blocks, sentences, language }, text) {
    this.#element.lang = language;
    const all = blocks.length ? blocks : [{ start: 0, end: text.length, role: 'body', excluded: null }];
    /** @type {HTMLElement[]} */
    const parts = [];
    let next = 0;
    let titled = false;
    let gap = 0;
    const closeGap = () => {
      if (gap) parts.push(create('p', 'gap', counted(gap, 'gap')));
      gap = 0;
    };
    for (const { start, end, role, excluded } of all) {
      if (excluded) {
        gap += 1;
        continue;
      }
      closeGap();
      titled ||= role === 'title';
      const part = create(tagOf(role, titled), role, '');
      let at = start;
      for (; (sentences[next]?.start ?? Infinity) < end; next += 1) {
        const sentence = /** @type {Sentence} */ (sentences[next]);
        if (sentence.start < at) continue;
        part.append(text.slice(at, sentence.start), this.#create(sentence, sentence.state === 'excluded' ? 's' : 'span', ''));
        at = sentence.end;
      }
      part.append(text.slice(at, end));
      parts.push(part);
    }
    closeGap();
    return parts;
  }
}

/**
 * @param {string} role
 * @param {boolean} titled Whether a title stands above it, so that it is a heading under that.
 * @returns {Tag}
 */
function tagOf(role, titled) {
  if (role === 'heading') return titled ? 'h4' : 'h3';
  return role === 'title' ? 'h3' : role === 'quote' ? 'blockquote' : 'p';
}

/**
 * @param {Tag} tag
 * @param {string} className
 * @param {string} words
 */
function create(tag, className, words) {
  const element = document.createElement(tag);
  Object.assign(element, { className, textContent: words });
  if (className !== 'gap') element.dir = 'auto';
  return element;
}
