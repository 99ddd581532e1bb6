/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** Where sentences stand: in the text box or, while it is shown, in the article that is set in type. */
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
   * @param {Sentence} sentence
   * @param {boolean} byKeyboard
   */
  goTo(sentence, byKeyboard) {
    (this.#view.isOn ? this.#view : this.#article).goTo(sentence, byKeyboard);
  }

  /** @param {Sentence} sentence */
  rect(sentence) {
    return (this.#view.isOn ? this.#view : this.#article).rect(sentence);
  }

  /**
   * Makes a chosen sentence stand out while it is pointed at in the summary.
   * @param {Sentence} sentence
   * @param {boolean} on
   */
  point(sentence, on) {
    if (this.#view.isOn) this.#view.point(sentence, on);
    else this.#article.point(sentence.start, on);
  }

  /** @param {Sentence} sentence Pointed at until the next is. */
  show(sentence) {
    if (this.#view.isOn) this.#view.point(sentence, true);
    else this.#article.pointAt(sentence);
  }
}
