import { parentOf, scrollIntoView } from '../dom.js';
import { Highlight } from './highlight.js';
import { segmentsOf } from './segments.js';

/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('../index.js').Reading} Reading */

/** The marks of a summary's sentences in the article. */
export class ArticleMarks {
  #highlight;
  /** @type {Map<number, HTMLElement>} The first element that marks each sentence, by the sentence's start. */
  #first = new Map();

  /** @param {import('./target.js').Target} target */
  constructor(target) {
    this.#highlight = new Highlight((change) => target.withoutNotice(change));
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
    /** @type {Map<import('./segments.js').Segment, number>} Start of the sentence by its first segment. */
    const starts = new Map();
    const segments = sentences.flatMap((sentence) => {
      const found = segmentsOf(reading, sentence);
      if (found[0]) starts.set(found[0], sentence.start);
      return found;
    });
    this.#highlight.show(segments, (segment, mark) => {
      const start = starts.get(segment);
      if (start !== undefined) this.#first.set(start, mark);
    });
  }

  /** Removes the marks. */
  clear() {
    this.#first.clear();
    this.#highlight.clear();
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
    const element = mark ?? (range && parentOf(range.startContainer));
    if (element) scrollIntoView(element, { block: 'center', behavior: isReduced ? 'auto' : 'smooth' });
  }
}
