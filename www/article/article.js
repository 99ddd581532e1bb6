import { isTooLong } from '../engine/shown-length.js';
import { isInformative, readCopied } from './pasted-html.js';
import { Mirror } from './mirror.js';
import { reveal } from '../ui/scroll-anchor.js';
import { carryLineMarkup, difference } from '../state/spans.js';

const coarsePointer = matchMedia('(pointer: coarse)');

/** @typedef {import('./pasted-html.js').Text} Text */

/**
 * The article: a text box on top of its mirror. Every change (typing, paste, drop, a file) ends in one call of
 * `onChange`, with the edit, or with `null` for a new text.
 */
export class Article {
  #box;
  #mirror;
  #pointer;
  #onChange;
  /** The current text. @type {Text} */
  #current;
  /** The text that a script inserted last. The Undo of the browser does not cover such changes. @type {Text} */
  #inserted;
  /** The text before that, which Undo restores. @type {Text | null} */
  #previous = null;
  /** True if the next `input` event replaces the whole text. */
  #isNewText = false;
  /** The address of the original article, from the text or from the reader, or an empty string. */
  source = '';

  /**
   * @param {HTMLTextAreaElement} box
   * @param {HTMLElement} mirror
   * @param {HTMLElement} pointer
   * @param {(edit: import('../state/spans.js').Edit | null) => void} onChange
   */
  constructor(box, mirror, pointer, onChange) {
    this.#pointer = pointer;
    this.#box = box;
    this.#mirror = new Mirror(mirror);
    this.#onChange = onChange;
    // A paste before this script ran went into the sample.
    if (box.value !== box.defaultValue) box.value = box.value.split(box.defaultValue).join('');
    this.#current = this.#inserted = { text: box.value };
    this.#mirror.update(box.value);

    box.addEventListener('input', () => this.#changed());
    box.addEventListener('paste', (event) => this.#paste(event));
    // Typing and pasting replace the sample. Deleting a part of it is an edit.
    box.addEventListener('beforeinput', ({ inputType }) => {
      if (!this.isSample || !inputType.startsWith('insert')) return;
      this.#isNewText = true;
      box.select();
    });
    document.addEventListener('keydown', (event) => this.#undo(event));
    // Going back in the history may restore an earlier text of the box after the page has started.
    addEventListener('pageshow', () => {
      if (!this.isHeld && box.value !== this.text) this.#changed();
    });
  }

  get text() {
    return this.#current.text;
  }

  /** The text with the markup of its lines, as input for the engine. */
  get input() {
    const { text, lineMarkup, language } = this.#current;
    return lineMarkup ? { text, lineMarkup, language } : { text };
  }

  /** True if the text is held in memory because it is too long to show. */
  get isHeld() {
    return isTooLong(this.text);
  }

  get isSample() {
    return this.text !== '' && this.text === this.#box.defaultValue;
  }

  /** True if the text was read from formatting and has not changed since. */
  get isFormatted() {
    return this.#current.plain !== undefined;
  }

  /** Whether the formatting of the text was not read because there is too much of it. */
  get isSimplified() {
    return this.#current.problem === 'pageTooComplex';
  }

  /** Whether a link or another app opened the text, and the reader has not edited it. */
  get isUntouched() {
    return Boolean(this.#current.isUntouched);
  }

  /**
   * Replaces the whole text.
   * @param {string | Text} text
   */
  replace(text) {
    const inserted = typeof text === 'string' ? { text } : text;
    const previous = this.#current;
    this.#pointer.hidden = true;
    const isHeld = isTooLong(inserted.text);
    this.#box.value = isHeld ? '' : inserted.text;
    // A text box normalises line ends.
    const isNormalized = !isHeld && this.#box.value !== inserted.text;
    this.#current = this.#inserted = isNormalized ? { text: this.#box.value, isUntouched: inserted.isUntouched } : inserted;
    this.#previous = previous;
    this.source = inserted.source ?? '';
    this.#mirror.update(this.#shownText);
    this.#onChange(null);
  }

  /**
   * Replaces the text by a copied one, unless that is empty, and returns the copied one.
   * @param {string} markup
   * @param {string} plain
   * @param {boolean} [isUntouched]
   */
  async receive(markup, plain, isUntouched = false) {
    const copied = { ...(await readCopied(markup, plain)), isUntouched };
    if (copied.text.trim()) this.replace(copied);
    return copied;
  }

  /** Replaces the text that was read from formatting by its plain version. */
  usePlainText() {
    this.replace(this.#current.plain || this.text);
  }

  /** Drops the markup of the lines, and returns whether there was any. */
  forgetLineMarkup() {
    const { text, lineMarkup, isUntouched } = this.#current;
    if (lineMarkup) this.#current = { text, isUntouched };
    return Boolean(lineMarkup);
  }

  loadSample() {
    this.replace(this.#box.defaultValue);
  }

  clear() {
    this.#box.focus();
    if (this.isHeld || !this.#box.value) {
      this.replace('');
      return;
    }
    // The only way to empty a text box that the Undo of the browser covers.
    this.#box.select();
    if (!document.execCommand('delete')) this.replace('');
  }

  focus() {
    this.#box.focus();
  }

  /**
   * Marks spans of the article.
   * @param {import('./mirror.js').Marked[]} marked
   */
  mark(marked) {
    this.#mirror.show(this.#shownText, this.isHeld ? [] : marked);
  }

  /**
   * Emphasises a sentence while the pointer is over it in the summary.
   * @param {number} start
   * @param {boolean} on
   */
  point(start, on) {
    this.#mirror.markAt(start)?.classList.toggle('pointed', on);
  }

  /**
   * Selects a sentence and scrolls to it.
   * @param {{ start: number, end: number }} span
   * @param {boolean} byKeyboard
   */
  goTo({ start, end }, byKeyboard) {
    // On a phone the focus would open the keyboard, which would cover the sentence.
    if (byKeyboard || !coarsePointer.matches) this.#box.focus({ preventScroll: true });
    this.#box.setSelectionRange(start, end);
    this.#pointer.hidden = true;
    const mark = this.#mirror.markAt(start);
    reveal(this.rect({ start, end }));
    mark?.classList.remove('pulse', 'new');
    // Reading the width forces a style update, so that the animation restarts.
    void mark?.offsetWidth;
    mark?.classList.add('pulse');
  }

  /**
   * Draws a rule in the margin beside a span, until the text or the position changes.
   * @param {import('../state/spans.js').Span} span
   */
  pointAt(span) {
    const { top, height } = this.rect(span);
    this.#pointer.hidden = false;
    this.#pointer.style.setProperty('--top', `${top - this.#box.getBoundingClientRect().top}px`);
    this.#pointer.style.setProperty('--height', `${height}px`);
  }

  /**
   * Returns the position of a span in the window.
   * @param {import('../state/spans.js').Span} span
   */
  rect(span) {
    return this.#mirror.rect(span);
  }

  /** The selected span, which is empty at a caret, or `null` if the box does not have the focus. */
  get selection() {
    if (document.activeElement !== this.#box || this.isHeld) return null;
    return { start: this.#box.selectionStart, end: this.#box.selectionEnd };
  }

  /** The offset of the caret, or -1 if the box does not have the focus. */
  get caret() {
    return this.selection?.start ?? -1;
  }

  /** The vertical position of the box in the window, in px. */
  get top() {
    return this.#box.getBoundingClientRect().top;
  }

  get #shownText() {
    return this.isHeld ? '' : this.text;
  }

  #changed() {
    this.#pointer.hidden = true;
    const { value } = this.#box;
    const isNewText = this.#isNewText || this.isHeld;
    this.#isNewText = false;
    if (isTooLong(value)) {
      this.replace(value);
      return;
    }
    // The box of a held text is empty.
    if (this.isHeld && !value) return;
    const { text, lineMarkup, language } = this.#current;
    const edit = difference(this.#shownText, value);
    if (isNewText) this.source = '';
    if (isNewText) this.#current = { text: value };
    else if (value === this.#inserted.text) this.#current = this.#inserted;
    else this.#current = { text: value, lineMarkup: lineMarkup && carryLineMarkup(lineMarkup, text, value, edit), language };
    this.#mirror.update(value, edit);
    this.#onChange(isNewText ? null : edit);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const markup = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const { value, selectionStart, selectionEnd } = this.#box;
    const [from, to] = this.isSample ? [0, value.length] : [selectionStart, selectionEnd];
    const isWhole = from === 0 && to === value.length;
    // A paste into the middle of a text is an edit, which the browser handles.
    if (isWhole && isInformative(markup)) {
      event.preventDefault();
      this.receive(markup, plain).then(() => scrollTo({ top: 0 }));
      return;
    }
    if (!plain) return;
    const next = value.slice(0, from) + plain + value.slice(to);
    if (isTooLong(next)) {
      event.preventDefault();
      this.replace(next);
      return;
    }
    this.#isNewText = isWhole;
    if (this.isSample) this.#box.select();
    // The browser scrolls to the caret after the last word, but the reader needs the beginning.
    if (isWhole) requestAnimationFrame(() => scrollTo({ top: 0 }));
  }

  /**
   * Reverts the last insertion by a script. A second time repeats the insertion.
   * @param {KeyboardEvent} event
   */
  #undo(event) {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    const isUndo = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z';
    if (!isUndo || !this.#previous || this.text !== this.#inserted.text) return;
    if (target !== this.#box && target !== document.body) return;
    event.preventDefault();
    this.replace(this.#previous);
  }
}
