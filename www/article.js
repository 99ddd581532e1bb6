import { Mirror } from './mirror.js';

/**
 * More than this is not put into the text box: laying out a book would stop the page, and nobody reads one
 * in a box. Such a text is held in memory instead.
 */
export const MOST_SHOWN = 300_000;

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const finger = matchMedia('(pointer: coarse)');

/**
 * The article: a text box over its mirror. Whatever way a text comes in (typing, paste, drop, a file), it ends
 * in one call of `onChange`.
 */
export class Article {
  #box;
  #mirror;
  #onChange;
  #held = '';

  /**
   * @param {HTMLTextAreaElement} box
   * @param {HTMLElement} mirror
   * @param {() => void} onChange
   */
  constructor(box, mirror, onChange) {
    this.#box = box;
    this.#mirror = new Mirror(mirror);
    this.#onChange = onChange;
    this.#mirror.follow(box.value);

    box.addEventListener('input', () => this.#changed());
    box.addEventListener('paste', (event) => this.#paste(event));
    // The sample is there to be replaced, by typing as by pasting; taking something out of it is an edit.
    box.addEventListener('beforeinput', ({ inputType }) => {
      if (this.isSample && inputType.startsWith('insert')) box.select();
    });
    // Going back in the history may bring an earlier text back into the box after the page has started.
    addEventListener('pageshow', () => {
      if (!this.#held && box.value !== this.#shown) this.#changed();
    });
    this.#shown = box.value;
  }

  #shown;

  get text() {
    return this.#held || this.#box.value;
  }

  /** Whether the text is held in memory, too long to show. */
  get isHeld() {
    return this.#held !== '';
  }

  get isSample() {
    return !this.#held && this.#box.value !== '' && this.#box.value === this.#box.defaultValue;
  }

  /** @param {string} text */
  replace(text) {
    this.#box.value = text.length > MOST_SHOWN ? '' : text;
    this.#held = text.length > MOST_SHOWN ? text : '';
    this.#shown = this.#box.value;
    this.#mirror.follow(this.#shown);
    this.#onChange();
  }

  sample() {
    this.replace(this.#box.defaultValue);
  }

  clear() {
    this.#box.focus();
    if (this.#held || !this.#box.value) {
      this.replace('');
      return;
    }
    // The one way of emptying a text box that the browser's own Undo can take back.
    this.#box.select();
    if (!document.execCommand('delete')) this.replace('');
  }

  focus() {
    this.#box.focus();
  }

  /** @param {import('./mirror.js').Marked[]} marked */
  mark(marked) {
    this.#mirror.show(this.#shown, this.#held ? [] : marked);
  }

  /**
   * Makes a chosen sentence stand out while it is pointed at in the summary.
   * @param {number} start
   * @param {boolean} on
   */
  point(start, on) {
    this.#mirror.mark(start)?.classList.toggle('pointed', on);
  }

  /**
   * Goes to a sentence: selects it and brings it into view.
   * @param {{ start: number, end: number }} span
   * @param {boolean} byKeyboard
   */
  goTo({ start, end }, byKeyboard) {
    // Focus would raise the keyboard of a phone over the very sentence that was asked for.
    if (byKeyboard || !finger.matches) this.#box.focus({ preventScroll: true });
    this.#box.setSelectionRange(start, end);
    const mark = this.#mirror.mark(start);
    mark?.scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'smooth' });
    mark?.classList.remove('pulse', 'new');
    // Reading the width makes the browser see the class gone, so that the pulse starts anew.
    void mark?.offsetWidth;
    mark?.classList.add('pulse');
  }

  /** Where the caret is, or -1 when it is elsewhere on the page. */
  get caret() {
    return document.activeElement === this.#box && !this.#held ? this.#box.selectionStart : -1;
  }

  /** Where the box stands in the window. */
  get top() {
    return this.#box.getBoundingClientRect().top;
  }

  #changed() {
    const { value } = this.#box;
    if (value.length > MOST_SHOWN) {
      this.replace(value);
      return;
    }
    if (value) this.#held = '';
    this.#shown = value;
    this.#mirror.follow(value);
    this.#onChange();
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!pasted) return;
    const { value, selectionStart, selectionEnd } = this.#box;
    const [from, to] = this.isSample ? [0, value.length] : [selectionStart, selectionEnd];
    if (value.length - (to - from) + pasted.length > MOST_SHOWN) {
      event.preventDefault();
      this.replace(value.slice(0, from) + pasted + value.slice(to));
      return;
    }
    if (this.isSample) this.#box.select();
    // The caret ends up behind the last word, and the browser goes there; the reader wants the beginning.
    if (from === 0 && to === value.length) requestAnimationFrame(() => scrollTo({ top: 0 }));
  }
}
