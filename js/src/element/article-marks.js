import { Highlight } from './highlight.js';

/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('../index.js').Reading} Reading */

/** The marks of a summary's sentences in the article. */
export class ArticleMarks {
  #target;
  #highlight = new Highlight();
  /** @type {Map<number, HTMLElement | undefined>} The first mark of each sentence, by the sentence's start. */
  #first = new Map();

  /** @param {import('./target.js').Target} target */
  constructor(target) {
    this.#target = target;
  }

  get isShown() {
    return this.#highlight.isShown;
  }

  get isIntact() {
    return this.#highlight.isIntact;
  }

  /**
   * Replaces the marks.
   * @param {Sentence[]} sentences In reading order.
   * @param {Reading} reading The reading that they are from.
   */
  show(sentences, reading) {
    this.clear();
    const all = sentences.map((sentence) => ({ start: sentence.start, range: reading.range(sentence) }));
    const found = /** @type {{ start: number, range: Range }[]} */ (all.filter(({ range }) => range));
    this.#target.withoutNotice(() => {
      const marks = this.#highlight.show(found.map(({ range }) => range));
      found.forEach(({ start }, index) => this.#first.set(start, marks[index]));
    });
  }

  clear() {
    this.#first.clear();
    this.#target.withoutNotice(() => this.#highlight.clear());
  }

  /**
   * Scrolls to a sentence in the article. A sentence without a mark is selected.
   * @param {Sentence} sentence
   * @param {Reading | null} reading
   */
  scrollTo(sentence, reading) {
    const mark = this.#first.get(sentence.start);
    const range = mark ? null : reading?.range(sentence);
    if (range) getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    (mark ?? range?.startContainer.parentElement)?.scrollIntoView({ block: 'center', behavior: isReduced ? 'auto' : 'smooth' });
  }
}
