/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** Finds sentences in the text box or, while it is shown, in the reading view. */
export class SentencePosition {
  #article;
  #view;

  /**
   * @param {import('./article.js').Article} article
   * @param {import('./reading-view.js').ReadingView} view
   */
  constructor(article, view) {
    this.#article = article;
    this.#view = view;
  }

  /**
   * Scrolls to a sentence.
   * @param {Sentence} sentence
   * @param {boolean} byKeyboard
   */
  goTo(sentence, byKeyboard) {
    (this.#view.isOn ? this.#view : this.#article).goTo(sentence, byKeyboard);
  }

  /** Returns the position of a sentence in the window. @param {Sentence} sentence */
  rect(sentence) {
    return (this.#view.isOn ? this.#view : this.#article).rect(sentence);
  }

  /**
   * Emphasises a sentence while the pointer is over it in the summary.
   * @param {Sentence} sentence
   * @param {boolean} on
   */
  point(sentence, on) {
    if (this.#view.isOn) this.#view.point(sentence, on);
    else this.#article.point(sentence.start, on);
  }

  /** Emphasises a sentence until the next one. @param {Sentence} sentence */
  show(sentence) {
    if (this.#view.isOn) this.#view.point(sentence, true);
    else this.#article.pointAt(sentence);
  }
}
