import { reveal } from '../ui/scroll-anchor.js';
import { formatCount } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest} Digest */
/** @typedef {Digest['sentences'][number]} Sentence */
/** @typedef {'edit' | 'read' | 'highlights'} Mode */

/** @typedef {'h3' | 'h4' | 'blockquote' | 'p'} Tag */

/**
 * The article as formatted text. The sentences of the summary are marked, and the highlights mode fades the others. A
 * longer summary only marks more sentences, so nothing moves.
 */
export class ReadingView {
  #element;
  /** @type {Map<Sentence, HTMLElement>} */
  #elements = new Map();
  /** @type {Sentence[]} */
  #sentences = [];
  /** @type {Set<Sentence>} */
  #marked = new Set();
  /** @type {HTMLElement | undefined} */
  #pointed;

  /**
   * @param {HTMLElement} element
   * @param {(sentence: Sentence) => void} explain Called when a sentence is clicked.
   */
  constructor(element, explain) {
    this.#element = element;
    element.addEventListener('click', ({ target }) => {
      const clicked = target instanceof Element && target.closest('[data-n]');
      const sentence = clicked && this.#sentences[Number(clicked.getAttribute('data-n'))];
      // A click that selects words must not open the explanation.
      if (sentence && getSelection()?.isCollapsed !== false) explain(sentence);
    });
  }

  get isOn() {
    return !this.#element.hidden;
  }

  /**
   * Shows an article, or hides the view with `null`.
   * @param {Digest | null} digest
   * @param {string} text
   * @param {Mode} mode
   */
  show(digest, text, mode) {
    this.#element.hidden = !digest;
    this.#element.classList.toggle('highlights', mode === 'highlights');
    if (this.#sentences === digest?.sentences) return;
    this.#elements = new Map();
    this.#marked = new Set();
    this.#sentences = digest?.sentences ?? [];
    this.#element.replaceChildren(...(digest ? this.#createBlocks(digest, text) : []));
  }

  /** Marks the sentences of the summary. @param {Sentence[]} chosen */
  mark(chosen) {
    if (!this.isOn) return;
    const before = this.#marked;
    this.#marked = new Set(chosen);
    for (const sentence of before) if (!this.#marked.has(sentence)) this.#replace(sentence, 'span', '');
    for (const sentence of chosen) if (!before.has(sentence)) this.#replace(sentence, 'mark', before.size ? 'new' : '');
  }

  /**
   * Scrolls to a sentence, and focuses it if the keyboard was used.
   * @param {Sentence} sentence
   * @param {boolean} byKeyboard
   */
  goTo(sentence, byKeyboard) {
    const element = this.#elements.get(sentence);
    if (!element) return;
    if (byKeyboard) {
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
    }
    this.point(sentence, true);
    reveal(this.rect(sentence));
  }

  /** Returns the position of a sentence in the window. @param {Sentence} sentence */
  rect(sentence) {
    return this.#elements.get(sentence)?.getBoundingClientRect() ?? new DOMRect();
  }

  /**
   * Emphasises a sentence, or none.
   * @param {Sentence} sentence
   * @param {boolean} on
   */
  point(sentence, on) {
    this.#pointed?.classList.remove('pointed');
    this.#pointed = on ? this.#elements.get(sentence) : undefined;
    this.#pointed?.classList.add('pointed');
  }

  /**
   * Replaces the element of a sentence.
   * @param {Sentence} sentence
   * @param {'mark' | 'span'} tag
   * @param {string} className
   */
  #replace(sentence, tag, className) {
    const old = this.#elements.get(sentence);
    if (!old || sentence.state === 'excluded') return;
    old.replaceWith(this.#create(sentence, tag, className));
  }

  /**
   * Creates the element of a sentence.
   * @param {Sentence} sentence
   * @param {'mark' | 'span' | 's'} tag
   * @param {string} className
   */
  #create(sentence, tag, className) {
    const element = document.createElement(tag);
    element.textContent = sentence.text;
    element.className = `${className} ${sentence.state ?? ''}`;
    element.dataset.n = String(sentence.index);
    this.#elements.set(sentence, element);
    return element;
  }

  /**
   * Creates an element for each block of the article, and a note for each group of lines that are left out.
   * @param {Digest} digest
   * @param {string} text
   */
  #createBlocks({ blocks, sentences, language }, text) {
    this.#element.lang = language;
    const all = blocks.length ? blocks : [{ start: 0, end: text.length, role: 'body', excluded: null }];
    /** @type {HTMLElement[]} */
    const elements = [];
    let next = 0;
    let isTitled = false;
    let gap = 0;
    const closeGap = () => {
      if (gap) elements.push(create('p', 'gap', formatCount(gap, 'gap')));
      gap = 0;
    };
    for (const { start, end, role, excluded } of all) {
      if (excluded) {
        gap += 1;
        continue;
      }
      closeGap();
      isTitled ||= role === 'title';
      const block = create(tagOf(role, isTitled), role, '');
      let at = start;
      for (; (sentences[next]?.start ?? Infinity) < end; next += 1) {
        const sentence = /** @type {Sentence} */ (sentences[next]);
        if (sentence.start < at) continue;
        block.append(text.slice(at, sentence.start), this.#create(sentence, sentence.state === 'excluded' ? 's' : 'span', ''));
        at = sentence.end;
      }
      block.append(text.slice(at, end));
      elements.push(block);
    }
    closeGap();
    return elements;
  }
}

/**
 * Returns the tag for a role.
 * @param {string} role
 * @param {boolean} isTitled Whether a title precedes the block, so that headings are one level lower.
 * @returns {Tag}
 */
function tagOf(role, isTitled) {
  if (role === 'heading') return isTitled ? 'h4' : 'h3';
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
