import { barWords } from './explanation-text.js';

/** @typedef {import('../engine/digest.js').Digest['sentences'][number]} Sentence */

/** Bars need this much room each, in px; where there are more sentences, neighbours share one. */
const PITCH = 3;
const THICKEST = 6;
/** The least important sentence still has a bar. */
const SHORTEST = 0.15;
const PAGE = 10;

/**
 * A bar for each sentence along the article: its length is the score, and it is filled if the sentence is chosen.
 * To a keyboard and a screen reader it is a slider that goes from sentence to sentence. Three paths draw it,
 * however many sentences there are.
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
  #asked = 0;
  #drawing = 0;
  /** Its room, in px, as the observer told it: to ask for it would make the browser lay the page out at once. */
  #width = 0;
  #height = 0;

  /**
   * @param {HTMLElement} element
   * @param {object} on
   * @param {(sentence: Sentence) => void} on.go
   * @param {(sentence: Sentence) => void} on.why
   * @param {(sentence: Sentence) => DOMRect} on.rect Where it stands in the window.
   */
  constructor(element, on) {
    this.#element = element;
    this.#on = on;
    this.#svg = /** @type {SVGSVGElement} */ (element.querySelector('svg'));
    this.#paths = [...element.querySelectorAll('path')];
    element.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      this.#point(event);
    });
    element.addEventListener('pointermove', (event) => {
      if (element.hasPointerCapture(event.pointerId)) this.#point(event);
    });
    element.addEventListener('keydown', (event) => this.#key(event));
    new ResizeObserver(([entry]) => {
      this.#width = entry?.contentRect.width ?? 0;
      this.#height = entry?.contentRect.height ?? 0;
      this.#draw();
    }).observe(element);
    for (const type of ['scroll', 'resize']) addEventListener(type, () => this.look(), { passive: true });
  }

  /**
   * @param {Sentence[]} sentences
   * @param {Sentence[]} chosen
   */
  show(sentences, chosen) {
    this.#element.hidden = sentences.length < 2;
    const isNew = sentences !== this.#sentences;
    if (isNew) this.#at = Math.min(this.#at, Math.max(0, sentences.length - 1));
    this.#sentences = sentences;
    this.#chosen = new Set(chosen);
    // What the slider was moved for comes first, and this in the next frame.
    this.#drawing ||= requestAnimationFrame(() => {
      this.#drawing = requestAnimationFrame(() => {
        this.#drawing = 0;
        this.#draw();
      });
    });
    this.#say();
    if (isNew) this.look();
  }

  /** Marks the part of the article that is in the window. */
  look() {
    if (this.#element.hidden || this.#asked) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      const from = this.#first(({ bottom }) => bottom > 0);
      const to = this.#first(({ top }) => top >= innerHeight);
      const share = (/** @type {number} */ index) => String(index / this.#sentences.length || 0);
      this.#element.style.setProperty('--from', share(from));
      this.#element.style.setProperty('--to', share(Math.max(from, to)));
    });
  }

  /**
   * The first sentence of which something holds that holds of all after it.
   * @param {(place: DOMRect) => boolean} holds
   */
  #first(holds) {
    let [low, high] = [0, this.#sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#on.rect(/** @type {Sentence} */ (this.#sentences[middle])))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #draw() {
    const [width, height] = [this.#width, this.#height];
    const count = this.#sentences.length;
    if (this.#element.hidden || !count || !width || !height) return;
    this.#svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const across = width > height;
    const [along, most] = across ? [width, height] : [height, width];
    const bars = Math.min(count, Math.floor(along / PITCH));
    const scores = this.#sentences.map(plainScore);
    const [least, best] = scores.reduce(([a, b], score) => [Math.min(a, score), Math.max(b, score)], [Infinity, -Infinity]);
    const lengths = new Float64Array(bars);
    const filled = new Uint8Array(bars);
    this.#sentences.forEach((sentence, index) => {
      const bar = Math.floor((index * bars) / count);
      const length = SHORTEST + (1 - SHORTEST) * (((scores[index] ?? 0) - least) / (best - least || 1));
      lengths[bar] = Math.max(lengths[bar] ?? 0, length);
      if (this.#chosen.has(sentence)) filled[bar] = 1;
    });
    const pitch = along / bars;
    const lines = ['', ''];
    lengths.forEach((length, bar) => {
      const at = ((bar + 0.5) * pitch).toFixed(1);
      const far = (length * (most - 2)).toFixed(1);
      lines[filled[bar] ?? 0] += across ? `M${at} ${height}v-${far}` : `M0 ${at}h${far}`;
    });
    const thick = Math.min(THICKEST, pitch * 0.8);
    const [rest = '', chosen = ''] = lines;
    [rest, chosen, chosen].forEach((line, index) => this.#paths[index]?.setAttribute('d', line));
    [Math.min(2, pitch * 0.6), thick, thick - 2].forEach((wide, index) => {
      this.#paths[index]?.setAttribute('stroke-width', String(Math.max(0, wide)));
    });
  }

  /** @param {PointerEvent} event */
  #point({ clientX, clientY }) {
    const { left, right, top, width, height } = this.#element.getBoundingClientRect();
    const isRtl = getComputedStyle(this.#element).direction === 'rtl';
    const share = width > height ? (isRtl ? right - clientX : clientX - left) / width : (clientY - top) / height;
    this.#go(Math.floor(share * this.#sentences.length));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: PAGE, PageUp: -PAGE };
    const sentence = this.#sentences[this.#at];
    if ((event.key === 'Enter' || event.key === ' ') && sentence) this.#on.why(sentence);
    else if (event.key === 'Home') this.#go(0);
    else if (event.key === 'End') this.#go(Infinity);
    else if (Object.hasOwn(steps, event.key)) this.#go(this.#at + steps[/** @type {keyof typeof steps} */ (event.key)]);
    else return;
    event.preventDefault();
  }

  /** @param {number} index */
  #go(index) {
    this.#at = Math.max(0, Math.min(index, this.#sentences.length - 1));
    const sentence = this.#sentences[this.#at];
    if (sentence) this.#on.go(sentence);
    this.#say();
  }

  #say() {
    const sentence = this.#sentences[this.#at];
    if (!sentence) return;
    const total = this.#sentences.length;
    this.#element.ariaValueMax = String(total);
    this.#element.ariaValueNow = String(this.#at + 1);
    this.#element.ariaValueText = barWords(this.#at + 1, total, this.#chosen.has(sentence), sentence.text);
  }
}

/**
 * The score without what the reader said, which outweighs all else.
 * @param {Sentence} sentence
 */
function plainScore({ score, reasons }) {
  return reasons.reduce((sum, { code, score }) => (code === 'pinned' || code === 'excluded' ? sum - score : sum), score);
}
