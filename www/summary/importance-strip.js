import { barText } from './explanation-text.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** The minimum distance of bars in px. With more sentences, neighbours share a bar. */
const MIN_PITCH = 3;
/** The maximum width of a bar in px. */
const MAX_WIDTH = 6;
/** The relative length of the bar of the least important sentence. */
const MIN_LENGTH = 0.15;
/** The number of sentences that Page Up and Page Down skip. */
const PAGE = 10;

/**
 * A strip with a bar for each sentence along the article. The length of a bar is the score, and it is filled if the
 * sentence is in the summary. For keyboards and screen readers the strip is a slider over the sentences. It is drawn
 * with three paths, whatever the number of sentences.
 */
export class ImportanceStrip {
  #element;
  #on;
  #paths;
  #svg;
  /** @type {Sentence[]} */
  #sentences = [];
  /** @type {Set<Sentence>} */
  #chosen = new Set();
  #at = 0;
  #updating = 0;
  #drawing = 0;
  /** The size in px, from a ResizeObserver. Reading it directly would force a layout. */
  #width = 0;
  #height = 0;

  /**
   * @param {HTMLElement} element
   * @param {object} on
   * @param {(sentence: Sentence) => void} on.go
   * @param {(sentence: Sentence) => void} on.why
   * @param {(sentence: Sentence) => DOMRect} on.rect Returns the position of a sentence in the window.
   */
  constructor(element, on) {
    this.#element = element;
    this.#on = on;
    this.#svg = /** @type {SVGSVGElement} */ (element.querySelector('svg'));
    this.#paths = [...element.querySelectorAll('path')];
    element.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      this.#goToPointer(event);
    });
    element.addEventListener('pointermove', (event) => {
      if (element.hasPointerCapture(event.pointerId)) this.#goToPointer(event);
    });
    element.addEventListener('keydown', (event) => this.#handleKey(event));
    new ResizeObserver(([entry]) => {
      this.#width = entry?.contentRect.width ?? 0;
      this.#height = entry?.contentRect.height ?? 0;
      this.#draw();
    }).observe(element);
    for (const type of ['scroll', 'resize']) addEventListener(type, () => this.updateWindow(), { passive: true });
  }

  /**
   * Shows the sentences.
   * @param {Sentence[]} sentences
   * @param {Sentence[]} chosen
   */
  show(sentences, chosen) {
    this.#element.hidden = sentences.length < 2;
    const isNew = sentences !== this.#sentences;
    if (isNew) this.#at = Math.min(this.#at, Math.max(0, sentences.length - 1));
    this.#sentences = sentences;
    this.#chosen = new Set(chosen);
    // The summary has priority when the length slider moves, so the strip is drawn in the next frame.
    this.#drawing ||= requestAnimationFrame(() => {
      this.#drawing = requestAnimationFrame(() => {
        this.#drawing = 0;
        this.#draw();
      });
    });
    this.#updateValue();
    if (isNew) this.updateWindow();
  }

  /** Marks the part of the strip that is visible in the window. */
  updateWindow() {
    if (this.#element.hidden || this.#updating) return;
    this.#updating = requestAnimationFrame(() => {
      this.#updating = 0;
      const from = this.#findFirst(({ bottom }) => bottom > 0);
      const to = this.#findFirst(({ top }) => top >= innerHeight);
      const share = (/** @type {number} */ index) => String(index / this.#sentences.length || 0);
      this.#element.style.setProperty('--from', share(from));
      this.#element.style.setProperty('--to', share(Math.max(from, to)));
    });
  }

  /**
   * Finds the first sentence that meets a condition by binary search. All sentences after it must meet it too.
   * @param {(rect: DOMRect) => boolean} condition
   */
  #findFirst(condition) {
    let [low, high] = [0, this.#sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (condition(this.#on.rect(/** @type {Sentence} */ (this.#sentences[middle])))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Draws the bars. */
  #draw() {
    const [width, height] = [this.#width, this.#height];
    const count = this.#sentences.length;
    if (this.#element.hidden || !count || !width || !height) return;
    this.#svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const isHorizontal = width > height;
    const [along, maxLength] = isHorizontal ? [width, height] : [height, width];
    const bars = Math.min(count, Math.floor(along / MIN_PITCH));
    const scores = this.#sentences.map(engineScore);
    const [least, best] = scores.reduce(([a, b], score) => [Math.min(a, score), Math.max(b, score)], [Infinity, -Infinity]);
    const lengths = new Float64Array(bars);
    const filled = new Uint8Array(bars);
    this.#sentences.forEach((sentence, index) => {
      const bar = Math.floor((index * bars) / count);
      const length = MIN_LENGTH + (1 - MIN_LENGTH) * (((scores[index] ?? 0) - least) / (best - least || 1));
      lengths[bar] = Math.max(lengths[bar] ?? 0, length);
      if (this.#chosen.has(sentence)) filled[bar] = 1;
    });
    const pitch = along / bars;
    const lines = ['', ''];
    lengths.forEach((length, bar) => {
      const at = ((bar + 0.5) * pitch).toFixed(1);
      const extent = (length * (maxLength - 2)).toFixed(1);
      lines[filled[bar] ?? 0] += isHorizontal ? `M${at} ${height}v-${extent}` : `M0 ${at}h${extent}`;
    });
    const barWidth = Math.min(MAX_WIDTH, pitch * 0.8);
    const [rest = '', chosen = ''] = lines;
    [rest, chosen, chosen].forEach((line, index) => this.#paths[index]?.setAttribute('d', line));
    [Math.min(2, pitch * 0.6), barWidth, barWidth - 2].forEach((strokeWidth, index) => {
      this.#paths[index]?.setAttribute('stroke-width', String(Math.max(0, strokeWidth)));
    });
  }

  /** @param {PointerEvent} event */
  #goToPointer({ clientX, clientY }) {
    const { left, right, top, width, height } = this.#element.getBoundingClientRect();
    const isRtl = getComputedStyle(this.#element).direction === 'rtl';
    const share = width > height ? (isRtl ? right - clientX : clientX - left) / width : (clientY - top) / height;
    this.#go(Math.floor(share * this.#sentences.length));
  }

  /** @param {KeyboardEvent} event */
  #handleKey(event) {
    const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: PAGE, PageUp: -PAGE };
    const sentence = this.#sentences[this.#at];
    if ((event.key === 'Enter' || event.key === ' ') && sentence) this.#on.why(sentence);
    else if (event.key === 'Home') this.#go(0);
    else if (event.key === 'End') this.#go(Infinity);
    else if (Object.hasOwn(steps, event.key)) this.#go(this.#at + steps[/** @type {keyof typeof steps} */ (event.key)]);
    else return;
    event.preventDefault();
  }

  /** Goes to a sentence. @param {number} index */
  #go(index) {
    this.#at = Math.max(0, Math.min(index, this.#sentences.length - 1));
    const sentence = this.#sentences[this.#at];
    if (sentence) this.#on.go(sentence);
    this.#updateValue();
  }

  #updateValue() {
    const sentence = this.#sentences[this.#at];
    if (!sentence) return;
    const total = this.#sentences.length;
    this.#element.ariaValueMax = String(total);
    this.#element.ariaValueNow = String(this.#at + 1);
    this.#element.ariaValueText = barText(this.#at + 1, total, this.#chosen.has(sentence), sentence.text);
  }
}

/**
 * Returns the score without the reader's choice, which outweighs everything else.
 * @param {Sentence} sentence
 */
function engineScore({ score, reasons }) {
  return reasons.reduce((sum, { code, score }) => (code === 'pinned' || code === 'excluded' ? sum - score : sum), score);
}
