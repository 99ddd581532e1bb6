import { MOST_SHOWN } from '../engine/digest.js';
import { isInformative, readFormatted } from './pasted-html.js';
import { Mirror } from './mirror.js';
import { reveal } from '../ui/scroll-anchor.js';
import { carryLineMarkup, difference } from '../state/spans.js';

const finger = matchMedia('(pointer: coarse)');

/** @typedef {import('./pasted-html.js').Text} Text */

/**
 * The article: a text box over its mirror. Whatever way a text comes in (typing, paste, drop, a file), it ends
 * in one call of `onChange`, with the edit, or with `null` when it is another text.
 */
export class Article {
  #box;
  #mirror;
  #pointer;
  #onChange;
  /** @type {Text} */
  #now;
  /** @type {Text} What a script put into the box last. The browser's own Undo knows nothing of that … */
  #put;
  /** @type {Text | null} … so this is what it brings back. */
  #before = null;
  /** Whether the edit that is on its way makes it another text. */
  #anew = false;
  /** Where the original stands, as it came with the text or as the reader says; empty if nobody has said. */
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
    // What was pasted before this script was there has gone into the sample.
    if (box.value !== box.defaultValue) box.value = box.value.split(box.defaultValue).join('');
    this.#now = this.#put = { text: box.value };
    this.#mirror.follow(box.value);

    box.addEventListener('input', () => this.#changed());
    box.addEventListener('paste', (event) => this.#paste(event));
    // The sample is there to be replaced, by typing as by pasting; taking something out of it is an edit.
    box.addEventListener('beforeinput', ({ inputType }) => {
      if (!this.isSample || !inputType.startsWith('insert')) return;
      this.#anew = true;
      box.select();
    });
    document.addEventListener('keydown', (event) => this.#undo(event));
    // Going back in the history may bring an earlier text back into the box after the page has started.
    addEventListener('pageshow', () => {
      if (!this.isHeld && box.value !== this.text) this.#changed();
    });
  }

  get text() {
    return this.#now.text;
  }

  /** The text with what is known of its lines, as the engine takes it. */
  get input() {
    const { text, lineMarkup, language } = this.#now;
    return lineMarkup ? { text, lineMarkup, language } : { text };
  }

  /** Whether the text is held in memory, too long to show. */
  get isHeld() {
    return this.text.length > MOST_SHOWN;
  }

  get isSample() {
    return this.text !== '' && this.text === this.#box.defaultValue;
  }

  /** Whether the text was read from formatting and is unchanged since. */
  get isFormatted() {
    return this.#now.plain !== undefined;
  }

  /** @param {string | Text} text */
  replace(text) {
    const put = typeof text === 'string' ? { text } : text;
    const before = this.#now;
    this.#pointer.hidden = true;
    this.#box.value = put.text.length > MOST_SHOWN ? '' : put.text;
    // A text box has line ends of one kind only.
    const changed = put.text.length <= MOST_SHOWN && this.#box.value !== put.text;
    this.#now = this.#put = changed ? { text: this.#box.value } : put;
    this.#before = before;
    this.source = put.source ?? '';
    this.#mirror.follow(this.#shown);
    this.#onChange(null);
  }

  /**
   * Takes what was copied, with its formatting if that says something.
   * @param {string} markup
   * @param {string} plain
   */
  async receive(markup, plain) {
    if (isInformative(markup)) this.replace(await readFormatted(markup, plain));
    else if (plain) this.replace(plain);
  }

  /** Takes the pasted text without its formatting. */
  plain() {
    this.replace(this.#now.plain ?? this.text);
  }

  /** Goes on with the bare text; whether there was anything else. */
  forgetLineMarkup() {
    const { text, lineMarkup } = this.#now;
    if (lineMarkup) this.#now = { text };
    return Boolean(lineMarkup);
  }

  sample() {
    this.replace(this.#box.defaultValue);
  }

  clear() {
    this.#box.focus();
    if (this.isHeld || !this.#box.value) {
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
    this.#mirror.show(this.#shown, this.isHeld ? [] : marked);
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
    this.#pointer.hidden = true;
    const mark = this.#mirror.mark(start);
    reveal(this.rect({ start, end }));
    mark?.classList.remove('pulse', 'new');
    // Reading the width makes the browser see the class gone, so that the pulse starts anew.
    void mark?.offsetWidth;
    mark?.classList.add('pulse');
  }

  /**
   * Draws a rule in the margin beside a stretch, until the text or the place changes.
   * @param {import('../state/spans.js').Span} span
   */
  pointAt(span) {
    const { top, height } = this.rect(span);
    this.#pointer.hidden = false;
    this.#pointer.style.setProperty('--top', `${top - this.#box.getBoundingClientRect().top}px`);
    this.#pointer.style.setProperty('--height', `${height}px`);
  }

  /**
   * Where a stretch of the text stands in the window.
   * @param {import('../state/spans.js').Span} span
   */
  rect(span) {
    return this.#mirror.rect(span);
  }

  /** What is selected, or where the caret is; nothing when it is elsewhere on the page. */
  get selection() {
    if (document.activeElement !== this.#box || this.isHeld) return null;
    return { start: this.#box.selectionStart, end: this.#box.selectionEnd };
  }

  /** Where the caret is, or -1 when it is elsewhere on the page. */
  get caret() {
    return this.selection?.start ?? -1;
  }

  /** Where the box stands in the window. */
  get top() {
    return this.#box.getBoundingClientRect().top;
  }

  get #shown() {
    return this.isHeld ? '' : this.text;
  }

  #changed() {
    this.#pointer.hidden = true;
    const { value } = this.#box;
    const anew = this.#anew || this.isHeld;
    this.#anew = false;
    if (value.length > MOST_SHOWN) {
      this.replace(value);
      return;
    }
    // A long text that is held has left the box empty.
    if (this.isHeld && !value) return;
    const { text, lineMarkup, language } = this.#now;
    const edit = difference(this.#shown, value);
    if (anew) this.source = '';
    if (anew) this.#now = { text: value };
    else if (value === this.#put.text) this.#now = this.#put;
    else this.#now = { text: value, lineMarkup: lineMarkup && carryLineMarkup(lineMarkup, text, value, edit), language };
    this.#mirror.follow(value, edit);
    this.#onChange(anew ? null : edit);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const markup = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const { value, selectionStart, selectionEnd } = this.#box;
    const [from, to] = this.isSample ? [0, value.length] : [selectionStart, selectionEnd];
    const whole = from === 0 && to === value.length;
    // What goes into the middle of a text is an edit and comes as it would anywhere.
    if (whole && isInformative(markup)) {
      event.preventDefault();
      this.receive(markup, plain).then(() => scrollTo({ top: 0 }));
      return;
    }
    if (!plain) return;
    if (value.length - (to - from) + plain.length > MOST_SHOWN) {
      event.preventDefault();
      this.replace(value.slice(0, from) + plain + value.slice(to));
      return;
    }
    this.#anew = whole;
    if (this.isSample) this.#box.select();
    // The caret ends up behind the last word, and the browser goes there; the reader wants the beginning.
    if (whole) requestAnimationFrame(() => scrollTo({ top: 0 }));
  }

  /**
   * Takes back what a script put into the box, and a second time puts it there again.
   * @param {KeyboardEvent} event
   */
  #undo(event) {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    const asked = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z';
    if (!asked || !this.#before || this.text !== this.#put.text) return;
    if (target !== this.#box && target !== document.body) return;
    event.preventDefault();
    this.replace(this.#before);
  }
}
