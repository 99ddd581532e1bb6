import { isTooLong } from '../engine/shown-length.js';
import { isInformative, readCopied } from '../article/pasted-html.js';
import { say } from '../i18n/i18n.js';
import { showMessage } from '../ui/messages.js';
import { Mirror } from '../article/mirror.js';
import { clip } from '../i18n/wording.js';

/** @typedef {import('../article/article.js').Text} Text */
/** @typedef {import('../state/spans.js').Span} Span */
/** @typedef {{ letter: string, title: string, date: string, language: string }} Description An article in the last comparison. */

/** An article of the comparison: its letter, its title, and its text in a box on top of a mirror. */
export class Source {
  element = document.createElement('section');
  letter = '';
  #heading = document.createElement('h3');
  #remove = document.createElement('button');
  #box;
  #mirror;
  #onChange;
  /** The text that a script inserted last, with the markup of its lines. @type {Text} */
  #inserted;

  /**
   * @param {HTMLTextAreaElement} box
   * @param {object} on
   * @param {(source: Source) => void} on.change
   * @param {(source: Source) => void} on.remove
   */
  constructor(box, on) {
    this.#box = box;
    this.#inserted = { text: box.value };
    this.#onChange = () => on.change(this);
    const layer = document.createElement('div');
    layer.className = 'mirror';
    layer.ariaHidden = 'true';
    this.#mirror = new Mirror(layer);
    this.#mirror.update(box.value);
    box.spellcheck = false;

    const head = document.createElement('div');
    head.className = 'head';
    head.append(this.#heading, this.#remove);
    this.#remove.type = 'button';
    this.#remove.addEventListener('click', () => on.remove(this));
    const paper = document.createElement('div');
    paper.className = 'paper';
    paper.append(layer, box);
    this.element.className = 'source';
    this.element.append(head, paper);

    box.addEventListener('input', () => this.#changed());
    box.addEventListener('paste', (event) => this.#paste(event));
  }

  get text() {
    return this.#box.value;
  }

  /** The text with the markup of its lines, as input for the engine. */
  get input() {
    const { text, lineMarkup, language } = this.#inserted;
    return lineMarkup && text === this.text ? { text, lineMarkup, language } : this.text;
  }

  /** Sets the letter, and what the last comparison found. @param {Description} description */
  name(description) {
    const { letter, language } = description;
    this.letter = letter;
    this.#heading.replaceChildren(...createName(description));
    this.#box.ariaLabel = say('sourceNamed', { letter });
    this.#box.placeholder = say('placeholder');
    this.#box.lang = language;
    this.#remove.textContent = say('removeSource');
    this.#remove.ariaLabel = say('actionOn', { action: say('removeSource'), what: letter });
  }

  /** Marks the sentences of the summary. @param {Span[]} chosen */
  mark(chosen) {
    this.#mirror.show(this.text, chosen);
  }

  /** Selects a sentence and scrolls to it. @param {Span} sentence */
  goTo({ start, end }) {
    this.#box.focus({ preventScroll: true });
    this.#box.setSelectionRange(start, end);
    this.#mirror.markAt(start)?.scrollIntoView({ block: 'center' });
  }

  focus() {
    this.#box.focus();
  }

  /** Replaces the whole text. @param {string | Text} text */
  replace(text) {
    const inserted = typeof text === 'string' ? { text } : text;
    if (isTooLong(inserted.text)) {
      showMessage(say('sourceTooLong'));
      return;
    }
    this.#box.value = inserted.text;
    this.#inserted = inserted;
    this.#changed();
  }

  /**
   * Replaces the text by a copied one, unless that is empty, and returns the copied one.
   * @param {string} markup
   * @param {string} plain
   */
  async receive(markup, plain) {
    const copied = await readCopied(markup, plain);
    if (copied.text.trim()) this.replace(copied);
    if (copied.text.trim() && copied.problem === 'pageTooComplex') showMessage(say('tooComplex'));
    return copied;
  }

  #changed() {
    this.#mirror.update(this.text);
    this.#onChange();
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const [markup, plain] = ['text/html', 'text/plain'].map((kind) => event.clipboardData?.getData(kind) ?? '');
    const { value, selectionStart, selectionEnd } = this.#box;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    const next = value.slice(0, selectionStart) + plain + value.slice(selectionEnd);
    // A paste into the middle of a text is an edit, which the browser handles.
    if (!(isWhole && isInformative(markup ?? '')) && !isTooLong(next)) return;
    event.preventDefault();
    if (isWhole) this.receive(markup ?? '', plain ?? '');
    else showMessage(say('sourceTooLong'));
  }
}

/** Creates the letter, the date and the title of an article. @param {Description} description */
export function createName({ letter, date, title, language }) {
  const parts = [['letter', letter], ['date', clip(date, 60)], ['', clip(title, 120)]];
  return parts.map(([className = '', textContent = '']) => {
    const part = document.createElement('span');
    const isOfArticle = className !== 'letter';
    return Object.assign(part, { className, textContent }, isOfArticle && { dir: 'auto', lang: language });
  });
}
